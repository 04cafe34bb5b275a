import type { Accompagnement } from '#libs/domaine/accompagnement/etat.js';
import type { ProfilReglementaire } from '#libs/reglementation/profil.js';
import { reglagesParDefaut } from '#libs/reglementation/reglages.js';

/** An accompaniment agreed to under this text, with its assessment done, that nobody has written a plan for yet. */
export function unAccompagnementDe(profil: ProfilReglementaire, autres: Partial<Accompagnement> = {}): Accompagnement {
  const ouvertLe = '2026-03-10T09:00:00.000Z';
  const rubriques = profil.diagnostic.force === 'silence' ? [] : profil.diagnostic.contenu.rubriques;
  return {
    profil,
    reglages: reglagesParDefaut,
    territoire: 'metropole',
    agent: 'agent',
    beneficiaire: 'agent',
    portee: 'accompagnement',
    signalement: 'signalement',
    titulaire: 'ass',
    tour: 1,
    ouvertLe,
    accords: [
      { numero: 1, objet: 'accompagnement', valeur: 'oui', le: ouvertLe, voie: 'connecte', par: 'agent', mots: 1 },
    ],
    demandes: [],
    entretiens: [],
    orientations: [],
    partages: [],
    derogations: [],
    droits: [],
    conservation: {},
    souhaits: {},
    clotures: [],
    diagnostic: {
      version: 1,
      le: ouvertLe,
      par: 'ass',
      rubriques: Object.fromEntries(rubriques.map(({ cle }) => [cle, 'écrit'])),
      editions: [],
      problematiques: [],
    },
    ...autres,
  };
}
