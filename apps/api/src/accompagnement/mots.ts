import type { Fait } from '#libs/domaine/acte.js';

/** The facts of an accompaniment in the words of the page; one that is missing here is not shown. */
const FAITS: Readonly<Record<string, string>> = {
  accordDonne: 'accord donné',
  accordRetire: 'accord retiré',
};

export const motDuFaitDAccompagnement = (fait: Fait): string | undefined => FAITS[fait.type];
