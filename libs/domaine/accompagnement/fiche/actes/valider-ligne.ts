import { Choix } from '../../../champs.js';
import type { Acte, Decision } from '../../../acte.js';
import type { Refus } from '../../../erreurs.js';
import type { Accompagnement } from '../../etat.js';
import { lignesDeLaFiche } from '../etat.js';
import { LigneVisee, ligneAbsente } from './retirer-ligne.js';

export const avis = {
  oui: 'Une remplaçante peut lire cette ligne',
  non: 'Personne d’autre ne la lit',
} as const;

export class ValiderLigne extends LigneVisee {
  @Choix({ libelle: 'Votre choix pour cette ligne', parmi: avis })
  valeur!: keyof typeof avis;
}

/** His word on one line, changed as often as he wants; what he has not allowed is read by nobody else. */
export const validerLigne: Acte<Accompagnement, ValiderLigne> = {
  type: 'accompagnement.validerLigne',
  champs: ValiderLigne,
  qui: (auteur, a) => a.agent === auteur.id,
  decider(a, { numero, valeur }, { instant }, auteur): Refus | Decision<Accompagnement> {
    const ligne = lignesDeLaFiche(a).find((l) => String(l.numero) === numero);
    if (a.fiche === undefined || ligne === undefined) return ligneAbsente;
    const lignes = a.fiche.lignes.map((l) => (l === ligne ? { ...l, avis: { valeur, le: instant } } : l));
    return {
      etat: { ...a, fiche: { ...a.fiche, lignes } },
      faits: [{ type: 'ligneDeFicheLue', par: auteur.id, numero: ligne.numero, valeur }],
    };
  },
};
