import type { VoieOffre } from '#libs/domaine/signalement/etat.js';
import { actes } from '../outils/maison.js';
import { jourDuPas } from './calendrier.js';
import type { Moment } from './conduites.js';
import type { Hasard } from './hasard.js';
import type { Jumeau } from './jumeau.js';
import type { Paire } from './paires.js';

/** Steps between the offer and the end of the horizon (16 days): nobody acts for the agent after it. */
export const HORIZON = 62;

/** What is drawn for a pair and told in both of its worlds, step by step. */
export interface Recit {
  offre: number;
  moments: Moment[];
}

type Variante = (h: Hasard, debut: number, offre: number) => Moment[];

const service = (pas: number, nom: string, faire: Moment['faire']): Moment => ({ pas, de: 'service', nom, faire });
const tiers = (pas: number, nom: string, faire: Moment['faire']): Moment => ({ pas, de: 'tiers', nom, faire });

/**
 * What may be added to the ordinary story: one line each. `rang` 0 is the first signalement of the pair, the others those filed
 * again. An act of the service that needs the agent's answer is no part of these stories: it would be another conduct of hers.
 */
const variantes: readonly { chance: number; conter: Variante }[] = [
  { chance: 0.2, conter: (_h, debut) => [service(debut + 1, 'récusation', (j, p) => recuser(j, p))] },
  {
    chance: 0.25,
    conter: (h, _debut, offre) => [
      service(offre - 1, 'question', (j, p) => j.titulaireAgit(actes.questionnerTiers, p, 0, { question: 'joindre' })),
      ...(h.chance(0.6) ? [tiers(offre + 2 + h.entier(8), 'réponse du tiers', (j, p) => repondreQuestion(j, p))] : []),
    ],
  },
  {
    chance: 0.25,
    conter: (h, _debut, offre) => [
      tiers(offre + 1 + h.entier(50), 'nouveau dépôt du même', (j, p) => j.deposer(p, p.gens.referent)),
    ],
  },
  {
    chance: 0.25,
    conter: (h, _debut, offre) => [
      tiers(offre - 4 + h.entier(50), 'dépôt d’un autre', (j, p) => j.deposer(p, p.gens.autreReferent)),
    ],
  },
  {
    chance: 0.2,
    conter: (h, _debut, offre) => {
      const pas = offre + 6 + h.entier(40);
      return [
        service(pas, 'prolongation', (j, p) =>
          j.titulaireAgit(actes.reporterHorizon, p, 0, { jusquau: jourDuPas(offre + 80) }),
        ),
      ];
    },
  },
  {
    chance: 0.2,
    conter: (_h, _debut, offre) => [
      service(offre + 8, 'rappel déplacé', (j, p) =>
        j.titulaireAgit(actes.planifierRappel, p, 0, { rang: '1', le: jourDuPas(offre + 40) }),
      ),
    ],
  },
  {
    chance: 0.15,
    conter: (_h, _debut, offre) => [
      service(offre + 10, 'rappel annulé', (j, p) => j.titulaireAgit(actes.annulerRappel, p, 0, { rang: '1' })),
    ],
  },
  {
    chance: 0.2,
    conter: (h, _debut, offre) => {
      const pas = offre + 3 + h.entier(40);
      return [
        service(pas, 'note', (j, p) =>
          j.titulaireAgit(actes.noterContact, p, 0, { le: jourDuPas(pas), maniere: 'appel', texte: 'Appel bref.' }),
        ),
      ];
    },
  },
  {
    chance: 0.1,
    conter: (h, _debut, offre) => [
      service(offre + 2 + h.entier(20), 'texte au tiers', (j, p) =>
        j.titulaireAgit(actes.informerTiersParEcrit, p, 0, {
          mots: 'Votre message a bien été lu.',
          necessaire: true,
          horsSecret: true,
          accord: 'sansObjet',
        }),
      ),
    ],
  },
];

/** The ordinary story: filed, acknowledged in time or after one or two calls up the line, then offered. */
export function unRecit(h: Hasard): Recit {
  const debut = h.entier(12);
  const accuse = debut + h.parmi([2, 3, 7, 12]);
  const offre = accuse + 1 + h.entier(4);
  const voie = h.parmi<VoieOffre>(['courriel', 'courriel', 'courriel', 'courrier', 'telephone']);
  const rappels = h.parmi(['0', '1', '2'] as const);
  const moments = [
    tiers(debut, 'dépôt', (j, p) => j.deposer(p, p.gens.referent)),
    service(accuse, 'prise en charge', (j, p) => j.titulaireAgit(actes.accuserReception, p, 0, {})),
    service(offre, `proposition, ${voie}, ${rappels} rappel(s)`, (j, p) =>
      j.titulaireAgit(actes.proposerAide, p, 0, voie === 'courriel' ? { voie, rappels } : { voie }),
    ),
    ...variantes.flatMap(({ chance, conter }) => (h.chance(chance) ? conter(h, debut, offre) : [])),
  ];
  return { offre, moments };
}

/** « Pas cette personne » of the service: the ASS steps aside, and the next one takes the matter up at the ordinary step. */
function recuser(j: Jumeau, p: Paire): Promise<unknown> {
  return j.titulaireAgit(actes.recuser, p, 0, {});
}

function repondreQuestion(j: Jumeau, p: Paire): Promise<unknown> {
  return j.agir(actes.repondreQuestion, p, 0, p.gens.referent, { reponse: 'Le matin, au bureau.' });
}
