import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { DemiJournee } from '#libs/calendrier/semaine.js';
import { importerAnnuaire, type Bilan } from '#libs/registre/annuaire/importer.js';
import { lireReseau } from '#libs/registre/annuaire/lire-reseau.js';
import { baseDeTest, type BaseDeTest } from '../../outils/base-de-test.js';
import { engendrer } from '../../../apps/demo/reseau/engendrer.mjs';
import { copieDuReseau, type Copie } from './copie.js';

let base: BaseDeTest;
let registre: pg.Pool;
let copie: Copie;

beforeAll(async () => {
  base = await baseDeTest();
  registre = new pg.Pool({ connectionString: base.urls.admin, max: 2 });
  copie = copieDuReseau();
});
afterAll(async () => {
  copie.effacer();
  await registre.end();
  await base.fermer();
});

const importer = (): Promise<Bilan> =>
  importerAnnuaire({ dossier: copie.dossier, registre: base.urls.admin, emetteur: 'http://connexion.example' });
const total = ({ changements }: Bilan): number =>
  changements.reduce((n, c) => n + c.ajouts + c.modifications + c.retraits, 0);
const change = (bilan: Bilan, quoi: string): (number | undefined)[] => {
  const c = bilan.changements.find((x) => x.quoi === quoi);
  return [c?.ajouts, c?.modifications, c?.retraits];
};
async function lire<T extends pg.QueryResultRow>(sql: string): Promise<T[]> {
  return (await registre.query<T>(sql)).rows;
}
const chaine = async (poste: string): Promise<string[]> =>
  (
    await lire<{
      r: string;
    }>(`SELECT concat_ws(' ', c.rang, q.code, c.titre) AS r FROM chaine c JOIN poste p ON p.id = c.poste
      JOIN poste q ON q.id = c.suppleant WHERE p.code = '${poste}' ORDER BY c.rang, q.code`)
  ).map(({ r }) => r);

describe('Les chaînes, le temps et la configuration des postes, dans les fichiers', () => {
  it('se chargent, et deux fois de suite sans rien changer ; un rang peut réunir plusieurs postes (R-141, R-142, R-146)', async () => {
    await importer();
    expect(total(await importer())).toBe(0);
    expect(await chaine('ASS-38-1')).toEqual(['1 ASS-38-2', '2 ASS-69-1', '2 ASS-69-2']);
    expect(await chaine('CST-EQU-ARA')).toEqual(['1 CST-EQU-BFC remplacant']);
    expect(await chaine('CST-EQU-DIRCE')).toEqual(['1 CST-EQU-BFC suppleant']);
  });

  it('le temps habituel est lu en demi-journées et en parts de un ; il n’écrit aucune absence (R-260, T-64)', async () => {
    const temps = await lire<{ code: string; quotite: string; semaine: DemiJournee[]; parts: object }>(
      `SELECT p.code, t.quotite, t.semaine, (SELECT jsonb_object_agg(s.code, v.part) FROM temps_par_service v JOIN structure s ON s.id = v.structure
         WHERE v.personne = t.personne) AS parts FROM temps_de_travail t JOIN personne p ON p.id = t.personne ORDER BY p.code`,
    );
    expect(temps.map((t) => [t.code, t.quotite, t.semaine.length, t.parts])).toEqual([
      ['38-ASS2', '0.80', 8, null],
      ['EQU-69-ASS', '0.80', 8, { 'EQU-69-DDE': 0.5, 'EQU-69-SUB': 0.5 }],
      ['EQU-DIR-ASS', '0.50', 5, { 'EQU-DIRCE': 1 }],
    ]);
    expect(temps[2]?.semaine).toEqual([
      'lundiMatin',
      'lundiApresMidi',
      'mardiMatin',
      'mardiApresMidi',
      'mercrediMatin',
    ]);
    expect(await lire(`SELECT p.code FROM absence a JOIN personne p ON p.id = a.personne`)).toEqual([
      { code: '69-ASS2' },
    ]);
  });

  it('changent avec les fichiers ; un poste qui disparaît quitte toutes les chaînes', async () => {
    copie.changer('continuites.csv', 'ASS-38-1;1;ASS-38-2;\nASS-38-1;2;ASS-69-1;', 'ASS-38-1;1;ASS-69-1;');
    copie.changer('temps.csv', '38-ASS2;80;lundi mardi jeudi vendredi', '38-ASS2;100;');
    copie.changer('temps.csv', 'EQU-69-DDE=50 EQU-69-SUB=50', 'EQU-69-DDE=60');
    const bilan = await importer();
    expect(change(bilan, 'rangs des chaînes')).toEqual([1, 0, 2]);
    expect(change(bilan, 'temps de travail')).toEqual([0, 1, 0]);
    expect(change(bilan, 'parts des services')).toEqual([0, 1, 1]);
    expect(await chaine('ASS-38-1')).toEqual(['1 ASS-69-1', '2 ASS-69-2']);
    copie.changer('postes.csv', 'ASS-69-1;assistant;S-69;1;69-ASS1;04 65 71 69 01;\n', '');
    copie.filtrer('continuites.csv', (l) => !l.includes('ASS-69-1'));
    expect(change(await importer(), 'postes')).toEqual([0, 0, 1]);
    expect(await chaine('ASS-38-1')).toEqual(['2 ASS-69-2']);
  });

  it('une version du schéma s’ajoute à la précédente, qui garde ce qu’elle disait ; aucune n’est retirée (R-146, R-254)', async () => {
    const versions = (): Promise<unknown[]> =>
      lire(`SELECT datee_le::text AS le, source, contenu->'structures' AS structures, contenu->'continuite' AS continuite
              FROM configuration_poste WHERE poste = 'CST-EQU-ARA' ORDER BY datee_le`);
    const ancienne = {
      le: '2024-01-15',
      source: "Schéma national d'organisation du service social",
      structures: ['EQU-ARA'],
      continuite: [{ rang: 1, poste: 'CST-EQU-BFC', titre: 'remplacant' }],
    };
    expect(await versions()).toEqual([ancienne]);
    copie.changer('secteurs.csv', '(équipement);EQU-ARA', '(équipement);EQU-ARA EQU-BFC');
    copie.changer('configurations.csv', 'CST-EQU-ARA;Schéma national d\'organisation du service social;2024-01-15', 'CST-EQU-ARA;Schéma 2026;01/02/2026'); // prettier-ignore
    expect(change(await importer(), 'configurations des postes')).toEqual([1, 0, 0]);
    const nouvelle = { ...ancienne, le: '2026-02-01', source: 'Schéma 2026', structures: ['EQU-ARA', 'EQU-BFC'] };
    expect(await versions()).toEqual([ancienne, nouvelle]);
  });
});

describe('Ce que le texte veut et que les fichiers ne disent pas : un trou montré, pas un refus', () => {
  const messages = (): string[] => lireReseau(autre.dossier).avertissements.map((a) => a.message);
  let autre: Copie;
  beforeEach(() => {
    autre = copieDuReseau();
  });
  afterEach(() => autre.effacer());

  it('un CST sans remplaçant, un référent sans suppléant : nommés, avec le poste qui en répond (R-141, R-142)', () => {
    autre.filtrer('continuites.csv', (l) => !/;(remplacant|suppleant)$/.test(l));
    expect(messages()).toEqual([
      "le poste « CST-EQU-ARA » n'a pas de remplaçant identifié ; en répond : le poste « CTN-EQU »",
      "le poste « CST-EQU-BFC » n'a pas de remplaçant identifié ; en répond : le poste « CTN-EQU »",
      "le poste « CST-EQU-DIRCE » n'a pas de suppléant identifié ; en répond : le poste « CTN-EQU »",
    ]);
  });

  it('aucun autre texte ne demande ces mots : une CTR ou une CTSS sans personne n’est pas un trou du texte (R-141, T-22)', () => {
    autre.filtrer('continuites.csv', (l) => /^(poste|CST)/.test(l));
    expect(messages()).toEqual([]);
  });

  it('une part de prestation loin du repère de 2007 avertit et n’empêche rien ; ailleurs, rien n’est attendu (R-259)', () => {
    autre.changer('temps.csv', 'jeudi;80;', 'jeudi;60;');
    expect(messages()).toEqual([
      'la personne « EQU-69-ASS » donne 60 % de son temps aux services ; le texte dit « environ » 80 %',
    ]);
    autre.changer('temps.csv', 'jeudi;60;', 'jeudi;;');
    autre.changer('temps.csv', 'jeudi vendredi;;', 'jeudi vendredi;60;');
    expect(messages()).toEqual([]);
  });
});

describe('Les chaînes du réseau d’exemple, dans les 101 départements', () => {
  it('chaque assistante est couverte par d’autres : des rangs vacants, des rangs absents, l’outre-mer, et les deux mots de 2007 seuls (R-141, R-142)', () => {
    const dossier = mkdtempSync(join(tmpdir(), 'relais-chaines-'));
    try {
      engendrer('apps/demo/reseau', dossier);
      const { reseau, avertissements } = lireReseau(dossier);
      expect(avertissements.filter((a) => a.fichier === 'continuites.csv')).toEqual([]);
      const postes = new Map(reseau.postes.map((p) => [p.code, p]));
      const absentes = new Set(reseau.absences.filter((a) => a.au === null).map((a) => a.personne));
      const titulaires = reseau.continuites.map((c) => postes.get(c.suppleant)?.titulaire ?? null);
      expect(titulaires.filter((t) => t === null).length).toBeGreaterThan(0);
      expect(titulaires.filter((t) => t !== null && absentes.has(t)).length).toBeGreaterThan(0);
      const couverts = new Set(reseau.continuites.map((c) => c.poste));
      const seules = reseau.postes.filter((p) => p.nature === 'assistant' && !couverts.has(p.code)).map((p) => p.code);
      expect(seules).toEqual([]);
      expect(reseau.continuites.filter((c) => c.poste === 'ASS-974-1')).not.toEqual([]);
      const titres = reseau.continuites.filter((c) => c.titre !== null);
      expect(titres.every((c) => c.poste.startsWith('CST-EQU'))).toBe(true);
      expect(new Set(titres.map((c) => c.titre))).toEqual(new Set(['remplacant', 'suppleant']));
    } finally {
      rmSync(dossier, { recursive: true });
    }
  });
});
