import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { lireCles } from '#libs/infra/configuration.js';
import { assemblerRegistre } from '#libs/registre/assembler.js';
import { compterParCle, reemballer } from '#libs/registre/coffre/rotation.js';
import { actes, agir, etatDe, uneMaison, unSignalement, type Maison } from '../../outils/maison.js';
import { ecrireCles, relais, unDossier } from '../sauvegarde/outils.js';

/** The wrapping keys rotated under load (F-49): nobody is stopped, no read fails, nothing becomes unreadable. */
describe('La rotation des clés, sans arrêter le service', () => {
  const dossier = unDossier();
  let m: Maison;
  let base: pg.Pool;
  let fichier: string;
  beforeEach(async () => {
    m = await uneMaison();
    base = new pg.Pool({ connectionString: m.base.urls.clesAdmin, max: 3 });
    fichier = ecrireCles(join(dossier.chemin, `cles-${Math.random().toString(36).slice(2)}.json`), m.cles);
    Object.assign(m, vivante());
  });
  afterEach(async () => {
    await base.end();
    await m.fermer();
  });
  afterAll(() => dossier.retirer());

  /** A process of its own: its own memory of keys, the same file. */
  const vivante = (): Pick<Maison, 'registre' | 'coffre'> =>
    assemblerRegistre(
      m.api,
      {
        cles: lireCles(fichier),
        reglages: { defaut: {}, structures: {} },
        RELAIS_COURRIEL_DOMAINE: 'relais.example',
        RELAIS_CLES_FICHIER: fichier,
      },
      m.empreinte,
      m.horloge,
      () => undefined,
    );
  const tourner = (...mots: string[]): ReturnType<typeof relais> =>
    relais(
      { RELAIS_CLES_FICHIER: fichier, CLES_DATABASE_URL_ADMIN: m.base.urls.clesAdmin },
      'cles',
      'tourner',
      ...mots,
    );

  it('ajouter, employer, retirer, pendant que l’on dépose et que l’on agit : rien n’échoue, tout se relit', async () => {
    const premiers = [await unSignalement(m), await unSignalement(m)];
    let fini = false;
    const pendant: string[] = [];
    const charge = (async () => {
      while (!fini) {
        const reference = await unSignalement(m);
        await agir(m, actes.accuserReception, reference, m.reseau.assistante, {});
        Object.assign(m, vivante()); // another process, that remembers no key
        await etatDe(m, premiers[0] as string);
        pendant.push(reference);
      }
    })();
    expect((await tourner('ajouter', 'e2')).code).toBe(0);
    const aBlanc = await tourner('employer', 'e2', '--a-blanc');
    expect(aBlanc.sortie).toMatch(/rien n’a été changé : \d+ enveloppes seraient refaites/);
    expect((await tourner('employer', 'e2')).code).toBe(0);
    while (pendant.length < 5) await new Promise((resolve) => setImmediate(resolve));
    expect((await tourner('employer', 'e2')).code).toBe(0); // what a rival still wrapped meanwhile
    expect((await tourner('retirer', 'e1')).code).toBe(0);
    await unSignalement(m);
    fini = true;
    await charge;
    expect([...(await compterParCle(base)).keys()]).toEqual(['e2']);
    expect(Object.keys(lireCles(fichier).enveloppe.cles)).toEqual(['e2']);
    Object.assign(m, vivante());
    for (const reference of [...premiers, ...pendant]) expect((await etatDe(m, reference)).territoire).toBeDefined();
  });

  it('un processus déjà là apprend la clé neuve en la rencontrant, et n’emploie plus l’ancienne', async () => {
    const ancien = vivante();
    await tourner('ajouter', 'e2');
    await tourner('employer', 'e2');
    Object.assign(m, vivante());
    const reference = await unSignalement(m);
    expect(await ancien.coffre.cle(reference)).toBeDefined();
    Object.assign(m, ancien);
    await unSignalement(m);
    expect([...(await compterParCle(base)).keys()]).toEqual(['e2']);
  });

  it('une clé qui enveloppe encore n’est pas retirée, ni celle qu’on emploie', async () => {
    await unSignalement(m);
    await tourner('ajouter', 'e2');
    expect((await tourner('retirer', 'e1')).erreurs).toContain('celle qu’on emploie');
    const brut = JSON.parse(readFileSync(fichier, 'utf8')) as { enveloppe: { courante: string } };
    expect(brut.enveloppe.courante).toBe('e1');
    await tourner('employer', 'e2');
    await base.query(`UPDATE cle SET kek = 'e1'`);
    const { code, sortie } = await tourner('retirer', 'e1');
    expect([code, sortie]).toEqual([1, expect.stringMatching(/Refusé : \d+ enveloppes/)]);
    expect(Object.keys(lireCles(fichier).enveloppe.cles)).toEqual(['e1', 'e2']);
  });

  it('retirée, elle est refusée par la base, même d’un processus qui ne le sait pas', async () => {
    await tourner('ajouter', 'e2');
    await tourner('employer', 'e2');
    expect((await tourner('retirer', 'e1')).code).toBe(0);
    const sourd = assemblerRegistre(
      m.api,
      { cles: m.cles, reglages: { defaut: {}, structures: {} }, RELAIS_COURRIEL_DOMAINE: 'relais.example' },
      m.empreinte,
      m.horloge,
      () => undefined,
    );
    await expect(sourd.coffre.creerCle('00000000-0000-4000-8000-000000000001')).rejects.toMatchObject({
      code: '23514',
    });
    expect((await tourner('ajouter', 'e1')).erreurs).toContain('déjà été retirée');
  });

  it('une rotation coupée se reprend, une clé détruite entre-temps le reste', async () => {
    const [a, b] = [await unSignalement(m), await unSignalement(m)];
    await tourner('ajouter', 'e2');
    await tourner('employer', 'e2');
    await base.query(`UPDATE cle SET kek = 'e2-jamais' WHERE dossier = $1`, [a]);
    await m.coffre.detruireCle(b);
    expect(await reemballer(base, lireCles(fichier).enveloppe, () => undefined)).toBe(1);
    expect(await vivante().coffre.cle(a)).toBeDefined();
    expect(await vivante().coffre.cle(b)).toBeUndefined();
  });

  it('à blanc, rien ne change ; le fichier d’avant est gardé à côté', async () => {
    const avant = readFileSync(fichier, 'utf8');
    expect((await tourner('ajouter', 'e2', '--a-blanc')).code).toBe(0);
    expect([readFileSync(fichier, 'utf8'), existsSync(`${fichier}.avant`)]).toEqual([avant, false]);
    await tourner('ajouter', 'e2');
    expect(readFileSync(`${fichier}.avant`, 'utf8')).toBe(avant);
    expect((await tourner('retirer', 'e2', '--a-blanc')).sortie).toContain('elle peut être retirée');
    expect(Object.keys(lireCles(fichier).enveloppe.cles)).toContain('e2');
    expect((await tourner('employer', 'e9')).erreurs).toContain('n’est pas dans le fichier');
    expect((await tourner('ajouter', 'É 1')).erreurs).toContain('n’est pas un nom de clé');
  });
});
