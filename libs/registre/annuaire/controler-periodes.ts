import { ajouter } from '#libs/calendrier/calendrier.js';
import { debutDeJour } from '#libs/calendrier/journee.js';
import type { Territoire } from '#libs/calendrier/territoires.js';
import type { Role } from '#libs/reglementation/roles.js';
import type { NatureConvention } from '#libs/reglementation/structures.js';
import type { Signaler } from './anomalie.js';
import { connu, ouNul, sansDoublon } from './controles.js';
import { dateLue, type Lignes, type NomFichier } from './fichiers.js';
import type { Reseau } from './reseau.js';

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
  const lieuDeTravail = lieuxDeTravail(fonctions, structures);
  return lignes.flatMap(({ numero, personne, du, au }) => {
    const territoire = lieuDeTravail.get(personne);
    if (personne !== '' && territoire === undefined) {
      signaler(
        { fichier, ligne: numero, colonne: 'personne' },
        "cette personne n'est pas un professionnel du service social",
        'retirer la ligne : l’absence d’un agent n’a pas à être écrite ici',
      );
    }
    const dates = periode({ fichier, numero, du, au, quoi: "l'absence" }, territoire, signaler);
    return dates === undefined ? [] : [{ personne, ...dates }];
  });
}

/** Where each professional works. */
export function lieuxDeTravail(
  fonctions: Reseau['fonctions'],
  structures: Reseau['structures'],
): Map<string, Territoire> {
  const territoires = new Map(structures.map((s) => [s.code, s.territoire]));
  const lieux = new Map<string, Territoire>();
  for (const f of fonctions) {
    if (PROFESSIONNELLES.includes(f.role)) lieux.set(f.personne, territoires.get(f.structure) ?? 'metropole');
  }
  return lieux;
}

/** Conventions: with the body that is served, or, for the agents of another ministry, with the service that lends its own. */
export function controlerConventions(
  lignes: Lignes['conventions.csv'],
  structures: Reseau['structures'],
  signaler: Signaler,
): Reseau['conventions'] {
  const fichier = 'conventions.csv';
  const doublon = { colonne: 'du', message: 'cette convention est déjà écrite', remede: 'retirer la ligne' };
  sansDoublon(fichier, lignes, (l) => [l.structure, l.nature, dateLue(l.du)].join(' '), doublon, signaler);
  const territoires = new Map(structures.map((s) => [s.code, s.territoire]));
  return lignes.flatMap(({ numero, structure, nature, du, au, pourPopulation }) => {
    connu({ fichier, ligne: numero, colonne: 'structure' }, structure, territoires, 'structures.csv', signaler);
    const prete = nature === 'partenariat' || nature === 'cooperation';
    if (pourPopulation !== '' && !prete) {
      signaler(
        { fichier, ligne: numero, colonne: 'pourPopulation' },
        `une convention de ${nature} ne prête pas d’assistantes à un autre ministère`,
        'laisser la cellule vide, ou écrire la nature « partenariat » ou « cooperation »',
      );
    }
    const dates = periode({ fichier, numero, du, au, quoi: 'la convention' }, territoires.get(structure), signaler);
    if (dates === undefined) return [];
    return [{ structure, nature: nature as NatureConvention, ...dates, pourPopulation: ouNul(pourPopulation) }];
  });
}

/** From midnight to midnight at the place, the last day included. @returns undefined when a cell already said wrong leaves no date */
function periode(
  { fichier, numero, du, au, quoi }: { fichier: NomFichier; numero: number; du: string; au: string; quoi: string },
  territoire: Territoire | undefined,
  signaler: Signaler,
): { du: Date; au: Date | null } | undefined {
  const [premier, dernier] = [dateLue(du), dateLue(au)];
  if (premier !== undefined && dernier !== undefined && dernier < premier) {
    signaler(
      { fichier, ligne: numero, colonne: 'au' },
      `${quoi} finit avant d'avoir commencé`,
      'donner le dernier jour, ou laisser la cellule vide',
    );
  }
  if (premier === undefined || territoire === undefined) return undefined;
  const fin = dernier === undefined ? null : ajouter(debutDeJour(dernier, territoire), { jours: 1 }, territoire);
  return { du: new Date(debutDeJour(premier, territoire)), au: fin === null ? null : new Date(fin) };
}
