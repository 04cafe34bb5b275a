import type { VNode } from 'preact';
import { fuseau } from '#libs/calendrier/territoires.js';
import { mots } from '#libs/domaine/accompagnement/accords/mots.js';
import { fondements } from '#libs/domaine/partage/actes/demander-partage.js';
import { genres } from '#libs/domaine/partage/possibles.js';
import type { PartageVu } from '#libs/registre/lecteurs/partages.js';
import { Quand } from '../../commun/pages/dates.js';
import { BoutonActe, ChoixEgal, Formulaire } from '../../commun/pages/formulaire.js';
import { ChampTexte } from '../../commun/pages/champs.js';
import type { ContextePage } from '../../commun/requete/page.js';
import { Lectures, Membres } from '../assistante/partages.js';
import type { PropsMien } from './places.js';

const OU: Readonly<Record<PartageVu['ou'], string>> = {
  ecrit: 'Votre assistante relit les phrases changées. Rien n’est parti.',
  demande:
    'Rien n’est parti. Sans réponse de votre part, rien ne partira. Ce qui aura été lu ne pourra pas se reprendre.',
  refuse: 'Vous avez dit non : rien ne part. Vous pouvez changer d’avis.',
  pret: 'Vous avez dit oui. Ce n’est pas encore parti, et vous pouvez encore revenir dessus.',
  ouvert: 'Transmis, et lisible en ce moment par ce destinataire seulement.',
  fini: 'Terminé : plus personne ne le lit.',
};

/** Read before he agrees, and again for as long as it stands: what cannot be undone is said first. */
const DOCUMENT =
  'Ce pourra être un document scellé par un code. Une fois remis, il ne peut plus être repris, même si vous changez d’avis. Il dit jusqu’à quand il vaut, et qu’il ne doit pas être transmis.';
const DOCUMENT_REMIS =
  'C’est un document scellé par un code. Arrêter empêche toute nouvelle copie ; celles déjà remises ne peuvent plus être reprises.';

/** Every share about him, sentence by sentence: what is asked, what left, who read it, and the way to end it. */
export function SectionPartagesDeLAgent({ page, mien }: PropsMien): VNode | null {
  if (mien.partages.length === 0) return null;
  return (
    <section aria-labelledby={`partages-${mien.reference}`}>
      <h2 id={`partages-${mien.reference}`}>Ce qui est dit de vous à d’autres</h2>
      {mien.partages.map((p) => (
        <UnPartage page={page} accompagnement={mien.reference} partage={p} key={p.reference} />
      ))}
    </section>
  );
}

function UnPartage(props: { page: ContextePage; accompagnement: string; partage: PartageVu }): VNode {
  const { page, accompagnement, partage: p } = props;
  const { etat } = p;
  const vers = (verbe: string): string => `/mon-espace/accompagnements/${accompagnement}/${verbe}`;
  const champs = { partage: p.reference, version: String(etat.version) };
  const scelle = etat.forme === 'document';
  const ouvertAuChoix = etat.objet !== null && (p.ou === 'demande' || p.ou === 'refuse' || p.ou === 'pret');
  return (
    <article>
      <h3>
        {genres[etat.genre]} — {p.a}
      </h3>
      <p>
        {OU[p.ou === 'pret' && etat.objet === null ? 'demande' : p.ou]} But : {etat.but}.
        {etat.fondement === undefined ? null : <> {fondements[etat.fondement]}.</>} Au plus tard, cela s’arrête le{' '}
        <Quand le={etat.jusquau} annee fuseau={fuseau(etat.territoire)} />.
      </p>
      {scelle ? <p>{p.ou === 'ouvert' ? DOCUMENT_REMIS : DOCUMENT}</p> : null}
      <Membres partage={p} />
      <ol class="paroles">
        {etat.phrases.map((f) => (
          <li key={f.numero}>
            {f.texte}
            {f.confiee === true ? <small> (lue par les seuls membres tenus au secret)</small> : null}
            {ouvertAuChoix ? (
              <details>
                <summary>Changer ou ôter cette phrase</summary>
                <Formulaire page={page} action={vers('partage-phrase')} bouton="Proposer ces mots">
                  {Object.entries({ ...champs, phrase: String(f.numero) }).map(([nom, valeur]) => (
                    <input type="hidden" name={nom} value={valeur} key={nom} />
                  ))}
                  <ChampTexte
                    nom="texte"
                    libelle="La phrase, avec vos mots"
                    optionnel
                    aide="Laissez vide pour l’ôter."
                  />
                </Formulaire>
              </details>
            ) : null}
          </li>
        ))}
      </ol>
      <Lectures partage={p} />
      {ouvertAuChoix && etat.objet !== null ? (
        <>
          <p>{mots[etat.objet].phrase}</p>
          <ChoixEgal
            page={page}
            action={vers('partage-reponse')}
            nom="valeur"
            champs={champs}
            options={[
              { valeur: 'oui', libelle: 'Oui, ces phrases peuvent partir' },
              { valeur: 'non', libelle: 'Non, rien ne part' },
            ]}
          />
        </>
      ) : null}
      {p.ou === 'fini' ? null : (
        <BoutonActe
          page={page}
          action={vers('partage-fin')}
          libelle={
            p.ou !== 'ouvert'
              ? 'Ne plus me le demander'
              : scelle
                ? 'Arrêter : plus aucune copie'
                : 'Fermer l’accès maintenant'
          }
          champs={{ partage: p.reference }}
        />
      )}
    </article>
  );
}
