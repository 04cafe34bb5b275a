import { csrfSync } from 'csrf-sync';
import type { PersonneConnectee } from '#libs/registre/lecteurs/personne.js';
import type { Configuration } from '#libs/infra/configuration.js';
import { etatAccessibilite, type EtatAccessibilite } from '#libs/infra/service.js';
import type { Coffret } from '../coffret.js';
import type { Statique } from '../statique.js';
import { USAGE_PORTEUR, type Brouillons } from './brouillons.js';
import { cheminDeRetour } from './chemins.js';
import { corpsDe, textes, type Requete } from './requete.js';

/** What the layout and the forms need of the request and of the installation. Tests give a plain object. */
export interface ContextePage {
  /** Where the reader is, for the navigation's current entry: a form shown again by its POST stands where it was. */
  chemin: string;
  /** Where the form of this page lives: kept when a refused form is shown again by the POST. */
  formulaire: string;
  personne?: PersonneConnectee;
  /** Fields as typed: just posted, or kept since an expired login. */
  valeurs: Readonly<Record<string, string>>;
  /** True when `valeurs` come from a draft: the page says so. */
  reprise: boolean;
  /** Hidden fields of every form; issued only when a form is shown, so that a passer-by gets no session. */
  jetons(): { csrf: string; porteur: string };
  site: SitePage;
}

export interface SitePage {
  url: string;
  telephone: string;
  theme: 'neutre' | 'dsfr';
  feuilles: readonly string[];
  script: string;
  /** Of a ministry's own theme. */
  scriptsDuTheme?: readonly string[];
  /** Of the screens of an event alone. */
  scriptDeCrise?: string;
  icone: string;
  /** What the footer of every page must say (RGAA); « non conforme » unless somebody else audited all of it. */
  accessibilite?: EtatAccessibilite;
}

export const csrf = csrfSync({
  size: 32,
  getTokenFromRequest: (requete) => {
    const champ = corpsDe(requete)['_csrf'];
    return requete.get('x-csrf-token') ?? (typeof champ === 'string' ? champ : undefined);
  },
});

export interface OutilsDePage {
  configuration: Configuration;
  coffret: Coffret;
  statique: Statique;
  brouillons: Brouillons;
}

export function pageDe(requete: Requete, { configuration, coffret, statique, brouillons }: OutilsDePage): ContextePage {
  const postes = requete.method === 'POST' ? textes(corpsDe(requete)) : undefined;
  const formulaire = cheminDeRetour(postes === undefined ? requete.originalUrl : postes['_page']);
  const brouillon = postes === undefined ? brouillons.pour(requete, formulaire) : undefined;
  return {
    chemin: postes === undefined ? requete.path : formulaire,
    formulaire,
    ...(requete.connecte === undefined ? {} : { personne: requete.connecte }),
    valeurs: postes ?? brouillon ?? {},
    reprise: brouillon !== undefined,
    jetons: () => ({
      csrf: requete.session === undefined ? '' : csrf.generateToken(requete),
      porteur: requete.connecte === undefined ? '' : coffret.sceller(requete.connecte.id, USAGE_PORTEUR),
    }),
    site: siteDe(configuration, statique),
  };
}

export function siteDe(configuration: Configuration, statique: Statique): SitePage {
  return {
    url: configuration.RELAIS_URL,
    telephone: configuration.RELAIS_TELEPHONE_PERMANENCE,
    theme: configuration.THEME,
    feuilles: [...statique.feuillesDuTheme, statique.adresse('relais.css')],
    script: statique.adresse('relais.js'),
    scriptsDuTheme: statique.scriptsDuTheme,
    scriptDeCrise: statique.adresse('crise.js'),
    icone: statique.adresse('relais.svg'),
    accessibilite: etatAccessibilite(configuration.reglages.service),
  };
}
