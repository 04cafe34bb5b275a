import { DELAIS, HEURE, offreDe, type Modele } from './modele-etat.js';

/** A fact of the clock: what it demands of the state, and the states that it may leave. Nothing allowed: an empty list. */
export type FaitDeLHorloge = (
  m: Modele,
  lieu: { instant: number; detail: Record<string, unknown>; ligne: readonly string[]; voisins: readonly string[] },
) => readonly Modele[];

const si = (permis: boolean, ...apres: readonly Modele[]): readonly Modele[] => (permis ? apres : []);

/** The next person above the ASS who was not called yet; above the one who had it first, if the agent asked for another since. */
function aAppeler(m: Modele, ligne: readonly string[]): string | undefined {
  const deja = [m.echelle?.confieeA ?? m.titulaire, ...(m.echelle?.appeles ?? []), ...m.recuses];
  return ligne.slice(2).find((p) => !deja.includes(p));
}

/** When the line is called if nobody does anything; a mailed offer that failed counts from the day it left. */
function echelleDe(m: Modele): NonNullable<Modele['echelle']> | undefined {
  const o = offreDe(m);
  if (m.echelle !== undefined) return m.echelle;
  return o === undefined ? undefined : { quoi: 'proposition', depuis: o.le, appeles: [] };
}

function echue(m: Modele, instant: number): boolean {
  const e = echelleDe(m);
  if (e === undefined || m.clos || m.offreFaite || m.nonRecevable) return false;
  const depuis = e.dernier ?? e.depuis;
  const delai = e.dernier !== undefined ? DELAIS.echelon : e.quoi === 'accuse' ? DELAIS.accuse : DELAIS.proposition;
  return instant >= depuis + delai * HEURE;
}

/** Is the offer really made by now? Posted or spoken: at once. Mailed, or held back: after the réglage (T-02). */
function faite(m: Modele, instant: number): boolean {
  const o = offreDe(m);
  if (o === undefined || m.offreFaite || m.clos || m.nonRecevable) return false;
  if (o.retenue !== true && o.courrier === undefined) return true;
  if (o.retenue !== true && o.courrier !== 'remis') return false;
  return instant >= o.le + DELAIS.attenteRetour * HEURE;
}

export const HORLOGE: Record<string, FaitDeLHorloge> = {
  rapproche: (m, { detail, voisins }) => {
    const seul: Modele = { ...m, rapproche: true };
    if (m.rapproche) return [];
    if (detail['convergent'] !== true) return [seul];
    // The agent keeps the social worker who knows him: she holds the earlier matter, now or a moment ago.
    const rejoints = voisins
      .filter((v) => v !== m.titulaire && m.prisPar === undefined)
      .map((titulaire): Modele => ({ ...seul, titulaire })); // without a word: its ladder goes on as it was
    return [...rejoints, seul];
  },
  ligneTechniqueAppelee: (m, { instant, ligne }) => {
    const personne = aAppeler(m, ligne);
    const e = echelleDe(m);
    if (personne === undefined || e === undefined) return [];
    const suite = { ...e, appeles: [...e.appeles, personne], dernier: instant };
    return si(echue(m, instant), { ...m, echelle: suite });
  },
  ligneTechniqueEpuisee: (m, { instant, ligne }) => {
    const e = echelleDe(m);
    return si(e !== undefined && aAppeler(m, ligne) === undefined && echue(m, instant), {
      ...m,
      ...(e === undefined ? {} : { echelle: e }),
    });
  },
  offreFaite: ({ echelle: _finie, ...m }, { instant }) => si(faite(m, instant), { ...m, offreFaite: true }),
  tiersInforme: (m) => si(m.offreFaite && !m.tiersInforme && m.tiers !== null, { ...m, tiersInforme: true }),
  // After any answer of the agent no reminder leaves, though its date passes (T-09).
  rappelEchu: (m, { detail }) =>
    si(m.offreFaite && !m.clos && m.rappelsPrevus > 0 && detail['parti'] === (m.reponse === undefined), {
      ...m,
      rappels: m.rappels + 1,
      rappelsPrevus: m.rappelsPrevus - 1,
    }),
  parolesEffacees: (m) => si(m.offreFaite && !m.clos, m),
  horizon: (m, { instant }) =>
    si(!m.clos && (m.nonRecevable || (m.offreFaite && m.horizon !== undefined && instant >= m.horizon)), {
      ...m,
      clos: true,
    }),
};

/** Once the clock was asked all its questions, nothing that is due may stand. @returns what it forgot */
export function oublis(m: Modele, instant: number, ligne: readonly string[]): string[] {
  const retards: Record<string, boolean> = {
    rapprocher: !m.rapproche,
    'appeler la ligne technique': echue(m, instant) && !faite(m, instant) && aAppeler(m, ligne) !== undefined,
    'constater l’offre': faite(m, instant),
    'informer le tiers': m.offreFaite && !m.tiersInforme && m.tiers !== null,
    'passer l’horizon': m.offreFaite && !m.clos && m.horizon !== undefined && instant >= m.horizon,
  };
  return Object.entries(retards).flatMap(([quoi, vrai]) => (vrai ? [quoi] : []));
}
