import { ajouter } from '#libs/calendrier/calendrier.js';
import type { Contexte, Decision } from '../../acte.js';
import { composer } from '../courriels/composer.js';
import type { AbsenceProfessionnel, Trou } from '../etat.js';
import { etendue, lignesDe } from '../periode.js';

/**
 * Nobody stands in, or somebody does again. Under a text that obliges, a hole is said to the organiser as soon as it can be seen, and
 * one over a matter that cannot wait is a breach, called up the line until a named human takes it; under the others it is
 * written down, and no breach (T-20).
 * @returns undefined: nothing to do about it now
 */
export function voirLeTrou(a: AbsenceProfessionnel, contexte: Contexte): Decision<AbsenceProfessionnel> | undefined {
  const { instant, couverture } = contexte;
  if (couverture === undefined) return undefined;
  const { trou } = a;
  if (couverture.tenante !== null) return trou === undefined ? undefined : comble(a);
  if (trou === undefined) return ouvrir(a, instant);
  const effet = etendue(lignesDe(a, instant))?.effet;
  if (!a.automatique || couverture.urgentes === 0 || effet === undefined || instant < effet) return undefined;
  return instant < prochainAppel(a, trou) ? undefined : appeler(a, trou, contexte);
}

/** When the next person is called; the first one at once. */
export function prochainAppel(a: AbsenceProfessionnel, { appels, epuiseLe }: Trou): string {
  const depuis = epuiseLe ?? appels.at(-1)?.le;
  return depuis === undefined ? a.declareeLe : ajouter(depuis, a.reglages.echelonContinuite, a.territoire);
}

function ouvrir(a: AbsenceProfessionnel, instant: string): Decision<AbsenceProfessionnel> {
  const { organisateur, automatique } = a;
  // Where no text obliges it is to be organised anew: what was asked on the first day was done once already
  const nature = automatique ? 'trouDeContinuite' : 'continuiteAOrganiser';
  const aDire = automatique || a.designation !== undefined;
  return {
    etat: { ...a, trou: { depuis: instant, appels: [] } },
    faits: [{ type: 'trouVu', par: 'horloge', automatique }],
    courriels: automatique ? [composer('trouEnVue', { pour: organisateur, numero: instant, donnees: {} })] : [],
    taches: aDire ? [{ cle: `trou:${instant}`, nature, pour: organisateur }] : [],
  };
}

function comble({ trou: _comble, ...reste }: AbsenceProfessionnel): Decision<AbsenceProfessionnel> {
  return {
    etat: reste,
    faits: [{ type: 'trouComble', par: 'horloge' }],
    tachesFaites: ['trouDeContinuite', 'continuiteAOrganiser'],
  };
}

/** The line, one after the other; at its end a telephone list stands on the screen, and the call begins anew after each delay. */
function appeler(a: AbsenceProfessionnel, trou: Trou, { instant, ligne }: Contexte): Decision<AbsenceProfessionnel> {
  const deja = new Set(trou.appels.map((p) => p.personne));
  const suivant = ligne.find(
    (e) =>
      e.nature !== 'assistant' &&
      e.personne !== null &&
      e.personne !== a.personne &&
      !e.absente &&
      !deja.has(e.personne),
  )?.personne;
  const manquementLe = trou.manquementLe ?? instant;
  const nouveau = trou.manquementLe === undefined ? [{ type: 'manquement', par: 'horloge' }] : [];
  if (suivant === undefined || suivant === null)
    return {
      etat: { ...a, trou: { ...trou, manquementLe, epuiseLe: instant, appels: [] } },
      faits: [...nouveau, { type: 'ligneTechniqueEpuisee', par: 'horloge' }],
      taches: [{ cle: `trouSansPersonne:${trou.depuis}`, nature: 'trouDeContinuite', pour: null }],
    };
  return {
    etat: { ...a, trou: { ...trou, manquementLe, appels: [...trou.appels, { personne: suivant, le: instant }] } },
    faits: [...nouveau, { type: 'ligneTechniqueAppelee', par: 'horloge', echelon: trou.appels.length + 1 }],
    courriels: [composer('manquement', { pour: suivant, numero: instant, donnees: {} })],
  };
}
