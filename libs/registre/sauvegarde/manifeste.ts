import { createHash } from 'node:crypto';
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { NomBase } from '../base/migrations.js';

export const FICHIER_MANIFESTE = 'manifeste.json';

const schema = z.strictObject({
  base: z.enum(['registre', 'cles']),
  /** The same for the two halves of one backup. */
  ensemble: z.uuid(),
  version: z.string(),
  migration: z.string(),
  /** Its place in the order of migrations. */
  migrationQuand: z.number(),
  /** Of the database's clock, before the copy began: all that was committed before is in it. */
  instant: z.iso.datetime(),
  serveur: z.string(),
  fichier: z.string().regex(/^[a-z]+\.dump$/),
  octets: z.number(),
  sha256: z.string(),
});

/** What is known of one half of a backup. Nothing of what it holds. */
export type Manifeste = z.infer<typeof schema>;

export async function empreinteDuFichier(chemin: string): Promise<{ octets: number; sha256: string }> {
  const hash = createHash('sha256');
  for await (const morceau of createReadStream(chemin)) hash.update(morceau as Buffer);
  return { octets: statSync(chemin).size, sha256: hash.digest('hex') };
}

/**
 * Reads one half of a backup and makes sure that it is whole.
 * @throws Error naming what is missing, altered or of the other half
 */
export async function lireManifeste(dossier: string, base: NomBase): Promise<Manifeste & { chemin: string }> {
  const fichier = join(dossier, FICHIER_MANIFESTE);
  if (!existsSync(fichier))
    throw new Error(`${fichier} manque : ce dossier n’est pas une sauvegarde faite par « relais sauvegarder ».`);
  const lu = schema.safeParse(enJson(fichier));
  if (!lu.success) throw new Error(`${fichier} n’est pas un manifeste de sauvegarde : il a été modifié ou coupé.`);
  const manifeste = lu.data;
  if (manifeste.base !== base)
    throw new Error(
      `${dossier} est la sauvegarde « ${manifeste.base} », pas « ${base} » : vérifier l’ordre des dossiers.`,
    );
  const chemin = join(dossier, manifeste.fichier);
  if (!existsSync(chemin)) throw new Error(`${chemin} manque : la sauvegarde n’est pas entière.`);
  const { sha256 } = await empreinteDuFichier(chemin);
  if (sha256 !== manifeste.sha256)
    throw new Error(
      `${chemin} n’est plus ce qui a été sauvegardé (somme de contrôle différente) : prendre une autre copie.`,
    );
  return { ...manifeste, chemin };
}

function enJson(fichier: string): unknown {
  try {
    return JSON.parse(readFileSync(fichier, 'utf8'));
  } catch {
    return undefined; // said by whoever asked: it is no manifest
  }
}
