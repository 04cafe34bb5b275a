import type { VNode } from 'preact';
import type { MonEntremise } from '#libs/registre/lecteurs/entremises.js';
import { Gabarit } from '../commun/pages/gabarit.js';
import type { ContextePage } from '../commun/requete/page.js';
import { EntremiseDite, ReponseLibre } from './entremise-dite.js';

/** What the service social proposes to the reader with somebody; closed, there is nothing left to know of it. */
export function PageEntremises({ page, miennes }: { page: ContextePage; miennes: readonly MonEntremise[] }): VNode {
  return (
    <Gabarit
      page={page}
      titre="Proposé entre vous et quelqu’un"
      chapeau="Le service social peut proposer de se parler, avec son aide. Rien ne commence sans le oui de chacun."
      cacher
    >
      {miennes.length === 0 ? <p>Rien ne vous est proposé en ce moment.</p> : null}
      {miennes.map((e) =>
        e.phrases === undefined ? (
          <article key={e.reference}>
            <h2>Une proposition du service social</h2>
            <p>Elle n’a pas lieu. Il n’y a rien à faire, et rien d’autre à en savoir.</p>
          </article>
        ) : (
          <article key={e.reference}>
            <h2>De la part de {e.de?.nom ?? 'votre service social'}</h2>
            <EntremiseDite e={e} avec={[e.agent, ...e.parties]} />
            <ReponseLibre page={page} e={e} action={`/entremises/${e.reference}/reponse`} />
          </article>
        ),
      )}
    </Gabarit>
  );
}
