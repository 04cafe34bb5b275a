import type { Enfant } from '../test/outils/systeme/enfant.js';

/** Makes PostgreSQL say every statement: who, in which database, in which session; never the values. */
export const REGLAGES_SQL = [
  'log_statement=all',
  'log_line_prefix=@%p|%d|%u|',
  'log_parameter_max_length=0',
  'autovacuum=off',
];

export interface Instruction {
  session: string;
  base: 'registre' | 'cles' | 'autre';
  role: string;
  texte: string;
}

/** Everything said since `depuis` characters of the log. */
export function instructions(postgres: Enfant, depuis = 0): Instruction[] {
  return postgres.journal
    .slice(depuis)
    .split('\n@')
    .flatMap((ligne) => {
      const [, session = '', base = '', role = '', texte = ''] =
        /^@?(\d+)\|([^|]*)\|([^|]*)\|LOG:\s+(?:statement|execute [^:]*): (.*)$/s.exec(ligne) ?? [];
      if (session === '') return [];
      return [{ session, base: nature(base), role, texte: texte.trim() }];
    });
}

function nature(base: string): Instruction['base'] {
  if (base.endsWith('_registre')) return 'registre';
  return base.endsWith('_cles') ? 'cles' : 'autre';
}

export interface Cout {
  instructions: number;
  transactions: number;
  /** Beside the transaction: who asks (functions read anew at each request), the notification after the commit. */
  aCote: number;
  cles: number;
}

/** Not counted: the transaction's own words and the identity that row-level security reads. */
const HORS_COMPTE = /^(SELECT set_config|SET )/;
const SESSIONS = /"session"/;

/** What a role says to the record: transaction by transaction, and beside them. */
export function reponses(dites: readonly Instruction[], role: string): { transactions: string[][]; aCote: string[] } {
  const ouvertes = new Map<string, string[]>();
  const transactions: string[][] = [];
  const aCote: string[] = [];
  for (const { session, base, role: qui, texte } of dites) {
    if (base !== 'registre' || qui !== role || HORS_COMPTE.test(texte) || SESSIONS.test(texte)) continue;
    const dit = ouvertes.get(session);
    if (/^BEGIN/.test(texte)) ouvertes.set(session, []);
    else if (dit === undefined) aCote.push(texte);
    else if (/^(COMMIT|ROLLBACK)/.test(texte)) {
      transactions.push(dit);
      ouvertes.delete(session);
    } else dit.push(texte);
  }
  return { transactions, aCote };
}

/** What one act cost. The session store is not counted. */
export function cout(dites: readonly Instruction[], role: string): Cout {
  const { transactions, aCote } = reponses(dites, role);
  return {
    instructions: transactions.flat().length,
    transactions: transactions.length,
    aCote: aCote.length,
    cles: dites.filter((d) => d.base === 'cles' && !HORS_COMPTE.test(d.texte)).length,
  };
}
