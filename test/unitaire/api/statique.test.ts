import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { Statique } from '#apps/api/src/commun/statique.js';
import { unDossierDuDsfr } from '../../outils/theme.js';
import { portLibre, unSite } from './outils/site.js';

describe('Le thème', () => {
  it('donne à chaque fichier une adresse qui change avec son contenu', () => {
    expect(new Statique({ THEME: 'neutre' }).adresse('relais.css')).toMatch(/^\/statique\/relais\.[0-9a-f]{12}\.css$/);
    expect(new Statique({ THEME: 'neutre' }).feuillesDuTheme).toEqual([]);
  });

  it('ne démarre pas avec THEME=dsfr sans les fichiers du DSFR : chacun de ceux qui manquent est nommé, avec le remède', () => {
    expect(() => new Statique({ THEME: 'dsfr' })).toThrow(/THEME_DIR manque.*dossier « dist » de @gouvfr\/dsfr/);
    const dossier = unDossierDuDsfr();
    rmSync(join(dossier, 'dsfr.module.min.js'));
    rmSync(join(dossier, 'icons'), { recursive: true });
    expect(() => new Statique({ THEME: 'dsfr', THEME_DIR: dossier })).toThrow(
      `THEME=dsfr : dans ${dossier} (THEME_DIR), il manque dsfr.module.min.js, icons. Indiquer dans THEME_DIR`,
    );
    rmSync(dossier, { recursive: true });
  });

  it('avec THEME=dsfr, la même page charge d’abord les fichiers du ministère, servis d’ici ; rien d’autre ne change', async () => {
    const THEME_DIR = unDossierDuDsfr();
    const [neutre, dsfr] = await Promise.all([
      unSite({ PORT: await portLibre(), THEME_DIR }), // without THEME=dsfr the folder is not served
      unSite({ PORT: await portLibre(), THEME: 'dsfr', THEME_DIR }),
    ]);
    try {
      for (const chemin of ['/accessibilite', '/mentions-legales', '/nulle-part']) {
        const [sans, avec] = await Promise.all([neutre, dsfr].map(async (s) => (await fetch(s.url + chemin)).text()));
        const ajoute = [
          '<link rel="stylesheet" href="/theme/dsfr.min.css"/>',
          '<script src="/theme/dsfr.module.min.js" type="module"></script>',
        ];
        const ote = ajoute.reduce((html, balise) => html.replace(balise, ''), avec ?? '');
        expect(ote.replaceAll(dsfr.url, neutre.url)).toBe(sans);
        for (const balise of ajoute) expect(avec?.split(balise)).toHaveLength(2);
        expect(avec).toMatch(/href="\/theme\/dsfr\.min\.css"\/><link rel="stylesheet" href="\/statique\/relais\./);
      }
      for (const [fichier, statut] of Object.entries({
        'dsfr.min.css': 200,
        'fonts/essai.woff2': 200,
        'rien.css': 404,
        '': 404,
      })) {
        expect({ fichier, statut: (await fetch(`${dsfr.url}/theme/${fichier}`)).status }).toEqual({ fichier, statut });
        expect((await fetch(`${neutre.url}/theme/${fichier}`)).status).toBe(404);
      }
      expect((await fetch(`${dsfr.url}/theme/dsfr.min.css`)).headers.get('cache-control')).toContain('max-age=86400');
    } finally {
      await Promise.all([neutre.fermer(), dsfr.fermer()]);
      rmSync(THEME_DIR, { recursive: true });
    }
  });

  it('rien du DSFR n’est dans ce dépôt (décision 5)', () => {
    const fichiers = execFileSync('git', ['ls-files'], { cwd: join(__dirname, '../../..'), encoding: 'utf8' }).split(
      '\n',
    );
    expect(fichiers.length).toBeGreaterThan(500);
    expect(fichiers.filter((f) => /dsfr[^/]*\.(css|js|svg)$|marianne|spectral|bloc-marque|@gouvfr/i.test(f))).toEqual(
      [],
    );
  });
});
