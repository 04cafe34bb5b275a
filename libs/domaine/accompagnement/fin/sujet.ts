import { procedureConserver } from '../../conservation/procedure.js';
import { cloture, type Accompagnement } from '../etat.js';

/** An accompaniment is kept from its last end; its shares and derogations, which are dossiers of their own, die with it. */
export const conserver = procedureConserver<Accompagnement>({
  nature: 'accompagnement',
  fin: (a) => cloture(a)?.le,
  agent: (a) =>
    cloture(a)?.motif === 'deces' ? undefined : { personne: a.agent, quoi: 'votre dossier d’accompagnement' },
  avec: (a) => [...a.partages, ...a.derogations].map((p) => p.reference),
});
