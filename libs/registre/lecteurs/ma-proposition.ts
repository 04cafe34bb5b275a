import type { Professionnel } from '#libs/domaine/courriel.js';
import { horizonPasse, offreEnCours, type Reponse, type Signalement } from '#libs/domaine/signalement/etat.js';
import { lireEnTantQue, ouvrirEtats, professionnelDe, type Acces, type LigneEtat } from './lecteur.js';

/** The offer as the agent sees it: who offers, until when, what he answered, who has read. Never who signalled, nor what was said. */
export interface MaProposition {
  reference: string;
  professionnel: Professionnel | undefined;
  jusquau: string | undefined;
  territoire: Signalement['territoire'];
  ouverte: boolean;
  reponse: Reponse | null;
  luLe: string;
  /** Her own request, not yet answered: she sees that it arrived. */
  demandeDeposeeLe: string | null;
  lecteurs: { instant: string; qualite: string }[];
}

interface Ligne extends LigneEtat {
  titulaire: string;
  maintenant: Date;
  lecteurs: { instant: string; qualite: string }[];
}

/** The offers made to this person, and the requests he made himself; the newest first. */
export async function mesPropositions(acces: Acces, personne: string): Promise<MaProposition[]> {
  return lireEnTantQue(acces, personne, async (client) => {
    const { rows } = await client.query<Ligne>(
      `SELECT d.id, d.version, d.etat, d.titulaire, ${acces.horloge.sql()} AS maintenant,
              (SELECT coalesce(jsonb_agg(jsonb_build_object('instant', l.instant, 'qualite', l.qualite) ORDER BY l.instant DESC), '[]'::jsonb)
                 FROM (SELECT instant, qualite FROM lecture l WHERE l.dossier = d.id ORDER BY instant DESC LIMIT 50) l) AS lecteurs
         FROM dossier d WHERE d.nature = 'signalement' AND d.agent = $1 AND d.efface_le IS NULL ORDER BY d.cree_le DESC LIMIT 20`,
      [acces.empreinte('agent', personne)],
    );
    const vues: MaProposition[] = [];
    for (const { ligne, etat } of await ouvrirEtats<Signalement, Ligne>(acces.coffre, rows)) {
      const offre = offreEnCours(etat);
      // Before an offer exists, a dossier that somebody else opened does not exist for the agent; his own request does.
      if (offre === undefined && !etat.origine.luiMeme) continue;
      const instant = ligne.maintenant.toISOString();
      vues.push({
        reference: ligne.id,
        professionnel: await professionnelDe(client, ligne.titulaire),
        jusquau: etat.horizon,
        territoire: etat.territoire,
        ouverte: offre !== undefined && !horizonPasse(etat, instant),
        reponse: etat.reponse?.valeur ?? null,
        luLe: instant,
        demandeDeposeeLe: etat.origine.luiMeme ? etat.deposeLe : null,
        lecteurs: ligne.lecteurs.map((l) => ({ ...l, instant: new Date(l.instant).toISOString() })),
      });
    }
    return vues;
  });
}
