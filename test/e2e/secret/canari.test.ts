import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { jusqua, secondes, unSysteme, type ClientHttp, type Systeme } from '../../outils/systeme.js';
import { chercher, type Mot, type Surface } from './chercher.js';
import { motsDe, unMot, unReseauCanari, type Canari } from './reseau.js';
import { debutDuWal, journaux, lettres, tables, temporal, wal } from './surfaces.js';

const LONG = 240_000;

describe('un mot au hasard dans chaque donnée personnelle, et aucun en dehors du coffre', () => {
  const reseau = unReseauCanari();
  const qui = (compte: string): Canari => {
    const canari = reseau.gens[compte];
    if (canari === undefined) throw new Error(`nobody called ${compte}`);
    return canari;
  };
  const ecrits = Array.from({ length: 6 }, (_, i) => unMot(`mot tapé ${i}`));
  const dire = (...rangs: number[]): string =>
    `Absent depuis des semaines : ${rangs.map((r) => ecrits[r]?.valeur).join(', ')}.`;
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
        intervalleRappel: { secondes: 2 },
        horizon: { secondes: 8 },
      }),
      environnement: { RELAIS_JOURNAL_NIVEAU: 'debug' },
    });
    donnees = s.donneesPostgres ?? '';
    depuis = await debutDuWal(s);
    adresses = await vivre();
  }, LONG);
  afterAll(async () => {
    await s?.fermer();
    rmSync(reseau.dossier, { recursive: true, force: true });
  });

  /** All that people do and get wrong, words included. @returns every address that was asked for, given or linked */
  async function vivre(): Promise<string[]> {
    const entrer = (compte: string): Promise<ClientHttp> => s.connecter(qui(compte).compte.valeur);
    const [chef, assistante, agent, demandeur] = await Promise.all([
      entrer('helene.carbonnel'),
      entrer('nadia.cherifi'),
      entrer('sonia.haddad'),
      entrer('thierry.mougin'),
    ]);
    if (!chef || !assistante || !agent || !demandeur) throw new Error('four logins');

    // A signalement to the horizon, with an escalation and two reminders
    const cible = await trouver(chef, qui('sonia.haddad').nom.valeur);
    const depot = await chef.poster<{ reference: string }>('/api/v1/signalements', {
      agent: cible,
      situation: dire(0, 1),
    });
    expect(depot.statut).toBe(201);
    const { reference } = depot.json;
    const acte = (personne: ClientHttp, verbe: string, champs = {}): Promise<{ statut: number }> =>
      personne.poster(`/api/v1/signalements/${reference}/${verbe}`, champs);
    const attendre = (type: string): Promise<unknown> =>
      jusqua(async () => (await s.journal(reference)).some(({ fait }) => fait.type === type), {
        quoi: type,
        delai: 60_000,
        indice: () => s.processus.worker.journal.slice(-1000),
      });
    await attendre('ligneTechniqueAppelee');
    expect((await acte(assistante, 'accuse-reception')).statut).toBe(201);
    expect((await acte(assistante, 'accuse-reception')).statut).toBe(409); // an act that fails
    expect((await acte(assistante, 'proposition', { voie: 'courriel', rappels: '2' })).statut).toBe(201);
    await attendre('tiersInforme');

    // What goes wrong, each time with words in it
    const formulaire = { agent: cible ?? '', situation: dire(2, 3), agentInforme: 'non' };
    const faux = { ...formulaire, situation: `${ecrits[2]?.valeur}`.slice(0, 9), agent: ecrits[3]?.valeur ?? '' };
    const page = '/signalements/nouveau/situation';
    expect((await chef.formulaire(page, '/signalements', faux)).statut).toBe(400);
    expect((await chef.formulaire(page, '/signalements', { ...formulaire, _csrf: 'faux' })).statut).toBe(403); // the draft is kept
    expect((await chef.get(page)).texte).toContain(ecrits[2]?.valeur); // and shown again to its author
    expect(
      (
        await chef.formulaire(
          page,
          '/signalements',
          { recherche: ecrits[4]?.valeur ?? '' },
          '/signalements/nouveau/chercher',
        )
      ).statut,
    ).toBe(200);
    expect(await trouver(chef, ecrits[4]?.valeur ?? '')).toBeUndefined();
    const cle = randomUUID();
    await chef.poster('/api/v1/signalements', { agent: randomUUID(), situation: dire(4) }, { cle });
    expect((await chef.poster('/api/v1/signalements', { agent: cible, situation: dire(5) }, { cle })).statut).toBe(422);
    expect(
      (
        await chef.poster('/api/v1/signalements', {
          agent: cible,
          situation: dire(5),
          [ecrits[5]?.valeur ?? '']: dire(5),
        })
      ).statut,
    ).toBe(400);
    expect((await chef.envoyerBrut('/api/v1/signalements', `{"situation": "${dire(5)}`)).statut).toBe(400);
    expect((await chef.poster('/api/v1/signalements', { agent: cible, situation: dire(5).repeat(2000) })).statut).toBe(
      413,
    );
    expect((await chef.get(`/dossiers/${reference}`)).statut).toBe(404);

    // The agent's own request, and everything that people read
    const demande = await demandeur.formulaire('/demande', '/demande', { situation: dire(4, 5) });
    expect(demande.statut).toBe(303);
    for (const [personne, ou] of [
      [chef, '/signalements'],
      [assistante, '/aujourdhui'],
      [assistante, `/dossiers/${reference}`],
      [agent, '/mon-espace'],
      [demandeur, '/mon-espace'],
    ] as const)
      expect((await personne.get(ou)).statut).toBe(200);
    await attendre('horizon');
    await jusqua(
      async () =>
        (await s.lire(`SELECT 1 FROM courriel WHERE etat IN ('A_ENVOYER', 'EN_COURS', 'DATA_DEBUTE')`)).length === 0,
      { quoi: 'plus aucun courriel en route' },
    );
    return [chef, assistante, agent, demandeur].flatMap((personne) => [...personne.adresses]);
  }

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

async function trouver(chef: ClientHttp, recherche: string): Promise<string | undefined> {
  const { json } = await chef.poster<{ agents: { id: string }[] }>('/api/v1/agents/recherche', { recherche });
  return json.agents[0]?.id;
}
