import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { executer } from '#apps/relais/src/executer.js';
import { lireConfiguration } from '#libs/infra/configuration.js';
import { avecAdmin } from '#libs/registre/base/avec-admin.js';
import { baseDeTest, baseVide, motsDePasseDeTest, type BaseDeTest } from '../../outils/base-de-test.js';

interface Rendu {
  code: number;
  sortie: string;
  erreurs: string;
}

const avant = { ...process.env };
let base: BaseDeTest;
let dossier: string;
beforeAll(async () => {
  base = await baseDeTest();
});
afterAll(() => base.fermer());
beforeEach(() => {
  dossier = mkdtempSync(join(tmpdir(), 'relais-'));
  Object.assign(process.env, {
    DATABASE_URL_ADMIN: base.urls.admin,
    CLES_DATABASE_URL_ADMIN: base.urls.clesAdmin,
    RELAIS_MOTS_DE_PASSE: JSON.stringify(motsDePasseDeTest),
    OIDC_EMETTEUR: 'http://connexion.example',
  });
});
afterEach(() => {
  process.env = { ...avant };
  rmSync(dossier, { recursive: true });
});

async function relais(...mots: string[]): Promise<Rendu> {
  const sortie: string[] = [];
  const erreurs: string[] = [];
  const code = await executer(
    mots,
    (l) => sortie.push(l),
    (l) => erreurs.push(l),
  );
  return { code, sortie: sortie.join('\n'), erreurs: erreurs.join('\n') };
}

describe('La ligne de commande', () => {
  it('sans commande, montre l’aide', async () => {
    const { code, sortie, erreurs } = await relais();
    expect([code, erreurs]).toEqual([0, '']);
    for (const commande of [
      'base preparer [--a-blanc]',
      'cles creer <fichier> [--a-blanc]',
      'annuaire importer <dossier> [--gestes=garder|remplacer] [--a-blanc]',
      'aide',
    ]) {
      expect(sortie).toContain(`  ${commande}\n`);
    }
  });

  it.each([[['annuair', 'importer', 'x']], [['base']], [['cles', 'lire']]])('ne comprend pas %j', async (mots) => {
    const { code, sortie, erreurs } = await relais(...mots);
    expect([code, sortie]).toEqual([2, '']);
    expect(erreurs).toContain(`Commande inconnue : ${mots.join(' ')}`);
    expect(erreurs).toContain('Usage : npm run relais -- <commande>');
  });

  it.each([[['cles', 'creer']], [['cles', 'creer', 'a', 'b']], [['base', 'preparer', 'vite']]])(
    '%j : pas le bon nombre de mots',
    async (mots) => {
      const { code, erreurs } = await relais(...mots);
      expect([code, erreurs]).toEqual([2, expect.stringMatching(/^Usage : npm run relais -- (cles|base)/)]);
    },
  );
});

describe('base preparer', () => {
  it('prépare les bases', async () => {
    expect(await relais('base', 'preparer')).toEqual({ code: 0, sortie: 'Les deux bases sont prêtes.', erreurs: '' });
  });

  it('à blanc : dit les rôles et les tables qui manquent, et n’en fait aucun', async () => {
    const [registre, cles] = await Promise.all([baseVide(), baseVide()]);
    try {
      Object.assign(process.env, { DATABASE_URL_ADMIN: registre.url, CLES_DATABASE_URL_ADMIN: cles.url });
      const tables = async (url: string): Promise<number | undefined> =>
        avecAdmin(url, async (c) => (await c.query<{ n: number }>(`SELECT count(*)::int AS n FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast')`)).rows[0]?.n); // prettier-ignore
      process.env['RELAIS_MOTS_DE_PASSE'] = JSON.stringify({ ...motsDePasseDeTest, relais_api: 'un-autre' });
      const { code, sortie } = await relais('base', 'preparer', '--a-blanc');
      expect(code).toBe(0);
      expect(sortie).toMatch(/^À blanc, rien n’a été changé\.\nBase « registre » :\n {2}le rôle relais_api recevrait le mot de passe donné\n {2}tables : \d+ mises à jour à appliquer, de 0000_sol à 0/); // prettier-ignore
      expect(sortie).toMatch(/Base « clés » :\n {2}rôles : déjà faits\n {2}tables : \d+ mises à jour/);
      expect(sortie).not.toContain('un-autre');
      expect([await tables(registre.url), await tables(cles.url)]).toEqual([0, 0]);
    } finally {
      await Promise.all([registre.fermer(), cles.fermer()]);
    }
    process.env['RELAIS_MOTS_DE_PASSE'] = JSON.stringify(motsDePasseDeTest);
    Object.assign(process.env, { DATABASE_URL_ADMIN: base.urls.admin, CLES_DATABASE_URL_ADMIN: base.urls.clesAdmin });
    expect((await relais('base', 'preparer', '--a-blanc')).sortie.match(/tables : déjà à jour/g)).toHaveLength(2);
  });

  it('nomme chaque variable fausse, sans répéter un mot de passe', async () => {
    process.env['DATABASE_URL_ADMIN'] = '';
    process.env['RELAIS_MOTS_DE_PASSE'] = 'secret-en-vrac';
    const { code, erreurs } = await relais('base', 'preparer');
    expect(code).toBe(1);
    expect(erreurs).toContain('DATABASE_URL_ADMIN: attendu : une adresse comme postgres://');
    expect(erreurs).toContain('RELAIS_MOTS_DE_PASSE: attendu : du JSON');
    expect(erreurs).not.toContain('vrac');
  });

  it.each([
    ['le mauvais mot de passe', (url: URL) => (url.password = 'faux'), /refuse le compte ou le mot de passe/],
    ['une base absente', (url: URL) => (url.pathname = '/nulle_part'), /n'existe pas/],
    ['un serveur arrêté', (url: URL) => (url.port = '1'), /ne répond pas/],
  ])('%s : une phrase et le remède', async (_titre, changer, attendu) => {
    const url = new URL(base.urls.admin);
    changer(url);
    process.env['DATABASE_URL_ADMIN'] = url.toString();
    expect(await relais('base', 'preparer')).toEqual({
      code: 1,
      sortie: '',
      erreurs: expect.stringMatching(attendu) as string,
    });
  });
});

describe('cles creer', () => {
  it('écrit des clés que le service sait lire, pour leur propriétaire seul', async () => {
    const fichier = join(dossier, 'neuf', 'cles.json');
    expect((await relais('cles', 'creer', fichier)).code).toBe(0);
    expect(statSync(fichier).mode & 0o777).toBe(0o600);
    const { cles } = lireConfiguration({
      RELAIS_PROCESSUS: 'relais',
      DATABASE_URL: base.urls.admin,
      CLES_DATABASE_URL: base.urls.cles,
      RELAIS_CLES_FICHIER: fichier,
    });
    const toutes = [cles.enveloppe.cles['k1'], cles.service.cles['k1'], cles.index, cles.sceau];
    expect(toutes.map((c) => c?.length)).toEqual([32, 32, 32, 32]);
    expect(new Set([...toutes.map((c) => c?.toString('base64')), cles.session]).size).toBe(5);
  });

  it('à blanc : dit où, n’écrit rien, et refuse déjà là où il y en a', async () => {
    const fichier = join(dossier, 'neuf', 'cles.json');
    const { code, sortie } = await relais('cles', 'creer', fichier, '--a-blanc');
    expect([code, sortie]).toEqual([0, expect.stringContaining(`les clés iraient dans ${fichier}`)]);
    expect(existsSync(join(dossier, 'neuf'))).toBe(false);
    await relais('cles', 'creer', fichier);
    expect(await relais('cles', 'creer', fichier, '--a-blanc')).toMatchObject({
      code: 1,
      erreurs: expect.stringContaining('existe déjà') as string,
    });
  });

  it('ne remplace jamais un fichier', async () => {
    const fichier = join(dossier, 'cles.json');
    await relais('cles', 'creer', fichier);
    const avant = readFileSync(fichier, 'utf8');
    const { code, erreurs } = await relais('cles', 'creer', fichier);
    expect([code, erreurs]).toEqual([1, expect.stringContaining('existe déjà')]);
    expect(readFileSync(fichier, 'utf8')).toBe(avant);
  });
});

describe('annuaire importer', () => {
  it('à blanc : dit ce qui changerait, et ne change rien', async () => {
    const { code, sortie } = await relais('annuaire', 'importer', 'apps/demo/reseau', '--a-blanc');
    expect(code).toBe(0);
    expect(sortie).toMatch(/^À blanc, rien n’a été changé\. L’import ferait ceci :\n {2}structures : 37 en plus/);
    const n = await avecAdmin(base.urls.admin, (c) => c.query('SELECT FROM structure UNION ALL SELECT FROM personne'));
    expect(n.rowCount).toBe(0);
    expect(await relais('annuaire', 'importer', dossier, '--a-blanc')).toMatchObject({
      code: 1,
      erreurs: expect.stringContaining('structures.csv : le fichier manque') as string,
    });
  });

  it('dit ce qui a changé, puis que rien ne change', async () => {
    const premier = await relais('annuaire', 'importer', 'apps/demo/reseau');
    expect([premier.code, premier.erreurs]).toEqual([0, '']);
    expect(premier.sortie).toContain('Annuaire importé :\n  structures : 37 en plus, 0 modifiés, 0 en moins');
    const blanc = await relais('annuaire', 'importer', 'apps/demo/reseau', '--gestes=garder', '--a-blanc');
    expect(blanc.sortie).toBe('À blanc, rien n’a été changé. L’import ferait ceci :\n  aucun changement');
    const second = await relais('annuaire', 'importer', 'apps/demo/reseau');
    expect(second.sortie).toBe("L'annuaire était déjà à jour : aucun changement.");
  });

  it('refuse un dossier qui n’est pas un réseau, et dit ce qui manque', async () => {
    expect(existsSync(join(dossier, 'structures.csv'))).toBe(false);
    const { code, erreurs } = await relais('annuaire', 'importer', dossier);
    expect(code).toBe(1);
    expect(erreurs).toContain(
      "structures.csv : le fichier manque\n    → l'ajouter, avec au moins sa ligne d'en-tête : code;nature;nom;parent;population;territoire",
    );
  });

  it('sans émetteur, dit pourquoi il en faut un', async () => {
    delete process.env['OIDC_EMETTEUR'];
    const { code, erreurs } = await relais('annuaire', 'importer', 'apps/demo/reseau');
    expect([code, erreurs]).toEqual([1, expect.stringContaining('OIDC_EMETTEUR: attendu : l’adresse du fournisseur')]);
  });
});
