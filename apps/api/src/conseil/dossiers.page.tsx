import type { VNode } from 'preact';
import type { DossierDuConseil } from '#libs/registre/lecteurs/dossiers-du-conseil.js';
import { Gabarit } from '../commun/pages/gabarit.js';
import type { ContextePage } from '../commun/requete/page.js';

interface Props {
  page: ContextePage;
  dossiers: readonly DossierDuConseil[];
}

/** Enough of a reference to tell two dossiers apart, and to say on the telephone which one is meant. */
export const direReference = (reference: string): string => reference.slice(0, 8);

/** What is under her line, by reference and by who answers for it; no instant, so that nothing tells what an agent did when. */
export function PageDossiersDuConseil({ page, dossiers }: Props): VNode {
  const suivis = dossiers.filter((d) => d.nature === 'accompagnement');
  return (
    <Gabarit
      page={page}
      titre="Dossiers de votre ligne"
      chapeau="Pour confier un accompagnement, ou arrêter un effacement. Des références et des responsables : le contenu ne vous est pas montré."
    >
      <Liste titre="Accompagnements en cours" dossiers={suivis.filter((d) => d.ouvert)} />
      <Liste titre="Accompagnements terminés" dossiers={suivis.filter((d) => !d.ouvert)} />
      <Liste titre="Signalements terminés" dossiers={dossiers.filter((d) => d.nature === 'signalement')} />
      <p>
        <a class="fr-link" href="/conseil">
          Revenir à ce qui est dû
        </a>
      </p>
    </Gabarit>
  );
}

function Liste({ titre, dossiers }: { titre: string; dossiers: readonly DossierDuConseil[] }): VNode {
  return (
    <section>
      <h2>
        {titre} : {dossiers.length}
      </h2>
      <ul>
        {dossiers.map(({ reference, nature, confieA }) => (
          <li key={reference}>
            <a class="fr-link" href={`/conseil/dossiers/${nature}/${reference}`}>
              Dossier {direReference(reference)}
            </a>
            , confié à {confieA?.nom ?? 'une personne partie'}
          </li>
        ))}
      </ul>
    </section>
  );
}
