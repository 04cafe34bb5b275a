import type { Role } from '#libs/reglementation/roles.js';
import { siNomme } from '../../../anonymat/nommer.js';
import { Case, Reference, Texte } from '../../../champs.js';
import { introuvable, saisieInvalide } from '../../../erreurs.js';
import type { ActeDeFiliation } from '../../../naissance.js';
import { empeche } from '../../accords/regle.js';
import type { Accompagnement } from '../../etat.js';
import type { Appui } from '../etat.js';
import { ligneDAppui, quiAppuie } from '../ligne.js';
import { appuiNonPrevu } from '../refus.js';

export class DemanderAppui {
  @Texte({ libelle: 'Votre question, sans nommer personne', min: 10, max: 4000 })
  questionTechnique!: string;

  @Reference({ libelle: 'À qui vous la posez', optionnel: true })
  conseillere?: string;

  @Case({
    libelle: 'Ma question ne nomme personne et ne permet de reconnaître personne',
    exige: 'relisez-la, ôtez ce qui désigne quelqu’un, puis cochez cette case.',
  })
  anonyme!: boolean;
}

const DU_RESEAU: readonly Role[] = ['assistant', 'conseillerTechnique', 'conseillerNational'];

/**
 * The ASS asks for technical support about an accompaniment. Anonymous: the text names nobody, and whoever answers is told
 * neither of whom nor of which dossier. To speak of the agent by name is another act, for which he is asked (`consulterNommement`).
 */
export const demanderAppui: ActeDeFiliation<Appui, Accompagnement, DemanderAppui> = {
  type: 'appui.demander',
  champs: DemanderAppui,
  qui: (auteur, a) => a.titulaire === auteur.id,
  sujet: ({ agent }, { questionTechnique }) => ({ personne: agent, texte: questionTechnique }),
  decider(a, { questionTechnique, conseillere }, { source: { instant, reference: source, ligne }, depot }, auteur) {
    if (quiAppuie(a.profil).length === 0) return appuiNonPrevu;
    const empechement = empeche(a, instant, 'accompagnement');
    if (empechement !== undefined) return empechement;
    const nomme = siNomme('questionTechnique', questionTechnique, depot.nommes);
    if (nomme !== undefined) return nomme;
    const sienne = auteur.fonctions.find(({ role }) => DU_RESEAU.includes(role));
    if (sienne === undefined) return introuvable;
    const possibles = ligneDAppui(a.profil, ligne, auteur.id);
    const vers = possibles.find((p) => (conseillere === undefined ? !p.absente : p.personne === conseillere));
    if (vers === undefined)
      return saisieInvalide({
        conseillere: ['Choisissez une conseillère de votre ligne technique ; personne d’autre ne peut être sollicité.'],
      });
    const etat: Appui = {
      profil: { id: a.profil.id, version: a.profil.version },
      accompagnement: source,
      titulaire: auteur.id,
      a: vers.personne,
      question: questionTechnique.trim(),
      demandeLe: instant,
    };
    return {
      ne: {
        etat,
        faits: [{ type: 'appuiDemande', par: auteur.id }],
        taches: [{ cle: 'appuiDemande', nature: 'appuiDemande', pour: vers.personne }],
        // Neither the agent nor his place: the row tells whoever answers no more than who asks.
        agent: null,
        lieu: sienne.structure,
        tiers: undefined,
      },
      source: {
        etat: { ...a, appuis: [...(a.appuis ?? []), { reference: depot.reference, le: instant }] },
        faits: [{ type: 'appuiDemande', par: auteur.id }],
      },
    };
  },
};
