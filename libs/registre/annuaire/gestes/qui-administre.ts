import type pg from 'pg';
import { refus, saisieInvalide, type Refus } from '#libs/domaine/erreurs.js';
import { normaliser } from '../recherche.js';
import { codeDuGeste } from './geste.js';

/** What somebody new must have. */
export const NEUVE = ['prenom', 'nom', 'courriel', 'compte'] as const;

/** Who becomes the administrateur: somebody new (the four first fields), or `personne`, the code of somebody of the annuaire. */
export interface AdministrateurANommer {
  prenom?: string;
  nom?: string;
  courriel?: string;
  /** The subject (`sub`) that the identity provider gives her. */
  compte?: string;
  /** Her code in the annuaire; derived from her account when absent. */
  code?: string;
  personne?: string;
  /** Code of the place of her function; the only root when absent. */
  structure?: string;
}

interface Qui {
  id: string;
  code: string;
}

/** @returns a refusal when her account, her address or her code is somebody's */
export async function personneNeuve(
  client: pg.Client,
  emetteur: string,
  dit: AdministrateurANommer,
): Promise<Refus | Qui> {
  const [prenom, nom, courriel, compte] = NEUVE.map((n) => dit[n] ?? '') as [string, string, string, string]; // prettier-ignore
  const code = dit.code ?? codeDuGeste('P', 'premier-administrateur', compte);
  const { rows } = await client.query<{ code: string; quoi: 'compte' | 'courriel' | 'code' }>(
    `SELECT p.code, 'compte' AS quoi FROM compte c JOIN personne p ON p.id = c.personne WHERE c.emetteur = $1 AND c.sujet = $2
     UNION ALL SELECT p.code, 'courriel' FROM identite i JOIN personne p ON p.id = i.personne WHERE lower(i.courriel) = lower($3)
     UNION ALL SELECT code, 'code' FROM personne WHERE code = $4`,
    [emetteur, compte, courriel, code],
  );
  const prises = Object.fromEntries(
    rows.map((r) => [r.quoi, [`Déjà celui de la personne ${r.code} de l’annuaire. Si c’est elle : --personne=${r.code}.`]]), // prettier-ignore
  );
  if (rows.length > 0) return saisieInvalide(prises);
  const { rows: nees } = await client.query<{ id: string }>('INSERT INTO personne (code) VALUES ($1) RETURNING id', [code]); // prettier-ignore
  const { id } = nees[0] as { id: string };
  await client.query('INSERT INTO identite (personne, prenom, nom, courriel, recherche) VALUES ($1, $2, $3, $4, $5)', [id, prenom, nom, courriel, normaliser(`${prenom} ${nom}`)]); // prettier-ignore
  await client.query('INSERT INTO compte (emetteur, sujet, personne) VALUES ($1, $2, $3)', [emetteur, compte, id]);
  return { id, code };
}

/** Somebody of the annuaire, with her account, which she must have or be given. */
export async function personneDuCode(
  client: pg.Client,
  emetteur: string,
  code: string,
  compte: string | undefined,
): Promise<Refus | Qui> {
  const { rows } = await client.query<{ id: string; sujet: string | null; autre: string | null }>(
    `SELECT p.id, (SELECT sujet FROM compte WHERE personne = p.id AND emetteur = $2 ORDER BY sujet LIMIT 1) AS sujet,
            (SELECT q.code FROM compte c JOIN personne q ON q.id = c.personne WHERE c.emetteur = $2 AND c.sujet = $3 AND c.personne <> p.id) AS autre
       FROM personne p WHERE p.code = $1`,
    [code, emetteur, compte ?? null],
  );
  const [elle] = rows;
  if (elle === undefined)
    return refus('PERSONNE_INCONNUE', `La personne « ${code} » n’est pas dans l’annuaire. Vérifiez son code dans personnes.csv, ou donnez --prenom, --nom, --courriel et --compte.`); // prettier-ignore
  if (elle.autre !== null)
    return saisieInvalide({ compte: [`Déjà celui de la personne ${elle.autre} de l’annuaire.`] });
  if (elle.sujet === null && compte === undefined)
    return saisieInvalide({ compte: [`La personne ${code} n’a pas de compte : donnez --compte=<sub du fournisseur d’identité>.`] }); // prettier-ignore
  if (elle.sujet !== null && compte !== undefined && compte !== elle.sujet)
    return saisieInvalide({ compte: [`La personne ${code} a déjà un autre compte. Retirez --compte, ou corrigez personnes.csv.`] }); // prettier-ignore
  if (elle.sujet === null)
    await client.query('INSERT INTO compte (emetteur, sujet, personne) VALUES ($1, $2, $3)', [emetteur, compte, elle.id]); // prettier-ignore
  return { id: elle.id, code };
}
