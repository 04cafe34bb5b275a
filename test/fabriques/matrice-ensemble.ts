/**
 * Who may do what on a session of a groupe ressource, and on what is proposed between people, written by hand from design §3: by act,
 * the only ones for whom it is there. To everybody else it does not exist.
 */
export const attenduDuGroupe: Record<string, readonly string[]> = {
  inviterMembre: ['assistante'],
  retirerMembre: ['assistante'],
  oterPoint: ['assistante'],
  cloreSeance: ['assistante'],
};

/** Of the two of them. */
export const attenduDEntremise: Record<string, readonly string[]> = {
  repondreALEntremise: ['agent'],
  commencerEntremise: ['assistante'],
  terminerEntremise: ['assistante'],
};

/** Of each other person, once the agent has said yes. */
export const attenduDesParties: Record<string, readonly string[]> = { repondreEnPartie: ['partie'] };
