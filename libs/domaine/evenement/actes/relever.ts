import { Reference } from '../../champs.js';
import type { Acte, Decision } from '../../acte.js';
import { refus, saisieInvalide, type Refus } from '../../erreurs.js';
import { autour, ecrit, mene, siClos } from '../agir.js';
import { composer } from '../courriels/composer.js';
import { peutPartir, reserve, retenus, tientLeRole } from '../equipe.js';
import type { Evenement, RoleEnEquipe } from '../etat.js';

export class Relever {
  @Reference({ libelle: 'Qui est relevée' })
  personne!: string;
}

export const roleADonner = refus(
  'ROLE_A_DONNER',
  'Cette personne tient encore un rôle : confiez-le d’abord à quelqu’un, qui le prend. Personne ne quitte un rôle sans relais.',
);

/** She stops, and the first of the reserve comes in her place; a role is handed over before (no silent exit). */
export const relever: Acte<Evenement, Relever> = {
  type: 'evenement.relever',
  champs: Relever,
  porte: 'evenement',
  qui: (auteur, e, contexte) => mene(auteur, e) || retenus(e, autour(contexte).appels).includes(auteur.id),
  decider(e, { personne }, contexte, auteur): Refus | Decision<Evenement> {
    const { instant } = contexte;
    const clos = siClos(e);
    if (clos !== undefined) return clos;
    const { appels } = autour(contexte);
    const sienne = mene(auteur, e) || personne === auteur.id;
    if (!sienne || !retenus(e, appels).includes(personne))
      return saisieInvalide({ personne: ['Choisissez quelqu’un qui est dans l’équipe en ce moment.'] });
    const tenus = (['pilote', 'ecoute', 'lienDirection', 'secretariat'] as RoleEnEquipe[]).filter(
      (r) => tientLeRole(e, r)?.personne === personne,
    );
    if (tenus.length > 0) return roleADonner;
    const [suivante] = reserve(e, appels);
    const part = suivante !== undefined && peutPartir(e);
    return ecrit(e, auteur, instant, {
      suite: { releves: [...e.releves, { personne, par: auteur.id, le: instant }] },
      fait: { type: 'releve', remplacee: suivante !== undefined },
      courriels: part
        ? [composer('equipeAttendue', { pour: suivante, numero: instant, exercice: e.sorte === 'exercice' })]
        : [],
      tachesFaites: ['releveProposee'],
    });
  },
};
