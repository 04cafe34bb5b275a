import type { VNode } from 'preact';
import { contenuOu } from '#libs/reglementation/regle.js';
import type { PourDeroger } from '#libs/registre/lecteurs/pour-deroger.js';
import type { Erreurs } from '../../commun/pages/formulaire.js';
import { Gabarit } from '../../commun/pages/gabarit.js';
import type { ContextePage } from '../../commun/requete/page.js';
import { FormulaireDerogation } from './derogations.js';

interface Props {
  page: ContextePage;
  reference: string;
  pour: PourDeroger;
  erreurs?: Erreurs;
}

/** The same decision before any accompaniment: the grounds of his text, with whom, for a time. */
export function PageDerogationDuSignalement({ page, reference, pour, erreurs = {} }: Props): VNode {
  return (
    <Gabarit
      page={page}
      titre="Si quelqu’un est en danger"
      chapeau="C’est votre décision, à deux, pour un temps. Elle n’ouvre ce dossier à personne."
      enErreur={Object.keys(erreurs).length > 0}
    >
      <p class="aide">
        Articles cités par le texte : {contenuOu<readonly string[]>(pour.profil.references, []).join(' ; ')}.
      </p>
      <FormulaireDerogation page={page} erreurs={erreurs} action={`/dossiers/${reference}/derogation`} {...pour} />
      <p>
        <a class="fr-link" href={`/dossiers/${reference}`}>
          Revenir au dossier
        </a>
      </p>
    </Gabarit>
  );
}
