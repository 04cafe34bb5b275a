import { appendFileSync, cpSync } from 'node:fs';
import { join } from 'node:path';
import { RESEAU_DEMO } from '../../test/outils/systeme.js';

/** The service whose agents are spoken of, its chef and its assistante in the sample network. */
export const LIEU = { service: 'MEF-38-SIP', chef: 'helene.carbonnel', assistante: 'nadia.cherifi' } as const;
const PREFIXE = 'BENCH-';

/** The sample network with that many more agents in one service: a DR-1 speaks of an agent of whom nobody has spoken. */
export function unReseau(dossier: string, agents: number): string {
  const reseau = join(dossier, 'reseau-bench');
  cpSync(RESEAU_DEMO, reseau, { recursive: true });
  const codes = Array.from({ length: agents }, (_, i) => `${PREFIXE}${String(i + 1).padStart(5, '0')}`);
  const ajouter = (fichier: string, ligne: (code: string) => string): void =>
    appendFileSync(join(reseau, fichier), codes.map((code) => `${ligne(code)}\n`).join(''));
  ajouter('personnes.csv', (code) => `${code};Camille;Durand;${code.toLowerCase()}@dgfip-38.example;;`);
  ajouter('fonctions.csv', (code) => `${code};agent;${LIEU.service}`);
  return reseau;
}

/** Their ids, in the record. */
export const LES_AGENTS = `SELECT id FROM personne WHERE code LIKE '${PREFIXE}%' ORDER BY code`;
