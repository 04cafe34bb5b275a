import type { Contexte } from '#libs/domaine/acte.js';
import { estRefus } from '#libs/domaine/erreurs.js';
import { proposerAide, type ProposerAide } from '#libs/domaine/signalement/actes/proposer-aide.js';
import type { Signalement } from '#libs/domaine/signalement/etat.js';
import { reglagesParDefaut } from '#libs/reglementation/reglages.js';
import { mef2016 } from '#libs/reglementation/textes/mef-2016.js';
import type { Territoire } from '#libs/calendrier/territoires.js';

const ASS = 'assistante';

function pris(territoire: Territoire, deposeLe: string): Signalement {
  return {
    profil: mef2016,
    reglages: reglagesParDefaut,
    territoire,
    agent: 'agent',
    origine: { personne: 'chef', titre: 'chefDeService', direct: true, luiMeme: false },
    paroles: { situation: 'Absent depuis des semaines.', agentInforme: 'neSaitPas' },
    deposeLe,
    titulaire: ASS,
    tour: 1,
    recusations: [],
    offres: [],
    rappels: [],
    priseEnCharge: { par: ASS, le: deposeLe },
  };
}

/** The instant kept for the offer, or undefined when the day was refused. */
function jourRetenu(
  territoire: Territoire,
  instant: string,
  le: string,
  deposeLe = '2026-03-09T06:00:00.000Z',
): string | undefined {
  const contexte: Contexte = { instant, ligne: [], titulaire: null, convergents: [], courriel: () => undefined };
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
    const contexte: Contexte = {
      instant: NUIT,
      ligne: [],
      titulaire: null,
      convergents: [],
      courriel: () => ({ etat: 'REVENU', maj: NUIT }),
    };
    const auteur = { id: ASS, fonctions: [] };
    const depart = pris('metropole', '2026-03-09T06:00:00.000Z');
    const premiere = proposerAide.decider(depart, { voie: 'telephone' }, contexte, auteur);
    if (estRefus(premiere)) throw new Error(premiere.code);
    expect(premiere.etat.horizon).toBe('2026-04-25T21:59:59.999Z');
    const revenue = {
      ...depart,
      horizon: '2026-06-01T21:59:59.999Z',
      offres: [{ numero: 1, voie: 'courriel' as const, le: NUIT, par: ASS, courriel: 'c', rappels: 0 }],
    };
    const seconde = proposerAide.decider(revenue, { voie: 'telephone' }, contexte, auteur);
    if (estRefus(seconde)) throw new Error(seconde.code);
    expect(seconde.etat.horizon).toBe('2026-06-01T21:59:59.999Z');
  });
});
