import type { VNode } from 'preact';
import type { AFaire } from '#libs/registre/lecteurs/a-faire.js';
import { dureeEnClair, jourEnClair } from '../../commun/pages/dates.js';
import { Gabarit } from '../../commun/pages/gabarit.js';
import type { ContinuiteDuJour } from '#libs/registre/lecteurs/continuite-du-jour.js';
import type { AstreinteDuJour } from '#libs/registre/lecteurs/astreinte-du-jour.js';
import { ContinuiteDAujourdhui } from '../../continuite/du-jour.js';
import type { TacheDEvenement } from '#libs/registre/lecteurs/taches-d-evenement.js';
import { AstreinteDAujourdhui } from '../../evenements/astreintes-du-jour.js';
import { EvenementsDAujourdhui } from '../../evenements/evenements-du-jour.js';
import type { ContextePage } from '../../commun/requete/page.js';
import { Appels } from './appels.js';
import { attend, Files } from './files.js';
import { ChercherUnDossier } from './recherche.page.js';

interface Props {
  page: ContextePage;
  aFaire: AFaire;
  continuite: ContinuiteDuJour;
  astreinte: AstreinteDuJour;
  evenements: readonly TacheDEvenement[];
}

/** What waits for a professional, oldest first, each line with what happens by itself and when. */
export function PageAujourdhui({ page, aFaire, continuite, astreinte, evenements }: Props): VNode {
  const { miennes, appels, instant, informations } = aFaire;
  const role = (...noms: string[]): boolean => page.personne?.fonctions.some((f) => noms.includes(f.role)) ?? false;
  const appelee = role('conseillerTechnique', 'conseillerNational');
  const sesDossiers = role('assistant') || miennes.length > 0;
  const attendent = appels.length + miennes.filter(attend).length + evenements.filter((t) => !t.exercice).length;
  return (
    <Gabarit page={page} titre={`Aujourd’hui, ${jourEnClair(instant)}`} chapeau={chapeau(attendent)}>
      <EvenementsDAujourdhui taches={evenements} instant={instant} />
      {appelee || appels.length > 0 ? <Appels page={page} appels={appels} instant={instant} /> : null}
      {sesDossiers ? <Files miennes={miennes} instant={instant} /> : null}
      <ContinuiteDAujourdhui {...continuite} />
      <AstreinteDAujourdhui {...astreinte} />
      <InformationsALire {...informations} instant={instant} />
      <ChercherUnDossier page={page} />
      <p>
        <a class="fr-link" href="/dossiers/nouveau">
          Ouvrir un dossier : une demande reçue de vive voix, ou un dossier tenu sur papier
        </a>
      </p>
    </Gabarit>
  );
}

function chapeau(n: number): string {
  if (n === 0) return 'Rien ne vous attend.';
  return n === 1 ? 'Une situation vous attend.' : `${n} situations vous attendent. La plus ancienne est en premier.`;
}

/** Told by services, waiting to be read: it is no matter of hers, so it stands apart and is counted apart (T-63). */
function InformationsALire({ nombre, depuis, instant }: AFaire['informations'] & { instant: string }): VNode | null {
  if (nombre === 0 || depuis === null) return null;
  const age = dureeEnClair((Date.parse(instant) - Date.parse(depuis)) / 1000);
  return (
    <p>
      <a class="fr-link" href="/informations">
        {nombre === 1 ? 'Une information d’un service à lire' : `${nombre} informations des services à lire`}
      </a>
      {nombre === 1 ? `, depuis ${age}` : `, la plus ancienne depuis ${age}`}
    </p>
  );
}
