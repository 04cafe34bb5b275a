import type { Contexte, Decision, Tache } from '../acte.js';
import type { Retour } from '../courriel.js';
import { offreEnCours, type Signalement } from './etat.js';

const FAITS: Readonly<Record<Retour['nature'], string>> = {
  echec: 'courrielRevenu',
  differe: 'remiseDifferee',
  remis: 'remisASaMessagerie',
  automatique: 'reponseAutomatique',
};

/**
 * What a returned mail causes: a line of the journal, and a task when a human can still do something about it. The rest follows
 * from the ledger, which the clock reads: a bounced offer is no offer (T-02), a bounced or automatically answered alert calls the
 * next rung at once. Nothing here depends on what the agent did but a task that only the professional in charge sees.
 */
export function retour(s: Signalement, r: Retour, _contexte: Contexte): Decision<Signalement> {
  const tache = r.nature === 'echec' ? tacheDe(s, r) : undefined;
  return {
    etat: s,
    faits: [{ type: FAITS[r.nature], par: 'horloge', gabarit: r.gabarit }],
    ...(tache === undefined ? {} : { taches: [tache] }),
  };
}

/** Undefined when nobody has anything left to do: too late, answered already, reached by another way, or a mere courtesy. */
function tacheDe(s: Signalement, { classe, cle }: Retour): Tache | undefined {
  if (s.closLe !== undefined) return undefined;
  if (classe === 'vital')
    return s.priseEnCharge === undefined || s.echelle !== undefined
      ? { cle: `abandon:${cle}`, nature: 'courrielAbandonne', pour: null }
      : undefined;
  const parCourriel = offreEnCours(s)?.courriel !== undefined;
  if (classe === 'courtoisie' || !parCourriel || s.reponse !== undefined) return undefined;
  return { cle: `adresse:${cle}`, nature: 'adresseAVerifier', pour: s.titulaire };
}
