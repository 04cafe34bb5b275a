import { horsSilence } from '#libs/calendrier/calendrier.js';
import { fuseau } from '#libs/calendrier/territoires.js';
import type { Contexte, Decision } from '../acte.js';
import type { Procedure, Verdict } from '../noun.js';
import { effacableLe, gardeJusquau, gelEnCours, type Conservable } from './etat.js';
import { TACHES_DES_ARCHIVES } from './archives.js';

const TRENTE_JOURS_MS = 30 * 86_400_000;

/** What each noun says of itself, so that the story is told once for all of them. */
export interface Sujet<E> {
  nature: string;
  /** When its time began to run (ISO); undefined while it lives. */
  fin(etat: E): string | undefined;
  /** Its time runs; without it, once the clock has said so (`commencer`). */
  commence?: (etat: E) => boolean;
  /** Whom to tell, and what he calls it; undefined: he never knew of it, or nobody is named. */
  agent(etat: E): { personne: string; quoi: string } | undefined;
  /** Dossiers born of it that die with it. */
  avec(etat: E): readonly string[];
}

/**
 * The same story for every noun: kept as long as the réglage says, the agent told, the archives asked, then a tombstone. A legal
 * hold stops it wherever it stands; late, it catches up by itself. The last step stands outside the state, which is gone.
 */
export function procedureConserver<E extends Conservable>(sujet: Sujet<E>): Procedure<E> {
  const garder = (e: E, { instant }: Contexte): Verdict<E> => {
    const fin = sujet.fin(e);
    if (fin === undefined || gelEnCours(e) !== undefined) return dansTrenteJours(instant);
    const jusquau = gardeJusquau(e, fin);
    return instant < jusquau ? { attendre: jusquau } : { fini: true };
  };
  const prevenir = (e: E, contexte: Contexte): Verdict<E> => {
    if (e.conservation?.prevenuLe !== undefined) return { fini: true };
    const garde = garder(e, contexte);
    return 'fini' in garde ? { du: annoncer(sujet, e, contexte) } : garde;
  };
  const viser = (e: E, { instant }: Contexte): Verdict<E> =>
    e.conservation?.visa?.decision === 'detruire' ? { fini: true } : dansTrenteJours(instant);
  const effacer = (e: E, { instant }: Contexte): Verdict<E> => {
    const { effaceLe, prevenuLe, visa } = e.conservation ?? {};
    if (effaceLe !== undefined) return { fini: true };
    if (gelEnCours(e) !== undefined || prevenuLe === undefined || visa?.decision !== 'detruire')
      return dansTrenteJours(instant);
    const des = effacableLe(e, prevenuLe);
    return instant < des ? { attendre: des } : { du: eteindre(sujet, e, instant) };
  };
  const achever = (e: E, { instant }: Contexte): Verdict<E> =>
    e.conservation?.effaceLe === undefined ? dansTrenteJours(instant) : { fini: true };
  return {
    voie: 'dossier',
    etapes: { garder, prevenir, viser, effacer, achever },
    entree: () => ({ nature: sujet.nature }),
    commence: sujet.commence ?? ((e) => e.conservation?.commenceLe !== undefined),
    nuit: (e) => e.reglages.nuit,
  };
}

/** Its time begins to run: written by the clock alone, so that no act of the agent wakes anything. */
export function commencer<E extends Conservable>(e: E, instant: string): E {
  return { ...e, conservation: { ...e.conservation, commenceLe: instant } };
}

function annoncer<E extends Conservable>(sujet: Sujet<E>, e: E, { instant, titulaire }: Contexte): Decision<E> {
  const agent = sujet.agent(e);
  return {
    etat: { ...e, conservation: { ...e.conservation, prevenuLe: instant } },
    faits: [{ type: 'effacementAnnonce', par: 'horloge' }],
    taches: [{ cle: TACHES_DES_ARCHIVES.visa, nature: TACHES_DES_ARCHIVES.visa, pour: null }],
    courriels:
      agent === undefined
        ? []
        : [
            {
              cle: `effacementAnnonce:${agent.personne}:${instant}`,
              gabarit: 'effacementAnnonce',
              destinataire: agent.personne,
              donnees: {
                quoi: agent.quoi,
                pasAvant: effacableLe(e, instant),
                fuseau: fuseau(e.territoire),
                telephone: titulaire?.telephone ?? null,
              },
              pasAvant: horsSilence(instant, e.reglages.silence, e.territoire),
            },
          ],
  };
}

/** The record becomes a tombstone in this very transaction; keys and receipt follow, in another database. */
function eteindre<E extends Conservable>(sujet: Sujet<E>, e: E, instant: string): Decision<E> {
  const agent = sujet.agent(e);
  const { visa } = e.conservation ?? {};
  if (visa === undefined) throw new Error('EFFACEMENT_SANS_VISA');
  return {
    etat: { ...e, conservation: { ...e.conservation, effaceLe: instant } },
    faits: [],
    effacement: {
      avec: sujet.avec(e),
      visa: { par: visa.par, le: visa.le },
      accuse:
        agent === undefined
          ? null
          : {
              destinataire: agent.personne,
              gabarit: 'effacementFait',
              donnees: { quoi: agent.quoi, le: instant, fuseau: fuseau(e.territoire) },
              pasAvant: horsSilence(instant, e.reglages.silence, e.territoire),
            },
    },
  };
}

const dansTrenteJours = (instant: string): { attendre: string } => ({
  attendre: new Date(Date.parse(instant) + TRENTE_JOURS_MS).toISOString(),
});
