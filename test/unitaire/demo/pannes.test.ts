import { enClair, expliquer } from '../../../apps/demo/outils/expliquer.mjs';
import { Panne, pannes } from '../../../apps/demo/pannes.mjs';

const systeme = (code: string, path?: string): Error => Object.assign(new Error(`${code}: sys`), { code, path });

describe('ce qui empêche de démarrer se dit en une phrase, avec son remède', () => {
  it.each(Object.keys(pannes))('%s : une phrase, un remède, sur une ligne chacun', (nom) => {
    const panne = pannes[nom]?.('/un/chemin', 'une deuxième valeur', 'trois', 'quatre');
    expect(panne?.message).toMatch(/^[^\n]+[.)]$/u);
    expect(panne?.remede).toMatch(/^[^\n]{10,}$/u);
    expect(panne?.code).toBeGreaterThan(0);
  });

  it('un port pris est nommé, avec la commande qui en choisit un autre', () => {
    expect(enClair(pannes['portPris']?.(3000, 'PORT') as Panne)).toBe(
      '✖ Le port 3000 est déjà pris par un autre programme.\n  → Choisissez-en un autre : PORT=3001 npm start',
    );
  });

  it('le détail précède la phrase : elle reste la dernière chose lue', () => {
    const texte = enClair(new Panne('Quoi.', 'Remède.', { detail: 'ligne 1\nligne 2\n' }));
    expect(texte).toBe('ligne 1\nligne 2\n\n✖ Quoi.\n  → Remède.');
  });
});

describe('une erreur de la machine est reconnue', () => {
  it.each([
    ['du système', systeme('ENOSPC', '/srv/relais')],
    ['d’un quota', systeme('EDQUOT')],
    [
      'de PostgreSQL',
      new Panne('Le processus est mort.', 'Lisez.', { detail: 'FATAL: could not write: No space left on device' }),
    ],
    ['de SQLite', new Panne('Le processus est mort.', 'Lisez.', { detail: 'database or disk is full (13)' })],
    ['de npm', new Panne('npm a échoué.', 'Relancez.', { detail: 'npm error code ENOSPC' })],
  ])('un disque plein, qui que ce soit qui l’ait rencontré : %s', (_qui, erreur) => {
    expect(expliquer(erreur).message).toMatch(/^Le disque est plein/u);
  });

  it('un dossier interdit et un disque en lecture seule sont nommés', () => {
    expect(expliquer(systeme('EACCES', '/srv/relais/.relais')).message).toContain('/srv/relais/.relais');
    expect(expliquer(systeme('EROFS', '/srv')).message).toContain('lecture seule');
  });

  it('une panne déjà expliquée reste la même', () => {
    const panne = new Panne('Quoi.', 'Remède.');
    expect(expliquer(panne)).toBe(panne);
  });

  it('une erreur inconnue garde sa trace, pour celui qui la réparera', () => {
    const erreur = new Error('imprévue');
    const panne = expliquer(erreur);
    expect(panne.message).toBe('Erreur inattendue : imprévue');
    expect(panne.detail).toBe(erreur.stack);
    expect(panne.cause).toBe(erreur);
  });
});
