import type { VNode } from 'preact';
import { fuseau } from '#libs/calendrier/territoires.js';
import type { Moment } from '#libs/registre/lecteurs/chronologie-evenement.js';
import type { EvenementLu } from '#libs/registre/lecteurs/evenements.js';
import { dateEnClair } from '../commun/pages/dates.js';
import { Gabarit } from '../commun/pages/gabarit.js';
import { Tableau } from '../commun/pages/tableau.js';
import type { ContextePage } from '../commun/requete/page.js';
import { motDuType } from './presenter.js';

interface Props {
  page: ContextePage;
  lu: EvenementLu;
  moments: readonly Moment[];
}

/** The decisions in order, ready to print: when, in what function, what. Nobody's name, so that it may leave for a RETEX. */
export function PageChronologie({ page, lu, moments }: Props): VNode {
  const zone = fuseau(lu.etat.territoire);
  return (
    <Gabarit
      page={page}
      titre={`Chronologie : ${motDuType(lu.etat.type)}, ${lu.ou}`}
      chapeau="Ce qui a été décidé, quand, en quelle qualité. Aucun nom, rien de ce qui a été écrit ou répondu."
      exercice={lu.etat.sorte === 'exercice'}
    >
      <p class="actes">
        <a class="bouton fr-btn fr-btn--secondary" href={`/evenements/${lu.reference}/chronologie.csv`}>
          Télécharger pour un tableur (CSV)
        </a>
        <a class="bouton fr-btn fr-btn--secondary" href={`/evenements/${lu.reference}`}>
          Retour à l’événement
        </a>
      </p>
      <Tableau
        legende={`${moments.length} décisions, de la première à la dernière ; heures du lieu. Cette page s’imprime telle quelle.`}
        colonnes={['Quand', 'Qui, en quelle qualité', 'Quoi']}
        lignes={moments.map((m) => [dateEnClair(m.le, { fuseau: zone, annee: true }), m.qui, m.quoi])}
        vide="Rien n’est écrit, ou la durée de conservation est écoulée."
      />
    </Gabarit>
  );
}
