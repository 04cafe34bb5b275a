import type { Accompagnement } from '../etat.js';
import type { Accord, Chose, DemandeDAccord, ObjetDAccord } from './etat.js';

export const memeChose = (a: Chose, b: Chose): boolean =>
  a.objet === b.objet && a.quoi === b.quoi && a.personne === b.personne;

/** What he says was written down wrong was never said. */
const dit = (m: Accord): boolean => m.confirme?.exact !== false;

/** The last word on one thing, whatever it was. */
export function dernierMot(a: Pick<Accompagnement, 'accords'>, objet: ObjetDAccord, quoi?: string): Accord | undefined {
  return dernier(a, { objet, ...(quoi === undefined ? {} : { quoi }) });
}

export function dernier(a: Pick<Accompagnement, 'accords'>, chose: Chose): Accord | undefined {
  return a.accords.findLast((m) => dit(m) && memeChose(m, chose));
}

/** He said yes to this very thing, has not come back on it, it has not run out, and he did not say that it was written down wrong. */
export function vaut(mot: Accord | undefined, instant: string): boolean {
  return (
    mot?.valeur === 'oui' &&
    mot.retireLe === undefined &&
    dit(mot) &&
    (mot.expire === undefined || instant < mot.expire)
  );
}

/** His last yes or no to this very thing; what she noted meanwhile does not speak for him. */
export function dernierOuiOuNon(a: Pick<Accompagnement, 'accords'>, chose: Chose): Accord | undefined {
  return a.accords.findLast((m) => dit(m) && memeChose(m, chose) && (m.valeur === 'oui' || m.valeur === 'non'));
}

/**
 * An expressed refusal stands: the latest that he did about this thing was to say no, or to come back on his yes. A no to all of
 * a kind (no `quoi`) is a no to each of them; a later yes to one lifts it for that one.
 */
export function refuse(a: Pick<Accompagnement, 'accords'>, chose: Chose): boolean {
  const { quoi: _un, ...genre } = chose;
  const gestes = a.accords
    .filter((m) => dit(m) && m.avecTout !== true && (m.valeur === 'oui' || m.valeur === 'non'))
    .filter((m) => memeChose(m, chose) || memeChose(m, genre))
    .map((m) => ({ quand: m.retireLe ?? m.le, non: m.valeur === 'non' || m.retireLe !== undefined, numero: m.numero }))
    .sort((a, b) => (a.quand === b.quand ? a.numero - b.numero : a.quand < b.quand ? -1 : 1));
  return gestes.at(-1)?.non === true;
}

export const enAttente = (d: DemandeDAccord): boolean =>
  d.reponse === undefined && d.repriseLe === undefined && d.closeLe === undefined;

/** The question about this very thing that still waits. */
export function questionSur(a: Pick<Accompagnement, 'demandes'>, chose: Chose): DemandeDAccord | undefined {
  return a.demandes.find((d) => enAttente(d) && memeChose(d, chose));
}
