import type { CaractereInterim } from '#libs/reglementation/profil.js';
import { ceQueDemande } from '../../absence/regle.js';
import type { Acte, Auteur, Contexte, Decision } from '../../acte.js';
import { Choix } from '../../champs.js';
import { caracteres, tient } from '../../continuite.js';
import { saisieInvalide, type Refus } from '../../erreurs.js';
import type { Signalement } from '../etat.js';
import { dossierClos } from './noter-contact.js';

export class Qualifier {
  @Choix({
    libelle: 'Cette situation',
    parmi: { ...caracteres, aucun: 'Peut attendre le retour de la personne qui la suit' },
  })
  caractere!: CaractereInterim | 'aucun';
}

/**
 * A professional says whether the matter can wait for its holder, in the words of its text (T-19); where the text wants it
 * established (2014), nobody else's word does.
 */
export const qualifier: Acte<Signalement, Qualifier> = {
  type: 'signalement.qualifier',
  champs: Qualifier,
  qui: tient,
  decider: qualification,
};

/** The same by the technical line, after a call: it reads nothing of the matter. */
export const qualifierSansLire: Acte<Signalement, Qualifier> = {
  type: 'signalement.qualifierSansLire',
  champs: Qualifier,
  porte: 'encadrement',
  qui: (auteur, _s, { ligne }) => ligne.some((e) => e.personne === auteur.id && e.nature !== 'assistant'),
  decider: qualification,
};

function qualification(
  s: Signalement,
  { caractere: quoi }: Qualifier,
  { instant }: Contexte,
  auteur: Auteur,
): Refus | Decision<Signalement> {
  if (s.closLe !== undefined) return dossierClos;
  const { caractere: _ancien, ...reste } = s;
  if (quoi === 'aucun') return { etat: reste, faits: [{ type: 'peutAttendre', par: auteur.id }] };
  const prevus = ceQueDemande(s.profil, s.reglages, 'assistant').champ;
  if (!prevus.includes(quoi)) {
    const mots = prevus.map((c) => `« ${caracteres[c]} »`).join(' ou ');
    return saisieInvalide({ caractere: [`Ici, le champ de l’intérim est ${mots}. Choisissez parmi ces mots.`] });
  }
  return {
    etat: { ...s, caractere: { quoi, par: auteur.id, le: instant } },
    faits: [{ type: 'nePeutAttendre', par: auteur.id, quoi }],
  };
}
