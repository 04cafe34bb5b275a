import type pg from 'pg';
import { maillon, TETE_VIDE } from './chaine.js';
import { signer } from './sceller.js';

export interface Verification {
  dossiers: number;
  faits: number;
  scellements: number;
  /** Opaque references of the dossiers whose chain does not hold. */
  rompus: string[];
  scellementsFaux: string[];
}

/** Walks every chain from its first link to the head that the dossier claims, and every signature. It needs no data key. */
export async function verifierJournal(pool: pg.Pool, cleSceau: Buffer): Promise<Verification> {
  const resultat: Verification = { dossiers: 0, faits: 0, scellements: 0, rompus: [], scellementsFaux: [] };
  const dossiers = await pool.query<{ id: string; numero: number; tete: Buffer }>(
    'SELECT id, numero, tete FROM dossier WHERE efface_le IS NULL ORDER BY id',
  );
  for (const d of dossiers.rows) {
    resultat.dossiers += 1;
    const { rows } = await pool.query<{ numero: number; instant: Date; fait: Buffer; empreinte: Buffer }>(
      'SELECT numero, instant, fait, empreinte FROM journal WHERE dossier = $1 ORDER BY numero',
      [d.id],
    );
    resultat.faits += rows.length;
    const tete = rows.reduce<Buffer | undefined>((precedent, l, i) => {
      if (precedent === undefined || l.numero !== i + 1) return undefined;
      const attendu = maillon(precedent, l.numero, l.instant.toISOString(), l.fait);
      return attendu.equals(l.empreinte) ? attendu : undefined;
    }, TETE_VIDE);
    if (tete === undefined || !tete.equals(d.tete) || rows.length !== d.numero) resultat.rompus.push(d.id);
  }
  const scelles = await pool.query<{ heure: Date; empreinte: Buffer; signature: Buffer }>(
    'SELECT heure, empreinte, signature FROM scellement',
  );
  for (const s of scelles.rows) {
    resultat.scellements += 1;
    const heure = s.heure.toISOString();
    if (!signer(cleSceau, heure, s.empreinte).equals(s.signature)) resultat.scellementsFaux.push(heure);
  }
  return resultat;
}
