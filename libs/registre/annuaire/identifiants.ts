import { randomUUID } from 'node:crypto';
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';

export type Transaction = Parameters<Parameters<NodePgDatabase['transaction']>[0]>[0];

/** From a code to the id of its row, new or known. */
export type Ids = (code: string) => string;

/** The ids of the rows that are there, and new ones for the others. */
export function identifiants(
  anciennes: readonly { code: string; id: string }[],
  voulues: readonly { code: string }[],
): Ids {
  const connus = new Map(anciennes.map((l) => [l.code, l.id]));
  const ids = new Map(voulues.map(({ code }) => [code, connus.get(code) ?? randomUUID()]));
  return (code) => {
    const id = ids.get(code);
    if (id === undefined) throw new Error(`Code that no control let through: ${code}`);
    return id;
  };
}
