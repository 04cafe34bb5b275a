import { Case, Choix, Jour } from '../../champs.js';
import { ajouter, horsSilence } from '#libs/calendrier/calendrier.js';
import { finDeJour, jourLocal } from '#libs/calendrier/journee.js';
import { fuseau } from '#libs/calendrier/territoires.js';
import type { Acte, Contexte, Decision } from '../../acte.js';
import { tient } from '../../continuite.js';
import { refus, saisieInvalide, type Refus } from '../../erreurs.js';
import { appelleUneOffre, offreEnCours, type Offre, type Signalement, type VoieOffre } from '../etat.js';
import { horizonDe } from '../horizon.js';
import { codeJusqua } from '../lettre.js';
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

  @Case({ libelle: 'Dire à l’agent qu’une personne s’est inquiétée pour lui' })
  direOrigine?: boolean;
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
  'L’aide a été proposée autant de fois que le réglage local le permet. Parlez-en avec votre conseillère technique.',
);
export const personneAQuiProposer = refus(
  'PERSONNE_A_QUI_PROPOSER',
  'Il n’y a ici personne à qui proposer une aide. Notez votre contact, puis terminez.',
);

const ECHOUE = new Set(['REFUSE', 'REVENU', 'SANS_ADRESSE', 'ABANDON', 'INCERTAIN']);

/** §1.1.3 — the ASS makes herself available to the agent, by the way she chooses; she alone decides about reminders (T-09). */
export const proposerAide: Acte<Signalement, ProposerAide> = {
  type: 'signalement.proposerAide',
  champs: ProposerAide,
  qui: tient,
  decider(s, champs, contexte, auteur): Refus | Decision<Signalement> {
    const empeche = empechement(s, contexte);
    if (empeche !== undefined) return empeche;
    const le = instantDeLOffre(s, champs, contexte);
    if (le === undefined) return saisieInvalide({ le: ['Donnez un jour entre celui du signalement et aujourd’hui.'] });
    const offre: Offre = { numero: s.offres.length + 1, voie: champs.voie, le, par: auteur.id };
    const prevue: Signalement = { ...s, rappelsPrevus: rappelsVoulus(s, champs) };
    return champs.voie === 'courriel'
      ? envoyer(prevue, offre, champs, contexte, auteur.id)
      : noter(prevue, offre, auteur.id);
  },
};

function empechement(s: Signalement, contexte: Contexte): Refus | undefined {
  if (!appelleUneOffre(s)) return personneAQuiProposer;
  if (s.priseEnCharge === undefined) return prendreDabord;
  if (s.offreFaite !== undefined || s.closLe !== undefined) return offreDejaFaite;
  const derniere = offreEnCours(s);
  if (derniere?.retenue === true) return offreEnChemin;
  if (derniere !== undefined && derniere.courriel === undefined) return offreDejaFaite; // posted or spoken: made, even if the clock is late
  if (derniere?.courriel !== undefined && !ECHOUE.has(contexte.courriel(derniere.courriel)?.etat ?? ''))
    return offreEnChemin;
  const tentees = s.offres.filter((o) => o.annulee === undefined).length;
  return tentees >= s.reglages.offresMax ? propositionsEpuisees : undefined;
}

/** First offer and reminders together stay under the réglage; each reminder can still be moved or cancelled. */
function rappelsVoulus(s: Signalement, { rappels }: ProposerAide): (string | null)[] {
  return new Array<null>(Math.min(Number(rappels ?? '0'), s.reglages.offresMax - 1)).fill(null);
}

/** From this act on the agent may answer, until a date that a later attempt never brings nearer. */
function noter(s: Signalement, offre: Offre, par: string): Decision<Signalement> & { etat: { horizon: string } } {
  const { echelle: _finie, ...reste } = s;
  const depuisLOffre = horizonDe(s, offre.le);
  const horizon = s.horizon !== undefined && s.horizon > depuisLOffre ? s.horizon : depuisLOffre;
  return {
    etat: { ...reste, horizon, offres: [...s.offres, offre] },
    ...codeJusqua(s, horizon),
    faits: [{ type: 'offrePreparee', par, voie: offre.voie, numero: offre.numero }],
    tachesFaites: ['adresseAVerifier', 'offreAVerifier', 'ligneEpuisee'],
  };
}

/** If the agent has answered already (an earlier message had reached him after all), nothing leaves, and time passes as if it had. */
function envoyer(
  s: Signalement,
  offre: Offre,
  { direOrigine }: ProposerAide,
  { titulaire }: Contexte,
  par: string,
): Refus | Decision<Signalement> {
  if (titulaire === null || s.agent === null) return prendreDabord;
  if (s.reponse !== undefined) return noter(s, { ...offre, retenue: true }, par);
  const pour = { pour: s.agent, numero: `${s.tour}:${offre.numero}` };
  const decision = noter(s, { ...offre, courriel: cleDe('propositionAgent', pour.pour, pour.numero) }, par);
  const { horizon } = decision.etat;
  const donnees = {
    professionnel: titulaire,
    jusquau: horizon,
    fuseau: fuseau(s.territoire),
    direOrigine: direOrigine === true && !s.origine.luiMeme,
  };
  return { ...decision, courriels: [composer('propositionAgent', { ...pour, donnees, pasAvant: offre.le })] };
}

/**
 * A mail leaves when she can no longer take it back, and never in the agent's night or on a jour férié of his territory; a
 * letter or a talk has its own day, told by the ASS: between the deposit and today, where the agent works.
 */
function instantDeLOffre(s: Signalement, { voie, le }: ProposerAide, { instant }: Contexte): string | undefined {
  if (voie === 'courriel') {
    const { repentir, silence } = s.reglages;
    const pret = repentir === null ? instant : ajouter(instant, repentir, s.territoire);
    return horsSilence(pret, silence, s.territoire);
  }
  if (le === undefined) return instant;
  const aujourdhui = jourLocal(instant, s.territoire);
  if (le > aujourdhui || le < jourLocal(s.deposeLe, s.territoire)) return undefined;
  return le === aujourdhui ? instant : finDeJour(le, s.territoire);
}
