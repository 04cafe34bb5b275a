// Which values are inverted, and which requirements must notice.
import { inverserRegle } from './inversions.mjs';

/** A requirement may bear on the whole field, or on one property of it (`territoiresParticuliers.renvois`). */
const porteSur = (declare, champ, chemin) =>
  declare === champ ||
  (declare.startsWith(`${champ}.`) && (chemin === '' || `${champ}.${chemin}.`.startsWith(`${declare}.`)));

/**
 * @typedef {object} Inversion
 * @property {import('./profils.mjs').Texte} texte @property {string} champ @property {string} chemin inside the content
 * @property {string} quoi @property {unknown} avant @property {unknown} apres @property {unknown} valeur the inverted rule
 * @property {string[]} regles requirements of that text that the value carries
 */

/**
 * @param {import('./profils.mjs').Texte[]} textes
 * @param {Map<string, import('../exigences.mjs').Exigence>} exigences
 * @param {{ texte?: string, regle?: string, tout?: boolean }} filtres `regle`: numbers, comma-separated; `tout`: the important ones too
 * @returns {Inversion[]}
 */
export function choisir(textes, exigences, { texte, regle, tout }) {
  const rangs = tout ? ['socle', 'importante', 'plus tard'] : ['socle'];
  const voulue = ({ numero, rang, bati }) =>
    regle === undefined ? bati === 'oui' && rangs.includes(rang) : regle.split(',').includes(numero);
  const inversions = [];
  for (const t of textes.filter(({ id }) => texte === undefined || id === texte)) {
    const duTexte = [...exigences.values()].filter((e) => e.numero.startsWith('R-') && t.id in e.renvois);
    for (const [champ, regleEcrite] of Object.entries(t.profil)) {
      if (typeof regleEcrite?.force !== 'string') continue;
      const voisines = textes.filter(({ id }) => id !== t.id).map(({ profil }) => profil[champ]);
      for (const i of inverserRegle(regleEcrite, voisines)) {
        const portees = duTexte.filter((e) => e.champs.some((declare) => porteSur(declare, champ, i.chemin)));
        if (!portees.some(voulue)) continue;
        inversions.push({ texte: t, champ, ...i, regles: portees.map(({ numero }) => numero) });
      }
    }
  }
  return inversions;
}
