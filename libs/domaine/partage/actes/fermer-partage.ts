import type { Accompagnement } from '../../accompagnement/etat.js';
import { quoiDe } from '../etat.js';
import { partageTermine } from '../refus.js';
import { aElle, aLui, cible, fini, SurUnPartage, type ActeDePartage } from './commun.js';

export class FermerPartage extends SurUnPartage {}

/**
 * Either of them ends this one share, at any time and without a reason: its access, its code and its mail that waits, in this very
 * transaction. The recipient finds the page that he would find at its end; nobody is told.
 */
export const fermerPartage: ActeDePartage<FermerPartage> = {
  type: 'partage.fermer',
  champs: FermerPartage,
  cible,
  qui: (auteur, a, p, contexte) => aElle(auteur, a, p, contexte) || aLui(auteur, a, p, contexte),
  decider(a, p, _champs, contexte, auteur) {
    const { instant, cible: reference } = contexte;
    if (fini(a, p, contexte)) return partageTermine;
    return {
      source: {
        etat: retirerLAccord(a, quoiDe(reference, p), instant),
        faits: [{ type: 'partageFerme', par: auteur.id }],
      },
      cible: {
        etat: { ...p, fermeLe: instant },
        faits: [{ type: 'partageFerme', par: auteur.id }],
        fermePartages: true,
      },
    };
  },
};

function retirerLAccord(a: Accompagnement, quoi: string, instant: string): Accompagnement {
  const accords = a.accords.map((m) =>
    m.quoi === quoi && m.valeur === 'oui' && m.retireLe === undefined ? { ...m, retireLe: instant } : m,
  );
  return { ...a, accords };
}
