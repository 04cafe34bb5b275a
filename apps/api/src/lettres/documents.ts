import { direInstant, direJour } from '#libs/domaine/courriels/dates.js';
import { ORIGINE, telephoneDe } from '#libs/domaine/signalement/courriels/proposition-agent.js';
import type { Professionnel, Site } from '#libs/domaine/courriel.js';
import { fuseau } from '#libs/calendrier/territoires.js';
import { reponses } from '#libs/domaine/signalement/actes/repondre.js';
import type { Genre, Lettre, Signalement } from '#libs/domaine/signalement/etat.js';
import type { Document } from '#libs/infra/documents/imprimeur.js';
import { qrDe } from '#libs/infra/documents/qr.js';
import { montrer } from '#libs/registre/codes/code.js';
import type { SuiviTiers } from '#libs/registre/lecteurs/mes-signalements.js';
import { contenuOu } from '#libs/reglementation/regle.js';

export interface Ecrivain {
  etat: Signalement;
  lettre: Lettre;
  /** Until when its code opens the page (ISO instant). */
  fin: string;
  /** Name of the agent: the window of the envelope shows it, the letter itself does not repeat it. */
  agent: string;
  /** Who writes. */
  professionnel: Professionnel;
  code: string;
  site: Site;
}

const PROPOSITION = 'proposition d’aide';

/**
 * The letter to the agent: who writes, that it is free and confidential, how to answer, accept, refuse or ignore. It has
 * no place for who signalled, for a reason or for what was said.
 */
export function lettreDe({ etat, lettre, fin, agent, professionnel, code, site }: Ecrivain): Document {
  const { territoire } = etat;
  const { mot } = contenuOu(etat.profil.offre, { mot: PROPOSITION, a: 'personne' });
  const adresse = adresseDuCode(site);
  return {
    gabarit: 'lettre',
    le: lettre.le,
    donnees: {
      professionnel: { nom: professionnel.nom, qualite: professionnel.qualite, courriel: professionnel.courriel },
      telephone: telephoneDe(professionnel, site),
      destinataire: [agent, ...(lettre.adresse?.split('\n') ?? [])],
      jour: direJour(lettre.le, fuseau(territoire)),
      objet: mot === PROPOSITION ? 'Une proposition d’aide' : `Une proposition d’aide (« ${mot} »)`,
      motif: motif(etat, lettre),
      choix: Object.values(reponses),
      jusquau: direJour(fin, fuseau(territoire)),
      adresse,
      code: montrer(code),
      qr: qrDe(adresse),
    },
  };
}

/** The page where the code is typed: the same for everybody, so the square that opens it tells nothing. */
function adresseDuCode({ url }: Site): string {
  return new URL('/code', url).href;
}

function motif({ origine }: Signalement, { direOrigine }: Lettre): string {
  if (origine.luiMeme) return 'Je vous écris à la suite de votre demande.';
  return direOrigine ? ORIGINE.replaceAll("'", '’') : '';
}

const QUOI: Readonly<Record<Genre, string>> = {
  individuel: 'un signalement',
  collectif: 'un signalement au sujet d’un service',
  contact: 'un message',
};

/**
 * For the referrer (B11): the day his request arrived and, where his text lets him know it, the day help was offered. Made from
 * what he may read and from nothing else, so it is the same whatever the agent does.
 */
export function attestationDe(suivi: SuiviTiers, titulaire: string, site: Site): Document {
  const { genre, recuLe, offreFaiteLe, nonRecevableLe, reference, territoire } = suivi;
  return {
    gabarit: 'attestation',
    le: offreFaiteLe ?? recuLe,
    donnees: {
      titulaire,
      quoi: QUOI[genre],
      recuLe: direInstant(recuLe, fuseau(territoire)),
      offreFaiteLe: offreFaiteLe === null ? null : direJour(offreFaiteLe, fuseau(territoire)),
      promesse: suivi.promesse && nonRecevableLe === null,
      reference,
      telephone: site.telephone,
    },
  };
}
