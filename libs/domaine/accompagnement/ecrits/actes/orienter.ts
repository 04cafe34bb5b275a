import { contenuOu } from '#libs/reglementation/regle.js';
import type { OrientationPrevue } from '#libs/reglementation/profil.js';
import { Choix, Texte } from '../../../champs.js';
import type { Acte } from '../../../acte.js';
import { saisieInvalide } from '../../../erreurs.js';
import { empeche } from '../../accords/regle.js';
import type { Accompagnement } from '../../etat.js';
import type { Orientation } from '../etat.js';
import { domaines, raisons } from '../mots.js';

export class Orienter {
  @Choix({ libelle: 'Domaine', parmi: domaines })
  domaine!: Orientation['domaine'];

  @Texte({ libelle: 'Service, et comment le joindre', min: 3, max: 500 })
  vers!: string;

  @Choix({ libelle: 'Pourquoi ce service', parmi: raisons })
  pourquoi!: Orientation['pourquoi'];
}

/** Where his text names some; a text that names none leaves her free. */
export const domainesPrevus = (a: Pick<Accompagnement, 'profil'>): readonly Orientation['domaine'][] => {
  const prevues = contenuOu<readonly OrientationPrevue[]>(a.profil.orientations, []).map((o) => o.domaine);
  return [...prevues, 'autre'];
};

/**
 * She tells the agent of a service that can help him; he reads it in his space and does what he likes with it. It is
 * no relay and no sharing: nothing is sent to anybody, not even a mail to him (T-52).
 */
export const orienter: Acte<Accompagnement, Orienter> = {
  type: 'accompagnement.orienter',
  champs: Orienter,
  qui: (auteur, a) => a.titulaire === auteur.id,
  decider(a, { domaine, vers, pourquoi }, { instant }, auteur) {
    const empechement = empeche(a, instant, 'accompagnement');
    if (empechement !== undefined) return empechement;
    if (!domainesPrevus(a).includes(domaine))
      return saisieInvalide({ domaine: ['Ce domaine n’est pas dans le texte de cet agent. Choisissez « Autre ».'] });
    const orientation = {
      numero: a.orientations.length + 1,
      le: instant,
      par: auteur.id,
      domaine,
      vers: vers.trim(),
      pourquoi,
    };
    return {
      etat: { ...a, orientations: [...a.orientations, orientation] },
      faits: [{ type: 'orientationDite', par: auteur.id, domaine }],
    };
  },
};
