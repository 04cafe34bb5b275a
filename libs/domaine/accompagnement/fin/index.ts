import {
  gelerEnEncadrementPour,
  gelerPour,
  leverEnEncadrementPour,
  leverPour,
} from '../../conservation/actes/geler.js';
import { viserPour } from '../../conservation/actes/viser.js';
import { demanderUnDroit } from '../droits/actes/demander-un-droit.js';
import { repondreAuDroit } from '../droits/actes/repondre-au-droit.js';
import type { Accompagnement } from '../etat.js';
import { ecrireLigne } from '../fiche/actes/ecrire-ligne.js';
import { retirerLigne } from '../fiche/actes/retirer-ligne.js';
import { validerLigne } from '../fiche/actes/valider-ligne.js';
import { ecrireNote, effacerNote } from '../notes/ecrire-note.js';
import { clore } from './actes/clore.js';
import { confier, passerLaMain } from './actes/confier.js';
import { reprendre } from './actes/reprendre.js';
import { terminer } from './actes/terminer.js';

const titulaire = (a: Accompagnement): string => a.titulaire;

/** What lasts beyond the work itself: the sheet, her notes, the end, his rights, how long it is kept. */
export const actesDeLaFin = {
  ecrireLigne,
  retirerLigne,
  validerLigne,
  ecrireNote,
  effacerNote,
  clore,
  terminer,
  reprendre,
  confier,
  passerLaMain,
  demanderUnDroit,
  repondreAuDroit,
  geler: gelerPour('accompagnement', titulaire),
  gelerEnEncadrement: gelerEnEncadrementPour<Accompagnement>('accompagnement'),
  leverLeGel: leverPour('accompagnement', titulaire),
  leverLeGelEnEncadrement: leverEnEncadrementPour<Accompagnement>('accompagnement'),
  viser: viserPour<Accompagnement>('accompagnement'),
};
