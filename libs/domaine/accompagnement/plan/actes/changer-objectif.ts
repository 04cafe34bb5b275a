import { Numero, Texte } from '../../../champs.js';
import type { Acte, Decision } from '../../../acte.js';
import { estRefus, type Refus } from '../../../erreurs.js';
import type { Accompagnement } from '../../etat.js';
import { achever, ecritAvec, estLAgent, projetChange, viser } from '../ecrire.js';
import { fusionner, telQueLu } from '../fusion.js';
import { ligneInconnue, modifieEntreTemps } from '../refus.js';

export class ChangerObjectif {
  @Numero({ libelle: 'But' })
  numero!: string;

  @Numero({ libelle: 'Version lue' })
  lu!: string;

  @Texte({ libelle: 'Ce que l’agent souhaite, avec ses mots', min: 3, max: 500 })
  objectif!: string;
}

/** Other words for a goal. What the other has written meanwhile is never covered (point 11). */
export const changerObjectif: Acte<Accompagnement, ChangerObjectif> = {
  type: 'accompagnement.changerObjectif',
  champs: ChangerObjectif,
  qui: ecritAvec,
  decider(a, { numero, lu, objectif }, contexte, auteur): Refus | Decision<Accompagnement> {
    const { instant } = contexte;
    const trouve = viser({ a, auteur, instant, inconnu: ligneInconnue }, 'objectifs', numero);
    if (estRefus(trouve)) return trouve;
    const { plan, vise } = trouve;
    if (vise.retireLe !== undefined) return ligneInconnue;
    const present = { objectif: vise.texte };
    const { champs, conflits } = fusionner(telQueLu(present, vise.editions, Number(lu)), present, {
      objectif: objectif.trim(),
    });
    if (conflits.length > 0) return modifieEntreTemps(conflits);
    if (champs['objectif'] === vise.texte) return { etat: a, faits: [], reponse: { version: plan.version } };
    const suite = projetChange(a, plan, auteur);
    const change = {
      ...vise,
      texte: champs['objectif'] ?? vise.texte,
      version: suite.version,
      changePar: auteur.id,
      editions: [...vise.editions, { version: suite.version, le: instant, par: auteur.id, avant: present }],
      ...(estLAgent(auteur, a) ? { montreLe: vise.montreLe ?? instant } : {}),
    };
    const objectifs = plan.objectifs.map((o) => (o === vise ? change : o));
    const fait = { type: 'objectifChange', par: auteur.id, numero: vise.numero };
    return achever(a, { ...plan, ...suite, objectifs }, contexte, fait);
  },
};
