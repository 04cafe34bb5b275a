import type { VNode } from 'preact';
import { rubriques } from '#libs/reglementation/regles.js';
import type { Texte } from '#libs/reglementation/textes/index.js';
import { jourEnClair } from '../commun/pages/dates.js';
import { Definitions } from '../commun/pages/definitions.js';
import { Gabarit } from '../commun/pages/gabarit.js';
import { Tableau } from '../commun/pages/tableau.js';
import type { ContextePage } from '../commun/requete/page.js';
import { FORCES, LECTURES } from './mots.js';
import { Dit } from './regle-dite.js';
import { Rubriques } from './rubriques.js';
import { texteDe, vueRegle, type ReglagesDuSite } from './vue-texte.js';

/** Which text governs whom: everybody may read the rules that are applied to him. */
export function PageTextes({ page, textes }: { page: ContextePage; textes: readonly Texte[] }): VNode {
  return (
    <Gabarit
      page={page}
      titre="Les textes appliqués ici"
      chapeau="Un dossier suit un seul texte, celui du ministère de l’agent au jour où le dossier s’ouvre. Choisissez un texte pour lire ses règles."
    >
      <ul class="entrees">
        {textes.map(({ profil }) => (
          <li key={profil.id}>
            <a class="fr-link" href={`/textes/${profil.id}`}>
              {profil.court}
            </a>
            <span>{profil.titre}</span>
          </li>
        ))}
      </ul>
      <p class="actes">
        <a class="bouton fr-btn fr-btn--secondary" href="/textes/comparer">
          Comparer les cinq textes
        </a>
      </p>
      <h2>Comment lire une règle</h2>
      <Definitions
        faits={[
          ['Sa force', `${Object.values(FORCES).join(', ')} ; ou le texte ne dit rien.`],
          [
            'Sa lecture',
            `« ${LECTURES.expresse} », ou « ${LECTURES.derivee} » : ce qui en découle, et peut se discuter.`,
          ],
          ['Son paragraphe', 'Celui du texte, avec son titre. Les mots entre « » sont ceux du texte.'],
          [
            'Un silence',
            'Il n’est jamais comblé par un autre texte. Ce qui vaut alors est un choix de cette maison, montré comme tel.',
          ],
          ['Un délai', 'Aucun texte n’en fixe : tous ceux que vous lisez ailleurs sont des réglages locaux.'],
        ]}
      />
    </Gabarit>
  );
}

/** One text, rule by rule. */
export function PageTexte({ page, texte, site }: { page: ContextePage; texte: Texte; site: ReglagesDuSite }): VNode {
  const { profil } = texte;
  const socle = texteDe(profil.fondements ?? '')?.profil;
  return (
    <Gabarit page={page} titre={profil.court} chapeau={profil.titre}>
      <Definitions
        faits={[
          ['Date du texte', jourEnClair(profil.date, { annee: true })],
          ['Notre lecture', `version ${profil.version} ; un dossier garde celle de son premier jour`],
          ...(socle === undefined
            ? []
            : [
                [
                  'Fondements',
                  <>
                    ceux de <a href={`/textes/${socle.id}`}>{socle.court}</a>, montrés à côté d’un silence, jamais
                    appliqués
                  </>,
                ] as const,
              ]),
        ]}
      />
      <Rubriques />
      {rubriques.map((rubrique) => (
        <section key={rubrique.id}>
          <h2 id={rubrique.id}>{rubrique.titre}</h2>
          <Tableau
            legende={`${rubrique.titre}, selon ${profil.court}`}
            colonnes={['Règle', 'Ce que dit le texte', 'Force', 'Paragraphe']}
            lignes={rubrique.regles.map((cle) => {
              const vue = vueRegle(texte, cle, site);
              return [
                <a href={`/textes/${profil.id}/${cle}`}>{vue.titre}</a>,
                <Dit vue={vue} />,
                vue.dite === undefined ? 'silence' : `${FORCES[vue.dite.force]}, ${LECTURES[vue.dite.lecture]}`,
                vue.dite?.renvoi ?? 'aucun',
              ];
            })}
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
