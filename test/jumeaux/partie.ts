import { Worker } from '@temporalio/worker';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { ActesActivities } from '#activities/actes.activities.js';
import type { Noun } from '#libs/domaine/noun.js';
import { creerCodec } from '#libs/infra/temporal/codec.js';
import { creerSonneur, type Sonneur } from '#libs/infra/temporal/sonneur.js';
import type { Registre } from '#libs/registre/registre.js';
import { clesDeTest } from '../outils/maison.js';
import { CONVERTISSEUR, paquetDesSources } from '../outils/paquet.js';
import { DEPART } from './calendrier.js';
import type { Jumeau } from './jumeau.js';
import { effacementsDe } from '../outils/effacements.js';

const ENSEMBLE = 8;
const SONDE_MS = 500;

/**
 * One virtual calendar for all the worlds and all the pairs. The record's time is exact: it is set to each instant in turn; the
 * server's time only has to have passed it. All that happens at an instant happens before the next one.
 */
export class Partie {
  /** The server's time when each instant began, to place the events of its histories. */
  readonly instants: { instant: Date; serveur: number }[] = [];
  maintenant = DEPART;
  private readonly maisonDe = new Map<string, Jumeau>();
  private course: Promise<void> = Promise.resolve();
  private relais: (() => Promise<number>)[] = [];

  private constructor(
    readonly env: TestWorkflowEnvironment,
    readonly jumeaux: readonly Jumeau[],
    private readonly worker: Worker,
  ) {}

  /** @param env a server that skips time; several games may be played on it, one after the other */
  static async ouvrir(env: TestWorkflowEnvironment, jumeaux: readonly Jumeau[]): Promise<Partie> {
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

  /** The next instant at which the clock, or a pump, of any world has something to do. */
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
      await this.auRepos();
      const vus = await Promise.all(this.relais.map((passer) => passer()));
      await this.auRepos();
      const partis = await Promise.all(this.jumeaux.map((j) => j.livrer()));
      reste = [...vus, ...partis].reduce((somme, n) => somme + n, 0);
    }
  }

  async fermer(): Promise<void> {
    this.worker.shutdown();
    await this.course;
  }

  /**
   * An answer given is not yet a timer set: if time moved before the run had ended its task, its timer would start from the new
   * time, and the run would be late for ever. The server holds its time while a workflow task is scheduled or running, so a little
   * of it passes at once exactly when none is; otherwise it passes by the machine's clock, and the question is asked again.
   */
  private async auRepos(): Promise<void> {
    for (let duree = SONDE_MS; duree >= SONDE_MS / 2;) {
      const debut = performance.now();
      await this.env.sleep(SONDE_MS);
      duree = performance.now() - debut;
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
    return new ActesActivities(registre, effacementsDe(j.maison)).etape(demande);
  }

  /** Delivers the nudges of one world; every workflow is at rest before, and has done its task after. */
  private relayer(j: Jumeau, sonneur: Sonneur): () => Promise<number> {
    const relais = j.relais({
      sonner: (appel) => {
        this.maisonDe.set((appel.entree as { reference: string }).reference, j);
        return sonneur.sonner(appel);
      },
    });
    return async () => (await relais.passer()).vus;
  }
}
