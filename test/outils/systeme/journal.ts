import { readFileSync } from 'node:fs';
import pg from 'pg';
import type { Fait } from '#libs/domaine/acte.js';
import type { Trousseau } from '#libs/infra/chiffrement.js';
import { Coffre, lieux } from '#libs/registre/coffre/coffre.js';

export interface FaitLu {
  le: string;
  fait: Fait;
}

/** The journal of a dossier in clear, as whoever holds the keys may read it. */
export async function lireJournal(
  { registre, cles, fichierCles }: { registre: string; cles: string; fichierCles: string },
  dossier: string,
): Promise<FaitLu[]> {
  const [client, bassin] = [new pg.Client(registre), new pg.Pool({ connectionString: cles, max: 1 })];
  await client.connect();
  try {
    const { rows } = await client.query<{ numero: number; instant: Date; fait: Buffer }>(
      'SELECT numero, instant, fait FROM journal WHERE dossier = $1 ORDER BY numero',
      [dossier],
    );
    const { enveloppe, service } = lireTrousseaux(fichierCles);
    const coffre = new Coffre(bassin, enveloppe, service);
    const cle = await coffre.cle(dossier);
    if (cle === undefined) return [];
    return rows.map(({ numero, instant, fait }) => ({
      le: instant.toISOString(),
      fait: coffre.ouvrir(cle, lieux.fait(dossier, numero), fait) as Fait,
    }));
  } finally {
    await Promise.all([client.end(), bassin.end()]);
  }
}

type TrousseauEcrit = { courante: string; cles: Record<string, string> };

function lireTrousseaux(fichier: string): { enveloppe: Trousseau; service: Trousseau } {
  const lu = JSON.parse(readFileSync(fichier, 'utf8')) as Record<'enveloppe' | 'service', TrousseauEcrit>;
  const ouvrir = ({ courante, cles }: TrousseauEcrit): Trousseau => ({
    courante,
    cles: Object.fromEntries(Object.entries(cles).map(([nom, cle]) => [nom, Buffer.from(cle, 'base64')])),
  });
  return { enveloppe: ouvrir(lu.enveloppe), service: ouvrir(lu.service) };
}
