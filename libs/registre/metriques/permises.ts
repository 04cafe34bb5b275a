import { CODES_COMPTES } from './codes.js';
import { METHODES, ROUTES_COMPTEES } from './routes.js';

/** One metric that may leave a process: nothing else does, and no label holds another value. */
export interface MetriquePermise {
  genre: 'gauge' | 'counter' | 'histogram';
  /** What it means, with its unit; said to whoever reads it in Prometheus. */
  aide: string;
  etiquettes: Readonly<Record<string, readonly string[]>>;
}

const VOIES = ['urgence', 'ordinaire'] as const;
const FILES = [...VOIES, 'masse'] as const;

/** States of the mail ledger, as they are told. */
export const ISSUES: Readonly<Record<string, string>> = {
  A_ENVOYER: 'a_envoyer',
  EN_COURS: 'en_cours',
  DATA_DEBUTE: 'en_remise',
  INCERTAIN: 'incertain',
  ACCEPTE: 'accepte',
  REFUSE: 'refuse',
  REVENU: 'revenu',
  SANS_ADRESSE: 'sans_adresse',
  ABANDON: 'abandonne',
  ANNULE: 'annule',
};

const permise = <E extends MetriquePermise['etiquettes'] = Record<never, never>>(
  genre: MetriquePermise['genre'],
  aide: string,
  etiquettes: E = {} as E,
) => ({ genre, aide, etiquettes });

/**
 * What the record says, the same from whichever process reads it. All are totals: none tells of a person, a place, a kind of act, nor
 * of anything that follows an agent's answer (docs/decisions/0023-metrics.md).
 */
export const DU_REGISTRE = {
  relais_procedures_en_retard: permise('gauge', 'Procédures que l’horloge aurait dû questionner depuis une minute', {
    voie: VOIES,
  }),
  relais_horloge_retard_secondes: permise('gauge', 'Retard de la plus ancienne ; 0 en dessous d’une minute', {
    voie: VOIES,
  }),
  relais_reveils_attente_secondes: permise(
    'gauge',
    'Âge du plus ancien réveil à remettre à Temporal ; 0 sous la minute',
    {
      voie: VOIES,
    },
  ),
  relais_reveils_de_cote: permise('gauge', 'Réveils mis de côté après dix essais'),
  relais_courriels: permise('gauge', 'Courriels du registre, hors ceux écrits à un agent', {
    voie: FILES,
    issue: Object.values(ISSUES),
  }),
  relais_courriels_attente_secondes: permise('gauge', 'Âge du plus ancien courriel à remettre ; 0 sous la minute', {
    voie: FILES,
  }),
  relais_courriels_retenue_secondes: permise('gauge', 'Âge de la retenue des courriels en cours ; 0 sans retenue'),
  relais_taches_techniques: permise('gauge', 'Tâches ouvertes de l’administrateur'),
  relais_situations_sans_tenante: permise('gauge', 'Situations que personne ne tient, sans alerte ouverte : 0'),
  relais_lieux_sans_assistante: permise('gauge', 'Lieux d’agents sans assistante de service social présente', {
    cause: ['vacant', 'absence'],
  }),
  relais_lieux_trou_astreinte: permise('gauge', 'Lieux dont la liste d’astreinte a un trou à venir'),
  relais_processus_silence_secondes: permise('gauge', 'Temps depuis le dernier signe de vie du processus', {
    processus: ['worker', 'urgence', 'vigie'],
  }),
  relais_canari_age_secondes: permise('gauge', 'Temps depuis la dernière boucle complète d’une alerte d’essai'),
  relais_canari_duree_secondes: permise('gauge', 'Durée de cette boucle'),
  relais_canari_depart_secondes: permise('gauge', 'Temps depuis le départ de la dernière alerte d’essai'),
} as const;

/** What every process says of itself. */
export const DU_PROCESSUS = {
  relais_pret: permise('gauge', '1 quand ce processus peut faire ce pour quoi il est là'),
  relais_registre_lu: permise('gauge', '1 quand le registre a répondu à cette lecture ; sinon rien de lui n’est dit'),
} as const;

/** Of the processes that speak to Temporal. */
export const DE_TEMPORAL = {
  relais_temporal_joint: permise('gauge', '1 quand Temporal répond (api) ou donne du travail (worker, urgence)'),
} as const;

/** Counted by the API since its start, never those of an agent (actes.ts, codes.ts, routes.ts). */
export const DE_L_API = {
  relais_actes_total: permise('counter', 'Actes inscrits, tous types confondus'),
  relais_refus_total: permise('counter', 'Actes refusés, par code', { code: CODES_COMPTES }),
  relais_http_requetes_total: permise('counter', 'Requêtes, par modèle de route et classe de statut', {
    methode: METHODES,
    route: ROUTES_COMPTEES,
    classe: ['2xx', '3xx', '4xx', '5xx'],
  }),
  relais_http_duree_secondes: permise('histogram', 'Durée des réponses', { methode: METHODES, route: ROUTES_COMPTEES }),
} as const;

/** Of prom-client's own, those that say something to whoever runs a process. */
export const DE_NODE: readonly string[] = [
  'process_cpu_seconds_total',
  'process_resident_memory_bytes',
  'process_start_time_seconds',
  'process_open_fds',
  'process_max_fds',
  'nodejs_eventloop_lag_seconds',
  'nodejs_eventloop_lag_p99_seconds',
  'nodejs_heap_size_total_bytes',
  'nodejs_heap_size_used_bytes',
];
