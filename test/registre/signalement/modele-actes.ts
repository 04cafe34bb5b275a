import type { actes } from '#libs/domaine/signalement/index.js';
import { AGENT } from './modele-agent.js';
import { CHARGE } from './modele-charge.js';
import { OFFRE } from './modele-offre.js';
import type { ActeModele } from './modele-regles.js';

/** Every act of a person on a signalement, one entry each: a new act that is missing here does not compile. */
export const MODELE: Record<keyof typeof actes, ActeModele> = { ...CHARGE, ...OFFRE, ...AGENT };
