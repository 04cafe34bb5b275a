import type { NodemailerError } from 'nodemailer/lib/errors';

/**
 * How far a hand-over went. The server can only have taken the mail once its bytes were pushed; whatever failed earlier was
 * certainly not handed over (measured: nodemailer's own codes cannot tell one from the other).
 */
export type Avancee = 'enveloppe' | 'engage' | 'octets';

export type Issue = 'ACCEPTE' | 'NON_REMIS' | 'REFUSE_TEMP' | 'REFUSE_DEF' | 'INCERTAIN' | 'FANTOME';

/** What is kept of an attempt: never the words of the server, which repeat the address. */
export interface Verdict {
  issue: Issue;
  /** SMTP reply code, when the server gave one. */
  code: number | null;
  /** One of nodemailer's codes (`ETIMEDOUT`), or one of ours. */
  motif: string;
}

type Echec = Pick<NodemailerError, 'code' | 'command' | 'responseCode'>;

/** Commands whose 5xx speaks of this mail or its address, not of the session: only then is the refusal final. */
const PARLE_DU_COURRIEL = new Set(['RCPT TO', 'DATA']);

export function juger(avancee: Avancee, echec: Echec): Verdict {
  const code = echec.responseCode ?? null;
  const motif = echec.code ?? 'INCONNU';
  const refuse = code !== null && code >= 400;
  if (avancee === 'octets') return { issue: refuse ? refus(code) : 'INCERTAIN', code, motif };
  if (refuse && code !== 421 && PARLE_DU_COURRIEL.has(echec.command ?? '')) return { issue: refus(code), code, motif };
  return { issue: 'NON_REMIS', code, motif };
}

/** 503 (bad sequence of commands) speaks of the session: the same mail may pass on another connection. */
function refus(code: number): 'REFUSE_TEMP' | 'REFUSE_DEF' {
  return code >= 500 && code !== 503 ? 'REFUSE_DEF' : 'REFUSE_TEMP';
}
