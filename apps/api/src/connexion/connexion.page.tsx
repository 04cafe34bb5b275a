import type { VNode } from 'preact';
import { Gabarit } from '../commun/pages/gabarit.js';
import { Telephone } from '../commun/pages/telephone.js';
import type { ContextePage } from '../commun/requete/page.js';
import { AvecUneLettre } from './avec-une-lettre.js';

const ECHECS = {
  renonce: {
    titre: 'Vous n’êtes pas connecté',
    dit: 'La connexion a été interrompue, par vous ou par le service d’identification. Rien n’a changé.',
  },
  perimee: {
    titre: 'La connexion est à recommencer',
    dit: 'Elle a pris trop de temps, ou cette page a été ouverte deux fois. Rien n’est perdu.',
  },
  panne: {
    titre: 'La connexion ne fonctionne pas pour le moment',
    dit: 'Le service d’identification ne répond pas. Réessayez dans quelques minutes ; si c’est pressé, téléphonez.',
  },
} as const;

/** The login did not end well: what happened, the one thing to do, whom to call. */
export function PageConnexionEchouee({ page, genre }: { page: ContextePage; genre: keyof typeof ECHECS }): VNode {
  const { titre, dit } = ECHECS[genre];
  return (
    <Gabarit page={page} titre={titre} chapeau={dit}>
      <p class="actes">
        <a class="bouton principal fr-btn" href="/connexion">
          Recommencer
        </a>
        <AvecUneLettre />
      </p>
      <PlutotParTelephone numero={page.site.telephone} />
    </Gabarit>
  );
}

/** The identity is proved, but nobody of the annuaire bears it. The two values are what the administrator must enter. */
export function PageCompteInconnu({
  page,
  emetteur,
  sujet,
}: {
  page: ContextePage;
  emetteur: string;
  sujet: string;
}): VNode {
  return (
    <Gabarit
      page={page}
      titre="Votre compte n’est pas encore relié à Relais"
      chapeau="Vous êtes bien identifié, mais personne n’a encore inscrit ce compte dans l’annuaire du service social."
    >
      <h2>Que faire ?</h2>
      <p>
        Écrivez à l’administrateur de Relais de votre direction et donnez-lui ces deux lignes. Il n’a besoin de rien
        d’autre.
      </p>
      <dl class="definitions">
        <dt>Service d’identification</dt>
        <dd>
          <code>{emetteur}</code>
        </dd>
        <dt>Identifiant du compte</dt>
        <dd>
          <code>{sujet}</code>
        </dd>
      </dl>
      <PlutotParTelephone numero={page.site.telephone} />
    </Gabarit>
  );
}

/** Logged out here; on to the provider by itself, and by a link where the browser does not follow. */
export function PageDeconnecte({ page, suite }: { page: ContextePage; suite?: string }): VNode {
  return (
    <Gabarit
      page={page}
      titre="Vous êtes déconnecté de Relais"
      chapeau={
        suite === undefined ? 'Vous pouvez fermer cette page.' : 'La déconnexion du service d’identification suit.'
      }
      {...(suite === undefined ? {} : { rediriger: suite })}
    >
      <p class="actes">
        <a class="bouton principal fr-btn" href={suite ?? '/'}>
          {suite === undefined ? 'Revenir à l’accueil' : 'Continuer'}
        </a>
      </p>
    </Gabarit>
  );
}

/** A human, always. */
export function PlutotParTelephone({ numero }: { numero: string }): VNode {
  return (
    <>
      <h2>Plutôt par téléphone ?</h2>
      <p>
        <Telephone numero={numero} />, la permanence du service social.
      </p>
    </>
  );
}
