import { acte, dansJours, type ActeDuParcours, type Histoire } from './points-actes.js';

const DEPOSER = acte('deposer', 'chef', '', 'depose', {}, ['reveil', 'courriel']);
const ACCUSER = acte('accuserReception', 'titulaire', 'accuse-reception', 'prisEnCharge');
const PROPOSER = acte('proposerAide', 'titulaire', 'proposition', 'offrePreparee', { voie: 'courriel' }, [
  'reveil',
  'courriel',
]);
const PROPOSER_DE_VIVE_VOIX: ActeDuParcours = { ...PROPOSER, champs: { voie: 'telephone' }, laisse: ['reveil'] };
const CONTACT = { le: dansJours(0), maniere: 'appel', texte: 'Rappeler jeudi matin.' };
const OFFRE_SUIVIE = { toujours: ['rapproche'], siOffre: ['offreFaite', 'tiersInforme'] };
const RECU = { receptionAuTiers: 1, nouvelleAffaire: 1 };

/** Every act of a person on a signalement stands in one of these journeys; a new act is one more line. Some exclude each other. */
export const HISTOIRES: readonly Histoire[] = [
  {
    nom: 'une offre par message, et tout ce qui l’entoure',
    agents: ['sonia.haddad', 'thierry.mougin', 'aminata.diallo', 'mai-linh.nguyen'],
    actes: [
      DEPOSER,
      acte('recuser', 'titulaire', 'recusation', 'recuse', {}, ['courriel']),
      ACCUSER,
      acte('questionnerTiers', 'titulaire', 'question', 'questionPosee', { question: 'lieu' }, ['courriel']),
      acte('repondreQuestion', 'chef', 'question/reponse', 'questionRepondue', { reponse: 'Au deuxième étage.' }),
      acte('preparerLettre', 'titulaire', 'lettre', 'lettrePreparee'),
      PROPOSER,
      acte('repondre', 'agent', 'reponse', 'repondu', { valeur: 'oui' }),
      acte('changerDAvis', 'agent', 'reponse', 'repondu', { valeur: 'pasMaintenant' }),
      acte('reporterHorizon', 'titulaire', 'horizon', 'horizonReporte', { jusquau: dansJours(60) }),
      acte('planifierRappel', 'titulaire', 'rappels', 'rappelPlanifie', { rang: '1', le: dansJours(20) }),
      acte('annulerRappel', 'titulaire', 'rappels/annulation', 'rappelAnnule', { rang: '1' }),
      acte('demanderAcces', 'agent', 'acces', 'accesDemande'),
      acte('devoilerOrigine', 'titulaire', 'origine', 'origineDevoilee'),
      acte('demanderAutreAssistante', 'agent', 'autre-personne', 'autreAssistanteDemandee'),
    ],
    horloge: OFFRE_SUIVIE,
    courriels: {
      toujours: { ...RECU, nouvelleAffaire: 2, questionAuTiers: 1, propositionAgent: 1 },
      siOffre: { offreFaite: 1 },
    },
  },
  {
    nom: 'une offre reprise avant son départ, puis faite de vive voix ; la situation confiée à une autre',
    agents: ['pierre-yves.le-goff', 'ines.fernandes'], // in their service a mail can be taken back for an hour
    actes: [
      DEPOSER,
      ACCUSER,
      { ...PROPOSER, laisse: ['reveil'] },
      acte('annulerEnvoi', 'titulaire', 'proposition/annulation', 'envoiAnnule'),
      acte('noterContact', 'titulaire', 'contacts', 'contactNote', CONTACT),
      acte('reaffecter', 'conseil', 'reaffectation', 'reaffecte', {}, ['courriel']),
      PROPOSER_DE_VIVE_VOIX,
    ],
    horloge: OFFRE_SUIVIE,
    courriels: { toujours: { ...RECU, affaireConfiee: 1, propositionAgent: 1, offreFaite: 1 } },
  },
  {
    nom: 'une offre que la messagerie n’a pas confirmée, renvoyée par l’assistante',
    agents: ['thierry.mougin', 'sonia.haddad', 'mai-linh.nguyen', 'aminata.diallo'],
    actes: [
      DEPOSER,
      ACCUSER,
      { ...PROPOSER, messagerie: 'coupe-apres-point' },
      {
        ...acte('renvoyerMessage', 'titulaire', 'proposition/renvoi', 'messageRenvoye', {}, ['courriel']),
        messagerie: 'normal',
        quand: 'INCERTAIN',
      },
    ],
    horloge: OFFRE_SUIVIE,
    courriels: { toujours: { ...RECU, propositionAgent: 1 }, siOffre: { offreFaite: 1 } },
  },
  {
    nom: 'une demande écartée',
    agents: ['ines.fernandes', 'pierre-yves.le-goff'],
    actes: [
      DEPOSER,
      acte('declarerNonRecevable', 'titulaire', 'non-recevable', 'nonRecevable', { motif: 'butDeControle' }, [
        'reveil',
        'courriel',
      ]),
    ],
    horloge: { toujours: ['rapproche', 'horizon'], siOffre: [] },
    courriels: { toujours: { ...RECU, nonRecevableAuTiers: 1 } },
  },
  {
    nom: 'une demande reçue de vive voix, puis terminée',
    agents: ['mai-linh.nguyen', 'aminata.diallo', 'thierry.mougin'],
    actes: [
      acte('ouvrirParAssistante', 'ouvreuse', '', 'ouvertParAssistante', { recueil: 'oral', note: 'Fins de mois.' }, [
        'reveil',
      ]),
      acte('clore', 'titulaire', 'cloture', 'clos', { issue: 'information' }),
    ],
    horloge: { toujours: ['rapproche'], siOffre: [] },
    courriels: { toujours: {} },
  },
  {
    nom: 'un texte écrit par l’assistante à l’autorité qui l’a saisie (2021)',
    agents: ['marion.delattre'],
    actes: [
      DEPOSER,
      ACCUSER,
      PROPOSER_DE_VIVE_VOIX,
      acte(
        'informerTiersParEcrit',
        'titulaire',
        'information-ecrite',
        'tiersInformeParEcrit',
        { mots: 'Aucune mesure n’est à prendre.', necessaire: true, horsSecret: true, accord: 'sansObjet' },
        ['courriel'],
      ),
    ],
    horloge: { toujours: ['rapproche'], siOffre: ['offreFaite'] },
    courriels: { toujours: { ...RECU, texteAuTiers: 1 } },
  },
];
