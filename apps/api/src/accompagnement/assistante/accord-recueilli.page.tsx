import type { VNode } from 'preact';
import { Recueillir } from '#libs/domaine/accompagnement/accords/actes/recueillir.js';
import { mots } from '#libs/domaine/accompagnement/accords/mots.js';
import { ChampChoix, ChampDate } from '../../commun/pages/champs.js';
import { Formulaire, liaison, type Erreurs } from '../../commun/pages/formulaire.js';
import { Gabarit } from '../../commun/pages/gabarit.js';
import type { ContextePage } from '../../commun/requete/page.js';

/** What the agent told her, written down: when, how, and the very sentence that he agreed to. */
export function PageAccordRecueilli(props: { page: ContextePage; reference: string; erreurs: Erreurs }): VNode {
  const { page, reference, erreurs } = props;
  const lier = liaison(Recueillir, page, erreurs);
  return (
    <Gabarit
      page={page}
      titre="L’agent vous a donné son accord"
      chapeau="L’accompagnement commence. L’agent relira cet accord à sa prochaine connexion, et pourra dire qu’il est inexact."
      enErreur={Object.keys(erreurs).length > 0}
    >
      <p>Lisez-lui cette phrase, ou dites-la avec vos mots :</p>
      <blockquote class="paroles">{mots.accompagnement.phrase}</blockquote>
      <Formulaire
        page={page}
        action={`/dossiers/${reference}/accord-recueilli`}
        erreurs={erreurs}
        bouton="Commencer l’accompagnement"
        annuler={{ href: `/dossiers/${reference}`, libelle: 'Revenir au dossier' }}
      >
        <ChampDate {...lier('le')} />
        <ChampChoix {...lier('maniere')} />
      </Formulaire>
    </Gabarit>
  );
}
