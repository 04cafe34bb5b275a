import { ajouter, horsSilence } from '#libs/calendrier/calendrier.js';
import { fuseau } from '#libs/calendrier/territoires.js';
import type { Contexte, Decision } from '../../acte.js';
import type { Verdict } from '../../noun.js';
import { appelleUneOffre, type Signalement } from '../etat.js';
import { effacementDesParoles, horizonDe } from '../horizon.js';
import { composer } from '../courriels/composer.js';
import { proposer } from './proposer.js';

/**
 * §1.1.3 — the agent stays free: silence is neither yes nor no. Reminder dates and the horizon pass in the same way whatever
 * he does; only whether a mail leaves differs. Asked late, it sends one reminder and waits a full interval. The referrer's
 * words die on the way, at the latest with the horizon.
 */
export function suivreOffre(s: Signalement, contexte: Contexte): Verdict<Signalement> {
  const { instant } = contexte;
  if (s.closLe !== undefined) return { fini: true };
  const fin = finDuSuivi(s);
  if (fin === undefined) return proposer(s, contexte); // asked out of turn
  if (instant >= fin) {
    return {
      du: { etat: sansParoles({ ...s, closLe: instant }, instant), faits: [{ type: 'horizon', par: 'horloge' }] },
    };
  }
  const effacement = effacementDesParoles(s);
  if (effacement !== undefined && instant >= effacement)
    return { du: { etat: sansParoles(s, instant), faits: [{ type: 'parolesEffacees', par: 'horloge' }] } };
  const rappel = prochainRappel(s);
  if (rappel !== undefined && rappel < fin && instant >= rappel) return { du: rappeler(s, contexte) };
  return { attendre: [rappel, effacement, fin].filter((i) => i !== undefined).sort()[0] as string };
}

/** Nobody to offer help to: what was received is closed at the horizon, counted from the day somebody took charge of it. */
function finDuSuivi(s: Signalement): string | undefined {
  if (s.nonRecevable !== undefined) return s.nonRecevable.le;
  if (!appelleUneOffre(s)) return horizonDe(s, s.priseEnCharge?.le ?? s.deposeLe);
  return s.offreFaite === undefined ? undefined : s.horizon;
}

export function sansParoles(s: Signalement, instant: string): Signalement {
  const { paroles, ...reste } = s;
  return paroles === undefined ? s : { ...reste, parolesEffaceesLe: instant };
}

/** When the next reminder is due; undefined when none is left. Shown to the ASS on each line. */
export function prochainRappel(s: Signalement): string | undefined {
  const [prevu] = s.rappelsPrevus;
  if (s.offreFaite === undefined || prevu === undefined) return undefined;
  const depuis = s.rappels.at(-1)?.le ?? s.offreFaite.le;
  const ordinaire = ajouter(depuis, s.reglages.intervalleRappel, s.territoire);
  return horsSilence(prevu ?? ordinaire, s.reglages.silence, s.territoire);
}

function rappeler(s: Signalement, { instant, titulaire }: Contexte): Decision<Signalement> {
  const { horizon } = s;
  const part =
    s.reponse === undefined &&
    s.accompagneDepuis === undefined &&
    s.agent !== null &&
    titulaire !== null &&
    horizon !== undefined;
  const numero = s.rappels.length + 1;
  return {
    etat: {
      ...s,
      rappels: [...s.rappels, { le: instant, parti: part }],
      rappelsPrevus: s.rappelsPrevus.slice(1),
    },
    faits: [{ type: 'rappelEchu', par: 'horloge', parti: part }],
    courriels: part
      ? [
          composer('rappelAgent', {
            pour: s.agent as string,
            numero: `${s.tour}:${numero}`,
            donnees: { professionnel: titulaire, jusquau: horizon, fuseau: fuseau(s.territoire) },
            pasAvant: horsSilence(instant, s.reglages.silence, s.territoire),
          }),
        ]
      : [],
  };
}
