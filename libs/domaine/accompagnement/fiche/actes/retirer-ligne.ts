import { Numero } from '../../../champs.js';
import type { Acte, Decision } from '../../../acte.js';
import { refus, type Refus } from '../../../erreurs.js';
import type { Accompagnement } from '../../etat.js';
import { lignesDeLaFiche } from '../etat.js';

export class LigneVisee {
  @Numero({ libelle: 'Ligne de la fiche' })
  numero!: string;
}

export const ligneAbsente = refus(
  'LIGNE_ABSENTE',
  'Cette ligne n’est plus dans la fiche. Relisez la fiche : elle a peut-être été corrigée entre-temps.',
);

/** She takes a line back, validated or not. */
export const retirerLigne: Acte<Accompagnement, LigneVisee> = {
  type: 'accompagnement.retirerLigne',
  champs: LigneVisee,
  qui: (auteur, a) => a.titulaire === auteur.id,
  decider(a, { numero }, { instant }, auteur): Refus | Decision<Accompagnement> {
    const ligne = lignesDeLaFiche(a).find((l) => String(l.numero) === numero);
    if (a.fiche === undefined || ligne === undefined) return ligneAbsente;
    const lignes = a.fiche.lignes.map((l) => (l === ligne ? { ...l, retireeLe: instant } : l));
    return {
      etat: { ...a, fiche: { version: a.fiche.version + 1, lignes } },
      faits: [{ type: 'ligneDeFicheRetiree', par: auteur.id, numero: ligne.numero }],
    };
  },
};
