// Child process of the launcher (it imports pg): creates the databases that are missing.
// argv: names. env: URL_ADMIN. Exit 0 when all are there, 4 when the server does not accept connections yet.
import pg from 'pg';

const client = new pg.Client({ connectionString: process.env.URL_ADMIN, connectionTimeoutMillis: 3000 });
try {
  await client.connect();
} catch (e) {
  console.error(e.message);
  process.exit(['ECONNREFUSED', '57P03'].includes(e.code) ? 4 : 1);
}
for (const nom of process.argv.slice(2)) {
  const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [nom]);
  if (rowCount === 0) await client.query(`CREATE DATABASE ${client.escapeIdentifier(nom)}`);
}
await client.end();
