import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The sample network in a folder of its own, to be damaged at will. */
export interface Copie {
  dossier: string;
  /** Replaces the first occurrence, which must be there. */
  changer(fichier: string, avant: string, apres: string): void;
  ajouter(fichier: string, ligne: string): void;
  /** Keeps the lines that the test accepts. */
  filtrer(fichier: string, garder: (ligne: string) => boolean): void;
  effacer(): void;
}

export function copieDuReseau(): Copie {
  const dossier = mkdtempSync(join(tmpdir(), 'annuaire-'));
  cpSync('apps/demo/reseau', dossier, { recursive: true });
  const reecrire = (fichier: string, f: (texte: string) => string): void => {
    const chemin = join(dossier, fichier);
    writeFileSync(chemin, f(readFileSync(chemin, 'utf8')));
  };
  return {
    dossier,
    changer: (fichier, avant, apres) =>
      reecrire(fichier, (texte) => {
        if (!texte.includes(avant)) throw new Error(`${fichier} does not hold: ${avant}`);
        return texte.replace(avant, apres);
      }),
    ajouter: (fichier, ligne) => reecrire(fichier, (texte) => `${texte}${ligne}\n`),
    filtrer: (fichier, garder) => reecrire(fichier, (texte) => texte.split('\n').filter(garder).join('\n')),
    effacer: () => rmSync(dossier, { recursive: true }),
  };
}
