/** How strongly a text speaks. `silence` is a value: written, shown, never filled from a neighbouring text. */
export type Force = 'silence' | 'faculte' | 'mesureDuPossible' | 'organisation' | 'obligation';

/** Whether the text says it in so many words or it follows from what it says. */
export type Lecture = 'expresse' | 'derivee';

/** One rule of one text. `R` is the list of the paragraphs that the text has: citing another one does not compile. */
export type Regle<C, R extends string = string> =
  { force: 'silence' } | { force: Exclude<Force, 'silence'>; lecture: Lecture; contenu: C; renvoi: R };

/** The content of a rule, or what holds in this house when the text is silent. */
export function contenuOu<C>(regle: Regle<C>, silence: C): C {
  return regle.force === 'silence' ? silence : regle.contenu;
}
