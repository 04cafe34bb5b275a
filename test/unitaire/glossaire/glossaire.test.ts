import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gabarits } from '#libs/domaine/signalement/courriels/index.js';
import { actes, signalement } from '#libs/domaine/signalement/index.js';
import { roles } from '#libs/reglementation/roles.js';
import { mef2016 } from '#libs/reglementation/textes/mef-2016.js';

const RACINE = join(__dirname, '../../..');
const page = readFileSync(join(RACINE, 'docs/glossaire.md'), 'utf8');
const [motsDuMetier = '', clesEtChamps = ''] = page.split('## Configuration keys and profile fields');

/** Words between backquotes, as they stand in code. */
const mots = (texte: string): Set<string> => new Set([...texte.matchAll(/`([\w.]+)`/g)].map(([, mot]) => mot ?? ''));

describe('Un mot absent du glossaire n’est pas employé dans le code', () => {
  it('connaît chaque dossier de libs/domaine', () => {
    const dossiers = readdirSync(join(RACINE, 'libs/domaine'), { withFileTypes: true }).filter((d) => d.isDirectory());
    expect(dossiers.map((d) => d.name).filter((nom) => !mots(motsDuMetier).has(nom))).toEqual([]);
  });

  it('connaît chaque rôle, chaque acte, chaque étape et chaque courriel d’un signalement', () => {
    const etapes = Object.values(signalement.procedures).flatMap((p) => Object.keys(p.etapes));
    const noms = [roles, actes, signalement.procedures, gabarits].flatMap((o) => Object.keys(o));
    expect([...noms, ...etapes].filter((nom) => !mots(motsDuMetier).has(nom))).toEqual([]);
  });

  it('dit à quelle clé de la comparaison des textes répond chaque champ d’un profil', () => {
    expect(Object.keys(mef2016).filter((champ) => !mots(clesEtChamps).has(champ))).toEqual([]);
  });

  it('ne nomme que des champs qui existent', () => {
    const cites = [...clesEtChamps.matchAll(/^\| `[\w.]+` *\| `(\w+)`/gm)].map(([, champ]) => champ);
    expect(cites.length).toBeGreaterThan(0);
    expect(cites.filter((champ) => !Object.hasOwn(mef2016, champ ?? ''))).toEqual([]);
  });
});
