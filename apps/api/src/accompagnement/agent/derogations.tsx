import type { VNode } from 'preact';
import { fuseau } from '#libs/calendrier/territoires.js';
import { motifs } from '#libs/domaine/accompagnement/derogations/mots.js';
import { Quand } from '../../commun/pages/dates.js';
import type { PropsMien } from './places.js';

/** What was decided without his accord, once nothing forbids saying it: why, and what exactly was told to whom. */
export function SectionDerogationsDeLAgent({ mien }: PropsMien): VNode | null {
  if (mien.derogations.length === 0) return null;
  const zone = fuseau(mien.etat.territoire);
  return (
    <section aria-labelledby={`derogations-${mien.reference}`}>
      <h2 id={`derogations-${mien.reference}`}>Ce qui a été dit sans votre accord, pour protéger</h2>
      {mien.derogations.map((d) => (
        <article key={d.reference}>
          <h3>{motifs[d.motif]}</h3>
          <p>
            Décidé <Quand le={d.le} annee fuseau={zone} />. {d.raison}
          </p>
          {d.extraits.length === 0 ? <p>Rien n’a été transmis.</p> : null}
          <ul>
            {d.extraits.map((e) => (
              <li key={e.le}>
                À {e.a}, <Quand le={e.le} annee fuseau={zone} /> : <q>{e.texte}</q>
              </li>
            ))}
          </ul>
        </article>
      ))}
      <p>Votre hiérarchie n’en a rien su, et votre dossier n’a été ouvert à personne.</p>
    </section>
  );
}
