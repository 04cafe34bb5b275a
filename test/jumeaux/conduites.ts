import type { Reponse } from '#libs/domaine/signalement/etat.js';
import { actes } from '../outils/maison.js';
import { accord, fin, objectif, planALire, rendezVous, retrait, unPartage } from './accompagnes.js';
import type { Hasard } from './hasard.js';
import type { Jumeau } from './jumeau.js';
import type { Paire } from './paires.js';

/** Something done at a step of the calendar. Who does it knows his pair and his world, and nothing of the other one. */
export interface Moment {
  pas: number;
  /** `tiers`: an answer that the referrer's side reads, and that is compared. */
  de: 'agent' | 'service' | 'tiers';
  nom: string;
  faire(j: Jumeau, p: Paire): Promise<unknown>;
}

export type Geste = (j: Jumeau, p: Paire) => Promise<unknown>;

const repondre =
  (valeur: Reponse): Geste =>
  (j, p) =>
    j.agir(actes.repondre, p, 0, p.gens.agent, { valeur });
const autreAssistante: Geste = (j, p) => j.agir(actes.demanderAutreAssistante, p, 0, p.gens.agent, {});
const acces: Geste = (j, p) => j.agir(actes.demanderAcces, p, 0, p.gens.agent, {});
const lire: Geste = (j, p) => j.lireMaProposition(p);
const rebond: Geste = (j, p) => j.rebondir(p);

/**
 * Everything an agent may do with what he receives: the one difference between two twin worlds. A new act of the agent is one
 * line here. The gestures are done in this order, at steps drawn between the offer and the horizon.
 */
export const conduites: Readonly<Record<string, readonly Geste[]>> = {
  silence: [],
  lecture: [lire],
  oui: [repondre('oui')],
  non: [repondre('non')],
  pasMaintenant: [repondre('pasMaintenant')],
  changement: [repondre('pasMaintenant'), repondre('oui'), repondre('non'), repondre('oui')],
  retrait: [lire, repondre('oui'), repondre('non')],
  autreAssistante: [autreAssistante],
  autreAssistantePuisOui: [autreAssistante, repondre('oui')],
  deuxFoisUneAutre: [autreAssistante, autreAssistante],
  acces: [acces],
  accesPuisNon: [acces, repondre('non')],
  rebond: [rebond],
  // What the two of them do then is done with him: in the other world there is nothing to do it on (decision 9).
  accompagne: [repondre('oui'), accord, rendezVous],
  accompagnePuisRetire: [repondre('oui'), accord, rendezVous, retrait],
  accompagneJusquAuBout: [accord, repondre('oui'), accord, objectif, planALire, unPartage, fin],
  partagePuisRetrait: [repondre('oui'), accord, unPartage, retrait, repondre('non')],
  tout: [lire, autreAssistante, repondre('oui'), acces, repondre('pasMaintenant'), repondre('non')],
};

/** A bounce is told by the relay once the offer counts as made (two days on); the agent acts from the moment he has it. */
const DES_QUE_FAITE = 9;

export function gestes(nom: string, offre: number, horizon: number, h: Hasard): Moment[] {
  const liste = conduites[nom] ?? [];
  const debut = offre + (nom === 'rebond' ? DES_QUE_FAITE : 1);
  const pas = liste.map(() => debut + h.entier(Math.max(1, horizon - debut))).sort((a, b) => a - b);
  return liste.map((faire, i) => ({ pas: pas[i] as number, de: 'agent', nom, faire }));
}
