import { prochaineHeure } from '#libs/calendrier/calendrier.js';
import { fuseau } from '#libs/calendrier/territoires.js';
import type { Destinataire } from '#libs/reglementation/profil.js';
import type { Contexte } from '../../acte.js';
import type { Verdict } from '../../noun.js';
import type { Signalement } from '../etat.js';
import { composer } from '../courriels/composer.js';
import { proposer } from './proposer.js';

/** Is the referrer one of those whom his text names (T-04, T-05)? Never for the agent's own request. */
export function tiersAInformer(s: Signalement): boolean {
  const { informationDuTiers: quoi, destinatairesDeLInformation: qui } = s.profil;
  if (s.origine.luiMeme || s.genre !== 'individuel' || s.nonRecevable !== undefined) return false;
  if (quoi.force === 'silence' || quoi.contenu.fait !== 'offreFaite' || qui.force === 'silence') return false;
  const titre = titreDestinataire(s);
  return titre !== undefined && 'liste' in qui.contenu && qui.contenu.liste.includes(titre);
}

/** What the referrer may be promised on the first day: a date, perhaps a text that the ASS would write, or nothing (T-06). */
export function promesse(s: Signalement): 'date' | 'texte' | 'rien' {
  if (tiersAInformer(s)) return 'date';
  const { informationDuTiers: quoi } = s.profil;
  return quoi.force !== 'silence' && quoi.contenu.fait === 'texteRedige' ? 'texte' : 'rien';
}

function titreDestinataire({ origine: { titre, direct } }: Signalement): Destinataire | undefined {
  if (titre === 'entourage') return undefined;
  if (titre !== 'responsableHierarchique') return titre;
  return direct ? 'responsableHierarchiqueDirect' : undefined;
}

/** An hour that says nothing: the next quantised hour of a jour ouvré where the agent works. */
export function heureQuiNeDitRien({ reglages, territoire }: Signalement, depuis: string): string {
  return reglages.heureQuantifiee === null ? depuis : prochaineHeure(depuis, reglages.heureQuantifiee, territoire);
}

/**
 * §1.1.3 — the referrer learns the one fact, after the agent, at an hour that says nothing; then nothing, ever. It is written as
 * soon as the fact is known, and neither leaves nor is shown before that hour: the clock has no need to wake for it.
 */
export function informerTiers(s: Signalement, contexte: Contexte): Verdict<Signalement> {
  if (s.tiersInforme !== undefined || !tiersAInformer(s)) return { fini: true };
  if (s.offreFaite === undefined) return proposer(s, contexte); // asked out of turn: the earlier step answers
  const { le, constateeLe } = s.offreFaite;
  const dite = heureQuiNeDitRien(s, constateeLe);
  const donnees = { le, fuseau: fuseau(s.territoire) };
  return {
    du: {
      etat: { ...s, tiersInforme: { le: dite } },
      faits: [{ type: 'tiersInforme', par: 'horloge' }],
      suivi: { offreFaite: { le, dite } },
      courriels: [composer('offreFaite', { pour: s.origine.personne, donnees, pasAvant: dite })],
    },
  };
}
