import type { VNode } from 'preact';
import { fuseau } from '#libs/calendrier/territoires.js';
import type { SuiviTiers } from '#libs/registre/lecteurs/mes-signalements.js';
import { jourEnClair, Quand } from '../commun/pages/dates.js';
import { Gabarit } from '../commun/pages/gabarit.js';
import { Note } from '../commun/pages/note.js';
import { Tableau } from '../commun/pages/tableau.js';
import type { ContextePage } from '../commun/requete/page.js';

/** What the referrer may know, and nothing that moves with the agent's answer. */
export function PageMesSignalements({ page, signalements }: { page: ContextePage; signalements: SuiviTiers[] }): VNode {
  return (
    <Gabarit
      page={page}
      titre="Mes signalements"
      chapeau="Ce que vous avez envoyé, et tout ce que vous pourrez en savoir."
    >
      <Tableau
        legende="Le plus récent en premier"
        colonnes={['Concerne', 'Reçu', 'Proposition d’aide']}
        vide="Vous n’avez encore rien envoyé."
        lignes={signalements.map((s) => [
          s.agent,
          <Quand le={s.recuLe} annee fuseau={fuseau(s.territoire)} />,
          proposition(s),
        ])}
      />
      <Note genre="information" titre="Pourquoi si peu ?">
        La réponse de l’agent lui appartient : accepter, refuser ou ne rien dire. Elle ne vous sera jamais montrée, ni
        ici ni ailleurs, et rien sur cette page n’en dépend. Ne la lui demandez pas.
      </Note>
      <p class="actes">
        <a class="bouton principal fr-btn" href="/signalements/nouveau">
          Signaler une situation
        </a>
      </p>
    </Gabarit>
  );
}

function proposition({ offreFaiteLe, promesse, territoire }: SuiviTiers): string {
  if (offreFaiteLe !== null)
    return `faite le ${jourEnClair(offreFaiteLe, { fuseau: fuseau(territoire), annee: true })}`;
  return promesse ? 'un message vous en dira le jour, et rien d’autre' : 'aucune information n’est prévue';
}
