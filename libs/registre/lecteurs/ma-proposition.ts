import type { Professionnel } from '#libs/domaine/courriel.js';
import { horizonPasse, offreEnCours, type Reponse, type Signalement } from '#libs/domaine/signalement/etat.js';
import { libelleDuTitre } from '#libs/reglementation/roles.js';
import { lireEnTantQue, ouvrirEtats, professionnelsDe, type Acces, type LigneEtat } from './lecteur.js';

/**
 * The offer as the agent sees it: who offers, until when, what he answered, who has read. Who signalled and what was said stand
 * in it only once the ASS has disclosed them.
 */
export interface MaProposition {
  reference: string;
  professionnel: Professionnel | undefined;
  jusquau: string | undefined;
  territoire: Signalement['territoire'];
  ouverte: boolean;
  reponse: Reponse | null;
  /** An offer stands; else it is the agent's own request, which waits for one. */
  proposee: boolean;
  demandeDeposeeLe: string | null;
  /** Who wrote, in what quality, and what: only once the ASS has let him read it. */
  origine: { nom: string; titre: string; situation: string | null } | null;
  /** He may ask to read what was written about him, or asked for it on that day. */
  acces: { possible: boolean; demandeLe: string | null };
  /** He may agree to be accompanied: he answered yes, or asked himself, and did not agree yet. */
  accordPossible: boolean;
  /** It led to an accompaniment. */
  accompagnee: boolean;
  /** He may ask for another person of the service. */
  autrePersonnePossible: boolean;
  /** Who read, the latest first. */
  lecteurs: { instant: string; nom: string; qualite: string }[];
}

interface Ligne extends LigneEtat {
  titulaire: string;
  maintenant: Date;
  lecteurs: { instant: string; lecteur: string; qualite: string }[];
}

/** The offers made to this person, and the requests he made himself; the newest first. */
export async function mesPropositions(acces: Acces, personne: string): Promise<MaProposition[]> {
  return lireEnTantQue(acces, personne, async (client) => {
    const { rows } = await client.query<Ligne>(
      `SELECT d.id, d.version, d.etat, d.titulaire, ${acces.horloge.sql()} AS maintenant,
              (SELECT coalesce(jsonb_agg(jsonb_build_object('instant', l.instant, 'lecteur', l.lecteur, 'qualite', l.qualite) ORDER BY l.instant DESC), '[]'::jsonb)
                 FROM (SELECT instant, lecteur, qualite FROM lecture l WHERE l.dossier = d.id ORDER BY instant DESC LIMIT 50) l) AS lecteurs
         FROM dossier d WHERE d.nature = 'signalement' AND d.agent = $1 AND d.efface_le IS NULL ORDER BY d.cree_le DESC LIMIT 20`,
      [acces.empreinte('agent', personne)],
    );
    const ouverts = (await ouvrirEtats<Signalement, Ligne>(acces.coffre, rows)).filter(({ etat }) =>
      existePourLAgent(etat),
    );
    const collegues = await professionnelsDe(
      client,
      ouverts.flatMap(({ ligne, etat }) => [
        ligne.titulaire,
        ...ligne.lecteurs.map((l) => l.lecteur),
        ...(etat.origineDevoileeLe === undefined ? [] : [etat.origine.personne]),
      ]),
    );
    return ouverts.map(({ ligne, etat }) => ({
      reference: ligne.id,
      professionnel: collegues.get(ligne.titulaire),
      jusquau: etat.horizon,
      territoire: etat.territoire,
      proposee: offreEnCours(etat) !== undefined,
      ouverte: offreEnCours(etat) !== undefined && !horizonPasse(etat, ligne.maintenant.toISOString()),
      reponse: etat.reponse?.valeur ?? null,
      demandeDeposeeLe: etat.origine.luiMeme ? etat.deposeLe : null,
      ...ceQuiFutEcrit(etat, collegues),
      accompagnee: etat.accompagneDepuis !== undefined,
      accordPossible:
        !horizonPasse(etat, ligne.maintenant.toISOString()) &&
        etat.accompagneDepuis === undefined &&
        etat.portee === 'accompagnement' &&
        (etat.reponse?.valeur === 'oui' || etat.origine.luiMeme),
      autrePersonnePossible: !horizonPasse(etat, ligne.maintenant.toISOString()),
      lecteurs: ligne.lecteurs.map(({ instant, lecteur, qualite }) => ({
        instant: new Date(instant).toISOString(),
        nom: collegues.get(lecteur)?.nom ?? 'Une personne partie du service',
        qualite,
      })),
    }));
  });
}

function ceQuiFutEcrit(
  { origine, origineDevoileeLe, paroles, demandeAcces }: Signalement,
  connus: ReadonlyMap<string, Professionnel>,
): Pick<MaProposition, 'origine' | 'acces'> {
  const devoilee = origineDevoileeLe !== undefined;
  const nom = connus.get(origine.personne)?.nom ?? 'Une personne partie du ministère';
  return {
    origine: devoilee ? { nom, titre: libelleDuTitre(origine.titre), situation: paroles?.situation ?? null } : null,
    acces: {
      possible: !origine.luiMeme && !devoilee && demandeAcces === undefined,
      demandeLe: demandeAcces?.le ?? null,
    },
  };
}

/** Before an offer exists, a dossier that somebody else opened does not exist for the agent; his own request does. */
function existePourLAgent(etat: Signalement): boolean {
  return offreEnCours(etat) !== undefined || etat.origine.luiMeme;
}
