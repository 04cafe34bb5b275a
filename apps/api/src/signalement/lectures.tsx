import type { VNode } from 'preact';
import { jourLocal } from '#libs/calendrier/journee.js';
import { fuseau } from '#libs/calendrier/territoires.js';
import type { MaProposition } from '#libs/registre/lecteurs/ma-proposition.js';
import { jourEnClair } from '../commun/pages/dates.js';

/** Who read what concerns the agent: one line per person and day, the latest first. */
export function Lectures({ p }: { p: MaProposition }): VNode {
  const lignes = new Map<string, { instant: string; nom: string; ouvertures: number }>();
  for (const { instant, nom, qualite } of p.lecteurs) {
    const cle = `${jourLocal(instant, p.territoire)} ${nom}`;
    const ligne = lignes.get(cle) ?? { instant, nom, ouvertures: 0 };
    lignes.set(cle, { ...ligne, ouvertures: ligne.ouvertures + (qualite === 'titulaire' ? 1 : 0) });
  }
  return (
    <details>
      <summary>Qui a lu ce qui vous concerne ?</summary>
      {lignes.size === 0 ? (
        <p>Personne encore.</p>
      ) : (
        <ul>
          {[...lignes].map(([cle, { instant, nom, ouvertures }]) => (
            <li key={cle}>
              {jourEnClair(instant, { fuseau: fuseau(p.territoire), annee: true })} : {nom}
              {ouvertures === 0
                ? ', qui a vu votre nom dans la liste de ses situations'
                : ouvertures === 1
                  ? ', une fois'
                  : `, ${ouvertures} fois`}
            </li>
          ))}
        </ul>
      )}
      <p class="aide">Chaque lecture est inscrite. Personne d’autre n’a accès à ce qui vous concerne ici.</p>
    </details>
  );
}
