import type { Acte, Decision } from '../../acte.js';
import { refus, type Refus } from '../../erreurs.js';
import { offreEnCours, type Signalement } from '../etat.js';

export class DemanderAcces {}

export const accesDejaDemande = refus(
  'ACCES_DEJA_DEMANDE',
  'Votre demande est déjà enregistrée, ou ce qui a été écrit vous est déjà ouvert.',
);

/** The agent asks to read what was written about him: a task for the ASS, and nothing for anybody else. */
export const demanderAcces: Acte<Signalement, DemanderAcces> = {
  type: 'signalement.demanderAcces',
  champs: DemanderAcces,
  qui: (auteur, s) => s.agent === auteur.id && offreEnCours(s) !== undefined,
  decider(s, _champs, { instant }, auteur): Refus | Decision<Signalement> {
    if (s.demandeAcces !== undefined || s.origineDevoileeLe !== undefined || s.origine.luiMeme) return accesDejaDemande;
    return {
      etat: { ...s, demandeAcces: { le: instant } },
      faits: [{ type: 'accesDemande', par: auteur.id }],
      taches: [{ cle: 'demandeAcces', nature: 'demandeAcces', pour: s.titulaire }],
    };
  },
};
