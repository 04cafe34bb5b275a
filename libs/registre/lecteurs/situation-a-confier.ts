import { estReference } from '#libs/domaine/champs.js';
import type { Professionnel } from '#libs/domaine/courriel.js';
import type { Carte } from '#libs/domaine/routage/carte.js';
import { sansContenu } from '#libs/domaine/routage/trace.js';
import { aQuiConfier } from '#libs/domaine/signalement/acheminement.js';
import type { Signalement } from '#libs/domaine/signalement/etat.js';
import { entrer } from '../charger.js';
import type { Du } from './conseil.js';
import { lireEnTantQue, ouvrirEtats, professionnelsDe, type Acces, type LigneEtat } from './lecteur.js';
import { traceLue, type PasLu } from './trace.js';

/** One open matter that whoever leads may hand over: to whom, and by which way it came to its holder. */
export interface SituationAConfier extends Omit<Du, 'avant'> {
  instant: string;
  /** Whom the act accepts, now. */
  presents: { id: string; qui: Professionnel }[];
  /** Why each other post of the place cannot receive it. */
  ecarts: PasLu[];
  chemin: PasLu[];
  /** Its text and its local choices: public words, nothing of the matter. */
  regle: Pick<Signalement, 'profil' | 'reglages'>;
}

interface Ligne extends LigneEtat {
  cree_le: Date;
  devoir: 'accuser' | 'proposer' | null;
  titulaire: string;
  carte: Carte;
  maintenant: Date;
}

/**
 * She comes by the same door as the act, and the same decision tells whom she may choose. The state is opened for it and nothing
 * of it leaves: no audit row, because nobody reads it.
 * @returns undefined when there is none under her line, or it is closed
 */
export async function situationAConfier(
  acces: Acces,
  personne: string,
  reference: string,
): Promise<SituationAConfier | undefined> {
  if (!estReference(reference)) return undefined;
  return lireEnTantQue(acces, personne, async (client) => {
    if (!(await entrer(client, acces.horloge, 'encadrement', reference))) return undefined;
    const { rows } = await client.query<Ligne>(
      `SELECT d.id, d.version, d.etat, d.cree_le, d.devoir, d.titulaire, carte(d.lieu, h.maintenant) AS carte, h.maintenant
         FROM dossier d, (SELECT ${acces.horloge.sql()} AS maintenant) h
        WHERE d.id = $1 AND d.nature = 'signalement' AND d.ouvert AND d.efface_le IS NULL`,
      [reference],
    );
    const [ouvert] = await ouvrirEtats<Signalement, Ligne>(acces.coffre, rows);
    if (ouvert === undefined) return undefined;
    const { ligne: lu, etat } = ouvert;
    const { personnes, ecarts } = aQuiConfier(etat, lu.carte);
    const connus = await professionnelsDe(client, [lu.titulaire, ...personnes]);
    return {
      reference,
      instant: lu.maintenant.toISOString(),
      quoi: lu.devoir ?? 'suivre',
      recuLe: lu.cree_le.toISOString(),
      confieeA: connus.get(lu.titulaire),
      presents: personnes.flatMap((id) => {
        const qui = connus.get(id);
        return qui === undefined ? [] : [{ id, qui }];
      }),
      ecarts: await traceLue(client, sansContenu(ecarts)),
      chemin: await traceLue(client, sansContenu(etat.acheminement)),
      regle: { profil: etat.profil, reglages: etat.reglages },
    };
  });
}
