import type { VNode } from 'preact';
import type { AccompagnementLu } from '#libs/registre/lecteurs/un-accompagnement.js';
import type { Erreurs } from '../../commun/pages/formulaire.js';
import type { ContextePage } from '../../commun/requete/page.js';
import { SectionAppuis } from './appuis.js';
import { SectionDerogations } from './derogations.js';
import { SectionDiagnostic } from './diagnostic.js';
import { SectionOrientations } from './ecrits.js';
import { SectionPartages } from './partages.js';
import { SectionPlan } from './plan.js';
import { SectionPreparation } from './preparation.js';
import { SectionDroits } from './droits.js';
import { SectionFiche } from './fiche.js';
import { SectionFin } from './fin.js';
import { SectionAccords } from './accords.js';
import { SectionEntremises } from './entremises.js';
import { SectionEntretiens } from './entretiens.js';
import { SectionGroupes } from './groupes.js';

/** What every part of the page of an accompaniment is given. */
export interface PropsVu {
  page: ContextePage;
  vu: AccompagnementLu;
  erreurs: Erreurs;
}

export type Partie = (props: PropsVu) => VNode | null;

/** The parts in the order in which she works; each is a file beside. */
export const PARTIES: readonly Partie[] = [
  SectionAccords,
  SectionEntretiens,
  SectionDiagnostic,
  SectionPlan,
  SectionPreparation,
  SectionOrientations,
  SectionPartages,
  SectionGroupes,
  SectionEntremises,
  SectionAppuis,
  SectionDerogations,
  SectionFiche,
  SectionDroits,
  SectionFin,
];
