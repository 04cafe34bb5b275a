import { estRole, incompatibles, roles, type Role } from '#libs/reglementation/roles.js';
import type { Signaler } from './anomalie.js';
import { connu, ouNul, sansDoublon } from './controles.js';
import type { Lignes } from './fichiers.js';
import type { Reseau } from './reseau.js';

/** People: one code, one address and one account each, so that nothing meant for one of them reaches another. */
export function controlerPersonnes(lignes: Lignes['personnes.csv'], signaler: Signaler): Reseau['personnes'] {
  const fichier = 'personnes.csv';
  const unique = (colonne: 'code' | 'courriel' | 'compte', message: string, remede: string): void =>
    sansDoublon(
      fichier,
      lignes,
      (l) => (colonne === 'courriel' ? l.courriel.toLowerCase() : l[colonne]),
      { colonne, message, remede },
      signaler,
    );
  unique(
    'code',
    'ce code est déjà pris',
    'donner à chaque personne un code qui lui est propre, par exemple son matricule',
  );
  unique(
    'courriel',
    'cette adresse est déjà celle d’une autre personne',
    'donner une adresse personnelle, ou laisser la cellule vide',
  );
  unique(
    'compte',
    'ce compte est déjà celui d’une autre personne',
    'donner à chaque personne son propre compte, ou laisser la cellule vide',
  );
  return lignes.map(({ code, prenom, nom, courriel, telephone, compte }) => ({
    code,
    prenom,
    nom,
    courriel: ouNul(courriel),
    telephone: ouNul(telephone),
    compte: ouNul(compte),
  }));
}

/** Functions: roles of the closed list, held by people who may hold them together. */
export function controlerFonctions(
  lignes: Lignes['fonctions.csv'],
  personnes: ReadonlySet<string>,
  structures: ReadonlySet<string>,
  signaler: Signaler,
): Reseau['fonctions'] {
  const fichier = 'fonctions.csv';
  const doublon = { colonne: 'personne', message: 'cette ligne est déjà écrite', remede: 'retirer la ligne' };
  sansDoublon(fichier, lignes, (l) => [l.personne, l.role, l.structure].join(' '), doublon, signaler);
  sansDoublon(
    fichier,
    lignes.filter((l) => l.role === 'agent'),
    (l) => l.personne,
    {
      colonne: 'personne',
      message: 'cette personne est déjà agent dans une autre structure',
      remede: "ne garder que sa structure d'affectation",
    },
    signaler,
  );
  const deLaPersonne = new Map<string, Set<Role>>();
  const fonctions: Reseau['fonctions'] = [];
  for (const { numero, personne, role, structure } of lignes) {
    const lieu = { fichier, ligne: numero } as const;
    connu({ ...lieu, colonne: 'personne' }, personne, personnes, 'personnes.csv', signaler);
    connu({ ...lieu, colonne: 'structure' }, structure, structures, 'structures.csv', signaler);
    if (!estRole(role)) continue; // said when the cell was read
    const tenus = deLaPersonne.get(personne) ?? new Set();
    deLaPersonne.set(personne, tenus);
    const contraire = incompatibles
      .flatMap(([a, b]) => (a === role ? [b] : b === role ? [a] : []))
      .find((r) => tenus.has(r));
    if (contraire !== undefined) {
      signaler(
        { ...lieu, colonne: 'role' },
        `la même personne est « ${roles[contraire].libelle} » et « ${roles[role].libelle} », ce que le secret professionnel interdit`,
        'confier l’une des deux fonctions à une autre personne',
      );
    }
    tenus.add(role);
    fonctions.push({ personne, role, structure });
  }
  return fonctions;
}
