// Prints, as one line of JSON, how to run a Temporal server of the test's own on a PostgreSQL: its two databases are made, empty; the
// server is not started. Arguments: the PostgreSQL administrator's address, the port of its frontend.
import pg from 'pg';
import { nomsNeufs, obtenirServeurTemporal, programmeServeurTemporal } from '../lancement/serveur-temporal.mjs';

const [urlAdmin, port] = process.argv.slice(2);
const { serveur, sql } = await obtenirServeurTemporal();
const bases = nomsNeufs();
const client = new pg.Client(urlAdmin);
await client.connect();
for (const base of Object.values(bases)) await client.query(`CREATE DATABASE ${client.escapeIdentifier(base)}`);
await client.end();
const { commande, args, env } = await programmeServeurTemporal({ serveur, urlAdmin, bases, port: Number(port) });
console.log(JSON.stringify({ commande, args, env, sql, bases }));
