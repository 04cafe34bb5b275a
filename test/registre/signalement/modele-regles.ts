import { offreDe, type Modele } from './modele-etat.js';

/** One person's attempt, at one instant of virtual time. */
export interface Essai {
  par: string;
  champs: Record<string, string>;
  instant: number;
  /** The line of the place, in order: two ASS, then whoever leads them. */
  ligne: readonly string[];
}

export interface ActeModele {
  /** Who usually plays it; anybody else may try. */
  qui: 'titulaire' | 'agent' | 'tiers' | 'encadrement' | 'appele';
  /** The fact that it writes. */
  fait: string;
  /** Values drawn for its fields. `jour+n`: so many days from now; `@nom`: a person of the network. */
  champs: Readonly<Record<string, readonly string[]>>;
  /** Codes that may be answered; `OK`: done. More than one where the model does not compute dates. */
  permis(m: Modele, e: Essai): readonly string[];
  apres(m: Modele, e: Essai): Modele;
}

export const OK = ['OK'];
export const INTROUVABLE = ['INTROUVABLE'];
/** The first rule that says no; else done. */
export const selon = (...refus: readonly (readonly [boolean, string])[]): readonly string[] => {
  const premier = refus.find(([vrai]) => vrai);
  return premier === undefined ? OK : [premier[1]];
};
export const autre = (m: Modele, { par }: Essai): boolean => m.titulaire !== par;
export const inconnu = (vrai: boolean): readonly [boolean, string] => [vrai, 'INTROUVABLE'];
export const enCours = (m: Modele): boolean => offreDe(m) !== undefined;
export const sansEchelle = ({ echelle: _finie, ...reste }: Modele): Modele => reste;
export const confiee = (m: Modele, a: string, depuis: number): Modele => ({
  ...m,
  titulaire: a,
  echelle: { quoi: 'accuse', depuis, appeles: [], confieeA: a },
});
export const plusTard = (a: number, b: number | undefined): number => Math.max(a, b ?? a);
