import type { VNode } from 'preact';
import { AjouterRang } from '#libs/registre/annuaire/gestes/ajouter-rang.js';
import { LIBELLES } from '#libs/registre/annuaire/titres.js';
import type { ChaineDuPoste, RangLu } from '#libs/registre/lecteurs/chaines.js';
import { ChampChoix, ChampListe } from '../commun/pages/champs.js';
import { jourEnClair } from '../commun/pages/dates.js';
import { BoutonActe, Formulaire, liaison, type Erreurs } from '../commun/pages/formulaire.js';
import { Gabarit } from '../commun/pages/gabarit.js';
import { Note } from '../commun/pages/note.js';
import type { ContextePage } from '../commun/requete/page.js';
import { lieuDuPoste, manqueEnMots, Marque, nomDuPoste } from './chaines.page.js';

interface Props {
  page: ContextePage;
  chaine: ChaineDuPoste;
  erreurs?: Erreurs;
}

/** Who covers one post, rung by rung; each button is a form of its own, so that the order changes without a script. */
export function PageChaine({ page, chaine, erreurs = {} }: Props): VNode {
  const { rangs, suite, manque, mot, aMoi } = chaine;
  return (
    <Gabarit
      page={page}
      titre={`Qui couvre ${chaine.titulaire ?? 'ce poste vacant'} ?`}
      chapeau={`Poste couvert : ${lieuDuPoste(chaine)}. Chaque changement est inscrit à votre nom.`}
      enErreur={Object.keys(erreurs).length > 0}
    >
      {manque === null ? null : (
        <Note genre="attention" titre={`Le texte demande un nom : ${manqueEnMots(chaine)}.`}>
          En répond :{' '}
          {suite.find((p) => p.nature === 'conseillerNational')?.titulaire ?? 'le conseil technique national'}.
        </Note>
      )}
      <h2>Convenu d’avance</h2>
      {rangs.length === 0 ? <p>Aucun rang : la ligne technique est appelée aussitôt.</p> : null}
      {rangs.map((r, i) => (
        <Rang page={page} chaine={chaine} lu={r} dernier={i === rangs.length - 1} key={r.rang} />
      ))}
      <h2>Ensuite, de soi-même</h2>
      {suite.length === 0 ? (
        <p>Personne : il n’y a pas d’autre poste dans la ligne technique.</p>
      ) : (
        <ol>
          {suite.map((p) => (
            <li key={p.id}>
              {nomDuPoste(p)}, {lieuDuPoste(p)}
              <Marque poste={p} />
            </li>
          ))}
        </ol>
      )}
      <Ajouter page={page} chaine={chaine} erreurs={erreurs} />
      {aMoi && mot !== null ? <p class="aide">Votre {LIBELLES[mot]} est identifié au-dessus de vous.</p> : null}
      <Configuration chaine={chaine} />
      <p>
        <a class="fr-link" href="/conseil/chaines">
          Revenir à la continuité
        </a>
      </p>
    </Gabarit>
  );
}

function Rang({
  page,
  chaine,
  lu,
  dernier,
}: {
  page: ContextePage;
  chaine: ChaineDuPoste;
  lu: RangLu;
  dernier: boolean;
}): VNode {
  const { rang, postes } = lu;
  const suppleant = postes[0]?.id ?? '';
  const bouger = (vers: number, libelle: string): VNode => (
    <BoutonActe
      page={page}
      action={`/conseil/chaines/${chaine.id}/deplacer`}
      libelle={libelle}
      champs={{ suppleant, de: String(rang), vers: String(vers) }}
    />
  );
  return (
    <section>
      <h3>Rang {rang}</h3>
      <ul>
        {postes.map((p) => (
          <li key={p.id}>
            {nomDuPoste(p)}, {lieuDuPoste(p)}
            {p.titre === null ? '' : ` : ${LIBELLES[p.titre]}`}
            <Marque poste={p} />
            <BoutonActe
              page={page}
              action={`/conseil/chaines/${chaine.id}/retirer`}
              libelle={`Retirer ${nomDuPoste(p)}`}
              champs={{ suppleant: p.id }}
            />
          </li>
        ))}
      </ul>
      <div class="actes">
        {rang === 1 ? null : bouger(rang - 1, `Monter le rang ${rang}`)}
        {dernier ? null : bouger(rang + 1, `Descendre le rang ${rang}`)}
      </div>
    </section>
  );
}

function Ajouter({ page, chaine: { id, choix, rangs, mot, aMoi }, erreurs = {} }: Props): VNode | null {
  if (choix.length === 0) return null;
  const lier = liaison(AjouterRang, page, erreurs);
  return (
    <section>
      <h2>Ajouter un poste</h2>
      <Formulaire page={page} action={`/conseil/chaines/${id}/ajouter`} erreurs={erreurs} bouton="Ajouter à la chaîne">
        <ChampListe
          {...lier('suppleant')}
          choix={Object.fromEntries(choix.map((p) => [p.id, `${nomDuPoste(p)} (${lieuDuPoste(p)})`]))}
        />
        {rangs.length === 0 ? null : (
          <ChampListe
            {...lier('rang')}
            choix={Object.fromEntries(rangs.map(({ rang }) => [rang, `Rang ${rang}`]))}
            aide="Sans réponse, un rang de plus, après les autres. Plusieurs postes d’un même rang se valent : la personne la moins chargée est prise."
          />
        )}
        {mot === null || aMoi ? null : (
          <ChampChoix {...lier('titre')} choix={{ [mot]: LIBELLES[mot] }} aide="Sans réponse, un simple rang." />
        )}
      </Formulaire>
    </section>
  );
}

/** The document that says what the post is, its day, and the versions before it. */
function Configuration({ chaine: { document, versions } }: { chaine: ChaineDuPoste }): VNode | null {
  if (document === null && versions.length === 0) return null;
  const [derniere, ...anciennes] = versions;
  return (
    <section>
      <h2>Configuration du poste</h2>
      {derniere === undefined ? (
        <p>Le texte renvoie au {document} ; aucune version n’est inscrite ici pour ce poste.</p>
      ) : (
        <p>
          {derniere.source}, {jour(derniere.dateeLe)}.
        </p>
      )}
      {anciennes.length === 0 ? null : (
        <ul>
          {anciennes.map((v) => (
            <li key={v.dateeLe}>
              Avant : {v.source}, {jour(v.dateeLe)}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

const jour = (le: string): string => jourEnClair(`${le}T12:00:00.000Z`, { annee: true });
