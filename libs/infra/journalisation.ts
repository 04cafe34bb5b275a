import { types } from 'node:util';
import pino from 'pino';

const nombre = (v: unknown): v is number => typeof v === 'number' && Number.isFinite(v);
const mot = (forme: RegExp) => (v: unknown) => typeof v === 'string' && v.length <= 120 && forme.test(v);

/** What a line may carry, and the only form in which it may: a field that is absent here, or has another form, is dropped. */
const PERMIS = {
  reference: mot(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/),
  procedure: mot(/^[a-zA-Z]{1,40}$/),
  etape: mot(/^[a-zA-Z]{1,40}$/),
  code: (v: unknown) => nombre(v) || mot(/^[A-Z0-9_]{1,60}$/)(v),
  dureeMs: nombre,
  statut: nombre,
  methode: mot(/^[A-Z]{3,7}$/),
  /** The pattern (`/dossiers/:reference`), never the address that was asked for. */
  route: mot(/^\/[\w/:.{}*-]*$/),
  processus: mot(/^[a-zA-Z-]{1,40}$/),
  voie: mot(/^[a-zA-Z]{1,40}$/),
  essais: nombre,
  nombre,
  incident: mot(/^[0-9a-f]{8}$/),
  /** Name and code of an error, never its message. */
  erreur: mot(/^[\w.:-]{1,80}$/),
  /** Frames of our own sources, without function names. */
  lignes: (v: unknown) => Array.isArray(v) && v.every(mot(/^(apps|libs|workflows|activities)\/[\w./-]+:\d+:\d+$/)),
} as const;

export type ChampsJournal = { [champ in Exclude<keyof typeof PERMIS, 'lignes'>]?: string | number | undefined } & {
  lignes?: string[];
};

/** Only a literal is a message: a sentence made with a value could carry a name. */
type Constante<T extends string> = string extends T ? never : T;
type Ecrire = <T extends string>(message: Constante<T>, champs?: ChampsJournal) => void;

/** Structured log with an allow-list: what is not on it never reaches the disk, whoever wrote the call. */
export interface Journal {
  debug: Ecrire;
  info: Ecrire;
  warn: Ecrire;
  error: Ecrire;
}

export interface ReglageJournal {
  processus: string;
  niveau: 'debug' | 'info' | 'warn' | 'error';
  destination?: pino.DestinationStream;
}

export function creerJournal({ processus, niveau, destination }: ReglageJournal): Journal {
  const sortie = pino(
    {
      level: niveau,
      base: { processus },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (level) => ({ level }) },
    },
    destination ?? pino.destination({ dest: 1, sync: true }),
  );
  const ecrire =
    (gravite: 'debug' | 'info' | 'warn' | 'error'): Ecrire =>
    (message, champs = {}) =>
      sortie[gravite](filtrer(champs), message);
  return { debug: ecrire('debug'), info: ecrire('info'), warn: ecrire('warn'), error: ecrire('error') };
}

/** What may be said of an error: its name, its code, and where in our own sources it was thrown. */
export function champsErreur(erreur: unknown): ChampsJournal {
  if (!types.isNativeError(erreur)) return { erreur: 'inconnue' };
  const code = (erreur as { code?: unknown }).code;
  return {
    erreur: typeof code === 'string' || typeof code === 'number' ? `${erreur.name}:${code}` : erreur.name,
    lignes: lignesDe(erreur),
  };
}

/** Nest speaks through the same gate: of its messages only the context (the name of one of its classes) remains. */
export function journalPourNest(
  journal: Journal,
): Record<'log' | 'error' | 'warn' | 'debug' | 'verbose' | 'fatal', (...dits: unknown[]) => void> {
  const ecrire =
    (gravite: 'debug' | 'warn' | 'error') =>
    (...dits: unknown[]): void => {
      const contexte = dits.length > 1 ? dits.at(-1) : undefined;
      journal[gravite]('nest', typeof contexte === 'string' ? { etape: contexte } : {});
    };
  return {
    log: ecrire('debug'),
    debug: ecrire('debug'),
    verbose: ecrire('debug'),
    warn: ecrire('warn'),
    error: ecrire('error'),
    fatal: ecrire('error'),
  };
}

function filtrer(champs: ChampsJournal): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(champs).filter(
      ([nom, valeur]) => Object.hasOwn(PERMIS, nom) && PERMIS[nom as keyof typeof PERMIS](valeur),
    ),
  );
}

/** The stack begins with the message, which may hold anything and imitate a frame: it is cut away before the frames are read. */
function lignesDe(erreur: Error): string[] {
  const pile = erreur.stack ?? '';
  const debut = pile.indexOf(erreur.message);
  const cadres = debut < 0 ? pile : pile.slice(debut + erreur.message.length);
  return [...cadres.matchAll(/\/((?:apps|libs|workflows|activities)\/[\w./-]+:\d+:\d+)\)?$/gm)]
    .flatMap((m) => m[1] ?? [])
    .slice(0, 5);
}
