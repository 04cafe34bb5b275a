import type { Auteur } from '#libs/domaine/acte.js';
import type { Refus } from '#libs/domaine/erreurs.js';
import type { Accompagnement } from '#libs/domaine/accompagnement/etat.js';
import type { Plan } from '#libs/domaine/accompagnement/plan/etat.js';
import { constater, enVigueur } from '#libs/domaine/accompagnement/plan/regles.js';
import type { Reponse } from '#libs/registre/une-fois.js';
import { nouvelAgent, sousLaPopulation, tenterDepot } from '../boucle/outils.js';
import { accepte, type Maison } from '../../outils/maison.js';
import { actes, donnerAccord, etatDe, tenterSur } from './outils.js';

/** An agent and his accompaniment, held by the ASS of the house. */
export interface Duo {
  agent: Auteur;
  reference: string;
}

type Verbe = keyof typeof actes;

export const UN_JOUR_MS = 86_400_000;
export const ligne = { quoi: 'Appeler la mutuelle', qui: 'agent', echeance: '2026-05-05' } as const;

/** What the two of them do to a plan, under whichever of the five texts. */
export function duos(m: () => Maison) {
  /** The agent asks for help himself, under one of the five texts, and agrees to be accompanied. */
  async function accompagneSous(population: string): Promise<Duo> {
    await sousLaPopulation(m(), population);
    const agent = await nouvelAgent(m());
    const { reference } = accepte(await tenterDepot(m(), agent, {}));
    return { agent, reference: accepte(await donnerAccord(m(), reference, agent)).reference };
  }

  const tenter = (d: Duo, qui: Auteur, verbe: Verbe, champs: object = {}): Promise<Refus | Reponse> =>
    tenterSur(m(), actes[verbe] as typeof actes.remarquer, d.reference, qui, champs as { remarque: string });
  const faire = async (d: Duo, qui: Auteur, verbe: Verbe, champs: object = {}): Promise<Reponse> =>
    accepte(await tenter(d, qui, verbe, champs));
  const planDe = async (d: Duo): Promise<{ a: Accompagnement; plan: Plan }> => {
    const a = constater(await etatDe(m(), d.reference), m().temps.maintenant.toISOString());
    if (a.plan === undefined) throw new Error('no plan');
    return { a, plan: a.plan };
  };
  const lu = async (d: Duo): Promise<string> => String((await planDe(d)).plan.version);
  const compte = async (d: Duo, numero: number): Promise<boolean> => {
    const { a, plan } = await planDe(d);
    const l = plan.actions.find((x) => x.numero === numero);
    return l !== undefined && enVigueur(a, l, m().temps.maintenant.toISOString());
  };

  async function evaluer(d: Duo): Promise<void> {
    const { profil } = await etatDe(m(), d.reference);
    if (profil.diagnostic.force === 'silence') return;
    for (const { cle } of profil.diagnostic.contenu.rubriques)
      await faire(d, m().reseau.assistante, 'ecrireDiagnostic', { rubrique: cle, evaluation: `Écrit sous ${cle}.` });
  }

  /** A line that she writes, sorted as his text sorts lines. */
  async function ecrire(d: Duo, plus: object = {}): Promise<void> {
    const { profil } = await etatDe(m(), d.reference);
    const genre = profil.genresDAide.force === 'silence' ? {} : { genre: profil.genresDAide.contenu[0]?.cle };
    await faire(d, m().reseau.assistante, 'ajouterAction', { ...ligne, ...genre, ...plus });
  }

  async function proposeSous(population: string): Promise<Duo> {
    const d = await accompagneSous(population);
    await evaluer(d);
    await ecrire(d);
    await faire(d, m().reseau.assistante, 'proposerPlan');
    return d;
  }

  async function convenuSous(population: string): Promise<Duo> {
    const d = await proposeSous(population);
    await faire(d, d.agent, 'repondrePlan', { projet: '1', lu: await lu(d), avis: 'oui', toutes: true });
    return d;
  }

  return { accompagneSous, tenter, faire, planDe, lu, compte, evaluer, ecrire, proposeSous, convenuSous };
}
