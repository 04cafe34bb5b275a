import { aQuiConfier } from '#libs/domaine/accompagnement/fin/etat.js';
import type { Accompagnement } from '#libs/domaine/accompagnement/etat.js';
import type { Professionnel } from '#libs/domaine/courriel.js';
import type { Carte } from '#libs/domaine/routage/carte.js';
import { lireEnTantQue, ouvrirEtats, professionnelsDe, type Acces, type LigneEtat } from './lecteur.js';

interface Ligne extends LigneEtat {
  carte: Carte;
}

/**
 * To whom the holder of an accompaniment may hand it over, now: the very question that the act asks. Nothing of the state leaves,
 * so there is no audit row.
 * @returns undefined when it is not hers, or is closed
 */
export async function aQuiPasserLaMain(
  acces: Acces,
  personne: string,
  reference: string,
): Promise<{ id: string; qui: Professionnel }[] | undefined> {
  return lireEnTantQue(acces, personne, async (client) => {
    const { rows } = await client.query<Ligne>(
      `SELECT d.id, d.version, d.etat, carte(d.lieu, ${acces.horloge.sql()}) AS carte FROM dossier d
        WHERE d.id = $2 AND d.nature = 'accompagnement' AND d.titulaire = $1 AND d.ouvert AND d.efface_le IS NULL`,
      [personne, reference],
    );
    const [ouvert] = await ouvrirEtats<Accompagnement, Ligne>(acces.coffre, rows);
    if (ouvert === undefined) return undefined;
    const { personnes } = aQuiConfier(ouvert.etat, ouvert.ligne.carte);
    const connus = await professionnelsDe(client, personnes);
    return personnes.flatMap((id) => {
      const qui = connus.get(id);
      return qui === undefined ? [] : [{ id, qui }];
    });
  });
}
