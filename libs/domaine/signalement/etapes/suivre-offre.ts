import { ajouter, horsSilence } from '#libs/calendrier/calendrier.js';
import { fuseau } from '#libs/calendrier/territoires.js';
import type { Contexte, Decision, Verdict } from '../../acte.js';
import { offreEnCours, type Signalement } from '../etat.js';
import { composer } from '../courriels/composer.js';
import { proposer } from './proposer.js';

/**
 * §1.1.3 — the agent stays free: silence is neither yes nor no. Reminder dates and the horizon pass in the same way whatever
 * he does; only whether a mail leaves differs. Asked late, it sends one reminder and waits a full interval.
 */
export function suivreOffre(s: Signalement, contexte: Contexte): Verdict<Signalement> {
  const { instant } = contexte;
  if (s.closLe !== undefined) return { fini: true };
  if (s.offreFaite === undefined || s.horizon === undefined) return proposer(s, contexte); // asked out of turn
  if (instant >= s.horizon)
    return { du: { etat: { ...s, closLe: instant }, faits: [{ type: 'horizon', par: 'horloge' }] } };
  const rappel = prochainRappel(s);
  if (rappel === undefined || rappel >= s.horizon) return { attendre: s.horizon };
  return instant < rappel ? { attendre: rappel } : { du: rappeler(s, contexte) };
}

/** When the next reminder is due; undefined when none is left. Shown to the ASS on each line. */
export function prochainRappel(s: Signalement): string | undefined {
  if (s.offreFaite === undefined || s.rappels.length >= (offreEnCours(s)?.rappels ?? 0)) return undefined;
  const depuis = s.rappels.at(-1)?.le ?? s.offreFaite.le;
  return horsSilence(ajouter(depuis, s.reglages.intervalleRappel, s.territoire), s.reglages.silence, s.territoire);
}

function rappeler(s: Signalement, { instant, titulaire }: Contexte): Decision<Signalement> {
  const { horizon } = s;
  const part = s.reponse === undefined && titulaire !== null && horizon !== undefined;
  const numero = s.rappels.length + 1;
  return {
    etat: { ...s, rappels: [...s.rappels, { le: instant, parti: part }] },
    faits: [{ type: 'rappelEchu', par: 'horloge', parti: part }],
    courriels: part
      ? [
          composer('rappelAgent', {
            pour: s.agent,
            numero: `${s.tour}:${numero}`,
            donnees: { professionnel: titulaire, jusquau: horizon, fuseau: fuseau(s.territoire) },
            pasAvant: horsSilence(instant, s.reglages.silence, s.territoire),
          }),
        ]
      : [],
  };
}
