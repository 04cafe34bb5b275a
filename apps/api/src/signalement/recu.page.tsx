import type { VNode } from 'preact';
import { fuseau } from '#libs/calendrier/territoires.js';
import type { SuiviTiers } from '#libs/registre/lecteurs/mes-signalements.js';
import { Quand } from '../commun/pages/dates.js';
import { Definitions } from '../commun/pages/definitions.js';
import { Gabarit } from '../commun/pages/gabarit.js';
import type { ContextePage } from '../commun/requete/page.js';
import { deQui } from './mots.js';

/** The receipt: what arrived, what will happen, and what he will never be told. */
export function PageRecu({ page, suivi }: { page: ContextePage; suivi: SuiviTiers }): VNode {
  return (
    <Gabarit
      page={page}
      titre={suivi.genre === 'contact' ? 'Votre message est bien arrivé' : 'Votre signalement est bien arrivé'}
      chapeau="Merci de votre attention. Le service social en est chargé ; vous n’avez rien d’autre à faire."
    >
      <Definitions
        faits={[
          ['Concerne', deQui(suivi.agent, suivi)],
          ['Reçu', <Quand le={suivi.recuLe} annee fuseau={fuseau(suivi.territoire)} />],
        ]}
      />
      <h2>La suite</h2>
      <ol>{suite(suivi)}</ol>
      <p class="actes">
        <a class="bouton fr-btn fr-btn--secondary" href="/signalements">
          Voir mes signalements
        </a>
      </p>
    </Gabarit>
  );
}

function suite({ genre, promesse }: SuiviTiers): VNode {
  if (genre !== 'individuel') {
    return (
      <>
        <li>
          Une assistante ou un assistant de service social en prend connaissance et juge de ce qu’il convient de faire.
        </li>
        <li>Ce qu’une personne lui confierait relève du secret professionnel et ne vous sera pas dit.</li>
      </>
    );
  }
  return (
    <>
      <li>Une assistante ou un assistant de service social propose son aide à l’agent, directement.</li>
      <li>
        {promesse
          ? 'Vous recevrez ensuite un seul message : il vous dira quel jour cette aide a été proposée, et rien d’autre.'
          : 'Aucune date ne vous est promise : le texte qui s’applique n’en prévoit pas.'}
      </li>
      <li>
        Vous ne saurez jamais ce que l’agent a répondu, ni s’il a répondu : le secret professionnel le protège. Ne le
        lui demandez pas.
      </li>
    </>
  );
}
