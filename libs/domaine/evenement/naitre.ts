import { ajouter } from '#libs/calendrier/calendrier.js';
import { DateTime } from 'luxon';
import { estOuvre } from '#libs/calendrier/feries.js';
import { fuseau, type Territoire } from '#libs/calendrier/territoires.js';
import type { Reglages } from '#libs/reglementation/reglages.js';
import type { ContexteDepot, Depot } from '../naissance.js';
import type { AutourDeLEvenement } from './equipe.js';
import type { Declaration, Evenement, Suivi } from './etat.js';
import { composer } from './courriels/composer.js';
import { demarrer } from './ligne.js';

interface Naissance {
  sorte: Evenement['sorte'];
  type: Evenement['type'];
  urgent: boolean;
  local: boolean;
  motif?: string;
  declaration: Declaration;
  /** By whom it is asked for, when no confirmation is needed. */
  demande?: Evenement['demande'];
  /** Who is asked to confirm. */
  confirmer: readonly string[];
}

/** The first instant of an event: the first rung is called in this very transaction, and leaves even while Temporal is down. */
export function naissance(
  n: Naissance,
  { instant, profil, reglages, territoire, sujet }: ContexteDepot,
  { echelle }: AutourDeLEvenement,
): Depot<Evenement> {
  const lieu = sujet?.structure ?? '';
  const premier = echelle.find((b) => !b.absente && b.nature !== 'assistant') ?? echelle[0];
  const nu: Evenement = {
    profil: profil as Evenement['profil'],
    reglages,
    territoire,
    lieu,
    sorte: n.sorte,
    type: n.type,
    urgent: n.urgent,
    local: n.local,
    ...(n.motif === undefined ? {} : { motif: n.motif }),
    declarations: [n.declaration],
    demandesDeConfirmation: n.confirmer.map((personne) => ({ personne, le: instant })),
    appels: [],
    tour: 1,
    repond: premier?.personne ?? '',
    charges: 0,
    deploiements: [],
    affectations: [],
    releves: [],
    relevesProposees: [],
    technique: [],
    seances: [],
    soutiens: [],
    points: [],
    suivis: [],
  };
  const demande = n.demande === undefined ? { etat: nu } : demander(nu, n.demande, echelle, instant);
  return {
    ...demande,
    agent: null,
    lieu,
    tiers: undefined,
    faits: [
      {
        type: 'evenementDeclare',
        par: n.declaration.par,
        qualite: n.declaration.qualite,
        demande: n.demande !== undefined,
      },
    ],
    courriels: [
      ...('courriels' in demande ? (demande.courriels ?? []) : []),
      ...n.confirmer.map((pour) => composer('evenementAConfirmer', { pour, numero: '1', exercice: false })),
    ],
    taches: [
      ...('taches' in demande ? (demande.taches ?? []) : []),
      ...n.confirmer.map((pour) => ({ cle: `evenementAConfirmer:${pour}`, nature: 'evenementAConfirmer', pour })),
    ],
    evenement: { quoi: n.type, declareLe: instant, combien: null, closLe: null },
  };
}

/** Asked for by whom the text names: an urgent one calls its ladder, another one waits for the conseiller without any hurry. */
export function demander(
  e: Evenement,
  demande: NonNullable<Evenement['demande']>,
  echelle: AutourDeLEvenement['echelle'],
  instant: string,
): Pick<Depot<Evenement>, 'etat' | 'courriels' | 'taches'> {
  const suivis = e.urgent && e.sorte === 'evenement' ? calendrier(e, instant) : [];
  const demandee = { ...e, demande, suivis };
  const { repond: personne, tour } = e;
  const rang = echelle.find((b) => b.personne === personne)?.rang ?? 1;
  if (!e.urgent)
    return {
      etat: { ...demandee, appels: [{ personne, rang, tour, le: instant }] },
      courriels: [composer('interventionDemandee', { pour: e.repond, exercice: false })],
      taches: [{ cle: 'interventionDemandee', nature: 'interventionDemandee', pour: e.repond }],
    };
  const { suite, ...effets } = demarrer(demandee, echelle, instant);
  return { etat: { ...demandee, ...suite }, ...effets };
}

const HEURE_DU_SUIVI = 9;

/** The days after which it is asked how it goes, on jours ouvrés of the territory; the last one is the anniversary. */
function calendrier(e: Evenement, instant: string): Suivi[] {
  const quand = e.declarations[0]?.quand ?? instant;
  const dits = e.reglages.suivisEvenement.map((duree) => ({
    quoi: nomDuSuivi(duree),
    prevuLe: enJours(duree)
      ? leMatin(ajouter(quand, duree, e.territoire), e.territoire)
      : ajouter(quand, duree, e.territoire),
  }));
  const unAn = DateTime.fromISO(quand, { zone: fuseau(e.territoire) })
    .plus({ years: 1 })
    .toJSDate()
    .toISOString();
  return [...dits, { quoi: 'anniversaire', prevuLe: leMatin(unAn, e.territoire) }];
}

type Delai = Reglages['suivisEvenement'][number];

const enJours = (duree: Delai): boolean => 'jours' in duree || 'joursOuvres' in duree;

/** « J+7 », as the setting says it. */
function nomDuSuivi(duree: Delai): string {
  const [[unite, n]] = Object.entries(duree) as [[string, number]];
  const lettres: Record<string, string> = { jours: 'J', joursOuvres: 'J', heures: 'H', minutes: 'M', secondes: 'S' };
  return `${lettres[unite] ?? ''}+${n}`;
}

/** That day at nine, or the next jour ouvré; a delay below a day (exercises, demonstration) stays as it is. */
function leMatin(le: string, territoire: Territoire): string {
  let jour = DateTime.fromISO(le, { zone: fuseau(territoire) });
  while (!estOuvre(jour.toFormat('yyyy-MM-dd'), territoire)) jour = jour.plus({ days: 1 });
  return jour.set({ hour: HEURE_DU_SUIVI, minute: 0, second: 0, millisecond: 0 }).toJSDate().toISOString();
}
