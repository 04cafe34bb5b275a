import type { VNode } from 'preact';
import type { AstreinteDuJour } from '#libs/registre/lecteurs/astreinte-du-jour.js';
import { FileAttente } from '../commun/pages/file-attente.js';

/** On the page of the day: what is hers to fill or to say, and the way to both pages. */
export function AstreinteDAujourdhui({ aCombler, sansListe, essai, mene }: AstreinteDuJour): VNode {
  const lignes = [
    ...(aCombler === 0
      ? []
      : [
          {
            titre: 'Des heures sans personne d’astreinte',
            precision: `${lieux(aCombler)}, dans les jours qui viennent.`,
            puis: 'sinon la ligne technique est appelée',
            acte: { href: '/evenements/astreintes', libelle: 'Voir lesquelles' },
          },
        ]),
    ...(sansListe === 0
      ? []
      : [
          {
            titre: 'Une liste d’astreinte, ou non ?',
            precision: `${lieux(sansListe)} sans liste. Aucun texte n’en demande : dites une fois si c’est voulu.`,
            puis: 'sinon rien ne change : la ligne technique est appelée',
            acte: { href: '/evenements/astreintes', libelle: 'Décider' },
          },
        ]),
    ...(essai
      ? [
          {
            titre: 'Un message d’essai vous a été envoyé',
            precision: 'Vous êtes volontaire : dites qu’il vous est parvenu.',
            puis: 'sinon on ne compte pas sur vous',
            acte: { href: '/evenements/volontaires', libelle: 'Répondre' },
          },
        ]
      : []),
  ];
  return (
    <>
      {lignes.length === 0 ? null : <FileAttente titre="Événements graves : être prêts" lignes={lignes} />}
      <p>
        Événements graves :{' '}
        <a class="fr-link" href="/evenements/volontaires">
          les volontaires
        </a>
        {mene ? (
          <>
            {' · '}
            <a class="fr-link" href="/evenements/astreintes">
              qui est d’astreinte
            </a>
            {' · '}
            <a class="fr-link" href="/evenements/exercice">
              commencer un exercice
            </a>
          </>
        ) : null}
      </p>
    </>
  );
}

const lieux = (n: number): string => (n === 1 ? 'Un lieu' : `${n} lieux`);
