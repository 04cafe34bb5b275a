import {
  DE_L_API,
  DE_NODE,
  DE_TEMPORAL,
  DU_PROCESSUS,
  DU_REGISTRE,
  type MetriquePermise,
} from '#libs/registre/metriques/permises.js';

export interface Echantillon {
  nom: string;
  etiquettes: Record<string, string>;
  valeur: number;
}

/** What Prometheus would read of a text. */
export function lire(texte: string): Echantillon[] {
  return texte
    .split('\n')
    .filter((l) => l !== '' && !l.startsWith('#'))
    .map((ligne) => {
      const [, nom = '', dedans = '', valeur = ''] = /^(\w+)(?:\{(.*)\})? (\S+)$/.exec(ligne) ?? [];
      if (nom === '') throw new Error(`Unreadable line: ${ligne}`);
      const etiquettes = Object.fromEntries(
        [...dedans.matchAll(/(\w+)="([^"]*)"/g)].map(([, c = '', v = '']) => [c, v]),
      );
      return { nom, etiquettes, valeur: Number(valeur) };
    });
}

export const valeurDe = (texte: string, nom: string, etiquettes: Record<string, string> = {}): number | undefined =>
  lire(texte).find((e) => e.nom === nom && Object.entries(etiquettes).every(([c, v]) => e.etiquettes[c] === v))?.valeur;

const PERMISES: Readonly<Record<string, MetriquePermise>> = {
  ...DU_REGISTRE,
  ...DU_PROCESSUS,
  ...DE_TEMPORAL,
  ...DE_L_API,
};

/** Lines that are not on the list, for whatever reason: the name, a label, or the value of a label. */
export function nonPermis(texte: string): string[] {
  return lire(texte)
    .filter(({ nom, etiquettes }) => {
      if (DE_NODE.includes(nom)) return Object.keys(etiquettes).length > 0;
      const famille = nom.replace(/_(bucket|sum|count)$/, '');
      const permise = PERMISES[nom] ?? (PERMISES[famille]?.genre === 'histogram' ? PERMISES[famille] : undefined);
      if (permise === undefined) return true;
      return Object.entries(etiquettes).some(
        ([cle, valeur]) =>
          !(cle === 'le' && nom.endsWith('_bucket')) && permise.etiquettes[cle]?.includes(valeur) !== true,
      );
    })
    .map(({ nom, etiquettes }) => `${nom} ${JSON.stringify(etiquettes)}`);
}

/** Without what every process says of its own machine, which tells the machine's time. */
export const sansLaMachine = (texte: string): string =>
  texte
    .split('\n')
    .filter((l) => !DE_NODE.some((nom) => l.startsWith(`${nom} `)))
    .join('\n');
