import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { COMMANDES } from '#apps/relais/src/liste.js';

const PAGE = readFileSync(join(__dirname, '../../../docs/exploitation/commandes.md'), 'utf8');

describe('La page des commandes', () => {
  it('les dit toutes, avec leurs arguments, dans l’ordre de la liste, et aucune autre', () => {
    const dites = [...PAGE.matchAll(/^\| `([^`]+)` +\|/gm)].map(([, c = '']) => c.replaceAll('\\|', '|'));
    expect(dites).toEqual(COMMANDES.map(({ nom, arguments: args }) => `${nom} ${args}`.trim()));
  });
});
