import type { Contexte } from '#libs/domaine/acte.js';
import type { Professionnel } from '#libs/domaine/courriel.js';
import type { AutourDeLEvenement } from '#libs/domaine/evenement/equipe.js';
import type { Evenement } from '#libs/domaine/evenement/etat.js';
import type { ReponseDonnee } from '#libs/domaine/evenement/reponse.js';
import type { Client } from '../bases.js';
import { envoisDe, type EnvoiVu } from '../courriels/envois.js';
import { lireEnTantQue, ouvrirEtats, professionnelsDe, type Acces, type LigneEtat } from './lecteur.js';

/** What became of the mail of a call, in exact words: never « lu ». */
export type Remise = 'enAttente' | 'remis' | 'nonRemis';

export interface EvenementLu {
  reference: string;
  nature: 'evenementGrave' | 'exerciceEvenement';
  instant: string;
  /** Changes with each act and each answer: what a page that stays open compares. */
  empreinte: string;
  ou: string;
  etat: Evenement;
  /** Stands in its ladder, or was called up it. */
  deLaLigne: boolean;
  /** Leads the place. */
  encadre: boolean;
  /** Was called as a volunteer; what she answered, which she alone reads whole. */
  appelee: boolean;
  maReponse: ReponseDonnee | null;
  autour: AutourDeLEvenement;
  gens: ReadonlyMap<string, Professionnel>;
  remises: ReadonlyMap<string, Remise>;
  /** Places taken of each time; whoever shows it hides what is below the threshold. */
  prises: ReadonlyMap<number, number>;
  /** The messages to all the agents of the service, counted, for whoever stands in its ladder. */
  envois?: readonly EnvoiVu[];
}

/** One line of the list. */
export interface EvenementEnListe {
  reference: string;
  nature: EvenementLu['nature'];
  instant: string;
  ou: string;
  etat: Evenement;
  deLaLigne: boolean;
  encadre: boolean;
  appelee: boolean;
  clos: boolean;
}

interface Ligne extends LigneEtat {
  nature: EvenementLu['nature'];
  ou: string;
  appele: boolean;
  ligne: boolean;
  encadrant: boolean;
  clos_le: Date | null;
  maintenant: Date;
}

/** The events that concern her, open ones first; with their audit rows in one statement. */
export async function evenementsDe(acces: Acces, personne: string): Promise<EvenementEnListe[]> {
  return lireEnTantQue(acces, personne, async (client) => {
    const ouverts = await ouvrirEtats<Evenement, Ligne>(acces.coffre, await lireLignes(client, acces, personne));
    return ouverts.map(({ ligne, etat }) => ({
      reference: ligne.id,
      nature: ligne.nature,
      instant: ligne.maintenant.toISOString(),
      ou: ligne.ou,
      etat,
      deLaLigne: ligne.ligne,
      encadre: ligne.encadrant,
      appelee: ligne.appele,
      clos: ligne.clos_le !== null,
    }));
  });
}

/** One event, with all that its page may say; undefined: there is none for her. */
export async function evenementDe(acces: Acces, personne: string, reference: string): Promise<EvenementLu | undefined> {
  return lireEnTantQue(acces, personne, async (client) => {
    const lignes = await lireLignes(client, acces, personne, reference);
    const [lu] = await ouvrirEtats<Evenement, Ligne>(acces.coffre, lignes);
    if (lu === undefined) return undefined;
    const { ligne, etat } = lu;
    const instant = ligne.maintenant.toISOString();
    const autour = await lireAutour(client, reference, instant);
    const { reponse, appels, prises, courriels } = await lireReponses(client, acces, reference, etat);
    return {
      reference,
      nature: ligne.nature,
      instant,
      empreinte: appels,
      ou: ligne.ou,
      etat,
      deLaLigne: estDeLaLigne(personne, etat, autour),
      encadre: ligne.encadrant,
      appelee: ligne.appele,
      maReponse: reponse,
      autour,
      gens: await professionnelsDe(client, quiEstDit(etat, autour)),
      remises: new Map(Object.entries(courriels)),
      prises: new Map(Object.entries(prises).map(([n, combien]) => [Number(n), combien])),
      ...(ligne.ligne ? { envois: await envoisDe(client, reference) } : {}),
    };
  });
}

/** Whether something changed since she read it, for a page that stays open: without content, and without a trace. */
export async function empreinteDeLEvenement(
  acces: Acces,
  personne: string,
  reference: string,
): Promise<string | undefined> {
  return lireEnTantQue(acces, personne, async (client) => {
    const { rows } = await client.query<{ e: string | null }>(
      `SELECT empreinte_de_l_evenement($1, ${acces.horloge.sql()}) AS e`,
      [reference],
    );
    return rows[0]?.e ?? undefined;
  });
}

/** Stands in the ladder, was called up it, or leads: a role in the team is no rung. */
const estDeLaLigne = (personne: string, e: Evenement, { echelle }: AutourDeLEvenement): boolean =>
  e.charge?.par === personne ||
  e.appels.some((a) => a.personne === personne) ||
  echelle.some((b) => b.personne === personne && b.nature !== 'assistant');

/** The context in which an act would be decided now, so that a page offers what the act will accept. */
export function contexteDe({ autour, instant }: Pick<EvenementLu, 'autour' | 'instant'>): Contexte {
  return { instant, evenement: autour } as Contexte;
}

async function lireLignes(client: Client, acces: Acces, personne: string, reference?: string): Promise<Ligne[]> {
  const { rows } = await client.query<Ligne>(
    `WITH h AS (SELECT ${acces.horloge.sql()} AS maintenant),
     lu AS MATERIALIZED (SELECT l.*, h.maintenant FROM h, LATERAL lire_evenements(h.maintenant, $2) l),
     trace AS (INSERT INTO lecture (dossier, instant, lecteur, qualite)
       SELECT id, maintenant, $1, CASE WHEN ligne THEN 'ligne' WHEN encadrant THEN 'encadrement' ELSE 'equipe' END FROM lu)
     SELECT * FROM lu`,
    [personne, reference ?? null],
  );
  return rows;
}

async function lireAutour(client: Client, reference: string, instant: string): Promise<AutourDeLEvenement> {
  const { rows } = await client.query<{ autour: AutourDeLEvenement }>(
    'SELECT lire_autour_de_l_evenement($1, $2) AS autour',
    [reference, instant],
  );
  return (rows[0] as { autour: AutourDeLEvenement }).autour;
}

interface Reponses {
  reponse: ReponseDonnee | null;
  appels: string;
  prises: Record<string, number>;
  courriels: Record<string, Remise>;
}

async function lireReponses(
  client: Client,
  { empreinte, horloge }: Acces,
  reference: string,
  etat: Evenement,
): Promise<Reponses> {
  const cles = new Map(
    etat.appels.map((a) => [
      empreinte('courriel', `${reference}|appelDeLigne:${a.personne}:${a.tour}`),
      `${a.personne}.${a.tour}`,
    ]),
  );
  const { rows } = await client.query<{
    reponse: ReponseDonnee | null;
    appels: string;
    prises: Record<string, number>;
    courriels: { cle: string; etat: string }[];
  }>(
    `SELECT entrer_evenement($1, ${horloge.sql()}),
            (SELECT a.reponse FROM appel a WHERE a.dossier = $1 AND a.personne = moi()) AS reponse,
            empreinte_de_l_evenement($1, ${horloge.sql()}) AS appels,
            (SELECT coalesce(jsonb_object_agg(p.numero, p.prises), '{}'::jsonb) FROM places_prises($1) p) AS prises,
            (SELECT coalesce(jsonb_agg(r), '[]'::jsonb) FROM remises_de($1, $2, ${horloge.sql()}) r) AS courriels`,
    [reference, [...cles.keys()]],
  );
  const [lu] = rows as [(typeof rows)[number]];
  const courriels = Object.fromEntries(lu.courriels.map((c) => [cles.get(c.cle) ?? '', remiseDe(c.etat)]));
  return { reponse: lu.reponse, appels: lu.appels, prises: lu.prises, courriels };
}

function remiseDe(etat: string): Remise {
  if (etat === 'ACCEPTE') return 'remis';
  return ['REFUSE', 'REVENU', 'SANS_ADRESSE', 'ABANDON'].includes(etat) ? 'nonRemis' : 'enAttente';
}

function quiEstDit(e: Evenement, { echelle, appels, encadrants }: AutourDeLEvenement): string[] {
  return [
    e.repond,
    ...(e.charge === undefined ? [] : [e.charge.par]),
    ...e.declarations.map((d) => d.par),
    ...e.appels.map((a) => a.personne),
    ...echelle.map((b) => b.personne),
    ...appels.map((a) => a.personne),
    ...encadrants.map((c) => c.personne),
    ...e.affectations.flatMap((a) => [a.personne, ...(a.proposee === undefined ? [] : [a.proposee.a])]),
    ...e.seances.map((s) => s.par),
  ];
}
