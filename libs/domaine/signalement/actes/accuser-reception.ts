import type { Acte, Decision } from '../../acte.js';
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
  qui: (auteur, s) => estTitulaireOuAppele(auteur.id, s),
  decider(s, _champs, { instant }, auteur): Refus | Decision<Signalement> {
    if (s.priseEnCharge?.par === auteur.id || s.closLe !== undefined || s.nonRecevable !== undefined)
      return dejaPrisEnCharge;
    if (s.echelle === undefined) return dejaPrisEnCharge;
    const reprise = auteur.id !== s.titulaire;
    const { echelle: _finie, ...reste } = s;
    return {
      etat: {
        ...reste,
        titulaire: auteur.id,
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

function estTitulaireOuAppele(personne: string, s: Signalement): boolean {
  return s.titulaire === personne || (s.echelle?.appels.some((a) => a.personne === personne) ?? false);
}
