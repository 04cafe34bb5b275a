/** How an accompaniment ends; none of them judges. */
export interface Cloture {
  le: string;
  par: string;
  motif: 'ensemble' | 'agent' | 'autreService' | 'sansNouvelles' | 'depart' | 'deces' | 'accordRetire';
  /** What changed, from his point of view, if they said it. */
  bilan?: string;
  rouvertLe?: string;
}
