import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { blocsDe, renvoisDe, titresDe } from '../../../scripts/papier/markdown.mjs';

const RACINE = join(__dirname, '../../..');
const lire = (f: string): string => readFileSync(join(RACINE, f), 'utf8');
const PAGES = [
  'README.md',
  'CHANGELOG.md',
  ...readdirSync(join(RACINE, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((f) => f.endsWith('.md'))
    .map((f) => `docs/${f}`),
];
const GUIDES = PAGES.filter((f) => f.startsWith('docs/guide/'));
const IMAGES = readdirSync(join(RACINE, 'docs/ecrans')).filter((f) => f.endsWith('.png'));
const LARGEURS = ['360', '1280'];

const renvois = PAGES.flatMap((page) => renvoisDe(lire(page)).map((r) => ({ page, ...r }))).filter(
  ({ vers }) => !/^[a-z]+:/.test(vers),
);
const cible = ({ page, vers }: { page: string; vers: string }): string =>
  posix.join(dirname(page), vers.split('#')[0] ?? '').replace(/\/$/, '');

describe('La documentation', () => {
  it('chaque lien et chaque image mène à un fichier du dépôt', () => {
    expect(renvois.length).toBeGreaterThan(100);
    const perdus = renvois.filter((r) => !r.vers.startsWith('#') && !existsSync(join(RACINE, cible(r))));
    expect(perdus.map((r) => `${r.page} → ${r.vers}`)).toEqual([]);
  });

  it('chaque ancre est celle d’un titre', () => {
    const ancres = renvois.filter((r) => /#/.test(r.vers) && (r.vers.startsWith('#') || cible(r).endsWith('.md')));
    expect(ancres.length).toBeGreaterThan(3);
    const fausses = ancres.filter((r) => {
      const page = r.vers.startsWith('#') ? r.page : cible(r);
      return !titresDe(lire(page)).some((t) => t.ancre === decodeURIComponent(r.vers.split('#')[1] ?? ''));
    });
    expect(fausses.map((r) => `${r.page} → ${r.vers}`)).toEqual([]);
  });

  it('les titres ne sautent aucun niveau, et chaque page du guide en a un seul premier', () => {
    for (const page of GUIDES) {
      const niveaux = titresDe(lire(page)).map((t) => t.niveau);
      expect({ page, premiers: niveaux.filter((n) => n === 1).length }).toEqual({ page, premiers: 1 });
      expect({ page, saut: niveaux.some((n, i) => n > (niveaux[i - 1] ?? 0) + 1) }).toEqual({ page, saut: false });
    }
  });
});

describe('Les images des écrans', () => {
  const liste = [...lire('docs/ecrans/README.md').matchAll(/`([a-z0-9-]+)`/g)].map(([, nom]) => nom ?? '');

  it('chaque image nommée existe, aux deux largeurs', () => {
    expect(liste.length).toBeGreaterThan(80);
    expect(liste.filter((nom) => LARGEURS.some((l) => !IMAGES.includes(`${nom}-${l}.png`)))).toEqual([]);
  });

  it('chaque image gardée est nommée', () => {
    const nommees = new Set(liste.flatMap((nom) => LARGEURS.map((l) => `${nom}-${l}.png`)));
    expect(IMAGES.filter((f) => !nommees.has(f))).toEqual([]);
  });

  it('chaque image du guide dit ce qu’elle montre ; chaque rôle en a', () => {
    const duGuide = renvois.filter((r) => r.genre === 'image' && r.page.startsWith('docs/guide/'));
    expect(duGuide.filter((r) => r.mots.length < 8).map((r) => `${r.page} ${r.vers}`)).toEqual([]);
    expect(GUIDES.filter((page) => !duGuide.some((r) => r.page === page))).toEqual([]);
    for (const { page, vers } of duGuide)
      expect(statSync(join(RACINE, cible({ page, vers }))).size).toBeGreaterThan(1000);
  });
});

const UNITE = '(?:secondes?|minutes?|heures?|jours?|semaines?|mois|ans?|années?)(?!\\p{L})';
const PLUSIEURS = '(?<!\\p{L})(?:\\d+|deux|trois|quatre|cinq|six|sept|huit|dix|douze|quinze|vingt-quatre|trente)';
/** « un jour » alone is a day; « sous un jour » is a delay. */
const UN_SEUL = '(?<!\\p{L})(?:sous|dans|pendant|avant|après|en|au bout d[e’]) ?(?:une?)';
const DUREE = new RegExp(`(?:${PLUSIEURS}|${UN_SEUL})[ \u00a0]+${UNITE}(?! qui viennent)`, 'iu');
/** What may stand beside a duration: that the place chose it, or a text of law that really gives one. */
const DIT_D_OU = /loca(?:l|le|ux|lement)(?!\p{L})|réglage|réglé|choisi|affiché|RGPD/iu;
/** Durations of the software itself, of the calendar, or of what a person chose: nothing that somebody could take for law. */
const DU_LOGICIEL = [
  /essais manqués, la page attend un quart d’heure/,
  /moins d’une minute/,
  /« Santé du service »|chaque minute une fausse alerte|cinq minutes elle le dit|muet pendant trois minutes/,
];
const LOI =
  /délai (?:légal|réglementaire)|(?:la loi|le texte|la circulaire)[^.;:]{0,40}(?:impose|fixe|donne|exige)[^.;:]{0,40}(?:délai|durée|jours|heures|mois)/iu;

describe('Aucun texte ne fixe de délai : le guide n’en promet aucun comme s’il était de droit', () => {
  const blocs = GUIDES.flatMap((page) => blocsDe(lire(page)).map((mots) => ({ page, mots })));

  it('chaque durée écrite dit qu’elle est un choix local', () => {
    expect(blocs.length).toBeGreaterThan(200);
    const nues = blocs.filter(
      ({ mots }) => DUREE.test(mots) && !DIT_D_OU.test(mots) && !DU_LOGICIEL.some((permis) => permis.test(mots)),
    );
    expect(nues.map(({ page, mots }) => `${page} : ${mots}`)).toEqual([]);
  });

  it('aucune phrase ne donne un délai pour la loi, sinon pour dire qu’il n’y en a pas', () => {
    const dites = blocs.filter(({ mots }) => LOI.test(mots.replaceAll(/aucun texte[^.]*/giu, '')));
    expect(dites.map(({ page, mots }) => `${page} : ${mots}`)).toEqual([]);
  });

  it('le contrôle trouve ce qu’il cherche', () => {
    expect(DUREE.test('elle répond sous trois jours')).toBe(true);
    expect(DIT_D_OU.test('elle répond sous trois jours')).toBe(false);
    expect(LOI.test('La circulaire impose un délai de cinq jours')).toBe(true);
  });
});
