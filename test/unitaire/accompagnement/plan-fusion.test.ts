import fc from 'fast-check';
import { fusionner, remplaces, telQueLu, type Champs, type Edition } from '#libs/domaine/accompagnement/plan/fusion.js';

const mot = fc.constantFrom('', 'appeler la mutuelle', 'écrire à la CAF', 'attendre', '2026-03-20');
const champs = fc.record({ quoi: mot, qui: mot, echeance: mot });

describe('Deux personnes écrivent en même temps (point 11)', () => {
  it('aucune phrase ne se perd : chaque champ changé est dans le résultat, ou dans un conflit avec les deux textes', () => {
    fc.assert(
      fc.property(champs, champs, champs, (lu, present, mien) => {
        const { champs: apres, conflits } = fusionner(lu, present, mien);
        for (const champ of ['quoi', 'qui', 'echeance'] as const) {
          const conflit = conflits.find((c) => c.champ === champ);
          const deux = [apres[champ], conflit?.mien];
          if (present[champ] !== lu[champ]) expect(deux).toContain(present[champ]);
          if (mien[champ] !== lu[champ]) expect(deux).toContain(mien[champ]);
        }
      }),
    );
  });

  it('des champs différents se rejoignent en silence, dans n’importe quel ordre', () => {
    fc.assert(
      fc.property(champs, mot, mot, (lu, a, b) => {
        const elle = { ...lu, quoi: a };
        const lui = { ...lu, echeance: b };
        const dabordElle = fusionner(lu, elle, lui);
        const dabordLui = fusionner(lu, lui, elle);
        expect(dabordElle).toEqual({ champs: { ...lu, quoi: a, echeance: b }, conflits: [] });
        expect(dabordLui.champs).toEqual(dabordElle.champs);
      }),
    );
  });

  it('le même champ écrit autrement des deux côtés est le seul cas qui interrompt quelqu’un', () => {
    fc.assert(
      fc.property(champs, champs, champs, (lu, present, mien) => {
        const disputes = (['quoi', 'qui', 'echeance'] as const).filter(
          (c) => present[c] !== lu[c] && mien[c] !== lu[c] && present[c] !== mien[c],
        );
        expect(fusionner(lu, present, mien).conflits.map((c) => c.champ)).toEqual(disputes);
      }),
    );
  });

  it('ce qu’on a lu se retrouve à chaque version, quelle que soit la suite des changements', () => {
    fc.assert(
      fc.property(champs, fc.array(champs, { maxLength: 6 }), (depart, suite) => {
        let present: Champs = depart;
        const editions: Edition[] = [];
        const vus: Champs[] = [depart];
        suite.forEach((apres, i) => {
          editions.push({ version: i + 1, le: '', par: 'agent', avant: remplaces(present, apres) });
          present = apres;
          vus.push(apres);
        });
        vus.forEach((vu, version) => expect(telQueLu(present, editions, version)).toEqual(vu));
      }),
    );
  });
});
