import type { VNode } from 'preact';
import { etatAccessibilite, type Service } from '#libs/infra/service.js';
import { Definitions } from '../commun/pages/definitions.js';
import { Gabarit } from '../commun/pages/gabarit.js';
import { Telephone } from '../commun/pages/telephone.js';
import { ACompleter, Courriel, Ou } from './a-completer.js';
import type { Audit } from './audit.js';
import type { PropsMentions } from './mentions-legales.page.js';

interface Props extends PropsMentions {
  audit: Audit;
}

/** The declaration of art. 47 of the loi n° 2005-102, as the RGAA asks for it. Nothing is claimed that was not audited. */
export function PageAccessibilite({ page, service, courriel, audit }: Props): VNode {
  const etat = etatAccessibilite(service);
  return (
    <Gabarit
      page={page}
      titre={`Accessibilité : ${etat}`}
      chapeau="La déclaration d’accessibilité de ce site, ce qui a été vérifié, et à qui dire ce qui vous empêche."
    >
      <h2>État de conformité</h2>
      <Declaration service={service} url={page.site.url} />
      <h2>Ce que nos contrôles automatiques ont trouvé</h2>
      <Releve audit={audit} />
      <h2>Ce qui n’est pas vérifié, ou pas accessible</h2>
      <ul>
        <li>
          Ce qu’aucun outil ne juge : l’ordre de lecture, la clarté des intitulés, l’usage réel avec un lecteur d’écran.
        </li>
        <li>Les lettres et documents en PDF : balisés, mais jamais relus en entier avec un lecteur d’écran.</li>
        <li>Les pages du fournisseur d’identité, qui ouvre la connexion.</li>
        <li>Avec le thème d’un ministère, les couleurs et les caractères qu’il apporte.</li>
      </ul>
      <h2>Établissement de cette déclaration</h2>
      <p>
        Technologies : HTML, CSS, JavaScript facultatif (les pages fonctionnent sans). Environnement des contrôles :
        Chromium, à 360 et 1 280 points de large, puis 320 ; clavier seul. Outil : axe-core {audit.axe}.
      </p>
      <Contact service={service} courriel={courriel} telephone={page.site.telephone} />
      <Recours />
    </Gabarit>
  );
}

function Declaration({ service, url }: { service: Service; url: string }): VNode {
  const { accessibilite } = service;
  const audit = accessibilite?.audit;
  return (
    <>
      <p>
        <Ou valeur={service.editeur} quoi="nom de l’administration qui déclare">
          {({ nom }) => nom}
        </Ou>{' '}
        s’engage à rendre ce service accessible (loi n° 2005-102 du 11 février 2005, article 47). Cette déclaration
        s’applique à <span class="adresse">{url}</span>.
      </p>
      {audit === undefined ? (
        <p>
          Ce site est <strong>non conforme</strong> avec le référentiel général d’amélioration de l’accessibilité (RGAA,
          version 4.1) : <strong>aucun audit complet n’a été fait</strong>. Des contrôles automatiques existent ; ils ne
          couvrent qu’une partie des 106 critères et ne remplacent pas un audit.
        </p>
      ) : (
        <p>
          Ce site est <strong>{etatAccessibilite(service)}</strong> avec le référentiel général d’amélioration de
          l’accessibilité (RGAA, version 4.1) : l’audit fait par {audit.par} le {jourEnClair(audit.le)} trouve{' '}
          {nombre(audit.taux)} % des critères respectés.
        </p>
      )}
      <p>
        Schéma pluriannuel et plan d’actions :{' '}
        {accessibilite?.schemaPluriannuel === undefined ? (
          <ACompleter quoi="adresse du schéma pluriannuel" />
        ) : (
          <a href={accessibilite.schemaPluriannuel}>{accessibilite.schemaPluriannuel}</a>
        )}
      </p>
    </>
  );
}

function Releve({ audit: a }: { audit: Audit }): VNode {
  if (a.du === undefined || a.au === undefined)
    return <p>Aucun relevé n’accompagne cette version : rien n’est affirmé.</p>;
  const quand = a.du === a.au ? `le ${jourEnClair(a.au)}` : `du ${jourEnClair(a.du)} au ${jourEnClair(a.au)}`;
  return (
    <>
      <p>
        Version {a.version} de Relais, {quand}, avec des personnes inventées. Ces nombres sont écrits par les tests
        eux-mêmes, pas à la main.
      </p>
      <Definitions
        faits={[
          ['Pages et états de page examinés', `${nombre(a.pages)}, à deux largeurs`],
          ['Règles d’axe non respectées', nombre(a.violations)],
          ['Pages qui défilent de côté à 320 points', nombre(a.debordent)],
          ['Arrêts au clavier', nombre(a.arrets)],
          ['Éléments jamais atteints au clavier', nombre(a.manques)],
          ['Éléments atteints sans que cela se voie', nombre(a.sansRepere)],
        ]}
      />
    </>
  );
}

function Contact({ service, courriel, telephone }: { service: Service; courriel: string; telephone: string }): VNode {
  return (
    <>
      <h2>Vous n’arrivez pas à utiliser une page ?</h2>
      <p>
        Écrivez à <Courriel adresse={service.accessibilite?.courriel ?? courriel} /> ou appelez le{' '}
        <Telephone numero={telephone} /> : la même démarche peut être faite avec vous, par téléphone ou par courrier.
        Vous n’avez pas à dire pourquoi vous avez besoin d’aide.
      </p>
      {service.accessibilite === undefined ? (
        <p>
          <ACompleter quoi="contact propre à l’accessibilité ; d’ici là, cette adresse est celle du service" />
        </p>
      ) : null}
    </>
  );
}

function Recours(): VNode {
  return (
    <>
      <h2>Voies de recours</h2>
      <p>
        Si vous nous avez signalé un défaut d’accessibilité et que vous n’obtenez pas de réponse satisfaisante, vous
        pouvez :
      </p>
      <ul>
        <li>
          écrire au Défenseur des droits :{' '}
          <a href="https://formulaire.defenseurdesdroits.fr/">formulaire.defenseurdesdroits.fr</a> ;
        </li>
        <li>
          contacter son délégué dans votre département :{' '}
          <a href="https://www.defenseurdesdroits.fr/saisir/delegues">
            www.defenseurdesdroits.fr/
            <wbr />
            saisir/delegues
          </a>
          {'\u00a0;'}
        </li>
        <li>
          l’appeler : <Telephone numero="09 69 39 00 00" /> ;
        </li>
        <li>lui écrire, sans timbre : Défenseur des droits, Libre réponse 71120, 75342 Paris CEDEX 07.</li>
      </ul>
    </>
  );
}

const nombre = (n: number): string => n.toLocaleString('fr-FR');

/** A day without hour: no time zone may move it. */
const jourEnClair = (jour: string): string =>
  new Date(`${jour}T00:00:00Z`)
    .toLocaleDateString('fr-FR', { dateStyle: 'long', timeZone: 'UTC' })
    .replace(/^1 /, '1er ');
