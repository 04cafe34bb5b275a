import { Numero, Texte } from '../../../champs.js';
import type { Acte, Decision } from '../../../acte.js';
import { saisieInvalide, type Refus } from '../../../erreurs.js';
import { empeche } from '../../accords/regle.js';
import type { Accompagnement } from '../../etat.js';
import { lignesDeLaFiche } from '../etat.js';

export class EcrireLigne {
  @Texte({ libelle: 'Ce que ma remplaçante aurait besoin de savoir', min: 3, max: 500 })
  texte!: string;

  @Numero({ libelle: 'Ligne remplacée', optionnel: true })
  remplace?: string;
}

/** One line at a time, in words that she would say before him: it is his to allow. A corrected line is a new one, to be read again. */
export const ecrireLigne: Acte<Accompagnement, EcrireLigne> = {
  type: 'accompagnement.ecrireLigne',
  champs: EcrireLigne,
  qui: (auteur, a) => a.titulaire === auteur.id,
  decider(a, { texte, remplace }, { instant }, auteur): Refus | Decision<Accompagnement> {
    const pourquoi = empeche(a, instant, 'accompagnement');
    if (pourquoi !== undefined) return pourquoi;
    const ancienne = lignesDeLaFiche(a).find((l) => String(l.numero) === remplace);
    if (remplace !== undefined && ancienne === undefined)
      return saisieInvalide({
        remplace: ['Cette ligne n’est plus dans la fiche. Relisez la fiche, puis recommencez.'],
      });
    const lignes = (a.fiche?.lignes ?? []).map((l) =>
      l.numero === ancienne?.numero ? { ...l, retireeLe: instant } : l,
    );
    const ligne = {
      numero: lignes.length + 1,
      texte: texte.trim(),
      ecriteLe: instant,
      ...(ancienne === undefined ? {} : { remplace: ancienne.numero }),
    };
    return {
      etat: { ...a, fiche: { version: (a.fiche?.version ?? 0) + 1, lignes: [...lignes, ligne] } },
      faits: [{ type: 'ligneDeFicheEcrite', par: auteur.id, numero: ligne.numero }],
    };
  },
};
