/** What somebody may still answer for when she leaves, in the words of her page. */
export const sortesDeDevoir = {
  signalements: 'Signalements',
  accompagnements: 'Accompagnements',
  retours: 'Retours au travail suivis',
  derogations: 'Dérogations en cours',
  entremises: 'Entremises',
  groupes: 'Séances de groupe convoquées',
  informations: 'Informations des services à lire',
  absences: 'Absences à organiser',
  interims: 'Intérims confiés nommément',
  partages: 'Partages reçus',
  taches: 'Tâches dans les dossiers d’autres personnes',
  postes: 'Postes tenus',
  chaines: 'Chaînes où elle est un rang',
  permanences: 'Permanences tenues',
} as const;

export type SorteDeDevoir = keyof typeof sortesDeDevoir;

/** Counted by the record at an instant: never a word of what it is about. */
export interface Devoir {
  sorte: SorteDeDevoir;
  /** Her departure waits for it; the others end with her functions, in the same transaction. */
  bloque: boolean;
  nombre: number;
  /** Opaque references, or codes of posts; two hundred at most. */
  references: readonly string[];
}

export const quiBloquent = (devoirs: readonly Devoir[]): readonly Devoir[] => devoirs.filter((d) => d.bloque);

/** « 12 signalements, 3 accompagnements »: numbers only. */
export function direDevoirs(devoirs: readonly Pick<Devoir, 'sorte' | 'nombre'>[]): string {
  return devoirs.map(({ sorte, nombre }) => `${sortesDeDevoir[sorte].toLowerCase()} : ${nombre}`).join(', ');
}
