import { randomUUID } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import { appliquer, ecart, type Changement } from './ecart.js';
import type { Ids, Transaction } from './identifiants.js';
import { inserer } from './inserer.js';
import type { Reseau } from './reseau.js';
import * as t from './schema.js';

const cle = (a: { lieu: string; personne: string; du: Date }): string =>
  `${a.lieu} ${a.personne} ${a.du.toISOString()}`;

/** The lines of the file, save those that the page changed or took away since: there the page says how it is. */
export async function ecrireAstreintes(
  tx: Transaction,
  reseau: Reseau,
  structure: Ids,
  personne: Ids,
): Promise<Changement> {
  const toutes = await tx.select().from(t.astreinte);
  const { rows } = await tx.execute<{ lieu: string; personne: string; du: string }>(
    sql`SELECT lieu, personne, du FROM astreinte_histoire`,
  );
  const ecrites = toutes.filter((a) => !a.importee);
  const dites = new Set([...rows.map((r) => cle({ ...r, du: new Date(r.du) })), ...ecrites.map(cle)]);
  const ids = new Map(toutes.map((a) => [cle(a), a.id]));
  const voulues = reseau.astreintes
    .map((a) => ({ lieu: structure(a.lieu), personne: personne(a.personne), du: a.du, au: a.au }))
    .filter((a) => !dites.has(cle(a)))
    .map((a) => ({ id: ids.get(cle(a)) ?? randomUUID(), ...a, importee: true }));
  const anciennes = toutes.filter((a) => a.importee);
  return appliquer('astreintes', ecart(anciennes, voulues, cle), {
    inserer: (lignes) => inserer(tx, t.astreinte, lignes),
    modifier: (a) => tx.update(t.astreinte).set(a).where(eq(t.astreinte.id, a.id)),
    retirer: (a) => tx.delete(t.astreinte).where(eq(t.astreinte.id, a.id)),
  });
}

/** A file enrols; it takes nobody off, and brings back nobody who left by herself. */
export async function ecrireVolontaires(tx: Transaction, reseau: Reseau, personne: Ids): Promise<Changement> {
  const anciens = await tx.select({ personne: t.volontaire.personne }).from(t.volontaire);
  const { rows } = await tx.execute<{ personne: string }>(sql`SELECT DISTINCT personne FROM volontaire_histoire`);
  const dites = new Set([...anciens, ...rows].map((v) => v.personne));
  const voulus = reseau.volontaires
    .map((v) => ({ personne: personne(v.personne) }))
    .filter((v) => !dites.has(v.personne));
  for (const v of voulus)
    await tx.execute(sql`INSERT INTO volontaire (personne, inscrit_le) VALUES (${v.personne}, clock_timestamp())`);
  return { quoi: 'volontaires', ajouts: voulus.length, modifications: 0, retraits: 0 };
}
