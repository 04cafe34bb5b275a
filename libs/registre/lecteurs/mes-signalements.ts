import type { Territoire } from '#libs/calendrier/territoires.js';
import type { Genre } from '#libs/domaine/signalement/etat.js';
import { lieux } from '../coffre/coffre.js';
import { lireEnTantQue, nomsDe, type Acces } from './lecteur.js';

/** All that a referrer will ever know of a signalement: nothing in it depends on what the agent does. */
export interface SuiviTiers {
  reference: string;
  genre: Genre;
  /** null: nobody is named. */
  agent: string | null;
  recuLe: string;
  offreFaiteLe: string | null;
  nonRecevableLe: string | null;
  /** One factual question, by its key; `ouverte` until its date, or his answer. */
  question: { cle: string; jusquau: string; reponduLe: string | null; ouverte: boolean } | null;
  /** What the ASS wrote to him, where his text provides for it. */
  texte: { mots: string; le: string } | null;
  /** His text promises him the day of the offer; decided at the deposit. */
  promesse: boolean;
  territoire: Territoire;
}

interface Ligne {
  dossier: string;
  genre: Genre;
  agent: Buffer | null;
  recu_le: Date;
  offre_faite_le: Date | null;
  non_recevable_le: Date | null;
  question: string | null;
  question_jusquau: Date | null;
  question_repondue_le: Date | null;
  texte: Buffer | null;
  texte_le: Date | null;
  promesse: boolean;
  territoire: Territoire;
  maintenant: Date;
}

/** The referrer's own list, the latest first. It reads his projection only: the dossier itself is not visible to him. */
export async function mesSignalements(acces: Acces, personne: string): Promise<SuiviTiers[]> {
  return lireEnTantQue(acces, personne, async (client) => {
    const { rows } = await client.query<Ligne>(
      `WITH h AS (SELECT ${acces.horloge.sql()} AS maintenant)
       SELECT s.dossier, s.genre, s.agent, s.recu_le, s.promesse, s.territoire, s.question, s.question_jusquau,
              s.question_repondue_le, h.maintenant,
              CASE WHEN s.offre_dite_le <= h.maintenant THEN s.offre_faite_le END AS offre_faite_le,
              CASE WHEN s.non_recevable_le <= h.maintenant THEN s.non_recevable_le END AS non_recevable_le,
              CASE WHEN s.texte_le <= h.maintenant THEN s.texte END AS texte, s.texte_le
         FROM suivi_tiers s, h WHERE s.tiers = $1 ORDER BY s.recu_le DESC, s.dossier LIMIT 200`,
      [acces.empreinte('tiers', personne)],
    );
    const cles = await acces.coffre.plusieursCles(rows.map((r) => r.dossier));
    const lus = rows.flatMap((r) => {
      const cle = cles.get(r.dossier);
      if (cle === undefined) return [];
      const ouvrir = (lieu: string, ct: Buffer | null): string | null =>
        ct === null ? null : (acces.coffre.ouvrir(cle, lieu, ct) as string);
      return [
        { ...r, personne: ouvrir(lieux.agent(r.dossier), r.agent), mots: ouvrir(lieux.texte(r.dossier), r.texte) },
      ];
    });
    const noms = await nomsDe(
      client,
      lus.flatMap((l) => (l.personne === null ? [] : [l.personne])),
    );
    return lus.map((l) => ({
      reference: l.dossier,
      genre: l.genre,
      agent: l.personne === null ? null : (noms.get(l.personne) ?? 'une personne de votre service'),
      recuLe: l.recu_le.toISOString(),
      offreFaiteLe: l.offre_faite_le?.toISOString() ?? null,
      nonRecevableLe: l.non_recevable_le?.toISOString() ?? null,
      question: questionDe(l),
      texte: l.mots === null || l.texte_le === null ? null : { mots: l.mots, le: l.texte_le.toISOString() },
      promesse: l.promesse,
      territoire: l.territoire,
    }));
  });
}

function questionDe({
  question,
  question_jusquau: fin,
  question_repondue_le: repondue,
  maintenant,
}: Ligne): SuiviTiers['question'] {
  if (question === null || fin === null) return null;
  return {
    cle: question,
    jusquau: fin.toISOString(),
    reponduLe: repondue?.toISOString() ?? null,
    ouverte: repondue === null && maintenant < fin,
  };
}
