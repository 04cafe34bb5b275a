import { z } from 'zod';
import { ADRESSE, analyser } from './configuration.js';

const registre = { DATABASE_URL_ADMIN: z.url(ADRESSE) };
const bases = { ...registre, CLES_DATABASE_URL_ADMIN: z.url(ADRESSE) };
/** Where pg_dump and pg_restore are, when they are not on the PATH or are too old there. */
const client = { RELAIS_PG_CLIENT: z.string().optional() };

const schemaRegistre = z.object(registre);
const schemaBases = z.object({ ...bases, ...client });
const schemaMiseAJour = z.object({ ...bases, ...client, RELAIS_CLES_FICHIER: z.string().optional() });
const schemaCourriels = z.object({ ...registre, RELAIS_COURRIEL_DOMAINE: z.string().default('relais.example') });

const schemaCles = z.object({
  CLES_DATABASE_URL_ADMIN: z.url(ADRESSE),
  RELAIS_CLES_FICHIER: z.string('attendu : le chemin du fichier de clés'),
});

/** What changes the record alone, as its owner. */
export function lireAccesRegistre(env: NodeJS.ProcessEnv = process.env): z.infer<typeof schemaRegistre> {
  return analyser("Variables d'environnement", schemaRegistre, env);
}

/** What copies both databases, as their owner. */
export function lireAccesBases(env: NodeJS.ProcessEnv = process.env): z.infer<typeof schemaBases> {
  return analyser("Variables d'environnement", schemaBases, env);
}

/** What updates both databases; with the key file, it reads them again at the end. */
export function lireAccesMiseAJour(env: NodeJS.ProcessEnv = process.env): z.infer<typeof schemaMiseAJour> {
  return analyser("Variables d'environnement", schemaMiseAJour, env);
}

/** What releases mails: the record as its owner, and the domain that our Message-IDs end with. */
export function lireAccesCourriels(env: NodeJS.ProcessEnv = process.env): z.infer<typeof schemaCourriels> {
  return analyser("Variables d'environnement", schemaCourriels, env);
}

/** What rotates the keys: their database as its owner, and their file. */
export function lireAccesCles(env: NodeJS.ProcessEnv = process.env): z.infer<typeof schemaCles> {
  return analyser("Variables d'environnement", schemaCles, env);
}

const schemaAdresses = z.object({
  DATABASE_URL_ADMIN: z.url(ADRESSE).optional(),
  CLES_DATABASE_URL_ADMIN: z.url(ADRESSE).optional(),
});

/** The owners' addresses, when they were given. */
export function lireAdresses(env: NodeJS.ProcessEnv = process.env): z.infer<typeof schemaAdresses> {
  return analyser("Variables d'environnement", schemaAdresses, env);
}

/** The environment of a program that is run: this process's own, with what it needs more. */
export function environnementAvec(
  ajouts: Record<string, string>,
  env: NodeJS.ProcessEnv = process.env,
): NodeJS.ProcessEnv {
  return { ...env, ...ajouts };
}
