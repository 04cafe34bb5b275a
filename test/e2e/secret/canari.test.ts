import { rmSync } from 'node:fs';
import { secondes, unSysteme, type Systeme } from '../../outils/systeme.js';
import { chercher, type Mot, type Surface } from './chercher.js';
import { motsDe, unReseauCanari, type Canari } from './reseau.js';
import { debutDuWal, journaux, lettres, tables, temporal, wal } from './surfaces.js';
import { canariDe, motsTapes, Vie } from './vie.js';

describe('un mot au hasard dans chaque donnée personnelle, et aucun en dehors du coffre (R-276, T-49)', () => {
  const reseau = unReseauCanari();
  const qui = (compte: string): Canari => canariDe(reseau, compte);
  const ecrits = motsTapes();
  const mots: Mot[] = [...Object.values(reseau.gens).flatMap(motsDe), ...reseau.lieux, ...ecrits];
  // A new dossier locks its holder and its place: the log then holds the page of `personne` (registration numbers; names stand
  // elsewhere for that reason) and of `structure`.
  const horsVerrous = mots.filter((m) => !m.quoi.startsWith('matricule') && !m.quoi.startsWith('structure'));

  let s: Systeme;
  let donnees: string;
  let depuis: string;
  let adresses: string[];

  beforeAll(async () => {
    s = await unSysteme({
      reseau: reseau.dossier,
      // A sample of the annuaire that autovacuum would take meanwhile is the annuaire's own log, not that of acts.
      postgresPropre: { reglages: ['autovacuum=off'] },
      reglages: secondes({
        accuse: { secondes: 4 },
        echelon: { secondes: 600 },
        intervalleRappel: { secondes: 8 }, // a clock that is late by one would let one reminder leave for both
        horizon: { secondes: 40 },
      }),
      environnement: { RELAIS_JOURNAL_NIVEAU: 'debug' },
    });
    donnees = s.donneesPostgres ?? '';
    depuis = await debutDuWal(s);
    adresses = await new Vie(s, reseau, ecrits).vivre();
  });
  afterAll(async () => {
    await s?.fermer();
    rmSync(reseau.dossier, { recursive: true, force: true });
  });

  it('la vie s’est bien jouée : une montée, deux rappels, l’horizon, et des courriels de chaque sorte', async () => {
    const rows = await s.lire<{ gabarit: string; n: number }>(
      `SELECT gabarit, count(*)::int AS n FROM courriel WHERE etat = 'ACCEPTE' GROUP BY gabarit`,
    );
    expect(Object.fromEntries(rows.map((r) => [r.gabarit, r.n]))).toMatchObject({
      receptionAuTiers: 1,
      nouvelleAffaire: 2,
      monteeDeLigne: expect.any(Number) as number,
      propositionAgent: 1,
      rappelAgent: 2,
      offreFaite: 1,
    });
  });

  it('aucun dans les tables, l’annuaire excepté, ni dans la base des clés', async () => {
    const surfaces = await tables(s, donnees);
    expect(surfaces.length).toBeGreaterThan(10);
    expect(chercher(mots, surfaces)).toEqual([]);
  });

  it('aucun dans le journal des transactions (WAL)', async () => {
    const surfaces = await wal(s, donnees, depuis);
    expect(chercher(horsVerrous, surfaces)).toEqual([]);
  });

  it('aucun chez Temporal : base, histoires, visibilité', async () => {
    const { surfaces, executions } = await temporal(s);
    expect(executions).toBeGreaterThanOrEqual(2);
    expect(chercher(mots, surfaces)).toEqual([]);
  });

  it('aucun dans les journaux des processus, au niveau le plus bavard', () => {
    expect(s.processus.api.journal).toContain('"level":"debug"');
    expect(chercher(mots, journaux(s))).toEqual([]);
  });

  it('aucun dans les adresses : demandées, données ou proposées en lien', () => {
    expect(adresses.length).toBeGreaterThan(50);
    const surfaces = adresses.map((ou) => ({ ou, octets: Buffer.from(decodeURIComponent(ou)) }));
    expect(chercher(mots, surfaces)).toEqual([]);
  });

  it('aucun dans les courriels, sauf l’adresse de qui le reçoit et le nom de la professionnelle qui écrit à l’agent', async () => {
    const surfaces = await lettres(s, reseau, qui('nadia.cherifi'));
    expect(surfaces.length).toBeGreaterThanOrEqual(8);
    expect(chercher(mots, surfaces)).toEqual([]);
  });

  describe('la même recherche trouve une fuite que l’on y met', () => {
    const mot = ecrits[0] as Mot;
    const trouve = (surfaces: Surface[]): string[] =>
      chercher([mot], surfaces).map((f) => f.ou.replace(/ [0-9A-F]{24}$/, ''));

    it('un mot en clair dans une ligne du journal : dans la table et dans le WAL', async () => {
      await s.lire(
        `INSERT INTO journal (dossier, numero, instant, fait, empreinte)
         SELECT id, 1000, now(), convert_to($1, 'UTF8'), '\\x00' FROM dossier LIMIT 1`,
        [mot.valeur],
      );
      expect(trouve(await tables(s, donnees))).toEqual(['table registre.journal']);
      expect(new Set(trouve(await wal(s, donnees, depuis)))).toEqual(new Set(['WAL']));
    });

    it.each<[string, Buffer]>([
      ['en capitales', Buffer.from(`x${mot.valeur.toUpperCase()}x`)],
      ['en hexadécimal', Buffer.from(Buffer.from(mot.valeur).toString('hex'))],
      ['en UTF-16', Buffer.from(mot.valeur, 'utf16le')],
      [
        'en base64, à chaque alignement',
        Buffer.from(['', 'a', 'ab'].map((d) => Buffer.from(`${d}${mot.valeur}z`).toString('base64')).join(' ')),
      ],
    ])('%s', (_forme, octets) => {
      expect(trouve([{ ou: 'ici', octets }])).toEqual(['ici']);
    });

    it('le nom de l’agent dans un courriel au signalant, le nom de l’assistante dans celui-ci', async () => {
      const [lettre] = await lettres(s, reseau, qui('nadia.cherifi'));
      const noms = [qui('sonia.haddad').nom, qui('nadia.cherifi').nom];
      for (const { valeur } of noms) {
        const octets = Buffer.concat([lettre?.octets ?? Buffer.alloc(0), Buffer.from(valeur)]);
        expect(chercher(noms, [{ ...(lettre as Surface), octets }])).toHaveLength(1);
      }
    });
  });
});
