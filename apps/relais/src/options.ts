import type { Commande } from './commande.js';

export const A_BLANC = '--a-blanc';

/** The words of a command and its options (`--nom` or `--nom=valeur`), as its own line of help names them. */
export interface Lus {
  mots: string[];
  options: string[];
  /** Of the options that the command does not know. */
  inconnues: string[];
  tropOuTropPeu: boolean;
}

export function lire({ arguments: attendus }: Pick<Commande, 'arguments'>, args: readonly string[]): Lus {
  const dits = attendus === '' ? [] : attendus.split(' ');
  const connues = dits.filter((d) => d.startsWith('[--')).map((d) => nomDe(d.slice(1, -1)));
  const places = dits.filter((d) => !d.startsWith('[--'));
  const requis = places.filter((d) => !d.startsWith('['));
  const mots = args.filter((a) => !a.startsWith('--'));
  const options = args.filter((a) => a.startsWith('--'));
  return {
    mots,
    options,
    inconnues: options.filter((o) => !connues.includes(nomDe(o))),
    tropOuTropPeu: mots.length < requis.length || mots.length > places.length,
  };
}

/** @returns undefined when it was not given */
export function valeurDe(args: readonly string[], option: string): string | undefined {
  return args.find((a) => a.startsWith(`${option}=`))?.slice(option.length + 1);
}

const nomDe = (option: string): string => option.split('=')[0] ?? option;
