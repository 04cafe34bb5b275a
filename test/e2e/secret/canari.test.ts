import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jusqua, secondes, unSysteme, type ClientHttp, type Systeme } from '../../outils/systeme.js';
import { baseDeTemporal, coucherLAnnuaire, fouiller, journaux, tables, wal, type Lieu } from './fouille.js';

const RESEAU = join(__dirname, '../../../apps/demo/reseau');
const LONG = 240_000;

/** A word that exists nowhere else. */
const mot = (): string =>
  `q${randomBytes(7)
    .toString('hex')
    .replace(/\d/g, (c) => 'ghijklmnop'[Number(c)] ?? 'z')}`;

/** The sample network in which every first name, last name, address and telephone number is a random word. */
function reseauDeCanaris(): {
  dossier: string;
  mots: string[];
  deCompte: Map<string, { prenom: string; nom: string; courriel: string }>;
} {
  const dossier = mkdtempSync(join(tmpdir(), 'relais-canaris-'));
  const mots: string[] = [];
  const deCompte = new Map<string, { prenom: string; nom: string; courriel: string }>();
  const neuf = (): string => {
    const m = mot();
    mots.push(m);
    return m;
  };
  for (const f of readdirSync(RESEAU).filter((n) => n.endsWith('.csv'))) {
    const texte = readFileSync(join(RESEAU, f), 'utf8');
    if (f !== 'personnes.csv') {
      writeFileSync(join(dossier, f), texte);
      continue;
    }
    const [entete, ...lignes] = texte.replace(/\r/g, '').trimEnd().split('\n');
    const changees = lignes.map((ligne) => {
      const [code, , , courriel, , compte = ''] = ligne.split(';');
      const p = { prenom: neuf(), nom: neuf(), courriel: courriel === '' ? '' : `${neuf()}@canari.example` };
      deCompte.set(compte, p);
      return [code, p.prenom, p.nom, p.courriel, '', compte].join(';');
    });
    writeFileSync(join(dossier, f), `${[entete, ...changees].join('\n')}\n`);
  }
  return { dossier, mots, deCompte };
}

describe('Un canari dans chaque champ personnel', () => {
  const reseau = reseauDeCanaris();
  const paroles = [mot(), mot(), mot()];
  const tapes = [mot(), mot(), mot()];
  let s: Systeme;
  let depuis: string;

  beforeAll(async () => {
    s = await unSysteme({
      reseau: reseau.dossier,
      // A sample of the annuaire taken by autovacuum meanwhile would stand in the log as the annuaire itself does.
      postgresPropre: { reglages: ['autovacuum=off'] },
      environnement: { RELAIS_JOURNAL_NIVEAU: 'debug' },
      reglages: secondes({
        accuse: { secondes: 3 },
        echelon: { secondes: 600 },
        intervalleRappel: { secondes: 2 },
        horizon: { secondes: 12 },
      }),
    });
    depuis = await coucherLAnnuaire(s);
    await parcourir();
  }, LONG);
  afterAll(async () => {
    await s?.fermer();
    rmSync(reseau.dossier, { recursive: true, force: true });
  });

  const courrielDe = (compte: string): string => reseau.deCompte.get(compte)?.courriel ?? '';

  /** The whole journey with an escalation, two reminders and the horizon, and every clumsiness a person may add. */
  async function parcourir(): Promise<void> {
    const chef = await s.connecter('helene.carbonnel');
    const agent = reseau.deCompte.get('sonia.haddad');
    const trouves = await chef.poster<{ agents: { id: string }[] }>('/api/v1/agents/recherche', {
      recherche: agent?.nom ?? '',
    });
    await chef.poster('/api/v1/agents/recherche', { recherche: tapes[0] });
    await chef.poster('/api/v1/signalements', { agent: tapes[1], situation: tapes[2] });
    const id = trouves.json.agents[0]?.id;
    const depot = await chef.poster<{ reference: string }>('/api/v1/signalements', {
      agent: id,
      situation: `Un mot : ${paroles.join(' et ')}.`,
      agentInforme: 'non',
    });
    expect(depot.statut).toBe(201);
    const { reference } = depot.json;
    await s.boite.attendre(courrielDe('catherine.roussillon'));
    const ass = await titulaire(reference);
    await ass.poster(`/api/v1/signalements/${reference}/accuse-reception`, {});
    await ass.poster(`/api/v1/signalements/${reference}/accuse-reception`, {});
    await ass.poster(`/api/v1/signalements/${reference}/proposition`, { voie: 'courrier', le: paroles[0] });
    await ass.poster(`/api/v1/signalements/${reference}/proposition`, { voie: 'courriel', rappels: '2' });
    await s.boite.attendre(courrielDe('sonia.haddad'), 3);
    const elle = await s.connecter('sonia.haddad');
    await elle.get('/mon-espace');
    await elle.poster(`/api/v1/signalements/${reference}/reponse`, { valeur: 'non' });
    await ass.get(`/dossiers/${reference}`);
    await s.boite.attendre(courrielDe('helene.carbonnel'), 2);
    await jusqua(async () => (await s.lire('SELECT 1 FROM procedure WHERE finie')).length > 0, { quoi: 'l’horizon' });
  }

  async function titulaire(reference: string): Promise<ClientHttp> {
    for (const compte of ['nadia.cherifi', 'julien.morel-vasseur']) {
      const client = await s.connecter(compte);
      if ((await client.get(`/api/v1/signalements/${reference}`)).statut === 200) return client;
    }
    throw new Error('nobody holds it');
  }

  const tousLesMots = (): string[] => [...reseau.mots, ...paroles, ...tapes];

  it.each<[string, () => Promise<Lieu[]> | Lieu[]]>([
    ['les tables des deux bases, annuaire excepté', () => tables(s)],
    ['le journal des transactions de PostgreSQL', () => wal(s, depuis)],
    ['la base de Temporal, histoires et visibilité', () => baseDeTemporal(s)],
    ['les journaux des processus, au plus bavard', () => journaux(s)],
  ])('rien dans %s', async (_quoi, lire) => {
    const lieux = await lire();
    expect(lieux.reduce((n, l) => n + l.contenu.length, 0)).toBeGreaterThan(1000);
    expect(fouiller(lieux, tousLesMots())).toEqual([]);
  });

  it('rien dans les courriels, hors les adresses de l’enveloppe et le nom de la professionnelle qui écrit', async () => {
    const permis = new Set(
      ['nadia.cherifi', 'julien.morel-vasseur']
        .flatMap((c) => Object.values(reseau.deCompte.get(c) ?? {}))
        .map((v) => v.split('@')[0]),
    );
    const courriels = await s.boite.lister();
    expect(courriels.length).toBeGreaterThanOrEqual(7);
    const lieux = courriels.map((c) => ({
      nom: `${c.n}`,
      contenu: Buffer.from([c.sujet, c.texte, c.html, c.messageId, ...autresEntetes(c.entetes)].join('\n')),
    }));
    expect(
      fouiller(
        lieux,
        tousLesMots().filter((m) => !permis.has(m)),
      ),
    ).toEqual([]);
    expect(new Set(courriels.map((c) => c.sujet))).toEqual(new Set(['Vous avez un message']));
  });

  it('la fouille sait trouver : un mot glissé en clair, en hexadécimal ou en base64 est vu', async () => {
    const [fuite = ''] = paroles;
    for (const forme of [
      fuite,
      Buffer.from(`xx${fuite}`).toString('hex'),
      Buffer.from(`{"n":"${fuite}"}`).toString('base64'),
    ]) {
      await s.lire(
        `INSERT INTO battement (processus, vu_le, etat) VALUES ('fuite', now(), $1) ON CONFLICT (processus) DO UPDATE SET etat = excluded.etat`,
        [forme],
      );
      expect(fouiller(await tables(s), [fuite])).toEqual([{ lieu: 'registre public.battement', mot: fuite }]);
    }
    expect(fouiller(await wal(s, depuis), [fuite]).length).toBeGreaterThan(0);
    await s.lire(`DELETE FROM battement WHERE processus = 'fuite'`);
  });
});

const ADRESSES = /^(from|to|reply-to|return-path|sender|received)$/i;

function autresEntetes(entetes: Record<string, string>): string[] {
  return Object.entries(entetes)
    .filter(([nom]) => !ADRESSES.test(nom))
    .map(([nom, valeur]) => `${nom}: ${valeur}`);
}
