import type { VNode } from 'preact';
import { Definitions } from '../commun/pages/definitions.js';
import { Gabarit } from '../commun/pages/gabarit.js';
import { Telephone } from '../commun/pages/telephone.js';
import type { ContextePage } from '../commun/requete/page.js';

interface Props {
  page: ContextePage;
  courriel: string;
}

/** Nothing is claimed that was not audited: automatic checks and keyboard tests are no declaration of conformity. */
export function PageAccessibilite({ page, courriel }: Props): VNode {
  return (
    <Gabarit
      page={page}
      titre="Accessibilité : non conforme"
      chapeau="Ce site n’a pas encore été audité selon le RGAA 4.1. Il est donc déclaré non conforme."
    >
      <h2>Ce qui est fait</h2>
      <p>
        Les pages sont conçues pour le clavier, les lecteurs d’écran, les petits écrans et l’impression ; elles
        fonctionnent sans JavaScript. Des contrôles automatiques les vérifient à chaque version. Ces contrôles ne
        remplacent pas un audit.
      </p>
      <h2>Vous n’arrivez pas à utiliser une page ?</h2>
      <p>
        Écrivez à <a href={`mailto:${courriel}`}>{courriel}</a> ou appelez le <Telephone numero={page.site.telephone} />{' '}
        : la même démarche peut être faite avec vous, par téléphone ou par courrier.
      </p>
      <h2>Voie de recours</h2>
      <p>
        Si vous n’obtenez pas de réponse satisfaisante, vous pouvez saisir le Défenseur des droits : par téléphone au{' '}
        <Telephone numero="09 69 39 00 00" />, ou par courrier gratuit, sans timbre, à Défenseur des droits, Libre
        réponse 71120, 75342 Paris CEDEX 07.
      </p>
    </Gabarit>
  );
}

/** The names of publisher and host belong to each ministry: shown as to be completed, never invented. */
export function PageMentions({ page, courriel }: Props): VNode {
  return (
    <Gabarit page={page} titre="Mentions légales">
      <Definitions
        faits={[
          [
            'Éditeur',
            'Le service social du personnel de votre ministère (à compléter par le ministère avant l’ouverture)',
          ],
          ['Direction de la publication', 'À compléter par le ministère avant l’ouverture'],
          ['Hébergement', 'À compléter par le ministère avant l’ouverture'],
          ['Contact', <a href={`mailto:${courriel}`}>{courriel}</a>],
          ['Téléphone', <Telephone numero={page.site.telephone} />],
        ]}
      />
      <h2>Secret professionnel</h2>
      <p>
        Les assistantes et assistants de service social sont tenus au secret professionnel (code de l’action sociale et
        des familles, article L. 411-3 ; code pénal, article 226-13).
      </p>
      <h2>Logiciel</h2>
      <p>Relais est un logiciel libre, sous licence MIT.</p>
    </Gabarit>
  );
}

/** Short on purpose: what is kept, who reads it, what one may ask for. */
export function PageConfidentialite({ page, courriel }: Props): VNode {
  return (
    <Gabarit
      page={page}
      titre="Confidentialité"
      chapeau="Ce que Relais garde, qui le lit, ce que vous pouvez demander."
    >
      <h2>Qui lit quoi</h2>
      <p>
        Sous chaque champ est écrit qui peut lire ce que vous tapez. La personne qui signale une situation n’apprend
        jamais la réponse de l’agent. La hiérarchie et les ressources humaines n’ont accès à aucun dossier. Chaque
        lecture d’un dossier est inscrite, et l’agent peut voir qui a lu le sien.
      </p>
      <h2>Comment c’est protégé</h2>
      <p>
        Les mots écrits sur une personne sont chiffrés, avec une clé propre à chaque dossier ; effacer un dossier
        détruit sa clé. Les courriels ne disent jamais de quoi il s’agit. Aucun outil de mesure ou de suivi n’est
        utilisé ; un seul cookie, nécessaire à la connexion, disparaît après une demi-heure sans activité.
      </p>
      <h2>Vos droits</h2>
      <p>
        Vous pouvez demander à lire, corriger ou effacer ce qui vous concerne, et limiter son usage : écrivez à{' '}
        <a href={`mailto:${courriel}`}>{courriel}</a> ou appelez le <Telephone numero={page.site.telephone} />. Vous
        pouvez aussi vous adresser à la CNIL (www.cnil.fr).
      </p>
    </Gabarit>
  );
}
