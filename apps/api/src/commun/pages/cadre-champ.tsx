import type { ComponentChildren, VNode } from 'preact';

/** What `liaison()` gives for a field; a field may also be written by hand. */
export interface PropsChamp {
  nom: string;
  /** Which one, where the same form stands several times on a page: its ids bear it, its name does not. */
  de?: string;
  libelle: string;
  optionnel?: boolean;
  valeur?: string;
  erreurs?: readonly string[];
  /** How to answer, before answering. */
  aide?: string;
  /** Who can read the words: « vous seule », « vous et votre remplaçante », « l’agent ». */
  lisiblePar?: string;
}

export const idDuChamp = (nom: string, de?: string): string => `champ-${repere({ nom, de })}`;

const repere = ({ nom, de }: { nom: string; de?: string | undefined }): string =>
  de === undefined ? nom : `${nom}-${de}`;

/** Around every field: label, hint, who can read, error, and the ids that tie them together. */
export function Cadre({ children, ...props }: PropsChamp & { children: ComponentChildren }): VNode {
  return (
    <div class={classes(props, 'fr-input-group')}>
      <label class="fr-label" for={idDuChamp(props.nom, props.de)}>
        <Libelle {...props} />
      </label>
      <Aides {...props} />
      {children}
      <Erreurs {...props} />
    </div>
  );
}

export function Libelle({ libelle, optionnel = false }: PropsChamp): VNode {
  return (
    <>
      {libelle}
      {optionnel ? <span class="facultatif"> (facultatif)</span> : null}
    </>
  );
}

export function Aides({ nom, de, aide, lisiblePar }: PropsChamp): VNode {
  return (
    <>
      {aide === undefined ? null : (
        <p class="aide fr-hint-text" id={`aide-${repere({ nom, de })}`}>
          {aide}
        </p>
      )}
      {lisiblePar === undefined ? null : (
        <p class="lisible fr-hint-text" id={`lisible-${repere({ nom, de })}`}>
          Lisible par : {lisiblePar}
        </p>
      )}
    </>
  );
}

export function Erreurs({ nom, de, erreurs = [] }: PropsChamp): VNode | null {
  if (erreurs.length === 0) return null;
  return (
    <p class="erreur fr-error-text" id={`erreur-${repere({ nom, de })}`}>
      {erreurs.join(' ')}
    </p>
  );
}

export function attributs(props: PropsChamp): {
  id: string;
  required: boolean;
  'aria-describedby'?: string;
  'aria-invalid'?: 'true';
} {
  const decrit = descriptions(props);
  return {
    id: idDuChamp(props.nom, props.de),
    required: props.optionnel !== true,
    ...(decrit === undefined ? {} : { 'aria-describedby': decrit }),
    ...(enErreur(props) ? { 'aria-invalid': 'true' as const } : {}),
  };
}

export function descriptions(props: PropsChamp): string | undefined {
  const { aide, lisiblePar } = props;
  const nom = repere(props);
  const ids = [
    aide === undefined ? undefined : `aide-${nom}`,
    lisiblePar === undefined ? undefined : `lisible-${nom}`,
    enErreur(props) ? `erreur-${nom}` : undefined,
  ].filter((id) => id !== undefined);
  return ids.length === 0 ? undefined : ids.join(' ');
}

const enErreur = ({ erreurs = [] }: PropsChamp): boolean => erreurs.length > 0;
export const classes = (props: PropsChamp, dsfr: string): string =>
  `champ ${dsfr}${enErreur(props) ? ` errone ${dsfr}--error` : ''}`;
