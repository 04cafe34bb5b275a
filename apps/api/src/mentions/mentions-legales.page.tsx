import type { VNode } from 'preact';
import type { Service } from '#libs/infra/service.js';
import { Definitions } from '../commun/pages/definitions.js';
import { Gabarit } from '../commun/pages/gabarit.js';
import { Telephone } from '../commun/pages/telephone.js';
import type { ContextePage } from '../commun/requete/page.js';
import { Courriel, Ou } from './a-completer.js';

export interface PropsMentions {
  page: ContextePage;
  service: Service;
  /** The mailbox of the service, which the configuration always has. */
  courriel: string;
}

type Organisme = NonNullable<Service['editeur']>;

const enLignes = ({ nom, adresse, telephone }: Organisme): VNode => (
  <>
    {nom}, {adresse}
    {telephone === undefined ? null : (
      <>
        , <Telephone numero={telephone} />
      </>
    )}
  </>
);

/** Who publishes, who answers for it, who hosts (loi n° 2004-575 du 21 juin 2004, art. 1-1). */
export function PageMentionsLegales({ page, service, courriel }: PropsMentions): VNode {
  return (
    <Gabarit page={page} titre="Mentions légales" chapeau="Qui publie ce site, qui l’héberge, à qui s’adresser.">
      <Definitions
        faits={[
          [
            'Éditeur',
            <Ou valeur={service.editeur} quoi="nom et adresse de l’éditeur">
              {enLignes}
            </Ou>,
          ],
          [
            'Direction de la publication',
            <Ou valeur={service.directionPublication} quoi="nom ou fonction">
              {(d) => d}
            </Ou>,
          ],
          [
            'Hébergement',
            <Ou valeur={service.hebergeur} quoi="nom, adresse et téléphone de l’hébergeur">
              {enLignes}
            </Ou>,
          ],
          ['Contact', <Courriel adresse={courriel} />],
          ['Permanence du service social', <Telephone numero={page.site.telephone} />],
        ]}
      />
      <h2>Secret professionnel</h2>
      <p>
        Les assistantes et assistants de service social sont tenus au secret professionnel (code de l’action sociale et
        des familles, article L. 411-3 ; code pénal, article 226-13). Ce que vous leur confiez ici y est soumis comme ce
        que vous leur dites.
      </p>
      <h2>Vos données</h2>
      <p>
        <a href="/donnees-personnelles">Données personnelles</a> : ce qui est gardé, pourquoi, combien de temps, et vos
        droits.
      </p>
      <h2>Signaler une faille de sécurité</h2>
      <p>
        Le contact est dans <a href="/.well-known/security.txt">security.txt</a>. N’y écrivez rien sur une personne.
      </p>
      <h2>Logiciel</h2>
      <p>
        Relais est un logiciel libre, sous licence MIT. Les caractères Atkinson Hyperlegible Next sont sous licence OFL.
        Aucun service d’un tiers n’est appelé par ces pages.
      </p>
    </Gabarit>
  );
}
