import type { VNode } from 'preact';
import type { ContinuiteDuJour } from '#libs/registre/lecteurs/continuite-du-jour.js';
import { FileAttente } from '../commun/pages/file-attente.js';
import { jour } from './prevision-mots.js';

/** On the page of the day: what she holds for somebody away, and what is hers to fill ahead. Counts and dates, never a matter. */
export function ContinuiteDAujourdhui({ interims, aCombler }: ContinuiteDuJour): VNode {
  return (
    <>
      {interims === 0 ? null : (
        <p>
          <a class="fr-link" href="/continuite/interims">
            {interims === 1
              ? 'Vous assurez l’intérim d’une personne absente : ce qui est à vous'
              : `Vous assurez l’intérim de ${interims} personnes absentes : ce qui est à vous`}
          </a>
        </p>
      )}
      {aCombler === undefined ? null : (
        <FileAttente
          titre="Trous à combler, d’ici trois mois"
          sinon="personne ne répondrait ces jours-là"
          urgent
          nombre={aCombler.nombre}
          lignes={
            aCombler.avant === null
              ? []
              : [
                  {
                    titre: `${aCombler.nombre} trou${aCombler.nombre > 1 ? 's' : ''} dans la couverture de votre ligne`,
                    quand: `${aCombler.nombre > 1 ? 'le premier ' : ''}avant le ${jour(aCombler.avant)}`,
                    puis: 'par vous',
                    acte: { href: '/continuite/prevision', libelle: 'Voir qui répond' },
                  },
                ]
          }
        />
      )}
    </>
  );
}
