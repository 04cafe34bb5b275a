import type { VNode } from 'preact';
import {
  Aides,
  attributs,
  Cadre,
  classes,
  descriptions,
  Erreurs,
  idDuChamp,
  Libelle,
  type PropsChamp,
} from './cadre-champ.js';

export type { PropsChamp };

interface PropsTexte extends PropsChamp {
  max?: number;
  /** More than one line of text. */
  lignes?: number;
  /** Keyboard of a telephone. */
  clavier?: 'text' | 'email' | 'tel' | 'search';
  autocomplete?: 'off' | 'tel' | 'email' | 'name';
}

/** Words: one line, or several with `lignes`. */
export function ChampTexte({ lignes, clavier = 'text', autocomplete = 'off', max, ...reste }: PropsTexte): VNode {
  const limite =
    max === undefined || lignes === undefined ? undefined : `${max.toLocaleString('fr-FR')} caractères au plus.`;
  const aide = [reste.aide, limite].filter((a) => a !== undefined).join(' ');
  const champ: PropsChamp = aide === '' ? reste : { ...reste, aide };
  const communs = { class: 'saisie fr-input', name: champ.nom, ...attributs(champ) };
  return (
    <Cadre {...champ}>
      {lignes === undefined ? (
        <input type="text" inputMode={clavier} value={champ.valeur ?? ''} autocomplete={autocomplete} {...communs} />
      ) : (
        <textarea rows={lignes} {...communs}>
          {champ.valeur ?? ''}
        </textarea>
      )}
    </Cadre>
  );
}

/** A day: the browser's own calendar, or typed; without support for it, a field that says how to write it. */
export function ChampDate({ du, au, ...champ }: PropsChamp & { du?: string; au?: string }): VNode {
  const bornes = { ...(du === undefined ? {} : { min: du }), ...(au === undefined ? {} : { max: au }) };
  return (
    <Cadre {...champ}>
      <input
        type="date"
        class="saisie jour fr-input"
        name={champ.nom}
        value={champ.valeur ?? ''}
        placeholder="AAAA-MM-JJ"
        {...bornes}
        {...attributs(champ)}
      />
    </Cadre>
  );
}

/** An hour of the day: the browser's own clock, or typed. */
export function ChampHeure(champ: PropsChamp): VNode {
  return (
    <Cadre {...champ}>
      <input
        type="time"
        class="saisie jour fr-input"
        name={champ.nom}
        value={champ.valeur ?? ''}
        placeholder="HH:MM"
        {...attributs(champ)}
      />
    </Cadre>
  );
}

type Choix = Readonly<Record<string, string>>;

/** A closed list that is long: a drop-down, nothing chosen beforehand. */
export function ChampListe(props: PropsChamp & { choix: Choix }): VNode {
  const { nom, valeur = '', choix } = props;
  return (
    <Cadre {...props}>
      <select class="saisie fr-select" name={nom} {...attributs(props)}>
        <option value="" selected={valeur === ''}>
          Choisissez
        </option>
        {Object.entries(choix).map(([cle, libelle]) => (
          <option value={cle} selected={cle === valeur} key={cle}>
            {libelle}
          </option>
        ))}
      </select>
    </Cadre>
  );
}

/** A closed list that is short: all answers in view, nothing chosen beforehand. */
export function ChampChoix(props: PropsChamp & { choix: Choix }): VNode {
  const { nom, valeur, choix, optionnel = false } = props;
  const id = idDuChamp(nom, props.de);
  const decrit = descriptions(props);
  return (
    <fieldset class={classes(props, 'fr-fieldset')} {...(decrit === undefined ? {} : { 'aria-describedby': decrit })}>
      <legend class="fr-fieldset__legend">
        <Libelle {...props} />
      </legend>
      <Aides {...props} />
      {Object.entries(choix).map(([cle, libelle], rang) => (
        <div class="option fr-radio-group" key={cle}>
          <input
            type="radio"
            name={nom}
            value={cle}
            id={rang === 0 ? id : `${id}-${rang}`}
            checked={cle === valeur}
            required={!optionnel}
          />
          <label class="fr-label" for={rang === 0 ? id : `${id}-${rang}`}>
            {libelle}
          </label>
        </div>
      ))}
      <Erreurs {...props} />
    </fieldset>
  );
}

/** A box to tick; ticked, it sends `oui`. */
export function ChampCase(props: PropsChamp): VNode {
  const { nom, libelle, valeur } = props;
  const { required: _, ...reste } = attributs(props);
  return (
    <div class={classes(props, 'fr-checkbox-group')}>
      <div class="option">
        <input type="checkbox" name={nom} value="oui" checked={valeur === 'oui'} {...reste} />
        <label class="fr-label" for={idDuChamp(nom, props.de)}>
          {libelle}
        </label>
      </div>
      <Aides {...props} />
      <Erreurs {...props} />
    </div>
  );
}
