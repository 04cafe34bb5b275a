import { Case, Choix, Jour } from '../../champs.js';
import { jourLocal } from '#libs/calendrier/journee.js';
import type { ContexteDepot, ActeDeFiliation } from '../../naissance.js';
import type { Contexte } from '../../acte.js';
import type { Accord } from '../../accompagnement/accords/etat.js';
import { accordRefuse } from '../../accompagnement/accords/refus.js';
import { mots } from '../../accompagnement/accords/mots.js';
import { naitreDunAccord } from '../../accompagnement/accords/naitre.js';
import { manieres } from '../../accompagnement/accords/actes/recueillir.js';
import type { Accompagnement } from '../../accompagnement/etat.js';
import { estRefus, saisieInvalide } from '../../erreurs.js';
import { dernierMotSurLeLien, estFini, existePourLAgent, toutesLesTaches, type RetourAuTravail } from '../etat.js';
import { retourFini } from '../refus.js';

export class PreparerRetour {
  @Case({ libelle: mots.accompagnement.phrase, exige: 'cochez cette case si vous êtes d’accord.' })
  accord!: boolean;
}

/** He wants his return prepared: that is to be accompanied, with the same accord and the same rights as any other. */
export const preparerRetour: ActeDeFiliation<Accompagnement, RetourAuTravail, PreparerRetour> = {
  type: 'retourAuTravail.preparer',
  champs: PreparerRetour,
  qui: (auteur, r) => r.agent === auteur.id && existePourLAgent(r),
  sujet: ({ agent }) => ({ personne: agent }),
  decider(r, _champs, { source, depot }, auteur) {
    const voie = auteur.parCode === true ? 'code' : 'connecte';
    return naitreDuRetour(r, { valeur: 'oui', voie, par: auteur.id }, source, depot);
  },
};

export class PreparerRecueilli {
  @Jour({ libelle: 'Jour où l’agent a donné son accord' })
  le!: string;

  @Choix({ libelle: 'Comment il l’a dit', parmi: manieres })
  maniere!: keyof typeof manieres;
}

/** He told her so; he confirms it at his next login, or says that it is wrong. Never after a no of his. */
export const preparerRecueilli: ActeDeFiliation<Accompagnement, RetourAuTravail, PreparerRecueilli> = {
  type: 'retourAuTravail.preparerRecueilli',
  champs: PreparerRecueilli,
  qui: (auteur, r) => r.titulaire === auteur.id,
  sujet: ({ agent }) => ({ personne: agent }),
  decider(r, { le, maniere }, { source, depot }, auteur) {
    if (dernierMotSurLeLien(r)?.valeur === 'non') return accordRefuse;
    if (le > jourLocal(source.instant, r.territoire) || le < jourLocal(r.ouvertLe, r.territoire))
      return saisieInvalide({ le: ['Donnez un jour entre celui de votre proposition et aujourd’hui.'] });
    const parole = { valeur: 'oui', voie: 'recueilli', par: auteur.id, recueil: { jour: le, maniere } } as const;
    return naitreDuRetour(r, parole, source, depot);
  },
};

function naitreDuRetour(
  r: RetourAuTravail,
  parole: Pick<Accord, 'valeur' | 'voie' | 'par' | 'recueil'>,
  source: Contexte & { reference: string },
  depot: ContexteDepot,
): ReturnType<typeof naitreDunAccord<RetourAuTravail>> {
  if (estFini(r, source.instant)) return retourFini;
  const preparation = { ouverteLe: source.instant, faites: [], accueils: [], nouvelles: [] };
  const ne = naitreDunAccord(r, parole, source, depot, { retour: source.reference, preparation });
  return estRefus(ne) ? ne : { ...ne, source: { ...ne.source, tachesFaites: toutesLesTaches } };
}
