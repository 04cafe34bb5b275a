import { DateTime } from 'luxon';
import { fuseau } from '#libs/calendrier/territoires.js';
import type { Auteur, Contexte, Decision, Fait } from '../acte.js';
import { saisieInvalide, type Refus } from '../erreurs.js';
import { retenus, tientLeRole, type AutourDeLEvenement } from './equipe.js';
import { estClos, type Evenement } from './etat.js';
import { evenementClos } from './refus.js';

const VIDE: AutourDeLEvenement = { echelle: [], volontaires: [], encadrants: [], appels: [] };

export const autour = (contexte: Pick<Contexte, 'evenement'>): AutourDeLEvenement => contexte.evenement ?? VIDE;

/** A professional of the service social. */
export const estDuService = ({ fonctions }: Auteur): boolean =>
  fonctions.some(({ role }) => ['assistant', 'conseillerTechnique', 'conseillerNational'].includes(role));

/** Stands in the ladder of this place, or was called for it. */
export function deLaLigne(auteur: Auteur, e: Evenement, contexte: Contexte): boolean {
  if (!estDuService(auteur)) return false;
  return (
    e.appels.some((a) => a.personne === auteur.id) ||
    autour(contexte).echelle.some((b) => b.personne === auteur.id && b.nature !== 'assistant')
  );
}

/** Took charge, or holds the role of pilote: she leads. */
export const mene = (auteur: Auteur, e: Evenement): boolean =>
  e.charge?.par === auteur.id || tientLeRole(e, 'pilote')?.personne === auteur.id;

/** Leads; or might, as long as nobody does: she is told to take charge first, what she typed is not lost. */
export const meneOuPourrait = (auteur: Auteur, e: Evenement, contexte: Contexte): boolean =>
  mene(auteur, e) || (e.charge === undefined && deLaLigne(auteur, e, contexte));

/** Leads, or is of the team. */
export function participe(auteur: Auteur, e: Evenement, contexte: Contexte): boolean {
  return (
    mene(auteur, e) ||
    e.affectations.some((a) => a.jusqua === undefined && a.personne === auteur.id) ||
    retenus(e, autour(contexte).appels).includes(auteur.id)
  );
}

/** In what quality somebody leads the place: `null`, not at all. */
export function encadre(auteur: Auteur, contexte: Contexte): readonly string[] {
  return autour(contexte)
    .encadrants.filter((c) => c.personne === auteur.id && c.role !== 'medecin')
    .map((c) => c.role);
}

/** What an act of whoever leads does: something followed, so the charge does not come back. */
export function avec(e: Evenement, auteur: Auteur, instant: string, suite: Partial<Evenement>): Evenement {
  const avance = e.charge === undefined ? {} : { charge: { ...e.charge, avance: instant } };
  return { ...e, ...avance, ...suite };
}

/** An act that changes the state and writes one line. */
export function ecrit(
  e: Evenement,
  auteur: Auteur,
  instant: string,
  {
    suite,
    fait,
    ...reste
  }: { suite: Partial<Evenement>; fait: Omit<Fait, 'par'> & { type: string } } & Omit<
    Decision<Evenement>,
    'etat' | 'faits'
  >,
): Decision<Evenement> {
  return { etat: avec(e, auteur, instant, suite), faits: [{ ...fait, par: auteur.id }], ...reste };
}

/** The door that is closed once nothing is expected any more. */
export const siClos = (e: Evenement): Refus | undefined => (estClos(e) ? evenementClos : undefined);

/** A local day and hour, as an instant; refused where that hour does not exist that day. */
export function instantSaisi(
  { territoire }: Pick<Evenement, 'territoire'>,
  { jour, heure }: { jour: string; heure: string },
  champ = 'heure',
): string | Refus {
  const local = DateTime.fromISO(`${jour}T${heure}`, { zone: fuseau(territoire) });
  return local.toFormat('HH:mm') === heure
    ? local.toJSDate().toISOString()
    : saisieInvalide({
        [champ]: ['Cette heure n’existe pas ce jour-là (passage à l’heure d’été). Choisissez-en une autre.'],
      });
}
