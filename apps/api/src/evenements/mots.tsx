import type { ComponentChildren, VNode } from 'preact';
import { fuseau } from '#libs/calendrier/territoires.js';
import type { EvenementLu } from '#libs/registre/lecteurs/evenements.js';
import { heureEnClair, quandEnClair } from '../commun/pages/dates.js';
import { Telephone } from '../commun/pages/telephone.js';

export const PARTIE = 'Une personne partie du service';

export const nomDe = ({ gens }: Pick<EvenementLu, 'gens'>, id: string): string => gens.get(id)?.nom ?? PARTIE;

/** « Hélène Vidal, 04 65 71 20 01 »: a name is never alone on these pages when a number is known. */
export function QuiAppeler({ lu, id }: { lu: Pick<EvenementLu, 'gens'>; id: string }): VNode {
  const qui = lu.gens.get(id);
  return (
    <>
      {qui?.nom ?? PARTIE}
      {qui?.telephone == null ? null : (
        <>
          {' '}
          <Telephone numero={qui.telephone} />
        </>
      )}
    </>
  );
}

/** « aujourd’hui à 10 h 37 », by the clocks of the place. */
export function Moment({ lu, le }: { lu: Pick<EvenementLu, 'etat' | 'instant'>; le: string }): VNode {
  return <time dateTime={le}>{quandEnClair(le, lu.instant, { fuseau: fuseau(lu.etat.territoire) })}</time>;
}

const deuxChiffres = (n: number): string => String(n).padStart(2, '0');

/** « 02:14 », « 1:05:00 »: what is left, never less than nothing. */
export function reste(vers: string, maintenant: string): string {
  const s = Math.max(0, Math.round((Date.parse(vers) - Date.parse(maintenant)) / 1000));
  const [h, m] = [Math.floor(s / 3600), Math.floor((s % 3600) / 60)];
  return `${h === 0 ? deuxChiffres(m) : `${h}:${deuxChiffres(m)}`}:${deuxChiffres(s % 60)}`;
}

/** A countdown that the page's script moves on; the hour beside it holds without any script. */
export function Compte({ lu, vers }: { lu: Pick<EvenementLu, 'etat' | 'instant'>; vers: string }): VNode {
  return (
    <>
      <time class="compte" role="timer" dateTime={vers} data-compte={vers}>
        {reste(vers, lu.instant)}
      </time>
      , à {heureEnClair(vers, { fuseau: fuseau(lu.etat.territoire) })}
    </>
  );
}

/** A part of a crisis page: its title, and the key by which the script finds it again when the page changes. */
export function Morceau({ id, titre, children }: { id: string; titre: string; children: ComponentChildren }): VNode {
  return (
    <section id={id} aria-labelledby={`titre-${id}`}>
      <h2 id={`titre-${id}`}>{titre}</h2>
      {children}
    </section>
  );
}
