import { ajouter } from '#libs/calendrier/calendrier.js';
import type { Contexte, Decision } from '../../acte.js';
import type { Verdict } from '../../noun.js';
import { autour } from '../agir.js';
import { composer } from '../courriels/composer.js';
import { depuisQuand, estComplete, estPartie, retenus, tientLeRole } from '../equipe.js';
import { deploiementDe, estClos, type Evenement } from '../etat.js';
import { vaguer } from '../vagues.js';
import { appelerLaLigne, revenir } from './appeler-la-ligne.js';
import { plusTard } from './faire-confirmer.js';
import { placesAOublier, suiviDu } from './suivre.js';

/**
 * As long as people are in the field: those from farther are called when the first are too few, a relief is proposed in time, a situation
 * report is asked for, and the dates that follow an event are kept although it is not over, like the tokens of a time that is.
 */
export function mener(e: Evenement, contexte: Contexte): Verdict<Evenement> {
  if (estClos(e) || e.finie !== undefined || deploiementDe(e) === undefined) return { fini: true };
  const faire = [ligneDue, vagueDue, releveDue, pointDu, suiviDu, placesAOublier] as const;
  const quand: string[] = [];
  for (const f of faire) {
    const verdict = f(e, contexte);
    if (verdict === undefined) continue;
    if (typeof verdict !== 'string') return { du: verdict };
    quand.push(verdict);
  }
  return { attendre: quand.reduce((tot, i) => (i < tot ? i : tot), plusTard(contexte.instant)) };
}

/** Whom the clock asks: the pilot once that role was taken, whoever took charge before. */
const quiMene = (e: Evenement): string => tientLeRole(e, 'pilote')?.personne ?? e.charge?.par ?? e.repond;

/** Due now, or at an instant; undefined: nothing more of this kind. */
type Echeance = Decision<Evenement> | string | undefined;

/** Whoever led is away: the ladder is called for somebody else, and the team stays. */
function ligneDue(e: Evenement, contexte: Contexte): Echeance {
  if (e.charge === undefined) {
    const verdict = appelerLaLigne(e, contexte);
    if ('fini' in verdict) return undefined;
    return 'du' in verdict ? verdict.du : verdict.attendre;
  }
  return estPartie(e, autour(contexte)) ? revenir(e, contexte, e.charge.par) : undefined;
}

function vagueDue(e: Evenement, contexte: Contexte): Echeance {
  const { vague } = e;
  const { appels } = autour(contexte);
  if (vague === undefined || vague.dite !== undefined || estComplete(e, appels)) return undefined;
  const fin = ajouter(vague.le, e.reglages.vagueEquipe, e.territoire);
  if (contexte.instant < fin) return fin;
  const suivante = vaguer(e, contexte, vague.numero + 1);
  if (suivante.appeles.length > 0)
    return {
      etat: suivante.etat,
      faits: [{ type: 'vagueAppelee', par: 'horloge', vague: suivante.numero, appeles: suivante.appeles.length }],
      courriels: suivante.courriels,
      evenement: { appeler: { personnes: suivante.appeles, vague: suivante.numero } },
    };
  const pour = quiMene(e);
  return {
    etat: { ...e, vague: { ...vague, dite: contexte.instant } },
    faits: [{ type: 'equipeIncomplete', par: 'horloge', retenus: retenus(e, appels).length }],
    courriels: [composer('equipeIncomplete', { pour, numero: vague.le, exercice: e.sorte === 'exercice' })],
    taches: [{ cle: `equipeIncomplete:${vague.le}`, nature: 'equipeIncomplete', pour }],
  };
}

/** Nobody stays in the field beyond the réglage without a relief being proposed, to her and to whoever leads (E10). */
function releveDue(e: Evenement, contexte: Contexte): Echeance {
  const { appels } = autour(contexte);
  const proposees = new Set(e.relevesProposees.map((r) => r.personne));
  const enPoste = retenus(e, appels)
    .filter((p) => !proposees.has(p))
    .flatMap((personne) => {
      const appel = appels.find((a) => a.personne === personne);
      const depuis = appel === undefined ? undefined : depuisQuand(e, appel);
      return depuis === undefined ? [] : [{ personne, le: ajouter(depuis, e.reglages.engagementMax, e.territoire) }];
    })
    .sort((a, b) => (a.le < b.le ? -1 : 1));
  const [premiere] = enPoste;
  if (premiere === undefined) return undefined;
  const { instant } = contexte;
  if (instant < premiere.le) return premiere.le;
  const dues = enPoste.filter((r) => r.le <= instant).map((r) => r.personne);
  const meneuse = quiMene(e);
  const exercice = e.sorte === 'exercice';
  return {
    etat: { ...e, relevesProposees: [...e.relevesProposees, ...dues.map((personne) => ({ personne, le: instant }))] },
    faits: [{ type: 'releveProposee', par: 'horloge', combien: dues.length }],
    courriels: [...new Set([...dues, meneuse])].map((pour) =>
      composer('releveProposee', { pour, numero: instant, exercice }),
    ),
    taches: [{ cle: `releveProposee:${instant}`, nature: 'releveProposee', pour: meneuse }],
  };
}

/** One reminder for each report that is late; the page says when the next one is expected. */
function pointDu(e: Evenement, { instant }: Contexte): Echeance {
  const prevu = prochainPoint(e);
  if (prevu === undefined) return undefined;
  if (instant < prevu) return prevu;
  if (e.pointRappele === prevu) return undefined;
  const pour = quiMene(e);
  return {
    etat: { ...e, pointRappele: prevu },
    faits: [{ type: 'pointAttendu', par: 'horloge' }],
    taches: [{ cle: `pointDeSituation:${prevu}`, nature: 'pointDeSituation', pour }],
  };
}

/** When the next situation report is expected. */
export function prochainPoint(e: Evenement): string | undefined {
  const debut = deploiementDe(e);
  if (debut === undefined || e.finie !== undefined || estClos(e)) return undefined;
  const dernier = e.points.at(-1)?.le ?? (debut.debut > debut.le ? debut.debut : debut.le);
  return ajouter(dernier, e.reglages.cadencePoint, e.territoire);
}
