import type pg from 'pg';
import { aVoir, ok, panne, type Constat } from '#libs/infra/constat.js';
import type { Coffre } from '../coffre/coffre.js';
import { retenueEnCours } from '../courriels/retenue.js';
import { verifierJournal } from '../journal/verifier.js';
import { ouvrirEtats, type LigneEtat } from '../lecteurs/lecteur.js';

const ECHANTILLON = 20;
const RETARD_TOLERE_S = 60;
const SILENCE_S = 180;

/** Opens a few states drawn at random with the keys of the file, and shows nothing of them. */
export async function clesLisibles(registre: pg.Pool, coffre: Coffre): Promise<Constat> {
  const quoi = 'Clés et dossiers';
  const { rows } = await registre.query<LigneEtat>(
    `SELECT id, version, etat FROM dossier WHERE efface_le IS NULL AND etat IS NOT NULL ORDER BY random() LIMIT ${ECHANTILLON}`,
  );
  if (rows.length === 0) return ok(quoi, 'aucun dossier encore');
  const { length: ouverts } = await lireOuIllisible(coffre, rows);
  if (ouverts === rows.length) return ok(quoi, `${ouverts} dossiers pris au hasard s’ouvrent`);
  return panne(
    quoi,
    `${rows.length - ouverts} dossiers sur ${rows.length} ne s’ouvrent pas : ce fichier de clés, ou cette base des clés, n’est pas celle de ce registre.`,
  );
}

async function lireOuIllisible(coffre: Coffre, lignes: LigneEtat[]): Promise<unknown[]> {
  const lus = await Promise.all(
    // One by one: a key that does not open says nothing of the others.
    lignes.map((l) => ouvrirEtats(coffre, [l]).catch((): unknown[] => [])),
  );
  return lus.flat();
}

export async function horloge(registre: pg.Pool): Promise<Constat> {
  const quoi = 'Horloge';
  const { rows } = await registre.query<{ retard: number; enRetard: number }>(
    `SELECT coalesce(max(extract(epoch FROM clock_timestamp() - prochaine)), 0)::int AS retard,
            count(*) FILTER (WHERE prochaine < clock_timestamp() - make_interval(secs => ${RETARD_TOLERE_S}))::int AS "enRetard"
       FROM procedure WHERE NOT finie AND prochaine < clock_timestamp()`,
  );
  const { retard, enRetard } = rows[0] ?? { retard: 0, enRetard: 0 };
  if (enRetard === 0) return ok(quoi, 'à l’heure');
  return panne(quoi, `${enRetard} procédures en retard, de ${retard} secondes au plus : voir les workers et Temporal`);
}

/** Which processes gave a sign of life of late. */
export async function processus(registre: pg.Pool): Promise<Constat> {
  const quoi = 'Processus';
  const { rows } = await registre.query<{ processus: string; muet: boolean }>(
    `SELECT processus, vu_le < clock_timestamp() - make_interval(secs => ${SILENCE_S}) AS muet FROM battement ORDER BY processus`,
  );
  const vus = new Map(rows.map((r) => [r.processus, r.muet]));
  const absents = ['worker', 'urgence', 'vigie'].filter((p) => vus.get(p) !== false);
  if (absents.length === 0) return ok(quoi, 'worker, urgence et vigie donnent signe de vie');
  return aVoir(quoi, `sans signe de vie depuis trois minutes : ${absents.join(', ')}`);
}

export async function courriels(registre: pg.Pool): Promise<Constat> {
  const quoi = 'Courriels';
  const retenue = await retenueEnCours(registre);
  if (retenue === undefined) return ok(quoi, 'ils partent');
  return aVoir(quoi, `RETENUS depuis le ${retenue.depuis} (${retenue.motif}) : rien ne part, alertes comprises`);
}

export async function journal(registre: pg.Pool, sceau: Buffer): Promise<Constat> {
  const quoi = 'Journal';
  const { dossiers, faits, rompus, scellementsFaux } = await verifierJournal(registre, sceau);
  if (rompus.length + scellementsFaux.length === 0)
    return ok(quoi, `${dossiers} chaînes et ${faits} faits se tiennent`);
  return panne(
    quoi,
    `${rompus.length} chaînes rompues, ${scellementsFaux.length} signatures fausses : prévenir le responsable de la sécurité, ne rien réparer`,
  );
}
