import type { Professionnel } from '#libs/domaine/courriel.js';
import { avenir, type Evenement } from '#libs/domaine/signalement/avenir.js';
import { passeEnPremier } from '#libs/domaine/signalement/beneficiaire.js';
import { offreEnCours, type Signalement } from '#libs/domaine/signalement/etat.js';
import { contexteLu, COURRIELS_LUS, type FaitsLus } from './contexte-lu.js';
import { lireEnTantQue, ouvrirEtats, professionnelsDe, type Acces, type LigneEtat } from './lecteur.js';

/** Something a human must do, by its nature. */
export interface TacheLue {
  nature: string;
  depuis: string;
}

/** A line of the ASS's day. */
export interface LigneAFaire {
  reference: string;
  /** null: nobody is named. */
  agent: string | null;
  /** Where the agent works, or the service that is spoken of. */
  lieu: string;
  etat: Signalement;
  /** What happens next by itself; undefined when nothing is left to happen. */
  ensuite: (Evenement & { qui: Professionnel | undefined }) | undefined;
  /** State of the mail that carries the present offer, in the words of the ledger; null when no mail carries it. */
  courriel: string | null;
  /** Hers, not done yet. */
  taches: TacheLue[];
}

/** A matter for which one was called up the technical line: its age and whom to reach, nothing of its content. */
export interface LigneAppel {
  reference: string;
  recuLe: string;
  /** When the clock goes on without her. */
  prochaine: string;
  /** Nobody is left to call. */
  epuisee: boolean;
  confieeA: Professionnel | undefined;
}

export interface AFaire {
  instant: string;
  miennes: LigneAFaire[];
  appels: LigneAppel[];
  /** What services told her and she has not read: how many, since when the oldest (ISO). It belongs to no matter. */
  informations: { nombre: number; depuis: string | null };
}

interface Ligne extends LigneEtat, FaitsLus {
  mienne: boolean;
  titulaire: string;
  cree_le: Date;
  prochaine: Date;
  ou: string;
  epuisee: boolean;
  taches: TacheLue[];
}

/** Of a professional for whom nothing waits, one row without a matter. */
type Vue = Omit<Ligne, 'id'> & { id: string | null; maintenant: Date; informations: AFaire['informations'] };

/**
 * All that waits for a professional, oldest first, with the audit rows of what is read. A matter that is not hers stays closed:
 * its state is not even opened.
 */
export async function aFaire(acces: Acces, personne: string): Promise<AFaire> {
  return lireEnTantQue(acces, personne, async (client) => {
    const { rows } = await client.query<Vue>(
      `WITH h AS (SELECT ${acces.horloge.sql()} AS maintenant),
       lus AS (
         SELECT d.id, d.version, d.etat, d.cree_le, d.lieu, d.titulaire, d.titulaire = $1 AS mienne, p.prochaine, ${COURRIELS_LUS} AS courriels,
                EXISTS (SELECT 1 FROM tache t WHERE t.dossier = d.id AND t.nature = 'ligneEpuisee' AND t.faite_le IS NULL) AS epuisee,
                (SELECT coalesce(jsonb_agg(jsonb_build_object('nature', t.nature, 'depuis', t.depuis) ORDER BY t.depuis), '[]'::jsonb)
                   FROM tache t WHERE t.dossier = d.id AND t.pour = $1 AND t.faite_le IS NULL) AS taches
           FROM dossier d JOIN procedure p ON p.dossier = d.id AND p.type = 'traiterSignalement'
          WHERE d.nature = 'signalement' AND d.ouvert AND (d.titulaire = $1 OR $1 = ANY (d.appeles))
          ORDER BY d.cree_le, d.id LIMIT 500),
       lignes AS MATERIALIZED (
         SELECT l.lieu, s.nom AS ou, c.carte, ligne_de(c.carte) AS ligne
           FROM (SELECT DISTINCT lieu FROM lus) l JOIN structure s ON s.id = l.lieu, h, LATERAL carte(l.lieu, h.maintenant) AS c(carte)),
       trace AS (
         INSERT INTO lecture (dossier, instant, lecteur, qualite) SELECT id, maintenant, $1, 'liste' FROM lus, h WHERE mienne)
       SELECT lus.*, lignes.ou, lignes.carte, lignes.ligne, h.maintenant,
              (SELECT jsonb_build_object('nombre', count(*), 'depuis', min(t.depuis)) FROM tache t JOIN dossier d ON d.id = t.dossier
                WHERE t.pour = $1 AND t.faite_le IS NULL AND d.nature = 'information') AS informations
         FROM h LEFT JOIN lus ON true LEFT JOIN lignes USING (lieu) ORDER BY cree_le, id`,
      [personne],
    );
    const informations = rows[0]?.informations;
    const instant = (rows[0]?.maintenant ?? new Date(0)).toISOString();
    const lus = rows.filter((r): r is Vue & { id: string } => r.id !== null);
    const miennes = lus.filter((r) => r.mienne);
    const appels = lus.filter((r) => !r.mienne);
    const ouverts = await ouvrirEtats<Signalement, Ligne>(acces.coffre, miennes);
    // One look-up for all names: a list costs two statements, whatever its length.
    const collegues = await professionnelsDe(client, [
      personne,
      ...ouverts.map((o) => o.etat.agent),
      ...appels.map((r) => r.titulaire),
      ...miennes.flatMap((r) => r.ligne.map((e) => e.personne)),
    ]);
    return {
      instant,
      // Oldest first; where the text wants some helped first, they are, and the others follow in their own order.
      miennes: ouverts
        .sort((a, b) => Number(passeEnPremier(b.etat)) - Number(passeEnPremier(a.etat)))
        .map(({ ligne, etat }) => uneLigne(acces, ligne, etat, instant, collegues, personne)),
      appels: appels.map((r) => ({
        reference: r.id,
        recuLe: r.cree_le.toISOString(),
        prochaine: r.prochaine.toISOString(),
        epuisee: r.epuisee,
        confieeA: collegues.get(r.titulaire),
      })),
      informations: { nombre: informations?.nombre ?? 0, depuis: isoOuNul(informations?.depuis) },
    };
  });
}

function uneLigne(
  { empreinte }: Acces,
  ligne: Ligne,
  etat: Signalement,
  instant: string,
  collegues: ReadonlyMap<string, Professionnel>,
  personne: string,
): LigneAFaire {
  const contexte = contexteLu(empreinte, ligne, instant, collegues.get(personne));
  const [prochain] = avenir(etat, contexte, 1);
  const envoi = offreEnCours(etat)?.courriel;
  const qui = prochain?.appele === undefined ? undefined : collegues.get(prochain.appele);
  return {
    reference: ligne.id,
    agent: etat.agent === null ? null : (collegues.get(etat.agent)?.nom ?? 'Personne partie du ministère'),
    lieu: ligne.ou,
    etat,
    ensuite: prochain === undefined ? undefined : { ...prochain, qui },
    courriel: envoi === undefined ? null : (contexte.courriel(envoi)?.etat ?? null),
    taches: ligne.taches.map((t) => ({ ...t, depuis: new Date(t.depuis).toISOString() })),
  };
}

const isoOuNul = (instant: string | null | undefined): string | null =>
  instant == null ? null : new Date(instant).toISOString();
