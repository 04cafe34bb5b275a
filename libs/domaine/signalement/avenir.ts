import type { Contexte, EtatCourriel, Fait } from '../acte.js';
import type { Etape, Verdict } from '../noun.js';
import type { Signalement } from './etat.js';
import { signalement } from './index.js';

/** What the clock will do by itself, if nobody does anything: when, what, and whom it calls. */
export interface Evenement {
  quand: string;
  fait: Fait;
  /** The person called up the technical line. */
  appele?: string;
}

const EN_ROUTE = new Set(['A_ENVOYER', 'EN_COURS', 'DATA_DEBUTE']);

/**
 * The future of a signalement, read by playing its steps forward on a copy: they are pure, so what is shown and what will be
 * done cannot differ. A mail on its way is supposed to arrive; absences and posts are those of now.
 */
export function avenir(depart: Signalement, contexte: Contexte, max = 20): Evenement[] {
  const [traiter] = Object.values(signalement.procedures); // how long it is kept afterwards is another story
  const etapes = Object.values(traiter?.etapes ?? {});
  const evenements: Evenement[] = [];
  let etat = depart;
  let { instant } = contexte;
  let attentes = 0;
  while (evenements.length < max && attentes < 3) {
    const prochain: Contexte = { ...contexte, instant, courriel: (cle) => arrive(contexte, cle) };
    const verdict = premierNonFini(etapes, etat, prochain);
    if (verdict === undefined) break;
    if ('attendre' in verdict) {
      attentes += 1; // a clock that only waits, round after round, has no event left to tell
      instant = verdict.attendre;
      continue;
    }
    attentes = 0;
    etat = verdict.du.etat;
    const appele = etat.echelle?.appels.at(-1)?.personne;
    for (const fait of verdict.du.faits.filter(seVoit)) {
      const appel = fait.type === 'ligneTechniqueAppelee' && appele !== undefined;
      evenements.push({ quand: instant, fait, ...(appel ? { appele } : {}) });
    }
  }
  return evenements;
}

function premierNonFini(
  etapes: readonly Etape<Signalement>[],
  etat: Signalement,
  contexte: Contexte,
): Exclude<Verdict<Signalement>, { fini: true }> | undefined {
  for (const etape of etapes) {
    const verdict = etape(etat, contexte);
    if (!('fini' in verdict)) return verdict;
  }
  return undefined;
}

/** Looking for an earlier signalement changes nothing for anybody, nor does a reminder that does not leave. */
function seVoit({ type, parti }: Fait): boolean {
  return type !== 'rapproche' && !(type === 'rappelEchu' && parti === false);
}

function arrive(contexte: Contexte, cle: string): EtatCourriel | undefined {
  const vu = contexte.courriel(cle);
  return vu !== undefined && EN_ROUTE.has(vu.etat) ? { etat: 'ACCEPTE', maj: contexte.instant } : vu;
}
