import { etendue, valeurs, type Etendue } from './calculs.js';
import type { Machine, Mesure, Rapport, Table } from './mesure.js';
import type { Verdict } from './verdicts.js';

const MILLE = '\u202f';

/** A number as the French write it: decimal comma, thin space between thousands. */
export function dire(n: number, chiffres = 0): string {
  const [entier = '', decimales] = Math.abs(n).toFixed(chiffres).split('.');
  const groupe = entier.replace(/\B(?=(\d{3})+$)/g, MILLE);
  return `${n < 0 ? '−' : ''}${groupe}${decimales === undefined ? '' : `,${decimales}`}`;
}

/** Enough decimals to tell two values apart, no more. */
export const chiffresDe = (n: number): number => (Math.abs(n) >= 100 ? 0 : Math.abs(n) >= 10 ? 1 : 2);

export function direEtendue(e: Etendue | undefined, chiffres = chiffresDe(e?.mediane ?? 0)): string {
  if (e === undefined) return '–';
  const bruit = e.propres === 0 ? ' ~' : '';
  if (e.n === 1 || e.min === e.max) return `${dire(e.mediane, chiffres)}${bruit}`;
  return `${dire(e.mediane, chiffres)} [${dire(e.min, chiffres)}–${dire(e.max, chiffres)}]${bruit}`;
}

const ligne = (cases: readonly string[]): string => `| ${cases.join(' | ')} |`;

export function ecrireTable(mesures: readonly Mesure[], { nom, titre, lignes, colonnes }: Table): string {
  const entete = ['', ...colonnes.map((c) => (c.unite === '' ? c.libelle : `${c.libelle} (${c.unite})`))];
  const corps = lignes.map(({ libelle, ou }) => [
    libelle,
    ...colonnes.map(({ libelle: _l, unite: _u, chiffres, ...quoi }) =>
      direEtendue(etendue(valeurs(mesures, { ...ou, ...quoi })), chiffres),
    ),
  ]);
  const traits = ['---', ...colonnes.map(() => '---:')];
  return [`## ${titre}`, '', ...[entete, traits, ...corps].map(ligne), '', `Graphique : \`${nom}.svg\`.`].join('\n');
}

export function ecrireVerdict({ but, valeur, dit, pourquoi, vu }: Verdict): string {
  const unite = but.unite === undefined ? '' : ` ${but.unite}`;
  const chiffres = chiffresDe(Math.min(but.barre, valeur ?? but.barre));
  const vue =
    vu === undefined || valeur === undefined
      ? '–'
      : but.juge === 'pire'
        ? `${dire(valeur, chiffres)} (le pire)`
        : direEtendue(vu, chiffres);
  const signe = but.sens === '<=' ? '≤' : '≥';
  const ambition = but.ambition === undefined ? '' : `, ambition ${signe} ${nombre(but.ambition)}`;
  const suite = pourquoi === '' ? '' : ` (${pourquoi})`;
  return `- VERDICT ${but.id}, ${but.libelle} : ${vue}${unite} ; visé ${signe} ${nombre(but.barre)}${unite}${ambition} : **${dit}**${suite}`;
}

const nombre = (n: number): string => String(n).replace('.', ',');

export function ecrireRapport(
  { titre, presentation, tables, notes }: Rapport,
  mesures: readonly Mesure[],
  verdicts: readonly Verdict[],
  machine: Machine,
): string {
  const dite = Object.entries(machine)
    .flatMap(([nom, v]) => (typeof v === 'object' ? [] : [`${nom} ${v}`]))
    .join(' ; ');
  return [
    `# ${titre}`,
    ...presentation,
    'Médiane des tours [moindre–plus grand]. Un rapport est pris dans un même tour, jamais entre deux. « ~ » : la machine était dérangée à chaque tour.',
    `Machine : ${dite}.`,
    ...tables.map((t) => ecrireTable(mesures, t)),
    '## Ce qui est visé',
    verdicts.map(ecrireVerdict).join('\n'),
    ...(notes.length === 0 ? [] : ['## À savoir', notes.map((n) => `- ${n}`).join('\n')]),
    '',
  ].join('\n\n');
}
