import { IsEmail, IsOptional } from 'class-validator';
import { Choix, Texte } from '../../champs.js';
import type { Acte, Decision } from '../../acte.js';
import type { Refus } from '../../erreurs.js';
import { enAttente } from '../courriels/envois.js';
import { direDuLien } from '../dire.js';
import { estFini, existePourLAgent, rythmes, type RetourAuTravail, type Rythme } from '../etat.js';
import { retourFini } from '../refus.js';

export const reponsesAuLien = { oui: 'Je veux bien garder le lien', non: 'Je préfère ne pas être contacté' } as const;

export class RepondreAuLien {
  @Choix({ libelle: 'Votre réponse', parmi: reponsesAuLien })
  valeur!: keyof typeof reponsesAuLien;

  @Choix({ libelle: 'À quel rythme', parmi: rythmes, optionnel: true })
  rythme?: Rythme;

  @Texte({ libelle: 'Une adresse personnelle où vous écrire', max: 200, optionnel: true })
  @IsOptional()
  @IsEmail(
    {},
    { message: '« Une adresse personnelle où vous écrire » : écrivez-la en entier, par exemple prenom@mail.example.' },
  )
  courriel?: string;
}

/**
 * The absent agent keeps the link, at his own rhythm, or wants no contact; or says nothing, which is neither. He changes his
 * mind as often as he likes, no reason is asked, and nobody is told. Without a rhythm, nothing is sent unasked.
 */
export const repondreAuLien: Acte<RetourAuTravail, RepondreAuLien> = {
  type: 'retourAuTravail.repondreAuLien',
  champs: RepondreAuLien,
  qui: (auteur, r) => r.agent === auteur.id && existePourLAgent(r),
  decider(r, { valeur, rythme = 'aMaDemande', courriel }, contexte, auteur): Refus | Decision<RetourAuTravail> {
    if (estFini(r, contexte.instant)) return retourFini;
    const voie = auteur.parCode === true ? 'code' : 'connecte';
    const mot = { valeur, rythme, le: contexte.instant, voie, par: auteur.id } as const;
    return direDuLien(r, mot, courriel, enAttente(r, contexte));
  },
};
