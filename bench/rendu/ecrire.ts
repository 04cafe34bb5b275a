import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { csvDesMesures, csvDesPoints, csvDesRapports, points } from './csv.js';
import { graphique } from './graphique.js';
import type { Machine, Mesure, Rapport } from './mesure.js';
import { ecrireRapport } from './tableau.js';
import { codeDeSortie, juger, type Verdict } from './verdicts.js';

/** Leaves everything in `dossier`: raw numbers, ratios, the table, each chart with its data. @returns the verdicts */
export function ecrire(
  dossier: string,
  bench: string,
  rapport: Rapport,
  mesures: readonly Mesure[],
  machine: Machine,
): Verdict[] {
  mkdirSync(dossier, { recursive: true });
  const poser = (nom: string, contenu: string): void => writeFileSync(join(dossier, nom), contenu);
  const verdicts = rapport.buts.map((but) => juger(mesures, but));
  poser('mesures.csv', csvDesMesures(mesures));
  poser('ratios.csv', csvDesRapports(bench, rapport, mesures));
  poser('mesures.json', enJson({ machine, mesures, verdicts }));
  poser('machine.json', enJson(machine));
  for (const table of rapport.tables) {
    const dessines = points(mesures, table);
    poser(`${table.nom}.csv`, csvDesPoints(dessines));
    poser(`${table.nom}.svg`, graphique(table.titre, dessines));
  }
  poser('tableau.md', ecrireRapport(rapport, mesures, verdicts, machine));
  poser('code', String(codeDeSortie(verdicts)));
  return verdicts;
}

const enJson = (quoi: unknown): string => `${JSON.stringify(quoi, null, 2)}\n`;
