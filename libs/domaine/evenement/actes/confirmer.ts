import { Texte } from '../../champs.js';
import type { Acte, Decision } from '../../acte.js';
import { saisieInvalide, type Refus } from '../../erreurs.js';
import { autour, deLaLigne, encadre, siClos } from '../agir.js';
import { estDemande, type Evenement } from '../etat.js';
import { demander } from '../naitre.js';
import { dejaDemande } from '../refus.js';
import { demandeurs } from '../regle.js';

export class Confirmer {
  @Texte({ libelle: 'Qui, à la direction, vous l’a confirmé par téléphone', max: 80, optionnel: true })
  orale?: string;
}

/**
 * One step: the draft of a chef de service becomes the request of a direction (T-32), and the first rung is called in this transaction. A
 * direction that is not at a screen says it by telephone to the conseiller technique, who writes down who said it.
 */
export const confirmer: Acte<Evenement, Confirmer> = {
  type: 'evenement.confirmer',
  champs: Confirmer,
  porte: 'evenement',
  qui: (auteur, e, contexte) => deLaLigne(auteur, e, contexte) || peut(e, encadre(auteur, contexte)),
  decider(e, { orale }, contexte, auteur): Refus | Decision<Evenement> {
    const clos = siClos(e);
    if (clos !== undefined) return clos;
    if (estDemande(e)) return dejaDemande;
    const directe = peut(e, encadre(auteur, contexte));
    if (!directe && orale === undefined)
      return saisieInvalide({ orale: ['Écrivez qui, à la direction, vous l’a confirmé par téléphone.'] });
    const demande = {
      par: auteur.id,
      le: contexte.instant,
      ...(directe || orale === undefined ? {} : { orale: orale.trim() }),
    };
    return {
      ...demander(e, demande, autour(contexte).echelle, contexte.instant),
      faits: [{ type: 'evenementDemande', par: auteur.id, orale: !directe }],
      tachesFaites: ['evenementAConfirmer', 'brouillonSansReponse'],
    };
  },
};

const peut = (e: Evenement, titres: readonly string[]): boolean =>
  titres.some((t) => demandeurs(e.profil, e.reglages).roles.includes(t));
