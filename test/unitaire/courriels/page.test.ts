import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gabarits } from '#libs/domaine/gabarits.js';

/** The lines of the table of docs/courriels.md: template, class, sender. */
const lignes = readFileSync(join(__dirname, '../../../docs/courriels.md'), 'utf8')
  .split('\n')
  .flatMap((l) => {
    const [nom, pour, quand, classe, de] = l
      .split('|')
      .slice(1)
      .map((c) => c.trim());
    const gabarit = /^`(\w+)`$/.exec(nom ?? '')?.[1];
    return gabarit === undefined ? [] : [{ gabarit, pour, quand, classe, de }];
  });

describe('La page des courriels', () => {
  it('dit chaque courriel de la maison, et aucun autre', () => {
    expect(lignes.map((l) => l.gabarit).sort()).toEqual(Object.keys(gabarits).sort());
  });

  it('dit à qui, quand, sous quelle classe et de quelle boîte il part', () => {
    for (const { gabarit, pour, quand, classe, de } of lignes) {
      const vrai = gabarits[gabarit as keyof typeof gabarits];
      expect([gabarit, classe, de]).toEqual([
        gabarit,
        vrai.classe,
        vrai.expediteur === 'professionnel' ? 'elle' : 'service',
      ]);
      expect([gabarit, pour !== '', quand !== '']).toEqual([gabarit, true, true]);
    }
  });
});
