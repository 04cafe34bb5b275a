import { ajouter } from '#libs/calendrier/calendrier.js';
import { debutDeJour } from '#libs/calendrier/journee.js';
import type { Territoire } from '#libs/calendrier/territoires.js';
import type { NaturePoste } from '#libs/reglementation/profil.js';
import type { Role } from '#libs/reglementation/roles.js';
import type { Signaler } from './anomalie.js';
import { connu, ouNul, sansDoublon } from './controles.js';
import { dateLue, type Lignes } from './fichiers.js';
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
  return lignes.map(({ numero, code, nature, secteur, rang, titulaire, telephone }) => {
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
    };
  });
}

const PROFESSIONNELLES: readonly Role[] = ['assistant', 'conseillerTechnique', 'conseillerNational'];

/** Absences of professionals, never of the agents that the service helps (T-17). Days are those of the place of work. */
export function controlerAbsences(
  lignes: Lignes['absences.csv'],
  fonctions: Reseau['fonctions'],
  structures: Reseau['structures'],
  signaler: Signaler,
): Reseau['absences'] {
  const fichier = 'absences.csv';
  const doublon = { colonne: 'du', message: 'cette absence est déjà écrite', remede: 'retirer la ligne' };
  sansDoublon(fichier, lignes, (l) => [l.personne, dateLue(l.du)].join(' '), doublon, signaler);
  const territoires = new Map(structures.map((s) => [s.code, s.territoire]));
  const lieuDeTravail = new Map<string, Territoire>();
  for (const f of fonctions) {
    if (PROFESSIONNELLES.includes(f.role)) lieuDeTravail.set(f.personne, territoires.get(f.structure) ?? 'metropole');
  }
  return lignes.flatMap(({ numero, personne, du, au }) => {
    const territoire = lieuDeTravail.get(personne);
    if (personne !== '' && territoire === undefined) {
      signaler(
        { fichier, ligne: numero, colonne: 'personne' },
        "cette personne n'est pas un professionnel du service social",
        'retirer la ligne : l’absence d’un agent n’a pas à être écrite ici',
      );
    }
    const [premier, dernier] = [dateLue(du), dateLue(au)];
    if (premier !== undefined && dernier !== undefined && dernier < premier) {
      signaler(
        { fichier, ligne: numero, colonne: 'au' },
        "l'absence finit avant d'avoir commencé",
        'donner le dernier jour d’absence',
      );
    }
    if (premier === undefined || territoire === undefined) return [];
    const retour = dernier === undefined ? null : ajouter(debutDeJour(dernier, territoire), { jours: 1 }, territoire);
    return [
      { personne, du: new Date(debutDeJour(premier, territoire)), au: retour === null ? null : new Date(retour) },
    ];
  });
}
