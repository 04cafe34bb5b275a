import type { VNode } from 'preact';
import { fuseau } from '#libs/calendrier/territoires.js';
import { domaines } from '#libs/domaine/accompagnement/ecrits/mots.js';
import { Quand } from '../../commun/pages/dates.js';
import type { PropsMien } from './places.js';

/** Services that can help him: he does what he likes with them. */
export function SectionOrientationsDeLAgent({ mien }: PropsMien): VNode | null {
  const { orientations, territoire } = mien.etat;
  if (orientations.length === 0) return null;
  return (
    <section aria-labelledby={`orientations-${mien.reference}`}>
      <h2 id={`orientations-${mien.reference}`}>Des services qui peuvent vous aider</h2>
      <p class="aide">Rien ne leur a été dit de vous. Vous les appelez si vous le souhaitez.</p>
      <ul>
        {orientations.map((o) => (
          <li key={o.numero}>
            {domaines[o.domaine]} : {o.vers}
            <small>
              {' '}
              (<Quand le={o.le} annee fuseau={fuseau(territoire)} />)
            </small>
          </li>
        ))}
      </ul>
    </section>
  );
}
