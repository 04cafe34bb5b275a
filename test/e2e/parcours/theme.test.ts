import { execFile } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { ouvrirNavigateur, ouvrirPage, violations } from '../../outils/navigateur.js';
import { jusqua, unSysteme, type Systeme } from '../../outils/systeme.js';
import { fichierCles, RACINE } from '../../outils/systeme/programmes.js';
import { TEMOIN, unDossierDuDsfr } from '../../outils/theme.js';

const SANS_HORLOGE = ['temporal', 'worker', 'urgence'] as const;

// The DSFR itself may not be kept here (decision 5): a folder of the same file names stands in for it, with contents of our own.
describe('THEME=dsfr THEME_DIR=… : le thème d’un ministère, dans un vrai navigateur', () => {
  const dossier = unDossierDuDsfr();
  let neutre: Systeme;
  let dsfr: Systeme;
  let navigateur: Browser;
  beforeAll(async () => {
    [neutre, dsfr] = await Promise.all([
      unSysteme({ sans: [...SANS_HORLOGE] }),
      unSysteme({ sans: [...SANS_HORLOGE], environnement: { THEME: 'dsfr', THEME_DIR: dossier } }),
    ]);
    navigateur = await ouvrirNavigateur();
  });
  afterAll(async () => {
    await navigateur.close();
    await Promise.all([neutre.fermer(), dsfr.fermer()]);
    rmSync(dossier, { recursive: true });
  });

  const ouvrir = async (s: Systeme, compte?: string): Promise<{ page: Page; dits: string[]; servis: string[] }> => {
    const page = await ouvrirPage(navigateur, s.url);
    const [dits, servis]: [string[], string[]] = [[], []];
    page.on('console', (m) => dits.push(m.text()));
    page.on('pageerror', (e) => dits.push(e.message));
    page.on('response', (r) => servis.push(`${r.status()} ${r.url().replace(s.url, '')}`));
    await page.goto('/connexion');
    if (compte !== undefined) {
      await page.locator(`button[value="${compte}"]`).click();
      await page.waitForURL(`${s.url}/**`);
    }
    dits.length = servis.length = 0;
    return { page, dits, servis };
  };
  const style = (page: Page, selecteur: string, propriete: string): Promise<string> =>
    page.evaluate<string>(`getComputedStyle(document.querySelector('${selecteur}')).getPropertyValue('${propriete}')`);

  it('la page charge ces fichiers d’ici, feuille, caractères, icônes et script, sans rien enfreindre', async () => {
    const { page, dits, servis } = await ouvrir(dsfr);
    await page.goto('/accessibilite');
    await jusqua(async () => (await page.evaluate('document.documentElement.dataset.theme')) === TEMOIN.marque, {
      quoi: 'le script du thème',
    });
    expect(await style(page, ':root', '--temoin')).toBe(TEMOIN.couleur);
    await page.evaluate(`document.fonts.load('12px ${TEMOIN.police}').catch(() => null)`); // asked for whether or not it is a font
    const attendus = ['dsfr.min.css', 'dsfr.module.min.js', 'icons/essai.svg', 'fonts/essai.woff2'];
    expect(attendus.filter((f) => !servis.includes(`200 /theme/${f}`))).toEqual([]);
    expect(servis.filter((r) => !/^200 \/(accessibilite$|theme\/|statique\/)/.test(r))).toEqual([]); // nothing from elsewhere
    expect(dits.filter((d) => /Content Security Policy|Refused/i.test(d))).toEqual([]);
    expect(await violations(page)).toEqual([]);
  });

  it('un fichier manque : le site ne démarre pas, et dit lequel, où, et que faire', async () => {
    const incomplet = unDossierDuDsfr();
    rmSync(join(incomplet, 'fonts'), { recursive: true });
    const demarrer = promisify(execFile)(process.execPath, [join(RACINE, 'dist/programmes/api.js')], {
      cwd: RACINE,
      env: {
        ...{ PATH: process.env['PATH'], RELAIS_PROCESSUS: 'api', PORT: '0', THEME: 'dsfr', THEME_DIR: incomplet },
        ...{ DATABASE_URL: neutre.base.urls.api, CLES_DATABASE_URL: neutre.base.urls.cles },
        ...{ RELAIS_CLES_FICHIER: fichierCles(neutre.dossier), OIDC_EMETTEUR: neutre.oidc },
      },
    });
    await expect(demarrer).rejects.toMatchObject({
      code: 1,
      stderr:
        `THEME=dsfr : dans ${incomplet} (THEME_DIR), il manque fonts. ` +
        'Indiquer dans THEME_DIR le dossier « dist » de @gouvfr/dsfr, ou revenir à THEME=neutre.\n',
    });
    rmSync(incomplet, { recursive: true });
  });

  it('notre propre feuille vient après : ce qu’elle décide reste', async () => {
    const [n, d] = [(await ouvrir(neutre)).page, (await ouvrir(dsfr)).page];
    await Promise.all([n, d].map((p) => p.goto('/accessibilite')));
    for (const [selecteur, propriete] of [
      ['body', 'font-family'],
      ['body', 'color'],
      ['main', 'max-width'],
      ['h1', 'font-size'],
    ] as const)
      expect(await style(d, selecteur, propriete)).toBe(await style(n, selecteur, propriete));
  });

  it('les mots et les champs sont les mêmes, connecté ou non', async () => {
    const corps = async (s: Systeme, compte: string | undefined, chemin: string): Promise<string> => {
      const { page } = await ouvrir(s, compte);
      await page.goto(chemin);
      const html = await page.evaluate<string>('document.body.innerHTML');
      await page.context().close();
      return html.replaceAll(/value="[^"]{20,}"/g, 'value="…"').replaceAll(s.url, 'ici'); // sealed words differ each time
    };
    for (const [compte, chemin] of [
      [undefined, '/donnees-personnelles'],
      ['anne-laure.guichard', '/signalements/nouveau'],
      ['fatou.sow', '/demande'],
    ] as const)
      expect(await corps(dsfr, compte, chemin)).toBe(await corps(neutre, compte, chemin));
  });
});
