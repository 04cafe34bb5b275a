import { constater, genresDe, motDuPlan, objectifsEnCours } from '#libs/domaine/accompagnement/plan/regles.js';
import type { Plan } from '#libs/domaine/accompagnement/plan/etat.js';
import type { Document } from '#libs/infra/documents/imprimeur.js';
import type { MonAccompagnement } from '#libs/registre/lecteurs/mon-accompagnement.js';
import { contenuOu } from '#libs/reglementation/regle.js';
import { auteurDe, direLEtat, direLeJour, jourDe, majuscule, ouEnEst, QUI, REGLE_DE_LA_LIGNE } from './mots.js';

/**
 * What the two of them wrote, for the agent to take away, in the words of his page. It bears no name: on a table, it says nothing of
 * whom. @returns undefined when nothing is written yet
 */
export function planAEmporter(mien: MonAccompagnement, telephone: string): Document | undefined {
  const a = constater(mien.etat, mien.instant);
  const { plan } = a;
  if (plan === undefined) return undefined;
  const genres = genresDe(a.profil);
  const le = dernierMotEcrit(plan, a.ouvertLe);
  return {
    gabarit: 'plan',
    le,
    donnees: {
      titre: majuscule(motDuPlan(a.profil)),
      jour: jourDe(le, a),
      etat: direLEtat(plan, 'agent'),
      but: contenuOu(a.profil.but, { mots: '' }).mots.replaceAll("'", '’'),
      buts: objectifsEnCours(plan).map((o) => ({ texte: o.texte, par: auteurDe(o.par, a, 'agent') })),
      lignes: plan.actions
        .filter((l) => l.retireLe === undefined)
        .map((l) => ({
          quoi: l.quoi,
          qui: QUI.agent[l.qui],
          echeance: direLeJour(l.echeance, a),
          nature: l.genre === undefined ? '' : (genres[l.genre] ?? ''),
          suite: ouEnEst(l, a, mien.instant, 'agent'),
        })),
      remarques: plan.remarques.map((r) => ({ texte: r.texte, par: auteurDe(r.par, a, 'agent') })),
      revue: plan.revueLe === undefined ? '' : direLeJour(plan.revueLe, a),
      regle: REGLE_DE_LA_LIGNE,
      telephone,
    },
  };
}

/** The instant of the latest words, so that the same words make the same file. */
function dernierMotEcrit(plan: Plan, ouvertLe: string): string {
  const ecrits = [...plan.objectifs, ...plan.actions].flatMap((e) => [
    e.le,
    e.montreLe,
    e.retireLe,
    ...e.editions.map((x) => x.le),
  ]);
  const dits = plan.actions.flatMap((l) => [l.avis?.le, l.faiteLe]);
  const ensemble = [...plan.remarques, ...plan.propositions, ...plan.revues].map((x) => x.le);
  const tous = [ouvertLe, plan.clos?.le, ...ecrits, ...dits, ...ensemble].filter((le) => le !== undefined);
  return tous.sort().at(-1) ?? ouvertLe;
}
