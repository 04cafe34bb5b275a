import { Choix, Jour, Texte } from '../../champs.js';
import { jourLocal } from '#libs/calendrier/journee.js';
import type { Acte, Decision } from '../../acte.js';
import { tient } from '../../continuite.js';
import { refus, saisieInvalide, type Refus } from '../../erreurs.js';
import type { Signalement } from '../etat.js';

export const manieres = {
  appel: 'Appel',
  appelSansReponse: 'Appel sans réponse',
  visite: 'Visite ou passage à la permanence',
  rendezVous: 'Rendez-vous',
  courrier: 'Lettre ou message',
} as const;

export class NoterContact {
  @Jour({ libelle: 'Jour' })
  le!: string;

  @Choix({ libelle: 'Comment', parmi: manieres })
  maniere!: keyof typeof manieres;

  @Texte({ libelle: 'Ce qu’il faut retenir', max: 2000 })
  texte!: string;
}

export const dossierClos = refus('DOSSIER_CLOS', 'Cette situation est terminée ; rien ne peut plus y être noté.');

/** A call or a visit, in three fields; read by whoever is in charge of the matter. */
export const noterContact: Acte<Signalement, NoterContact> = {
  type: 'signalement.noterContact',
  champs: NoterContact,
  qui: tient,
  decider(s, { le, maniere, texte }, { instant }, auteur): Refus | Decision<Signalement> {
    if (s.closLe !== undefined) return dossierClos;
    if (le > jourLocal(instant, s.territoire)) return saisieInvalide({ le: ['Donnez aujourd’hui ou un jour passé.'] });
    const note = { le, maniere, texte: texte.trim(), par: auteur.id, saisieLe: instant };
    return {
      etat: { ...s, notes: [...s.notes, note] },
      faits: [{ type: 'contactNote', par: auteur.id, maniere }],
      // A reminder that did not arrive is settled by speaking; an offer that is not made stays to be made.
      tachesFaites: [
        'nouvelleParDemande',
        ...(s.offreFaite === undefined ? [] : ['adresseAVerifier', 'offreAVerifier']),
      ],
    };
  },
};
