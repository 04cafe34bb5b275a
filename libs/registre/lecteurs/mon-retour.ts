import type { Professionnel } from '#libs/domaine/courriel.js';
import {
  dernierMotSurLeLien,
  estFini,
  existePourLAgent,
  type Joindre,
  type MotSurLeLien,
  type RetourAuTravail,
} from '#libs/domaine/retour-au-travail/etat.js';
import { lireEnTantQue, ouvrirEtats, professionnelsDe, type Acces, type LigneEtat } from './lecteur.js';

/** What was offered to him during his absence, as the agent sees it. */
export interface MonRetour {
  reference: string;
  instant: string;
  professionnel: Professionnel | undefined;
  faiteLe: string;
  jusquau: string;
  finLe: string;
  territoire: RetourAuTravail['territoire'];
  /** He may answer, or change his answer. */
  ouverte: boolean;
  mot: Pick<MotSurLeLien, 'valeur' | 'rythme' | 'le' | 'voie'> | null;
  /** What is known to reach him, as he gave it; null once it is gone. */
  joindre: Joindre | null;
  nouvelles: readonly { le: string }[];
  accompagne: boolean;
  /** Who read, the latest first. */
  lecteurs: { instant: string; nom: string; qualite: string }[];
}

interface Ligne extends LigneEtat {
  titulaire: string;
  maintenant: Date;
  lecteurs: { instant: string; lecteur: string; qualite: string }[];
}

/** The newest first; one that was not made yet, or never was, is not there. */
export async function monRetour(acces: Acces, personne: string): Promise<MonRetour[]> {
  return lireEnTantQue(acces, personne, async (client) => {
    const { rows } = await client.query<Ligne>(
      `SELECT d.id, d.version, d.etat, d.titulaire, ${acces.horloge.sql()} AS maintenant,
              (SELECT coalesce(jsonb_agg(jsonb_build_object('instant', l.instant, 'lecteur', l.lecteur, 'qualite', l.qualite) ORDER BY l.instant DESC), '[]'::jsonb)
                 FROM (SELECT instant, lecteur, qualite FROM lecture l WHERE l.dossier = d.id ORDER BY instant DESC LIMIT 50) l) AS lecteurs
         FROM dossier d WHERE d.nature = 'retourAuTravail' AND d.agent = $1 AND d.efface_le IS NULL ORDER BY d.cree_le DESC LIMIT 20`,
      [acces.empreinte('agent', personne)],
    );
    const ouverts = (await ouvrirEtats<RetourAuTravail, Ligne>(acces.coffre, rows)).filter(({ etat }) =>
      existePourLAgent(etat),
    );
    const collegues = await professionnelsDe(
      client,
      ouverts.flatMap(({ ligne }) => [ligne.titulaire, ...ligne.lecteurs.map((l) => l.lecteur)]),
    );
    return ouverts.map(({ ligne, etat }) => {
      const instant = ligne.maintenant.toISOString();
      const mot = dernierMotSurLeLien(etat);
      return {
        reference: ligne.id,
        instant,
        professionnel: collegues.get(ligne.titulaire),
        faiteLe: etat.faiteLe ?? etat.ouvertLe,
        jusquau: etat.jusquau,
        finLe: etat.finLe,
        territoire: etat.territoire,
        ouverte: !estFini(etat, instant) && (instant < etat.jusquau || mot !== undefined),
        mot: mot === undefined ? null : { valeur: mot.valeur, rythme: mot.rythme, le: mot.le, voie: mot.voie },
        joindre: etat.joindre ?? null,
        nouvelles: etat.nouvelles.map(({ le }) => ({ le })),
        accompagne: etat.accompagneDepuis !== undefined,
        lecteurs: ligne.lecteurs.map((l) => ({
          instant: new Date(l.instant).toISOString(),
          nom: collegues.get(l.lecteur)?.nom ?? 'Une personne partie du service',
          qualite: l.qualite,
        })),
      };
    });
  });
}
