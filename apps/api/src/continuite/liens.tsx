import type { VNode } from 'preact';
import type { ContextePage } from '../commun/requete/page.js';

const LIEUX = [
  { chemin: '/continuite', libelle: 'Les absences' },
  { chemin: '/continuite/prevision', libelle: 'Les trois mois qui viennent' },
  { chemin: '/continuite/interims', libelle: 'Ce que je tiens par intérim' },
] as const;
const LIGNE_TECHNIQUE: readonly string[] = ['assistant', 'conseillerTechnique', 'conseillerNational'];

/** The three places of continuity, for whoever has all three; others have the absences alone. */
export function LiensDeContinuite({ page }: { page: ContextePage }): VNode | null {
  if (page.personne?.fonctions.some((f) => LIGNE_TECHNIQUE.includes(f.role)) !== true) return null;
  return (
    <nav class="places" aria-label="Continuité">
      <ul>
        {LIEUX.map(({ chemin, libelle }) => (
          <li key={chemin}>
            <a href={chemin} {...(page.chemin === chemin ? { 'aria-current': 'page' as const } : {})}>
              {libelle}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
