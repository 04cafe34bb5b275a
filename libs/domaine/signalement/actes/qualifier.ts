import type { Acte } from '../../acte.js';
import { tient } from '../../continuite.js';
import { qualification, Qualifier } from '../../qualifier.js';
import type { Signalement } from '../etat.js';
import { dossierClos } from './noter-contact.js';

type Decider = Acte<Signalement, Qualifier>['decider'];

const decider: Decider = (s, champs, contexte, auteur) =>
  s.closLe === undefined ? qualification(s, champs, contexte, auteur) : dossierClos;

/** By its holder, or by whoever stands in. */
export const qualifier: Acte<Signalement, Qualifier> = {
  type: 'signalement.qualifier',
  champs: Qualifier,
  qui: tient,
  decider,
};

/** The same by the technical line, after a call: it reads nothing of the matter. */
export const qualifierSansLire: Acte<Signalement, Qualifier> = {
  type: 'signalement.qualifierSansLire',
  champs: Qualifier,
  porte: 'encadrement',
  qui: (auteur, _s, { ligne }) => ligne.some((e) => e.personne === auteur.id && e.nature !== 'assistant'),
  decider,
};
