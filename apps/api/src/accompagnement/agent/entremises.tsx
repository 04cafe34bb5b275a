import type { VNode } from 'preact';
import { fuseau } from '#libs/calendrier/territoires.js';
import { Quand } from '../../commun/pages/dates.js';
import { EntremiseDite, ReponseLibre } from '../../ensemble/entremise-dite.js';
import type { PropsMien } from './places.js';

/** What is proposed between him and others: he reads it first, and nobody else reads anything before his yes. */
export function SectionEntremisesDeLAgent({ page, mien }: PropsMien): VNode | null {
  if (mien.entremises.length === 0) return null;
  return (
    <section aria-labelledby={`entremises-${mien.reference}`}>
      <h2 id={`entremises-${mien.reference}`}>Ce qui vous est proposé avec d’autres</h2>
      {mien.entremises.map((e) => (
        <article key={e.reference}>
          <EntremiseDite e={e} avec={e.parties} />
          <p class="aide">
            {e.ouverte
              ? 'Vous avez dit oui : ces personnes peuvent lire ces phrases, et votre nom.'
              : 'Ces personnes n’en savent rien tant que vous n’avez pas dit oui.'}
          </p>
          {e.lectures.length === 0 ? null : (
            <ul>
              {e.lectures.map((l) => (
                <li key={l.instant}>
                  Lu par {l.nom}, <Quand le={l.instant} annee fuseau={fuseau(e.territoire)} />
                </li>
              ))}
            </ul>
          )}
          <ReponseLibre
            page={page}
            e={e}
            action={`/mon-espace/accompagnements/${mien.reference}/entremise-reponse`}
            champs={{ entremise: e.reference }}
          />
        </article>
      ))}
    </section>
  );
}
