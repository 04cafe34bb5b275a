import { estTerritoire } from '#libs/calendrier/territoires.js';
import { naturesStructure, type Organisme } from '#libs/reglementation/structures.js';
import type { Signaler } from './anomalie.js';
import { connu, ouNul, sansDoublon } from './controles.js';
import type { Ligne } from './fichiers.js';
import type { Reseau } from './reseau.js';

const fichier = 'structures.csv';
type Structure = Ligne<typeof fichier>;

/** The tree of structures: one parent that exists, no loop, a population and a kind that this population has. */
export function controlerStructures(lignes: readonly Structure[], signaler: Signaler): Reseau['structures'] {
  const remede = 'donner à chaque structure un code qui lui est propre';
  sansDoublon(fichier, lignes, (l) => l.code, { colonne: 'code', message: 'ce code est déjà pris', remede }, signaler);
  if (lignes.length === 0) signaler({ fichier }, 'aucune structure', 'ajouter au moins la structure racine');
  const parCode = new Map(lignes.map((l) => [l.code, l]));

  const rangees: { ligne: Structure; profondeur: number; valeur: Reseau['structures'][number] }[] = [];
  for (const ligne of lignes) {
    if (!connu({ fichier, ligne: ligne.numero, colonne: 'parent' }, ligne.parent, parCode, fichier, signaler)) continue;
    const lignee = remonter(ligne, parCode);
    if (lignee === 'boucle') {
      signaler(
        { fichier, ligne: ligne.numero, colonne: 'parent' },
        'la structure est sous elle-même',
        'corriger la colonne « parent » de cette structure ou de celles qui sont au-dessus',
      );
      continue;
    }
    controlerNature(ligne, lignee, signaler);
    const { code, nature, nom } = ligne;
    const territoire = herite(lignee, 'territoire');
    rangees.push({
      ligne,
      profondeur: lignee.length,
      valeur: {
        code,
        nature,
        nom,
        parent: ouNul(ligne.parent),
        population: ouNul(ligne.population),
        territoire: estTerritoire(territoire) ? territoire : 'metropole',
        marque: ouNul(ligne.marque),
        organisme: ouNul(ligne.organisme) as Organisme | null,
        secteurMinisteriel: ouNul(ligne.secteurMinisteriel),
        centrale: ligne.centrale === 'oui',
      },
    });
  }
  return rangees.sort((a, b) => a.profondeur - b.profondeur).map((r) => r.valeur);
}

/** The structure, its parent and so on to the root, as far as the parents are known. */
function remonter(depart: Structure, parCode: ReadonlyMap<string, Structure>): Structure[] | 'boucle' {
  const lignee = new Set<Structure>();
  for (let s: Structure | undefined = depart; s !== undefined; s = parCode.get(s.parent)) {
    if (s === depart && lignee.size > 0) return 'boucle';
    if (lignee.has(s)) break; // the loop is further up, and reported there
    lignee.add(s);
  }
  return [...lignee];
}

function herite(lignee: readonly Structure[], colonne: 'population' | 'territoire'): string {
  return lignee.find((s) => s[colonne] !== '')?.[colonne] ?? '';
}

function controlerNature(ligne: Structure, lignee: readonly Structure[], signaler: Signaler): void {
  const population = herite(lignee, 'population');
  const natures = naturesStructure[population];
  const lieu = { fichier, ligne: ligne.numero };
  // A missing or unknown population is reported once, where it should stand, not for everything below.
  if (natures === undefined && (ligne.population !== '' || ligne.parent === '')) {
    signaler(
      { ...lieu, colonne: 'population' },
      ligne.population === '' ? 'la population manque' : `la population « ${ligne.population} » n'existe pas`,
      `choisir parmi : ${Object.keys(naturesStructure).join(', ')} ; les structures au-dessous en héritent`,
    );
  }
  if (natures !== undefined && ligne.nature !== '' && !natures.includes(ligne.nature)) {
    signaler(
      { ...lieu, colonne: 'nature' },
      `la nature « ${ligne.nature} » n'existe pas pour la population « ${population} »`,
      `choisir parmi : ${natures.join(', ')}`,
    );
  }
}
