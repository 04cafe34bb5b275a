import type { VNode } from 'preact';
import type { Suppleance } from '#libs/registre/lecteurs/suppleances.js';
import { Tableau } from '../commun/pages/tableau.js';

/** Services that she relays « en toutes occasions »: counts, whether the référent is there or not. */
export function Suppleances({ relayes }: { relayes: readonly Suppleance[] }): VNode | null {
  if (relayes.length === 0) return null;
  return (
    <section>
      <h2>Services dont vous êtes suppléante</h2>
      <p>
        En toutes occasions, sans qu’une absence soit nécessaire. Des nombres : rien ne se signe ni ne se change ici.
      </p>
      <Tableau
        legende="Ce qui est dû dans ces services"
        colonnes={['Service', 'Référente', 'Situations ouvertes', 'Devoirs', 'Dont hors du délai local']}
        nombres={[2, 3, 4]}
        lignes={relayes.map((s) => [s.service, s.referente ?? 'poste vacant', s.ouvertes, s.dues, s.enRetard])}
      />
    </section>
  );
}
