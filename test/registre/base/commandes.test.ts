import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { executer } from '#apps/relais/src/executer.js';
import { lireConfiguration } from '#libs/infra/configuration.js';
import { baseDeTest, motsDePasseDeTest, type BaseDeTest } from '../../outils/base-de-test.js';

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
      'base preparer',
      'cles creer <fichier>',
      'annuaire importer <dossier> [--gestes=garder|remplacer]',
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
  it('dit ce qui a changé, puis que rien ne change', async () => {
    const premier = await relais('annuaire', 'importer', 'apps/demo/reseau');
    expect([premier.code, premier.erreurs]).toEqual([0, '']);
    expect(premier.sortie).toContain('Annuaire importé :\n  structures : 37 en plus, 0 modifiés, 0 en moins');
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
