import fc from 'fast-check';
import type { Classe } from '#libs/domaine/courriel.js';
import { ESSAIS, ESSAIS_DE_MASSE, suivre, type Resultat } from '#libs/registre/courriels/suite.js';

const classes: Classe[] = ['vital', 'offre', 'courtoisie', 'masse'];
const resultats: Resultat[] = [
  'ACCEPTE',
  'NON_REMIS',
  'REFUSE_TEMP',
  'REFUSE_DEF',
  'INCERTAIN',
  'SANS_ADRESSE',
  'INTERROMPU',
];
const premier = { essais: 1, renvois: 0 };

describe('ce que devient un message après un essai', () => {
  it.each([
    ['vital', 'INCERTAIN', 'A_ENVOYER', undefined],
    ['offre', 'INCERTAIN', 'INCERTAIN', 'offreAVerifier'],
    ['courtoisie', 'INCERTAIN', 'INCERTAIN', undefined],
    ['vital', 'REFUSE_DEF', 'REFUSE', 'courrielAbandonne'],
    ['offre', 'REFUSE_DEF', 'REFUSE', 'adresseAVerifier'],
    ['courtoisie', 'REFUSE_DEF', 'REFUSE', undefined],
    ['offre', 'SANS_ADRESSE', 'SANS_ADRESSE', 'adresseAVerifier'],
    ['offre', 'ADRESSE_PARTAGEE', 'SANS_ADRESSE', 'adresseAVerifier'],
    ['vital', 'SANS_ADRESSE', 'SANS_ADRESSE', 'courrielAbandonne'],
    ['offre', 'NON_REMIS', 'A_ENVOYER', undefined],
    ['courtoisie', 'REFUSE_TEMP', 'A_ENVOYER', undefined],
    ['offre', 'ACCEPTE', 'ACCEPTE', undefined],
    ['masse', 'INCERTAIN', 'A_ENVOYER', undefined],
    ['masse', 'REFUSE_DEF', 'REFUSE', undefined],
    ['masse', 'SANS_ADRESSE', 'SANS_ADRESSE', undefined],
  ] as const)('%s, %s : %s', (classe, resultat, etat, nature) => {
    const suite = suivre(classe, resultat, premier);
    expect([suite.etat, suite.tache?.nature]).toEqual([etat, nature]);
  });

  it('les essais s’espacent de 15 s à 15 min, puis un humain est prévenu', () => {
    const attentes = Array.from(
      { length: 9 },
      (_, i) => suivre('offre', 'NON_REMIS', { essais: i + 1, renvois: 0 }).attente,
    );
    expect(attentes).toEqual([15, 30, 60, 120, 240, 480, 900, 900, 900]);
    expect(suivre('offre', 'NON_REMIS', { essais: 10, renvois: 0 })).toMatchObject({
      etat: 'ABANDON',
      tache: { nature: 'offreAVerifier', auTitulaire: true },
    });
    expect(suivre('vital', 'NON_REMIS', { essais: 10, renvois: 0 })).toMatchObject({
      etat: 'ABANDON',
      tache: { nature: 'courrielAbandonne', auTitulaire: false },
    });
  });

  it('un message vital incertain repart trois fois, trente secondes plus tard, puis un humain est prévenu', () => {
    for (const renvois of [0, 1, 2])
      expect(suivre('vital', 'INCERTAIN', { essais: renvois + 1, renvois })).toEqual({
        etat: 'A_ENVOYER',
        attente: 30,
        renvoi: true,
        presse: false,
      });
    expect(suivre('vital', 'INCERTAIN', { essais: 4, renvois: 3 })).toMatchObject({
      etat: 'ABANDON',
      tache: { nature: 'courrielAbandonne' },
    });
  });

  it('un message de masse incertain repart une fois, trente secondes plus tard, et personne n’en est jamais chargé (T-37)', () => {
    const reglage = { ...ESSAIS, ...ESSAIS_DE_MASSE };
    expect(suivre('masse', 'INCERTAIN', premier, reglage)).toMatchObject({
      etat: 'A_ENVOYER',
      attente: 30,
      renvoi: true,
    });
    expect(suivre('masse', 'INCERTAIN', { essais: 2, renvois: 1 }, reglage).etat).toBe('ABANDON');
    const fins = resultats.map((r) => suivre('masse', r, { essais: 1000, renvois: 9 }, reglage));
    expect(fins.map((f) => f.tache)).toEqual(resultats.map(() => undefined));
    expect(fins.map((f) => f.etat)).not.toContain('A_ENVOYER');
  });

  it('une alerte qui n’atteint personne presse l’échelon suivant ; rien d’autre ne presse', () => {
    const presses = classes.flatMap((classe) =>
      resultats.filter((r) => suivre(classe, r, { essais: 10, renvois: 3 }).presse).map((r) => `${classe} ${r}`),
    );
    expect(presses).toEqual(
      ['NON_REMIS', 'REFUSE_TEMP', 'REFUSE_DEF', 'INCERTAIN', 'SANS_ADRESSE', 'INTERROMPU'].map((r) => `vital ${r}`),
    );
  });

  it('une offre ou une courtoisie peut-être partie ne repart jamais seule', () => {
    fc.assert(
      fc.property(fc.constantFrom<Classe>('offre', 'courtoisie'), fc.nat(20), fc.nat(20), (classe, essais, renvois) => {
        expect(suivre(classe, 'INCERTAIN', { essais: essais + 1, renvois }).etat).toBe('INCERTAIN');
      }),
    );
  });

  it('tout finit : aucun message ne tourne sans fin', () => {
    fc.assert(
      fc.property(fc.constantFrom(...classes), fc.infiniteStream(fc.constantFrom(...resultats)), (classe, essais) => {
        const compte = { essais: 0, renvois: 0 };
        for (const resultat of essais) {
          compte.essais += 1;
          const suite = suivre(classe, resultat, compte);
          if (suite.etat !== 'A_ENVOYER') return;
          if (suite.renvoi) compte.renvois += 1;
          expect(compte.essais).toBeLessThanOrEqual(ESSAIS.essaisMax + ESSAIS.renvoisMax);
        }
      }),
    );
  });
});
