import { lieux } from '../coffre/coffre.js';
import type { Acces } from '../lecteurs/lecteur.js';
import { empreinteDuCode } from './code.js';
import { Essais, type Limite, type Porteur } from './essais.js';

/** Who may come in by this code, and until when (ISO instant). */
export interface Entree {
  personne: string;
  /** The dossier of this letter. */
  dossier: string;
  expire: string;
}

/** `attendre`: too many attempts, seconds. Otherwise unknown and expired are one answer, found in the same way. */
export type Verdict = Entree | 'inconnu' | { attendre: number };

/** Looks a typed code up: the attempt is counted first, whatever was typed. */
export async function entrerParCode(
  acces: Acces,
  tape: string,
  qui: Record<'seance' | 'reseau', string>,
  limites?: Readonly<Record<Porteur, Limite>>,
): Promise<Verdict> {
  const essais = new Essais(acces.bases, acces.empreinte, acces.horloge, limites);
  const attendre = await essais.compter(qui);
  if (attendre > 0) return { attendre };
  const empreinte = empreinteDuCode(acces.empreinte, tape);
  const { rows } = await acces.bases.registre.query<{ dossier: string; personne: Buffer; expire_le: Date }>(
    `SELECT * FROM porteur_du_code($1, ${acces.horloge.sql()})`,
    [empreinte],
  );
  const [trouve] = rows;
  const cle = trouve === undefined ? undefined : await acces.coffre.cle(trouve.dossier);
  if (trouve === undefined || cle === undefined) return 'inconnu'; // without key the dossier no longer exists for anybody
  await essais.rendre(qui);
  return {
    dossier: trouve.dossier,
    personne: acces.coffre.ouvrir(cle, lieux.code(empreinte), trouve.personne) as string,
    expire: trouve.expire_le.toISOString(),
  };
}
