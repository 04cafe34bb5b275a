import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { avecAdmin } from '#libs/registre/base/avec-admin.js';
import { effacementsDe } from '../../outils/effacements.js';
import { uneMaison, type Maison } from '../../outils/maison.js';
import { clefsDe, copieDe, toutLire } from '../effacement/lecture-brute.js';
import { conserver, eteint, MOTS, termine } from '../effacement/outils.js';
import { deuxBasesVides, envDe, relais, relogee, unDossier, type DeuxBases, type Rendu } from './outils.js';

/** A key that was destroyed does not come back with a restoration. */
describe('Restaurer après des effacements', () => {
  const dossier = unDossier();
  const ici = (nom: string): string => join(dossier.chemin, nom);
  let m: Maison;
  let reference: string;
  let partie: string;
  let admin: pg.Pool;
  let cles: pg.Pool;
  const sauver = async (nom: string): Promise<void> => {
    const env = envDe(m.base.urls.admin, m.base.urls.clesAdmin);
    expect(await relais(env, 'sauvegarder', ici(nom))).toMatchObject({ code: 0, erreurs: '' });
  };
  const restaurer = (bases: DeuxBases, registre: string, desCles: string, ...options: string[]): Promise<Rendu> =>
    relais(envDe(bases.registre, bases.cles), 'restaurer', ici(registre), `--cles=${ici(join(desCles, 'cles'))}`, ...options); // prettier-ignore

  beforeAll(async () => {
    m = await uneMaison();
    admin = new pg.Pool({ connectionString: m.base.urls.admin, max: 1 });
    cles = new pg.Pool({ connectionString: m.base.urls.clesAdmin, max: 1 });
    ({ reference } = await termine(m)); // with a private note: its author has a key of her own
    partie = m.reseau.assistante.id;
    await sauver('avant');
    await eteint(m, reference);
    const effacements = effacementsDe(m);
    await effacements.achever(reference);
    await m.horlogeBases.registre.query(`UPDATE courriel SET etat = 'ACCEPTE' WHERE service`);
    expect(await effacements.achever(reference)).toEqual({ fini: true });
    await admin.query('INSERT INTO depart (personne, partie_le, notes_detruites_le) VALUES ($1, now(), now())', [partie]); // prettier-ignore
    await sauver('apres');
  });
  afterAll(async () => {
    await Promise.all([admin.end(), cles.end()]);
    await m.fermer();
    dossier.retirer();
  });

  /** Whether anything of the dossier, or her key, is there to be read. */
  const relue = async (bases: DeuxBases): Promise<{ mots: boolean; dossier: boolean; professionnel: boolean }> => {
    const r = relogee(m, bases);
    const lues = new pg.Pool({ connectionString: bases.cles, max: 1 });
    try {
      const mots = toutLire(await copieDe(bases.registre), await clefsDe({ ...r, base: { ...m.base, urls: { ...m.base.urls, clesAdmin: bases.cles } } })); // prettier-ignore
      const a = async (sql: string, id: string): Promise<boolean> => (await lues.query(sql, [id])).rowCount === 1;
      return {
        mots: mots.includes(MOTS.bilan),
        dossier: await a('SELECT 1 FROM cle WHERE dossier = $1', reference),
        professionnel: await a('SELECT 1 FROM cle_professionnel WHERE personne = $1', partie),
      };
    } finally {
      await lues.end();
      await r.fermer();
    }
  };
  const avecBases = async (f: (bases: DeuxBases) => Promise<void>): Promise<void> => {
    const bases = await deuxBasesVides();
    try {
      await f(bases);
    } finally {
      await bases.fermer();
    }
  };

  it('ce que le registre restauré sait effacé l’est de nouveau dans les clés', async () => {
    // The record after the erasure, with the key as it was before: a copy of the keys that outlived it.
    const { rows } = await cles.query<{ n: number }>('SELECT count(*)::int AS n FROM cle WHERE dossier = $1', [reference]); // prettier-ignore
    expect(rows[0]?.n).toBe(0);
    await cles.query('INSERT INTO cle (dossier, enveloppe, kek) SELECT $1, enveloppe, kek FROM cle LIMIT 1', [reference]); // prettier-ignore
    await sauver('revenue');
    await cles.query('DELETE FROM cle WHERE dossier = $1', [reference]);
    await avecBases(async (bases) => {
      const { code, sortie } = await restaurer(bases, 'revenue', 'revenue');
      expect([code, sortie]).toEqual([0, expect.stringMatching(/détruites de nouveau : [12]\./)]);
      expect(await relue(bases)).toEqual({ mots: false, dossier: false, professionnel: false });
    });
  });

  it('un registre d’avant ne peut pas le savoir : la commande le dit, et le dossier se lit', async () => {
    await avecBases(async (bases) => {
      const { code, sortie } = await restaurer(bases, 'avant', 'avant');
      expect([code, sortie]).toEqual([0, expect.stringMatching(/détruites de nouveau : 0\.\nSans --effacements/)]);
      expect(await relue(bases)).toEqual({ mots: true, dossier: true, professionnel: true });
    });
  });

  it('avec la liste que la sauvegarde suivante a écrite, plus rien ne s’en lit', async () => {
    const liste = ici('apres/registre/effacements.txt');
    const lignes = readFileSync(liste, 'utf8').split('\n');
    expect(lignes).toEqual(expect.arrayContaining([reference, `professionnel ${partie}`]));
    await avecBases(async (bases) => {
      const aBlanc = await restaurer(bases, 'avant', 'avant', `--effacements=${liste}`, '--a-blanc');
      expect([aBlanc.code, aBlanc.sortie]).toEqual([0, expect.stringMatching(/Liste des effacements : 1 dossiers, 1 professionnels\.\n.*Rien n’a été changé/)]); // prettier-ignore
      const { code, sortie } = await restaurer(bases, 'avant', 'avant', `--effacements=${liste}`);
      expect([code, sortie]).toEqual([0, expect.stringContaining('détruites de nouveau : 2.')]);
      const r = relogee(m, bases);
      try {
        expect(await conserver(r, reference, 'prevenir')).toMatchObject({ fini: true }); // its clock ends by itself
      } finally {
        await r.fermer();
      }
      expect(await relue(bases)).toEqual({ mots: false, dossier: false, professionnel: false });
    });
  });

  it.each([
    ['une ligne qui n’est pas une référence', `# liste\n${'0'.repeat(8)}\n`, /liste\.txt, ligne 2 : ce n’est pas une référence/],
    ['un fichier absent', undefined, /liste\.txt ne se lit pas \(ENOENT\)/],
  ])('%s : refusé avant toute chose', async (_quoi, texte, attendu) => {
    const liste = ici(texte === undefined ? 'absente/liste.txt' : 'liste.txt');
    if (texte !== undefined) writeFileSync(liste, texte);
    await avecBases(async (bases) => {
      const rendu = await restaurer(bases, 'avant', 'avant', `--effacements=${liste}`);
      expect([rendu.code, rendu.erreurs]).toEqual([1, expect.stringMatching(attendu)]);
      const { rowCount } = await avecAdmin(bases.cles, (c) => c.query(`SELECT 1 FROM pg_tables WHERE schemaname = 'public'`)); // prettier-ignore
      expect(rowCount).toBe(0);
    });
  }); // prettier-ignore
});
