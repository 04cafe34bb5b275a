import type { Acte } from '../../../acte.js';
import { tient } from '../../../continuite.js';
import { qualification, Qualifier } from '../../../qualifier.js';
import { cloture, type Accompagnement } from '../../etat.js';
import { accompagnementFini } from './refus.js';

type Decider = Acte<Accompagnement, Qualifier>['decider'];

const decider: Decider = (a, champs, contexte, auteur) =>
  cloture(a) === undefined ? qualification(a, champs, contexte, auteur) : accompagnementFini;

/** By its holder, or by whoever stands in. */
export const qualifier: Acte<Accompagnement, Qualifier> = {
  type: 'accompagnement.qualifier',
  champs: Qualifier,
  qui: tient,
  decider,
};

/** The same by the technical line, after the agent called: it reads nothing. */
export const qualifierSansLire: Acte<Accompagnement, Qualifier> = {
  type: 'accompagnement.qualifierSansLire',
  champs: Qualifier,
  porte: 'encadrement',
  qui: (auteur, _a, { ligne }) => ligne.some((e) => e.personne === auteur.id && e.nature !== 'assistant'),
  decider,
};
