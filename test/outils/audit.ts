import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PageExaminee, ReleveAudit } from '#apps/api/src/mentions/audit.js';

const RACINE = join(__dirname, '../..');
const RELEVE = join(RACINE, 'apps/api/src/mentions/audit.json');

interface Examen {
  nom: string;
  violations: readonly string[];
  deborde: boolean;
  arrets: number;
  manques: readonly string[];
  sansRepere: readonly string[];
}

/**
 * Keeps what one test file saw, beside what the others saw: the page « Accessibilité » says these sums. Two files must not write at
 * once: with RELAIS_CAPTURES=1 they are played one after the other (test/outils/lancement/suites.mjs).
 */
export function consigner(examens: readonly Examen[], fichier = RELEVE, le = new Date()): void {
  const { pages } = lire<ReleveAudit>(fichier);
  for (const { nom, violations, deborde, arrets, manques, sansRepere } of examens) {
    const vue: PageExaminee = {
      le: le.toISOString().slice(0, 10),
      violations: violations.length,
      deborde,
      arrets,
      manques: manques.length,
      sansRepere: sansRepere.length,
    };
    pages[nom] = vue;
  }
  const releve: ReleveAudit = {
    version: lire<{ version: string }>(join(RACINE, 'package.json')).version,
    axe: lire<{ version: string }>(join(RACINE, 'node_modules/axe-core/package.json')).version,
    pages: Object.fromEntries(Object.entries(pages).sort(([a], [b]) => (a < b ? -1 : 1))),
  };
  writeFileSync(fichier, `${JSON.stringify(releve, null, 2)}\n`);
}

const lire = <T>(fichier: string): T => JSON.parse(readFileSync(fichier, 'utf8')) as T;
