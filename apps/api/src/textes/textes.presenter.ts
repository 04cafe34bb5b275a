import { typographie } from '#libs/domaine/courriels/typographie.js';
import type { Texte } from '#libs/reglementation/textes/index.js';
import { clesDesRegles, vueRegle, type RegleDite, type ReglagesDuSite } from './vue-texte.js';

export interface TexteResume {
  id: string;
  version: number;
  titre: string;
  court: string;
  date: string;
  fondements?: string;
}

export interface RegleApi {
  regle: string;
  titre: string;
  sens: string;
  force: string;
  dite?: RegleDite;
  /** What holds here, when the text is silent: a local choice, never its rule. */
  ici?: { enClair: string; reglages: readonly { nom: string; valeur: string }[] };
  /** A rule of another text: origin « fondement », shown and not applied. */
  fondement?: RegleDite & { origine: 'fondement'; texte: string; appliquee: false };
}

export interface TexteApi extends TexteResume {
  regles: RegleApi[];
}

export function resumerTexte({ profil }: Texte): TexteResume {
  const { id, version, titre, court, date, fondements } = profil;
  return {
    id,
    version,
    titre: typographie(titre),
    court,
    date,
    ...(fondements === undefined ? {} : { fondements }),
  };
}

export function presenterTexte(texte: Texte, site: ReglagesDuSite): TexteApi {
  return { ...resumerTexte(texte), regles: clesDesRegles.map((cle) => presenterRegle(texte, cle, site)) };
}

function presenterRegle(texte: Texte, cle: (typeof clesDesRegles)[number], site: ReglagesDuSite): RegleApi {
  const vue = vueRegle(texte, cle, site);
  const tete = { regle: cle, titre: vue.titre, sens: vue.sens };
  if (vue.dite !== undefined) return { ...tete, force: vue.dite.force, dite: enFrancais(vue.dite) };
  const { fondement } = vue;
  return {
    ...tete,
    force: 'silence',
    ici: { enClair: vue.ici, reglages: vue.reglages },
    ...(fondement === undefined
      ? {}
      : {
          fondement: {
            ...enFrancais(fondement.dite),
            origine: 'fondement',
            texte: fondement.texte,
            appliquee: false,
          },
        }),
  };
}

const enFrancais = (dite: RegleDite): RegleDite => ({
  ...dite,
  enClair: typographie(dite.enClair),
  intitule: typographie(dite.intitule),
});
