import fc from 'fast-check';
import { acheminer } from '#libs/domaine/routage/acheminer.js';
import type { Carte } from '#libs/domaine/routage/carte.js';
import { populations, texteDe, unLieu, unPoste } from './cartes.js';

const secteur = fc.constantFrom('sante', 'travail', null);
const marque = fc.constantFrom('ile-de-france', 'int', 'ehesp', 'rhone-alpes', 'dom', 'dac', null);
const personne = fc.constantFrom('a', 'b', 'c', 'd', 'e', null);

const postes = fc
  .array(
    fc.record({
      nature: fc.constantFrom('assistant' as const, 'conseillerTechnique' as const, 'conseillerNational' as const),
      rang: fc.integer({ min: 1, max: 3 }),
      distance: fc.integer({ min: 0, max: 3 }),
      secteurMinisteriel: secteur,
      personne,
      absente: fc.boolean(),
      populations: fc.subarray([...populations]),
      pretee: fc.boolean(),
    }),
    { maxLength: 8 },
  )
  .map((liste) => liste.map((p, i) => unPoste(`P${i}`, p)));

const cartes = (population: string): fc.Arbitrary<Carte> =>
  fc.record({
    structures: fc
      .record({ marque, secteurMinisteriel: secteur, centrale: fc.boolean(), inter: fc.boolean() })
      .map(({ inter, ...lieu }) => [
        unLieu({ ...lieu, nature: inter ? 'serviceInterregional' : 'service' }),
        unLieu({ nature: 'ministere', population }),
      ]),
    conventions: fc.constant([]),
    postes,
    ailleurs: postes.map((liste) => liste.map((poste) => ({ marque: 'rhone-alpes', poste }))),
  });

const demandes = fc.constantFrom(...populations).chain((population) =>
  fc.record({
    profil: fc.constant(texteDe(population)),
    carte: cartes(population),
    recusees: fc.subarray(['a', 'b', 'c', 'd', 'e']),
    ecartees: fc.subarray(['a', 'b', 'c']),
    concernees: fc.subarray(['d']),
  }),
);

const CAS = { numRuns: 3000 };

describe('L’arbre, quel que soit le lieu', () => {
  it('ne laisse jamais personne sans réponse : quelqu’un qui peut recevoir, ou une raison écrite', () => {
    fc.assert(
      fc.property(demandes, (d) => {
        const { personne: qui, poste, trace } = acheminer(d);
        expect(trace.length).toBeGreaterThan(0);
        for (const pas of trace) expect([pas.noeud, pas.issue, pas.pourquoi]).not.toContain('');
        if (qui === undefined) {
          expect([poste, trace.at(-1)?.noeud]).toEqual([undefined, 'personne']);
          return;
        }
        const tenu = [...d.carte.postes, ...d.carte.ailleurs.map((a) => a.poste)].filter((p) => p.poste === poste);
        expect(tenu.some((p) => p.personne === qui && !p.absente)).toBe(true);
        expect([...d.recusees, ...d.ecartees, ...d.concernees]).not.toContain(qui);
      }),
      CAS,
    );
  });

  it('n’écarte jamais le dernier recours : tant qu’un conseiller national du ministère peut recevoir, quelqu’un reçoit', () => {
    fc.assert(
      fc.property(demandes, (d) => {
        const carte = {
          ...d.carte,
          postes: [...d.carte.postes, unPoste('SUR', { nature: 'conseillerNational', personne: 'z', distance: 3 })],
        };
        expect(acheminer({ ...d, carte }).personne).toBeDefined();
      }),
      CAS,
    );
  });

  it('n’attribue jamais, en Île-de-France, une assistante de l’autre secteur, même en remplacement (R-013, T-43)', () => {
    let attribuees = 0;
    fc.assert(
      fc.property(
        cartes('affairesSociales'),
        fc.constantFrom('sante', 'travail'),
        fc.subarray(['a', 'b', 'c', 'd']),
        (c, sien, recusees) => {
          const structures = [unLieu({ marque: 'ile-de-france', secteurMinisteriel: sien }), ...c.structures.slice(1)];
          const carte = { ...c, structures };
          const lu = acheminer({ profil: texteDe('affairesSociales'), carte, recusees, ecartees: [], concernees: [] });
          const poste = carte.postes.find((p) => p.poste === lu.poste);
          if (poste?.nature !== 'assistant') return;
          attribuees += 1;
          expect(poste.secteurMinisteriel).toBe(sien);
        },
      ),
      CAS,
    );
    expect(attribuees).toBeGreaterThan(100);
  });

  it('ne dit ni ne garde aucun nom : des codes de postes et des raisons', () => {
    fc.assert(
      fc.property(demandes, (d) => {
        const codes = new Set(['personne', 'aucun poste', ...Array.from({ length: 9 }, (_, i) => `P${i}`)]);
        for (const { issue } of acheminer(d).trace) for (const mot of issue.split(', ')) expect(codes).toContain(mot);
      }),
      { numRuns: 500 },
    );
  });

  it('répond la même chose à la même question : rien d’autre que le lieu ne compte (R-025)', () => {
    fc.assert(
      fc.property(demandes, (d) => {
        const melange = {
          ...d.carte,
          postes: [...d.carte.postes].reverse(),
          ailleurs: [...d.carte.ailleurs].reverse(),
        };
        expect(acheminer({ ...d, carte: melange }).poste).toBe(acheminer(d).poste);
      }),
      CAS,
    );
  });
});
