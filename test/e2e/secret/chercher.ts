/** A word that was typed or stored about somebody, and where it may be. */
export interface Mot {
  /** What it is: « nom de l’agent », « situation »… */
  quoi: string;
  /** ASCII letters, or digits and spaces. */
  valeur: string;
}

/** One place outside the vault, with all its bytes. */
export interface Surface {
  ou: string;
  octets: Buffer;
  /** Words that this place may hold, by type of mail or by nature. */
  saufs?: readonly Mot[];
}

export interface Fuite {
  ou: string;
  quoi: string;
  mot: string;
}

/** Every word in every place: as text in any case, as UTF-16, as hexadecimal, as base64 at any alignment. */
export function chercher(mots: readonly Mot[], surfaces: readonly Surface[]): Fuite[] {
  const sansCasse = indexer(mots, (f) => f.sansCasse);
  const exactes = indexer(mots, (f) => f.exactes);
  return surfaces.flatMap(({ ou, octets, saufs = [] }) => {
    const brut = octets.toString('latin1');
    const vus = new Set([...relever(brut.toLowerCase(), sansCasse), ...relever(brut, exactes)]);
    return [...vus]
      .filter((mot) => !saufs.some(({ valeur }) => valeur === mot.valeur))
      .map((mot) => ({ ou, quoi: mot.quoi, mot: mot.valeur }));
  });
}

type Index = ReadonlyMap<string, readonly { forme: string; mot: Mot }[]>;

/** Forms by their first letters, so that one pass over a place looks for all of them. */
const AMORCE = 6;

function indexer(mots: readonly Mot[], choisir: (f: Formes) => string[]): Index {
  const index = new Map<string, { forme: string; mot: Mot }[]>();
  for (const mot of mots) {
    for (const forme of choisir(formes(mot.valeur))) {
      const amorce = forme.slice(0, AMORCE);
      index.set(amorce, [...(index.get(amorce) ?? []), { forme, mot }]);
    }
  }
  return index;
}

function relever(texte: string, index: Index): Set<Mot> {
  const vus = new Set<Mot>();
  for (let i = 0; i + AMORCE <= texte.length; i += 1) {
    for (const { forme, mot } of index.get(texte.slice(i, i + AMORCE)) ?? [])
      if (texte.startsWith(forme, i)) vus.add(mot);
  }
  return vus;
}

interface Formes {
  sansCasse: string[];
  exactes: string[];
}

function formes(valeur: string): Formes {
  const ecritures = [
    ...new Set([
      valeur,
      valeur.toLowerCase(),
      valeur.toUpperCase(),
      valeur.replace(/\s/g, ''),
      valeur.replace(/\s/g, '\u00a0'),
    ]),
  ];
  const textes = ecritures.map((e) => Buffer.from(e, 'utf8'));
  return {
    sansCasse: [
      ...textes.map((t) => t.toString('latin1').toLowerCase()),
      ...ecritures.map((e) => Buffer.from(e, 'utf16le').toString('latin1').toLowerCase()),
      ...textes.map((t) => t.toString('hex')),
    ],
    exactes: textes.flatMap(enBase64),
  };
}

/** The characters of the encoding that depend on the word alone, for the three places it may have in a group of three bytes. */
function enBase64(texte: Buffer): string[] {
  return [0, 1, 2].flatMap((decalage) => {
    const code = Buffer.concat([Buffer.alloc(decalage), texte])
      .toString('base64')
      .replace(/=+$/, '');
    const debut = Math.ceil((decalage * 8) / 6);
    const fin = Math.floor(((decalage + texte.length) * 8) / 6);
    const sur = code.slice(debut, fin);
    return [sur, sur.replaceAll('+', '-').replaceAll('/', '_')];
  });
}
