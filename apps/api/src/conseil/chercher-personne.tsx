import type { VNode } from 'preact';
import type { PropsChamp } from '../commun/pages/champs.js';

interface Props {
  /** The field `personne` of the gesture: what was chosen, what is wrong. */
  champ: PropsChamp;
  recherche: string;
  vers: string;
  /** undefined before the first search. */
  trouvees: readonly { id: string; libelle: string }[] | undefined;
}

/** Somebody of the network: a name to look for, then the persons found. */
export function ChercherPersonne({ champ, recherche, vers, trouvees }: Props): VNode {
  const erreurs = champ.erreurs ?? [];
  const fautif = erreurs.length > 0;
  return (
    <fieldset class={`champ fr-fieldset${fautif ? ' errone fr-fieldset--error' : ''}`}>
      <legend class="fr-fieldset__legend">Qui ?</legend>
      <p class="aide fr-hint-text" id="aide-personne">
        Une personne de votre réseau. Deux lettres suffisent ; choisissez ensuite.
      </p>
      <label class="fr-label" for="champ-personne">
        Nom ou prénom
      </label>
      <input
        type="search"
        class="saisie fr-input"
        id="champ-personne"
        name="recherche"
        value={recherche}
        maxLength={100}
        autocomplete="off"
        aria-describedby={fautif ? 'aide-personne erreur-personne' : 'aide-personne'}
        {...(fautif ? { 'aria-invalid': 'true' as const } : {})}
      />
      <p class="actes">
        <button class="bouton fr-btn fr-btn--secondary" type="submit" formaction={`${vers}#champ-personne`}>
          Chercher
        </button>
      </p>
      <p class="aide" role="status">
        {trouvees === undefined ? '' : nombre(trouvees.length)}
      </p>
      {(trouvees ?? []).map(({ id, libelle }, rang) => (
        <div class="option fr-radio-group" key={id}>
          <input
            type="radio"
            name="personne"
            value={id}
            id={`personne-${rang}`}
            checked={id === champ.valeur}
            required
          />
          <label class="fr-label" for={`personne-${rang}`}>
            {libelle}
          </label>
        </div>
      ))}
      {fautif ? (
        <p class="erreur fr-error-text" id="erreur-personne">
          {erreurs.join(' ')}
        </p>
      ) : null}
    </fieldset>
  );
}

function nombre(n: number): string {
  if (n === 0) return 'Personne de ce nom dans votre réseau. Une personne qui arrive s’ajoute plus bas.';
  return n === 1 ? 'Une personne trouvée.' : `${n} personnes trouvées.`;
}
