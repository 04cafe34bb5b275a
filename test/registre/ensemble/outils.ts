import { randomUUID } from 'node:crypto';
import type { Acte, Auteur } from '#libs/domaine/acte.js';
import type { Refus } from '#libs/domaine/erreurs.js';
import { accompagnement } from '#libs/domaine/accompagnement/index.js';
import type { ActeDEntremise, SurUneEntremise } from '#libs/domaine/entremise/actes/commun.js';
import type { ProposerEntremise } from '#libs/domaine/entremise/actes/proposer-entremise.js';
import { actesDesParties, entremise, proposerEntremise } from '#libs/domaine/entremise/index.js';
import type { GroupeRessource } from '#libs/domaine/groupe/etat.js';
import {
  actesDuGroupe,
  convoquer,
  groupeRessource,
  inscrirePoint,
  inscrireSituation,
} from '#libs/domaine/groupe/index.js';
import type { InscrireSituation } from '#libs/domaine/groupe/actes/inscrire-situation.js';
import { partage } from '#libs/domaine/partage/index.js';
import type { Reponse } from '#libs/registre/une-fois.js';
import { enAdministrateur } from '../boucle/outils.js';
import { accepte, type Maison } from '../../outils/maison.js';

export const SEANCE = '2026-03-20';

/** A session of the ASS, where these people sit too. */
export async function seance(m: Maison, membres: readonly Auteur[]): Promise<string> {
  const { reference } = accepte(await tenterDeConvoquer(m));
  for (const { id } of membres) accepte(await surLeGroupe(m, actesDuGroupe.inviterMembre, reference, { personne: id }));
  return reference;
}

export const tenterDeConvoquer = (m: Maison, auteur: Auteur = m.reseau.assistante): Promise<Refus | Reponse> =>
  m.registre.deposer(groupeRessource, convoquer, {
    champs: { structure: m.reseau.service, seance: SEANCE },
    auteur,
    cle: randomUUID(),
  });

export const surLeGroupe = <C extends object>(
  m: Maison,
  acte: Acte<GroupeRessource, C>,
  reference: string,
  champs: C,
  auteur: Auteur = m.reseau.assistante,
): Promise<Refus | Reponse> =>
  m.registre.acter(groupeRessource, acte, reference, { champs, auteur, cle: randomUUID() });

export const inscrire = (
  m: Maison,
  source: string,
  champs: Pick<InscrireSituation, 'groupe'> & Partial<InscrireSituation>,
): Promise<Refus | Reponse> =>
  m.registre.engendrer({ source: accompagnement, ne: partage }, inscrireSituation, source, {
    champs: { lignes: LIGNES, attente: 'Un poste tenable', ...champs },
    auteur: m.reseau.assistante,
    cle: randomUUID(),
  });

export const LIGNES = 'Un changement de bureau aiderait.\nLes trajets sont devenus trop longs.';

export const inscrireSansNom = (
  m: Maison,
  source: string,
  groupe: string,
  situation: string,
): Promise<Refus | Reponse> =>
  m.registre.conjoindre({ source: accompagnement, cible: groupeRessource }, inscrirePoint, source, {
    champs: { seance: groupe, situation, sansNom: true },
    auteur: m.reseau.assistante,
    cle: randomUUID(),
  });

export const TERMES = 'Se parler de la répartition des permanences.';

export const proposer = (
  m: Maison,
  source: string,
  eux: readonly Auteur[],
  champs: Partial<ProposerEntremise> = {},
): Promise<Refus | Reponse> =>
  m.registre.engendrer({ source: accompagnement, ne: entremise }, proposerEntremise, source, {
    champs: {
      termes: TERMES,
      auPlusTard: SEANCE,
      ...Object.fromEntries(eux.map(({ id }, i) => [`personne${i + 1}`, id])),
      ...champs,
    },
    auteur: m.reseau.assistante,
    cle: randomUUID(),
  });

export const surLEntremise = <C extends SurUneEntremise>(
  m: Maison,
  acte: ActeDEntremise<C>,
  source: string,
  auteur: Auteur,
  champs: C,
): Promise<Refus | Reponse> =>
  m.registre.conjoindre({ source: accompagnement, cible: entremise }, acte, source, {
    champs,
    auteur,
    cle: randomUUID(),
  });

export const enPartie = (
  m: Maison,
  reference: string,
  auteur: Auteur,
  valeur: 'oui' | 'non',
): Promise<Refus | Reponse> =>
  m.registre.acter(entremise, actesDesParties.repondreEnPartie, reference, {
    champs: { valeur },
    auteur,
    cle: randomUUID(),
  });

/** What PostgreSQL itself shows of a dossier to somebody, whatever our code does. */
export async function ligneVisible(m: Maison, personne: string, reference: string): Promise<boolean> {
  const client = await m.api.registre.connect();
  try {
    await client.query('BEGIN');
    await client.query(
      `SELECT set_config('relais.personne', $1, true), set_config('relais.agent', $2, true), set_config('relais.tiers', $3, true)`,
      [personne, m.empreinte('agent', personne), m.empreinte('tiers', personne)],
    );
    return ((await client.query('SELECT 1 FROM dossier WHERE id = $1', [reference])).rowCount ?? 0) > 0;
  } finally {
    await client.query('ROLLBACK');
    client.release();
  }
}

/** A neighbour of the annuaire, whose name must not be written. */
export const unVoisin = (m: Maison, prenom: string, nom: string): Promise<void> =>
  enAdministrateur(
    m,
    `WITH p AS (INSERT INTO personne (code) VALUES ($1) RETURNING id)
     INSERT INTO identite (personne, prenom, nom, recherche) SELECT id, $2, $3, lower($2 || ' ' || $3) FROM p`,
    [`V-${randomUUID()}`, prenom, nom],
  );
