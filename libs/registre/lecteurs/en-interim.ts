import type { Caractere } from '#libs/domaine/continuite.js';
import { lignesValidees } from '#libs/domaine/accompagnement/fiche/etat.js';
import type { Accompagnement } from '#libs/domaine/accompagnement/etat.js';
import type { Client } from '../bases.js';
import { entrerParInterim } from '../charger.js';
import { contactDe, lireEnTantQue, nomsDe, ouvrirEtats, type Acces, type LigneEtat } from './lecteur.js';

export type Qualite = 'titulaire' | 'interim';

/** Read as its holder, else by whoever stands in for her at this instant: for that matter only, with its own audit row. */
export async function titulaireOuInterim<L>(
  { horloge }: Acces,
  client: Client,
  reference: string,
  lire: (qualite: Qualite) => Promise<L[]>,
): Promise<L[]> {
  const lues = await lire('titulaire');
  if (lues.length > 0 || !(await entrerParInterim(client, horloge, reference))) return lues;
  return lire('interim');
}

/** A matter that is hers for as long as somebody is away: nothing of its content. */
export interface MatiereEnInterim {
  reference: string;
  nature: 'signalement' | 'accompagnement';
  /** `appel`: its agent asked not to wait. */
  caractere: Caractere | 'appel';
  avere: boolean;
  /** Who holds it otherwise. */
  de: string;
  absence: string;
  depuis: string;
  jusquau: string | null;
  devoir: string | null;
  avant: string | null;
}

interface LigneInterim extends Omit<MatiereEnInterim, 'de' | 'depuis' | 'jusquau' | 'avant'> {
  titulaire: string;
  depuis: Date;
  jusquau: Date | null;
  devoir_avant: Date | null;
}

export async function mesInterims(acces: Acces, personne: string): Promise<MatiereEnInterim[]> {
  return lireEnTantQue(acces, personne, async (client) => {
    const { rows } = await client.query<LigneInterim>(`SELECT * FROM mes_interims(${acces.horloge.sql()})`);
    const noms = await nomsDe(
      client,
      rows.map((r) => r.titulaire),
    );
    return rows.map(({ titulaire, devoir_avant: avant, depuis, jusquau, ...r }) => ({
      ...r,
      caractere: r.caractere.startsWith('appel') ? 'appel' : r.caractere,
      de: noms.get(titulaire) ?? '',
      depuis: depuis.toISOString(),
      jusquau: jusquau?.toISOString() ?? null,
      avant: avant?.toISOString() ?? null,
    }));
  });
}

/** What whoever stands in reads of an accompaniment: the lines that the agent allowed, and how to reach him. Never the rest. */
export interface FicheLue {
  reference: string;
  agent: string;
  contact: { courriel: string | null; telephone: string | null };
  titulaire: string;
  lignes: readonly string[];
}

interface LigneFiche extends LigneEtat {
  maintenant: Date;
}

/** @returns undefined when there is none, or nobody is away, or it can wait for its holder */
export async function ficheEnInterim(acces: Acces, personne: string, reference: string): Promise<FicheLue | undefined> {
  return lireEnTantQue(acces, personne, async (client) => {
    if (!(await entrerParInterim(client, acces.horloge, reference))) return undefined;
    const { rows } = await client.query<LigneFiche>(
      `WITH lu AS (SELECT id, version, etat, ${acces.horloge.sql()} AS maintenant FROM dossier
                    WHERE id = $2 AND nature = 'accompagnement' AND efface_le IS NULL),
         trace AS (INSERT INTO lecture (dossier, instant, lecteur, qualite) SELECT id, maintenant, $1, 'interim' FROM lu)
       SELECT * FROM lu`,
      [personne, reference],
    );
    const [ouvert] = await ouvrirEtats<Accompagnement, LigneFiche>(acces.coffre, rows);
    if (ouvert === undefined) return undefined;
    const { etat, ligne } = ouvert;
    const noms = await nomsDe(client, [etat.agent, etat.titulaire]);
    const lignes = lignesValidees(etat, ligne.maintenant.toISOString()).map((l) => l.texte);
    return {
      reference,
      agent: noms.get(etat.agent) ?? 'Personne partie du ministère',
      contact: await contactDe(client, etat.agent),
      titulaire: noms.get(etat.titulaire) ?? '',
      lignes,
    };
  });
}
