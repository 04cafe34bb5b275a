import { Case, Reference } from '../../champs.js';
import type { Acte, Decision } from '../../acte.js';
import { saisieInvalide, type Refus } from '../../erreurs.js';
import { composer } from '../courriels/composer.js';
import { estFinie, type AbsenceProfessionnel } from '../etat.js';
import { peutDesigner } from '../regle.js';
import { suite } from '../suite.js';
import { absenceFinie } from './corriger.js';

export class Designer {
  @Reference({ libelle: 'Qui assure l’intérim' })
  personne!: string;

  @Case({ libelle: 'Hors de son périmètre habituel : un ordre de mission est établi' })
  ordreDeMission?: boolean;
}

/**
 * Somebody is named to stand in: effective at once, by the mere fact of being named, without any acceptance (2007, Annexe I; R-144,
 * T-23). By the authority of the text where it names one, else by the technical line, shown as a local choice.
 */
export const designer: Acte<AbsenceProfessionnel, Designer> = {
  type: 'absence.designer',
  champs: Designer,
  porte: 'absence',
  qui: (auteur, a, { ligne }) => peutDesigner(auteur, a, ligne),
  decider(a, { personne, ordreDeMission }, { instant, couverture }, auteur): Refus | Decision<AbsenceProfessionnel> {
    if (estFinie(a)) return absenceFinie;
    const rang = couverture?.rangs.find((r) => r.personne === personne);
    if (rang === undefined || rang.absente)
      return saisieInvalide({ personne: ['Choisissez une personne présente, parmi celles qui sont proposées.'] });
    const designation = {
      personne,
      par: auteur.id,
      le: instant,
      rang: (a.designation?.rang ?? 0) + 1,
      ...(ordreDeMission === true ? { ordreDeMission } : {}),
    };
    const { trou: _comble, ...reste } = a;
    const etat = { ...reste, designation };
    return {
      etat,
      faits: [{ type: 'interimDesigne', par: auteur.id }],
      absence: suite(etat, instant),
      courriels: [composer('interimDesigne', { pour: personne, numero: String(designation.rang), donnees: {} })],
      tachesFaites: ['trouDeContinuite', 'continuiteAOrganiser'],
    };
  },
};
