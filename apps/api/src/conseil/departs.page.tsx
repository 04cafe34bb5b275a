import type { VNode } from 'preact';
import type { AbsenceLue } from '#libs/registre/lecteurs/absences.js';
import { deQui } from '../commun/pages/de-qui.js';
import { Gabarit } from '../commun/pages/gabarit.js';
import type { ContextePage } from '../commun/requete/page.js';
import { direPeriode } from '../continuite/mots.js';

/** Departures under way; one that is written down leaves the list. */
export function PageDeparts({ page, departs }: { page: ContextePage; departs: readonly AbsenceLue[] }): VNode {
  return (
    <Gabarit
      page={page}
      titre="Départs en cours"
      chapeau="Personne ne quitte le service avec un dossier ouvert à son nom. Un départ s’inscrit comme une absence, sur la page de la continuité."
    >
      {departs.length === 0 ? <p>Aucun départ n’est en cours.</p> : null}
      <ul>
        {departs.map((d) => (
          <li key={d.reference}>
            <a class="fr-link" href={`/conseil/departs/${d.reference}`}>
              {d.qualites.includes('absente') ? 'Votre départ' : `Départ ${deQui(d.personne?.nom)}`}
            </a>
            , {d.lieu}, {direPeriode(d.etat)}
          </li>
        ))}
      </ul>
      <p>
        <a class="fr-link" href="/continuite">
          La continuité : qui est absent, qui assure l’intérim
        </a>
      </p>
    </Gabarit>
  );
}
