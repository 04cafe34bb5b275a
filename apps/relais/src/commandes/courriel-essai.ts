import { randomBytes } from 'node:crypto';
import { lireConfiguration } from '#libs/infra/configuration.js';
import { lireRelaisSmtp } from '#libs/infra/courriel/adresse-smtp.js';
import { composer } from '#libs/infra/courriel/mime.js';
import { Remise } from '#libs/infra/courriel/remise.js';
import type { Issue } from '#libs/infra/courriel/verdict.js';
import { ECHEC, REUSSITE, USAGE, type Commande } from '../commande.js';

const DIT: Record<Exclude<Issue, 'FANTOME'>, string> = {
  ACCEPTE: 'Le relais l’a pris. S’il n’arrive pas, c’est après lui : lire son journal.',
  NON_REMIS: 'Le relais n’a pas pu être joint ou n’a pas laissé entrer : vérifier l’adresse, le certificat, le compte.',
  REFUSE_TEMP: 'Le relais le remet à plus tard (liste grise, trop de courriels) : recommencer dans quelques minutes.',
  REFUSE_DEF: 'Le relais le refuse : vérifier l’adresse, et que l’expéditeur du service y est permis.',
  INCERTAIN: 'Le relais s’est tu après avoir reçu le message : il est peut-être parti.',
};
const ADRESSE = /^[^\s<>@,;]+@[^\s<>@,;]+$/;

export const courrielEssai: Commande = {
  nom: 'courriel essai',
  arguments: '<adresse> [--vigie]',
  resume: 'envoie un vrai message d’essai, un seul, et dit ce que le relais en a fait (variables d’un worker)',
  precisions: [
    'Il part même quand les courriels sont retenus, et n’entre pas dans le registre.',
    '--vigie : par la messagerie de la vigie (VIGIE_SMTP_URL).',
  ],
  async executer([adresse = '', ...options], dire) {
    if (!ADRESSE.test(adresse)) {
      dire(`« ${adresse} » n’est pas une adresse : écrire par exemple prenom.nom@ministere.example.`);
      return USAGE;
    }
    const c = lireConfiguration();
    const url = options.includes('--vigie') ? c.VIGIE_SMTP_URL : c.SMTP_URL;
    if (url === undefined)
      throw new Error('VIGIE_SMTP_URL n’est pas donnée : la vigie emploie la messagerie des workers.');
    const cle = randomBytes(20).toString('hex');
    const texte = 'Message d’essai de Relais, envoyé par la personne qui exploite le service. Il n’y a rien à faire.';
    const octets = await composer({
      messageId: `<${cle}@${c.RELAIS_COURRIEL_DOMAINE}>`,
      date: new Date(),
      de: { nom: 'Service social du personnel', adresse: c.RELAIS_COURRIEL_EXPEDITEUR },
      a: adresse,
      sujet: 'Message d’essai',
      texte,
      html: `<p>${texte}</p>`,
      absenceBienvenue: false,
    });
    const remise = new Remise(lireRelaisSmtp(url));
    try {
      const { issue, code, motif } = await remise.remettre({
        retour: c.RELAIS_COURRIEL_EXPEDITEUR,
        destinataire: adresse,
        enveloppe: cle,
        octets,
        avantDonnees: () => Promise.resolve(true),
      });
      dire(`Réponse du relais : ${code ?? motif}. ${issue === 'FANTOME' ? '' : DIT[issue]}`);
      return issue === 'ACCEPTE' ? REUSSITE : ECHEC;
    } finally {
      remise.fermer();
    }
  },
};
