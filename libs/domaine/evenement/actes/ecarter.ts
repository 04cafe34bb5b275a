import { Choix } from '../../champs.js';
import type { Acte, Decision } from '../../acte.js';
import { refus, type Refus } from '../../erreurs.js';
import { composer } from '../courriels/composer.js';
import { deLaLigne, ecrit, encadre, siClos } from '../agir.js';
import { dejaPris } from '../refus.js';
import { estDemande, pourquoiEcarter, premiere, type Evenement, type PourquoiEcarter } from '../etat.js';

export class Ecarter {
  @Choix({ libelle: 'Pourquoi', parmi: pourquoiEcarter })
  pourquoi!: PourquoiEcarter;
}

export const equipeDejaAppelee = refus(
  'EQUIPE_DEJA_APPELEE',
  'Une équipe est déjà appelée : terminez l’intervention, puis écrivez le rapport.',
);

/** Not one after all: by the conseiller technique, or by whoever led the place as long as it was a draft. Whoever declared is told. */
export const ecarter: Acte<Evenement, Ecarter> = {
  type: 'evenement.ecarter',
  champs: Ecarter,
  porte: 'evenement',
  qui: (auteur, e, contexte) =>
    deLaLigne(auteur, e, contexte) || (!estDemande(e) && encadre(auteur, contexte).length > 0),
  decider(e, { pourquoi }, { instant }, auteur): Refus | Decision<Evenement> {
    const clos = siClos(e);
    if (clos !== undefined) return clos;
    if (e.deploiements.length > 0) return equipeDejaAppelee;
    if (e.charge !== undefined && e.charge.par !== auteur.id) return dejaPris;
    const declarant = premiere(e).par;
    return ecrit(e, auteur, instant, {
      suite: { ecarte: { par: auteur.id, le: instant, pourquoi }, suivis: [] },
      fait: { type: 'evenementEcarte', pourquoi },
      courriels:
        e.sorte === 'exercice' || declarant === auteur.id
          ? []
          : [composer('evenementEcarte', { pour: declarant, exercice: false })],
      tachesFaites: [
        'evenementAPrendre',
        'evenementSansPersonne',
        'evenementAConfirmer',
        'brouillonSansReponse',
        'interventionDemandee',
        'proposerALaFamille',
        'suiviDEvenement',
      ],
      evenement: { combien: null, closLe: instant },
    });
  },
};
