import {
  type BeforeApplicationShutdown,
  Injectable,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import type { DataConverter } from '@temporalio/common';
import { makeTelemetryFilterString, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { Boucle } from '../boucle.js';
import type { AccesTemporal } from './acces.js';
import { estActivite } from './activite.js';

export interface ReglageOuvrier {
  acces: AccesTemporal;
  namespace: string;
  file: string;
  bundle: string;
  dataConverter: DataConverter;
  /** Name of this process as Temporal sees it: short, and nothing of the machine. */
  identite: string;
  journal: (niveau: 'debug' | 'info' | 'warn' | 'error', code: string) => void;
  surEchec: (erreur: unknown) => void;
  /** The worker cannot go on: the process must exit loudly. */
  surFin: (code: string) => void;
}

const VERIFICATION_MS = 2000;
/** A worker that cannot poll for this long is not a worker: it exits, whoever supervises it starts another. */
const SANS_TEMPORAL_MAX_MS = 60_000;

type Activites = Record<string, (...args: unknown[]) => Promise<unknown>>;

/** Hosts one Temporal worker in a Nest application context: injectable activities, drained on SIGTERM, never silently dead. */
@Injectable()
export class Ouvrier implements OnApplicationBootstrap, BeforeApplicationShutdown, OnApplicationShutdown {
  private worker: Worker | undefined;
  private connexion: NativeConnection | undefined;
  private apiKey: string | undefined;
  private enMarche: Promise<void> = Promise.resolve();
  private arret = false;
  private parNom: Activites = {};
  private veille: Boucle | undefined;
  private dernierContact = performance.now();

  constructor(
    private readonly decouverte: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reglage: ReglageOuvrier,
  ) {}

  /** RUNNING and polling: anything else is not ready. */
  get pret(): boolean {
    return this.worker?.getState() === 'RUNNING' && this.worker.getStatus().workflowPollerState === 'POLLING';
  }

  /** Does not wait for Temporal: the relay and the pump of this process must run while it is down. */
  onApplicationBootstrap(): void {
    installerRuntime(this.reglage.journal);
    this.parNom = this.activites();
    this.veille = new Boucle(
      () => this.veiller(),
      VERIFICATION_MS,
      (erreur) => this.manquer(erreur),
    );
    this.veille.demarrer();
  }

  /** Starts the worker when Temporal answers, and asks again and again whether it still does. */
  private async veiller(): Promise<boolean> {
    const connexion = await this.connecter();
    await connexion.withDeadline(Date.now() + VERIFICATION_MS, () => connexion.healthService.check({}));
    if (this.worker === undefined) await this.ouvrir(connexion);
    this.dernierContact = performance.now();
    return false;
  }

  /** One connection, with the token that stands in its file now: asked every two seconds, long before a token runs out. */
  private async connecter(): Promise<NativeConnection> {
    const { address, tls, jeton } = this.reglage.acces;
    const apiKey = jeton?.();
    this.connexion ??= await NativeConnection.connect({ address, ...(tls && { tls }), ...(apiKey && { apiKey }) });
    if (apiKey !== undefined && apiKey !== this.apiKey) await this.connexion.setApiKey(apiKey);
    this.apiKey = apiKey;
    return this.connexion;
  }

  /** A worker that polls nothing is worse than none: what fails is told each time, and after a minute the process ends. */
  private manquer(erreur: unknown): void {
    this.reglage.surEchec(erreur);
    if (performance.now() - this.dernierContact < SANS_TEMPORAL_MAX_MS || this.arret) return;
    this.reglage.surFin('TEMPORAL_INJOIGNABLE');
  }

  private async ouvrir(connexion: NativeConnection): Promise<void> {
    const { namespace, file, bundle, dataConverter, identite } = this.reglage;
    this.worker = await Worker.create({
      connection: connexion,
      namespace,
      taskQueue: file,
      identity: identite,
      workflowBundle: { codePath: bundle },
      workerDeploymentOptions: { useWorkerVersioning: false, version: await version(bundle) },
      activities: this.parNom,
      dataConverter,
      // Procedures sleep for days and their histories are short: the cache serves the moments after an act, and only costs memory beyond.
      maxCachedWorkflows: 100,
      workflowTaskPollerBehavior: { type: 'autoscaling', minimum: 2, maximum: 20 },
      activityTaskPollerBehavior: { type: 'autoscaling', minimum: 2, maximum: 20 },
      shutdownGraceTime: '8s',
      shutdownForceTime: '15s',
    });
    this.enMarche = this.worker.run().then(
      () => {
        if (!this.arret) this.reglage.surFin('OUVRIER_ARRETE');
      },
      () => this.reglage.surFin('OUVRIER_EN_ECHEC'),
    );
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.arret = true;
    await this.veille?.arreter();
    if (this.worker?.getState() === 'RUNNING') this.worker.shutdown();
    await this.enMarche;
  }

  async onApplicationShutdown(): Promise<void> {
    await this.connexion?.close();
  }

  /** Every method marked @Activite of a static provider; two of one name, or a request-scoped one, stop the boot. */
  private activites(): Activites {
    const activites: Activites = {};
    for (const { instance, isDependencyTreeStatic } of this.decouverte
      .getProviders()
      .map((w) => ({ instance: w.instance as object | null, isDependencyTreeStatic: w.isDependencyTreeStatic() }))) {
      if (instance === null || typeof instance !== 'object') continue;
      const prototype = Object.getPrototypeOf(instance) as Record<string, (...args: unknown[]) => Promise<unknown>>;
      for (const nom of this.scanner.getAllMethodNames(prototype)) {
        const methode = prototype[nom];
        if (typeof methode !== 'function' || !estActivite(methode)) continue;
        if (!isDependencyTreeStatic) throw new Error(`ACTIVITE_NON_STATIQUE ${nom}`);
        if (nom in activites) throw new Error(`ACTIVITE_EN_DOUBLE ${nom}`);
        activites[nom] = methode.bind(instance);
      }
    }
    return activites;
  }
}

/** Each workflow task writes the build twice in its history: eight characters name it as well as the SDK's hundred. */
async function version(bundle: string): Promise<{ deploymentName: string; buildId: string }> {
  const empreinte = createHash('sha256').update(await readFile(bundle));
  return { deploymentName: 'relais', buildId: empreinte.digest('hex').slice(0, 8) };
}

let installe = false;

/** Once per process, before any connection: Nest owns the signals, and the SDK's lines lose messages, details and stacks. */
function installerRuntime(journal: ReglageOuvrier['journal']): void {
  if (installe) return;
  installe = true;
  const ligne = (niveau: 'debug' | 'info' | 'warn' | 'error') => (): void => journal(niveau, 'TEMPORAL_SDK');
  Runtime.install({
    shutdownSignals: [],
    logger: {
      log: (niveau) => journal(niveau === 'ERROR' ? 'error' : 'warn', 'TEMPORAL_SDK'),
      trace: () => undefined,
      debug: () => undefined,
      info: () => undefined,
      warn: ligne('warn'),
      error: ligne('error'),
    },
    telemetryOptions: { logging: { filter: makeTelemetryFilterString({ core: 'WARN', other: 'ERROR' }), forward: {} } },
  });
}
