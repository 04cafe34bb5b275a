import type { Contexte, Decision } from '../../acte.js';
import { arretables, type EnRoute } from '../courriels/envois.js';
import { annulerLesSuivants } from '../entretiens/agenda.js';
import { parleDe } from '../entretiens/rappel.js';
import type { Accompagnement } from '../etat.js';
import { tenirLesRappels } from '../plan/rappels.js';
import type { Accord, Chose } from './etat.js';
import { enAttente, memeChose } from './paroles.js';

type Suite = Pick<Decision<Accompagnement>, 'etat' | 'courriels' | 'courrielsAnnules' | 'fermePartages'>;

/**
 * All that stops when an accompaniment does, in the same transaction: the accords, the open questions, the meetings to come, the
 * shares and the mails that have not left. Nothing leaves, nobody is told.
 */
function toutArreter(a: Accompagnement, contexte: Contexte, par: string): Suite {
  const { instant } = contexte;
  const fini = (m: Accord): Accord => {
    if (m.valeur !== 'oui' || m.retireLe !== undefined) return m;
    return { ...m, retireLe: instant, ...(m.objet === 'accompagnement' ? {} : { avecTout: true as const }) };
  };
  return {
    etat: rienNAttend({ ...a, accords: a.accords.map(fini) }, instant, par),
    courrielsAnnules: quiCessent(a, contexte),
    fermePartages: true,
  };
}

/** However it ends, nothing more leaves to him, save the answer that he asked for about his rights: it holds without any accord. */
export const quiCessent = (a: Accompagnement, contexte: Contexte): string[] =>
  arretables(a, contexte, ({ gabarit }) => gabarit !== 'reponseALire');

/** However it ends, no question and no meeting is left to wait. */
export function rienNAttend(a: Accompagnement, instant: string, par: string): Accompagnement {
  const demandes = a.demandes.map((d) => (enAttente(d) ? { ...d, closeLe: instant } : d));
  return annulerLesSuivants({ ...a, demandes }, instant, par);
}

/** The accompaniment ends because his accord is no longer there. */
export function finDeTout(a: Accompagnement, contexte: Contexte, par: string): Suite {
  const { etat, ...suite } = toutArreter(a, contexte, par);
  const fin = { le: contexte.instant, par, motif: 'accordRetire' } as const;
  return tenirLesRappels({ etat: { ...etat, clotures: [...etat.clotures, fin] }, ...suite }, contexte);
}

/**
 * What stops when he comes back on one thing: the question about it, the shares that stood on it, and, for
 * the visits, those to come with their mails.
 */
export function arreter(a: Accompagnement, contexte: Contexte, chose: Chose, par: string): Suite {
  const { instant } = contexte;
  const questions = a.demandes.filter((d) => enAttente(d) && memeChose(d, chose)).map((d) => d.numero);
  const etat = {
    ...a,
    demandes: a.demandes.map((d) => (questions.includes(d.numero) ? { ...d, closeLe: instant } : d)),
  };
  const visites = chose.objet === 'visite' ? a.entretiens.filter((e) => e.lieu === 'visite').map((e) => e.numero) : [];
  const concerne = (m: EnRoute): boolean => {
    if (m.gabarit === 'planALire') return chose.objet === 'plan'; // its reminders follow each line
    return m.gabarit === 'accordDemande' ? questions.includes(m.sur ?? 0) : parleDe(m, visites);
  };
  const suite = {
    etat: chose.objet === 'visite' ? annulerLesSuivants(etat, instant, par, (e) => e.lieu === 'visite') : etat,
    courrielsAnnules: arretables(a, contexte, concerne),
    fermePartages: a.partages.filter((p) => reposeSur(p, chose)).map((p) => p.reference),
  };
  return tenirLesRappels(suite, contexte);
}

/** A share stands on the accord that names it, in whatever words; a no to all of a kind ends each of that kind. */
function reposeSur({ reference, objet }: Accompagnement['partages'][number], chose: Chose): boolean {
  return objet === chose.objet && (chose.quoi === undefined || chose.quoi.startsWith(`${reference}:`));
}
