// Child process of the launcher (it imports pg): creates the databases that are missing.
// argv: names. env: URL_ADMIN. Exit 0 when all are there, 4 when the server does not answer yet, 5 when it knows another password.
import pg from 'pg';

const PAS_ENCORE = new Set(['ECONNREFUSED', 'ECONNRESET', '57P03']);
const client = new pg.Client({ connectionString: process.env.URL_ADMIN, connectionTimeoutMillis: 3000 });
client.on('error', () => process.exit(4));
try {
  await client.connect();
} catch (e) {
  console.error(e.message);
  process.exit(PAS_ENCORE.has(e.code) ? 4 : e.code === '28P01' ? 5 : 1);
}
for (const nom of process.argv.slice(2)) {
  const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [nom]);
  if (rowCount === 0) await client.query(`CREATE DATABASE ${client.escapeIdentifier(nom)}`);
}
await client.end();
