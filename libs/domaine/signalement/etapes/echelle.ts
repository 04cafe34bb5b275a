import type { Contexte, Decision } from '../../acte.js';
import type { Verdict } from '../../noun.js';
import { ajouter } from '#libs/calendrier/calendrier.js';
import { delaiDAccuse } from '../confier.js';
import { cleDe, composer } from '../courriels/composer.js';
import type { Echelle, Signalement } from '../etat.js';

/**
 * The ladder up the technical line of the profile, never the administrative hierarchy. An empty or absent rung is skipped at
 * once, and so is one whose alert reaches nobody; a rung's delay runs from the commit of its alert, so a late clock calls one
 * rung, not all of them.
 */
export function monter(s: Signalement, echelle: Echelle, contexte: Contexte): Verdict<Signalement> {
  const { reglages, territoire } = s;
  const premier = echelle.quoi === 'accuse' ? delaiDAccuse(s) : reglages.proposition;
  const dernier = echelle.appels.at(-1);
  const echeance =
    dernier === undefined
      ? ajouter(echelle.depuis, premier, territoire)
      : ajouter(dernier.le, reglages.echelon, territoire);
  const suivant = echelonSuivant(s, echelle, contexte);
  if (suivant === undefined && echelle.epuiseeLe !== undefined)
    return { attendre: ajouter(contexte.instant, reglages.echelon, territoire) };
  if (contexte.instant < echeance && !alertePerdue(s, echelle, contexte)) return { attendre: echeance };
  return { du: suivant === undefined ? epuiser(s, echelle, contexte) : appeler(s, echelle, suivant, contexte) };
}

const PERDU = new Set(['REFUSE', 'REVENU', 'SANS_ADRESSE', 'ABANDON']);

/** Nobody will read the last alert: it failed, or an automatic answer says that she is away (design §1.5). */
function alertePerdue(s: Signalement, echelle: Echelle, contexte: Contexte): boolean {
  const { quoi, appels } = echelle;
  const dernier = appels.at(-1);
  if (dernier === undefined && quoi !== 'accuse') return false; // she is at work on it: no alert was sent
  const cle =
    dernier === undefined
      ? cleDe('nouvelleAffaire', confieeA(s, echelle), String(s.tour))
      : cleDe('monteeDeLigne', dernier.personne, numeroDAppel(s, echelle, appels.length));
  const alerte = contexte.courriel(cle);
  return alerte !== undefined && (PERDU.has(alerte.etat) || alerte.automatique === true);
}

/** Names one call: the climb begins anew when an offer is taken back, or fails after the line was called. */
export function numeroDAppel({ tour, offres }: Signalement, echelle: Echelle | undefined, rang: number): string {
  return `${tour}:${echelle?.quoi}:${offres.length}:${echelle?.depuis}:${rang}`;
}

/** The next person to call: first of the line above, present, and not called yet. */
export function echelonSuivant(s: Signalement, echelle: Echelle, { ligne }: Contexte): string | undefined {
  const appeles = new Set([
    confieeA(s, echelle),
    ...echelle.appels.map((a) => a.personne),
    ...s.recusations.map((r) => r.par),
  ]);
  for (const e of ligne) {
    if (e.nature !== 'assistant' && e.personne !== null && !e.absente && !appeles.has(e.personne)) return e.personne;
  }
  return undefined;
}

const confieeA = (s: Signalement, echelle: Echelle): string => echelle.confieeA ?? s.titulaire;

function appeler(s: Signalement, echelle: Echelle, personne: string, { instant }: Contexte): Decision<Signalement> {
  const echelon = echelle.appels.length + 1;
  return {
    etat: { ...s, echelle: { ...echelle, appels: [...echelle.appels, { personne, le: instant }] } },
    faits: [{ type: 'ligneTechniqueAppelee', par: 'horloge', quoi: echelle.quoi, echelon }],
    courriels: [
      composer('monteeDeLigne', {
        pour: personne,
        numero: numeroDAppel(s, echelle, echelon),
        donnees: { echelon, quoi: echelle.quoi },
      }),
    ],
  };
}

/** Nobody is left to call: a human must organise it, and the screen says so. */
function epuiser(s: Signalement, echelle: Echelle, { instant }: Contexte): Decision<Signalement> {
  return {
    etat: { ...s, echelle: { ...echelle, epuiseeLe: instant } },
    faits: [{ type: 'ligneTechniqueEpuisee', par: 'horloge', quoi: echelle.quoi }],
    taches: [
      { cle: `ligneEpuisee:${numeroDAppel(s, echelle, echelle.appels.length)}`, nature: 'ligneEpuisee', pour: null },
    ],
  };
}
