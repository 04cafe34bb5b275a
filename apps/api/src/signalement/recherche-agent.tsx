import type { VNode } from 'preact';
import type { AgentTrouve } from '#libs/registre/lecteurs/agents-du-perimetre.js';
import type { PropsChamp } from '../commun/pages/champs.js';

interface Props {
  /** The field `agent` of the act: what was chosen, what is wrong. */
  champ: PropsChamp;
  recherche: string;
  /** Result of the search; undefined before the first one. */
  agents: AgentTrouve[] | undefined;
  /** Where the button « Chercher » sends the form. */
  chercher?: string;
  /** Who appears in the list. */
  aide?: string;
}

/**
 * The agent, found by typing: with JavaScript while one types (theme/relais.js), without it by the button « Chercher ». One question,
 * hence one group: the name to look for, then the persons found.
 */
export function RechercheAgent({
  champ,
  recherche,
  agents,
  chercher = '/signalements/nouveau/chercher',
  aide = 'Seuls les agents de vos services apparaissent.',
}: Props): VNode {
  const erreurs = champ.erreurs ?? [];
  const fautif = erreurs.length > 0;
  return (
    <fieldset class={`champ fr-fieldset${fautif ? ' errone fr-fieldset--error' : ''}`} data-recherche-agent>
      <legend class="fr-fieldset__legend">De qui s’agit-il ?</legend>
      <p class="aide fr-hint-text" id="aide-recherche">
        {aide} Deux lettres suffisent ; choisissez ensuite la personne.
      </p>
      <label class="fr-label" for="champ-agent">
        Nom ou prénom de l’agent
      </label>
      <input
        type="search"
        class="saisie fr-input"
        id="champ-agent"
        name="recherche"
        value={recherche}
        maxLength={100}
        autocomplete="off"
        aria-describedby={fautif ? 'aide-recherche erreur-agent' : 'aide-recherche'}
        {...(fautif ? { 'aria-invalid': 'true' as const } : {})}
      />
      <p class="actes">
        <button class="bouton fr-btn fr-btn--secondary" type="submit" formaction={`${chercher}#champ-agent`}>
          Chercher
        </button>
      </p>
      <p class="aide" role="status" data-nombre>
        {agents === undefined ? '' : nombre(agents.length)}
      </p>
      <div data-trouves>
        {(agents ?? []).map((a, rang) => (
          <div class="option fr-radio-group" key={a.id}>
            <input
              type="radio"
              name="agent"
              value={a.id}
              id={`agent-${rang}`}
              checked={a.id === champ.valeur}
              required
            />
            <label class="fr-label" for={`agent-${rang}`}>
              {a.nom}, {a.structure}
            </label>
          </div>
        ))}
      </div>
      {fautif ? (
        <p class="erreur fr-error-text" id="erreur-agent">
          {erreurs.join(' ')}
        </p>
      ) : null}
    </fieldset>
  );
}

/** The same words as the script's. */
function nombre(n: number): string {
  if (n === 0) return 'Personne de ce nom dans vos services. Vérifiez le nom, ou appelez le service social.';
  if (n >= 20) return 'Plus de vingt personnes : ajoutez une lettre ou le prénom.';
  return n === 1 ? 'Une personne trouvée.' : `${n} personnes trouvées.`;
}
