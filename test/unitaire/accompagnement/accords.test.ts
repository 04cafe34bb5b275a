import fc from 'fast-check';
import type { Accord, ObjetDAccord } from '#libs/domaine/accompagnement/accords/etat.js';
import { empeche } from '#libs/domaine/accompagnement/accords/regle.js';
import type { Accompagnement } from '#libs/domaine/accompagnement/etat.js';
import { textes } from '#libs/reglementation/textes/index.js';
import type { ProfilReglementaire } from '#libs/reglementation/profil.js';
import { unAccompagnementDe } from './plan-fabrique.js';

const OUVERT = '2026-03-10T09:00:00.000Z';
const HIER = '2026-04-09T09:00:00.000Z';
const MAINTENANT = '2026-04-10T09:00:00.000Z';
const PROJET = '1';

type Mot = Partial<Accord> & Pick<Accord, 'valeur'>;

const profils = new Map<string, ProfilReglementaire>(textes.map(({ profil }) => [profil.id, profil]));
const profilDe = (id: string): ProfilReglementaire => profils.get(id) as ProfilReglementaire;

/** An accompaniment of a month ago, with these words after the accord on which it began. */
function avec(id: string, objet: ObjetDAccord, mots: readonly Mot[], quoi?: string): Accompagnement {
  const depart = unAccompagnementDe(profilDe(id), { ouvertLe: OUVERT });
  const accords = mots.map((m, i): Accord => ({
    numero: i + 2,
    objet,
    ...(quoi === undefined ? {} : { quoi }),
    le: OUVERT,
    voie: 'connecte',
    par: 'agent',
    mots: 1,
    ...m,
  }));
  return { ...depart, accords: [...depart.accords, ...accords] };
}

const etats: Record<string, readonly Mot[]> = {
  'rien n’est dit': [],
  'adhésion recherchée hier': [{ valeur: 'recherche', le: HIER }],
  'adhésion recherchée il y a un mois': [{ valeur: 'recherche' }],
  'projet parlé ensemble': [{ valeur: 'parle' }],
  'un oui': [{ valeur: 'oui' }],
  'un oui arrivé à son terme': [{ valeur: 'oui', expire: MAINTENANT }],
  'un oui retiré': [{ valeur: 'oui', retireLe: HIER }],
  'un oui écrit à tort': [{ valeur: 'oui', voie: 'recueilli', confirme: { le: HIER, exact: false } }],
  'un non': [{ valeur: 'non' }],
  'un non, puis une recherche': [{ valeur: 'non' }, { valeur: 'recherche' }, { valeur: 'parle' }],
  'un non, puis un oui': [{ valeur: 'non' }, { valeur: 'oui' }],
  'un oui, puis un non écrit à tort': [
    { valeur: 'oui' },
    { valeur: 'non', voie: 'recueilli', confirme: { le: HIER, exact: false } },
  ],
};
const PROFILS = ['mef-2016', 'metl-medde-2014', 'mtetm-2007', 'astras-2002', 'menjs-2021'] as const;

/** Written by hand from the texts: what may be done with the project, `-` when it may. */
const attendu: Record<keyof typeof etats, readonly string[]> = {
  'rien n’est dit': ['MANQUE', 'DEMANDER', 'RECHERCHER', 'PARLER', 'MANQUE'],
  'adhésion recherchée hier': ['MANQUE', 'DEMANDER', 'RECHERCHER', 'PARLER', 'MANQUE'],
  'adhésion recherchée il y a un mois': ['MANQUE', 'DEMANDER', '-', 'PARLER', 'MANQUE'],
  'projet parlé ensemble': ['MANQUE', 'DEMANDER', 'RECHERCHER', '-', 'MANQUE'],
  'un oui': ['-', '-', '-', '-', '-'],
  'un oui arrivé à son terme': ['PERIME', 'PERIME', 'RECHERCHER', 'PARLER', 'PERIME'],
  'un oui retiré': ['REFUSE', 'REFUSE', 'REFUSE', 'REFUSE', 'REFUSE'],
  'un oui écrit à tort': ['MANQUE', 'DEMANDER', 'RECHERCHER', 'PARLER', 'MANQUE'],
  'un non': ['REFUSE', 'REFUSE', 'REFUSE', 'REFUSE', 'REFUSE'],
  'un non, puis une recherche': ['REFUSE', 'REFUSE', 'REFUSE', 'REFUSE', 'REFUSE'],
  'un non, puis un oui': ['-', '-', '-', '-', '-'],
  'un oui, puis un non écrit à tort': ['-', '-', '-', '-', '-'],
};

const court = (code: string | undefined): string => (code === undefined ? '-' : code.replace(/^.*_/, ''));

describe('Les quatre forces du consentement (T-11)', () => {
  it.each(Object.keys(etats))('le projet, quand on a : %s (R-076, R-077, R-079, R-080, R-081, R-084)', (nom) => {
    const codes = PROFILS.map((id) =>
      court(empeche(avec(id, 'plan', etats[nom] as Mot[], PROJET), MAINTENANT, 'plan', PROJET)?.code),
    );
    expect(codes).toEqual(attendu[nom]);
  });

  it('2007 : une adhésion par personne ; le silence de l’une n’arrête rien, son refus arrête tout (R-080)', () => {
    const conjoint = { personne: 'son conjoint' };
    const recherche = [{ valeur: 'recherche' }, { valeur: 'recherche', ...conjoint }] as const;
    const essai = (mots: readonly Mot[]): string =>
      court(empeche(avec('mtetm-2007', 'plan', mots, PROJET), MAINTENANT, 'plan', PROJET)?.code);
    expect(essai(recherche)).toBe('-');
    expect(essai([{ valeur: 'oui' }, { valeur: 'recherche', le: HIER, ...conjoint }])).toBe('RECHERCHER');
    expect(essai([...recherche, { valeur: 'non', ...conjoint }])).toBe('REFUSE');
    expect(essai([{ valeur: 'oui' }, { valeur: 'oui', ...conjoint }])).toBe('-');
  });

  it('2014 : un projet changé se redemande ; en 2002, en avoir parlé suffit (R-079, R-081, T-10)', () => {
    const change = (id: string, mots: readonly Mot[]): string =>
      court(empeche(avec(id, 'plan', mots, '1'), MAINTENANT, 'plan', '2')?.code);
    expect(change('metl-medde-2014', [{ valeur: 'oui' }])).toBe('DEMANDER');
    expect(change('astras-2002', [{ valeur: 'parle' }])).toBe('-');
  });
});

const objets: readonly ObjetDAccord[] = [
  'plan',
  'relais',
  'transmission',
  'alerte',
  'visite',
  'interventionCollective',
];
interface MotTire {
  objet: ObjetDAccord;
  quoi: string | undefined;
  valeur: Accord['valeur'];
  sort: string;
}
const unMot: fc.Arbitrary<MotTire> = fc.record({
  objet: fc.constantFrom(...objets),
  quoi: fc.constantFrom(undefined, 'a', 'b'),
  valeur: fc.constantFrom<Accord['valeur']>('oui', 'non', 'recherche', 'parle'),
  sort: fc.constantFrom('tient', 'retire', 'inexact', 'perime'),
});

function etatDepuis(id: string, mots: readonly MotTire[]): Accompagnement {
  const depart = unAccompagnementDe(profilDe(id), { ouvertLe: OUVERT });
  const accords = mots.map(({ objet, quoi, valeur, sort }, i): Accord => {
    const le = new Date(Date.parse(OUVERT) + i * 60_000).toISOString();
    return {
      numero: i + 2,
      objet,
      ...(quoi === undefined ? {} : { quoi }),
      valeur,
      le,
      voie: sort === 'inexact' ? 'recueilli' : 'connecte',
      par: 'agent',
      mots: 1,
      ...(sort === 'retire' && valeur === 'oui' ? { retireLe: le } : {}),
      ...(sort === 'inexact' ? { confirme: { le, exact: false } } : {}),
      ...(sort === 'perime' && valeur === 'oui' ? { expire: HIER } : {}),
    };
  });
  return { ...depart, accords: [...depart.accords, ...accords] };
}

describe('Le plancher de tous les textes', () => {
  const essais = fc.record({
    id: fc.constantFrom(...PROFILS),
    mots: fc.array(unMot, { maxLength: 12 }),
    objet: fc.constantFrom(...objets),
    quoi: fc.constantFrom(undefined, 'a', 'b'),
  });

  it('rien ne se fait contre un refus exprimé, quoi qu’on ait noté depuis (R-078, T-09)', () => {
    fc.assert(
      fc.property(essais, ({ id, mots, objet, quoi }) => {
        const apres = [
          { objet, quoi, valeur: 'non' as const, sort: 'tient' },
          { objet, quoi, valeur: 'recherche' as const, sort: 'tient' },
          { objet, quoi, valeur: 'parle' as const, sort: 'tient' },
        ];
        expect(empeche(etatDepuis(id, [...mots, ...apres]), MAINTENANT, objet, quoi)).toMatchObject({
          code: 'ACCORD_REFUSE',
        });
      }),
    );
  });

  it('ce qui fait entrer quelqu’un d’autre, ou entrer chez lui, veut son oui à cela même (R-077, R-085, R-087, T-10)', () => {
    fc.assert(
      fc.property(essais, ({ id, mots, objet, quoi }) => {
        fc.pre(objet !== 'plan');
        const dits = mots.filter((m) => m.sort !== 'inexact' && m.objet === objet && m.quoi === quoi);
        const dernier = dits.findLast((m) => m.valeur === 'oui' || m.valeur === 'non');
        if (dernier?.valeur === 'oui' && dernier.sort === 'tient') return;
        expect(empeche(etatDepuis(id, mots), MAINTENANT, objet, quoi)).toBeDefined();
      }),
    );
  });

  it('aucun mot sur une chose ne change ce qui est permis d’une autre (T-10)', () => {
    fc.assert(
      fc.property(essais, ({ id, mots, objet, quoi }) => {
        const seuls = mots.filter((m) => m.objet === objet);
        const tous = empeche(etatDepuis(id, mots), MAINTENANT, objet, quoi);
        expect(tous?.code).toBe(empeche(etatDepuis(id, seuls), MAINTENANT, objet, quoi)?.code);
      }),
    );
  });

  it('sans l’accord d’être accompagné, ou passé son terme, plus rien n’est permis (R-076, R-083)', () => {
    fc.assert(
      fc.property(essais, ({ id, mots, objet, quoi }) => {
        const a = etatDepuis(id, [...mots, { objet, quoi, valeur: 'oui', sort: 'tient' }]);
        const accords = a.accords.map((m) => (m.objet === 'accompagnement' ? { ...m, expire: HIER } : m));
        expect(empeche({ ...a, accords }, MAINTENANT, objet, quoi)).toMatchObject({ code: 'ACCORD_PERIME' });
      }),
    );
  });
});
