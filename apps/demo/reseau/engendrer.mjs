// The whole sample network: the hand-written Rhône and Isère, and around them five ministries in all 101 départements.
import { mkdirSync, copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { affairesSociales } from './ministeres/affaires-sociales.mjs';
import { continuites } from './ministeres/continuites.mjs';
import { ecologie } from './ministeres/ecologie.mjs';
import { education } from './ministeres/education.mjs';
import { equipement } from './ministeres/equipement.mjs';
import { mef } from './ministeres/mef.mjs';
import { FICHIERS, Reseau } from './registre-csv.mjs';

/** Always the same people for the same source: an import that follows changes nothing. */
export function engendrer(source, cible) {
  const reseau = new Reseau(source);
  for (const ministere of [mef, affairesSociales, ecologie, education, equipement, continuites]) ministere(reseau);
  mkdirSync(cible, { recursive: true });
  for (const nom of FICHIERS) writeFileSync(join(cible, `${nom}.csv`), `${reseau.lignes[nom].join('\n')}\n`);
  copyFileSync(join(source, 'comptes-demo.json'), join(cible, 'comptes-demo.json'));
}
