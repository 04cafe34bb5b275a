import { estReference } from '#libs/domaine/champs.js';
import type { Signalement } from '#libs/domaine/signalement/etat.js';
import type { ProfilReglementaire } from '#libs/reglementation/profil.js';
import { lireEnTantQue, ouvrirEtats, type Acces, type LigneEtat } from './lecteur.js';
import { autourDuDossier, type Destinataire } from './partages.js';

/** What the form of a derogation proposes: the grounds of a text, and with whom she may decide. */
export interface PourDeroger {
  profil: ProfilReglementaire;
  alentour: readonly Destinataire[];
}

/**
 * From a signalement that is hers. Nothing of what was said leaves, so there is no audit row.
 * @returns undefined when it is not hers, or names nobody
 */
export async function pourDeroger(acces: Acces, personne: string, reference: string): Promise<PourDeroger | undefined> {
  if (!estReference(reference)) return undefined;
  return lireEnTantQue(acces, personne, async (client) => {
    const { rows } = await client.query<LigneEtat>(
      `SELECT d.id, d.version, d.etat FROM dossier d
        WHERE d.id = $2 AND d.nature = 'signalement' AND d.titulaire = $1 AND d.agent IS NOT NULL AND d.efface_le IS NULL`,
      [personne, reference],
    );
    const [ouvert] = await ouvrirEtats<Signalement, LigneEtat>(acces.coffre, rows);
    if (ouvert === undefined) return undefined;
    return { profil: ouvert.etat.profil, alentour: await autourDuDossier(client, reference) };
  });
}
