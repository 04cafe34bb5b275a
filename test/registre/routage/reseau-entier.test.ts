import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { estRefus } from '#libs/domaine/erreurs.js';
import type { Echelon } from '#libs/domaine/acte.js';
import { acheminer } from '#libs/domaine/routage/acheminer.js';
import { herite, type Carte } from '#libs/domaine/routage/carte.js';
import { competence } from '#libs/domaine/routage/competence.js';
import type { Demande } from '#libs/domaine/routage/noeud.js';
import { importerAnnuaire } from '#libs/registre/annuaire/importer.js';
import { profilApplicable } from '#libs/reglementation/profil-applicable.js';
import type { ProfilReglementaire } from '#libs/reglementation/profil.js';
import { baseDeTest, type BaseDeTest } from '../../outils/base-de-test.js';
import { engendrer } from '../../../apps/demo/reseau/engendrer.mjs';

interface Place {
  structure: string;
  departement: string | null;
  population: string;
  carte: Carte;
  ligne: Echelon[];
}

let base: BaseDeTest;
let places: Place[];
let secondes: number;
const dossier = mkdtempSync(join(tmpdir(), 'relais-reseau-'));

beforeAll(async () => {
  engendrer('apps/demo/reseau', dossier);
  base = await baseDeTest();
  const debut = performance.now();
  await importerAnnuaire({ dossier, registre: base.urls.admin, emetteur: 'http://connexion.example' });
  secondes = (performance.now() - debut) / 1000;
  const client = new pg.Client(base.urls.api); // with the rights of those who ask, not of the owner
  await client.connect();
  const { rows } = await client.query<Place>(`
    WITH RECURSIVE ou AS (
      SELECT DISTINCT s.id, s.code, s.id AS plus_haut, s.parent FROM structure s JOIN fonction f ON f.structure = s.id AND f.role = 'agent'
      UNION ALL SELECT o.id, o.code, p.id, p.parent FROM ou o JOIN structure p ON p.id = o.parent)
    SELECT l.code AS structure, population_de(l.id) AS population, c.carte, ligne_de(c.carte) AS ligne,
           (SELECT d.code FROM ou JOIN structure d ON d.id = ou.plus_haut AND d.nature = 'departement' WHERE ou.id = l.id) AS departement
      FROM (SELECT DISTINCT id, code FROM ou) l, LATERAL carte(l.id, '2026-03-10T09:00:00Z') AS c(carte) ORDER BY l.code`);
  places = rows;
  await client.end();
});
afterAll(async () => {
  rmSync(dossier, { recursive: true });
  await base.fermer();
});

const texte = (population: string): ProfilReglementaire => {
  const profil = profilApplicable(population, '2026-03-10');
  if (profil === undefined) throw new Error(`no text for ${population}`);
  return profil;
};
const demande = ({ population, carte }: Place, recusees: readonly string[] = []): Demande => ({
  profil: texte(population),
  carte,
  recusees,
  ecartees: [],
  concernees: [],
});
const trouver = (structure: string): Place => {
  const place = places.find((p) => p.structure === structure);
  if (place === undefined) throw new Error(`no such place: ${structure}`);
  return place;
};
const poste = (structure: string): string | undefined => acheminer(demande(trouver(structure))).poste;

describe('Le réseau des 101 départements et des cinq ministères', () => {
  it('chaque ministère × département mène à une personne ou à une raison écrite (R-012 à R-017, R-023, R-026, R-027, T-43)', () => {
    const issues = new Map<string, number>();
    const cases = new Set<string>();
    for (const place of places) {
      const { population, carte, departement } = place;
      if (departement !== null) cases.add(`${population} ${departement}`);
      const portee = competence(texte(population), 'agent', carte);
      const { personne, poste: code, trace } = acheminer(demande(place));
      expect(trace.length).toBeGreaterThan(0);
      if (estRefus(portee)) expect(portee.message).toMatch(/adress/i);
      else if (personne === undefined) expect(trace.at(-1)?.pourquoi).toMatch(/humain/);
      else expect(code).toBeDefined();
      const issue = estRefus(portee) ? portee.code : personne === undefined ? 'raison écrite' : (trace[0]?.noeud ?? '');
      issues.set(issue, (issues.get(issue) ?? 0) + 1);
    }
    process.stdout.write(
      `${cases.size} ministry × département, ${places.length} places, import ${secondes.toFixed(1)} s: ` +
        `${[...issues].map(([issue, n]) => `${issue} ${n}`).join(', ')}\n`,
    );
    expect(cases.size).toBe(5 * 101);
    expect(Object.fromEntries(issues)).toMatchObject({ CONVENTION_REQUISE: expect.any(Number) as number });
  });

  it('en Île-de-France, jamais une assistante de l’autre secteur, quel que soit le remplacement (R-013, T-43)', () => {
    const idf = places.filter(
      (p) => p.population === 'affairesSociales' && /^MAS-(75|77|78|9[1-5])-/.test(p.structure),
    );
    expect(idf.length).toBeGreaterThanOrEqual(16);
    for (const place of idf) {
      const recusees: string[] = [];
      for (;;) {
        const { personne, poste: code } = acheminer(demande(place, recusees));
        if (personne === undefined) break;
        const tenu = place.carte.postes.find((p) => p.poste === code);
        if (tenu?.nature === 'assistant')
          expect(tenu.secteurMinisteriel).toBe(herite(place.carte, 'secteurMinisteriel'));
        recusees.push(personne);
      }
      expect(recusees.length).toBeGreaterThan(0);
    }
  });

  it('l’échelle et l’arbre disent la même chose : après les assistantes, les mêmes personnes dans le même ordre (R-230)', () => {
    for (const place of places) {
      const echelle = place.ligne.filter((e) => e.nature !== 'assistant' && e.personne !== null && !e.absente);
      const recusees = place.carte.postes.flatMap((p) => (p.nature === 'assistant' && p.personne ? [p.personne] : []));
      recusees.push(...place.carte.ailleurs.flatMap(({ poste: p }) => (p.personne === null ? [] : [p.personne])));
      const suite: string[] = [];
      for (;;) {
        const { personne } = acheminer(demande(place, [...recusees, ...suite]));
        if (personne === undefined) break;
        suite.push(personne);
      }
      // Where the text leaves the organisation to later, the national adviser comes first.
      const attendue = echelle.map((e) => e.personne);
      if (acheminer(demande(place)).trace[0]?.noeud === 'aDefinir') expect(new Set(suite)).toEqual(new Set(attendue));
      else expect(suite).toEqual(attendue);
    }
  });

  it('2014 : « DREAL » est aussi la DEAL d’outre-mer, dans le même réseau (T-60)', () => {
    for (const structure of ['ECO-69-SVC', 'ECO-974-SVC', 'ECO-976-SVC']) {
      const { carte, ligne } = trouver(structure);
      expect(carte.structures.map((s) => s.nature)).toEqual(['service', 'departement', 'dreal', 'ministere']);
      expect(ligne.map((e) => e.nature)).toEqual(['assistant', 'conseillerTechnique', 'conseillerNational']);
    }
  });

  it.each([
    ['2002, Institut national du travail : Rhône-Alpes (R-015)', 'MAS-INT', 'ASS-MAS-ARA-1'],
    ['2002, école de Rennes : Bretagne (R-015)', 'MAS-EHESP', 'ASS-MAS-BRE-1'],
    ['2002, administration centrale, santé (R-014)', 'MAS-CEN-SAN', 'ASS-DAGPB'],
    ['2002, administration centrale, travail (R-014)', 'MAS-CEN-TRA', 'ASS-DAGEMO'],
    ['2002, Île-de-France, santé (R-013)', 'MAS-75-SAN', 'ASS-MAS-IDF-2'],
    ['2002, ailleurs, les deux secteurs (R-012)', 'MAS-29-SAN', 'ASS-MAS-BRE-1'],
    ['2002, une absence : la suivante de la région', 'MAS-14-SAN', 'ASS-MAS-NOR-2'],
    ['2007, outre-mer (R-026)', 'EQU-974-SUB', 'CTN-EQU'],
    ['2007, Nouvelle-Calédonie (R-026)', 'EQU-988', 'CTN-EQU'],
    ['2007, administration centrale (R-026)', 'EQU-DAC', 'CTN-EQU'],
    ['2007, service interrégional (R-023)', 'EQU-DIRCE', 'ASS-EQU-DIRCE'],
    ['2014, service interrégional sans assistante : le référent (R-017)', 'ECO-CETE', 'CTSS-ECO-CETE'],
    ['2014, service interrégional sans personne de désigné', 'ECO-SN', 'CTN-ECO'],
    ['2014, une conseillère pour deux régions, poste vacant dessous', 'ECO-2A-SVC', 'ASS-ECO-2A'],
    ['MEF, outre-mer compris (R-027)', 'MEF-976-SIP', 'ASS-976-1'],
    ['MEF, une assistante d’un autre ministère, par convention (R-232)', 'MEF-48-SIP', 'ASS-ECO-48'],
    ['2021, le département de l’académie', 'EDU-69-COL', 'ASS-EDU-69'],
  ])('%s', (_quoi, structure, attendu) => {
    expect(poste(structure)).toBe(attendu);
  });
});
