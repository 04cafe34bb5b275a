import { fuseau } from '#libs/calendrier/territoires.js';
import { Choix, Texte } from '../../../champs.js';
import type { Acte, Contexte, Decision } from '../../../acte.js';
import type { CourrielADeposer } from '../../../courriel.js';
import type { Refus } from '../../../erreurs.js';
import { quiCessent, rienNAttend } from '../../accords/arreter.js';
import { accompagnementTermine } from '../../accords/regle.js';
import { ecrireALAgent } from '../../courriels/envois.js';
import { cloture, type Accompagnement } from '../../etat.js';
import { tenirLesRappels } from '../../plan/rappels.js';
import { rouvrableJusquau, type Cloture } from '../etat.js';

export const motifs = {
  ensemble: 'Nous en avons décidé ensemble',
  autreService: 'Un autre service l’accompagne désormais',
  sansNouvelles: 'Nous n’avons plus de contact',
  depart: 'La personne ne relève plus de ce service',
  deces: 'La personne est décédée',
} as const satisfies Partial<Record<Cloture['motif'], string>>;

export class Clore {
  @Choix({ libelle: 'Comment cela se termine', parmi: motifs })
  motif!: keyof typeof motifs;

  @Texte({ libelle: 'Ce qui a changé, de son point de vue et avec ses mots', min: 3, max: 1000, optionnel: true })
  bilan?: string;
}

/**
 * The ASS ends it, with him when she can; the reason judges nobody, and what it brought is said from his side only (R-109: autonomy,
 * or an improvement of his situation). He is told, once, that he may take it up again.
 */
export const clore: Acte<Accompagnement, Clore> = {
  type: 'accompagnement.clore',
  champs: Clore,
  qui: (auteur, a) => a.titulaire === auteur.id,
  decider(a, { motif, bilan }, contexte, auteur): Refus | Decision<Accompagnement> {
    if (cloture(a) !== undefined) return accompagnementTermine;
    const clos = finir(a, contexte.instant, { par: auteur.id, motif, bilan });
    const courrielsAnnules = quiCessent(a, contexte);
    const { etat, courriels } = motif === 'deces' ? { etat: clos, courriels: [] } : annoncer(clos, contexte);
    const decision: Decision<Accompagnement> = {
      etat,
      faits: [{ type: 'accompagnementClos', par: auteur.id, motif }],
      fermePartages: true,
      courriels,
      courrielsAnnules,
    };
    return tenirLesRappels(decision, contexte);
  },
};

/** One more end in the list; the words as they were said. */
export function finir(
  a: Accompagnement,
  le: string,
  { par, motif, bilan }: Pick<Cloture, 'par' | 'motif'> & { bilan?: string | undefined },
): Accompagnement {
  const mots = bilan === undefined || bilan.trim() === '' ? {} : { bilan: bilan.trim() };
  return { ...rienNAttend(a, le, par), clotures: [...a.clotures, { le, par, motif, ...mots }] };
}

function annoncer(
  a: Accompagnement,
  contexte: Contexte,
): Pick<Decision<Accompagnement>, 'etat'> & { courriels: readonly CourrielADeposer[] } {
  const { titulaire: professionnel, instant } = contexte;
  if (professionnel === null) return { etat: a, courriels: [] };
  const donnees = { professionnel, jusquau: rouvrableJusquau(a) ?? instant, fuseau: fuseau(a.territoire) };
  const { etat, courriel } = ecrireALAgent(a, contexte, 'finDAccompagnement', donnees);
  return { etat, courriels: [courriel] };
}
