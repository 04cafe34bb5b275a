import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { centile, etendue, mediane, valeurs } from '../../../bench/rendu/calculs.js';
import { csvDesMesures, csvDesRapports, points } from '../../../bench/rendu/csv.js';
import { ecrire } from '../../../bench/rendu/ecrire.js';
import { graphique } from '../../../bench/rendu/graphique.js';
import type { But, Mesure, Rapport, Table } from '../../../bench/rendu/mesure.js';
import { chiffresDe, dire, ecrireVerdict } from '../../../bench/rendu/tableau.js';
import { codeDeSortie, juger } from '../../../bench/rendu/verdicts.js';

const mesure = (sujet: string, tour: number, valeur: number, bruit: 0 | 1 = 0, metrique = 'debit'): Mesure => ({
  bench: 'essai',
  sujet,
  variante: '',
  taille: 10,
  concurrence: 16,
  tour,
  bruit,
  metrique,
  unite: '/s',
  valeur,
});
/** We are twice as fast in each round, though the machine slows down from one to the next. */
const deuxFois = [1, 2, 3, 4, 5].flatMap((t) => [mesure('relais', t, 200 / t), mesure('nu', t, 100 / t)]);
const but: But = {
  id: 'P1',
  libelle: 'débit / nu',
  quoi: { metrique: 'debit', sujet: 'relais', sur: { sujet: 'nu' } },
  sens: '>=',
  barre: 1.3,
  ambition: 2.4,
};
const table: Table = {
  nom: 'debit',
  titre: 'Débit <de> « tous »',
  lignes: [
    { libelle: 'Relais', ou: { sujet: 'relais' } },
    { libelle: 'nu & seul', ou: { sujet: 'nu' } },
    { libelle: 'absent', ou: { sujet: 'absent' } },
  ],
  colonnes: [
    { libelle: 'dossiers', unite: '/s', metrique: 'debit' },
    { libelle: 'sur nu', unite: '', metrique: 'debit', sur: { sujet: 'nu' } },
  ],
};
const rapport: Rapport = { titre: 'Essai', presentation: ['Un essai.'], tables: [table], buts: [but], notes: ['rien'] };

describe('bench : calculs', () => {
  it('un rapport est pris dans son tour', () => {
    const vues = valeurs(deuxFois, but.quoi);
    expect(vues.map((v) => v.valeur)).toEqual([2, 2, 2, 2, 2]);
    expect(etendue(vues)).toEqual({ mediane: 2, min: 2, max: 2, n: 5, propres: 5 });
  });

  it('un tour auquel manque l’un des deux n’a pas de rapport ; deux valeurs pour un même tour sont une erreur', () => {
    expect(valeurs([...deuxFois, mesure('relais', 6, 5)], but.quoi)).toHaveLength(5);
    expect(() => valeurs([...deuxFois, mesure('relais', 1, 5)], but.quoi)).toThrow('round 1');
  });

  it('le bruit de l’un des deux gâte le rapport ; sans aucun tour propre, tous sont montrés', () => {
    const gates = deuxFois.map((m) => ({ ...m, bruit: m.sujet === 'nu' && m.tour > 1 ? 1 : 0 }));
    expect(etendue(valeurs(gates, but.quoi))).toMatchObject({ n: 1, propres: 1 });
    const tous = deuxFois.map((m) => ({ ...m, bruit: 1 }));
    expect(etendue(valeurs(tous, but.quoi))).toMatchObject({ n: 5, propres: 0 });
    expect(etendue([])).toBeUndefined();
  });

  it('centiles et médiane', () => {
    const cent = Array.from({ length: 100 }, (_, i) => 100 - i);
    expect([0, 0.5, 0.99, 1].map((p) => centile(cent, p))).toEqual([1, 50, 99, 100]);
    expect([mediane([3, 1, 2]), mediane([4, 1, 3, 2]), mediane([])]).toEqual([2, 2.5, NaN]);
    fc.assert(
      fc.property(fc.array(fc.integer(), { minLength: 1 }), fc.double({ min: 0, max: 1, noNaN: true }), (v, p) => {
        const c = centile(v, p);
        expect(v).toContain(c);
        expect(v.filter((x) => x <= c).length).toBeGreaterThanOrEqual(p * v.length);
      }),
    );
  });
});

describe('bench : verdicts', () => {
  const dire1 = (mesures: Mesure[], b = but) => juger(mesures, b).dit;

  it('atteint, manqué, indécis', () => {
    expect(juger(deuxFois, but)).toMatchObject({ dit: 'ATTEINT', valeur: 2, pourquoi: '' });
    expect(juger(deuxFois, { ...but, ambition: 2 }).pourquoi).toBe('ambition tenue');
    expect(dire1(deuxFois, { ...but, barre: 2.1 })).toBe('MANQUÉ');
    expect(dire1(deuxFois, { ...but, sens: '<=', barre: 1.9 })).toBe('MANQUÉ');
    expect(juger([], but)).toMatchObject({ dit: 'INDÉCIS', pourquoi: 'non mesuré' });
    expect(dire1([mesure('relais', 1, 3), mesure('nu', 1, 0)])).toBe('INDÉCIS');
  });

  it('d’un temps, il faut cinq tours sans bruit ; un compte se contente d’un', () => {
    const quatre = deuxFois.map((m) => (m.tour === 5 ? { ...m, bruit: 1 as const } : m));
    expect(juger(quatre, but)).toMatchObject({ dit: 'INDÉCIS', pourquoi: '4 tour(s) sans bruit sur 5 demandés' });
    expect(dire1(deuxFois.slice(0, 2), { ...but, exact: true })).toBe('ATTEINT');
  });

  it('le pire des tours, là où un seul suffit à manquer', () => {
    const refus = [mesure('relais', 1, 0), mesure('relais', 2, 1)];
    const aucun: But = { ...but, quoi: { metrique: 'debit', sujet: 'relais' }, sens: '<=', barre: 0, exact: true };
    expect(juger([...refus, mesure('relais', 3, 0)], aucun).dit).toBe('ATTEINT');
    expect(juger([...refus, mesure('relais', 3, 0)], { ...aucun, juge: 'pire' }).dit).toBe('MANQUÉ');
  });

  it('ce que la commande rend : un manqué prime un indécis', () => {
    const [atteint, manque, indecis] = [juger(deuxFois, but), juger(deuxFois, { ...but, barre: 9 }), juger([], but)];
    expect([[atteint], [atteint, indecis], [indecis, manque]].map(codeDeSortie)).toEqual([0, 3, 1]);
  });

  it('se lit en une ligne', () => {
    expect(ecrireVerdict(juger(deuxFois, but))).toBe(
      '- VERDICT P1, débit / nu : 2,00 ; visé ≥ 1,3, ambition ≥ 2,4 : **ATTEINT**',
    );
  });
});

describe('bench : ce qui est écrit', () => {
  it('un nombre par ligne, rien de moyenné ; un rapport avec son étendue', () => {
    const [entete, ...lignes] = csvDesMesures(deuxFois).trim().split('\n');
    expect(entete).toBe('bench,sujet,variante,taille,concurrence,tour,bruit,metrique,unite,valeur');
    expect(lignes).toHaveLength(deuxFois.length);
    expect(lignes[0]).toBe('essai,relais,,10,16,1,0,debit,/s,200');
    expect(csvDesRapports('essai', rapport, deuxFois)).toContain('essai,relais,,nu,,0,0,debit,2,2,2,5,5');
  });

  it('le graphique est du XML bien formé, et chacun de ses nombres est dans ses données', () => {
    const dessines = points(deuxFois, table);
    const svg = graphique(table.titre, dessines);
    expect(malForme(svg)).toBeUndefined();
    const ecrits = [...svg.matchAll(/data-valeur="([^"]*)">([^<]*)</g)].map(([, brut, dit]) => [Number(brut), dit]);
    expect(ecrits).toEqual(dessines.map((p) => [p.mediane, dire(p.mediane, chiffresDe(p.mediane))]));
    expect(ecrits).toHaveLength(4);
  });

  it('aucune valeur ne sort du cadre, quelle qu’elle soit', () => {
    const valeur = fc.double({ min: 0, max: 1e9, noNaN: true });
    fc.assert(
      fc.property(fc.array(valeur, { minLength: 1, maxLength: 8 }), (v) => {
        const svg = graphique(
          'x',
          v.map((m, i) => ({ colonne: 'c', unite: 'ms', ligne: String(i), mediane: m, min: m, max: m, n: 1 })),
        );
        expect(malForme(svg)).toBeUndefined();
        for (const [, x] of svg.matchAll(/\s(?:x|x1|x2|width)="([^"]*)"/g)) {
          expect(Number(x)).toBeGreaterThanOrEqual(0);
          expect(Number(x)).toBeLessThanOrEqual(820);
        }
      }),
    );
  });

  it('laisse tout dans un dossier', () => {
    const dossier = mkdtempSync(join(tmpdir(), 'relais-rendu-'));
    try {
      ecrire(dossier, 'essai', rapport, deuxFois, { coeurs: 2, paquets: { pg: '8' } });
      expect(readdirSync(dossier).sort()).toEqual(
        [
          'code',
          'debit.csv',
          'debit.svg',
          'machine.json',
          'mesures.csv',
          'mesures.json',
          'ratios.csv',
          'tableau.md',
        ].sort(),
      );
      const lu = readFileSync(join(dossier, 'tableau.md'), 'utf8');
      expect(lu).toContain('| Relais | 66,7 [40,0–200,0] | 2,00 |');
      expect(lu).toContain('| absent | – | – |');
      expect(readFileSync(join(dossier, 'code'), 'utf8')).toBe('0');
    } finally {
      rmSync(dossier, { recursive: true });
    }
  });
});

/** The first thing that is wrong with it as XML: tags that do not match, bare signs. */
function malForme(xml: string): string | undefined {
  const ouvertes: string[] = [];
  for (const [balise, fin, nom = '', auto] of xml.matchAll(/<(\/?)([a-z]+)((?:\s[a-zA-Z0-9-]+="[^"<]*")*)(\/?)>/g)) {
    if (fin === '/') {
      if (ouvertes.pop() !== nom) return balise;
    } else if (auto === undefined || !balise.endsWith('/>')) ouvertes.push(nom);
  }
  const reste = xml.replaceAll(/<\/?[a-z]+(?:\s[a-zA-Z0-9-]+="[^"<]*")*\/?>/g, '');
  return /[<>]|&(?!amp;|lt;|gt;|quot;)|NaN|Infinity/.exec(reste + xml.replaceAll(/[<>]/g, ''))?.[0] ?? ouvertes[0];
}
