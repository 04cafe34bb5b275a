import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { baseDeTest, type BaseDeTest } from '../outils/base-de-test.js';
import { Atelier } from '../outils/systeme/atelier.js';
import { environnementNu, RACINE } from '../outils/systeme/programmes.js';
import { portLibre, repondHttp } from '../outils/systeme/sondes.js';

const executer = promisify(execFile);

/** The Dockerfile, instruction by instruction, in an empty folder; then what it leaves, on real databases. */
describe('l’image', () => {
  const atelier = new Atelier();
  const arbre = join(atelier.dossier, 'essai', 'image');
  let base: BaseDeTest;
  let dit: string;

  beforeAll(async () => {
    base = await baseDeTest();
    atelier.apres(() => base.fermer());
    // As whoever builds it would: without what the tests' own environment holds.
    const essai = executer(process.execPath, ['scripts/image.mjs', 'essayer', join(atelier.dossier, 'essai')], {
      cwd: RACINE,
      env: { ...environnementNu(), TMPDIR: atelier.dossier },
    });
    dit = (await essai).stdout;
  });
  afterAll(() => atelier.fermer());

  it('se construit par les seules instructions du Dockerfile, et ses programmes n’ont besoin de rien d’autre', () => {
    for (const fait of ['image -- installer', 'image -- construire', 'image -- alleger'])
      expect(dit).toMatch(new RegExp(`${fait} \\(\\d+ s\\)`));
    for (const programme of ['relais : son aide', ...['api', 'worker', 'vigie'].map((p) => `${p} : demande`)])
      expect(dit).toContain(programme);
    // Only Debian's packages are left to a container engine.
    const nonJoues = [...dit.matchAll(/non joué ici[^:]*: (\S+)/g)].map(([, mot]) => mot);
    expect(nonJoues).toEqual(['apt-get']);
  });

  it('ne garde ni la démonstration, ni ce qui sert à construire', () => {
    const { dependencies, devDependencies, optionalDependencies } = JSON.parse(
      readFileSync(join(RACINE, 'package.json'), 'utf8'),
    ) as Record<string, Record<string, string>>;
    const present = (nom: string): boolean => {
      try {
        return readFileSync(join(arbre, 'node_modules', nom, 'package.json')).length > 0;
      } catch {
        return false; // not there
      }
    };
    expect(Object.keys(dependencies ?? {}).filter((nom) => !present(nom))).toEqual([]);
    expect(Object.keys(optionalDependencies ?? {}).filter(present)).toEqual([]);
    // Not TypeScript: npm keeps it as an optional peer of @nestjs/swagger, which asks for it when it builds only.
    const outils = ['jest', 'eslint', 'playwright-core', '@temporalio/testing', 'prettier'];
    expect(outils.filter((nom) => nom in (devDependencies ?? {}) && present(nom))).toEqual([]);
  });

  it('sert le site, un worker et la vigie, même quand Temporal n’est pas là', async () => {
    const cles = join(atelier.dossier, 'cles.json');
    await executer(process.execPath, ['dist/programmes/relais.js', 'cles', 'creer', cles], {
      cwd: arbre,
      env: environnementNu(),
    });
    const lancer = async (nom: 'api' | 'worker' | 'vigie', variable: string, chemin: string): Promise<string> => {
      const port = await portLibre();
      const adresse = `http://127.0.0.1:${port}`;
      const enfant = atelier.enfant({
        nom,
        commande: process.execPath,
        args: ['--enable-source-maps', `dist/programmes/${nom}.js`],
        cwd: arbre,
        env: {
          ...environnementNu(),
          NODE_ENV: 'production',
          RELAIS_BUNDLE: 'dist/workflows.bundle.js',
          RELAIS_PROCESSUS: nom,
          DATABASE_URL: base.urls[nom],
          CLES_DATABASE_URL: base.urls.cles,
          RELAIS_CLES_FICHIER: cles,
          RELAIS_METRIQUES_JETON: 'jeton-de-test'.padEnd(32, '-'),
          TEMPORAL_ADDRESS: '127.0.0.1:1',
          [variable]: String(port),
        },
        pret: () => repondHttp(`${adresse}${chemin}`),
      });
      await enfant.demarrer();
      return adresse;
    };
    const [site] = await Promise.all([
      lancer('api', 'PORT', '/sante/vif'),
      lancer('worker', 'PORT_SANTE', '/sante/vif'),
      lancer('vigie', 'PORT_SANTE', '/sante/pret'),
    ]);
    const accueil = await fetch(`${site}/`);
    const html = await accueil.text();
    expect([accueil.status, html]).toEqual([200, expect.stringContaining('<html lang="fr"')]);
    const feuilles = [...html.matchAll(/href="(\/[^"]+\.css[^"]*)"/g)].map(([, chemin]) => chemin);
    expect(feuilles.length).toBeGreaterThan(0);
    for (const feuille of feuilles) expect((await fetch(`${site}${feuille}`)).status).toBe(200);
  });
});
