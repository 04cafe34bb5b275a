import { randomBytes } from 'node:crypto';
import { types } from 'node:util';
import { HttpException } from '@nestjs/common';
import { estRefus, introuvable, refus, type Refus } from '#libs/domaine/erreurs.js';

/** RFC 9457, with the stable code that programs read. */
export interface Probleme {
  type: string;
  title: string;
  status: number;
  detail: string;
  code: string;
  champs?: Record<string, string[]>;
  renvoi?: string;
  /** Random number of an unexpected error: the same in the log, nothing else. */
  incident?: string;
  /** Telephone that a human answers, when the service does not. */
  telephone?: string;
}

/** A refusal on its way to the person; `brouillon`: the page where what was typed waits. */
export class ErreurRefus extends Error {
  override readonly name = 'ErreurRefus';
  constructor(readonly refus: Refus & { brouillon?: string }) {
    super(refus.code);
  }
}

/** The form shown again with what is wrong: thrown, so that its status is the refusal's and not that of a success. */
export class PageRefusee extends Error {
  override readonly name = 'PageRefusee';
  readonly statut: number;
  constructor(
    readonly html: string,
    refuse: Refus,
  ) {
    super(refuse.code);
    this.statut = problemeDuRefus(refuse).status;
  }
}

/** The result of an act, or its refusal thrown towards the problem page. */
export function exiger<T>(resultat: T | Refus): T {
  if (estRefus(resultat)) throw new ErreurRefus(resultat);
  return resultat;
}

const PAR_FAMILLE = { saisie: 400, habilitation: 403, introuvable: 404, regle: 409, indisponible: 503 } as const;
const PAR_CODE: Readonly<Record<string, number>> = {
  NON_CONNECTE: 401,
  CLE_REUTILISEE: 422,
  JSON_ATTENDU: 415,
  MODIFIE_ENTRE_TEMPS: 409,
};

const TITRES: Readonly<Record<number, string>> = {
  400: 'Des informations sont à corriger',
  401: 'Connectez-vous pour continuer',
  403: 'Vous ne pouvez pas faire cela',
  404: 'Page introuvable',
  405: 'Page introuvable',
  409: 'Cela n’est pas possible maintenant',
  413: 'Le texte envoyé est trop long',
  415: 'Format non reconnu',
  422: 'Cette demande a déjà été envoyée autrement',
  500: 'Une erreur s’est produite',
  503: 'Relais ne répond pas pour le moment',
};

const DETAILS: Readonly<Record<number, { code: string; detail: string }>> = {
  400: {
    code: 'DEMANDE_ILLISIBLE',
    detail: 'La demande n’a pas pu être lue. Revenez à la page précédente et recommencez.',
  },
  404: { code: introuvable.code, detail: introuvable.message },
  405: { code: introuvable.code, detail: introuvable.message },
  413: {
    code: 'CORPS_TROP_GRAND',
    detail: 'L’envoi dépasse 64 kilo-octets, soit environ vingt pages. Revenez en arrière et raccourcissez le texte.',
  },
  415: { code: 'FORMAT_INCONNU', detail: 'Ce site lit du JSON ou des formulaires, encodés en UTF-8.' },
};

export function problemeDe(erreur: unknown): Probleme {
  if (erreur instanceof ErreurRefus) return problemeDuRefus(erreur.refus);
  if (baseInjoignable(erreur)) return problemeDuRefus(indisponible);
  if (erreur instanceof HttpException && erreur.getStatus() < 500) {
    const connu = DETAILS[erreur.getStatus()] ?? DETAILS[400];
    if (connu !== undefined) return probleme(erreur.getStatus(), connu.code, connu.detail);
  }
  const incident = randomBytes(4).toString('hex');
  const detail = `Ce n’est pas de votre fait et rien n’a été enregistré à moitié. Si vous appelez, donnez ce numéro d’incident : ${incident}.`;
  return { ...probleme(500, 'ERREUR_INATTENDUE', detail), incident };
}

const indisponible = refus(
  'INDISPONIBLE',
  'Rien n’a été enregistré. Réessayez dans quelques minutes ; si c’est pressé, téléphonez.',
  'indisponible',
);

function problemeDuRefus({ code, message, famille, champs, renvoi }: Refus): Probleme {
  const statut = PAR_CODE[code] ?? PAR_FAMILLE[famille];
  return {
    ...probleme(statut, code, message),
    ...(champs === undefined ? {} : { champs }),
    ...(renvoi === undefined ? {} : { renvoi }),
  };
}

function probleme(status: number, code: string, detail: string): Probleme {
  return { type: `urn:relais:probleme:${code}`, title: TITRES[status] ?? TITRES[500] ?? '', status, detail, code };
}

// What PostgreSQL, its driver and the network say when the record cannot be reached or cannot answer in time.
const INJOIGNABLE =
  /^(ECONNREFUSED|ECONNRESET|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|EPIPE|57P0[1-5]|57014|55P03|40P01|40001|53\w{3}|08\w{3}|25P03)$/;
const MESSAGES_DU_PILOTE = [
  'timeout exceeded when trying to connect',
  'Connection terminated',
  'Client has encountered a connection error',
  'Cannot use a pool after calling end',
];

export function baseInjoignable(erreur: unknown): boolean {
  if (!types.isNativeError(erreur)) return false;
  const code = (erreur as { code?: unknown }).code;
  if (typeof code === 'string' && INJOIGNABLE.test(code)) return true;
  if ((erreur as { syscall?: unknown }).syscall === 'connect') return true;
  return MESSAGES_DU_PILOTE.some((m) => erreur.message.startsWith(m)) || baseInjoignable(erreur.cause);
}
