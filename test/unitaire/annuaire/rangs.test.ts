import { avec, differences, permuter, sans, serrer, type RangConvenu } from '#libs/registre/annuaire/gestes/rangs.js';
import { repartir } from '#libs/registre/lecteurs/organisateurs.js';

const r = (rang: number, suppleant: string): RangConvenu => ({ rang, suppleant, titre: null });
const dire = (rangs: readonly RangConvenu[]): string => rangs.map((x) => `${x.rang}${x.suppleant}`).join(' ');
const chaine = [r(1, 'a'), r(2, 'b'), r(2, 'c'), r(3, 'd')];

describe('Les rangs d’une chaîne', () => {
  it('se suivent toujours sans trou, et un rang garde ensemble ses postes', () => {
    expect(dire(serrer([r(9, 'b'), r(4, 'a'), r(9, 'c')]))).toBe('1a 2b 2c');
    expect(dire(sans(chaine, 'a'))).toBe('1b 1c 2d');
    expect(dire(sans(chaine, 'b'))).toBe('1a 2c 3d');
    expect(dire(permuter(chaine, 2, 1))).toBe('1b 1c 2a 3d');
    expect(dire(permuter(permuter(chaine, 2, 1), 1, 2))).toBe(dire(chaine));
  });

  it('un poste s’ajoute après les autres, ou à côté d’un rang qui existe', () => {
    const neuf = { suppleant: 'e', titre: null };
    expect(dire(avec(chaine, { ...neuf, rang: undefined }))).toBe('1a 2b 2c 3d 4e');
    expect(dire(avec(chaine, { ...neuf, rang: 1 }))).toBe('1a 1e 2b 2c 3d');
    expect(dire(avec(chaine, { ...neuf, rang: 9 }))).toBe('1a 2b 2c 3d 4e');
    expect(dire(avec([], { ...neuf, rang: undefined }))).toBe('1e');
  });

  it('seul ce qui change est écrit', () => {
    expect(differences(chaine, chaine)).toEqual({ retires: [], ajoutes: [] });
    const { retires, ajoutes } = differences(chaine, permuter(chaine, 1, 2));
    expect([dire(retires), dire(ajoutes)]).toEqual(['1a 2b 2c', '1b 1c 2a']);
  });
});

describe('Qui décide, qui est prévenu', () => {
  const c = (origine: 'region' | 'service', personne: string | null, absente = false) => ({
    origine,
    personne,
    absente,
  });
  const tous = [c('region', 'cst'), c('region', 'ctn'), c('service', 'referente')];

  it('deux lignes : la région décide, la référente est prévenue (R-147, R-252)', () => {
    expect(repartir(tous, true)).toEqual({ decide: 'cst', informes: ['referente'] });
    expect(repartir([c('region', 'cst', true), ...tous.slice(1)], true)).toEqual({
      decide: 'ctn',
      informes: ['referente'],
    });
    expect(repartir([c('region', null), c('service', 'referente')], true)).toEqual({
      decide: null,
      informes: ['referente'],
    });
    expect(repartir([c('region', 'cst'), c('service', 'cst')], true)).toEqual({ decide: 'cst', informes: [] });
  });

  it('une seule ligne : la plus proche décide, et personne d’autre n’est prévenu au nom du texte (R-150)', () => {
    expect(repartir(tous, false)).toEqual({ decide: 'referente', informes: [] });
    expect(repartir(tous.slice(0, 2), false)).toEqual({ decide: 'cst', informes: [] });
    expect(repartir([], false)).toEqual({ decide: null, informes: [] });
  });
});
