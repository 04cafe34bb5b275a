import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { appliquer, ecart, type Changement } from './ecart.js';
import type { Ids, Transaction } from './identifiants.js';
import { inserer } from './inserer.js';
import type { Reseau } from './reseau.js';
import * as t from './schema.js';

export async function ecrireConventions(tx: Transaction, reseau: Reseau, structure: Ids): Promise<Changement> {
  const cle = (c: { structure: string; nature: string; du: Date }): string =>
    [c.structure, c.nature, c.du.toISOString()].join(' ');
  const anciennes = await tx.select().from(t.convention);
  const ids = new Map(anciennes.map((c) => [cle(c), c.id]));
  const voulues = reseau.conventions.map((c) => {
    const ligne = { ...c, structure: structure(c.structure) };
    return { id: ids.get(cle(ligne)) ?? randomUUID(), ...ligne };
  });
  return appliquer('conventions', ecart(anciennes, voulues, cle), {
    inserer: (lignes) => inserer(tx, t.convention, lignes),
    modifier: (c) => tx.update(t.convention).set(c).where(eq(t.convention.id, c.id)),
    retirer: (c) => tx.delete(t.convention).where(eq(t.convention.id, c.id)),
  });
}
