import { gelerEnEncadrementPour, gelerPour, leverEnEncadrementPour, leverPour } from '../conservation/actes/geler.js';
import { viserPour } from '../conservation/actes/viser.js';
import { procedureConserver } from '../conservation/procedure.js';
import { offreEnCours, type Signalement } from './etat.js';

/**
 * A signalement is kept from its end, which says nothing of what the agent did. He is told of what he knew of: an offer, or his own
 * request; never that somebody once wrote about him.
 */
export const conserver = procedureConserver<Signalement>({
  nature: 'signalement',
  fin: (s) => s.closLe,
  commence: (s) => s.closLe !== undefined,
  agent: (s) =>
    s.agent !== null && (offreEnCours(s) !== undefined || s.origine.luiMeme)
      ? { personne: s.agent, quoi: s.origine.luiMeme ? 'votre demande' : 'la proposition qui vous avait été faite' }
      : undefined,
  avec: (s) => (s.derogations ?? []).map((d) => d.reference),
});

const titulaire = (s: Signalement): string => s.titulaire;

/** What may be done of its keeping, as of any dossier. */
export const actesDeConservation = {
  geler: gelerPour('signalement', titulaire),
  gelerEnEncadrement: gelerEnEncadrementPour<Signalement>('signalement'),
  leverLeGel: leverPour('signalement', titulaire),
  leverLeGelEnEncadrement: leverEnEncadrementPour<Signalement>('signalement'),
  viser: viserPour<Signalement>('signalement'),
};
