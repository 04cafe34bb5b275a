import type { ComponentChildren, VNode } from 'preact';
import type { Constructeur } from '#libs/domaine/acte.js';
import { Formulaire, liaison, type Erreurs } from '../commun/pages/formulaire.js';
import type { PropsChamp } from '../commun/pages/champs.js';
import type { PartieProps } from './evenement.page.js';
import { saisieDe } from './saisie.js';

/** Several forms of this page have fields of the same names: a form was sent when exactly its own fields were. */
function estEnvoye({ page }: Pick<PartieProps, 'page'>, champs: readonly string[]): boolean {
  const envoyes = Object.keys(page.valeurs).filter((nom) => !nom.startsWith('_'));
  return envoyes.length === champs.length && envoyes.every((nom) => champs.includes(nom));
}

interface Props<C extends object> extends PartieProps {
  /** Its act, at the end of the address. */
  verbe: string;
  classe: Constructeur<C>;
  champs: readonly (keyof C & string)[];
  titre: string;
  bouton: string;
  /** Hidden: what the form is about. */
  caches?: Readonly<Record<string, string>>;
  children: (lier: (nom: keyof C & string) => PropsChamp & Lie) => ComponentChildren;
}

interface Lie {
  max?: number;
  choix: Readonly<Record<string, string>>;
}

/** A form folded under its title; open when it came back with what is wrong. */
export function FormulairePlie<C extends object>(props: Props<C>): VNode {
  const { verbe, classe, champs, titre, bouton, lu, caches = {}, children } = props;
  const sien = estEnvoye(props, [...champs, ...Object.keys(caches)]);
  const vide: { page: PartieProps['page']; erreurs: Erreurs } = { page: { ...props.page, valeurs: {} }, erreurs: {} };
  const { page, erreurs, de, ouverte } = saisieDe(sien ? props : vide, verbe, champs[0] ?? verbe);
  const lier = liaison(classe, page, erreurs);
  return (
    <details open={ouverte}>
      <summary>{titre}</summary>
      <Formulaire page={page} action={`/evenements/${lu.reference}/${verbe}`} erreurs={erreurs} bouton={bouton}>
        {Object.entries(caches).map(([nom, valeur]) => (
          <input type="hidden" name={nom} value={valeur} key={nom} />
        ))}
        {children((nom) => ({ ...lier(nom), ...de }))}
      </Formulaire>
    </details>
  );
}

/** What is wrong with an act that is one button: said where the button is. */
export function FauteDuBouton(props: PartieProps & { champs: readonly string[] }): VNode | null {
  const fautes = estEnvoye(props, props.champs) ? Object.values(props.erreurs).flat() : [];
  return fautes.length === 0 ? null : (
    <p class="erreur fr-error-text" role="alert">
      {fautes.join(' ')}
    </p>
  );
}
