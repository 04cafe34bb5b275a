import { createHash } from 'node:crypto';
import type { Auteur } from '#libs/domaine/acte.js';
import { estRefus, introuvable, refus, type Refus } from '#libs/domaine/erreurs.js';
import type { Client } from './bases.js';
import { lieux } from './coffre/coffre.js';
import type { Ecriture, Outils } from './ecrire.js';

export type Reponse = { reference: string } & Record<string, string | number | boolean | null>;

export interface Demande {
  champs: object;
  auteur: Auteur;
  /** Idempotency key of the author; with another body it is refused, with the same it gives the first answer. */
  cle: string;
}

/** What the act is about: an existing dossier, or the one that it creates. */
export interface Cible {
  type: string;
  reference: string;
  naissance: boolean;
  /** Data key of that dossier. */
  cle: Buffer;
}

/**
 * Seals the answer that the key will give for ever, to be written with the act, under the key of the dossier with which it stands
 * (another one than the act's, when one was born): a refusal may tell of the agent, and dies with his dossier.
 */
export type Repondre = (reponse: Refus | Reponse, cle?: Buffer) => NonNullable<Ecriture<unknown>['reponse']>;

export const cleReutilisee = refus(
  'CLE_REUTILISEE',
  'Cet envoi a déjà servi avec un autre contenu. Rechargez la page et recommencez.',
  'regle',
);

/** An act happens once per (author, key): its first statement waits for a rival, then finds what the rival was answered. */
export async function uneFois(
  client: Client,
  { coffre, empreinte }: Outils,
  { auteur, cle, champs }: Demande,
  { type, reference, naissance, cle: cleDossier }: Cible,
  agir: (repondre: Repondre) => Promise<Refus | Reponse>,
): Promise<Refus | Reponse> {
  const qui = empreinte('auteur', auteur.id);
  // With the key of the dossier in it, an answer among three is not guessed from an old copy once that key is destroyed.
  const precision = naissance ? '' : `${reference}|${cleDossier.toString('base64')}`;
  const corps = empreinte('corps', `${type}|${precision}|${canonique(champs)}`);
  const lieu = lieux.reponse(qui, cle);
  const { rowCount } = await client.query({
    name: 'cle_acte',
    text: 'INSERT INTO cle_acte (auteur, cle, corps) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING',
    values: [qui, cle, corps],
  });
  if (rowCount === 0) {
    const { rows } = await client.query<{ corps: string; reponse: Buffer; dossier: string | null }>(
      'SELECT corps, reponse, dossier FROM cle_acte WHERE auteur = $1 AND cle = $2',
      [qui, cle],
    );
    const [deja] = rows;
    if (deja === undefined || deja.corps !== corps) return cleReutilisee;
    if (deja.dossier === null) return coffre.ouvrirService(lieu, deja.reponse) as Refus | Reponse;
    const sienne = await coffre.cle(deja.dossier);
    return sienne === undefined ? introuvable : (coffre.ouvrir(sienne, lieu, deja.reponse) as Refus | Reponse);
  }
  const reponse = await agir((r, autre = cleDossier) => ({ auteur: qui, cle, corps: coffre.fermer(autre, lieu, r) }));
  // A refusal changes nothing but is an answer too: the same key must give it again.
  if (estRefus(reponse)) {
    await client.query(
      'UPDATE cle_acte SET reponse = $3, dossier = $4 WHERE auteur = $1 AND cle = $2 AND reponse IS NULL',
      naissance
        ? [qui, cle, coffre.fermerService(lieu, reponse), null]
        : [qui, cle, coffre.fermer(cleDossier, lieu, reponse), reference],
    );
  }
  return reponse;
}

/** Same fields, same text, whatever their order. */
function canonique(champs: object): string {
  return createHash('sha256')
    .update(JSON.stringify(Object.entries(champs).sort(([a], [b]) => (a < b ? -1 : 1))))
    .digest('hex');
}
