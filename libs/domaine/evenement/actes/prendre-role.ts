import { Choix } from '../../champs.js';
import type { Acte, Decision } from '../../acte.js';
import { refus, type Refus } from '../../erreurs.js';
import { ecrit, siClos } from '../agir.js';
import { tientLeRole } from '../equipe.js';
import { aPrendre } from './confier-role.js';
import { rolesEnEquipe, type Evenement, type RoleEnEquipe } from '../etat.js';

export class PrendreRole {
  @Choix({ libelle: 'Rôle', parmi: rolesEnEquipe })
  role!: RoleEnEquipe;
}

export const rolePasPropose = refus(
  'ROLE_NON_PROPOSE',
  'Ce rôle ne vous attend plus : il a été confié à quelqu’un d’autre, ou gardé.',
);

/** From this instant on it is hers, and no longer the former one's. */
export const prendreRole: Acte<Evenement, PrendreRole> = {
  type: 'evenement.prendreRole',
  champs: PrendreRole,
  porte: 'evenement',
  qui: (auteur, e) => e.affectations.some((a) => a.jusqua === undefined && a.proposee?.a === auteur.id),
  decider(e, { role }, { instant }, auteur): Refus | Decision<Evenement> {
    const clos = siClos(e);
    if (clos !== undefined) return clos;
    const avant = tientLeRole(e, role);
    if (avant?.proposee?.a !== auteur.id) return rolePasPropose;
    const { proposee: _prise, ...tenue } = avant;
    const affectations = [
      ...e.affectations.map((a) => (a === avant ? { ...tenue, jusqua: instant } : a)),
      { role, personne: auteur.id, depuis: instant },
    ];
    return ecrit(e, auteur, instant, {
      suite: { affectations },
      fait: { type: 'rolePris', role },
      tachesFaites: [aPrendre(role)],
    });
  },
};
