import type { ProfilReglementaire } from '../profil.js';
import * as astras from './astras-2002.js';
import * as mef from './mef-2016.js';
import * as menjs from './menjs-2021.js';
import * as metlMedde from './metl-medde-2014.js';
import * as mtetm from './mtetm-2007.js';

/** A text of the house: the profile, and the headings that its rules cite. */
export interface Texte {
  profil: ProfilReglementaire;
  sommaire: Readonly<Record<string, string>>;
}

/** Every text, the latest first. A new text adds a line here and one in `profil-applicable.ts`. */
export const textes: readonly Texte[] = [
  { profil: menjs.menjs2021, sommaire: menjs.sommaire },
  { profil: mef.mef2016, sommaire: mef.sommaire },
  { profil: metlMedde.metlMedde2014, sommaire: metlMedde.sommaire },
  { profil: mtetm.mtetm2007, sommaire: mtetm.sommaire },
  { profil: astras.astras2002, sommaire: astras.sommaire },
];
