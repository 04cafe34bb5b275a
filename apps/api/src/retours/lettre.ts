import { fuseau } from '#libs/calendrier/territoires.js';
import { direJour } from '#libs/domaine/courriels/dates.js';
import type { Professionnel, Site } from '#libs/domaine/courriel.js';
import type { RetourLu } from '#libs/registre/lecteurs/mes-retours.js';
import { telephoneDe } from '#libs/domaine/signalement/courriels/proposition-agent.js';
import type { Document } from '#libs/infra/documents/imprimeur.js';
import { qrDe } from '#libs/infra/documents/qr.js';
import { montrer } from '#libs/registre/codes/code.js';

const CHOIX = ['Garder le lien', 'Seulement si j’appelle', 'Ne pas être contacté'];

/** The letter to an absent agent: the same sheet as any other; it says neither that he is away nor why. */
export function lettreDuRetour(
  { agent, etat }: RetourLu,
  { professionnel, code, site }: { professionnel: Professionnel; code: string; site: Site },
): Document {
  const zone = fuseau(etat.territoire);
  const adresse = new URL('/code', site.url).href;
  return {
    gabarit: 'lettre',
    le: etat.ouvertLe,
    donnees: {
      professionnel: { nom: professionnel.nom, qualite: professionnel.qualite, courriel: professionnel.courriel },
      telephone: telephoneDe(professionnel, site),
      destinataire: [agent, ...(etat.joindre?.adresse?.split('\n') ?? [])],
      jour: direJour(etat.ouvertLe, zone),
      objet: 'Garder le lien, si vous le souhaitez',
      motif: 'Si vous le souhaitez, nous pouvons garder le contact, au rythme que vous choisirez.',
      choix: CHOIX,
      jusquau: direJour(etat.jusquau, zone),
      adresse,
      code: montrer(code),
      qr: qrDe(adresse),
    },
  };
}
