import type { Signaler } from './anomalie.js';
import type { NomFichier } from './fichiers.js';

/** A cell that may be empty, as a value. */
export function ouNul(cellule: string): string | null {
  return cellule === '' ? null : cellule;
}

/** Reports every line whose key was already used, and where. */
export function sansDoublon<L extends { numero: number }>(
  fichier: NomFichier,
  lignes: readonly L[],
  cle: (ligne: L) => string,
  quoi: { colonne: string; message: string; remede: string },
  signaler: Signaler,
): void {
  const vues = new Map<string, number>();
  for (const ligne of lignes) {
    const valeur = cle(ligne);
    if (valeur === '') continue;
    const premiere = vues.get(valeur);
    if (premiere === undefined) vues.set(valeur, ligne.numero);
    else
      signaler(
        { fichier, ligne: ligne.numero, colonne: quoi.colonne },
        `${quoi.message} (ligne ${premiere})`,
        quoi.remede,
      );
  }
}

/** Reports a code that another file does not define. */
export function connu(
  lieu: { fichier: NomFichier; ligne: number; colonne: string },
  code: string,
  connus: ReadonlySet<string> | ReadonlyMap<string, unknown>,
  ou: NomFichier,
  signaler: Signaler,
): boolean {
  if (code === '' || connus.has(code)) return true;
  signaler(lieu, `le code « ${code} » n'existe pas dans ${ou}`, `corriger le code, ou ajouter sa ligne à ${ou}`);
  return false;
}
