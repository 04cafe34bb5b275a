import { empeche } from '../../accompagnement/accords/regle.js';
import type { Acte, Decision } from '../../acte.js';
import { Choix } from '../../champs.js';
import { dire, ouDansLAccompagnement, ouEnEst, type Entremise } from '../etat.js';
import { pasLieu } from '../refus.js';
import { cible, reponses, RepondreEnPartie, SurUneEntremise, type ActeDEntremise } from './commun.js';

export class RepondreALEntremise extends SurUneEntremise {
  @Choix({ libelle: 'Votre réponse', parmi: reponses })
  valeur!: keyof typeof reponses;
}

const finie = (ou: ReturnType<typeof ouEnEst>): boolean => ou === 'nAPasLieu' || ou === 'terminee';

/** The same fact for a yes and for a no: the journal does not tell them apart either. */
const repondue = (par: string): { type: string; par: string }[] => [{ type: 'entremiseRepondue', par }];

/** A no, or a yes taken back, once others may read: closed for all of them in this transaction, whoever said it. */
const close = (e: Entremise): Pick<Decision<Entremise>, 'fermePartages'> =>
  e.ouverteLe === undefined ? {} : { fermePartages: true };

/**
 * The agent answers first, at any time and without a reason. His yes lets the others read; until then his no looks like silence, to
 * her as to everybody, and he may change his mind until the day.
 */
export const repondreALEntremise: ActeDEntremise<RepondreALEntremise> = {
  type: 'entremise.repondre',
  champs: RepondreALEntremise,
  cible,
  qui: (auteur, a, e, { source }) => a.agent === auteur.id && e.agent === auteur.id && e.accompagnement === source,
  decider(a, e, { valeur }, { instant }, auteur) {
    if (finie(ouDansLAccompagnement(a, e, instant))) return pasLieu;
    const dite = dire(e, { personne: auteur.id, valeur, le: instant });
    const faits = repondue(auteur.id);
    if (valeur === 'non') return { cible: { etat: dite, faits, ...close(e) } };
    const empechement = empeche(a, instant, 'accompagnement');
    if (empechement !== undefined) return empechement;
    return {
      cible: {
        etat: { ...dite, ouverteLe: e.ouverteLe ?? instant },
        faits,
        partage: { transmis: { jusquau: e.jusquau } },
      },
    };
  },
};

/** Each other person for himself, by his own door: nothing begins without him, and what he answers is shown to nobody. */
export const repondreEnPartie: Acte<Entremise, RepondreEnPartie> = {
  type: 'entremise.repondreEnPartie',
  champs: RepondreEnPartie,
  porte: 'partie',
  qui: (auteur, e) => e.parties.includes(auteur.id) && e.ouverteLe !== undefined,
  decider(e, { valeur }, { instant }, auteur) {
    if (finie(ouEnEst(e, false, instant))) return pasLieu;
    const dite = dire(e, { personne: auteur.id, valeur, le: instant });
    return { etat: dite, faits: repondue(auteur.id), ...(valeur === 'non' ? close(e) : {}) };
  },
};
