import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

const RACINE = join(__dirname, '../..');

/** What the tests read of docker-compose.yml, anchors and merges resolved. */
export interface Service {
  image?: string;
  build?: string;
  restart?: string;
  environment?: Record<string, string>;
  secrets?: (string | { source: string; target: string })[];
  healthcheck?: object;
  depends_on?: Record<string, { condition: string }>;
  networks?: string[];
  volumes?: string[];
  ports?: string[];
  read_only?: boolean;
}

export interface Composition {
  services: Record<string, Service>;
  secrets: Record<string, { file: string }>;
  networks: Record<string, object>;
  volumes: Record<string, object>;
}

export const texteDeCompose = (): string => readFileSync(join(RACINE, 'docker-compose.yml'), 'utf8');
export const lireCompose = (): Composition => parse(texteDeCompose(), { merge: true }) as Composition;

/** `${NAME}`, `${NAME:?}`, `${NAME:-default}`, one inside the default of another included. */
const VARIABLE = /\$\{([A-Z0-9_]+)(?::?([-?])((?:[^{}]|\$\{[^}]*\})*))?\}/g;

/** Names of the variables that a text reads of .env, with their default when they have one. */
export function variablesLues(texte: string): Map<string, string | undefined> {
  const lues = new Map<string, string | undefined>();
  for (const [, nom = '', signe, reste = ''] of texte.matchAll(VARIABLE)) {
    lues.set(nom, signe === '-' ? reste : lues.get(nom));
    for (const [autre, defaut] of variablesLues(reste)) lues.set(autre, defaut);
  }
  return lues;
}

/** A value of the file as Compose hands it to the container. @throws Error naming a variable that nothing gives */
export function interpoler(valeur: string, env: Record<string, string>): string {
  return String(valeur).replace(VARIABLE, (_tout, nom: string, signe?: string, reste: string = '') => {
    const donnee = env[nom];
    if (donnee !== undefined && donnee !== '') return donnee;
    if (signe === '-') return interpoler(reste, env);
    throw new Error(`${nom} is not given`);
  });
}

/** Where a path that a service sees stands on the machine, when a folder that holds it is mounted. */
export function fichierMonte({ services }: Composition, nom: string, chemin: string): string | undefined {
  for (const volume of services[nom]?.volumes ?? []) {
    const [, source = '', cible = ''] = /^(.+?):(\/[^:]+)(?::ro)?$/.exec(volume) ?? [];
    if (cible !== '' && chemin.startsWith(`${cible}/`)) return `${source}${chemin.slice(cible.length)}`;
  }
  return undefined;
}

/** The files that a service is given, by the path that it sees. */
export function fichiersSecrets({ services, secrets }: Composition, nom: string): Map<string, string> {
  return new Map(
    (services[nom]?.secrets ?? []).map((s) => {
      const { source, target } = typeof s === 'string' ? { source: s, target: s } : s;
      return [`/run/secrets/${target}`, secrets[source]?.file ?? ''];
    }),
  );
}
