import type { VNode } from 'preact';
import type { CleRegle } from '#libs/reglementation/regles.js';
import { textes, type Texte } from '#libs/reglementation/textes/index.js';
import { Definitions } from '../commun/pages/definitions.js';
import { Gabarit } from '../commun/pages/gabarit.js';
import { Note } from '../commun/pages/note.js';
import { Tableau } from '../commun/pages/tableau.js';
import type { ContextePage } from '../commun/requete/page.js';
import { FORCES, LECTURES, SILENCE } from './mots.js';
import { Dit, Ici, portee } from './regle-dite.js';
import { vueRegle, type RegleDite, type ReglagesDuSite } from './vue-texte.js';

/** One rule of one text: what it decides, where it stands; or its silence, and what holds here. */
export function PageRegle(props: { page: ContextePage; texte: Texte; cle: CleRegle; site: ReglagesDuSite }): VNode {
  const { page, texte, cle, site } = props;
  const { profil } = texte;
  const vue = vueRegle(texte, cle, site);
  return (
    <Gabarit page={page} titre={`${vue.titre} : ${profil.court}`} chapeau={vue.sens}>
      {vue.dite === undefined ? (
        <>
          <Note genre="information" titre={`${SILENCE}.`}>
            <Ici vue={vue} />
          </Note>
          {vue.fondement === undefined ? null : (
            <Note genre="attention" titre={`Fondements de « ${vue.fondement.court} » : montrés, non appliqués.`}>
              {vue.fondement.dite.enClair} ({portee(vue.fondement.dite)}).
            </Note>
          )}
        </>
      ) : (
        <Definitions faits={faits(vue.dite)} />
      )}
      <h2>Les autres textes</h2>
      <Tableau
        legende={`${vue.titre}, dans les autres textes : aucune de ces règles ne s’applique ici`}
        colonnes={['Texte', 'Ce qu’il dit']}
        lignes={textes
          .filter((t) => t.profil.id !== profil.id)
          .map((t) => [
            <a href={`/textes/${t.profil.id}/${cle}`}>{t.profil.court}</a>,
            <Dit vue={vueRegle(t, cle, site)} court />,
          ])}
      />
      <p>
        <a class="fr-link" href={`/textes/${profil.id}`}>
          Toutes les règles de {profil.court}
        </a>
      </p>
    </Gabarit>
  );
}

const faits = (dite: RegleDite): [string, string][] => [
  ['Ce que dit le texte', dite.enClair],
  ['Force', FORCES[dite.force]],
  ['Lecture', LECTURES[dite.lecture]],
  ['Paragraphe', `${dite.renvoi} « ${dite.intitule} »`],
];
