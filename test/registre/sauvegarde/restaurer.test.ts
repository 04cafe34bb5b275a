import { appendFileSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { reconcilier } from '#libs/registre/reveils/reconciliateur.js';
import { verifierJournal } from '#libs/registre/journal/verifier.js';
import { actes, agir, etatDe, faitsDe, uneMaison, unSignalement, type Maison } from '../../outils/maison.js';
import { SmtpDouble } from '../../outils/smtp-double.js';
import { deuxBasesVides, envDe, messageIds, pomper, relais, relogee, unDossier, type DeuxBases } from './outils.js';

/**
 * A whole loss, played (F-21, design §4 rule 13): act, back up, act on and send, lose everything, restore the earlier instant. Real
 * PostgreSQL, its own pg_dump and pg_restore, real pumps, a relay that keeps what it took.
 */
describe('Une restauration à un instant antérieur', () => {
  let m: Maison;
  let smtp: SmtpDouble;
  const dossier = unDossier();
  const vu = { avant: [] as string[], pendant: [] as string[], faits: [] as string[] };
  let parti: string;
  let enAttente: string;
  let perdu: string;

  beforeAll(async () => {
    m = await uneMaison();
    smtp = await SmtpDouble.ouvrir();
    parti = await unSignalement(m);
    vu.avant = await pomper(m, smtp);
    await agir(m, actes.accuserReception, parti, m.reseau.assistante, {});
    enAttente = await unSignalement(m, { de: m.reseau.chefAilleurs, agent: m.reseau.autreAgent.id });
    vu.faits = await faitsDe(m, parti);
    const { code, erreurs } = await relais(
      envDe(m.base.urls.admin, m.base.urls.clesAdmin),
      'sauvegarder',
      join(dossier.chemin, 'hier'),
      `--cles=${join(dossier.chemin, 'ailleurs', 'hier')}`,
    );
    expect([code, erreurs]).toEqual([0, '']);
    // What this backup will not know: mails that leave, acts, a dossier.
    vu.pendant = await pomper(m, smtp);
    perdu = await unSignalement(m);
    vu.pendant.push(...(await pomper(m, smtp)));
  });
  afterAll(async () => {
    await smtp.fermer();
    await m.fermer();
    dossier.retirer();
  });

  const restaurer = async (bases: DeuxBases, ...options: string[]): ReturnType<typeof relais> =>
    relais(
      envDe(bases.registre, bases.cles),
      'restaurer',
      join(dossier.chemin, 'hier'),
      `--cles=${join(dossier.chemin, 'ailleurs', 'hier')}`,
      ...options,
    );

  it('les deux copies sont à part, à leur propriétaire seul, avec ce qu’elles sont', () => {
    const registre = join(dossier.chemin, 'hier', 'registre');
    const cles = join(dossier.chemin, 'ailleurs', 'hier');
    for (const [chemin, base] of [
      [registre, 'registre'],
      [cles, 'cles'],
    ] as const) {
      const manifeste = JSON.parse(readFileSync(join(chemin, 'manifeste.json'), 'utf8')) as Record<string, unknown>;
      expect(manifeste).toMatchObject({ base, fichier: `${base}.dump`, version: '0.1.0' });
      expect(statSync(join(chemin, `${base}.dump`)).mode & 0o777).toBe(0o600);
      expect(statSync(chemin).mode & 0o777).toBe(0o700);
    }
  });

  describe('refaite dans des bases neuves', () => {
    let bases: DeuxBases;
    let r: Maison;
    let admin: pg.Pool;
    beforeAll(async () => {
      bases = await deuxBasesVides();
      const aBlanc = await restaurer(bases, '--a-blanc');
      expect([aBlanc.code, aBlanc.sortie]).toEqual([0, expect.stringContaining('Rien n’a été changé')]);
      const { code, sortie, erreurs } = await restaurer(bases);
      expect([code, erreurs]).toEqual([0, '']);
      expect(sortie).toContain('Les courriels sont RETENUS');
      r = relogee(m, bases);
      admin = new pg.Pool({ connectionString: bases.registre });
    });
    afterAll(async () => {
      await r.fermer();
      await admin.end();
      await bases.fermer();
    });

    it('le registre est celui de la sauvegarde, lisible, chaînes entières, et ce qui suivit est perdu', async () => {
      expect(await faitsDe(r, parti)).toEqual(vu.faits);
      expect((await etatDe(r, enAttente)).agent).not.toBeNull();
      expect((await admin.query('SELECT 1 FROM dossier WHERE id = $1', [perdu])).rowCount).toBe(0);
      expect(await verifierJournal(r.horlogeBases.registre, r.cles.sceau)).toMatchObject({
        rompus: [],
        scellementsFaux: [],
      });
    });

    it('chaque procédure ouverte est à réveiller, son workflow à remplacer', async () => {
      const { rows } = await admin.query<{ ouvertes: number; reveillees: number }>(
        `SELECT count(*)::int AS ouvertes, count(*) FILTER (WHERE r.remplacer AND NOT r.quarantaine)::int AS reveillees
           FROM procedure p LEFT JOIN reveil r USING (dossier, type) WHERE NOT p.finie`,
      );
      expect(rows[0]?.ouvertes).toBeGreaterThanOrEqual(2);
      expect(rows[0]?.reveillees).toBe(rows[0]?.ouvertes);
    });

    it('rien ne part tant que personne n’a libéré : ni ce qui attendait, ni ce que l’horloge ajoute, ni par la vigie', async () => {
      await reconcilier(r.horlogeBases.registre, r.horloge, 'dossier');
      const nouveau = await unSignalement(r);
      expect(await pomper(r, smtp)).toEqual([]);
      const { rows } = await admin.query<{ n: number }>(
        `SELECT count(*)::int AS n FROM courriel WHERE dossier = ANY ($1) AND etat = 'A_ENVOYER'`,
        [[enAttente, nouveau]],
      );
      expect(rows[0]?.n).toBeGreaterThanOrEqual(2); // nothing lost
    });

    it('à blanc, la commande compte ce qui partirait et ne change rien', async () => {
      const env = envDe(bases.registre, bases.cles);
      const { code, sortie } = await relais(env, 'courriel', 'liberer', '--a-blanc');
      expect(code).toBe(0);
      expect(sortie).toContain('après la restauration d’une sauvegarde prise le');
      expect(sortie).toMatch(/voie dossier : \d+ en attente/);
      expect(await pomper(r, smtp)).toEqual([]);
    });

    it('libérés avec le journal du relais : aucun Message-ID ne part une seconde fois, le reste part', async () => {
      const journal = join(dossier.chemin, 'relais.log');
      writeFileSync(journal, 'nov. 23 10:00 relais postfix/cleanup: 0000: message-id=<etranger@ailleurs.example>\n');
      for (const id of messageIds(smtp))
        appendFileSync(journal, `nov. 23 10:00 relais postfix/cleanup: 4F3A: message-id=${id}\n`);
      const env = envDe(bases.registre, bases.cles);
      const { code, sortie, erreurs } = await relais(env, 'courriel', 'liberer', `--deja-partis=${journal}`);
      expect([code, erreurs]).toEqual([0, '']);
      expect(sortie).not.toContain('déjà remis d’après le relais : 0 ');
      const encore = await pomper(r, smtp);
      expect(encore.length).toBeGreaterThan(0); // the dossier opened after the restoration
      const tous = messageIds(smtp);
      expect(new Set(tous).size).toBe(tous.length);
      const { rows } = await admin.query('SELECT motif, levee_le IS NOT NULL AS levee FROM retenue');
      expect(rows).toEqual([{ motif: 'restauration', levee: true }]);
    });

    it('une base qui n’est pas vide n’est pas touchée', async () => {
      const { code, erreurs } = await restaurer(bases);
      expect([code, erreurs]).toEqual([
        1,
        expect.stringContaining('La base « registre » n’est pas vide : elle n’a pas été touchée'),
      ]);
    });
  });

  describe('sans le journal du relais', () => {
    let bases: DeuxBases;
    let r: Maison;
    beforeEach(async () => {
      bases = await deuxBasesVides();
      expect((await restaurer(bases)).code).toBe(0);
      r = relogee(m, bases);
    });
    afterEach(async () => {
      await r.fermer();
      await bases.fermer();
    });

    it('ce qui était remis avant la sauvegarde ne repart pas ; ce qui le fut après repart, sous le même Message-ID', async () => {
      const { code } = await relais(envDe(bases.registre, bases.cles), 'courriel', 'liberer');
      expect(code).toBe(0);
      const encore = await pomper(r, smtp);
      expect(encore.filter((id) => vu.avant.includes(id))).toEqual([]);
      expect(encore.length).toBeGreaterThan(0);
      expect(encore.every((id) => vu.pendant.includes(id))).toBe(true);
    });

    it('--depuis : les alertes seules repartent, le reste est incertain', async () => {
      const depuis = new Date(r.temps.maintenant.getTime() + 60_000).toISOString();
      const { code, sortie } = await relais(
        envDe(bases.registre, bases.cles),
        'courriel',
        'liberer',
        `--depuis=${depuis}`,
      );
      expect([code, sortie]).toEqual([0, expect.stringMatching(/gardés comme incertains : [1-9]/)]);
      await pomper(r, smtp);
      const { rows } = await r.horlogeBases.registre.query<{ classe: string; etat: string }>(
        'SELECT DISTINCT classe, etat FROM courriel WHERE dossier = $1 ORDER BY classe',
        [enAttente],
      );
      expect(rows).toContainEqual({ classe: 'courtoisie', etat: 'INCERTAIN' });
      expect(rows).toContainEqual({ classe: 'vital', etat: 'ACCEPTE' });
    });
  });

  it.each([
    ['une copie modifiée', 'registre.dump', 'n’est plus ce qui a été sauvegardé'],
    ['un manifeste coupé', 'manifeste.json', 'n’est pas un manifeste de sauvegarde'],
  ])('%s est refusée avant toute chose', async (_quoi, fichier, attendu) => {
    const chemin = join(dossier.chemin, 'hier', 'registre', fichier);
    const avant = readFileSync(chemin);
    writeFileSync(chemin, avant.subarray(0, avant.length - 3));
    const bases = await deuxBasesVides();
    try {
      const { code, erreurs } = await restaurer(bases);
      expect([code, erreurs]).toEqual([1, expect.stringContaining(attendu)]);
    } finally {
      writeFileSync(chemin, avant);
      await bases.fermer();
    }
  });

  it('une sauvegarde n’en remplace jamais une autre', async () => {
    const env = envDe(m.base.urls.admin, m.base.urls.clesAdmin);
    const { code, erreurs } = await relais(env, 'sauvegarder', join(dossier.chemin, 'hier'));
    expect([code, erreurs]).toEqual([1, expect.stringContaining('existe déjà')]);
  });

  it('un pg_dump introuvable est nommé, avec le remède', async () => {
    const env = {
      ...envDe(m.base.urls.admin, m.base.urls.clesAdmin),
      RELAIS_PG_CLIENT: join(dossier.chemin, 'nulle-part'),
    };
    const { code, erreurs } = await relais(env, 'sauvegarder', join(dossier.chemin, 'autre'));
    expect([code, erreurs]).toEqual([1, expect.stringContaining('RELAIS_PG_CLIENT')]);
  });
});
