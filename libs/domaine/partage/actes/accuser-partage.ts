import type { Acte } from '../../acte.js';
import { estFini, type Partage } from '../etat.js';
import { introuvable } from '../../erreurs.js';

export class AccuserPartage {}

/** The recipient says that he has it; the agent and the ASS read the day. He may do nothing else with it: no answer, no forward. */
export const accuserPartage: Acte<Partage, AccuserPartage> = {
  type: 'partage.accuser',
  champs: AccuserPartage,
  porte: 'destinataire',
  qui: (auteur, p) => 'personne' in p.destinataire && p.destinataire.personne === auteur.id,
  decider(p, _champs, { instant }, auteur) {
    if (p.transmisLe === undefined || estFini(p, instant)) return introuvable;
    if (p.recuLe !== undefined) return { etat: p, faits: [] };
    return { etat: { ...p, recuLe: instant }, faits: [{ type: 'partageRecu', par: auteur.id }] };
  },
};
