import type pg from 'pg';
import type { Maison } from './maison.js';

/** What an act, or a question of the clock, writes of a dossier; the pumps, the relay and the reconciler never do. */
const ECRIT = /\b(INSERT INTO|UPDATE) dossier\b/;

/** Counts the transactions of the record that wrote: acts of persons, and questions of the clock that found something. */
export function compterLesEcritures({ api, horlogeBases }: Pick<Maison, 'api' | 'horlogeBases'>): { nombre: number } {
  const compte = { nombre: 0 };
  const connues = new WeakSet<pg.PoolClient>();
  for (const pool of [api.registre, horlogeBases.registre])
    pool.on('acquire', (client) => {
      if (connues.has(client)) return;
      connues.add(client);
      ecouter(client, compte);
    });
  return compte;
}

function ecouter(client: pg.PoolClient, compte: { nombre: number }): void {
  const envoyer = client.query.bind(client) as (...a: unknown[]) => unknown;
  let ecrit = false;
  Object.assign(client, {
    query: (...args: unknown[]) => {
      const [premier] = args;
      const texte = typeof premier === 'string' ? premier : ((premier as { text?: string }).text ?? '');
      if (texte.startsWith('BEGIN')) ecrit = false;
      if (texte.startsWith('COMMIT') && ecrit) compte.nombre += 1;
      if (ECRIT.test(texte)) ecrit = true;
      return envoyer(...args);
    },
  });
}
