import { derange } from '../../../bench/outils/bruit.js';
import { lireCommande } from '../../../bench/outils/commande.mjs';
import { arrivees, boucleOuverte } from '../../../bench/outils/statistiques.js';
import type { Panne } from '../../../apps/demo/pannes.mjs';

describe('bench : boucle ouverte', () => {
  it('les arrivées sont tirées d’avance, les mêmes pour une même graine, au rythme demandé', () => {
    const mille = arrivees(10_000, 200);
    expect(arrivees(10_000, 200)).toEqual(mille);
    expect(arrivees(10_000, 200, 8)).not.toEqual(mille);
    expect(mille.every((t, i) => t > (mille[i - 1] ?? 0))).toBe(true);
    const [fin = 0] = mille.slice(-1);
    expect(Math.abs(10_000 / (fin / 1000) / 200 - 1)).toBeLessThan(0.03);
    // Exponential: about 63 % of the gaps are shorter than their mean.
    const courts = mille.filter((t, i) => t - (mille[i - 1] ?? 0) < 5).length;
    expect(Math.abs(courts / 10_000 - 0.632)).toBeLessThan(0.02);
  });

  it('la latence compte depuis l’instant prévu : une file d’attente se voit', async () => {
    let libre = Promise.resolve();
    const un = (): Promise<boolean> => {
      const apres = libre.then(() => new Promise<void>((fini) => setTimeout(fini, 20)));
      libre = apres;
      return apres.then(() => true);
    };
    const { latences, refuses } = await boucleOuverte([0, 0, 0, 0, 0], un);
    expect(refuses).toBe(0);
    expect(Math.max(...latences)).toBeGreaterThan(95); // the fifth was due with the first
  });

  it('un refus et une panne sont comptés, jamais perdus', async () => {
    const { refuses, latences } = await boucleOuverte([0, 1, 2], async (n) => {
      if (n === 0) throw new Error('non');
      return n === 2;
    });
    expect([refuses, latences.length]).toEqual([2, 3]);
  });
});

describe('bench : bruit', () => {
  const calme = { calcul: 20, disque: 0.1 };
  it('une sonde trop loin de l’ordinaire du tour', () => {
    const tour = [calme, calme, calme, { calcul: 30, disque: 0.1 }];
    expect(derange([calme, calme], tour)).toBe(false);
    expect(derange([calme, { calcul: 30, disque: 0.1 }], tour)).toBe(true);
    expect(derange([{ calcul: 20, disque: 0.2 }], tour)).toBe(true);
  });
});

describe('bench : la commande', () => {
  const refus = (...mots: string[]): string => {
    try {
      lireCommande(mots);
    } catch (e) {
      return (e as Panne).message;
    }
    return 'acceptée';
  };

  it('se lit', () => {
    expect(lireCommande(['dossier'])).toMatchObject({ quoi: 'dossier', court: false, tours: 5 });
    expect(lireCommande(['crise', '--court'])).toMatchObject({ court: true, tours: 1 });
    expect(lireCommande(['ouverts', '--tours', '3', '--jusqu-a', '1000', '--sortie', 'ici'])).toMatchObject({
      tours: 3,
      jusqua: 1000,
      sortie: 'ici',
    });
  });

  it.each([
    [[], 'Dites quoi mesurer.'],
    [['toString'], '« toString » n’est pas une mesure : dossier, crise, ouverts ou horloge.'],
    [['dossier', '--vite'], '« --vite » n’est pas une option.'],
    [['dossier', '--tours', '0'], '--tours veut un nombre entier entre 1 et 99, pas « 0 ».'],
    [['dossier', '--tours'], '--tours veut un nombre entier entre 1 et 99, pas «  ».'],
    [['dossier', '--sortie', '--court'], '--sortie veut un dossier.'],
  ])('%j : %s', (mots, dit) => expect(refus(...mots)).toBe(dit));
});
