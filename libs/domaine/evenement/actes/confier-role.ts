import { Choix, Reference } from '../../champs.js';
import type { Acte, Decision } from '../../acte.js';
import { saisieInvalide, type Refus } from '../../erreurs.js';
import { autour, ecrit, mene, siClos } from '../agir.js';
import { composer } from '../courriels/composer.js';
import { disponibles, tientLeRole } from '../equipe.js';
import { rolesEnEquipe, type Evenement, type RoleEnEquipe } from '../etat.js';

export class ConfierRole {
  @Choix({ libelle: 'Rôle', parmi: rolesEnEquipe })
  role!: RoleEnEquipe;

  @Reference({ libelle: 'À qui' })
  personne!: string;
}

/** The task of whoever is offered a role: one for each role, so that taking one settles no other. */
export const aPrendre = (role: RoleEnEquipe): string => `roleAPrendre.${role}`;

/** Handed, not dropped: it stays with whoever holds it until the other one takes it. */
export const confierRole: Acte<Evenement, ConfierRole> = {
  type: 'evenement.confierRole',
  champs: ConfierRole,
  porte: 'evenement',
  qui: (auteur, e) => mene(auteur, e) || e.affectations.some((a) => a.jusqua === undefined && a.personne === auteur.id),
  decider(e, { role, personne }, contexte, auteur): Refus | Decision<Evenement> {
    const { instant } = contexte;
    const clos = siClos(e);
    if (clos !== undefined) return clos;
    const tenu = tientLeRole(e, role);
    if (!mene(auteur, e) && tenu?.personne !== auteur.id)
      return saisieInvalide({ role: ['Vous ne tenez pas ce rôle : demandez à qui pilote de le confier.'] });
    const possibles = new Set([...disponibles(e, autour(contexte).appels), e.charge?.par]);
    if (!possibles.has(personne) || tenu?.personne === personne)
      return saisieInvalide({ personne: ['Choisissez quelqu’un de l’équipe, qui ne tient pas déjà ce rôle.'] });
    const proposee = { a: personne, par: auteur.id, le: instant };
    const affectations =
      tenu === undefined
        ? [...e.affectations, { role, personne: auteur.id, depuis: instant, proposee }]
        : e.affectations.map((a) => (a === tenu ? { ...a, proposee } : a));
    return ecrit(e, auteur, instant, {
      suite: { affectations },
      fait: { type: 'roleConfie', role },
      courriels: [
        composer('rolePropose', { pour: personne, numero: `${role}.${instant}`, exercice: e.sorte === 'exercice' }),
      ],
      taches: [{ cle: `roleAPrendre:${role}:${instant}`, nature: aPrendre(role), pour: personne }],
      tachesFaites: [aPrendre(role)], // whoever was offered it before is asked no more
    });
  },
};
