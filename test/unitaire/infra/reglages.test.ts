import { readFileSync } from 'node:fs';
import { schemaReglages } from '#libs/infra/configuration.js';
import { reglagesParDefaut } from '#libs/reglementation/reglages.js';

describe('Les réglages locaux', () => {
  it('s’écrivent tous dans le fichier de la maison, et leur valeur par défaut y est admise', () => {
    expect(schemaReglages.parse({ defaut: reglagesParDefaut }).defaut).toEqual(reglagesParDefaut);
  });

  it('sont tous expliqués à qui installe', () => {
    const guide = readFileSync('docs/exploitation/README.md', 'utf8');
    expect(Object.keys(reglagesParDefaut).filter((cle) => !guide.includes(`\`${cle}\``))).toEqual([]);
  });
});
