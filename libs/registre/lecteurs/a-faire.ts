import type { Echelon } from '#libs/domaine/acte.js';
import type { Professionnel } from '#libs/domaine/courriel.js';
import { avenir, type Evenement } from '#libs/domaine/signalement/avenir.js';
import type { Signalement } from '#libs/domaine/signalement/etat.js';
import { lireEnTantQue, ouvrirEtats, professionnelsDe, type Acces, type LigneEtat } from './lecteur.js';

/** A line of the ASS's day. */
export interface LigneAFaire {
  reference: string;
  /** null: nobody is named. */
  agent: string | null;
  etat: Signalement;
  /** What happens next by itself; undefined when nothing is left to happen. */
  ensuite: (Evenement & { qui: Professionnel | undefined }) | undefined;
  /** State of the last mail to the agent, in the words of the ledger. */
  courriel: string | null;
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
}

interface Ligne extends LigneEtat {
  mienne: boolean;
  titulaire: string;
  cree_le: Date;
  prochaine: Date;
  courriels: { cle: string; etat: string; maj: string }[];
  dernier: string | null;
  epuisee: boolean;
  ligne: Echelon[];
}

/**
 * All that waits for a professional, oldest first, with the audit rows of what is read. A matter that is not hers stays closed:
 * its state is not even opened.
 */
export async function aFaire(acces: Acces, personne: string): Promise<AFaire> {
  return lireEnTantQue(acces, personne, async (client) => {
    const { rows } = await client.query<Ligne & { id: string | null; maintenant: Date }>(
      `WITH h AS (SELECT ${acces.horloge.sql()} AS maintenant),
       lus AS (
         SELECT d.id, d.version, d.etat, d.cree_le, d.lieu, d.titulaire, d.titulaire = $1 AS mienne, p.prochaine,
                (SELECT c.etat FROM courriel c WHERE c.dossier = d.id AND c.classe = 'offre' ORDER BY c.maj DESC LIMIT 1) AS dernier,
                EXISTS (SELECT 1 FROM tache t WHERE t.dossier = d.id AND t.nature = 'ligneEpuisee' AND t.faite_le IS NULL) AS epuisee,
                (SELECT coalesce(jsonb_agg(jsonb_build_object('cle', c.cle, 'etat', c.etat, 'maj', c.maj)), '[]'::jsonb)
                   FROM courriel c WHERE c.dossier = d.id AND c.classe = 'offre') AS courriels
           FROM dossier d JOIN procedure p ON p.dossier = d.id AND p.type = 'traiterSignalement'
          WHERE d.nature = 'signalement' AND d.ouvert AND (d.titulaire = $1 OR $1 = ANY (d.appeles))
          ORDER BY d.cree_le, d.id LIMIT 500),
       lignes AS MATERIALIZED (SELECT lieu, ligne_technique(lieu, maintenant) AS ligne FROM (SELECT DISTINCT lieu FROM lus) l, h),
       trace AS (
         INSERT INTO lecture (dossier, instant, lecteur, qualite) SELECT id, maintenant, $1, 'liste' FROM lus, h WHERE mienne)
       SELECT lus.*, lignes.ligne, h.maintenant FROM h LEFT JOIN lus ON true LEFT JOIN lignes USING (lieu) ORDER BY cree_le, id`,
      [personne],
    );
    const instant = (rows[0]?.maintenant ?? new Date(0)).toISOString();
    const lus = rows.filter((r): r is Ligne & { maintenant: Date } => r.id !== null);
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
      miennes: ouverts.map(({ ligne, etat }) => ({
        reference: ligne.id,
        agent: etat.agent === null ? null : (collegues.get(etat.agent)?.nom ?? 'Personne partie du ministère'),
        etat,
        ensuite: ensuite(acces, ligne, etat, instant, collegues, personne),
        courriel: ligne.dernier,
      })),
      appels: appels.map((r) => ({
        reference: r.id,
        recuLe: r.cree_le.toISOString(),
        prochaine: r.prochaine.toISOString(),
        epuisee: r.epuisee,
        confieeA: collegues.get(r.titulaire),
      })),
    };
  });
}

function ensuite(
  { empreinte }: Acces,
  { id, ligne, courriels }: Ligne,
  etat: Signalement,
  instant: string,
  collegues: ReadonlyMap<string, Professionnel>,
  titulaire: string,
): LigneAFaire['ensuite'] {
  const [prochain] = avenir(
    etat,
    {
      instant,
      ligne,
      titulaire: collegues.get(titulaire) ?? null,
      convergents: [],
      courriel: (cle) => {
        const vu = courriels.find((c) => c.cle === empreinte('courriel', `${id}|${cle}`));
        return vu === undefined ? undefined : { etat: vu.etat, maj: new Date(vu.maj).toISOString() };
      },
    },
    1,
  );
  if (prochain === undefined) return undefined;
  return { ...prochain, qui: prochain.appele === undefined ? undefined : collegues.get(prochain.appele) };
}
