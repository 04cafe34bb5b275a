import { readFileSync, writeFileSync } from 'node:fs';
import { Connection } from '@temporalio/client';
import { jusqua, secondes, unSysteme, type ClientHttp, type Systeme } from '../test/outils/systeme.js';
import { situation, trouver } from '../test/e2e/pannes/gens.js';
import { cout, instructions, REGLAGES_SQL, reponses, type Cout } from './sql.js';

const TOURS = 5;
const PAR_TOUR = 20;
const API = 'relais_api';
const HORLOGE = 'relais_worker';

interface Gens {
  chef: ClientHttp;
  assistante: ClientHttp;
  agent: ClientHttp;
  /** Id of the agent spoken of. */
  cible: string | undefined;
}

describe('figures', () => {
  let s: Systeme;
  let gens: Gens;
  const sql: ({ acte: string } & Cout)[] = [];
  const figures: Record<string, unknown> = { sql };

  beforeAll(async () => {
    const reglages = secondes({
      accuse: { secondes: 4 },
      intervalleRappel: { secondes: 2 },
      horizon: { secondes: 12 },
    });
    s = await unSysteme({ reglages, postgresPropre: { reglages: REGLAGES_SQL } });
    const [chef, assistante, agent] = await Promise.all(
      ['helene.carbonnel', 'nadia.cherifi', 'sonia.haddad'].map((compte) => s.connecter(compte)),
    );
    if (!chef || !assistante || !agent) throw new Error('three logins');
    gens = { chef, assistante, agent, cible: await trouver(chef, 'sonia.haddad') };
  }, 120_000);
  afterAll(async () => {
    const fichier = process.env['RELAIS_FIGURES'];
    if (fichier !== undefined) writeFileSync(fichier, `${JSON.stringify(figures, null, 2)}\n`);
    await s?.fermer();
  });

  const postgres = (): NonNullable<Systeme['processus']['postgres']> => {
    if (s.processus.postgres === undefined) throw new Error('no PostgreSQL of our own');
    return s.processus.postgres;
  };

  async function compter<T>(acte: string, faire: () => Promise<T>): Promise<T> {
    const depuis = postgres().journal.length;
    const resultat = await faire();
    sql.push({
      acte,
      ...cout(
        instructions(postgres(), depuis).filter((d) => d.role === API || d.base === 'cles'),
        API,
      ),
    });
    return resultat;
  }

  it('SQL of each act, history of one signalement', async () => {
    const { chef, assistante, agent, cible } = gens;
    const poster = async (qui: ClientHttp, chemin: string, corps: object): Promise<{ reference: string }> => {
      const { statut, texte, json } = await qui.poster<{ reference: string }>(`/api/v1/signalements${chemin}`, corps);
      if (statut !== 201) throw new Error(`${chemin}: ${statut} ${texte}`);
      return json;
    };
    const { reference } = await compter('déposer', () => poster(chef, '', { agent: cible, situation }));
    const attendre = (type: string, combien = 1, dossier = reference): Promise<unknown> =>
      jusqua(async () => (await s.journal(dossier)).filter(({ fait }) => fait.type === type).length >= combien, {
        quoi: `${type}, ${combien} fois`,
      });
    await compter('accuser réception', () => poster(assistante, `/${reference}/accuse-reception`, {}));
    await compter('proposer', () =>
      poster(assistante, `/${reference}/proposition`, { voie: 'courriel', rappels: '2' }),
    );
    await attendre('rappelEchu', 2);
    await compter('répondre', () => poster(agent, `/${reference}/reponse`, { valeur: 'oui' }));
    await attendre('horizon');

    const { reference: autre } = await poster(chef, '', { agent: cible, situation });
    await attendre('rapproche', 1, autre);
    await compter('se récuser', () => poster(assistante, `/${autre}/recusation`, {}));
    const suivante = await s.connecter('julien.morel-vasseur');
    await poster(suivante, `/${autre}/accuse-reception`, {});
    await poster(suivante, `/${autre}/proposition`, { voie: 'telephone' });
    await attendre('offreFaite', 1, autre);
    const jusquau = new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10);
    await compter('prolonger', () => poster(suivante, `/${autre}/horizon`, { jusquau }));
    for (const [nom, qui, page] of [
      ['lire : mes signalements', chef, '/signalements'],
      ['lire : à faire', assistante, '/aujourdhui'],
      ['lire : un dossier', assistante, `/dossiers/${reference}`],
      ['lire : ma proposition', agent, '/mon-espace'],
    ] as const)
      await compter(nom, () => qui.get(page));

    const questions = reponses(instructions(postgres()), HORLOGE).transactions.map((dites) => dites.length);
    sql.push({
      acte: 'horloge : une question, au plus',
      instructions: Math.max(...questions),
      transactions: 1,
      aCote: 0,
      cles: 0,
    });
    figures['histoire'] = await histoire(s, reference);
  }, 120_000);

  it('time of a filing, Temporal running and stopped', async () => {
    const { chef, cible } = gens;
    const deposer = async (): Promise<number> => {
      const debut = performance.now();
      const { statut } = await chef.poster('/api/v1/signalements', { agent: cible, situation });
      expect(statut).toBe(201);
      return performance.now() - debut;
    };
    const pid = s.processus.temporal.pid;
    if (pid === undefined) throw new Error('no Temporal');
    for (let i = 0; i < PAR_TOUR; i += 1) await deposer(); // warm
    const enMarche: number[] = [];
    const arrete: number[] = [];
    for (let tour = 0; tour < TOURS; tour += 1) {
      // The order changes with each round, so that neither side always comes second.
      for (const stoppe of tour % 2 === 0 ? [false, true] : [true, false]) {
        process.kill(pid, stoppe ? 'SIGSTOP' : 'SIGCONT');
        for (let i = 0; i < PAR_TOUR; i += 1) (stoppe ? arrete : enMarche).push(await deposer());
      }
    }
    process.kill(pid, 'SIGCONT');
    figures['depot'] = {
      parCote: enMarche.length,
      enMarcheMs: arrondi(mediane(enMarche), 1),
      arreteMs: arrondi(mediane(arrete), 1),
      rapport: arrondi(mediane(arrete) / mediane(enMarche), 2),
    };
    figures['memoireMo'] = Object.fromEntries(
      Object.entries(s.processus).map(([nom, enfant]) => [nom, memoire(enfant.pid)]),
    );
  }, 120_000);
});

async function histoire(s: Systeme, reference: string): Promise<{ evenements: number; octets: number }> {
  const connexion = await Connection.connect({ address: s.temporal.adresse });
  try {
    const execution = { workflowId: `signalement/${reference}` };
    const finie = await jusqua(
      async () => {
        const { workflowExecutionInfo: info } = await connexion.workflowService.describeWorkflowExecution({
          namespace: 'default',
          execution,
        });
        return info?.closeTime != null && info;
      },
      { quoi: 'la fin de la procédure' },
    );
    return { evenements: Number(finie.historyLength), octets: Number(finie.historySizeBytes) };
  } finally {
    await connexion.close();
  }
}

const mediane = (valeurs: readonly number[]): number => [...valeurs].sort((a, b) => a - b)[valeurs.length >> 1] ?? NaN;
const arrondi = (n: number, decimales: number): number => Number(n.toFixed(decimales));

/** Resident megabytes. PostgreSQL: its first process only; what its sessions share would be counted many times. */
function memoire(pid: number | undefined): number {
  const statut = pid === undefined ? '' : readFileSync(`/proc/${pid}/status`, 'utf8');
  return Math.round(Number(/^VmRSS:\s+(\d+) kB/m.exec(statut)?.[1] ?? 0) / 1024);
}
