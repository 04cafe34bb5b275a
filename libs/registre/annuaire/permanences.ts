import { Case, Reference, Texte } from '#libs/domaine/champs.js';
import { introuvable, saisieInvalide, type Refus } from '#libs/domaine/erreurs.js';
import { transaction } from '../bases.js';
import type { Acces } from '../lecteurs/lecteur.js';
import type { Geste } from './gestes/geste.js';

/** Where and when she receives; whether an interview stays private there, she alone says, from having seen the room. */
export class TenirPermanence {
  @Reference({ libelle: 'Site' })
  structure!: string;

  @Texte({ libelle: 'Où, comme on s’y rend', min: 3, max: 200 })
  ou!: string;

  @Texte({ libelle: 'Quand', min: 3, max: 200 })
  quand!: string;

  @Case({ libelle: 'J’ai vu ce local : un entretien peut y rester confidentiel' })
  confidentiel?: boolean;
}

/**
 * A place of hers, shown to the agents whom she serves. Asked again with the same key it changes nothing.
 * @returns its id, or a refusal when her posts do not cover that site
 */
export async function tenirPermanence(
  { bases, empreinte, horloge }: Acces,
  { champs, personne, cle }: Geste<TenirPermanence>,
): Promise<Refus | { permanence: string }> {
  const { structure, ou, quand, confidentiel = false } = champs;
  return transaction(bases.registre, empreinte, { personne }, async (client) => {
    // The same request is the same place: its id is drawn from its author and key.
    const { rows } = await client.query<{ mien: boolean; id: string }>(
      'SELECT dans_mon_secteur($1) AS mien, md5($2)::uuid AS id',
      [structure, `${personne} ${cle}`],
    );
    const { mien, id } = rows[0] as { mien: boolean; id: string };
    if (!mien)
      return saisieInvalide({ structure: ['Ce site n’est pas de votre secteur. Choisissez-en un de la liste.'] });
    await client.query(
      `INSERT INTO permanence (id, professionnel, structure, ou, quand, depuis, confidentiel_le)
       SELECT $1, $2, $3, $4, $5, h, CASE WHEN $6 THEN h END FROM (SELECT ${horloge.sql()} AS h) AS instant
       ON CONFLICT (id) DO NOTHING`,
      [id, personne, structure, ou.trim(), quand.trim(), confidentiel],
    );
    return { permanence: id };
  });
}

/** It is not held any more; nothing is deleted. */
export async function retirerPermanence(
  { bases, empreinte, horloge }: Acces,
  { personne, permanence }: { personne: string; permanence: string },
): Promise<Refus | { permanence: string }> {
  return transaction(bases.registre, empreinte, { personne }, async (client) => {
    const { rowCount } = await client.query(
      `UPDATE permanence SET retiree_le = coalesce(retiree_le, ${horloge.sql()}) WHERE id = $1 AND professionnel = $2`,
      [permanence, personne],
    );
    return rowCount === 1 ? { permanence } : introuvable;
  });
}
