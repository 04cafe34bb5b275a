import type pg from 'pg';
import { horsSilence } from '#libs/calendrier/calendrier.js';
import type { Territoire } from '#libs/calendrier/territoires.js';
import { estRefus } from '#libs/domaine/erreurs.js';
import { essayer } from '#libs/domaine/volontariat/essayer.js';
import { prochainEssai, type Volontariat } from '#libs/domaine/volontariat/etat.js';
import { commencer, volontariat } from '#libs/domaine/volontariat/index.js';
import type { Horloge } from '#libs/infra/horloge.js';
import type { Reglages } from '#libs/reglementation/reglages.js';
import type { Nouvelle } from '../actes/apprendre.js';
import { canalDe } from '../lecteurs/volontaires.js';
import type { Registre } from '../registre.js';
import type { ReglagesDuLieu } from '../reglages.js';

interface Ligne {
  personne: string;
  structure: string;
  territoire: Territoire;
  codes: string[];
  dossier: string | null;
  essai_le: Date | null;
  joint_le: Date | null;
  compte_jusquau: Date | null;
  le: Date;
}

/**
 * Tries the channel of every volunteer whose turn it is, by the road that a call would take. Her row says when she was last tried:
 * whoever finds it changed has nothing to do, so a trial leaves once whatever the number of processes.
 * @returns how many were tried
 */
export async function essayerLesVolontaires(
  pool: pg.Pool,
  registre: Registre,
  reglages: ReglagesDuLieu,
  horloge: Horloge,
): Promise<number> {
  const { rows } = await pool.query<Ligne>(
    `SELECT v.*, h.le FROM (SELECT ${horloge.sql()} AS le) h, LATERAL volontaires_a_essayer(h.le) v`,
  );
  let essayees = 0;
  for (const v of rows) {
    const choix = reglages(v.codes);
    const prochain = prochainEssai(canalDe(v), choix.essaiVolontaire, v.territoire);
    if (prochain !== null && prochain > v.le.toISOString()) continue;
    const dossier = v.dossier ?? (await ouvrir(registre, v));
    if (dossier === undefined) continue;
    if (await registre.apprendre(volontariat, dossier, unEssai(v, choix))) essayees += 1;
  }
  return essayees;
}

/** @returns undefined when no text governs the place where she works */
async function ouvrir(registre: Registre, { personne, structure }: Ligne): Promise<string | undefined> {
  const demande = { auteur: { id: personne, fonctions: [] }, cle: `volontariat-${structure}`, champs: { structure } };
  const reponse = await registre.deposer(volontariat, commencer, demande);
  return estRefus(reponse) ? undefined : reponse.reference;
}

/** Tried from the instant at which the mail may leave: nobody answers a message that has not left. */
function unEssai({ personne, territoire, essai_le: avant }: Ligne, reglages: Reglages): Nouvelle<Volontariat> {
  return {
    ecrire: async (client, instant) => {
      const { rowCount } = await client.query(
        'UPDATE volontaire SET essai_le = $2 WHERE personne = $1 AND essai_le IS NOT DISTINCT FROM $3',
        [personne, horsSilence(instant, reglages.silence, territoire), avant],
      );
      return rowCount === 1;
    },
    decider: (etat, contexte) => essayer(etat, contexte, reglages),
  };
}
