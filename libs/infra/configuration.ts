import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { estLocal } from './courriel/adresse-smtp.js';
import { reglageExploitation } from './exploitation/reglage.js';
import { FORME_POINT } from './points.js';
import { schemaService } from './service.js';
import { refusTlsTemporal, tlsTemporalEntier, variablesTemporal } from './variables-temporal.js';

const duree = z.union([
  z.strictObject({ joursOuvres: z.number().int().nonnegative() }),
  z.strictObject({ jours: z.number().nonnegative() }),
  z.strictObject({ heures: z.number().nonnegative() }),
  z.strictObject({ minutes: z.number().nonnegative() }),
  z.strictObject({ secondes: z.number().nonnegative() }),
]);

const heure = z.string().regex(/^\d\d:\d\d$/);

/** What a ministry may set in its réglages file; anything else in the file is refused by name. */
const reglagesFichier = z.strictObject({
  accuse: duree.exactOptional(),
  accusePressant: duree.exactOptional(),
  echelon: duree.exactOptional(),
  proposition: duree.exactOptional(),
  attenteRetour: duree.exactOptional(),
  repentir: duree.nullable().exactOptional(),
  question: duree.exactOptional(),
  intervalleRappel: duree.exactOptional(),
  horizon: duree.exactOptional(),
  offresMax: z.number().int().min(1).max(3).exactOptional(),
  effacementParoles: duree.exactOptional(),
  conservationInformation: duree.exactOptional(),
  heureQuantifiee: heure.nullable().exactOptional(),
  heureDuMatin: heure.nullable().exactOptional(),
  silence: z.strictObject({ de: heure, a: heure }).nullable().exactOptional(),
  nuit: heure.nullable().exactOptional(),
  dureeAccord: duree.exactOptional(),
  attenteAdhesion: duree.exactOptional(),
  actionsMax: z.number().int().min(1).max(5).exactOptional(),
  revuePlan: duree.exactOptional(),
  rappelEntretien: duree.nullable().exactOptional(),
  dureePartage: duree.exactOptional(),
  dureeDerogation: duree.exactOptional(),
  revueDerogation: duree.exactOptional(),
  reouverture: duree.exactOptional(),
  reponseDroits: duree.exactOptional(),
  conservation: duree.exactOptional(),
  preavisEffacement: duree.exactOptional(),
  offrePrecoce: z.boolean().exactOptional(),
  messageriesProfessionnelles: z
    .array(z.string().regex(/^[a-z0-9.-]+\.[a-z]+$/))
    .readonly()
    .exactOptional(),
  dureeRetour: duree.exactOptional(),
  veilleRetour: duree.exactOptional(),
  preparationRetour: duree.exactOptional(),
  suivisDuRetour: z.array(duree).readonly().exactOptional(),
  champLocal: z
    .array(z.enum(['urgence', 'evenementGrave', 'gravite', 'complexite', 'necessites']))
    .readonly()
    .exactOptional(),
  veilleContinuite: duree.exactOptional(),
  echelonContinuite: duree.exactOptional(),
  reprise: duree.exactOptional(),
  seuil: z.int().min(2).exactOptional(),
  echelonEvenement: duree.exactOptional(),
  bailCharge: duree.exactOptional(),
  rappelTelephone: duree.exactOptional(),
  vagueEquipe: duree.exactOptional(),
  engagementMax: duree.exactOptional(),
  debrief: duree.exactOptional(),
  cadencePoint: duree.exactOptional(),
  jonctionEvenement: duree.exactOptional(),
  suivisEvenement: z.array(duree).readonly().exactOptional(),
  demandeursEvenement: z
    .array(z.enum(['direction', 'chefDeService', 'autoriteAcademique']))
    .readonly()
    .exactOptional(),
  evenementsLocaux: z
    .array(
      z.enum([
        'attentat',
        'agression',
        'suicide',
        'tentativeDeSuicide',
        'situationPotentiellementTraumatisante',
        'decesAgent',
        'celluleDUrgence',
        'autre',
      ]),
    )
    .readonly()
    .exactOptional(),
  essaiVolontaire: duree.exactOptional(),
  horizonAstreinte: duree.exactOptional(),
  heuresAstreinte: z.array(heure).max(6).readonly().exactOptional(),
  notesApresDepart: duree.exactOptional(),
});

export const schemaReglages = z.strictObject({
  defaut: reglagesFichier.default({}),
  structures: z.record(z.string(), reglagesFichier).default({}),
  /** What the administration says of itself on the legal pages. */
  service: schemaService.exactOptional(),
});
export type ReglagesConfigures = z.infer<typeof schemaReglages>;

const base64 = z
  .string()
  .regex(/^[A-Za-z0-9+/]+=*$/, 'base64')
  .transform((s) => Buffer.from(s, 'base64'));
const trousseau = z.strictObject({ courante: z.string(), cles: z.record(z.string(), base64) });

/** Service keys (file or mount). `enveloppe` wraps the data keys, `service` serves Temporal's codec and stored answers,
 * `index` finds a person without naming him, `sceau` signs the journal heads, `session` signs the cookies. */
const schemaCles = z.strictObject({
  enveloppe: trousseau,
  service: trousseau,
  index: base64,
  sceau: base64,
  session: z.string().min(32),
});
export type ClesService = z.infer<typeof schemaCles>;

const environnement = z.object({
  RELAIS_PROCESSUS: z.enum(['api', 'worker', 'urgence', 'vigie', 'relais']),
  DATABASE_URL: z.url(),
  CLES_DATABASE_URL: z.url(),
  RELAIS_CLES_FICHIER: z.string(),
  RELAIS_REGLAGES: z.string().optional(),
  RELAIS_URL: z.url().default('http://localhost:3000'),
  PORT: z.coerce.number().int().default(3000),
  ...reglageExploitation,
  HOTE: z.string().default('127.0.0.1'),
  /** Reverse proxies in front of this process: the address of a visitor is what the farthest of them saw. */
  RELAIS_MANDATAIRES: z.coerce.number().int().min(0).default(0),
  ...variablesTemporal,
  RELAIS_BUNDLE: z.string().default('dist/workflows.bundle.js'),
  SMTP_URL: z.url().default('smtp://127.0.0.1:1025'),
  /** The watchdog's own way out; without it, the workers', which may be the very thing that is broken. */
  VIGIE_SMTP_URL: z.url().optional(),
  /** Told each minute that the watchdog lives, without content; whoever listens there calls somebody when it stops. */
  VIGIE_HOMME_MORT_URL: z.url().optional(),
  /** The robot mailbox of the canary, and where the ministry's relay hands its mail over; port 0: no canary. */
  VIGIE_CANARI_ADRESSE: z.email().default('canari@vigie.relais.example'),
  VIGIE_CANARI_PORT: z.coerce.number().int().default(0),
  VIGIE_CANARI_HOTE: z.string().default('127.0.0.1'),
  VIGIE_CANARI_CLE: z.string().optional(),
  VIGIE_CANARI_CERTIFICAT: z.string().optional(),
  RELAIS_COURRIEL_DOMAINE: z.string().default('relais.example'),
  RELAIS_COURRIEL_EXPEDITEUR: z.email().default('service-social@relais.example'),
  /** Mass mails per second that this process hands over at the most. */
  RELAIS_DEBIT_MASSE: z.coerce.number().int().min(1).max(1000).default(100),
  /** Where the ministry's relay gives back what returns to `retour+…@RELAIS_COURRIEL_DOMAINE`; 0: nowhere. */
  RELAIS_RETOURS_PORT: z.coerce.number().int().default(0),
  RELAIS_RETOURS_HOTE: z.string().default('127.0.0.1'),
  /** PEM files; without them, only this machine may give back. */
  RELAIS_RETOURS_CLE: z.string().optional(),
  RELAIS_RETOURS_CERTIFICAT: z.string().optional(),
  OIDC_EMETTEUR: z.url().optional(),
  OIDC_CLIENT_ID: z.string().default('relais'),
  OIDC_CLIENT_SECRET: z.string().default(''),
  RELAIS_TELEPHONE_PERMANENCE: z.string().default('01 00 00 00 00'),
  /** `dsfr` for a ministry entitled to it: THEME_DIR names the `dist` folder of @gouvfr/dsfr. */
  THEME: z.enum(['neutre', 'dsfr']).default('neutre'),
  THEME_DIR: z.string().optional(),
  /** Algorithm that the identity provider signs with for this client. */
  OIDC_SIGNATURE: z.enum(['RS256', 'ES256']).default('ES256'),
  RELAIS_JOURNAL_NIVEAU: z.enum(['debug', 'info', 'warn', 'error']).default('info'),
  /** Where this process breaks, for tests only (points.ts). */
  RELAIS_POINT: z.string().regex(FORME_POINT).optional(),
  NODE_ENV: z.string().optional(),
});
const schema = environnement
  .refine((e) => e.RELAIS_POINT === undefined || e.NODE_ENV !== 'production', {
    path: ['RELAIS_POINT'],
    message: 'never in production',
  })
  .refine(tlsTemporalEntier, refusTlsTemporal)
  .refine(
    ({ RELAIS_RETOURS_PORT: port, RELAIS_RETOURS_HOTE: hote, RELAIS_RETOURS_CLE: cle, RELAIS_RETOURS_CERTIFICAT: c }) =>
      port === 0 || estLocal(hote) || (cle !== undefined && c !== undefined),
    { path: ['RELAIS_RETOURS_CERTIFICAT'], message: 'needed with RELAIS_RETOURS_CLE outside this machine' },
  )
  .refine(
    ({ VIGIE_CANARI_PORT: port, VIGIE_CANARI_HOTE: hote, VIGIE_CANARI_CLE: cle, VIGIE_CANARI_CERTIFICAT: c }) =>
      port === 0 || estLocal(hote) || (cle !== undefined && c !== undefined),
    { path: ['VIGIE_CANARI_CERTIFICAT'], message: 'needed with VIGIE_CANARI_CLE outside this machine' },
  );

export interface Configuration extends z.infer<typeof schema> {
  cles: ClesService;
  reglages: ReglagesConfigures;
}

/**
 * Reads the environment once, at the start of a process.
 * @throws Error naming each variable or file entry that is missing or wrong; nothing starts half configured.
 */
export function lireConfiguration(env: NodeJS.ProcessEnv = process.env): Configuration {
  const base = analyser('environment', schema, env);
  return {
    ...base,
    cles: lireCles(base.RELAIS_CLES_FICHIER),
    reglages: analyser(
      base.RELAIS_REGLAGES ?? 'réglages',
      schemaReglages,
      base.RELAIS_REGLAGES === undefined ? {} : lireJson(base.RELAIS_REGLAGES),
    ),
  };
}

/** The service-key file, whole. @throws Error naming what is missing or wrong; of a key, never a word */
export function lireCles(fichier: string): ClesService {
  return analyser(fichier, schemaCles, lireJson(fichier));
}

function lireJson(fichier: string): unknown {
  try {
    return JSON.parse(readFileSync(fichier, 'utf8'));
  } catch (cause) {
    throw new Error(`Cannot read ${fichier}: ${cause instanceof Error ? cause.message : 'unknown'}`, { cause });
  }
}

/** @throws Error naming each entry that is missing or wrong. */
export function analyser<T extends z.ZodType>(quoi: string, forme: T, valeur: unknown): z.infer<T> {
  const lu = forme.safeParse(valeur);
  if (lu.success) return lu.data;
  throw new Error(`${quoi}:\n${lu.error.issues.map((i) => `  ${i.path.join('.')}: ${i.message}`).join('\n')}`);
}

export const ADRESSE = 'attendu : une adresse comme postgres://compte:motdepasse@serveur:5432/base';
// Printable ASCII: other characters are normalised differently by clients before they are hashed.
const motDePasse = z.string().regex(/^[\x21-\x7e]+$/, 'attendu : un mot de passe sans espace ni accent');
const motsDePasse = z.strictObject({
  relais_api: motDePasse,
  relais_worker: motDePasse,
  relais_urgence: motDePasse,
  relais_vigie: motDePasse,
  relais_cles: motDePasse,
});
const schemaInstallation = z.object({
  DATABASE_URL_ADMIN: z.url(ADRESSE),
  CLES_DATABASE_URL_ADMIN: z.url(ADRESSE),
  RELAIS_MOTS_DE_PASSE: z
    .string(
      'attendu : {"relais_api":"…","relais_worker":"…","relais_urgence":"…","relais_vigie":"…","relais_cles":"…"}',
    )
    .transform((texte, contexte): unknown => {
      try {
        return JSON.parse(texte);
      } catch {
        // The parser's own message would repeat the beginning of a password.
        contexte.addIssue('attendu : du JSON');
        return z.NEVER;
      }
    })
    .pipe(motsDePasse),
});
const schemaAnnuaire = z.object({
  DATABASE_URL_ADMIN: z.url(ADRESSE),
  OIDC_EMETTEUR: z.url('attendu : l’adresse du fournisseur d’identité dont les comptes sont dans personnes.csv'),
});

/** What the preparation of the databases needs; the service's own variables may not be there yet. */
export function lireInstallation(env: NodeJS.ProcessEnv = process.env): z.infer<typeof schemaInstallation> {
  return analyser("Variables d'environnement", schemaInstallation, env);
}

/** What loading the network needs. */
export function lireAccesAnnuaire(env: NodeJS.ProcessEnv = process.env): z.infer<typeof schemaAnnuaire> {
  return analyser("Variables d'environnement", schemaAnnuaire, env);
}

/** Every variable that some process of ours reads: what docker-compose.yml is held to. */
export const VARIABLES: readonly string[] = [
  ...new Set([environnement, schemaInstallation, schemaAnnuaire].flatMap((schema) => Object.keys(schema.shape))),
];
