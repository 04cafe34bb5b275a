import { estRefus } from '#libs/domaine/erreurs.js';
import { competence } from '#libs/domaine/routage/competence.js';
import type { Beneficiaire } from '#libs/reglementation/profil.js';
import type { NatureConvention, Organisme } from '#libs/reglementation/structures.js';
import { texteDe, uneCarte } from './cartes.js';

/** Portée, or the code of the refusal. */
function reponse(
  population: string,
  qui: Beneficiaire,
  organisme: Organisme | null = null,
  conventions: NatureConvention[] = [],
): string {
  const lu = competence(texteDe(population), qui, uneCarte(population, { conventions }, { organisme }));
  return estRefus(lu) ? lu.code : lu.portee;
}

describe('Pour qui le service travaille, et jusqu’où (R-009 à R-012, R-017 à R-024)', () => {
  it.each([
    ['mef', ['accompagnement', 'accompagnement', 'accompagnement', 'AUTRE_SERVICE']],
    ['affairesSociales', ['accompagnement', 'HORS_COMPETENCE', 'HORS_COMPETENCE', 'AUTRE_SERVICE']],
    ['ecologie', ['accompagnement', 'accesPrestations', 'accesPrestations', 'AUTRE_SERVICE']],
    ['education', ['accompagnement', 'actionSociale', 'actionSociale', 'AUTRE_SERVICE']],
    ['equipement', ['accompagnement', 'HORS_COMPETENCE', 'HORS_COMPETENCE', 'AUTRE_SERVICE']],
  ])('%s : agent, retraité, ayant droit, élève', (population, attendu) => {
    const qui: Beneficiaire[] = ['agent', 'retraite', 'ayantDroit', 'eleve'];
    expect(qui.map((q) => reponse(population, q))).toEqual(attendu);
  });

  it('un opérateur que le texte nomme est du ministère (R-009)', () => {
    expect(reponse('mef', 'agent', 'operateur')).toBe('accompagnement');
  });
});

describe('Ni statut ni grade', () => {
  it('un établissement privé sous contrat est du ministère ; rien dans la question ne dit le statut (R-017, R-020, R-025)', () => {
    expect(reponse('education', 'agent', 'operateur')).toBe('accompagnement');
    // What is asked is the text, the quality and the place: a grade has nowhere to stand.
    expect(competence).toHaveLength(3);
    expect(Object.keys(uneCarte('education')).sort()).toEqual(['ailleurs', 'conventions', 'postes', 'structures']);
  });
});

describe('Les organismes hors du ministère', () => {
  it('2002 : sous tutelle, l’information toujours, l’accompagnement avec une convention de remboursement (R-016, T-44)', () => {
    expect(reponse('affairesSociales', 'agent', 'tutelle')).toBe('information');
    expect(reponse('affairesSociales', 'agent', 'tutelle', ['remboursement'])).toBe('accompagnement');
    expect(reponse('affairesSociales', 'agent', 'tutelle', ['service'])).toBe('information');
    expect(reponse('affairesSociales', 'agent', 'exterieur')).toBe('CONVENTION_REQUISE');
  });

  it.each(['mef', 'ecologie', 'equipement'])(
    '%s : hors compétence sans convention, dit comme tel (R-011, R-017, R-023)',
    (population) => {
      for (const organisme of ['tutelle', 'exterieur'] as const) {
        expect(reponse(population, 'agent', organisme)).toBe('CONVENTION_REQUISE');
        expect(reponse(population, 'agent', organisme, ['remboursement'])).toBe('CONVENTION_REQUISE');
        expect(reponse(population, 'agent', organisme, ['service'])).toBe('accompagnement');
      }
    },
  );

  it('2021 : le texte ne connaît pas de convention, aucune n’ouvre rien', () => {
    expect(reponse('education', 'agent', 'exterieur', ['service', 'partenariat'])).toBe('HORS_COMPETENCE');
  });

  it('une convention n’ouvre pas plus que le texte : un retraité de 2014 garde le seul accès aux prestations (R-018)', () => {
    expect(reponse('ecologie', 'retraite', 'exterieur', ['service'])).toBe('accesPrestations');
  });

  it('chaque refus dit à qui s’adresser, sans rien dire de l’agent', () => {
    for (const [population, qui, organisme] of [
      ['equipement', 'retraite', null],
      ['mef', 'agent', 'exterieur'],
      ['education', 'eleve', null],
    ] as const) {
      const lu = competence(texteDe(population), qui, uneCarte(population, {}, { organisme }));
      expect(estRefus(lu) && lu.message).toMatch(/adress/i);
      expect(estRefus(lu) && lu.famille).toBe('regle');
    }
  });
});
