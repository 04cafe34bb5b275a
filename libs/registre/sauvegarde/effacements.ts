import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type pg from 'pg';
import { avecAdmin } from '../base/avec-admin.js';
import { codeDe } from '../base/code-erreur.js';

/** Whose keys must not come back: dossiers that were erased, professionals who left and whose private notes were destroyed. */
export interface Effacements {
  dossiers: string[];
  professionnels: string[];
}

export const FICHIER_EFFACEMENTS = 'effacements.txt';

const UUID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const LIGNE = new RegExp(`^(professionnel )?(${UUID})$`, 'i');

/** What the record says of it. A record that was lost, or is of an earlier instant, cannot tell what came after. */
export async function effacementsDuRegistre(registre: Pick<pg.Client, 'query'>): Promise<Effacements> {
  const lire = async (table: string, sql: string): Promise<string[]> => {
    // A record of an earlier version, saved before its update, erased nothing yet.
    const { rowCount } = await registre.query('SELECT 1 WHERE to_regclass($1) IS NOT NULL', [`public.${table}`]);
    return rowCount === 0 ? [] : (await registre.query<{ id: string }>(sql)).rows.map((r) => r.id);
  };
  return {
    dossiers: await lire(
      'effacement',
      'SELECT dossier AS id FROM effacement WHERE cle_detruite_le IS NOT NULL ORDER BY dossier',
    ),
    professionnels: await lire(
      'depart',
      'SELECT personne AS id FROM depart WHERE notes_detruites_le IS NOT NULL ORDER BY personne',
    ),
  };
}

/** Beside each copy of the record: whoever restores an earlier one has the erasures done since. Opaque references, nothing else. */
export async function ecrireEffacements(registre: string, dossier: string): Promise<void> {
  const { dossiers, professionnels } = await avecAdmin(registre, effacementsDuRegistre);
  const lignes = [
    '# Références des dossiers effacés, une par ligne, et des professionnels partis dont les notes sont détruites.',
    '# Pour « relais restaurer --effacements=<ce fichier> » d’une sauvegarde plus ancienne.',
    ...dossiers,
    ...professionnels.map((p) => `professionnel ${p}`),
  ];
  writeFileSync(join(dossier, FICHIER_EFFACEMENTS), `${lignes.join('\n')}\n`, { mode: 0o600 });
}

/** @throws Error naming the first line that is no reference: a key is never destroyed, nor forgotten, by a slip */
export function lireEffacements(fichier: string): Effacements {
  const lus: Effacements = { dossiers: [], professionnels: [] };
  for (const [i, brute] of texteDe(fichier).split(/\r?\n/).entries()) {
    const ligne = brute.trim();
    if (ligne === '' || ligne.startsWith('#')) continue;
    const [, professionnel, id] = LIGNE.exec(ligne) ?? [];
    if (id === undefined)
      throw new Error(
        `${fichier}, ligne ${i + 1} : ce n’est pas une référence. Écrire une référence de dossier par ligne, ou « professionnel » et la sienne ; rien n’a été changé.`,
      );
    (professionnel === undefined ? lus.dossiers : lus.professionnels).push(id.toLowerCase());
  }
  return lus;
}

function texteDe(fichier: string): string {
  try {
    return readFileSync(fichier, 'utf8');
  } catch (erreur) {
    throw new Error(`${fichier} ne se lit pas (${codeDe(erreur)}) : donner la liste des effacements ; rien n’a été changé.`, { cause: erreur }); // prettier-ignore
  }
}
