import type { VNode } from 'preact';
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
      <p class="actes">
        <a class="bouton principal fr-btn" href="/signalements/nouveau">
          Signaler une situation
        </a>
      </p>
      {signalements.length === 0 ? (
        <p>Vous n’avez encore rien envoyé.</p>
      ) : (
        <Tableau
          legende="Mes signalements, le plus récent en premier"
          colonnes={['Concerne', 'Reçu', 'Offre d’aide']}
          lignes={signalements.map((s) => [
            s.agent,
            <Quand le={s.recuLe} annee />,
            s.offreFaiteLe === null ? '' : `Offre faite le ${jourEnClair(s.offreFaiteLe, { annee: true })}`,
          ])}
        />
      )}
      <Note genre="information" titre="Pourquoi si peu ?">
        La réponse de l’agent lui appartient. Il n’existe aucun autre état à attendre ici : cette page ne changera plus,
        quoi qu’il choisisse.
      </Note>
    </Gabarit>
  );
}
