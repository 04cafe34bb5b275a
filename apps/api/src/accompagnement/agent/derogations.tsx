import type { VNode } from 'preact';
import { fuseau } from '#libs/calendrier/territoires.js';
import { motifs } from '#libs/domaine/accompagnement/derogations/mots.js';
import type { DerogationDite } from '#libs/registre/lecteurs/derogations.js';
import { Quand } from '../../commun/pages/dates.js';
import type { PropsMien } from './places.js';

/** What was decided without his accord, once nothing forbids saying it: why, and what exactly was told to whom. */
export function SectionDerogationsDeLAgent({ mien }: PropsMien): VNode | null {
  return Derogations({ id: `derogations-${mien.reference}`, dites: mien.derogations });
}

export function Derogations({ id, dites }: { id: string; dites: readonly DerogationDite[] }): VNode | null {
  if (dites.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>Ce qui a été dit sans votre accord, pour protéger</h2>
      {dites.map((d) => (
        <article key={d.reference}>
          <h3>{motifs[d.motif]}</h3>
          <p>
            Décidé <Quand le={d.le} annee fuseau={fuseau(d.territoire)} />. {d.raison}
          </p>
          {d.extraits.length === 0 ? <p>Rien n’a été transmis.</p> : null}
          <ul>
            {d.extraits.map((e) => (
              <li key={e.le}>
                À {e.a}, <Quand le={e.le} annee fuseau={fuseau(d.territoire)} /> : <q>{e.texte}</q>
              </li>
            ))}
          </ul>
        </article>
      ))}
      <p>Votre hiérarchie n’en a rien su, et votre dossier n’a été ouvert à personne.</p>
    </section>
  );
}
