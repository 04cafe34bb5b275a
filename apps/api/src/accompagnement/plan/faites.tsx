import type { VNode } from 'preact';
import type { Plan } from '#libs/domaine/accompagnement/plan/etat.js';
import { estOuverte } from '#libs/domaine/accompagnement/plan/regles.js';
import { Formulaire } from '../../commun/pages/formulaire.js';
import type { ContextePage } from '../../commun/requete/page.js';

/** Several lines called done in one act; one alone has its own button. */
export function Faites({ page, plan, base }: { page: ContextePage; plan: Plan; base: string }): VNode | null {
  const lignes = plan.actions.filter((l) => estOuverte(l) && l.avis?.valeur === 'oui');
  if (plan.etat === 'clos' || lignes.length < 2) return null;
  const cochees = page.reprise ? (page.valeurs['numeros'] ?? '').split(',') : [];
  return (
    <Formulaire page={page} action={`${base}/plan-action-suite`}>
      <input type="hidden" name="suite" value="faite" />
      <fieldset class="champ fr-fieldset">
        <legend class="fr-fieldset__legend">Ce qui est fait, en une fois</legend>
        {lignes.map((l) => (
          <div class="option fr-checkbox-group" key={l.numero}>
            <input
              type="checkbox"
              name="numeros"
              value={l.numero}
              id={`faite-${l.numero}`}
              checked={cochees.includes(String(l.numero))}
            />
            <label class="fr-label" for={`faite-${l.numero}`}>
              {l.quoi}
            </label>
          </div>
        ))}
      </fieldset>
      <p class="actes">
        <button class="bouton fr-btn fr-btn--secondary" type="submit">
          Noter ces actions comme faites
        </button>
      </p>
    </Formulaire>
  );
}
