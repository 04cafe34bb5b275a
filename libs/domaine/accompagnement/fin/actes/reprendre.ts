import { Case } from '../../../champs.js';
import type { Acte, Decision } from '../../../acte.js';
import { refus, type Refus } from '../../../erreurs.js';
import { dire } from '../../accords/dire.js';
import { mots } from '../../accords/mots.js';
import { vaut } from '../../accords/paroles.js';
import { cloture, type Accompagnement } from '../../etat.js';
import { quiLeReprend, rouvrableJusquau } from '../etat.js';

export class Reprendre {
  @Case({ libelle: mots.accompagnement.phrase, exige: 'cochez cette case si vous êtes d’accord.' })
  accord!: boolean;
}

export const pasARouvrir = refus(
  'PAS_A_ROUVRIR',
  'Cet accompagnement ne peut pas être repris : il est en cours, ou le délai pour le reprendre est passé. Vous pouvez faire une nouvelle demande.',
);

/**
 * He takes it up again without anybody signalling him: the same dossier, with whoever had it if she still receives. His accord is
 * given anew, and it alone: each other thing is asked again. Nobody is told; she sees it on her page.
 */
export const reprendre: Acte<Accompagnement, Reprendre> = {
  type: 'accompagnement.reprendre',
  champs: Reprendre,
  qui: (auteur, a) => a.agent === auteur.id,
  decider(a, _champs, { instant, carte }, auteur): Refus | Decision<Accompagnement> {
    const limite = rouvrableJusquau(a);
    if (cloture(a) === undefined || limite === undefined || instant >= limite) return pasARouvrir;
    const titulaire = quiLeReprend(a, carte);
    const clotures = [...a.clotures.slice(0, -1), ...a.clotures.slice(-1).map((c) => ({ ...c, rouvertLe: instant }))];
    const accords = a.accords.map((m) => (vaut(m, instant) ? { ...m, expire: instant } : m));
    const repris = { ...a, clotures, accords, titulaire, tour: titulaire === a.titulaire ? a.tour : a.tour + 1 };
    return {
      etat: dire(repris, {
        objet: 'accompagnement',
        valeur: 'oui',
        le: instant,
        voie: auteur.parCode === true ? 'code' : 'connecte',
        par: auteur.id,
      }),
      faits: [{ type: 'accompagnementRepris', par: auteur.id }],
    };
  },
};
