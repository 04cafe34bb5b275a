import type { CaractereInterim, ProfilReglementaire } from '#libs/reglementation/profil.js';
import type { Reglages } from '#libs/reglementation/reglages.js';
import { ceQueDemande } from './absence/regle.js';
import type { Auteur, Contexte, Decision } from './acte.js';
import { Choix } from './champs.js';
import { caracteres } from './continuite.js';
import { saisieInvalide, type Refus } from './erreurs.js';

export class Qualifier {
  @Choix({
    libelle: 'Cette situation',
    parmi: { ...caracteres, aucun: 'Peut attendre le retour de la personne qui la suit' },
  })
  caractere!: CaractereInterim | 'aucun';
}

interface Qualifiable {
  profil: ProfilReglementaire;
  reglages: Reglages;
  caractere?: { quoi: CaractereInterim; par: string; le: string };
}

/**
 * The words that the text of a matter has, or the local ones where it has none. « Nécessités » are said of a conseiller technique only
 * (2007, annexe IV §I.1; R-145): on a matter that a social worker holds, the word opens it to nobody.
 */
export const caracteresPrevus = ({
  profil,
  reglages,
}: Pick<Qualifiable, 'profil' | 'reglages'>): readonly CaractereInterim[] => [
  ...new Set(
    (['assistant', 'conseillerTechnique'] as const).flatMap((nature) => ceQueDemande(profil, reglages, nature).champ),
  ),
];

/**
 * A professional says whether a matter can wait for its holder, in the words of its text (T-19); where the text wants it established
 * (2014), nobody else's word does.
 */
export function qualification<E extends Qualifiable>(
  etat: E,
  { caractere: quoi }: Qualifier,
  { instant }: Contexte,
  auteur: Auteur,
): Refus | Decision<E> {
  const { caractere: _ancien, ...reste } = etat;
  if (quoi === 'aucun') return { etat: reste as E, faits: [{ type: 'peutAttendre', par: auteur.id }] };
  const prevus = caracteresPrevus(etat);
  if (!prevus.includes(quoi)) {
    const mots = prevus.map((c) => `« ${caracteres[c]} »`).join(' ou ');
    return saisieInvalide({ caractere: [`Ici, le champ de l’intérim est ${mots}. Choisissez parmi ces mots.`] });
  }
  return {
    etat: { ...etat, caractere: { quoi, par: auteur.id, le: instant } },
    faits: [{ type: 'nePeutAttendre', par: auteur.id, quoi }],
  };
}
