import { activityInfo } from '@temporalio/activity';
import { Worker } from '@temporalio/worker';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { ActesActivities } from '#activities/actes.activities.js';
import type { Noun } from '#libs/domaine/acte.js';
import { creerCodec } from '#libs/infra/temporal/codec.js';
import { creerSonneur, type Sonneur } from '#libs/infra/temporal/sonneur.js';
import type { Registre } from '#libs/registre/registre.js';
import { clesDeTest } from '../outils/maison.js';
import { tacheEnCours } from '../outils/monde.js';
import { CONVERTISSEUR, paquetDesSources } from '../outils/paquet.js';
import { DEPART } from './calendrier.js';
import type { Jumeau } from './jumeau.js';

const ENSEMBLE = 8;

/**
 * One virtual calendar for both worlds and all the pairs. The record's time is exact: it is set to each instant in turn; the
 * server's time only has to have passed it. All that happens at an instant happens before the next one.
 */
export class Partie {
  /** The server's time when each instant began, to place the events of its histories. */
  readonly instants: { instant: Date; serveur: number }[] = [];
  maintenant = DEPART;
  private readonly maisonDe = new Map<string, Jumeau>();
  private reponses: (() => void)[] = [];
  /** Runs that were answered since they were last known to be at rest. */
  private readonly interroges = new Set<string>();
  private course: Promise<void> = Promise.resolve();
  private relais: (() => Promise<number>)[] = [];

  private constructor(
    readonly env: TestWorkflowEnvironment,
    readonly jumeaux: readonly [Jumeau, Jumeau],
    private readonly worker: Worker,
  ) {}

  /** @param env a server that skips time; several games may be played on it, one after the other */
  static async ouvrir(env: TestWorkflowEnvironment, jumeaux: readonly [Jumeau, Jumeau]): Promise<Partie> {
    const dataConverter = { payloadCodecs: [creerCodec(clesDeTest().service)], failureConverterPath: CONVERTISSEUR };
    // eslint-disable-next-line prefer-const -- the worker's activities call the game that holds it
    let partie: Partie;
    const worker = await Worker.create({
      connection: env.nativeConnection,
      namespace: 'default',
      taskQueue: 'dossier',
      identity: 'dossier',
      workflowBundle: { code: await paquetDesSources() },
      dataConverter,
      // So few at once that none waits for the record, and a sticky queue that a busy machine does not time out.
      maxConcurrentWorkflowTaskExecutions: ENSEMBLE,
      maxConcurrentLocalActivityExecutions: ENSEMBLE,
      maxCachedWorkflows: 5000,
      stickyQueueScheduleToStartTimeout: '10 minutes',
      activities: { etape: (demande: Parameters<ActesActivities['etape']>[0]) => partie.etape(demande) },
    });
    partie = new Partie(env, jumeaux, worker);
    const sonneur = creerSonneur(env.connection, 'default', dataConverter);
    partie.relais = jumeaux.map((j) => partie.relayer(j, sonneur));
    partie.course = worker.run();
    return partie;
  }

  /** Moves the record to this instant and lets the clock answer; then the mails that are due leave. */
  async aller(instant: Date): Promise<void> {
    const serveur = await this.env.currentTimeMs();
    this.instants.push({ instant, serveur });
    const saut = instant.getTime() - this.maintenant.getTime();
    this.maintenant = instant;
    for (const j of this.jumeaux) j.maison.temps.maintenant = instant;
    await this.env.sleep(saut + 50);
    await this.apaiser();
  }

  /** The next instant at which the clock, or a pump, of either world has something to do. */
  async prochain(): Promise<Date | undefined> {
    const vus = await Promise.all(
      this.jumeaux.map((j) =>
        j.sql<{ horloge: Date | null; courriel: Date | null }>(
          `SELECT (SELECT min(prochaine) FROM procedure WHERE NOT finie) AS horloge,
                  (SELECT min(greatest(pas_avant, prochain_essai)) FROM courriel WHERE etat = 'A_ENVOYER') AS courriel`,
        ),
      ),
    );
    const instants = vus.flatMap(({ rows }) => [rows[0]?.horloge, rows[0]?.courriel]).filter((d) => d != null);
    return instants.sort((a, b) => a.getTime() - b.getTime())[0];
  }

  /** Until no nudge, no mail and no question is left for this instant (design §4 rule 12). */
  async apaiser(): Promise<void> {
    for (let reste = 1; reste > 0;) {
      const vus = await Promise.all(this.relais.map((passer) => passer()));
      await this.attendreLHorloge();
      const partis = await Promise.all(this.jumeaux.map((j) => j.livrer()));
      reste = [...vus, ...partis].reduce((somme, n) => somme + n, 0);
    }
  }

  async fermer(): Promise<void> {
    this.worker.shutdown();
    await this.course;
  }

  /** No procedure is overdue any more: each answer to a question is a reason to look again. */
  private async attendreLHorloge(): Promise<void> {
    for (;;) {
      const entendu = new Promise<void>((resolve) => this.reponses.push(resolve));
      const attendus = await Promise.all(
        this.jumeaux.map((j) =>
          j.sql<{ n: number }>('SELECT count(*)::int AS n FROM procedure WHERE NOT finie AND prochaine <= $1', [
            this.maintenant,
          ]),
        ),
      );
      if (attendus.every(({ rows }) => rows[0]?.n === 0)) break;
      await entendu;
    }
    await this.tousAuRepos();
  }

  /**
   * An answer given is not yet a timer set: if time moved before the run had ended its task, its timer would start from the new
   * time, and the run would be late for ever.
   */
  private async tousAuRepos(): Promise<void> {
    while (this.interroges.size > 0) {
      const ids = [...this.interroges];
      this.interroges.clear();
      await Promise.all(ids.map((id) => this.auRepos(id)));
    }
  }

  private async etape(demande: Parameters<ActesActivities['etape']>[0]): ReturnType<ActesActivities['etape']> {
    const j = this.maisonDe.get(demande.reference);
    if (j === undefined) return { fini: true }; // of an earlier game on this server: its run ends
    const { clock } = j.maison;
    const registre = {
      etape: (noun: Noun<unknown>, ...reste: [string, string, string]) =>
        noun.nature === j.noun.nature ? clock.etape(j.noun, ...reste) : clock.etape(noun, ...reste),
      noterEchec: (...reste: [string, string]) => clock.noterEchec(...reste),
    } as unknown as Registre;
    this.interroges.add(String(activityInfo().workflowExecution?.workflowId));
    try {
      return await new ActesActivities(registre).etape(demande);
    } finally {
      for (const dire of this.reponses.splice(0)) dire();
    }
  }

  /** Delivers the nudges of one world; each workflow is at rest before, and has done its task after. */
  private relayer(j: Jumeau, sonneur: Sonneur): () => Promise<number> {
    const sonnes = new Set<string>();
    const relais = j.relais({
      sonner: async (appel) => {
        const { reference } = appel.entree as { reference: string };
        if (this.maisonDe.has(reference)) await this.auRepos(appel.workflowId);
        this.maisonDe.set(reference, j);
        sonnes.add(appel.workflowId);
        return sonneur.sonner(appel);
      },
    });
    return async () => {
      const { vus } = await relais.passer();
      await Promise.all([...sonnes].map((id) => this.auRepos(id)));
      sonnes.clear();
      return vus;
    };
  }

  private async auRepos(workflowId: string): Promise<void> {
    while (await tacheEnCours(this.env.client, workflowId));
  }
}
