import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Statique } from '#apps/api/src/commun/statique.js';
import { portLibre, unSite } from './outils/site.js';

describe('Le thème', () => {
  it('donne à chaque fichier une adresse qui change avec son contenu', () => {
    expect(new Statique({ THEME: 'neutre' }).adresse('relais.css')).toMatch(/^\/statique\/relais\.[0-9a-f]{12}\.css$/);
    expect(new Statique({ THEME: 'neutre' }).feuillesDuTheme).toEqual([]);
  });

  it('ne démarre pas avec THEME=dsfr sans les fichiers du DSFR, et dit ce qui manque', () => {
    expect(() => new Statique({ THEME: 'dsfr' })).toThrow('THEME_DIR');
    expect(() => new Statique({ THEME: 'dsfr', THEME_DIR: tmpdir() })).toThrow('dsfr.min.css');
  });

  it('avec THEME=dsfr, la même page charge d’abord la feuille du ministère, servie d’ici', async () => {
    const dossier = mkdtempSync(join(tmpdir(), 'relais-theme-'));
    writeFileSync(join(dossier, 'dsfr.min.css'), 'body{}');
    const site = await unSite({ PORT: await portLibre(), THEME: 'dsfr', THEME_DIR: dossier });
    try {
      const html = await (await fetch(`${site.url}/accessibilite`)).text();
      expect(html).toMatch(/href="\/theme\/dsfr\.min\.css"\/><link rel="stylesheet" href="\/statique\/relais\./);
      expect(html).toContain('class="bandeau fr-container"');
      const feuille = await fetch(`${site.url}/theme/dsfr.min.css`);
      expect(feuille.status).toBe(200);
      expect(feuille.headers.get('cache-control')).toContain('max-age=86400');
    } finally {
      await site.fermer();
      rmSync(dossier, { recursive: true });
    }
  });
});
