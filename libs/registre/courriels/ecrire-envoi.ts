import type { EnvoiDeMasse } from '#libs/domaine/courriel.js';
import type { Client } from '../bases.js';
import { lieux } from '../coffre/coffre.js';
import type { Ecriture, Outils } from '../ecrire.js';

/** How many mails are encrypted before the process looks at what else it has to do. */
const TRANCHE = 250;

/**
 * The mass mails of an act, inside its transaction: their recipients are read from the annuaire as it stands, all the rows and the
 * line that will count them go into the ledger in one statement.
 * @returns the lane to wake, once per mailing that has somebody to write to
 * @throws Error GABARIT_INCONNU when its template is not one of the class `masse`
 */
export async function ecrireEnvois<E>(client: Client, outils: Outils, e: Ecriture<E>): Promise<'masse'[]> {
  const voies: 'masse'[] = [];
  for (const { envoi } of e.decisions)
    if (envoi !== undefined && (await ecrireEnvoi(client, outils, e, envoi))) voies.push('masse');
  return voies;
}

async function ecrireEnvoi<E>(
  client: Client,
  { coffre, empreinte, domaine, gabarits }: Outils,
  { reference, cle: cleDossier, instant }: Pick<Ecriture<E>, 'reference' | 'cle' | 'instant'>,
  envoi: EnvoiDeMasse,
): Promise<boolean> {
  if (gabarits[envoi.gabarit]?.classe !== 'masse') throw new Error(`GABARIT_INCONNU ${envoi.gabarit}`);
  const agents = (await client.query<{ personne: string; joignable: boolean }>(AGENTS, [envoi.lieu])).rows;
  const joignables = agents.filter((a) => a.joignable);
  const [cles, destinataires, donnees]: [string[], string[], string[]] = [[], [], []];
  for (const [rang, { personne }] of joignables.entries()) {
    if (rang % TRANCHE === TRANCHE - 1) await new Promise((resolve) => setImmediate(resolve));
    const cle = empreinte('courriel', `${reference}|${envoi.cle}|${personne}`);
    cles.push(cle);
    destinataires.push(coffre.fermer(cleDossier, lieux.destinataire(cle), personne).toString('base64'));
    donnees.push(coffre.fermer(cleDossier, lieux.donnees(cle), envoi.donnees).toString('base64'));
  }
  await client.query(ECRIRE, [
    reference,
    envoi.cle,
    instant,
    envoi.gabarit,
    agents.length,
    agents.length - joignables.length,
    domaine,
    envoi.pasAvant ?? instant,
    cles,
    destinataires,
    donnees,
  ]);
  return joignables.length > 0;
}

/** Whoever works there or below as an agent: each person once. */
const AGENTS = `WITH RECURSIVE sous AS (
    SELECT id FROM structure WHERE id = $1
    UNION ALL
    SELECT s.id FROM structure s JOIN sous ON s.parent = sous.id)
  SELECT DISTINCT f.personne, i.courriel IS NOT NULL AS joignable
    FROM sous JOIN fonction f ON f.structure = sous.id AND f.role = 'agent' LEFT JOIN identite i ON i.personne = f.personne
   ORDER BY f.personne`;

const ECRIRE = `WITH e AS (
    INSERT INTO envoi_masse (dossier, cle, le, gabarit, total, sans_adresse) VALUES ($1, $2, $3, $4, $5, $6))
  INSERT INTO courriel (cle, dossier, envoi, classe, voie, gabarit, message_id, destinataire, donnees, pas_avant, prochain_essai, maj)
  SELECT c.cle, $1, $2, 'masse', 'masse', $4, '<' || left(c.cle, 40) || '@' || $7::text || '>', decode(c.destinataire, 'base64'),
         decode(c.donnees, 'base64'), $8, $8, $3
    FROM unnest($9::text[], $10::text[], $11::text[]) AS c(cle, destinataire, donnees)`;
