import type { Acte, Decision } from '../../acte.js';
import { tient } from '../../continuite.js';
import { refus, type Refus } from '../../erreurs.js';
import { appelleUneOffre, type Signalement } from '../etat.js';

export class AccuserReception {}

export const dejaPrisEnCharge = refus(
  'DEJA_PRIS_EN_CHARGE',
  'Cette situation est déjà prise en charge ; il n’y a rien à faire.',
);

/**
 * The accountable professional takes charge; or one who was called up the technical line takes the matter over and becomes its
 * holder by this act (design §3).
 */
export const accuserReception: Acte<Signalement, AccuserReception> = {
  type: 'signalement.accuserReception',
  champs: AccuserReception,
  qui: (auteur, s, contexte) => tient(auteur, s, contexte) || estAppele(auteur.id, s),
  decider(s, _champs, { instant, tenante }, auteur): Refus | Decision<Signalement> {
    if (s.priseEnCharge?.par === auteur.id || s.closLe !== undefined || s.nonRecevable !== undefined)
      return dejaPrisEnCharge;
    if (s.echelle === undefined) return dejaPrisEnCharge;
    // Whoever stands in takes charge for her, and hands it back with the rest: the matter stays with its holder
    const titulaire = auteur.id === tenante ? s.titulaire : auteur.id;
    const reprise = titulaire !== s.titulaire;
    const { echelle: _finie, ...reste } = s;
    return {
      etat: {
        ...reste,
        titulaire,
        tour: reprise ? s.tour + 1 : s.tour,
        priseEnCharge: { par: auteur.id, le: instant },
        ...(appelleUneOffre(s)
          ? { echelle: { quoi: 'proposition', depuis: instant, appels: [], confieeA: auteur.id } }
          : {}),
      },
      faits: [
        {
          type: 'prisEnCharge',
          par: auteur.id,
          reprise,
          ...(s.modalite === undefined ? {} : { modalite: s.modalite }),
        },
      ],
      tachesFaites: ['ligneEpuisee'],
    };
  },
};

function estAppele(personne: string, s: Signalement): boolean {
  return s.echelle?.appels.some((a) => a.personne === personne) ?? false;
}
