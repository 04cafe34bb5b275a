/** How long something may take. A jour ouvré is neither a Saturday, a Sunday nor a jour férié of the territory. */
export type Duree =
  { joursOuvres: number } | { jours: number } | { heures: number } | { minutes: number } | { secondes: number };
