import type { Acte, Decision } from '../../acte.js';
import { TACHE_SANS_LISTE, TACHE_TROU, type VeilleAstreinte } from '../etat.js';

export class Assumer {}

/** « Aucune astreinte n’est organisée ici »: her choice, as no text asks for a list. It holds until a list begins again. */
export const assumer: Acte<VeilleAstreinte, Assumer> = {
  type: 'veilleAstreinte.assumer',
  champs: Assumer,
  porte: 'encadrement',
  qui: (auteur, _a, { ligne }) => ligne.some((e) => e.nature !== 'assistant' && e.personne === auteur.id),
  decider: (a, _champs, { instant }, auteur): Decision<VeilleAstreinte> => ({
    etat: { ...a, dits: [], aCombler: null, assumeLe: instant, sansListeLe: a.sansListeLe ?? instant },
    faits: [{ type: 'sansAstreinteAssume', par: auteur.id }],
    tachesFaites: [TACHE_SANS_LISTE, TACHE_TROU],
  }),
};
