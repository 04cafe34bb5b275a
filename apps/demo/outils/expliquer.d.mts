import type { Panne } from '../pannes.mjs';

export declare function expliquer(erreur: unknown): Panne;
export declare function enClair(panne: Panne): string;
