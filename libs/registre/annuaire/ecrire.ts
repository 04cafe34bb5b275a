import { and, eq, inArray, sql } from 'drizzle-orm';
import { appliquer, ecart, type Changement } from './ecart.js';
import { ecrireAstreintes, ecrireVolontaires } from './ecrire-astreintes.js';
import { ecrireChaines, ecrireConfigurations, ecrireTemps } from './ecrire-continuites.js';
import { ecrireConventions } from './ecrire-conventions.js';
import { ecrirePersonnes } from './ecrire-personnes.js';
import { identifiants, type Ids, type Transaction } from './identifiants.js';
import { inserer } from './inserer.js';
import type { Reseau } from './reseau.js';
import * as t from './schema.js';

export interface Ecriture {
  changements: Changement[];
  /** Codes that the files no longer hold and that stay, because dossiers may still speak of them. */
  structuresGardees: string[];
  personnesGardees: string[];
}

/** Makes the annuaire say what the files say, in the order of the references between its tables; under the lock of the annuaire. */
export async function ecrireReseau(tx: Transaction, reseau: Reseau, emetteur: string): Promise<Ecriture> {
  const anciennes = await tx.select().from(t.structure);
  const structure = identifiants(anciennes, reseau.structures);
  const structures = ecart(
    anciennes,
    reseau.structures.map((s) => ({
      ...s,
      id: structure(s.code),
      parent: s.parent === null ? null : structure(s.parent),
    })),
    (s) => s.id,
  );
  const changements = [
    await appliquer('structures', structures, {
      inserer: (lignes) => inserer(tx, t.structure, lignes),
      modifier: (s) => tx.update(t.structure).set(s).where(eq(t.structure.id, s.id)),
    }),
  ];

  const { personne, personnesGardees, ...gens } = await ecrirePersonnes(tx, reseau, structure, emetteur);
  changements.push(...gens.changements, ...(await ecrireSecteurs(tx, reseau, structure, personne)));
  changements.push(await ecrireConventions(tx, reseau, structure));
  changements.push(...(await ecrireTemps(tx, reseau, personne, structure)), await ecrireConfigurations(tx, reseau));
  changements.push(
    await ecrireAstreintes(tx, reseau, structure, personne),
    await ecrireVolontaires(tx, reseau, personne),
  );

  const { retirees, gardees } = await trierRetraits(tx, structures.retraits);
  // One statement: PostgreSQL looks at parents and children together, once all are gone.
  if (retirees.length > 0) await tx.delete(t.structure).where(inArray(t.structure.id, retirees.map((s) => s.id))); // prettier-ignore
  const [premier] = changements;
  if (premier !== undefined) premier.retraits = retirees.length;
  return { changements, structuresGardees: gardees.map((s) => s.code).sort(), personnesGardees };
}

async function ecrireSecteurs(tx: Transaction, reseau: Reseau, structure: Ids, personne: Ids): Promise<Changement[]> {
  const anciens = await tx.select().from(t.secteur);
  const secteur = identifiants(anciens, reseau.secteurs);
  const secteurs = ecart(
    anciens,
    reseau.secteurs.map(({ code, nom }) => ({ id: secteur(code), code, nom })),
    (s) => s.id,
  );
  const faits = await appliquer('secteurs', secteurs, {
    inserer: (lignes) => inserer(tx, t.secteur, lignes),
    modifier: (s) => tx.update(t.secteur).set(s).where(eq(t.secteur.id, s.id)),
  });

  const couvertes = ecart(
    await tx.select().from(t.secteurStructure),
    reseau.secteurs.flatMap((s) =>
      s.structures.map((code) => ({ secteur: secteur(s.code), structure: structure(code) })),
    ),
    (l) => `${l.secteur} ${l.structure}`,
  );
  const couverture = await appliquer('structures des secteurs', couvertes, {
    inserer: (lignes) => inserer(tx, t.secteurStructure, lignes),
    retirer: (l) =>
      tx
        .delete(t.secteurStructure)
        .where(and(eq(t.secteurStructure.secteur, l.secteur), eq(t.secteurStructure.structure, l.structure))),
  });

  const anciensPostes = await tx.select().from(t.poste);
  const poste = identifiants(anciensPostes, reseau.postes);
  const postes = ecart(
    anciensPostes,
    reseau.postes.map((p) => ({
      ...p,
      id: poste(p.code),
      secteur: secteur(p.secteur),
      titulaire: p.titulaire === null ? null : personne(p.titulaire),
    })),
    (p) => p.id,
  );
  const tenus = await appliquer('postes', postes, {
    inserer: (lignes) => inserer(tx, t.poste, lignes),
    modifier: (p) => tx.update(t.poste).set(p).where(eq(t.poste.id, p.id)),
    retirer: (p) => tx.delete(t.poste).where(eq(t.poste.id, p.id)),
  });

  for (const s of secteurs.retraits) await tx.delete(t.secteur).where(eq(t.secteur.id, s.id));
  const chaines = await ecrireChaines(tx, reseau, poste);
  return [{ ...faits, retraits: secteurs.retraits.length }, couverture, tenus, chaines];
}

/** A structure that a dossier names stays, and with it all that is above it. */
async function trierRetraits<S extends { id: string; parent: string | null }>(
  tx: Transaction,
  retraits: readonly S[],
): Promise<{ retirees: S[]; gardees: S[] }> {
  const { rows } = await tx.execute<{ lieu: string }>(sql`SELECT DISTINCT lieu FROM dossier WHERE lieu IS NOT NULL`);
  const parId = new Map(retraits.map((s) => [s.id, s]));
  const gardees = new Set<S>();
  for (const { lieu } of rows) {
    for (let s = parId.get(lieu); s !== undefined && !gardees.has(s); s = parId.get(s.parent ?? '')) gardees.add(s);
  }
  return { retirees: retraits.filter((s) => !gardees.has(s)), gardees: [...gardees] };
}
