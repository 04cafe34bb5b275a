import { randomUUID } from 'node:crypto';
import type { Acte, Auteur } from '#libs/domaine/acte.js';
import type { Refus } from '#libs/domaine/erreurs.js';
import type { AbsenceProfessionnel } from '#libs/domaine/absence/etat.js';
import { absence, declarer } from '#libs/domaine/absence/index.js';
import type { Declarer } from '#libs/domaine/absence/actes/declarer.js';
import type { Reponse } from '#libs/registre/une-fois.js';
import { accepte, etatDe, type Maison } from '../../outils/maison.js';

export type Dire = Partial<Declarer> & { du: string };

export function tenterDeclarer(m: Maison, auteur: Auteur, champs: Dire): Promise<Refus | Reponse> {
  const dits = { structure: m.reseau.service, genre: 'prevue' as const, ...champs };
  return m.registre.deposer(absence, declarer, { auteur, cle: randomUUID(), champs: dits });
}

/** An absence that must be written down; its reference. */
export const absente = async (m: Maison, auteur: Auteur, champs: Dire): Promise<string> =>
  accepte(await tenterDeclarer(m, auteur, champs)).reference;

export function surLAbsence<C extends object>(
  m: Maison,
  acte: Acte<AbsenceProfessionnel, C>,
  reference: string,
  auteur: Auteur,
  champs: C,
): Promise<Refus | Reponse> {
  return m.registre.acter(absence, acte, reference, { champs, auteur, cle: randomUUID() });
}

export const absenceDe = async (m: Maison, reference: string): Promise<AbsenceProfessionnel> =>
  (await etatDe(m, reference)) as unknown as AbsenceProfessionnel;

/** The clock goes through the steps of an absence as its workflow would, matters included. */
export async function horloge(m: Maison, reference: string): Promise<void> {
  for (const nom of ['couvrir', 'veiller', 'reprendre']) {
    if (nom !== 'reprendre') while (await m.clock.passer(reference));
    if (!(await m.clock.etape(absence, reference, 'assurerContinuite', nom)).fini) return;
  }
}

/** Who holds a matter at this instant, read from the record alone: no clock has to have passed. */
export async function tenante(m: Maison, dossier: string, le = m.temps.maintenant): Promise<string | null> {
  const { rows } = await m.horlogeBases.registre.query<{ t: string | null }>('SELECT tenante($1, $2) AS t', [
    dossier,
    le,
  ]);
  return rows[0]?.t ?? null;
}

export function au(m: Maison, instant: string): void {
  m.temps.maintenant = new Date(instant);
}
