import type { ProfilReglementaire } from '#libs/reglementation/profil.js';
import { reglagesParDefaut, type Reglages } from '#libs/reglementation/reglages.js';
import { regles, rubriques, type CleRegle } from '#libs/reglementation/regles.js';
import { silences } from '#libs/reglementation/silences.js';
import { textes, type Texte } from '#libs/reglementation/textes/index.js';
import { contenuEnClair } from './contenu.js';
import type { Contenu } from './mots.js';
import { valeurDuReglage } from './valeur-reglage.js';

type Dite = Exclude<ProfilReglementaire[CleRegle], { force: 'silence' }>;

/** What a text says of a rule: in French, with its strength and the paragraph where it stands. */
export interface RegleDite {
  enClair: string;
  contenu: unknown;
  force: Dite['force'];
  lecture: Dite['lecture'];
  renvoi: string;
  /** The heading of that paragraph in the text. */
  intitule: string;
}

/** A rule of a text, as people and programs read it. Silence is a value: it comes with what holds here, never with a neighbour's rule. */
export type VueRegle = { cle: CleRegle; titre: string; sens: string } & (
  | { dite: RegleDite }
  | {
      dite?: undefined;
      ici: string;
      reglages: readonly { nom: string; valeur: string }[];
      /** The rule of the text whose foundations this one keeps: shown, not applied. */
      fondement?: { texte: string; court: string; dite: RegleDite };
    }
);

/** What the installation chose for all; a structure may have chosen otherwise. */
export type ReglagesDuSite = Partial<Reglages>;

export function texteDe(id: string): Texte | undefined {
  return textes.find((t) => t.profil.id === id);
}

export function estRegle(cle: string): cle is CleRegle {
  return Object.hasOwn(regles, cle);
}

export const clesDesRegles: readonly CleRegle[] = rubriques.flatMap((r) => r.regles);

export function vueRegle(texte: Texte, cle: CleRegle, site: ReglagesDuSite): VueRegle {
  const tete = { cle, ...regles[cle] };
  const dite = regleDite(texte, cle);
  if (dite !== undefined) return { ...tete, dite };
  const socle = texteDe(texte.profil.fondements ?? '');
  const fondee = socle === undefined ? undefined : regleDite(socle, cle);
  const ici = silences[cle];
  return {
    ...tete,
    ici: ici.ici,
    reglages: ici.reglages.map((r) => ({
      nom: r.nom,
      valeur: valeurDuReglage({ ...reglagesParDefaut, ...site }[r.cle]),
    })),
    ...(socle === undefined || fondee === undefined
      ? {}
      : { fondement: { texte: socle.profil.id, court: socle.profil.court, dite: fondee } }),
  };
}

function regleDite<K extends CleRegle>({ profil, sommaire }: Texte, cle: K): RegleDite | undefined {
  const regle = profil[cle];
  if (regle.force === 'silence') return undefined;
  const { contenu, force, lecture, renvoi } = regle;
  // The content of the rule named `cle`: TypeScript does not follow the pair through an indexed union.
  return {
    enClair: contenuEnClair(cle, contenu as Contenu<K>),
    contenu,
    force,
    lecture,
    renvoi,
    intitule: sommaire[renvoi] ?? '',
  };
}
