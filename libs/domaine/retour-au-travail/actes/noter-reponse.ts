import { Choix, Jour } from '../../champs.js';
import { jourLocal } from '#libs/calendrier/journee.js';
import type { Acte, Decision } from '../../acte.js';
import { manieres } from '../../accompagnement/accords/actes/recueillir.js';
import { saisieInvalide, type Refus } from '../../erreurs.js';
import { enAttente } from '../courriels/envois.js';
import { direDuLien } from '../dire.js';
import { dernierMotSurLeLien, estFini, rythmes, type RetourAuTravail, type Rythme } from '../etat.js';
import { lienRefuse, retourFini } from '../refus.js';

export const reponsesNotees = { oui: 'Il veut bien garder le lien', non: 'Il ne veut pas être contacté' } as const;

export class NoterReponse {
  @Choix({ libelle: 'Ce que l’agent a dit', parmi: reponsesNotees })
  valeur!: keyof typeof reponsesNotees;

  @Choix({ libelle: 'À quel rythme, selon lui', parmi: rythmes, optionnel: true })
  rythme?: Rythme;

  @Jour({ libelle: 'Jour où il l’a dit' })
  le!: string;

  @Choix({ libelle: 'Comment il l’a dit', parmi: manieres })
  maniere!: keyof typeof manieres;
}

/** He told her by voice or by letter; she writes it down. A no that he said himself is his to change, and nobody else's. */
export const noterReponse: Acte<RetourAuTravail, NoterReponse> = {
  type: 'retourAuTravail.noterReponse',
  champs: NoterReponse,
  qui: (auteur, r) => r.titulaire === auteur.id,
  decider(r, { valeur, rythme = 'aMaDemande', le, maniere }, contexte, auteur): Refus | Decision<RetourAuTravail> {
    const { instant } = contexte;
    if (estFini(r, instant)) return retourFini;
    if (valeur === 'oui' && dernierMotSurLeLien(r)?.valeur === 'non') return lienRefuse;
    if (le > jourLocal(instant, r.territoire) || le < jourLocal(r.ouvertLe, r.territoire))
      return saisieInvalide({ le: ['Donnez un jour entre celui de votre proposition et aujourd’hui.'] });
    const recueil = { jour: le, maniere };
    const mot = { valeur, rythme, le: instant, voie: 'recueilli', par: auteur.id, recueil } as const;
    return direDuLien(r, mot, undefined, enAttente(r, contexte));
  },
};
