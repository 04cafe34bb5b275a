import type { VNode } from 'preact';
import { sortesDeDevoir, type Devoir, type SorteDeDevoir } from '#libs/domaine/absence/depart/devoirs.js';
import { direReference } from './dossiers.page.js';

/** So many references are written out; the count says the rest. */
const MONTREES = 20;

/** What empties each kind, in one sentence. */
const GESTES: Readonly<Record<SorteDeDevoir, string>> = {
  signalements: 'Les confier, tous ensemble ou un à un.',
  accompagnements: 'Les confier, tous ensemble ou un à un ; chaque agent l’apprend.',
  retours: 'Les confier tous ensemble.',
  derogations: 'Elles suivent le dossier dont elles sont nées.',
  entremises: 'Elles suivent l’accompagnement.',
  groupes: 'La confier avec le reste, ou clore la séance.',
  informations: 'Les lire, ou les confier avec le reste.',
  absences: 'Elles passent à la ligne technique avec le reste.',
  interims: 'Désigner quelqu’un d’autre.',
  partages: 'Le droit de lire tombe avec la fonction.',
  taches: 'À redire à qui suit le dossier, si elles comptent encore.',
  postes: 'Ils deviennent vacants, et leur chaîne les couvre.',
  chaines: 'Le rang est vide jusqu’à ce que son poste soit pourvu ; le suivant répond.',
  permanences: 'Elles ne sont plus montrées.',
};

interface Props {
  titre: string;
  devoirs: readonly Devoir[];
  /** The reader is the one who leaves. */
  sien: boolean;
}

export function Devoirs({ titre, devoirs, sien }: Props): VNode | null {
  if (devoirs.length === 0) return null;
  return (
    <section>
      <h2>{titre}</h2>
      {devoirs.map((d) => (
        <section key={d.sorte}>
          <h3>
            {sortesDeDevoir[d.sorte]} : {d.nombre}
          </h3>
          <p>{GESTES[d.sorte]}</p>
          <References devoir={d} sien={sien} />
        </section>
      ))}
    </section>
  );
}

function References({ devoir: { sorte, references, nombre }, sien }: { devoir: Devoir; sien: boolean }): VNode | null {
  const ou = (sien ? CHEZ_ELLE : CHEZ_QUI_ENCADRE)[sorte];
  if (ou === undefined) return CODES.has(sorte) ? <p>{references.join(', ')}</p> : null;
  const restent = nombre - Math.min(references.length, MONTREES);
  return (
    <ul>
      {references.slice(0, MONTREES).map((r) => (
        <li key={r}>
          <a class="fr-link" href={ou(r)}>
            Dossier {direReference(r)}
          </a>
        </li>
      ))}
      {restent > 0 ? <li>et {restent} de plus, montrés à mesure</li> : null}
    </ul>
  );
}

/** Codes of posts, which say nothing of anybody. */
const CODES: ReadonlySet<SorteDeDevoir> = new Set(['postes', 'chaines']);

type Adresses = Readonly<Partial<Record<SorteDeDevoir, (reference: string) => string>>>;

const ABSENCES: Adresses = {
  absences: (r) => `/continuite/absences/${r}`,
  interims: (r) => `/continuite/absences/${r}`,
};

/** Where each is handed over, by whoever leads, who opens none of them. */
const CHEZ_QUI_ENCADRE: Adresses = {
  ...ABSENCES,
  signalements: (r) => `/conseil/situations/${r}`,
  accompagnements: (r) => `/conseil/dossiers/accompagnement/${r}`,
};

/** By herself. */
const CHEZ_ELLE: Adresses = {
  ...ABSENCES,
  accompagnements: (r) => `/accompagnements/${r}/passer-la-main`,
};
