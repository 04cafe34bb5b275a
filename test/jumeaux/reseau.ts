import pg from 'pg';
import type { Auteur } from '#libs/domaine/acte.js';
import { populations, type Paire, type Population } from './paires.js';

/** Who holds the service social of each population: the same ids in both worlds. */
const POSTES = ['assistant', 'assistant', 'conseillerTechnique', 'conseillerNational'] as const;

const idDe = (part: number, numero: number): string =>
  `00000000-0000-4000-9000-${String(part).padStart(4, '0')}${String(numero).padStart(8, '0')}`;

/** A ministry for each text, with its line of professionals, and a service for each pair; all invented. */
export async function peupler(urlAdmin: string, paires: readonly Paire[]): Promise<void> {
  const client = new pg.Client({ connectionString: urlAdmin });
  await client.connect();
  try {
    await client.query('BEGIN');
    for (const [i, population] of populations.entries()) await unMinistere(client, i, population);
    await lesServices(client, paires);
    await lesPersonnes(client, paires.flatMap(personnesDe));
    await client.query('COMMIT');
  } finally {
    await client.end();
  }
}

async function unMinistere(client: pg.Client, i: number, population: Population): Promise<void> {
  const lieux = ['ministere', 'region', 'direction'].map((nature, rang) => ({ nature, id: idDe(rang, i) }));
  for (const [rang, { nature, id }] of lieux.entries()) {
    const parent = rang === 0 ? null : lieux[rang - 1]?.id;
    await client.query(
      `INSERT INTO structure (id, code, nature, nom, parent, population, secteur_ministeriel) VALUES ($1, $2, $3, $2, $4, $5, 'sante')`,
      [id, `J-${population}-${nature}`, nature, parent, rang === 0 ? population : null],
    );
    await client.query('INSERT INTO secteur (id, code, nom) VALUES ($1, $2, $2)', [
      idDe(20 + rang, i),
      `J-${population}-${rang}`,
    ]);
    await client.query('INSERT INTO secteur_structure VALUES ($1, $2)', [idDe(20 + rang, i), id]);
  }
  const personnes = POSTES.map((role, rang) => ({
    id: idDe(10 + rang, i),
    code: `j-${population}-${rang}`,
    role,
    structure: idDe(role === 'assistant' ? 2 : role === 'conseillerTechnique' ? 1 : 0, i),
  }));
  await lesPersonnes(client, personnes);
  for (const [rang, { id, role, structure }] of personnes.entries())
    await client.query(
      `INSERT INTO poste (code, nature, secteur, rang, titulaire, telephone, secteur_ministeriel) VALUES ($1, $2, $3, $4, $5, $6, 'sante')`,
      [`J-${population}-${rang}`, role, secteurDe(structure), rang + 1, id, '01 99 00 00 01'],
    );
}

const secteurDe = (structure: string): string =>
  structure.replace(/-9000-00(\d\d)/, (_t, n) => `-9000-00${Number(n) + 20}`);

async function lesServices(client: pg.Client, paires: readonly Paire[]): Promise<void> {
  await client.query(
    `INSERT INTO structure (id, code, nature, nom, parent)
     SELECT id, 'J-S-' || n, 'service', 'Service ' || n, parent FROM unnest($1::uuid[], $2::uuid[], $3::int[]) AS t(id, parent, n)`,
    [
      paires.map((p) => p.gens.service),
      paires.map((p) => idDe(2, populations.indexOf(p.population))),
      paires.map((p) => p.numero),
    ],
  );
}

interface Personne {
  id: string;
  code: string;
  role: string;
  structure: string;
}

function personnesDe({ numero, gens }: Paire): Personne[] {
  const une = (a: Auteur, part: string): Personne[] =>
    a.fonctions.map(({ role, structure }) => ({ id: a.id, code: `j${numero}-${part}`, role, structure }));
  return [
    ...une(gens.agent, 'agent'),
    ...(gens.referent === gens.agent ? [] : une(gens.referent, 'referent')),
    ...une(gens.autreReferent, 'autre'),
    ...une(gens.direction, 'direction'),
  ];
}

async function lesPersonnes(client: pg.Client, personnes: readonly Personne[]): Promise<void> {
  const t = `unnest($1::uuid[], $2::text[], $3::text[], $4::uuid[]) AS t(id, code, role, structure)`;
  const valeurs = [
    personnes.map((p) => p.id),
    personnes.map((p) => p.code),
    personnes.map((p) => p.role),
    personnes.map((p) => p.structure),
  ];
  await client.query(`INSERT INTO personne (id, code) SELECT id, code FROM ${t}`, valeurs);
  await client.query(
    `INSERT INTO identite (personne, prenom, nom, courriel, telephone, recherche)
     SELECT id, 'Camille', 'Essai', code || '@jumeaux.example', '01 99 00 00 02', 'camille essai' FROM ${t}`,
    valeurs,
  );
  await client.query(`INSERT INTO fonction SELECT id, role, structure FROM ${t}`, valeurs);
}
