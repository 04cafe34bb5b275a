import { randomUUID } from 'node:crypto';
import type { ComponentChildren, VNode } from 'preact';
import type { Constructeur } from '#libs/domaine/acte.js';
import { descriptionDesChamps } from '#libs/domaine/champs.js';
import type { ContextePage } from '../requete/page.js';
import { idDuChamp, type PropsChamp } from './cadre-champ.js';

export type Erreurs = Readonly<Record<string, readonly string[]>>;

/** Ties the fields of an act to what was typed and to what is wrong: `const lier = liaison(Deposer, page, erreurs)`, then `<ChampTexte {...lier('faits')} />`. */
export function liaison<C extends object>(
  classe: Constructeur<C>,
  page: ContextePage,
  erreurs: Erreurs = {},
): (nom: keyof C & string) => PropsChamp & { max?: number; choix: Readonly<Record<string, string>> } {
  const champs = descriptionDesChamps(classe);
  return (nom) => {
    const champ = champs[nom];
    if (champ === undefined) throw new Error(`No field ${nom} in ${classe.name}`);
    const valeur = page.valeurs[nom];
    return {
      nom,
      libelle: champ.libelle,
      optionnel: champ.optionnel,
      choix: champ.choix ?? {},
      erreurs: erreurs[nom] ?? [],
      ...(champ.max === undefined ? {} : { max: champ.max }),
      ...(valeur === undefined ? {} : { valeur }),
    };
  };
}

interface PropsFormulaire {
  page: ContextePage;
  action: string;
  /** The one main act; undefined when the children bring their own buttons. */
  bouton?: string;
  erreurs?: Erreurs;
  /** Beside the main button: a link to leave without sending. */
  annuler?: { href: string; libelle: string };
  children?: ComponentChildren;
}

/** A form: tokens, idempotency key, summary of errors on top, fields, one main act. Works without JavaScript. */
export function Formulaire({ page, action, bouton, erreurs = {}, annuler, children }: PropsFormulaire): VNode {
  return (
    <form class="formulaire" method="post" action={action} novalidate>
      <ResumeErreurs erreurs={erreurs} />
      <ChampsCaches page={page} />
      {children}
      {bouton === undefined ? null : (
        <p class="actes">
          <button class="bouton principal fr-btn" type="submit">
            {bouton}
          </button>
          {annuler === undefined ? null : (
            <a class="bouton fr-btn fr-btn--secondary" href={annuler.href}>
              {annuler.libelle}
            </a>
          )}
        </p>
      )}
    </form>
  );
}

/** A form that is one button: an act without field. */
export function BoutonActe(props: {
  page: ContextePage;
  action: string;
  libelle: string;
  principal?: boolean;
  champs?: Readonly<Record<string, string>>;
}): VNode {
  const { page, action, libelle, principal = false, champs = {} } = props;
  return (
    <form method="post" action={action}>
      <ChampsCaches page={page} />
      <Caches champs={champs} />
      <button class={principal ? 'bouton principal fr-btn' : 'bouton fr-btn fr-btn--secondary'} type="submit">
        {libelle}
      </button>
    </form>
  );
}

interface PropsChoixEgal {
  page: ContextePage;
  action: string;
  nom: string;
  options: readonly { valeur: string; libelle: string; aide?: string }[];
  /** What the answer is about. */
  champs?: Readonly<Record<string, string>>;
}

/** A free choice: every answer has the same weight, none is coloured, each is sent by its own button. */
export function ChoixEgal({ page, action, nom, options, champs = {} }: PropsChoixEgal): VNode {
  return (
    <form class="choix-egal" method="post" action={action}>
      <ChampsCaches page={page} />
      <Caches champs={champs} />
      {options.map((o) => (
        <button class="bouton fr-btn fr-btn--secondary" type="submit" name={nom} value={o.valeur} key={o.valeur}>
          {o.libelle}
          {o.aide === undefined ? null : <small>{o.aide}</small>}
        </button>
      ))}
    </form>
  );
}

function Caches({ champs }: { champs: Readonly<Record<string, string>> }): VNode {
  return (
    <>
      {Object.entries(champs).map(([nom, valeur]) => (
        <input type="hidden" name={nom} value={valeur} key={nom} />
      ))}
    </>
  );
}

/** Token, author, key of the act, page to come back to. A draft keeps its key: it was never sent. */
function ChampsCaches({ page }: { page: ContextePage }): VNode {
  const { csrf, porteur } = page.jetons();
  const cle = page.reprise ? page.valeurs['_cle'] : undefined;
  return (
    <>
      <input type="hidden" name="_csrf" value={csrf} />
      <input type="hidden" name="_porteur" value={porteur} />
      <input type="hidden" name="_cle" value={cle ?? randomUUID()} />
      <input type="hidden" name="_page" value={page.formulaire} />
    </>
  );
}

function ResumeErreurs({ erreurs }: { erreurs: Erreurs }): VNode | null {
  const champs = Object.entries(erreurs).filter(([, messages]) => messages.length > 0);
  if (champs.length === 0) return null;
  return (
    <div class="note danger fr-alert fr-alert--error" id="resume-erreurs" role="alert" tabIndex={-1}>
      <p class="fr-alert__title">
        <strong>{champs.length > 1 ? `${champs.length} réponses à corriger` : 'Une réponse à corriger'}</strong>
      </p>
      <ul>
        {champs.map(([nom, messages]) => (
          <li key={nom}>
            <a href={`#${idDuChamp(nom)}`}>{messages.join(' ')}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}
