import { attendue, seDitALAgent, type Derogation } from '#libs/domaine/accompagnement/derogations/etat.js';
import type { Territoire } from '#libs/calendrier/territoires.js';
import type { Client } from '../bases.js';
import type { Coffre } from '../coffre/coffre.js';
import { lireEnTantQue, nomsDe, ouvrirEtats, type Acces, type LigneEtat } from './lecteur.js';

/** A derogation as the ASS who decided it reads it. */
export interface DerogationSienne {
  qualite: 'titulaire';
  reference: string;
  instant: string;
  agent: string;
  avec: string | null;
  etat: Derogation;
}

/** As whoever is asked for an opinion or a review reads it: the ground and her words, nothing of the file, not even of whom. */
export interface DerogationDemandee {
  qualite: 'avis' | 'relecture';
  reference: string;
  instant: string;
  de: string;
  motif: Derogation['motif'];
  raison: string;
  depuis: string;
}

interface Ligne extends LigneEtat {
  titulaire: string;
  maintenant: Date;
}

/** Hers, and those on which her word is awaited; each reading leaves its audit row in the same statement. */
export async function derogations(acces: Acces, personne: string): Promise<(DerogationSienne | DerogationDemandee)[]> {
  return lireEnTantQue(acces, personne, async (client) => {
    const { rows } = await client.query<Ligne>(
      `WITH lu AS (
         SELECT d.id, d.version, d.etat, d.titulaire, d.cree_le, ${acces.horloge.sql()} AS maintenant FROM dossier d
          WHERE d.nature = 'derogation' AND (d.titulaire = $1 OR $1 = ANY (d.appeles)) AND d.efface_le IS NULL
          ORDER BY d.cree_le DESC LIMIT 100),
       trace AS (INSERT INTO lecture (dossier, instant, lecteur, qualite)
         SELECT id, maintenant, $1, CASE WHEN titulaire = $1 THEN 'titulaire' ELSE 'avis' END FROM lu)
       SELECT * FROM lu ORDER BY cree_le DESC`,
      [personne],
    );
    const ouvertes = await ouvrirEtats<Derogation, Ligne>(acces.coffre, rows);
    const noms = await nomsDe(
      client,
      ouvertes.flatMap(({ ligne, etat: d }) => [d.agent, ligne.titulaire, ...(d.avec === null ? [] : [d.avec])]),
    );
    return ouvertes.flatMap(({ ligne, etat: ecrit }): (DerogationSienne | DerogationDemandee)[] => {
      const etat = { ...ecrit, titulaire: ligne.titulaire }; // it follows the dossier of which it was born
      const [reference, instant] = [ligne.id, ligne.maintenant.toISOString()];
      if (ligne.titulaire === personne) {
        const avec = etat.avec === null ? null : (noms.get(etat.avec) ?? null);
        return [{ qualite: 'titulaire', reference, instant, agent: noms.get(etat.agent) ?? '', avec, etat }];
      }
      if (attendue(etat) !== personne) return [];
      const { motif, raison, ouverteLe: depuis } = etat;
      const qualite = etat.avec === null ? 'relecture' : 'avis';
      return [{ qualite, reference, instant, de: noms.get(ligne.titulaire) ?? '', motif, raison, depuis }];
    });
  });
}

/** What the agent reads of a derogation about him, once nothing forbids it: the ground, why, and what was told to whom. */
export interface DerogationDite {
  reference: string;
  motif: Derogation['motif'];
  raison: string;
  le: string;
  territoire: Territoire;
  extraits: readonly { le: string; a: string; texte: string }[];
}

/** What may be told to the agent of one accompaniment; row-level security shows him his own only. */
export async function derogationsDites(
  moyens: { client: Client; coffre: Coffre },
  agent: string,
  { reference, instant }: { reference: string; instant: string },
): Promise<DerogationDite[]> {
  return ditesA(moyens, agent, { instant, de: ({ source }) => source.reference === reference });
}

/** The same of what was decided before any accompaniment, whether or not one came of it. */
export async function derogationsAvantToutSuivi(acces: Acces, personne: string): Promise<DerogationDite[]> {
  return lireEnTantQue(acces, personne, async (client) => {
    const { rows } = await client.query<{ maintenant: Date }>(`SELECT ${acces.horloge.sql()} AS maintenant`);
    const instant = rows[0]?.maintenant.toISOString() ?? '';
    const moyens = { client, coffre: acces.coffre };
    const de = ({ source }: Derogation): boolean => source.nature === 'signalement';
    return ditesA(moyens, acces.empreinte('agent', personne), { instant, de });
  });
}

async function ditesA(
  { client, coffre }: { client: Client; coffre: Coffre },
  agent: string,
  { instant, de }: { instant: string; de: (d: Derogation) => boolean },
): Promise<DerogationDite[]> {
  const { rows } = await client.query<LigneEtat>(
    `SELECT d.id, d.version, d.etat FROM dossier d
      WHERE d.nature = 'derogation' AND d.agent = $1 AND d.efface_le IS NULL ORDER BY d.cree_le DESC LIMIT 20`,
    [agent],
  );
  const ouvertes = await ouvrirEtats<Derogation, LigneEtat>(coffre, rows);
  return ouvertes
    .filter(({ etat }) => de(etat) && seDitALAgent(etat, instant))
    .map(({ ligne, etat }) => ({
      reference: ligne.id,
      motif: etat.motif,
      raison: etat.raison,
      le: etat.ouverteLe,
      territoire: etat.territoire,
      extraits: etat.extraits.map(({ le, a, texte }) => ({ le, a, texte })),
    }));
}
