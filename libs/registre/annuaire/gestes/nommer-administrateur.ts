import type pg from 'pg';
import { estRefus, refus, saisieInvalide, type Refus } from '#libs/domaine/erreurs.js';
import { avecAdmin } from '../../base/avec-admin.js';
import type { Signaler } from '../anomalie.js';
import { fichiers } from '../fichiers.js';
import { controlerCellule } from '../lire.js';
import { inscrire } from './geste.js';
import { NEUVE, personneDuCode, personneNeuve, type AdministrateurANommer } from './qui-administre.js';

export interface AdministrateurNomme {
  personne: string;
  structure: string;
  /** She was not in the annuaire. */
  nouvelle: boolean;
  /** The annuaire had no place at all: one was made, which the first import replaces. */
  lieuProvisoire: boolean;
}

const LIEU_PROVISOIRE = 'ADMINISTRATION';

/**
 * Names the first administrateur, before or after the first import: a gesture that imports carry over until the files name one.
 * @param acces the record as its owner, and the issuer of the accounts (OIDC)
 * @param aBlanc everything is looked at and written, then undone
 * @returns a refusal with its code when there is one already, or when what was said does not hold
 */
export async function nommerAdministrateur(
  acces: { registre: string; emetteur: string },
  recu: AdministrateurANommer,
  aBlanc: boolean,
): Promise<Refus | AdministrateurNomme> {
  const dit = Object.fromEntries(Object.entries(recu).map(([nom, v]: [string, string]) => [nom, v.trim().normalize('NFC')])) as AdministrateurANommer; // prettier-ignore
  const faux = fautes(dit);
  if (faux !== undefined) return faux;
  return avecAdmin(acces.registre, async (client) => {
    await client.query('BEGIN');
    try {
      await client.query(`SELECT pg_advisory_xact_lock(hashtext('relais:annuaire'))`);
      const fait = await nommer(client, acces.emetteur, dit);
      await client.query(aBlanc || estRefus(fait) ? 'ROLLBACK' : 'COMMIT');
      return fait;
    } catch (erreur) {
      await client.query('ROLLBACK').catch(() => undefined); // the first error is the one to tell
      throw erreur;
    }
  });
}

/** As the cells of `personnes.csv` are judged. */
function fautes(dit: AdministrateurANommer): Refus | undefined {
  const champs: Record<string, string[]> = {};
  const attendues = dit.personne === undefined ? NEUVE : [];
  for (const nom of attendues) if ((dit[nom] ?? '') === '') champs[nom] = [`Donnez --${nom}=…, ou --personne=<code> pour quelqu’un de l’annuaire.`]; // prettier-ignore
  for (const nom of [...NEUVE, 'code'] as const) {
    const signaler: Signaler = (_lieu, message, remede) => (champs[nom] ??= [`${message} : ${remede}.`]);
    if (dit[nom] !== undefined) controlerCellule({ fichier: 'personnes.csv' }, fichiers['personnes.csv'][nom], dit[nom], signaler); // prettier-ignore
  }
  if (dit.personne !== undefined)
    for (const nom of ['prenom', 'nom', 'courriel', 'code'] as const)
      if (dit[nom] !== undefined) champs[nom] = ['Ne va pas avec --personne : son identité est déjà dans l’annuaire.'];
  return Object.keys(champs).length === 0 ? undefined : saisieInvalide(champs);
}

async function nommer(
  client: pg.Client,
  emetteur: string,
  dit: AdministrateurANommer,
): Promise<Refus | AdministrateurNomme> {
  const { rows: deja } = await client.query<{ code: string }>(
    `SELECT DISTINCT p.code FROM fonction f JOIN personne p ON p.id = f.personne WHERE f.role = 'administrateur' ORDER BY p.code`,
  );
  if (deja.length > 0)
    return refus(
      'ADMINISTRATEUR_DEJA_NOMME',
      `L’annuaire a déjà un administrateur (${deja.map((d) => d.code).join(', ')}). Un autre se nomme dans fonctions.csv, puis « annuaire importer ».`,
    );
  const lieu = await lieuDe(client, dit.structure);
  if (estRefus(lieu)) return lieu;
  const qui = dit.personne === undefined ? await personneNeuve(client, emetteur, dit) : await personneDuCode(client, emetteur, dit.personne, dit.compte); // prettier-ignore
  if (estRefus(qui)) return qui;
  await client.query(`INSERT INTO fonction (personne, role, structure) VALUES ($1, 'administrateur', $2)`, [qui.id, lieu.id]); // prettier-ignore
  const { rows } = await client.query<{ instant: Date }>('SELECT clock_timestamp() AS instant');
  const { instant } = rows[0] as { instant: Date };
  await inscrire(client, instant, null, { geste: 'administrateurNomme', personne: qui.id, structure: lieu.id });
  return {
    personne: qui.code,
    structure: lieu.code,
    nouvelle: dit.personne === undefined,
    lieuProvisoire: lieu.provisoire,
  };
}

interface Lieu {
  id: string;
  code: string;
  provisoire: boolean;
}

async function lieuDe(client: pg.Client, demande: string | undefined): Promise<Refus | Lieu> {
  const { rows } = await client.query<Omit<Lieu, 'provisoire'>>(
    'SELECT id, code FROM structure WHERE CASE WHEN $1::text IS NULL THEN parent IS NULL ELSE code = $1 END ORDER BY code',
    [demande ?? null],
  );
  const [seul] = rows;
  if (rows.length > 1)
    return refus('STRUCTURE_A_CHOISIR', `L’annuaire a plusieurs structures racines. Donnez --structure=<code>, parmi : ${rows.map((s) => s.code).join(', ')}.`); // prettier-ignore
  if (seul !== undefined) return { ...seul, provisoire: false };
  if (demande !== undefined)
    return refus('STRUCTURE_INCONNUE', `La structure « ${demande} » n’est pas dans l’annuaire. Donnez un code de structures.csv déjà importé, ou aucun.`); // prettier-ignore
  const { rows: faites } = await client.query<Omit<Lieu, 'provisoire'>>(
    `INSERT INTO structure (code, nature, nom) VALUES ($1, 'service', 'Administration de Relais') RETURNING id, code`,
    [LIEU_PROVISOIRE],
  );
  return { ...(faites[0] as Lieu), provisoire: true };
}
