import type { Anomalie } from '../anomalie.js';
import { DU_SERVICE } from '../departs.js';
import { avecAdministrateur } from './administrateur.js';
import { anomalieDe } from './dire-geste.js';
import type { Reseau } from '../reseau.js';
import type { GesteARelire } from './relire.js';

/** A gesture of the page that the files do not say. */
export interface GesteOublie {
  geste: string;
  anomalie: Anomalie;
  /** The files no longer hold what it speaks of: it cannot be kept. */
  perdu: boolean;
  /** Kept without being asked: without it nobody could administer. */
  reste: boolean;
}

export interface Reprise {
  /** The network of the files, with what was changed on the page. */
  reseau: Reseau;
  oublies: GesteOublie[];
  /** Gestures that the files say too. */
  dits: string[];
}

/** What the files and the page say together. The files are read, never judged: whoever imports decides between the two. */
export function reprendre(fichiers: Reseau, gestes: readonly GesteARelire[]): Reprise {
  const reprise: Reprise = { reseau: fichiers, oublies: [], dits: [] };
  for (const g of gestes) {
    if (ditPar(reprise.reseau, g)) {
      reprise.dits.push(g.id);
      continue;
    }
    const reseau = ajouter(reprise.reseau, g);
    reprise.oublies.push({
      geste: g.id,
      anomalie: anomalieDe(g),
      perdu: reseau === undefined,
      reste: g.geste === 'administrateurNomme',
    });
    reprise.reseau = reseau ?? reprise.reseau;
  }
  return reprise;
}

function ditPar({ personnes, fonctions, postes, secteurs, continuites }: Reseau, g: GesteARelire): boolean {
  if (g.geste === 'administrateurNomme')
    return g.personne === null || fonctions.some((f) => f.role === 'administrateur');
  if (g.geste === 'personnePartie')
    return !fonctions.some((f) => f.personne === g.personne?.code && DU_SERVICE.has(f.role));
  if (g.geste === 'chaineChangee')
    return g.poste === null || enOrdre(continuites.filter((c) => c.poste === g.poste?.code)) === enOrdre(g.chaine);
  if (g.geste === 'personneAjoutee') return g.personne === null || personnes.some((p) => p.code === g.personne?.code);
  if (g.geste === 'structureDeplacee')
    return (
      g.structure === null || secteurs.some((s) => s.code === g.secteur && s.structures.includes(g.structure ?? ''))
    );
  return g.poste === null || postes.some((p) => p.code === g.poste?.code && p.titulaire === g.personne?.code);
}

/** A chain as one text, whatever the order in which its rungs were written. */
function enOrdre(rangs: readonly GesteARelire['chaine'][number][]): string {
  return rangs
    .map(({ rang, suppleant, titre }) => [rang, suppleant, titre ?? ''].join(' '))
    .sort()
    .join('\n');
}

/** @returns undefined when the files no longer hold what it speaks of */
function ajouter(r: Reseau, { geste, personne, secteur, structure, poste, chaine }: GesteARelire): Reseau | undefined {
  if (geste === 'administrateurNomme')
    return personne === null ? undefined : avecAdministrateur(r, personne, structure);
  if (geste === 'chaineChangee') {
    const code = poste?.code ?? '';
    const connus = new Set(r.postes.map((p) => p.code));
    if (![code, ...chaine.map((c) => c.suppleant)].every((c) => connus.has(c))) return undefined;
    const autres = r.continuites.filter((c) => c.poste !== code);
    return { ...r, continuites: [...autres, ...chaine.map((c) => ({ ...c, poste: code }))] };
  }
  if (geste === 'personneAjoutee') {
    if (personne === null) return undefined;
    const { lieux: _lieux, ...neuve } = personne;
    return { ...r, personnes: [...r.personnes, neuve] };
  }
  if (geste === 'personnePartie') return sansElle(r, personne?.code ?? '');
  if (!r.secteurs.some((s) => s.code === secteur)) return undefined;
  if (geste === 'structureDeplacee') {
    if (!r.structures.some((s) => s.code === structure)) return undefined;
    return { ...r, secteurs: r.secteurs.map((s) => couvrir(r, s, secteur ?? '', structure ?? '')) };
  }
  if (poste === null || personne === null || !r.personnes.some((p) => p.code === personne.code)) return undefined;
  const voisins = r.postes.filter((p) => p.secteur === secteur && p.nature === poste.nature && p.code !== poste.code);
  const rang = voisins.some((p) => p.rang === poste.rang) ? Math.max(...voisins.map((p) => p.rang)) + 1 : poste.rang;
  const exercees = personne.lieux
    .filter((lieu) => r.structures.some((s) => s.code === lieu))
    .map((lieu) => ({ personne: personne.code, role: 'assistant' as const, structure: lieu }))
    .filter(
      (f) => !r.fonctions.some((e) => e.personne === f.personne && e.role === f.role && e.structure === f.structure),
    );
  return {
    ...r,
    fonctions: [...r.fonctions, ...exercees],
    postes: [
      ...r.postes.filter((p) => p.code !== poste.code),
      { ...poste, rang, secteur: secteur ?? '', titulaire: personne.code },
    ],
  };
}

/** Her functions in the service, her posts and her absences are over. */
function sansElle(r: Reseau, code: string): Reseau {
  return {
    ...r,
    fonctions: r.fonctions.filter((f) => f.personne !== code || !DU_SERVICE.has(f.role)),
    postes: r.postes.map((p) => (p.titulaire === code ? { ...p, titulaire: null } : p)),
    absences: r.absences.filter((a) => a.personne !== code),
  };
}

/** The place leaves the sectors of social workers that covered it, as the gesture did. */
function couvrir(r: Reseau, s: Reseau['secteurs'][number], secteur: string, structure: string): typeof s {
  if (s.code === secteur) return { ...s, structures: [...s.structures, structure] };
  const tenu = r.postes.some((p) => p.secteur === s.code && p.nature === 'assistant');
  return tenu ? { ...s, structures: s.structures.filter((c) => c !== structure) } : s;
}
