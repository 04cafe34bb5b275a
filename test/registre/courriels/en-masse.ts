import { randomBytes, randomUUID } from 'node:crypto';
import type pg from 'pg';
import PostalMime from 'postal-mime';
import { gabarits } from '#libs/domaine/gabarits.js';
import { creerEmpreinte } from '#libs/infra/empreintes.js';
import { transaction } from '#libs/registre/bases.js';
import { ecrireEnvois } from '#libs/registre/courriels/ecrire-envoi.js';
import type { Ecriture } from '#libs/registre/ecrire.js';
import type { CourrielRecu } from '../../outils/smtp-double.js';
import type { Terrain } from './terrain.js';

const empreinte = creerEmpreinte(randomBytes(32));

/** A house of so many agents, all invented: `masse-<n>@exemple.example`. @returns its id */
export async function uneMaisonDe(admin: pg.Pool, combien: number): Promise<string> {
  const lieu = randomUUID();
  await admin.query(`INSERT INTO structure (id, code, nature, nom) VALUES ($1::uuid, $1, 'service', 'Un service')`, [
    lieu,
  ]);
  await admin.query(
    `WITH p AS (INSERT INTO personne (id, code) SELECT gen_random_uuid(), $1::text || '-' || n FROM generate_series(1, $2::int) n RETURNING id, code),
          i AS (INSERT INTO identite (personne, prenom, nom, courriel, recherche)
                SELECT id, 'Jeanne', 'Canari', 'masse-' || split_part(code, '-', 6) || '@exemple.example', '' FROM p)
     INSERT INTO fonction (personne, role, structure) SELECT id, 'agent', $1::uuid FROM p`,
    [lieu, combien],
  );
  return lieu;
}

export interface EnvoiDepose {
  dossier: string;
  lieu: string;
}

/** One dossier and one mass mailing to a house of so many agents, written as an act writes it. */
export async function deposerEnMasse(t: Terrain, combien: number): Promise<EnvoiDepose> {
  const lieu = await uneMaisonDe(t.admin, combien);
  const reference = randomUUID();
  const cle = await t.coffre.creerCle(reference);
  await t.admin.query(
    `INSERT INTO dossier (id, nature, profil, profil_version, version, cree_le, instant, numero, tete)
     VALUES ($1, 'signalement', 'mef-2016', 1, 1, $2, $2, 1, '')`,
    [reference, t.maintenant],
  );
  const envoi = { cle: 'soutien:1', gabarit: 'soutienAuService', donnees: {}, lieu };
  const ecriture = { reference, cle, instant: t.maintenant.toISOString(), decisions: [{ etat: {}, faits: [], envoi }] };
  await transaction(t.bases.registre, empreinte, undefined, (client) =>
    ecrireEnvois(
      client,
      { coffre: t.coffre, empreinte, domaine: 'relais.example', gabarits },
      ecriture as unknown as Ecriture<object>,
    ),
  );
  return { dossier: reference, lieu };
}

export interface Comptes {
  total: number;
  acceptes: number;
  refuses: number;
  sans_adresse: number;
  abandonnes: number;
}

/** What is kept of a mailing. */
export async function comptesDe(t: Terrain, { dossier }: EnvoiDepose): Promise<Comptes | undefined> {
  const { rows } = await t.admin.query<Comptes>(
    'SELECT total, acceptes, refuses, sans_adresse, abandonnes FROM envoi_masse WHERE dossier = $1',
    [dossier],
  );
  return rows[0];
}

/** Rows of the ledger that still know somebody. */
export async function restants({ admin }: Terrain): Promise<number> {
  return Number((await admin.query(`SELECT 1 FROM courriel WHERE voie = 'masse'`)).rowCount);
}

/** Which mails these are, by their Message-ID. */
export function identifiants(recus: readonly CourrielRecu[]): Promise<string[]> {
  return Promise.all(recus.map(async (r) => (await PostalMime.parse(r.brut)).messageId ?? ''));
}
