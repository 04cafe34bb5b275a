import pg from 'pg';
import type { Maison } from '../../outils/maison.js';

/** Volunteers of the place, tried and present, by one statement. All invented. */
export async function desVolontaires(m: Maison, combien: number, code = 'VOL'): Promise<void> {
  const admin = new pg.Client({ connectionString: m.base.urls.admin });
  await admin.connect();
  await admin.query(
    `WITH p AS (INSERT INTO personne (code) SELECT $1 || '-' || n FROM generate_series(1, $2::int) n RETURNING id, code),
          i AS (INSERT INTO identite (personne, prenom, nom, courriel, telephone, recherche)
                SELECT id, 'Camille', code, lower(code) || '@dgfip-38.example', '04 65 71 00 09', lower(code) FROM p),
          f AS (INSERT INTO fonction SELECT id, 'assistant', (SELECT id FROM structure WHERE code = 'MEF-38') FROM p)
     INSERT INTO volontaire SELECT id, $3, $3, $3, '2200-01-01' FROM p`,
    [code, combien, m.temps.maintenant],
  );
  await admin.query('ANALYZE');
  await admin.end();
}
