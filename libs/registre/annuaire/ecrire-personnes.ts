import { randomUUID } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import { appliquer, ecart, type Changement } from './ecart.js';
import { identifiants, type Ids, type Transaction } from './identifiants.js';
import { normaliser } from './recherche.js';
import { inserer } from './inserer.js';
import type { Reseau } from './reseau.js';
import * as t from './schema.js';

/**
 * People, what they do, their accounts and absences. Whoever is absent from the files loses all of these at once but his name:
 * dossiers know a person only by a keyed fingerprint, so that nobody can tell from here whether one still speaks of him.
 */
export async function ecrirePersonnes(
  tx: Transaction,
  reseau: Reseau,
  structure: Ids,
  emetteur: string,
): Promise<{ personne: Ids; personnesGardees: string[]; changements: Changement[] }> {
  const anciennes = await tx.select().from(t.personne);
  const personne = identifiants(anciennes, reseau.personnes);
  const personnes = ecart(
    anciennes,
    reseau.personnes.map(({ code }) => ({ id: personne(code), code })),
    (p) => p.id,
  );
  const identites = ecart(
    await tx.select().from(t.identite),
    reseau.personnes.map(({ code, prenom, nom, courriel, telephone }) => ({
      personne: personne(code),
      prenom,
      nom,
      courriel,
      telephone,
      recherche: normaliser(`${prenom} ${nom}`),
    })),
    (i) => i.personne,
  );
  const comptes = ecart(
    await tx.select().from(t.compte),
    reseau.personnes.flatMap((p) =>
      p.compte === null ? [] : [{ emetteur, sujet: p.compte, personne: personne(p.code) }],
    ),
    (c) => `${c.emetteur} ${c.sujet}`,
  );
  const fonctions = ecart(
    await tx.select().from(t.fonction),
    reseau.fonctions.map((f) => ({
      personne: personne(f.personne),
      role: f.role,
      structure: structure(f.structure),
    })),
    (f) => [f.personne, f.role, f.structure].join(' '),
  );
  return {
    personne,
    personnesGardees: personnes.retraits.map((p) => p.code).sort(),
    changements: [
      await appliquer('personnes', personnes, { inserer: (lignes) => inserer(tx, t.personne, lignes) }),
      await appliquer('identités', identites, {
        inserer: (lignes) => inserer(tx, t.identite, lignes),
        modifier: (i) => tx.update(t.identite).set(i).where(eq(t.identite.personne, i.personne)),
      }),
      await appliquer('comptes', comptes, {
        inserer: (lignes) => inserer(tx, t.compte, lignes),
        modifier: (c) =>
          tx
            .update(t.compte)
            .set(c)
            .where(and(eq(t.compte.emetteur, c.emetteur), eq(t.compte.sujet, c.sujet))),
        retirer: (c) => tx.delete(t.compte).where(and(eq(t.compte.emetteur, c.emetteur), eq(t.compte.sujet, c.sujet))),
      }),
      await appliquer('fonctions', fonctions, {
        inserer: (lignes) => inserer(tx, t.fonction, lignes),
        retirer: (f) =>
          tx
            .delete(t.fonction)
            .where(
              and(
                eq(t.fonction.personne, f.personne),
                eq(t.fonction.role, f.role),
                eq(t.fonction.structure, f.structure),
              ),
            ),
      }),
      await ecrireAbsences(tx, reseau, personne),
    ],
  };
}

async function ecrireAbsences(tx: Transaction, reseau: Reseau, personne: Ids): Promise<Changement> {
  // Known by what the files said of it: its dates may have been corrected on the page since
  const cle = (a: { personne: string; du: Date; fichierDu: Date | null }): string =>
    `${a.personne} ${(a.fichierDu ?? a.du).toISOString()}`;
  // Only the rows of the files: an absence that somebody declared is the record's, and no import undoes it
  const anciennes = await tx
    .select({
      id: t.absence.id,
      personne: t.absence.personne,
      du: t.absence.du,
      au: t.absence.au,
      fichierDu: t.absence.fichierDu,
      fichierAu: t.absence.fichierAu,
    })
    .from(t.absence)
    .where(eq(t.absence.importee, true));
  const ids = new Map(anciennes.map((a) => [cle(a), a.id]));
  const voulues = reseau.absences.map((a) => {
    const { du, au, fichier = { du, au } } = a;
    const ligne = { personne: personne(a.personne), du, au, fichierDu: fichier.du, fichierAu: fichier.au };
    return { ...ligne, id: ids.get(cle(ligne)) ?? randomUUID() };
  });
  return appliquer('absences', ecart(anciennes, voulues, cle), {
    inserer: (lignes) =>
      inserer(
        tx,
        t.absence,
        lignes.map((a) => ({ ...a, importee: true })),
      ),
    modifier: (a) => tx.update(t.absence).set(a).where(eq(t.absence.id, a.id)),
    retirer: (a) => tx.delete(t.absence).where(eq(t.absence.id, a.id)),
  });
}
