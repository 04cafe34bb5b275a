import type { Fait } from '#libs/domaine/acte.js';
import { rolesEnEquipe, type Evenement } from '#libs/domaine/evenement/etat.js';
import { qualites } from '#libs/domaine/evenement/regle.js';
import { lieux } from '../coffre/coffre.js';
import type { EvenementLu } from './evenements.js';
import { lireEnTantQue, type Acces } from './lecteur.js';
import { motsDesFaits } from './mots-d-evenement.js';

/** One decision: when, in what function, what. Never who. */
export interface Moment {
  le: string;
  qui: string;
  quoi: string;
}

interface Ligne {
  numero: number;
  instant: Date;
  fait: Buffer;
}

/**
 * The decisions of an event in order, read from its journal: instants, functions, words; no identity, so that it may leave for a RETEX.
 * What each wrote (technique, reports, answers) is not in it. Its audit row is that of the event, which was read first (`evenementDe`).
 */
export async function chronologieDe(acces: Acces, personne: string, lu: EvenementLu): Promise<Moment[]> {
  const { coffre, horloge } = acces;
  const cle = await coffre.cle(lu.reference);
  if (cle === undefined) return [];
  const lignes = await lireEnTantQue(acces, personne, async (client) => {
    await client.query(`SELECT entrer_evenement($1, ${horloge.sql()})`, [lu.reference]);
    const { rows } = await client.query<Ligne>(
      'SELECT numero, instant, fait FROM journal WHERE dossier = $1 ORDER BY numero',
      [lu.reference],
    );
    return rows;
  });
  return lignes.map(({ numero, instant, fait }) => {
    const { type, par, ...details } = coffre.ouvrir(cle, lieux.fait(lu.reference, numero), fait) as Fait;
    const le = instant.toISOString();
    return { le, qui: enQuelleQualite(lu.etat, lu, par, le), quoi: motsDesFaits[type]?.(details) ?? type };
  });
}

/** In what function somebody acted, at that instant: the nearest to what she was doing then. */
export function enQuelleQualite(
  e: Pick<Evenement, 'affectations' | 'declarations' | 'charge' | 'appels'>,
  { autour: { echelle, encadrants } }: Pick<EvenementLu, 'autour'>,
  par: string,
  le: string,
): string {
  if (par === 'horloge') return 'Relais, à l’heure dite';
  const tenu = e.affectations.find(
    (a) => a.personne === par && a.depuis <= le && (a.jusqua === undefined || le < a.jusqua),
  );
  if (tenu !== undefined) return rolesEnEquipe[tenu.role];
  const declaree = e.declarations.find((d) => d.par === par && d.qualite !== 'serviceSocial');
  if (declaree !== undefined) return majuscule(qualites[declaree.qualite]);
  const ligne = e.charge?.par === par || e.appels.some((a) => a.personne === par);
  if (ligne || echelle.some((b) => b.personne === par && b.nature !== 'assistant')) return 'Ligne technique';
  if (encadrants.some((c) => c.personne === par)) return 'Direction du lieu';
  return 'Équipe';
}

const majuscule = (mots: string): string => `${mots.charAt(0).toUpperCase()}${mots.slice(1)}`;
