import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gabarits } from '#libs/domaine/signalement/courriels/index.js';
import { actes, signalement } from '#libs/domaine/signalement/index.js';
import { gabarits as courrielsDEvenement } from '#libs/domaine/evenement/courriels/index.js';
import { rolesEnEquipe } from '#libs/domaine/evenement/etat.js';
import { actes as actesDEvenement, evenementGrave, exerciceEvenement } from '#libs/domaine/evenement/index.js';
import { roles } from '#libs/reglementation/roles.js';
import { regles } from '#libs/reglementation/regles.js';
import { textes } from '#libs/reglementation/textes/index.js';
import { CLES } from '../reglementation/cles.js';

const RACINE = join(__dirname, '../../..');
const page = readFileSync(join(RACINE, 'docs/glossaire.md'), 'utf8');
const [motsDuMetier = '', clesEtChamps = ''] = page.split('## Configuration keys and profile fields');

/** Words between backquotes, as they stand in code. */
const mots = (texte: string): Set<string> => new Set([...texte.matchAll(/`([\w.-]+)`/g)].map(([, mot]) => mot ?? ''));

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

  it('connaît chaque acte, chaque étape, chaque rôle et chaque courriel d’un événement', () => {
    const { procedures } = evenementGrave;
    const etapes = Object.values(procedures).flatMap((p) => Object.keys(p.etapes));
    const noms = [actesDEvenement, procedures, courrielsDEvenement, rolesEnEquipe].flatMap((o) => Object.keys(o));
    const tous = [...noms, ...etapes, evenementGrave.nature, exerciceEvenement.nature];
    expect(tous.filter((nom) => !mots(motsDuMetier).has(nom))).toEqual([]);
  });

  it.each(Object.entries(CLES))('dit que la clé %s de la comparaison des textes est le champ %s', (cle, champ) => {
    expect(clesEtChamps).toMatch(new RegExp(`^\\| \`${cle.replaceAll('.', '\\.')}\` +\\| \`${champ}\` +\\|`, 'm'));
  });

  it.each(textes.map(({ profil }) => [profil.id, profil] as const))(
    '%s a un champ pour chaque clé, et aucun champ que le glossaire ignore',
    (_id, profil) => {
      expect(Object.values(CLES).filter((champ) => !Object.hasOwn(profil, champ))).toEqual([]);
      expect(Object.keys(profil).filter((champ) => !mots(clesEtChamps).has(champ))).toEqual([]);
    },
  );

  it('ne nomme que des règles qui existent, sous le titre que la page leur donne', () => {
    const cites = [...clesEtChamps.matchAll(/^\|(?: `[\w.]+` *\|)? `(\w+)` *\| ([^|`]+?) *\|/gm)];
    expect(cites.length).toBe(Object.keys(regles).length);
    for (const [, champ, titre] of cites) expect(regles[champ as keyof typeof regles]).toMatchObject({ titre });
  });
});
