import type { Contexte, Decision } from '../acte.js';
import type { Retour } from '../courriel.js';
import { dernierMotSurLeLien, estFini, TACHES, type RetourAuTravail } from './etat.js';

const FAITS: Readonly<Record<Retour['nature'], string>> = {
  echec: 'courrielRevenu',
  differe: 'remiseDifferee',
  remis: 'remisASaMessagerie',
  automatique: 'reponseAutomatique',
};

/** A mail that came back is a task of hers, if there is still something to do: another way, a letter or a call, is hers to choose. */
export function retour(
  r: RetourAuTravail,
  { nature, gabarit, cle }: Retour,
  { instant }: Contexte,
): Decision<RetourAuTravail> {
  const aFaire = nature === 'echec' && !estFini(r, instant) && dernierMotSurLeLien(r)?.valeur !== 'non';
  return {
    etat: r,
    faits: [{ type: FAITS[nature], par: 'horloge', gabarit }],
    ...(aFaire ? { taches: [{ cle: `adresse:${cle}`, nature: TACHES.adresse, pour: r.titulaire }] } : {}),
  };
}
