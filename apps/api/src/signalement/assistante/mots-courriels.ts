import type { CourrielVu } from '#libs/registre/lecteurs/un-dossier.js';

/** What may be unknown to a list, which shows the state only. */
type Vu = Pick<CourrielVu, 'etat' | 'essais'> & Partial<Omit<CourrielVu, 'etat' | 'essais'>>;

/** Exactly what is known of a mail, never « lu », never « reçu » (reliability-security §6.6). */
const MOTS: Readonly<Record<string, string>> = {
  A_ENVOYER: 'envoi en cours',
  EN_COURS: 'envoi en cours',
  DATA_DEBUTE: 'envoi en cours',
  ACCEPTE: 'remis à la messagerie du ministère ; nous ne savons pas s’il a été lu',
  INCERTAIN: 'parti, mais nous ne savons pas s’il est arrivé',
  REFUSE: 'refusé : l’adresse n’existe plus ou refuse nos messages',
  REVENU: 'revenu : l’adresse n’existe plus ou refuse nos messages',
  SANS_ADRESSE: 'non envoyé : pas d’adresse électronique connue',
  ABANDON: 'non remis : la messagerie n’a pas répondu ; nous n’essayons plus',
  ANNULE: 'annulé avant son départ',
};

/** The state of a mail, as the end of a sentence. */
export function motDuCourriel(c: Vu): string {
  const automatique = c.automatique === true ? ' ; une réponse automatique est revenue' : '';
  return `${motDeLEtat(c)}${automatique}`;
}

function motDeLEtat({ etat, essais, classe, renvois = 0, statut, differe, remis }: Vu): string {
  const mot = MOTS[etat] ?? etat;
  if (etat === 'A_ENVOYER' && classe === 'vital' && renvois > 0)
    return 'la messagerie n’a pas confirmé ; nous renvoyons le même message, il peut arriver deux fois';
  if (etat === 'A_ENVOYER' && classe === 'vital' && essais > 0)
    return 'non remis : la messagerie ne répond pas ; téléphonez';
  if (etat === 'A_ENVOYER' && essais > 0) return `${mot}, ${essais} essai${essais > 1 ? 's' : ''} sans réponse`;
  if (etat === 'SANS_ADRESSE' && statut === 'PARTAGEE')
    return 'non envoyé : la seule adresse connue est partagée par plusieurs personnes';
  if (etat !== 'ACCEPTE') return mot;
  if (remis === true) return 'remis à sa messagerie ; nous ne savons pas s’il a été lu';
  return differe === true ? 'remise différée : la messagerie essaie encore' : mot;
}

/** Lines of the journal about what came back. */
export const MOTS_RETOURS: Readonly<Record<string, string>> = {
  courrielRevenu: 'Un message est revenu',
  remiseDifferee: 'Remise différée : la messagerie essaie encore',
  remisASaMessagerie: 'Message remis à sa messagerie',
  reponseAutomatique: 'Une réponse automatique est revenue',
  messageRenvoye: 'Même message renvoyé',
};
