import type { VNode } from 'preact';
import { fuseau } from '#libs/calendrier/territoires.js';
import type { EntremiseVue } from '#libs/registre/lecteurs/entremises.js';
import { Quand } from '../commun/pages/dates.js';
import { BoutonActe, ChoixEgal } from '../commun/pages/formulaire.js';
import type { ContextePage } from '../commun/requete/page.js';
import { FONDEMENTS, majuscule, OU } from './mots.js';

/** What is proposed, as each of them reads it: where it stands, with whom, in which words; nothing of who answered what. */
export function EntremiseDite({ e, avec }: { e: EntremiseVue; avec: readonly string[] }): VNode {
  const ensemble = [...avec, ...e.organismes];
  return (
    <>
      <h3>
        {majuscule(e.mot)} : {ensemble.join(', ')}
      </h3>
      <p>
        <strong>{OU[e.ou]}</strong> Au plus tard le <Quand le={e.jusquau} annee fuseau={fuseau(e.territoire)} />.
      </p>
      {e.ou === 'nAPasLieu' ? null : (
        <ol class="paroles">
          {e.phrases.map((phrase) => (
            <li key={phrase}>{phrase}</li>
          ))}
        </ol>
      )}
    </>
  );
}

/** Both answers weigh the same; after a yes, the way back is as short. Nobody learns who answered what. */
export function ReponseLibre(props: {
  page: ContextePage;
  e: EntremiseVue;
  action: string;
  champs?: Record<string, string>;
}): VNode | null {
  const { page, e, action, champs = {} } = props;
  if (e.ou === 'nAPasLieu' || e.ou === 'terminee') return null;
  return (
    <>
      <p>
        {FONDEMENTS[e.accord]} Sans réponse, rien ne se fait. Aucune raison n’est demandée. Personne n’apprend qui a dit
        non ou s’est retiré : il est seulement dit qu’elle n’a pas lieu. Vous pouvez vous retirer à tout moment.
      </p>
      {e.maReponse === 'oui' ? (
        <>
          <p>Vous avez dit oui.</p>
          <BoutonActe page={page} action={action} libelle="Me retirer" champs={{ ...champs, valeur: 'non' }} />
        </>
      ) : (
        <ChoixEgal
          page={page}
          action={action}
          nom="valeur"
          champs={champs}
          options={[
            { valeur: 'oui', libelle: 'Oui, j’y prends part' },
            { valeur: 'non', libelle: 'Non' },
          ]}
        />
      )}
    </>
  );
}
