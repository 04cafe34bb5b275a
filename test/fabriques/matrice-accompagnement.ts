/**
 * Who may do what on an accompaniment, its shares and what services tell, and when, written by hand from design §3 and the rules of
 * issue « L’agent dit oui »: one letter per moment at which the dossier exists for that person. A person who is not named for an act
 * gets, at every moment, the answer of a dossier that does not exist.
 */
export const moments = {
  A: 'accompagné, un partage demandé',
  T: 'partage transmis',
  E: 'partage arrivé à son jour, l’horloge arrêtée',
  H: 'confié à une autre assistante',
  R: 'accord retiré',
  V: 'durée écoulée, visa attendu',
} as const;
export type Moment = keyof typeof moments;

export const relations = [
  'agent',
  'assistante', // in charge, until she hands it over
  'autreAssistante', // of the same sector; in charge at H
  'medecin', // recipient of the share
  'ctr', // leads the network of the region
  'ctn',
  'chef', // who signalled
  'rh',
  'chefAilleurs',
  'autreAgent',
  'administratrice',
] as const;
export type Relation = (typeof relations)[number];
export type Droit = Partial<Record<Relation, string>>;

const TOUJOURS = 'ATEHRV';
const elle: Droit = { assistante: 'ATERV', autreAssistante: 'H' };
const lui: Droit = { agent: TOUJOURS };
const eux: Droit = { ...elle, ...lui };
const encadrement: Droit = { ctr: TOUJOURS, ctn: TOUJOURS };

/** By the door of the record, whatever the act then decides. */
export const attenduActes: Record<string, Droit> = {
  demanderAccord: elle,
  reprendreQuestion: elle,
  noterDemarche: elle,
  noterParole: elle,
  constaterRetrait: elle,
  repondreQuestion: lui,
  exprimer: lui,
  confirmer: lui,
  retirerUn: lui,
  retirer: lui,
  proposerEntretien: elle,
  deplacerEntretien: elle,
  conclureEntretien: elle,
  annulerEntretien: eux,
  choisirCreneau: lui,
  demanderAutresMoments: lui,
  vouloirRappels: lui,
  ecrireDiagnostic: elle,
  classerProblematique: elle,
  ajouterObjectif: eux,
  changerObjectif: eux,
  suivreObjectif: eux,
  ajouterAction: eux,
  changerAction: eux,
  suivreAction: eux,
  repondreAction: eux,
  remarquer: eux,
  proposerPlan: elle,
  relirePlan: elle,
  commencerPlan: elle,
  tenirRevue: elle,
  fixerRevue: elle,
  clorePlan: elle,
  repondrePlan: lui,
  souhaiterRappels: lui,
  ouvrirPreparation: elle,
  fixerReprise: eux,
  cocherLigne: elle,
  demanderAccueil: elle,
  noterAccueil: elle,
  noterNouvelles: elle,
  terminerPreparation: eux,
  ecrireLigne: elle,
  retirerLigne: elle,
  validerLigne: lui,
  ecrireNote: elle,
  effacerNote: elle,
  orienter: elle,
  clore: elle,
  passerLaMain: elle,
  terminer: lui,
  reprendre: lui,
  confier: encadrement,
  demanderUnDroit: lui,
  repondreAuDroit: elle,
  geler: elle,
  leverLeGel: elle,
  gelerEnEncadrement: encadrement,
  leverLeGelEnEncadrement: encadrement,
  viser: { administratrice: 'V' },
  appelerSansAttendre: lui,
  refuserInterim: lui,
  consigner: {}, // nobody is away
  qualifier: elle,
  qualifierSansLire: encadrement,
};

/** Acts of the two of them on a share. */
export const attenduADeux: Record<string, Droit> = {
  relirePhrase: elle,
  transmettrePartage: elle,
  redonnerCode: elle,
  noterReception: elle,
  changerPhrase: eux,
  fermerPartage: eux,
  repondreAuPartage: lui,
};

/** Of its recipient, while it is open to him. */
export const attenduDestinataire: Record<string, Droit> = { accuserPartage: { medecin: 'TH' } };

export const attenduLectures: Record<string, Droit> = {
  contenu: elle,
  mien: lui,
  notes: elle,
  partage: { medecin: 'TH' },
  partagesRecus: { medecin: 'TH' },
  visa: { administratrice: 'V' },
};

/** Rows that PostgreSQL itself shows to a person through the API's role; ciphertext, whatever they are. */
const lesDeux: Droit = { agent: TOUJOURS, assistante: 'ATERV', autreAssistante: 'H' };
export const attenduTables: Record<string, Droit> = {
  dossier: lesDeux,
  procedure: lesDeux,
  journal: lesDeux,
  courriel: lesDeux,
  lecture: lesDeux,
  partage_ouvert: lesDeux, // handed over, a share leaves her who asked for it, down to its row
  note_privee: { assistante: TOUJOURS },
  suivi_tiers: {},
};

/** What a service told: its reader by name and nobody else, sender included; past its date, nobody. */
export const momentsInformation = { L: 'à lire', F: 'arrivée à son terme, l’horloge arrêtée' } as const;
export const attenduInformation: Record<'lire' | 'marquerLue' | 'dossier', Droit> = {
  lire: { assistante: 'L' },
  marquerLue: { assistante: 'LF' },
  dossier: { assistante: 'LF' },
};
