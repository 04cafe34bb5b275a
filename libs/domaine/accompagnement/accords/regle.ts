import { ajouter } from '#libs/calendrier/calendrier.js';
import type { Consentement, ProfilReglementaire } from '#libs/reglementation/profil.js';
import { contenuOu } from '#libs/reglementation/regle.js';
import type { Refus } from '../../erreurs.js';
import { cloture, type Accompagnement } from '../etat.js';
import type { Chose, ObjetDAccord } from './etat.js';
import { dernier, dernierOuiOuNon, memeChose, questionSur, refuse, vaut } from './paroles.js';
import {
  accompagnementTermine,
  accordManque,
  accordPerime,
  accordRefuse,
  adhesionADemander,
  adhesionARechercher,
  projetAParler,
} from './refus.js';

export { dernierMot, vaut } from './paroles.js';
export { accompagnementTermine, accordRefuse } from './refus.js';

/**
 * Each of these brings somebody else in, or somebody into his home: it needs his yes to this very thing, whatever the strength of
 * his text. « Recherche » is no licence to act without him (T-11).
 */
const EXIGE_UN_OUI: readonly ObjetDAccord[] = [
  'relais',
  'transmission',
  'alerte',
  'groupe',
  'interventionCollective',
  'visite',
];

/** Each names whom, or which one: a yes in general would be a yes to anything (T-10). */
export const EXIGE_UN_NOM: readonly ObjetDAccord[] = [
  'relais',
  'transmission',
  'alerte',
  'groupe',
  'interventionCollective',
];

/** What a rule reads of an accompaniment: the agent's own view of it holds as much. */
export type Consenti = Pick<Accompagnement, 'accords' | 'demandes' | 'clotures' | 'profil' | 'reglages' | 'territoire'>;

/** The strength of his text; one that is silent gets the strongest. */
export const forceDe = ({ profil: { consentement } }: Pick<Accompagnement, 'profil'>): Consentement =>
  consentement.force === 'silence' ? 'accord' : consentement.contenu;

/** Does a yes stand for a whole project, which asks again once it has changed, or for one act alone? */
export const parProjet = ({ consentementParActe }: ProfilReglementaire): boolean =>
  contenuOu(consentementParActe, 'chaqueActe') === 'chaqueProjet';

/**
 * May this be done now? Read from the state under the lock, at the moment of the act and never before (T-12). The floor in every
 * text: nothing without the accompaniment agreed to, nothing against an expressed refusal; above it the strength of the profile.
 * @returns why not; undefined: it may
 */
export function empeche(a: Consenti, instant: string, objet: ObjetDAccord, quoi?: string): Refus | undefined {
  if (cloture(a) !== undefined) return accompagnementTermine;
  const socle = sansOui(a, { objet: 'accompagnement' }, instant);
  if (socle !== undefined || objet === 'accompagnement') return socle;
  const chose: Chose = { objet, ...(quoi === undefined ? {} : { quoi }) };
  return EXIGE_UN_OUI.includes(objet) ? sansOui(a, chose, instant) : selonLaForce(a, chose, instant);
}

/** A yes that counts now, or why there is none. */
function sansOui(a: Consenti, chose: Chose, instant: string, manque = accordManque): Refus | undefined {
  if (refuse(a, chose)) return accordRefuse;
  const mot = dernierOuiOuNon(a, chose);
  if (vaut(mot, instant)) return undefined;
  return mot?.valeur === 'oui' ? accordPerime : manque;
}

/** What each strength asks, waits for and allows of a project (T-11). */
function selonLaForce(a: Consenti, chose: Chose, instant: string): Refus | undefined {
  switch (forceDe(a)) {
    case 'accord':
      return sansOui(a, chose, instant);
    case 'adhesionDemandee':
      return sansOui(a, chose, instant, questionSur(a, chose) === undefined ? adhesionADemander : accordManque);
    case 'adhesionRecherchee':
      return recherchee(a, chose, instant);
    case 'concertation':
      return concertee(a, chose, instant);
  }
}

/** Sought from each person concerned; who has not answered in the time that the réglage leaves holds nothing up, who refused does. */
function recherchee(a: Consenti, chose: Chose, instant: string): Refus | undefined {
  const autres = a.accords.flatMap((m) =>
    m.objet === chose.objet && m.quoi === chose.quoi && m.personne !== undefined ? [m.personne] : [],
  );
  for (const personne of [undefined, ...new Set(autres)]) {
    const sienne: Chose = { ...chose, ...(personne === undefined ? {} : { personne }) };
    if (refuse(a, sienne)) return accordRefuse;
    if (vaut(dernierOuiOuNon(a, sienne), instant)) continue;
    const depuis = chercheeDepuis(a, sienne);
    if (depuis === undefined || instant < ajouter(depuis, a.reglages.attenteAdhesion, a.territoire))
      return adhesionARechercher;
  }
  return undefined;
}

/** Since when the answer is awaited: she put the question on his page, or noted how she sought his word. */
function chercheeDepuis(a: Pick<Accompagnement, 'accords' | 'demandes'>, chose: Chose): string | undefined {
  const note = a.accords.find(
    (m) => m.valeur === 'recherche' && m.numero > (dernierOuiOuNon(a, chose)?.numero ?? 0) && memeChose(m, chose),
  );
  const posee = questionSur(a, chose);
  return [note?.le, posee?.le].filter((le) => le !== undefined).sort()[0];
}

/** Spoken of together is enough, once for the project and its changes: the text sets no formal consent (2002). */
function concertee(a: Consenti, chose: Chose, instant: string): Refus | undefined {
  if (refuse(a, chose)) return accordRefuse;
  const parle = a.accords.some((m) => m.objet === chose.objet && m.valeur === 'parle');
  return parle || vaut(dernier(a, chose), instant) ? undefined : projetAParler;
}
