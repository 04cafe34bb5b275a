import type { VNode } from 'preact';
import { regles, rubriques } from '#libs/reglementation/regles.js';
import type { Texte } from '#libs/reglementation/textes/index.js';
import { Gabarit } from '../commun/pages/gabarit.js';
import { Tableau } from '../commun/pages/tableau.js';
import type { ContextePage } from '../commun/requete/page.js';
import { Dit } from './regle-dite.js';
import { Rubriques } from './rubriques.js';
import { vueRegle } from './vue-texte.js';

/** Every rule in the five texts, side by side; on a narrow screen, one card per rule. */
export function PageComparer({ page, textes }: { page: ContextePage; textes: readonly Texte[] }): VNode {
  return (
    <Gabarit
      page={page}
      titre="Comparer les textes"
      chapeau="Une règle par ligne. Là où un texte ne dit rien, la règle d’à côté ne s’applique pas."
    >
      <Rubriques />
      {rubriques.map((rubrique) => (
        <section class="comparaison" key={rubrique.id}>
          <h2 id={rubrique.id}>{rubrique.titre}</h2>
          <Tableau
            legende={`${rubrique.titre} : ce que dit chaque texte`}
            colonnes={['Règle', ...textes.map((t) => t.profil.court)]}
            lignes={rubrique.regles.map((cle) => [
              regles[cle].titre,
              ...textes.map((texte) => <Dit vue={vueRegle(texte, cle, {})} court />),
            ])}
          />
        </section>
      ))}
      <p>
        <a class="fr-link" href="/textes">
          Tous les textes
        </a>
      </p>
    </Gabarit>
  );
}
