import { serviceInterregional } from '#libs/reglementation/structures.js';
import { plusProches } from '../carte.js';
import { territoires, type Branche } from '../noeud.js';

/**
 * R-017 fiche, 2007 §2.2 and §3.1.2 — a service spread over several regions has its own social workers, else the conseiller who is its
 * référent: for liaison and continuity only (T-24), and in this sense of the word only (T-25).
 */
export const referentInterregional: Branche = {
  noeud: 'referentInterregional',
  chercher(d) {
    const haut = d.carte.structures.findIndex((s) => s.nature === serviceInterregional);
    if (!territoires(d).referentInterregional || haut === -1) return undefined;
    const siens = d.carte.postes.filter((p) => p.distance <= haut);
    const postes = [...plusProches(siens, 'assistant'), ...plusProches(siens, 'conseillerTechnique')];
    // Nobody was designated for it: its agents have the sector of the place, as everybody.
    if (postes.length === 0) return undefined;
    return { postes, pourquoi: 'Service interrégional : les professionnels désignés pour lui.' };
  },
};
