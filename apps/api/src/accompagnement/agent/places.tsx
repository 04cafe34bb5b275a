import type { VNode } from 'preact';
import type { MonAccompagnement } from '#libs/registre/lecteurs/mon-accompagnement.js';
import type { Erreurs } from '../../commun/pages/formulaire.js';
import type { ContextePage } from '../../commun/requete/page.js';
import { SectionAbsence } from './absence.js';
import { SectionMonPlan } from './plan.js';
import { SectionDerogationsDeLAgent } from './derogations.js';
import { SectionOrientationsDeLAgent } from './ecrits.js';
import { SectionPartagesDeLAgent } from './partages.js';
import { SectionMesDonnees } from './donnees.js';
import { SectionDroitsDeLAgent } from './droits.js';
import { SectionFicheDeLAgent } from './fiche.js';
import { SectionFinDeLAgent } from './fin.js';
import { SectionMesAccords } from './accords.js';
import { SectionEntremisesDeLAgent } from './entremises.js';
import { SectionMesRendezVous } from './entretiens.js';
import { ADRESSES, type Place } from './adresses.js';
import { SectionMonAccompagnement } from './mon-accompagnement.js';
import { SectionPreparationDeLAgent } from './preparation.js';
import { SectionQuestions } from './questions.js';

/** What every part of the agent's space is given. */
export interface PropsMien {
  page: ContextePage;
  mien: MonAccompagnement;
  erreurs: Erreurs;
}

export type { Place };

interface DescriptionDePlace {
  libelle: string;
  chemin: string;
  titre: string;
  /** What it says when nothing is there. */
  vide: string;
  sections: readonly ((props: PropsMien) => VNode | null)[];
}

/** The five places of the agent's space, in the words of whoever looks for something. */
export const PLACES: Readonly<Record<Place, DescriptionDePlace>> = {
  proposition: {
    ...ADRESSES.proposition,
    titre: 'Mon espace',
    vide: 'Rien ne vous attend ici.',
    sections: [SectionAbsence, SectionMonAccompagnement, SectionQuestions],
  },
  plan: {
    ...ADRESSES.plan,
    titre: 'Mon plan',
    vide: 'Aucun plan n’est écrit pour l’instant. S’il y en a un, vous l’écrirez à deux, et rien n’y vaudra sans vous.',
    sections: [SectionMonPlan, SectionPreparationDeLAgent, SectionOrientationsDeLAgent],
  },
  'rendez-vous': {
    ...ADRESSES['rendez-vous'],
    titre: 'Mes rendez-vous',
    vide: 'Aucun rendez-vous n’est proposé pour l’instant.',
    sections: [SectionMesRendezVous],
  },
  partages: {
    ...ADRESSES.partages,
    titre: 'Qui peut voir quoi',
    vide: 'Rien n’est partagé. Votre hiérarchie et les ressources humaines n’ont accès à rien ici.',
    sections: [
      SectionQuestions,
      SectionMesAccords,
      SectionPartagesDeLAgent,
      SectionEntremisesDeLAgent,
      SectionDerogationsDeLAgent,
      SectionFicheDeLAgent,
    ],
  },
  donnees: {
    ...ADRESSES.donnees,
    titre: 'Mes données',
    vide: 'Aucun dossier d’accompagnement n’est gardé à votre nom.',
    sections: [SectionMesDonnees, SectionDroitsDeLAgent, SectionFinDeLAgent],
  },
};

/** The place in which a form stood, by the address of its page. */
export function placeDe(chemin: string): Place {
  const [trouvee] = Object.entries(PLACES).filter(([, p]) => p.chemin !== '/mon-espace' && chemin.startsWith(p.chemin));
  return (trouvee?.[0] as Place | undefined) ?? 'proposition';
}
