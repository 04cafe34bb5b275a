import { lireRelaisSmtp } from '#libs/infra/courriel/adresse-smtp.js';

describe('l’adresse de la messagerie', () => {
  it.each([
    ['smtp://127.0.0.1:1025', false],
    ['smtp://localhost', false],
    ['smtp://[::1]:25', false],
    ['smtp://localhost.exemple.fr', true],
    ['smtp://127.0.0.1.exemple.fr', true],
    ['smtp://10.0.0.1', true],
    ['smtps://messagerie.exemple.gouv.fr', true],
  ])('%s : chiffrement exigé %s', (url, exige) => {
    expect(lireRelaisSmtp(url).tlsExige).toBe(exige);
  });

  it.each([
    ['smtp://relais.exemple.fr', 587, false],
    ['smtps://relais.exemple.fr', 465, true],
    ['smtp://relais.exemple.fr:25', 25, false],
  ])('%s : port %i', (url, port, tlsDirect) => {
    expect(lireRelaisSmtp(url)).toMatchObject({ hote: 'relais.exemple.fr', port, tlsDirect });
  });

  it('les identifiants sont lus, même avec des signes réservés', () => {
    expect(lireRelaisSmtp('smtp://relais:p%40ss%2F@h').identifiants).toEqual({
      utilisateur: 'relais',
      motDePasse: 'p@ss/',
    });
    expect(lireRelaisSmtp('smtp://h').identifiants).toBeUndefined();
  });

  it('une autre sorte d’adresse est refusée', () => {
    expect(() => lireRelaisSmtp('http://relais.exemple.fr')).toThrow(/SMTP_URL/);
  });
});
