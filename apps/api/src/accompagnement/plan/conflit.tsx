import type { VNode } from 'preact';
import { fusionner, telQueLu, type Champs, type Edition } from '#libs/domaine/accompagnement/plan/fusion.js';
import { BoutonActe, Formulaire } from '../../commun/pages/formulaire.js';
import { Note } from '../../commun/pages/note.js';
import type { ContextePage } from '../../commun/requete/page.js';

interface Props {
  page: ContextePage;
  action: string;
  /** Names of the fields, as a person reads them, and which of them hold words that may be joined. */
  noms: Readonly<Record<string, string>>;
  mots: readonly string[];
  present: Champs;
  editions: readonly Edition[];
  /** Version that stands now: what is sent from here has read it. */
  version: number;
  /** What says which of them it is, besides its number. */
  visee?: Readonly<Record<string, string>>;
  dire: (champ: string, valeur: string) => string;
}

/**
 * Two wrote in the same place: both texts, and three ways out. Nothing is lost on any of them, and it works on a draft that came
 * back after a new login as on a form that was just sent.
 */
export function Conflits({
  page,
  action,
  noms,
  mots,
  present,
  editions,
  version,
  dire,
  ...reste
}: Props): VNode | null {
  const { lu, numero = '' } = page.valeurs;
  if (lu === undefined) return null;
  const saisi = Object.fromEntries(
    Object.keys(noms).flatMap((c) =>
      page.valeurs[c] === undefined || page.valeurs[c] === '' ? [] : [[c, page.valeurs[c]]],
    ),
  );
  const { champs, conflits } = fusionner(telQueLu(present, editions, Number(lu)), present, saisi);
  if (conflits.length === 0) return null;
  const visee = { ...(reste.visee ?? { numero }), lu: String(version) };
  const envoyer = (plus: Record<string, string>): Record<string, string> => ({
    ...visee,
    ...Object.fromEntries(Object.entries({ ...champs, ...plus }).filter(([, v]) => v !== '')),
  });
  const miens = Object.fromEntries(conflits.map((c) => [c.champ, c.mien]));
  const aJoindre = conflits.filter((c) => mots.includes(c.champ));
  return (
    <Note genre="attention" titre="Vous avez écrit à deux au même endroit. Rien n’est perdu.">
      {conflits.map(({ champ, autre, mien }) => (
        <dl class="definitions" key={champ}>
          <dt>{noms[champ]}, ce qui est écrit maintenant</dt>
          <dd>« {dire(champ, autre)} »</dd>
          <dt>{noms[champ]}, ce que vous avez écrit</dt>
          <dd>« {dire(champ, mien)} »</dd>
        </dl>
      ))}
      <BoutonActe page={page} action={action} libelle="Garder ce que j’ai écrit" champs={envoyer(miens)} />
      <BoutonActe page={page} action={action} libelle="Garder ce qui est écrit maintenant" champs={envoyer({})} />
      {aJoindre.length === 0 ? null : (
        <Formulaire page={{ ...page, reprise: false }} action={action} bouton="Garder les deux, ainsi">
          {Object.entries(envoyer(miens))
            .filter(([c]) => !aJoindre.some((j) => j.champ === c))
            .map(([nom, valeur]) => (
              <input type="hidden" name={nom} value={valeur} key={nom} />
            ))}
          {aJoindre.map(({ champ, autre, mien }) => (
            <p key={champ}>
              <label class="fr-label" for={`joindre-${champ}`}>
                Les deux textes, à votre façon
              </label>
              <textarea class="saisie fr-input" id={`joindre-${champ}`} name={champ} rows={5}>
                {`${autre}\n${mien}`}
              </textarea>
            </p>
          ))}
        </Formulaire>
      )}
    </Note>
  );
}
