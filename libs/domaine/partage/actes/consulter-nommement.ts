import type { Accompagnement } from '../../accompagnement/etat.js';
import { empeche } from '../../accompagnement/accords/regle.js';
import { ligneDAppui } from '../../accompagnement/appuis/ligne.js';
import { Choix, Reference, Texte } from '../../champs.js';
import { saisieInvalide } from '../../erreurs.js';
import type { ActeDeFiliation } from '../../naissance.js';
import type { Partage } from '../etat.js';
import { genresPossibles } from '../possibles.js';
import { partageNonPrevu } from '../refus.js';
import { ecrire } from './demander-partage.js';

/** Why a question without a name is not enough; ours, no text lists reasons. */
export const motifsDeConsultation = {
  situationConnue: 'La conseillère connaît déjà cette situation',
  suivreEnsemble: 'Préparer ensemble un rendez-vous ou une démarche',
  complexite: 'La question n’a pas de sens sans savoir de qui il s’agit',
} as const;

export class ConsulterNommement {
  @Reference({ libelle: 'Conseillère de votre ligne technique' })
  conseillereNommee!: string;

  @Choix({ libelle: 'Pourquoi le nommer', parmi: motifsDeConsultation })
  motifDeConsultation!: keyof typeof motifsDeConsultation;

  @Texte({ libelle: 'Ce qu’elle lira, une phrase par ligne', min: 3, max: 4000 })
  phrasesNommees!: string;
}

/**
 * To name the agent to her technical line is another act than to ask without a name: written down with its reason, read and
 * agreed to by him in these very words, closed after the local time or by his withdrawal, each reading shown to him. Where his text forbids
 * sharing there is none.
 */
export const consulterNommement: ActeDeFiliation<Partage, Accompagnement, ConsulterNommement> = {
  type: 'partage.consulterNommement',
  champs: ConsulterNommement,
  qui: (auteur, a) => a.titulaire === auteur.id,
  sujet: ({ agent }) => ({ personne: agent }),
  nomme: ({ conseillereNommee }) => conseillereNommee,
  decider(a, { conseillereNommee, motifDeConsultation: motif, phrasesNommees }, contextes, auteur) {
    const { instant, ligne } = contextes.source;
    const empechement = empeche(a, instant, 'accompagnement');
    if (empechement !== undefined) return empechement;
    if (!genresPossibles(a.profil).includes('consultation')) return partageNonPrevu;
    if (!ligneDAppui(a.profil, ligne, auteur.id).some(({ personne }) => personne === conseillereNommee))
      return saisieInvalide({
        conseillereNommee: [
          'Choisissez une conseillère de votre ligne technique ; personne d’autre n’est consulté ainsi.',
        ],
      });
    const but = motifsDeConsultation[motif];
    const champs = { genre: 'consultation', personne: conseillereNommee, but, phrases: phrasesNommees } as const;
    const ecrit = ecrire(a, champs, contextes, auteur);
    if ('refuse' in ecrit) {
      const phrasesRefusees = ecrit.champs?.['phrases'];
      return phrasesRefusees === undefined ? ecrit : saisieInvalide({ phrasesNommees: phrasesRefusees });
    }
    const faits = [{ type: 'consultationDemandee', par: auteur.id, motif }];
    return { ...ecrit, ne: { ...ecrit.ne, faits: [...ecrit.ne.faits, ...faits] } };
  },
};
