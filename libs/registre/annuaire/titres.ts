import type { NaturePoste, ProfilReglementaire } from '#libs/reglementation/profil.js';
import { contenuOu } from '#libs/reglementation/regle.js';
import type { Titre } from './reseau.js';

/** A post as the words of a text look at it. */
export interface PosteTitrable {
  nature: NaturePoste;
  /** All that its sector covers are services spread over several regions: the function of a référent, not of a region. */
  interregional: boolean;
}

export const LIBELLES: Readonly<Record<Titre, string>> = { remplacant: 'remplaçant', suppleant: 'suppléant' };

/** The word that the text has for whoever takes this post; undefined where it has none (R-141, R-142, T-22). */
export function titreDu(roles: ProfilReglementaire['rolesInterim'], poste: PosteTitrable): Titre | undefined {
  if (poste.nature !== 'conseillerTechnique') return undefined;
  const mot: Titre = poste.interregional ? 'suppleant' : 'remplacant';
  return contenuOu(roles, []).includes(mot) ? mot : undefined;
}

/** @returns what is wrong with this word on this rung, and the remedy; undefined when nothing is */
export function fauteDuTitre(
  roles: ProfilReglementaire['rolesInterim'],
  titre: Titre,
  poste: PosteTitrable,
  couvrant: Pick<PosteTitrable, 'nature'>,
): readonly [message: string, remede: string] | undefined {
  const vide = 'laisser la cellule vide';
  if (!contenuOu(roles, []).includes(titre))
    return [`le texte de ce réseau n’a pas le mot « ${LIBELLES[titre]} »`, vide];
  const attendu = titreDu(roles, poste);
  if (attendu === undefined) return ['le texte ne nomme personne pour prendre la place d’une assistante', vide];
  if (attendu !== titre)
    return poste.interregional
      ? ['un service inter-régional a un suppléant, pas un remplaçant', 'écrire « suppleant »']
      : ['un poste régional a un remplaçant, pas un suppléant', 'écrire « remplacant »'];
  if (couvrant.nature !== 'conseillerTechnique')
    return [`le ${LIBELLES[titre]} est une conseillère technique`, 'choisir un poste de conseillère technique'];
  return undefined;
}
