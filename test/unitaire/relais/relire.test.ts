import { relireDonnees, relireEtat } from '#libs/domaine/relire.js';
import type { Signalement } from '#libs/domaine/signalement/etat.js';
import { mef2016 } from '#libs/reglementation/textes/mef-2016.js';
import { reglagesParDefaut } from '#libs/reglementation/reglages.js';
import { unEtat } from '../../fabriques/etat.js';

const profil = {
  id: 'mef-2016',
  version: 1,
  titre: 'Ancien',
  demandeDirecte: { force: 'silence' },
  offre: { force: 'silence' },
};
const ancien = {
  profil,
  reglages: { accuse: { joursOuvres: 2 }, rappelsMax: 2 },
  territoire: 'metropole',
  agent: 'a',
  origine: { personne: 'c', titre: 'chefDeService', direct: true, luiMeme: false },
  paroles: { situation: 's', agentInforme: 'non' },
  deposeLe: '2026-03-10T09:00:00.000Z',
  titulaire: 't',
  tour: 1,
  recusations: [],
  offres: [{ numero: 1, voie: 'courriel', le: '2026-03-10T10:00:00.000Z', par: 't', rappels: 2 }],
  rappels: [{ le: '2026-03-20T10:00:00.000Z', parti: true }],
};

describe('Relire ce qu’une version plus ancienne a écrit', () => {
  it('un signalement d’aujourd’hui ressort tel quel', () => {
    const etat = unEtat();
    expect(relireEtat(etat)).toEqual(etat);
  });

  it('un signalement de 0.1.0 reçoit ce qui manque, neutre : rien de dit, personne d’écarté', () => {
    const lu = relireEtat(ancien) as Signalement;
    expect(lu).toMatchObject({
      genre: 'individuel',
      beneficiaire: 'agent',
      portee: 'accompagnement',
      acheminement: [],
      ecartees: [],
      notes: [],
      origine: { entree: 'signalement', personne: 'c' },
      agent: 'a',
      paroles: { situation: 's' },
    });
    expect(lu.offres).toEqual([{ numero: 1, voie: 'courriel', le: '2026-03-10T10:00:00.000Z', par: 't' }]);
  });

  it('les rappels choisis et pas encore venus restent à venir', () => {
    expect((relireEtat(ancien) as Signalement).rappelsPrevus).toEqual([null]);
    expect((relireEtat({ ...ancien, rappels: [] }) as Signalement).rappelsPrevus).toEqual([null, null]);
    expect((relireEtat({ ...ancien, offres: [] }) as Signalement).rappelsPrevus).toEqual([]);
  });

  it('les réglages d’alors restent, ceux d’après ont leur valeur par défaut', () => {
    const { reglages } = relireEtat(ancien) as Signalement;
    expect(reglages.accuse).toEqual({ joursOuvres: 2 });
    expect(reglages.offresMax).toBe(reglagesParDefaut.offresMax);
  });

  it('le texte du premier jour est le même, dans sa description d’aujourd’hui', () => {
    expect((relireEtat(ancien) as Signalement).profil).toEqual({ ...mef2016, version: 1 });
  });

  it('d’un texte que cette version ne connaît pas, ce qui manque est un silence', () => {
    const lu = relireEtat({ ...ancien, profil: { ...profil, id: 'inconnu-1999' } }) as Signalement;
    expect(lu.profil.plan).toEqual({ force: 'silence' });
    expect(lu.profil).toMatchObject({ id: 'inconnu-1999', titre: 'Ancien' });
  });

  it.each([[null], ['texte'], [{ profil: { id: 'mef-2016', version: 1 }, offres: [] }]])(
    '%j n’est pas touché',
    (etat) => {
      expect(relireEtat(etat)).toEqual(etat);
    },
  );

  it('un accusé de réception de 0.1.0 qui attend encore dit la même promesse', () => {
    expect(relireDonnees('receptionAuTiers', { promesseOffre: true })).toEqual({
      promesse: 'date',
      genre: 'individuel',
      saisine: false,
    });
    expect(relireDonnees('receptionAuTiers', { promesseOffre: false })).toMatchObject({ promesse: 'rien' });
    const neuf = { promesse: 'texte', genre: 'collectif', saisine: true };
    expect(relireDonnees('receptionAuTiers', neuf)).toBe(neuf);
    expect(relireDonnees('offreFaite', { le: 'x' })).toEqual({ le: 'x' });
  });
});
