import { estRefus } from '#libs/domaine/erreurs.js';
import { proposerAide, type ProposerAide } from '#libs/domaine/signalement/actes/proposer-aide.js';
import type { Signalement } from '#libs/domaine/signalement/etat.js';
import type { Territoire } from '#libs/calendrier/territoires.js';
import { unContexte, unEtat } from '../../fabriques/etat.js';

const ASS = 'assistante';

function pris(territoire: Territoire, deposeLe: string): Signalement {
  const { echelle: _echelle, ...etat } = unEtat({ territoire, deposeLe, titulaire: ASS });
  return { ...etat, priseEnCharge: { par: ASS, le: deposeLe } };
}

/** The instant kept for the offer, or undefined when the day was refused. */
function jourRetenu(
  territoire: Territoire,
  instant: string,
  le: string,
  deposeLe = '2026-03-09T06:00:00.000Z',
): string | undefined {
  const contexte = unContexte({ instant, ligne: [], titulaire: null });
  const champs: ProposerAide = { voie: 'courrier', le };
  const decision = proposerAide.decider(pris(territoire, deposeLe), champs, contexte, { id: ASS, fonctions: [] });
  return estRefus(decision) ? undefined : decision.etat.offres.at(-1)?.le;
}

describe('Le jour de la lettre est celui de l’agent', () => {
  // 21:30 UTC on the 11th is half past one on the 12th in La Réunion.
  const NUIT = '2026-03-11T21:30:00.000Z';

  it('à La Réunion, au petit matin, aujourd’hui est déjà le 12 ; demain est refusé', () => {
    expect(jourRetenu('reunion', NUIT, '2026-03-12')).toBe(NUIT);
    expect(jourRetenu('reunion', NUIT, '2026-03-13')).toBeUndefined();
  });

  it('à la même seconde, en métropole, le 12 n’est pas encore venu', () => {
    expect(jourRetenu('metropole', NUIT, '2026-03-12')).toBeUndefined();
    expect(jourRetenu('metropole', NUIT, '2026-03-11')).toBe(NUIT);
  });

  it('un jour passé compte jusqu’à son soir local ; la veille du signalement est refusée', () => {
    expect(jourRetenu('reunion', NUIT, '2026-03-10')).toBe('2026-03-10T19:59:59.999Z');
    expect(jourRetenu('reunion', NUIT, '2026-03-09')).toBe('2026-03-09T19:59:59.999Z');
    expect(jourRetenu('reunion', NUIT, '2026-03-08')).toBeUndefined();
  });

  it('l’agent peut répondre aussitôt, et une seconde proposition ne rapproche jamais la date déjà promise', () => {
    const contexte = unContexte({
      instant: NUIT,
      ligne: [],
      titulaire: null,
      courriel: () => ({ etat: 'REVENU', maj: NUIT }),
    });
    const auteur = { id: ASS, fonctions: [] };
    const depart = pris('metropole', '2026-03-09T06:00:00.000Z');
    const premiere = proposerAide.decider(depart, { voie: 'telephone' }, contexte, auteur);
    if (estRefus(premiere)) throw new Error(premiere.code);
    expect(premiere.etat.horizon).toBe('2026-04-25T21:59:59.999Z');
    const revenue = {
      ...depart,
      horizon: '2026-06-01T21:59:59.999Z',
      offres: [{ numero: 1, voie: 'courriel' as const, le: NUIT, par: ASS, courriel: 'c' }],
    };
    const seconde = proposerAide.decider(revenue, { voie: 'telephone' }, contexte, auteur);
    if (estRefus(seconde)) throw new Error(seconde.code);
    expect(seconde.etat.horizon).toBe('2026-06-01T21:59:59.999Z');
  });
});
