import { Case, Choix, Texte } from '../../champs.js';
import type { Acte, Decision } from '../../acte.js';
import { tient } from '../../continuite.js';
import { refus, type Refus } from '../../erreurs.js';
import { composer } from '../courriels/composer.js';
import { heureQuiNeDitRien, promesse } from '../etapes/informer-tiers.js';
import type { Signalement } from '../etat.js';

export class InformerTiersParEcrit {
  @Texte({ libelle: 'Votre texte', min: 10, max: 2000 })
  mots!: string;

  @Case({
    libelle: 'Ces mots sont strictement nécessaires au bon fonctionnement du service',
    exige: 'relisez votre texte, puis cochez cette case si c’est bien le cas.',
  })
  necessaire!: boolean;

  @Case({
    libelle: 'Ils ne disent rien de ce que couvre le secret professionnel',
    exige: 'ôtez tout ce que l’agent vous a confié, puis cochez cette case.',
  })
  horsSecret!: boolean;

  @Choix({ libelle: 'L’agent', parmi: { daccord: 'En est d’accord', sansObjet: 'Le texte ne parle pas de lui' } })
  accord!: 'daccord' | 'sansObjet';
}

export const texteNonPrevu = refus(
  'TEXTE_NON_PREVU',
  'Le texte qui s’applique ne prévoit pas d’écrire à la personne qui a signalé, ou vous l’avez déjà fait.',
);

/**
 * Where the text provides for information « strictement nécessaire », it is a text that the ASS writes, never one generated from
 * the matter; it may never come, and nobody can claim it (R-065, T-07).
 */
export const informerTiersParEcrit: Acte<Signalement, InformerTiersParEcrit> = {
  type: 'signalement.informerTiersParEcrit',
  champs: InformerTiersParEcrit,
  qui: tient,
  decider(s, { mots }, { instant }, auteur): Refus | Decision<Signalement> {
    if (s.origine.luiMeme || promesse(s) !== 'texte' || s.tiersInforme !== undefined || s.nonRecevable !== undefined)
      return texteNonPrevu;
    const le = heureQuiNeDitRien(s, instant);
    return {
      etat: { ...s, tiersInforme: { le } },
      faits: [{ type: 'tiersInformeParEcrit', par: auteur.id }],
      suivi: { texte: { mots: mots.trim(), le } },
      courriels: [composer('texteAuTiers', { pour: s.origine.personne, donnees: {}, pasAvant: le })],
    };
  },
};
