import type { Appui } from '#libs/domaine/accompagnement/appuis/etat.js';
import { lireEnTantQue, nomsDe, ouvrirEtats, type Acces, type LigneEtat } from './lecteur.js';

/** A question as the one who asked it reads it, with the advice that came back. */
export interface AppuiPose {
  qualite: 'titulaire';
  reference: string;
  accompagnement: string;
  /** Name of whoever was asked. */
  a: string;
  question: string;
  le: string;
  conseil: { le: string; mots: string } | null;
}

/** As whoever is asked reads it: the question and who asks; nothing that leads to an agent, a place or a dossier. */
export interface AppuiAttendu {
  qualite: 'conseil';
  reference: string;
  de: string;
  question: string;
  le: string;
}

interface Ligne extends LigneEtat {
  titulaire: string;
}

/** Hers, and those to which her answer is awaited, the latest first; each reading leaves its audit row in the same statement. */
export async function appuis(acces: Acces, personne: string): Promise<(AppuiPose | AppuiAttendu)[]> {
  return lireEnTantQue(acces, personne, async (client) => {
    const { rows } = await client.query<Ligne>(
      `WITH lu AS (
         SELECT d.id, d.version, d.etat, d.titulaire, d.cree_le FROM dossier d
          WHERE d.nature = 'appui' AND (d.titulaire = $1 OR d.ouvert AND $1 = ANY (d.appeles)) AND d.efface_le IS NULL
          ORDER BY d.cree_le DESC LIMIT 100),
       trace AS (INSERT INTO lecture (dossier, instant, lecteur, qualite)
         SELECT id, ${acces.horloge.sql()}, $1, CASE WHEN titulaire = $1 THEN 'titulaire' ELSE 'conseil' END FROM lu)
       SELECT * FROM lu ORDER BY cree_le DESC`,
      [personne],
    );
    const ouverts = await ouvrirEtats<Appui, Ligne>(acces.coffre, rows);
    const noms = await nomsDe(
      client,
      ouverts.flatMap(({ etat }) => [etat.titulaire, etat.a]),
    );
    return ouverts.map(({ ligne: { id: reference, titulaire }, etat }): AppuiPose | AppuiAttendu => {
      const { question, demandeLe: le } = etat;
      if (titulaire !== personne)
        return { qualite: 'conseil', reference, de: noms.get(etat.titulaire) ?? 'Une collègue', question, le };
      const a = noms.get(etat.a) ?? 'Une conseillère partie du service';
      return {
        qualite: 'titulaire',
        reference,
        accompagnement: etat.accompagnement,
        a,
        question,
        le,
        conseil: etat.conseil ?? null,
      };
    });
  });
}
