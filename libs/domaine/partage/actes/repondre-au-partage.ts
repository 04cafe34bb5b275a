import { dire } from '../../accompagnement/accords/dire.js';
import { empeche } from '../../accompagnement/accords/regle.js';
import { Choix, Numero } from '../../champs.js';
import { introuvable } from '../../erreurs.js';
import { quoiDe, toutRelu } from '../etat.js';
import { dejaTransmis, partageTermine, phrasesChangees } from '../refus.js';
import { aLui, cible, fini, SurUnPartage, type ActeDePartage } from './commun.js';

export class RepondreAuPartage extends SurUnPartage {
  @Numero({ libelle: 'Version lue' })
  version!: string;

  @Choix({ libelle: 'Votre réponse', parmi: { oui: 'Oui, ces phrases peuvent partir', non: 'Non, rien ne part' } })
  valeur!: 'oui' | 'non';
}

/**
 * The agent has read the very sentences, and says yes or no to these and no others. Nothing leaves by itself, nobody is told; a yes
 * is checked again when she transmits (T-12).
 */
export const repondreAuPartage: ActeDePartage<RepondreAuPartage> = {
  type: 'partage.repondre',
  champs: RepondreAuPartage,
  cible,
  qui: aLui,
  decider(a, p, { version, valeur }, contexte, auteur) {
    const { instant, cible: reference } = contexte;
    if (p.objet === null) return introuvable;
    const empechement = empeche(a, instant, 'accompagnement');
    if (empechement !== undefined) return empechement;
    if (fini(a, p, contexte)) return partageTermine;
    if (p.transmisLe !== undefined) return dejaTransmis;
    if (version !== String(p.version) || !toutRelu(p)) return phrasesChangees;
    const parole = {
      objet: p.objet,
      quoi: quoiDe(reference, p),
      valeur,
      le: instant,
      voie: 'connecte',
      par: auteur.id,
    } as const;
    return {
      source: {
        etat: dire(a, parole),
        faits: [{ type: valeur === 'oui' ? 'accordDonne' : 'accordRefuse', par: auteur.id, objet: p.objet }],
      },
      cible: { etat: p, faits: [{ type: 'partageRepondu', par: auteur.id, version: p.version }] },
    };
  },
};
