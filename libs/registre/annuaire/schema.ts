import {
  boolean,
  date,
  jsonb,
  numeric,
  pgTable,
  primaryKey,
  smallint,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core';
import type { DemiJournee } from '#libs/calendrier/semaine.js';
import type { Titre } from './reseau.js';

// The network as drizzle sees it; the tables themselves, their comments and their rights are in the SQL migrations.

export const structure = pgTable('structure', {
  id: uuid().primaryKey(),
  code: text().notNull(),
  nature: text().notNull(),
  nom: text().notNull(),
  parent: uuid(),
  population: text(),
  territoire: text().notNull(),
  marque: text(),
  organisme: text(),
  secteurMinisteriel: text('secteur_ministeriel'),
  centrale: boolean().notNull(),
});

export const personne = pgTable('personne', { id: uuid().primaryKey(), code: text().notNull() });

export const identite = pgTable('identite', {
  personne: uuid().primaryKey(),
  prenom: text().notNull(),
  nom: text().notNull(),
  courriel: text(),
  telephone: text(),
  recherche: text().notNull(),
});

export const compte = pgTable(
  'compte',
  { emetteur: text().notNull(), sujet: text().notNull(), personne: uuid().notNull() },
  (t) => [primaryKey({ columns: [t.emetteur, t.sujet] })],
);

export const fonction = pgTable(
  'fonction',
  { personne: uuid().notNull(), role: text().notNull(), structure: uuid().notNull() },
  (t) => [primaryKey({ columns: [t.personne, t.role, t.structure] })],
);

export const secteur = pgTable('secteur', { id: uuid().primaryKey(), code: text().notNull(), nom: text().notNull() });

export const secteurStructure = pgTable(
  'secteur_structure',
  { secteur: uuid().notNull(), structure: uuid().notNull() },
  (t) => [primaryKey({ columns: [t.secteur, t.structure] })],
);

export const poste = pgTable('poste', {
  id: uuid().primaryKey(),
  code: text().notNull(),
  nature: text().notNull(),
  secteur: uuid().notNull(),
  rang: smallint().notNull(),
  titulaire: uuid(),
  telephone: text(),
  secteurMinisteriel: text('secteur_ministeriel'),
});

export const absence = pgTable('absence', {
  id: uuid().primaryKey(),
  personne: uuid().notNull(),
  du: timestamp({ withTimezone: true }).notNull(),
  au: timestamp({ withTimezone: true }),
  /** As the files said when they were last loaded. */
  fichierDu: timestamp('fichier_du', { withTimezone: true }),
  fichierAu: timestamp('fichier_au', { withTimezone: true }),
  /** Of the files; else declared by somebody. */
  importee: boolean().notNull().default(true),
});

export const astreinte = pgTable('astreinte', {
  id: uuid().primaryKey(),
  lieu: uuid().notNull(),
  personne: uuid().notNull(),
  du: timestamp({ withTimezone: true }).notNull(),
  au: timestamp({ withTimezone: true }).notNull(),
  /** Of the files, and not changed on the page since. */
  importee: boolean().notNull().default(true),
});

export const volontaire = pgTable('volontaire', { personne: uuid().primaryKey() });

export const convention = pgTable('convention', {
  id: uuid().primaryKey(),
  structure: uuid().notNull(),
  nature: text().notNull(),
  du: timestamp({ withTimezone: true }).notNull(),
  au: timestamp({ withTimezone: true }),
  pourPopulation: text('pour_population'),
});

export const chaine = pgTable(
  'chaine',
  { poste: uuid().notNull(), rang: smallint().notNull(), suppleant: uuid().notNull(), titre: text().$type<Titre>() },
  (t) => [primaryKey({ columns: [t.poste, t.rang, t.suppleant] })],
);

export const tempsDeTravail = pgTable('temps_de_travail', {
  personne: uuid().primaryKey(),
  quotite: numeric({ precision: 3, scale: 2, mode: 'number' }).notNull(),
  semaine: text().array().$type<DemiJournee[]>().notNull(),
  prestation: numeric({ precision: 3, scale: 2, mode: 'number' }),
});

export const tempsParService = pgTable(
  'temps_par_service',
  {
    personne: uuid().notNull(),
    structure: uuid().notNull(),
    part: numeric({ precision: 3, scale: 2, mode: 'number' }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.personne, t.structure] })],
);

export const configurationPoste = pgTable(
  'configuration_poste',
  {
    poste: text().notNull(),
    dateeLe: date('datee_le', { mode: 'string' }).notNull(),
    source: text().notNull(),
    contenu: jsonb().notNull(),
  },
  (t) => [primaryKey({ columns: [t.poste, t.dateeLe] })],
);
