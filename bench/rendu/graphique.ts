import type { Point } from './csv.js';
import { chiffresDe, dire } from './tableau.js';

const [LARGEUR, GAUCHE, DROITE] = [820, 250, 110];
const [BARRE, PAS, TITRE] = [14, 22, 34];
/** Above this ratio between two bars, the short one would not be seen: each unit more is ten times. */
const ECART_LINEAIRE = 200;

/**
 * One panel a column, one bar a line: its length is the median, the thin line goes from the least to the greatest, the number beside it
 * is the median. Every number drawn stands in the data beside the chart (csvDesPoints).
 */
export function graphique(titre: string, points: readonly Point[]): string {
  const colonnes = [...new Set(points.map((p) => p.colonne))];
  let y = 40;
  const panneaux = colonnes.map((colonne) => {
    const siens = points.filter((p) => p.colonne === colonne);
    const haut = y;
    y += TITRE + siens.length * PAS + 10;
    return panneau(colonne, siens, haut);
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${LARGEUR} ${y}" width="${LARGEUR}" height="${y}" role="img" aria-label="${net(titre)}" font-family="sans-serif" font-size="12">`,
    `<rect width="${LARGEUR}" height="${y}" fill="#fff"/>`,
    `<text x="12" y="24" font-size="15" font-weight="bold">${net(titre)}</text>`,
    ...panneaux.flat(),
    '</svg>',
    '',
  ].join('\n');
}

function panneau(colonne: string, points: readonly Point[], haut: number): string[] {
  const echelle = uneEchelle(points.flatMap((p) => [p.mediane, p.max]));
  const unite = points[0]?.unite ?? '';
  const precision = [unite, echelle.logarithmique ? 'échelle logarithmique' : ''].filter(Boolean).join(', ');
  return [
    `<text x="12" y="${haut + 18}" font-weight="bold">${net(precision === '' ? colonne : `${colonne} (${precision})`)}</text>`,
    ...points.flatMap((p, i) => {
      const y = haut + TITRE + i * PAS;
      const [fin, moindre, plus] = [p.mediane, p.min, p.max].map((v) => GAUCHE + echelle.de(v)) as [
        number,
        number,
        number,
      ];
      return [
        `<text x="${GAUCHE - 8}" y="${y + 11}" text-anchor="end">${net(p.ligne)}</text>`,
        `<rect x="${GAUCHE}" y="${y}" width="${(fin - GAUCHE).toFixed(1)}" height="${BARRE}" fill="#2f5d8a"/>`,
        `<line x1="${moindre.toFixed(1)}" x2="${plus.toFixed(1)}" y1="${y + BARRE / 2}" y2="${y + BARRE / 2}" stroke="#c9191e" stroke-width="2"/>`,
        `<text x="${(Math.max(fin, plus) + 6).toFixed(1)}" y="${y + 11}" data-valeur="${p.mediane}">${dire(p.mediane, chiffresDe(p.mediane))}</text>`,
      ];
    }),
  ];
}

function uneEchelle(valeurs: readonly number[]): { de(v: number): number; logarithmique: boolean } {
  const place = LARGEUR - GAUCHE - DROITE;
  const positives = valeurs.filter((v) => v > 0);
  const [petite, grande] = [Math.min(...positives), Math.max(...positives)];
  if (positives.length === 0) return { de: () => 0, logarithmique: false };
  if (grande / petite <= ECART_LINEAIRE) return { de: (v) => (Math.max(0, v) / grande) * place, logarithmique: false };
  const pied = Math.floor(Math.log10(petite)) - 0.5;
  const part = place / (Math.log10(grande) - pied);
  return { de: (v) => (v <= 0 ? 0 : Math.max(0, Math.log10(v) - pied) * part), logarithmique: true };
}

const net = (texte: string): string =>
  texte.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
