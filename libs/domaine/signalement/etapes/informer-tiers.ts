import { prochaineHeure } from '#libs/calendrier/calendrier.js';
import { fuseau } from '#libs/calendrier/territoires.js';
import type { Destinataire } from '#libs/reglementation/profil.js';
import type { Contexte, Verdict } from '../../acte.js';
import type { Signalement } from '../etat.js';
import { composer } from '../courriels/composer.js';
import { proposer } from './proposer.js';

/** Is the referrer one of those whom his text names (T-04, T-05)? Never for the agent's own request. */
export function tiersAInformer(s: Signalement): boolean {
  const { informationDuTiers, destinatairesDeLInformation: qui } = s.profil;
  if (s.origine.luiMeme || informationDuTiers.force === 'silence' || qui.force === 'silence') return false;
  return qui.contenu.includes(titreDestinataire(s));
}

function titreDestinataire({ origine }: Signalement): Destinataire {
  if (origine.titre !== 'responsableHierarchique') return origine.titre;
  return origine.direct ? 'responsableHierarchiqueDirect' : 'agent';
}

/** §1.1.3 — the referrer learns the one fact, after the agent, at an hour that says nothing; then nothing, ever. */
export function informerTiers(s: Signalement, contexte: Contexte): Verdict<Signalement> {
  const { instant } = contexte;
  if (s.tiersInforme !== undefined || !tiersAInformer(s)) return { fini: true };
  if (s.offreFaite === undefined) return proposer(s, contexte); // asked out of turn: the earlier step answers
  const { heureQuantifiee } = s.reglages;
  const echeance =
    heureQuantifiee === null ? instant : prochaineHeure(s.offreFaite.constateeLe, heureQuantifiee, s.territoire);
  if (instant < echeance) return { attendre: echeance };
  const { le } = s.offreFaite;
  return {
    du: {
      etat: { ...s, tiersInforme: { le: instant } },
      faits: [{ type: 'tiersInforme', par: 'horloge' }],
      offreFaiteLe: le,
      courriels: [composer('offreFaite', { pour: s.origine.personne, donnees: { le, fuseau: fuseau(s.territoire) } })],
    },
  };
}
