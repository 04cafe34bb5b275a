import type { ComponentChildren, VNode } from 'preact';
import type { ContextePage, SitePage } from '../requete/page.js';
import { entreeCourante, entreesDe, identite } from './menu.js';
import { Note } from './note.js';
import { Telephone } from './telephone.js';

export interface PropsGabarit {
  page: ContextePage;
  /** What the page is for, in the reader's words: the only h1. */
  titre: string;
  /** One or two sentences under the title. */
  chapeau?: ComponentChildren;
  /** « Cacher vite »: for the agent's pages. */
  cacher?: boolean;
  /** The form came back with errors: the title of the tab says so first. */
  enErreur?: boolean;
  /** Address to go on to by itself (a form may not be answered by a redirect to another site). */
  rediriger?: string;
  /** A screen of the worst day: forms that wait for the network, and what its script watches. */
  crise?: Crise;
  /** A drill: said on the page, on its tab and on paper. */
  exercice?: boolean;
  children?: ComponentChildren;
}

export interface Crise {
  /** Now, by the service: countdowns do not depend on the clock of a telephone. */
  instant: string;
  /** Where to hear that something changed, and the fingerprint of what is shown. */
  flux?: string;
  empreinte?: string;
  /** Without script: loads itself anew. Only where nothing is typed. */
  rafraichir?: boolean;
}

/** The one layout: skip link, where I am, who I am, the page, the telephone. */
export function Gabarit({
  page,
  titre,
  chapeau,
  cacher = false,
  enErreur = false,
  rediriger,
  crise,
  exercice = false,
  children,
}: PropsGabarit): VNode {
  const { site } = page;
  return (
    <html lang="fr">
      <head>
        <meta charset="utf-8" />
        <title>{`${enErreur ? 'Erreur : ' : ''}${exercice ? 'EXERCICE, ' : ''}${titre} · Relais`}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        {rediriger === undefined ? null : <meta http-equiv="refresh" content={`0;url=${rediriger}`} />}
        <link rel="icon" href={site.icone} type="image/svg+xml" />
        {site.feuilles.map((f) => (
          <link rel="stylesheet" href={f} key={f} />
        ))}
        {site.scriptsDuTheme?.map((s) => (
          <script src={s} type="module" key={s} />
        ))}
        <script src={site.script} type="module" />
        {crise === undefined || site.scriptDeCrise === undefined ? null : (
          <script src={site.scriptDeCrise} type="module" />
        )}
        {crise?.rafraichir === true ? (
          <noscript>
            <meta http-equiv="refresh" content="30" />
          </noscript>
        ) : null}
      </head>
      <body {...(exercice ? { class: 'exercice' } : {})}>
        <p class="evitement fr-skiplinks">
          <a class="fr-link" href="#contenu">
            Aller au contenu
          </a>
        </p>
        <Entete page={page} cacher={cacher} />
        <main
          id="contenu"
          class={crise === undefined ? 'contenu fr-container' : 'contenu crise fr-container'}
          tabIndex={-1}
          {...surveille(crise)}
        >
          {exercice ? <Filigrane /> : null}
          <h1>{titre}</h1>
          {chapeau === undefined ? null : <p class="chapeau fr-text--lead">{chapeau}</p>}
          {page.reprise ? (
            <Note genre="information" titre="Ce que vous aviez écrit est toujours là.">
              Relisez, puis envoyez : rien n’est encore parti.
            </Note>
          ) : null}
          {children}
        </main>
        <Pied site={site} />
      </body>
    </html>
  );
}

/** Said in words; the style sheet writes it across the page too, on screen and on paper. */
function Filigrane(): VNode {
  return (
    <p class="filigrane">
      <strong>EXERCICE</strong> Rien ne s’est passé. Ce qui est fait ici n’entre dans aucun chiffre.
    </p>
  );
}

function surveille(crise: Crise | undefined): Record<string, string> {
  if (crise === undefined) return {};
  const { instant, flux, empreinte } = crise;
  return {
    'data-crise': instant,
    ...(flux === undefined ? {} : { 'data-flux': flux }),
    ...(empreinte === undefined ? {} : { 'data-empreinte': empreinte }),
  };
}

/** Beyond, a telephone shows the current entry and the way to all of them, which are the home page. */
const MENU_COURT = 6;

function Entete({ page, cacher }: { page: ContextePage; cacher: boolean }): VNode {
  const { personne } = page;
  const entrees = entreesDe(personne);
  const courante = entreeCourante(entrees, page.chemin);
  return (
    <header class="entete fr-header" role="banner">
      <div class="bandeau fr-container">
        <a class="marque fr-header__service-title" href="/">
          Relais
        </a>
        {cacher ? (
          <a class="bouton cacher fr-btn fr-btn--secondary" href="/page-neutre" data-cacher>
            Cacher vite
          </a>
        ) : null}
        {entrees.length === 0 ? null : (
          <nav class={entrees.length > MENU_COURT ? 'long fr-nav' : 'fr-nav'} aria-label="Menu principal">
            <ul class="fr-nav__list">
              {entrees.map((e) => (
                <li class="fr-nav__item" key={e.chemin}>
                  <a
                    class="fr-nav__link"
                    href={e.chemin}
                    {...(e === courante ? { 'aria-current': 'page' as const } : {})}
                  >
                    {e.libelle}
                  </a>
                </li>
              ))}
              {entrees.length <= MENU_COURT || page.chemin === '/' ? null : (
                <li class="toutes fr-nav__item">
                  <a class="fr-nav__link" href="/">
                    Toutes les pages
                  </a>
                </li>
              )}
            </ul>
          </nav>
        )}
        <div class="qui">
          {personne === undefined ? (
            <a class="fr-link" href="/connexion">
              Se connecter
            </a>
          ) : (
            <>
              <span>{identite(personne)}</span>
              <form method="post" action="/deconnexion">
                <input type="hidden" name="_csrf" value={page.jetons().csrf} />
                <button class="discret fr-link" type="submit">
                  Se déconnecter
                </button>
              </form>
            </>
          )}
        </div>
      </div>
    </header>
  );
}

function Pied({ site: { telephone, accessibilite = 'non conforme' } }: { site: SitePage }): VNode {
  return (
    <footer class="pied fr-footer" role="contentinfo">
      <div class="fr-container">
        <p>
          Besoin d’une personne ? Permanence du service social : <Telephone numero={telephone} />
        </p>
        <ul class="fr-footer__bottom-list">
          <li>
            <a class="fr-footer__bottom-link" href="/nous-joindre">
              Nous joindre
            </a>
          </li>
          <li>
            <a class="fr-footer__bottom-link" href="/textes">
              Les textes
            </a>
          </li>
          <li>
            <a class="fr-footer__bottom-link" href="/accessibilite">
              {`Accessibilité : ${accessibilite}`}
            </a>
          </li>
          <li>
            <a class="fr-footer__bottom-link" href="/mentions-legales">
              Mentions légales
            </a>
          </li>
          <li>
            <a class="fr-footer__bottom-link" href="/donnees-personnelles">
              Données personnelles
            </a>
          </li>
        </ul>
      </div>
    </footer>
  );
}
