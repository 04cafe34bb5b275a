export type Place = 'proposition' | 'plan' | 'rendez-vous' | 'partages' | 'donnees';

/** The five places of the agent's space: how they are called, and where they are. */
export const ADRESSES: Readonly<Record<Place, { libelle: string; chemin: string }>> = {
  proposition: { libelle: 'Ma proposition', chemin: '/mon-espace' },
  plan: { libelle: 'Mon plan', chemin: '/mon-espace/plan' },
  'rendez-vous': { libelle: 'Mes rendez-vous', chemin: '/mon-espace/rendez-vous' },
  partages: { libelle: 'Qui peut voir quoi', chemin: '/mon-espace/partages' },
  donnees: { libelle: 'Mes données', chemin: '/mon-espace/donnees' },
};
