import { Choix, Jour } from '../../champs.js';
import { finDeJour, jourLocal } from '#libs/calendrier/journee.js';
import { fuseau } from '#libs/calendrier/territoires.js';
import type { Acte, Contexte, Decision } from '../../acte.js';
import { refus, saisieInvalide, type Refus } from '../../erreurs.js';
import { type Offre, type Signalement, type VoieOffre } from '../etat.js';
import { horizonDe } from '../horizon.js';
import { cleDe, composer } from '../courriels/composer.js';

export const voies: Record<VoieOffre, string> = {
  courriel: 'Par message à l’agent',
  courrier: 'Par lettre, que j’ai postée',
  telephone: 'De vive voix ou au téléphone',
};

export class ProposerAide {
  @Choix({ libelle: 'Comment l’aide est proposée', parmi: voies })
  voie!: VoieOffre;

  @Jour({ libelle: 'Jour de la lettre ou de la conversation', optionnel: true })
  le?: string;

  @Choix({ libelle: 'Rappels', parmi: { '0': 'Aucun rappel', '1': 'Un rappel', '2': 'Deux rappels' }, optionnel: true })
  rappels?: '0' | '1' | '2';
}

export const prendreDabord = refus(
  'PRENDRE_EN_CHARGE_DABORD',
  'Accusez d’abord réception de cette situation : la proposition vient ensuite.',
);
export const offreDejaFaite = refus(
  'OFFRE_DEJA_FAITE',
  'L’aide a déjà été proposée. L’agent reste libre de répondre ; une autre proposition serait une pression.',
);
export const offreEnChemin = refus(
  'OFFRE_EN_CHEMIN',
  'Un message est déjà en route vers l’agent. Attendez de savoir s’il est arrivé.',
);
export const propositionsEpuisees = refus(
  'PROPOSITIONS_EPUISEES',
  'Trois propositions ont déjà été tentées. Parlez-en avec votre conseillère technique.',
);

const OFFRES_MAX = 3;
const ECHOUE = new Set(['REFUSE', 'REVENU', 'SANS_ADRESSE', 'ABANDON', 'INCERTAIN']);

/** §1.1.3 — the ASS makes herself available to the agent, by the way she chooses; she alone decides about reminders (T-09). */
export const proposerAide: Acte<Signalement, ProposerAide> = {
  type: 'signalement.proposerAide',
  champs: ProposerAide,
  qui: (auteur, s) => s.titulaire === auteur.id,
  decider(s, champs, contexte, auteur): Refus | Decision<Signalement> {
    if (s.priseEnCharge === undefined) return prendreDabord;
    if (s.offreFaite !== undefined || s.reponse?.valeur === 'non' || s.closLe !== undefined) return offreDejaFaite;
    const derniere = s.offres.at(-1);
    if (derniere !== undefined && derniere.courriel === undefined) return offreDejaFaite; // posted or spoken: made, even if the clock is late
    if (derniere?.courriel !== undefined && !ECHOUE.has(contexte.courriel(derniere.courriel)?.etat ?? ''))
      return offreEnChemin;
    if (s.offres.length >= OFFRES_MAX) return propositionsEpuisees;
    const le = instantDeLOffre(s, champs, contexte);
    if (le === undefined) return saisieInvalide({ le: ['Donnez un jour entre celui du signalement et aujourd’hui.'] });
    const offre: Offre = {
      numero: s.offres.length + 1,
      voie: champs.voie,
      le,
      par: auteur.id,
      rappels: Math.min(Number(champs.rappels ?? '0'), s.reglages.rappelsMax),
    };
    return champs.voie === 'courriel' ? envoyer(s, offre, contexte, auteur.id) : noter(s, offre, auteur.id);
  },
};

/** From this act on the agent may answer, until a date that a later attempt never brings nearer. */
function noter(s: Signalement, offre: Offre, par: string): Decision<Signalement> & { etat: { horizon: string } } {
  const { echelle: _finie, ...reste } = s;
  const depuisLOffre = horizonDe(s, offre.le);
  const horizon = s.horizon !== undefined && s.horizon > depuisLOffre ? s.horizon : depuisLOffre;
  return {
    etat: { ...reste, horizon, offres: [...s.offres, offre] },
    faits: [{ type: 'offrePreparee', par, voie: offre.voie, numero: offre.numero }],
    tachesFaites: ['adresseAVerifier', 'offreAVerifier', 'ligneEpuisee'],
  };
}

function envoyer(s: Signalement, offre: Offre, { titulaire }: Contexte, par: string): Refus | Decision<Signalement> {
  if (titulaire === null) return prendreDabord;
  const pour = { pour: s.agent, numero: `${s.tour}:${offre.numero}` };
  const decision = noter(s, { ...offre, courriel: cleDe('propositionAgent', pour.pour, pour.numero) }, par);
  const { horizon } = decision.etat;
  const donnees = { professionnel: titulaire, jusquau: horizon, fuseau: fuseau(s.territoire) };
  return { ...decision, courriels: [composer('propositionAgent', { ...pour, donnees })] };
}

/** A mail leaves now; a letter or a talk has its own day, told by the ASS: between the deposit and today, where the agent works. */
function instantDeLOffre(s: Signalement, { voie, le }: ProposerAide, { instant }: Contexte): string | undefined {
  if (voie === 'courriel' || le === undefined) return instant;
  const aujourdhui = jourLocal(instant, s.territoire);
  if (le > aujourdhui || le < jourLocal(s.deposeLe, s.territoire)) return undefined;
  return le === aujourdhui ? instant : finDeJour(le, s.territoire);
}
