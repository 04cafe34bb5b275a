import type { MesDonnees } from '#libs/registre/lecteurs/mes-donnees.js';
import type { MonAccompagnement } from '#libs/registre/lecteurs/mon-accompagnement.js';

/** Grows when the shape changes, so that whoever reads it by a machine knows. */
const VERSION = 2;

export interface ExportDesDonnees {
  version: number;
  le: string;
  propositions: readonly object[];
  accompagnements: readonly object[];
  derogations: readonly object[];
}

/**
 * All that he may see, and no more: it is made of his own views, which hold neither her notes nor her assessment, and the words of
 * whoever wrote about him only once they were disclosed (R-055, T-66). The rules of his text are named, not copied.
 */
export function exporter({ le, propositions, accompagnements, derogations }: MesDonnees): ExportDesDonnees {
  return {
    version: VERSION,
    le,
    propositions: propositions.map(({ reference: _opaque, ...p }) => p),
    accompagnements: accompagnements.map((mien) => enClair(mien)),
    derogations: derogations.map(({ reference: _opaque, ...d }) => d),
  };
}

function enClair({
  etat,
  noms,
  lecteurs,
  professionnel,
  partages,
  derogations,
  entremises,
}: MonAccompagnement): object {
  const { profil, reglages: _local, partages: _liens, entremises: _nees, envois: _cles, agent, ...reste } = etat;
  const dossier = { texte: profil.titre, professionnel, ...reste, partages, derogations, entremises, lecteurs };
  return JSON.parse(
    JSON.stringify(dossier, (_nom, valeur: unknown) => {
      if (typeof valeur !== 'string') return valeur;
      return valeur === agent ? 'vous' : (noms.get(valeur) ?? valeur);
    }),
  ) as object;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f-]{27}$/i;

/** The same in lines that a person reads: the name of each thing, then what it says; ids are left out. */
export function enLignes(valeur: unknown, niveau = 0): { niveau: number; texte: string }[] {
  if (typeof valeur !== 'object' || valeur === null) return [];
  return Object.entries(valeur).flatMap(([nom, contenu]) => {
    const titre = Array.isArray(valeur) ? `n° ${Number(nom) + 1}` : enMots(nom);
    if (contenu === null || contenu === undefined || (typeof contenu === 'string' && UUID.test(contenu))) return [];
    if (typeof contenu !== 'object') return [{ niveau, texte: `${titre} : ${dire(contenu)}` }];
    const dessous = enLignes(contenu, niveau + 1);
    return dessous.length === 0 ? [] : [{ niveau, texte: titre }, ...dessous];
  });
}

/** `ouvertLe` reads « ouvert le ». */
const enMots = (nom: string): string => nom.replace(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase();

function dire(valeur: unknown): string {
  if (typeof valeur === 'boolean') return valeur ? 'oui' : 'non';
  return String(valeur).replace(/^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d).*Z$/, '$3/$2/$1 à $4 h $5 (UTC)');
}
