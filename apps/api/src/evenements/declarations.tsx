import type { VNode } from 'preact';
import { qualites } from '#libs/domaine/evenement/regle.js';
import type { EvenementLu } from '#libs/registre/lecteurs/evenements.js';
import { Moment, Morceau } from './mots.js';

/** Whom to call back, for each declaration: several of one event joined silently, and each waits for a call of its own. */
export function ARappeler({ lu }: { lu: EvenementLu }): VNode | null {
  const { declarations, sorte } = lu.etat;
  if (sorte === 'exercice') return null; // nobody waits for a call
  const plusieurs = declarations.length > 1;
  return (
    <Morceau id="rappeler" titre={plusieurs ? `Qui rappeler (${declarations.length} déclarations)` : 'Qui rappeler'}>
      <ul class="echelle telephones">
        {declarations.map(({ le, qualite, rappeler }) => (
          <li key={le}>
            <div>
              <p>
                <strong>{rappeler?.nom ?? 'Effacé : la durée de conservation est passée'}</strong>
              </p>
              <p class="aide">
                {qualites[qualite]}, <Moment lu={lu} le={le} />
              </p>
            </div>
            {rappeler === undefined ? null : <Appeler numero={rappeler.telephone} nom={rappeler.nom} />}
          </li>
        ))}
      </ul>
    </Morceau>
  );
}

/** A large target that telephones; the number is printed, and read out by whoever cannot touch. */
export function Appeler({ numero, nom }: { numero: string; nom: string }): VNode {
  return (
    <a class="bouton appeler fr-btn fr-btn--secondary" href={`tel:${numero.replace(/[^+\d]/g, '')}`}>
      <span>
        Appeler<span class="invisible"> {nom}</span>
      </span>
      <small>{numero.replaceAll(' ', '\u00a0')}</small>
    </a>
  );
}
