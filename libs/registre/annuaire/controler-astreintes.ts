import { instantLocal } from '#libs/calendrier/journee.js';
import type { Role } from '#libs/reglementation/roles.js';
import type { Signaler } from './anomalie.js';
import { connu, sansDoublon } from './controles.js';
import { dateLue, type Lignes } from './fichiers.js';
import type { Reseau } from './reseau.js';

const PROFESSIONNELLES: readonly Role[] = ['assistant', 'conseillerTechnique', 'conseillerNational'];

const professionnellesDe = (fonctions: Reseau['fonctions']): Set<string> =>
  new Set(fonctions.filter((f) => PROFESSIONNELLES.includes(f.role)).map((f) => f.personne));

/** Who is on call, where, from when to when by the clocks of that place. No text asks for such a list: a network without it has no file. */
export function controlerAstreintes(
  lignes: Lignes['astreintes.csv'],
  { fonctions, structures }: Pick<Reseau, 'fonctions' | 'structures'>,
  signaler: Signaler,
): Reseau['astreintes'] {
  const fichier = 'astreintes.csv';
  const doublon = { colonne: 'du', message: 'cette astreinte est déjà écrite', remede: 'retirer la ligne' };
  sansDoublon(fichier, lignes, (l) => [l.lieu, l.personne, dateLue(l.du), l.du_heure].join(' '), doublon, signaler);
  const lieux = new Map(structures.map((s) => [s.code, s.territoire]));
  const professionnelles = professionnellesDe(fonctions);
  return lignes.flatMap(({ numero, lieu, personne, ...l }) => {
    const dire = (colonne: string, message: string, remede: string): void =>
      signaler({ fichier, ligne: numero, colonne }, message, remede);
    connu({ fichier, ligne: numero, colonne: 'lieu' }, lieu, lieux, 'structures.csv', signaler);
    if (personne !== '' && !professionnelles.has(personne))
      dire('personne', "cette personne n'est pas un professionnel du service social", 'mettre une personne qui a une fonction d’assistante ou de conseillère dans fonctions.csv'); // prettier-ignore
    const territoire = lieux.get(lieu);
    const [jour, fin] = [dateLue(l.du), dateLue(l.au)];
    if (territoire === undefined || jour === undefined || fin === undefined) return [];
    const du = instantLocal(jour, l.du_heure, territoire);
    const au = instantLocal(fin, l.au_heure, territoire);
    const sans = [
      "cette heure n'existe pas ce jour-là (passage à l'heure d'été)",
      'écrire une heure plus tard',
    ] as const;
    if (du === undefined && estHeure(l.du_heure)) dire('du_heure', ...sans);
    if (au === undefined && estHeure(l.au_heure)) dire('au_heure', ...sans);
    if (du === undefined || au === undefined) return [];
    if (au <= du) dire('au', "l'astreinte finit avant d'avoir commencé", 'donner une fin après le début');
    return [{ lieu, personne, du: new Date(du), au: new Date(au) }];
  });
}

/** Professionals who enrolled before this service kept the list; afterwards each enrols and leaves by herself. */
export function controlerVolontaires(
  lignes: Lignes['volontaires.csv'],
  { fonctions }: Pick<Reseau, 'fonctions'>,
  signaler: Signaler,
): Reseau['volontaires'] {
  const fichier = 'volontaires.csv';
  const doublon = { colonne: 'personne', message: 'cette personne est déjà écrite', remede: 'ne garder qu’une ligne' };
  sansDoublon(fichier, lignes, (l) => l.personne, doublon, signaler);
  const professionnelles = professionnellesDe(fonctions);
  return lignes.map(({ numero, personne }) => {
    if (personne !== '' && !professionnelles.has(personne))
      signaler(
        { fichier, ligne: numero, colonne: 'personne' },
        "cette personne n'est pas un professionnel du service social",
        'retirer la ligne : seuls des professionnels du service social interviennent',
      );
    return { personne };
  });
}

/** A cell that is no hour was said already. */
const estHeure = (cellule: string): boolean => /^([01]\d|2[0-3]):[0-5]\d$/.test(cellule);
