import type { Professionnel } from '#libs/domaine/courriel.js';
import { motDe, ouEnEst, type Entremise, type OuEntremise } from '#libs/domaine/entremise/etat.js';
import type { Territoire } from '#libs/calendrier/territoires.js';
import type { Client } from '../bases.js';
import type { Coffre } from '../coffre/coffre.js';
import { lireEnTantQue, nomsDe, ouvrirEtats, professionnelsDe, type Acces, type LigneEtat } from './lecteur.js';

/** What is proposed between people, as any of them reads it: never what another answered, nor why it does not take place. */
export interface EntremiseVue {
  reference: string;
  mot: string;
  accord: Entremise['accord'];
  /** Names, the agent's own left out of his page. */
  agent: string;
  parties: readonly string[];
  organismes: readonly string[];
  phrases: readonly string[];
  jusquau: string;
  territoire: Territoire;
  ou: OuEntremise;
  /** The others may read and answer. */
  ouverte: boolean;
  /** The reader's own word; null: none yet, or it is not his to give. */
  maReponse: 'oui' | 'non' | null;
  /** Which of the others read it, and when, the latest first: for the agent, and for nobody else. */
  lectures: readonly { instant: string; nom: string }[];
}

/** Hers and his are one and the same reading, from whichever side. */
function vue(
  {
    id: reference,
    etat: e,
    fermee,
    lectures,
  }: Pick<EntremiseVue, 'lectures'> & { id: string; etat: Entremise; fermee: boolean },
  noms: ReadonlyMap<string, string>,
  { personne, instant }: { personne: string; instant: string },
): EntremiseVue {
  const nom = (p: string): string => noms.get(p) ?? 'Une personne partie du ministère';
  const { mot, accord, organismes, phrases, jusquau, territoire } = e;
  const commun = { reference, lectures, mot, accord, organismes, phrases, jusquau, territoire };
  return {
    ...commun,
    agent: nom(e.agent),
    parties: e.parties.map(nom),
    ou: ouEnEst(e, fermee, instant),
    ouverte: e.ouverteLe !== undefined,
    maReponse: motDe(e, personne) ?? null,
  };
}

type Ligne = LigneEtat & { fermee: boolean; lectures: { instant: string; lecteur: string }[] };

/** Of one accompaniment, for its ASS or its agent (row-level security lets in nobody else); hers leave an audit row each. */
export async function entremisesDe(
  { client, coffre }: { client: Client; coffre: Coffre },
  { personne, trace }: { personne: string; trace: boolean },
  { reference, instant }: { reference: string; instant: string },
): Promise<EntremiseVue[]> {
  const { rows } = await client.query<Ligne>(
    `WITH lu AS (
       SELECT d.id, d.version, d.etat, d.cree_le, p.ferme_le IS NOT NULL AS fermee,
              (SELECT coalesce(jsonb_agg(jsonb_build_object('instant', l.instant, 'lecteur', l.lecteur) ORDER BY l.instant DESC), '[]'::jsonb)
                 FROM (SELECT instant, lecteur FROM lecture l WHERE l.dossier = d.id AND l.qualite = 'partie' AND NOT $4 ORDER BY instant DESC LIMIT 20) l) AS lectures
         FROM dossier d JOIN partage_ouvert p ON p.dossier = d.id
        WHERE p.accompagnement = $1 AND d.nature = 'entremise' AND d.efface_le IS NULL ORDER BY d.cree_le DESC LIMIT 20),
     trace AS (INSERT INTO lecture (dossier, instant, lecteur, qualite) SELECT id, $3, $2, 'titulaire' FROM lu WHERE $4)
     SELECT * FROM lu ORDER BY cree_le DESC`,
    [reference, personne, instant, trace],
  );
  const ouvertes = await ouvrirEtats<Entremise, Ligne>(coffre, rows);
  const noms = await nomsDe(
    client,
    ouvertes.flatMap(({ etat: e }) => [e.agent, ...e.parties]),
  );
  return ouvertes.map(({ ligne, etat }) => {
    const lectures = ligne.lectures.map((l) => ({
      instant: new Date(l.instant).toISOString(),
      nom: noms.get(l.lecteur) ?? 'Une personne partie du ministère',
    }));
    return vue({ id: ligne.id, etat, fermee: ligne.fermee, lectures }, noms, { personne, instant });
  });
}

/** For somebody who takes part: with whom and about what while it is open; closed, by anybody and for any reason, nothing but that. */
export type MonEntremise =
  (EntremiseVue & { de: Professionnel | undefined }) | { reference: string; ou: 'nAPasLieu'; phrases?: never };

export async function mesEntremises(acces: Acces, personne: string): Promise<MonEntremise[]> {
  return lireEnTantQue(acces, personne, async (client) => {
    const maintenant = await client.query<{ le: Date }>(`SELECT ${acces.horloge.sql()} AS le`);
    const instant = (maintenant.rows[0]?.le ?? new Date(NaN)).toISOString();
    const { rows } = await client.query<Omit<LigneEtat, 'etat'> & { etat: Buffer | null; titulaire: string }>(
      'SELECT * FROM mes_entremises($1)',
      [instant],
    );
    const lisibles = rows.flatMap((r) => (r.etat === null ? [] : [{ ...r, etat: r.etat }]));
    const ouvertes = await ouvrirEtats<Entremise, (typeof lisibles)[number]>(acces.coffre, lisibles);
    const noms = await nomsDe(
      client,
      ouvertes.flatMap(({ etat: e }) => [e.agent, ...e.parties]),
    );
    const de = await professionnelsDe(
      client,
      ouvertes.map(({ ligne }) => ligne.titulaire),
    );
    return rows.flatMap((r): MonEntremise[] => {
      if (r.etat === null) return [{ reference: r.id, ou: 'nAPasLieu' }];
      const ouverte = ouvertes.find(({ ligne }) => ligne.id === r.id);
      if (ouverte === undefined) return [];
      const lue = vue({ id: r.id, etat: ouverte.etat, fermee: false, lectures: [] }, noms, { personne, instant });
      return [{ ...lue, de: de.get(r.titulaire) }];
    });
  });
}
