import { crc32, deflateSync, inflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/**
 * A screenshot with a palette of at most 256 colours: a page of text and flat colours loses nothing that an eye sees, and most
 * of its weight, so that pictures can be kept with the sources.
 */
export function alleger(png: Buffer): Buffer {
  const { largeur, hauteur, octetsParPoint, lignes } = lire(png);
  const points = depuisFiltres(lignes, largeur * octetsParPoint, octetsParPoint);
  const { palette, indices } = indexer(points, octetsParPoint);
  return ecrire(largeur, hauteur, palette, indices);
}

interface Taille {
  largeur: number;
  hauteur: number;
  octetsParPoint: number;
}

function lire(png: Buffer): Taille & { lignes: Buffer } {
  const morceaux: Buffer[] = [];
  for (let i = 8; i < png.length;) {
    const longueur = png.readUInt32BE(i);
    if (png.toString('latin1', i + 4, i + 8) === 'IDAT') morceaux.push(png.subarray(i + 8, i + 8 + longueur));
    i += longueur + 12;
  }
  const octetsParPoint = { 2: 3, 6: 4 }[png.readUInt8(25)];
  if (octetsParPoint === undefined || png.readUInt8(24) !== 8) throw new Error('Not a screenshot of Chromium');
  return {
    largeur: png.readUInt32BE(16),
    hauteur: png.readUInt32BE(20),
    octetsParPoint,
    lignes: inflateSync(Buffer.concat(morceaux)),
  };
}

/** Undoes the filter of each line (PNG §9). */
function depuisFiltres(lignes: Buffer, pas: number, bpp: number): Buffer {
  const hauteur = lignes.length / (pas + 1);
  const points = Buffer.alloc(hauteur * pas);
  for (let y = 0; y < hauteur; y += 1) {
    const filtre = lignes[y * (pas + 1)];
    const source = y * (pas + 1) + 1;
    const but = y * pas;
    for (let x = 0; x < pas; x += 1) {
      const gauche = x < bpp ? 0 : (points[but + x - bpp] ?? 0);
      const haut = y === 0 ? 0 : (points[but + x - pas] ?? 0);
      const ecart = lignes[source + x] ?? 0;
      if (filtre === 0) points[but + x] = ecart;
      else if (filtre === 1) points[but + x] = ecart + gauche;
      else if (filtre === 2) points[but + x] = ecart + haut;
      else if (filtre === 3) points[but + x] = ecart + ((gauche + haut) >> 1);
      else points[but + x] = ecart + paeth(gauche, haut, x < bpp || y === 0 ? 0 : (points[but + x - bpp - pas] ?? 0));
    }
  }
  return points;
}

function paeth(a: number, b: number, c: number): number {
  const pa = Math.abs(b - c);
  const pb = Math.abs(a - c);
  const pc = Math.abs(a + b - 2 * c);
  if (pa <= pb && pa <= pc) return a;
  return pb <= pc ? b : c;
}

/** Each point as the rank of its colour among the 256 most frequent, or of the nearest of these: what is flat stays exact. */
function indexer(points: Buffer, octetsParPoint: number): { palette: Buffer; indices: Buffer } {
  const indices = Buffer.alloc(points.length / octetsParPoint);
  const couleur = (i: number): number => {
    const p = i * octetsParPoint;
    return ((points[p] ?? 0) << 16) | ((points[p + 1] ?? 0) << 8) | (points[p + 2] ?? 0);
  };
  const frequences = new Map<number, number>();
  for (let i = 0; i < indices.length; i += 1) {
    const c = couleur(i);
    frequences.set(c, (frequences.get(c) ?? 0) + 1);
  }
  const parFrequence = [...frequences].sort((a, b) => b[1] - a[1]).map(([c]) => c);
  const palette = parFrequence.slice(0, 256);
  const rangs = new Map(parFrequence.map((c, n) => [c, n < 256 ? n : plusProche(c, palette)]));
  for (let i = 0; i < indices.length; i += 1) indices[i] = rangs.get(couleur(i)) ?? 0;
  return { palette: Buffer.from(palette.flatMap(composantes)), indices };
}

const composantes = (c: number): [number, number, number] => [c >> 16, (c >> 8) & 0xff, c & 0xff];

function plusProche(couleur: number, palette: readonly number[]): number {
  const [r, v, b] = composantes(couleur);
  const ecarts = palette.map(composantes).map(([pr, pv, pb]) => (pr - r) ** 2 + (pv - v) ** 2 + (pb - b) ** 2);
  return ecarts.indexOf(Math.min(...ecarts));
}

function ecrire(largeur: number, hauteur: number, palette: Buffer, indices: Buffer): Buffer {
  const entete = Buffer.alloc(13);
  entete.writeUInt32BE(largeur, 0);
  entete.writeUInt32BE(hauteur, 4);
  entete.set([8, 3, 0, 0, 0], 8);
  const lignes = Buffer.alloc(hauteur * (largeur + 1));
  for (let y = 0; y < hauteur; y += 1) indices.copy(lignes, y * (largeur + 1) + 1, y * largeur, (y + 1) * largeur);
  return Buffer.concat([
    SIGNATURE,
    morceau('IHDR', entete),
    morceau('PLTE', palette),
    morceau('IDAT', deflateSync(lignes, { level: 9 })),
    morceau('IEND', Buffer.alloc(0)),
  ]);
}

function morceau(nom: string, contenu: Buffer): Buffer {
  const corps = Buffer.concat([Buffer.from(nom, 'latin1'), contenu]);
  const bouts = Buffer.alloc(8);
  bouts.writeUInt32BE(contenu.length, 0);
  bouts.writeUInt32BE(crc32(corps), 4);
  return Buffer.concat([bouts.subarray(0, 4), corps, bouts.subarray(4)]);
}
