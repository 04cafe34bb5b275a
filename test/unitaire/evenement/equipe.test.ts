import fc from 'fast-check';
import { estRefus } from '#libs/domaine/erreurs.js';
import { disponibles, estComplete, peutPartir, reserve, retenus } from '#libs/domaine/evenement/equipe.js';
import type { Evenement } from '#libs/domaine/evenement/etat.js';
import { prochainBarreau } from '#libs/domaine/evenement/ligne.js';
import { repondreAppel } from '#libs/domaine/evenement/reponse.js';
import { actes } from '#libs/domaine/evenement/index.js';
import { mef2016 } from '#libs/reglementation/textes/mef-2016.js';
import { appel, barreau, contexte, declare, gens, LE } from './outils.js';

const equipee = (combien: number): Evenement => ({
  ...declare(mef2016, 'direction'),
  charge: { par: 'conseillere', le: LE, avance: LE },
  charges: 1,
  deploiements: [{ par: 'conseillere', le: LE, combien, ou: 'Accueil', debut: LE }],
});

describe('L’échelle', () => {
  it('passe aussitôt un barreau absent, et appelle ensemble toutes celles d’un même rang (F-41, F-42)', () => {
    const e = { appels: [], tour: 1 };
    const echelle = [barreau(1, 'conseillere', true), barreau(2, 'voisine'), barreau(2, 'nationale')];
    expect(prochainBarreau(e, echelle).map((b) => b.personne)).toEqual(['voisine', 'nationale']);
    const tous = echelle.map((b) => ({ ...b, absente: true }));
    expect(prochainBarreau(e, tous)).toEqual([]);
  });

  it('une assistante du secteur n’est jamais un barreau : elle est une volontaire', () => {
    expect(prochainBarreau({ appels: [], tour: 1 }, [barreau(1, 'assistante', false, 'assistant')])).toEqual([]);
  });
});

describe('L’équipe', () => {
  it('quelles que soient les réponses, jamais plus de monde qu’il n’en faut, et personne perdu entre l’équipe et la réserve', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 6 }),
        fc.array(fc.constantFrom('accepte' as const, 'nePeutPas' as const, null), { maxLength: 9 }),
        fc.array(fc.nat({ max: 8 }), { maxLength: 4 }),
        (combien, reponses, releves) => {
          const appels = reponses.map((r, i) => ({ ...appel('assistante', r), personne: `p${i}` }));
          const e = { ...equipee(combien), releves: releves.map((n) => ({ personne: `p${n}`, par: 'x', le: LE })) };
          const [la, enReserve] = [retenus(e, appels), reserve(e, appels)];
          expect(la.length).toBeLessThanOrEqual(combien);
          expect([...la, ...enReserve]).toEqual(disponibles(e, appels));
          expect(estComplete(e, appels)).toBe(la.length === combien);
          expect(enReserve.length === 0 || la.length === combien).toBe(true);
        },
      ),
    );
  });

  it('personne ne part sans modalités, sauf pour recevoir tout de suite qui demande de l’aide (R-158, T-33)', () => {
    const e = equipee(1);
    expect(peutPartir(e)).toBe(false);
    expect(
      peutPartir({ ...e, deploiements: [{ ...(e.deploiements[0] as never as object), accueilUrgent: true } as never] }),
    ).toBe(true);
  });

  it('un rôle reste à qui le tient jusqu’à ce que l’autre le prenne ; qui tient un rôle ne part pas en silence', () => {
    const monde = { appels: [appel('assistante', 'accepte'), appel('collegue', 'accepte')] };
    let e: Evenement = { ...equipee(2), affectations: [{ role: 'ecoute', personne: 'assistante', depuis: LE }] };
    const confie = actes.confierRole.decider(
      e,
      { role: 'ecoute', personne: 'collegue' },
      contexte(LE, monde),
      gens.assistante,
    );
    if (estRefus(confie)) throw new Error(confie.code);
    e = confie.etat;
    expect(actes.relever.decider(e, { personne: 'assistante' }, contexte(LE, monde), gens.assistante)).toMatchObject({
      code: 'ROLE_A_DONNER',
    });
    expect(actes.prendreRole.qui(gens.conseillere, e, contexte(LE, monde))).toBe(false);
    const pris = actes.prendreRole.decider(e, { role: 'ecoute' }, contexte(LE, monde), gens.collegue);
    if (estRefus(pris)) throw new Error(pris.code);
    expect(pris.etat.affectations).toEqual([
      { role: 'ecoute', personne: 'assistante', depuis: LE, jusqua: LE },
      { role: 'ecoute', personne: 'collegue', depuis: LE },
    ]);
    expect(
      estRefus(actes.relever.decider(pris.etat, { personne: 'assistante' }, contexte(LE, monde), gens.assistante)),
    ).toBe(false);
  });

  it('une réponse se change, sauf une acceptation ; après la clôture plus rien', () => {
    expect(repondreAppel({ reponse: 'nePeutPas', clos: false }, 'accepte')).toEqual({ reponse: 'accepte' });
    expect(repondreAppel({ reponse: 'accepte', clos: false }, 'nePeutPas')).toMatchObject({ code: 'REPONSE_DONNEE' });
    expect(repondreAppel({ reponse: null, clos: true }, 'accepte')).toMatchObject({ code: 'APPEL_CLOS' });
  });
});
