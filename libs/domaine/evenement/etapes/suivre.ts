import type { Contexte, Decision } from '../../acte.js';
import type { Verdict } from '../../noun.js';
import { composer } from '../courriels/composer.js';
import { estClos, type Evenement, type Suivi } from '../etat.js';
import { plusTard } from './faire-confirmer.js';

/** The days after: J+1, J+7, J+30, J+90, the anniversary. It goes on although the report is written; what was set aside has none. */
export function suivre(e: Evenement, contexte: Contexte): Verdict<Evenement> {
  const verdicts = [suiviDu(e, contexte), placesAOublier(e, contexte)].filter((v) => v !== undefined);
  const du = verdicts.find((v) => typeof v !== 'string');
  if (du !== undefined) return { du };
  const [prochain] = verdicts.filter((v) => typeof v === 'string').sort();
  if (prochain !== undefined) return { attendre: prochain };
  return estClos(e) ? { fini: true } : { attendre: plusTard(contexte.instant) };
}

/** Asked of whoever leads, once for each date; those that a late clock finds together are asked in one message, by the last of them. */
export function suiviDu(e: Evenement, { instant }: Contexte): Decision<Evenement> | string | undefined {
  const suivant = e.suivis.find((s) => s.rappeleLe === undefined && s.fait === undefined);
  if (suivant === undefined || e.ecarte !== undefined) return undefined;
  if (instant < suivant.prevuLe) return suivant.prevuLe;
  const pour = e.charge?.par ?? e.repond;
  const estDu = (s: Suivi): boolean => s.rappeleLe === undefined && s.fait === undefined && s.prevuLe <= instant;
  const { quoi } = e.suivis.findLast(estDu) ?? suivant;
  return {
    etat: { ...e, suivis: e.suivis.map((s) => (estDu(s) ? { ...s, rappeleLe: instant } : s)) },
    faits: [{ type: 'suiviRappele', par: 'horloge', quoi }],
    courriels: [composer('suiviDEvenement', { pour, numero: quoi, exercice: false })],
    taches: [{ cle: `suiviDEvenement:${quoi}`, nature: 'suiviDEvenement', pour }],
  };
}

/** The tokens of a time that is over go: nothing says how many came (T-37). */
export function placesAOublier(e: Evenement, { instant }: Contexte): Decision<Evenement> | string | undefined {
  const finDe = (s: Evenement['seances'][number]): string =>
    new Date(Date.parse(s.debut) + s.minutes * 60_000).toISOString();
  const restent = e.seances.filter((s) => s.passee === undefined).sort((a, b) => (finDe(a) < finDe(b) ? -1 : 1));
  const [premiere] = restent;
  if (premiere === undefined) return undefined;
  if (instant < finDe(premiere)) return finDe(premiere);
  return {
    etat: { ...e, seances: e.seances.map((s) => (s === premiere ? { ...s, passee: true as const } : s)) },
    faits: [{ type: 'placesOubliees', par: 'horloge' }],
    evenement: { oublierPlaces: premiere.numero },
  };
}
