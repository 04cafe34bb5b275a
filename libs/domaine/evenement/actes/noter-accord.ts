import { Jour, Texte } from '../../champs.js';
import type { Acte, Decision } from '../../acte.js';
import { refus, type Refus } from '../../erreurs.js';
import { ecrit, mene, siClos } from '../agir.js';
import type { Evenement } from '../etat.js';
import { pasDeCharge } from '../refus.js';
import { refuserLesNoms } from '../sans-nom.js';

export class NoterAccord {
  @Texte({ libelle: 'Fonction de qui donne son accord, sans le nommer', min: 3, max: 120 })
  fonction!: string;

  @Jour({ libelle: 'Jour de l’accord' })
  jour!: string;

  @Texte({ libelle: 'Instance à laquelle le projet est soumis', max: 120, optionnel: true })
  instance?: string;
}

export const accordPasDemande = refus(
  'ACCORD_PAS_DEMANDE',
  'Un événement grave n’attend aucun accord d’une instance : convenez des modalités avec le chef de service.',
);

/**
 * What the text asks of a collective action before it begins: the word of those it names, and the body to which the project goes (2002
 * §III.1.2, 2007 §4.3.1; ). A serious event waits for none.
 */
export const noterAccord: Acte<Evenement, NoterAccord> = {
  type: 'evenement.noterAccord',
  champs: NoterAccord,
  porte: 'evenement',
  sansNom: ({ fonction, instance = '' }) => `${fonction}\n${instance}`,
  qui: mene,
  decider(e, champs, contexte, auteur): Refus | Decision<Evenement> {
    const { instant } = contexte;
    const refuse = siClos(e) ?? refuserLesNoms(champs, ['fonction', 'instance'], contexte);
    if (refuse !== undefined) return refuse;
    if (e.charge === undefined) return pasDeCharge;
    if (e.urgent) return accordPasDemande;
    const instance = champs.instance?.trim();
    const accord = {
      par: auteur.id,
      le: instant,
      fonction: champs.fonction.trim(),
      jour: champs.jour,
      ...(instance === undefined || instance === '' ? {} : { instance }),
    };
    return ecrit(e, auteur, instant, { suite: { accord }, fait: { type: 'accordNote' } });
  },
};

/** An action without urgency does not begin without the accord that its text demands. */
export const manqueAccord = ({ urgent, profil, accord }: Evenement): boolean =>
  !urgent && profil.accordCollectif.force === 'obligation' && accord === undefined;
