import type pg from 'pg';
import type { ReglagesConfigures } from '#libs/infra/configuration.js';
import type { BaseDeTest } from '../base-de-test.js';
import type { Boite } from './boite.js';
import type { ClientHttp } from './client.js';
import type { Enfant } from './enfant.js';
import type { FaitLu } from './journal.js';

export type Nom = 'api' | 'worker' | 'urgence' | 'temporal' | 'oidc' | 'boite';

export interface OptionsSysteme {
  /** Durations in seconds; `secondes` below is a good start. */
  reglages?: ReglagesConfigures;
  /** Folder of CSV files; the sample network without it. */
  reseau?: string;
  /** A PostgreSQL of its own, that the test may stop, kill and read raw; else fresh databases on the shared one. */
  postgresPropre?: boolean | { reglages: string[] };
  /** More environment for API and workers. */
  environnement?: Record<string, string>;
  /** Restart what ends without being told to, as the supervisor does. */
  releve?: boolean;
  /** What is not started at first. */
  sans?: readonly Nom[];
}

/** The whole house as real processes, for one test file. */
export interface Systeme {
  /** Address of the site. */
  url: string;
  /** The operator's door of each process. */
  portes: Record<'api' | 'worker' | 'urgence', string>;
  oidc: string;
  boite: Boite;
  base: BaseDeTest;
  /** Folder of keys, réglages, Temporal's database, mails received and logs. */
  dossier: string;
  temporal: { adresse: string; fichier: string; effacer(): void };
  processus: Record<Nom, Enfant> & { postgres?: Enfant };
  /** Data folder of its own PostgreSQL. */
  donneesPostgres?: string;
  /** Logs in by OpenID Connect. */
  connecter(compte: string): Promise<ClientHttp>;
  /** Looks into the record as its owner. */
  lire<T extends pg.QueryResultRow>(sql: string, valeurs?: unknown[]): Promise<T[]>;
  /** The facts of a dossier, in clear and in order. */
  journal(reference: string): Promise<FaitLu[]>;
  /** Waits until both workers poll Temporal. */
  horlogePrete(): Promise<void>;
  fermer(): Promise<void>;
}

/** Réglages of a journey that lasts some seconds. */
export const secondes = (autres: ReglagesConfigures['defaut'] = {}): ReglagesConfigures => ({
  defaut: {
    accuse: { secondes: 600 },
    echelon: { secondes: 600 },
    proposition: { secondes: 600 },
    repentir: null,
    attenteRetour: { secondes: 1 },
    intervalleRappel: { secondes: 600 },
    horizon: { secondes: 600 },
    offresMax: 3,
    heureQuantifiee: null,
    silence: null,
    nuit: null,
    heuresAstreinte: [], // the on-call lists of the whole sample network would be looked at by each worker that starts
    ...autres,
  },
  structures: {},
});
