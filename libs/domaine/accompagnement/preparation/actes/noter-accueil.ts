import { Choix, Jour, Numero } from '../../../champs.js';
import { jourLocal } from '#libs/calendrier/journee.js';
import type { Acte, Decision } from '../../../acte.js';
import { saisieInvalide, type Refus } from '../../../erreurs.js';
import type { Accompagnement } from '../../etat.js';
import { accueilInconnu } from '../refus.js';
import { avecPreparation, empecheLAccueil } from '../regles.js';

export const suitesDeLAccueil = {
  dit: 'J’ai dit ces phrases, et elles seules, à cette personne',
  visite: 'Une visite du service est convenue avec elle et l’agent',
} as const;

export class NoterAccueil {
  @Numero({ libelle: 'Lequel' })
  numero!: string;

  @Choix({ libelle: 'Ce qui est fait', parmi: suitesDeLAccueil })
  quoi!: keyof typeof suitesDeLAccueil;

  @Jour({ libelle: 'Quel jour' })
  jour!: string;
}

/** She said it, or a visit of the service before the return is agreed: on his yes to this very thing, as it counts now (T-12). */
export const noterAccueil: Acte<Accompagnement, NoterAccueil> = {
  type: 'accompagnement.noterAccueil',
  champs: NoterAccueil,
  qui: (auteur, a) => a.titulaire === auteur.id,
  decider(a, { numero, quoi, jour }, { instant }, auteur): Refus | Decision<Accompagnement> {
    return avecPreparation(a, instant, (p): Refus | Decision<Accompagnement> => {
      const accueil = p.accueils.find((c) => c.numero === Number(numero));
      if (accueil === undefined) return accueilInconnu;
      const pourquoi = empecheLAccueil(a, accueil, instant);
      if (pourquoi !== undefined) return pourquoi;
      if (quoi === 'dit' && (jour > jourLocal(instant, a.territoire) || jour < jourLocal(accueil.le, a.territoire)))
        return saisieInvalide({ jour: ['Donnez un jour entre celui de la question et aujourd’hui.'] });
      if (quoi === 'visite' && p.jour !== undefined && jour > p.jour)
        return saisieInvalide({ jour: ['Une visite prépare la reprise : donnez un jour avant elle.'] });
      const note = quoi === 'dit' ? { ditLe: jour } : { visiteLe: jour };
      return {
        etat: {
          ...a,
          preparation: { ...p, accueils: p.accueils.map((c) => (c === accueil ? { ...c, ...note } : c)) },
        },
        faits: [{ type: quoi === 'dit' ? 'accueilDit' : 'visiteDuServicePrevue', par: auteur.id }],
      };
    });
  },
};
