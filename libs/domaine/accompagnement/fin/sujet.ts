import { procedureConserver } from '../../conservation/procedure.js';
import { cloture, type Accompagnement } from '../etat.js';

/** An accompaniment is kept from its last end; its shares, derogations, appuis and entremises, dossiers of their own, die with it. */
export const conserver = procedureConserver<Accompagnement>({
  nature: 'accompagnement',
  fin: (a) => cloture(a)?.le,
  agent: (a) =>
    cloture(a)?.motif === 'deces' ? undefined : { personne: a.agent, quoi: 'votre dossier d’accompagnement' },
  avec: (a) => [...a.partages, ...a.derogations, ...(a.appuis ?? []), ...(a.entremises ?? [])].map((p) => p.reference),
});
