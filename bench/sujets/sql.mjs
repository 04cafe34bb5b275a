// The least that eight durable acts cost: eight committed statements, no engine, no HTTP, nobody to nudge.
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { chronometrer, conduire } from './conducteur.mjs';

const SCHEMA = `CREATE TABLE IF NOT EXISTS dossier (id uuid PRIMARY KEY, etat jsonb NOT NULL, version int NOT NULL);
  CREATE TABLE IF NOT EXISTS journal (dossier uuid NOT NULL, numero int NOT NULL, fait jsonb NOT NULL, PRIMARY KEY (dossier, numero));
  CREATE TABLE IF NOT EXISTS courriel (id bigserial PRIMARY KEY, dossier uuid NOT NULL, gabarit text NOT NULL)`;
const NAITRE = `WITH d AS (INSERT INTO dossier VALUES ($1, $2, 1)), c AS (INSERT INTO courriel (dossier, gabarit) VALUES ($1, 'saisine'))
  INSERT INTO journal VALUES ($1, 1, $2)`;
const AGIR = `WITH d AS (UPDATE dossier SET etat = $2, version = version + 1 WHERE id = $1 RETURNING version)
  INSERT INTO journal SELECT $1, version, $2 FROM d`;
const ACTIONS = 5;
const SAISINE = { situation: 'x'.repeat(200) };
const ACTION = { quoi: 'x'.repeat(90) };

let base;
const naitre = async () => {
  const id = randomUUID();
  await base.query({ name: 'naitre', text: NAITRE, values: [id, SAISINE] });
  return id;
};
const agir = (id, fait) => base.query({ name: 'agir', text: AGIR, values: [id, fait] });

conduire({
  ouvrir: async ({ url }) => {
    base = new pg.Pool({ connectionString: url, max: 16 });
    await base.query(SCHEMA);
  },
  dossier: async () => {
    const latences = [];
    const id = await chronometrer(latences, naitre);
    for (const fait of [{ consenti: true }, ...Array(ACTIONS).fill(ACTION), { clos: true }])
      await chronometrer(latences, () => agir(id, fait));
    return latences;
  },
  entamer: async () => {
    const id = await naitre();
    await agir(id, { consenti: true });
    return id;
  },
  agir: async (id) => (await agir(id, ACTION)).rowCount === 1,
  finir: async (id) => void (await agir(id, { clos: true })),
  fermer: () => base.end(),
});
