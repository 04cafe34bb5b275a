import { and, eq } from 'drizzle-orm';
import { appliquer, ecart, type Changement } from './ecart.js';
import type { Ids, Transaction } from './identifiants.js';
import { inserer } from './inserer.js';
import type { Reseau } from './reseau.js';
import * as t from './schema.js';

/** Chains of posts; those of a post that is gone went with it. */
export async function ecrireChaines(tx: Transaction, reseau: Reseau, poste: Ids): Promise<Changement> {
  const voulues = reseau.continuites.map((c) => ({
    poste: poste(c.poste),
    rang: c.rang,
    suppleant: poste(c.suppleant),
    titre: c.titre,
  }));
  const une = (c: (typeof voulues)[number]): ReturnType<typeof and> =>
    and(eq(t.chaine.poste, c.poste), eq(t.chaine.rang, c.rang), eq(t.chaine.suppleant, c.suppleant));
  const cle = (c: (typeof voulues)[number]): string => [c.poste, c.rang, c.suppleant].join(' ');
  return appliquer('rangs des chaînes', ecart(await tx.select().from(t.chaine), voulues, cle), {
    inserer: (lignes) => inserer(tx, t.chaine, lignes),
    modifier: (c) => tx.update(t.chaine).set({ titre: c.titre }).where(une(c)),
    retirer: (c) => tx.delete(t.chaine).where(une(c)),
  });
}

/** Usual working time, and the share of it that each service gets. */
export async function ecrireTemps(
  tx: Transaction,
  reseau: Reseau,
  personne: Ids,
  structure: Ids,
): Promise<Changement[]> {
  const temps = reseau.temps.map(({ personne: p, quotite, semaine, prestation }) => ({
    personne: personne(p),
    quotite,
    semaine,
    prestation,
  }));
  const fait = await appliquer(
    'temps de travail',
    ecart(await tx.select().from(t.tempsDeTravail), temps, (l) => l.personne),
    {
      inserer: (lignes) => inserer(tx, t.tempsDeTravail, lignes),
      modifier: (l) => tx.update(t.tempsDeTravail).set(l).where(eq(t.tempsDeTravail.personne, l.personne)),
      retirer: (l) => tx.delete(t.tempsDeTravail).where(eq(t.tempsDeTravail.personne, l.personne)),
    },
  );
  const parts = reseau.temps.flatMap((l) =>
    l.services.map((s) => ({ personne: personne(l.personne), structure: structure(s.structure), part: s.part })),
  );
  const une = (l: (typeof parts)[number]): ReturnType<typeof and> =>
    and(eq(t.tempsParService.personne, l.personne), eq(t.tempsParService.structure, l.structure));
  const services = ecart(await tx.select().from(t.tempsParService), parts, (l) => `${l.personne} ${l.structure}`);
  return [
    fait,
    await appliquer('parts des services', services, {
      inserer: (lignes) => inserer(tx, t.tempsParService, lignes),
      modifier: (l) => tx.update(t.tempsParService).set(l).where(une(l)),
      retirer: (l) => tx.delete(t.tempsParService).where(une(l)),
    }),
  ];
}

/** Versions are added; what a version said when it came is never rewritten, and none is withdrawn. */
export async function ecrireConfigurations(tx: Transaction, reseau: Reseau): Promise<Changement> {
  const cle = (c: { poste: string; dateeLe: string }): string => `${c.poste} ${c.dateeLe}`;
  const anciennes = await tx.select().from(t.configurationPoste);
  const deja = new Map(anciennes.map((c) => [cle(c), c.contenu]));
  const voulues = reseau.configurations.map((c) => ({ ...c, contenu: deja.get(cle(c)) ?? contenuDe(reseau, c.poste) }));
  return appliquer('configurations des postes', ecart(anciennes, voulues, cle), {
    inserer: (lignes) => inserer(tx, t.configurationPoste, lignes),
    modifier: (c) =>
      tx
        .update(t.configurationPoste)
        .set({ source: c.source })
        .where(and(eq(t.configurationPoste.poste, c.poste), eq(t.configurationPoste.dateeLe, c.dateeLe))),
  });
}

/** What the files say of the post: where, for whom, continued by whom; no person. */
function contenuDe({ postes, secteurs, continuites }: Reseau, code: string): object {
  const poste = postes.find((p) => p.code === code);
  return {
    nature: poste?.nature,
    secteur: poste?.secteur,
    structures: secteurs.find((s) => s.code === poste?.secteur)?.structures ?? [],
    continuite: continuites
      .filter((c) => c.poste === code)
      .map(({ rang, suppleant, titre }) => ({ rang, poste: suppleant, titre })),
  };
}
