import { essayerLesVolontaires } from '#libs/registre/astreintes/essayer.js';
import { veillerAuxAstreintes } from '#libs/registre/astreintes/veiller.js';
import { reglagesDuLieu, type ReglagesConfigures } from '#libs/registre/reglages.js';
import type { Maison } from '../../outils/maison.js';
import { enAdministrateur } from '../boucle/outils.js';

export const HEURE_MS = 3_600_000;

/** The course of the worker, once. @returns how many checks were made */
export const veiller = (m: Maison, reglages: ReglagesConfigures = { defaut: {}, structures: {} }): Promise<number> =>
  veillerAuxAstreintes(m.horlogeBases.registre, m.clock, reglagesDuLieu(reglages), m.horloge);

export const essayer = (m: Maison): Promise<number> =>
  essayerLesVolontaires(m.horlogeBases.registre, m.clock, reglagesDuLieu({ defaut: {}, structures: {} }), m.horloge);

export async function lieu(m: Maison, code: string): Promise<string> {
  const { rows } = await m.horlogeBases.registre.query<{ id: string }>('SELECT id FROM structure WHERE code = $1', [
    code,
  ]);
  return (rows[0] as { id: string }).id;
}

/** A duty written without the page, in hours from an origin. */
export async function garde(m: Maison, code: string, personne: string, du: string, au: string): Promise<void> {
  await enAdministrateur(
    m,
    'INSERT INTO astreinte (lieu, personne, du, au) SELECT id, $2, $3, $4 FROM structure WHERE code = $1',
    [code, personne, du, au],
  );
}

/** How many mails of this kind were written. */
export async function courriels(m: Maison, gabarit: string): Promise<number> {
  const { rows } = await m.horlogeBases.registre.query<{ n: number }>(
    'SELECT count(*)::int AS n FROM courriel WHERE gabarit = $1',
    [gabarit],
  );
  return rows[0]?.n ?? 0;
}

/** Tasks that wait, by nature and whose they are. */
export async function taches(m: Maison): Promise<{ nature: string; pour: string | null }[]> {
  const { rows } = await m.horlogeBases.registre.query<{ nature: string; pour: string | null }>(
    `SELECT t.nature, t.pour FROM tache t JOIN dossier d ON d.id = t.dossier
      WHERE d.nature = 'veilleAstreinte' AND t.faite_le IS NULL ORDER BY t.nature, t.depuis`,
  );
  return rows;
}
