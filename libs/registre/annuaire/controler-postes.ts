import type { NaturePoste } from '#libs/reglementation/profil.js';
import type { Signaler } from './anomalie.js';
import { connu, ouNul, sansDoublon } from './controles.js';
import type { Lignes } from './fichiers.js';
import type { Reseau } from './reseau.js';

export function controlerSecteurs(
  lignes: Lignes['secteurs.csv'],
  structures: ReadonlySet<string>,
  signaler: Signaler,
): Reseau['secteurs'] {
  const fichier = 'secteurs.csv';
  const doublon = {
    colonne: 'code',
    message: 'ce code est déjà pris',
    remede: 'donner à chaque secteur un code qui lui est propre',
  };
  sansDoublon(fichier, lignes, (l) => l.code, doublon, signaler);
  return lignes.map(({ numero, code, nom, structures: liste }) => {
    const couvertes = [...new Set(liste.split(/\s+/).filter((c) => c !== ''))];
    for (const c of couvertes)
      connu({ fichier, ligne: numero, colonne: 'structures' }, c, structures, 'structures.csv', signaler);
    return { code, nom, structures: couvertes };
  });
}

/** Posts: one holder at most, who has the function that the post asks for, and a clear order in which they are called. */
export function controlerPostes(
  lignes: Lignes['postes.csv'],
  connus: { secteurs: ReadonlySet<string>; personnes: ReadonlySet<string>; fonctions: Reseau['fonctions'] },
  signaler: Signaler,
): Reseau['postes'] {
  const fichier = 'postes.csv';
  const unique = (
    colonne: string,
    cle: (l: (typeof lignes)[number]) => string,
    message: string,
    remede: string,
  ): void => sansDoublon(fichier, lignes, cle, { colonne, message, remede }, signaler);
  unique('code', (l) => l.code, 'ce code est déjà pris', 'donner à chaque poste un code qui lui est propre');
  unique(
    'rang',
    (l) => [l.secteur, l.nature, l.rang].join(' '),
    'un autre poste de ce secteur a déjà ce rang',
    'donner un rang différent à chacun',
  );
  const exercees = new Set(connus.fonctions.map((f) => `${f.personne} ${f.role}`));
  return lignes.map(({ numero, code, nature, secteur, rang, titulaire, telephone, secteurMinisteriel }) => {
    const lieu = { fichier, ligne: numero } as const;
    connu({ ...lieu, colonne: 'secteur' }, secteur, connus.secteurs, 'secteurs.csv', signaler);
    const existe = connu({ ...lieu, colonne: 'titulaire' }, titulaire, connus.personnes, 'personnes.csv', signaler);
    if (existe && titulaire !== '' && !exercees.has(`${titulaire} ${nature}`)) {
      signaler(
        { ...lieu, colonne: 'titulaire' },
        `le titulaire n'a pas la fonction « ${nature} »`,
        'l’ajouter à fonctions.csv, ou laisser la cellule vide si le poste est vacant',
      );
    }
    return {
      code,
      nature: nature as NaturePoste,
      secteur,
      rang: Number(rang),
      titulaire: ouNul(titulaire),
      telephone: ouNul(telephone),
      secteurMinisteriel: ouNul(secteurMinisteriel),
    };
  });
}
