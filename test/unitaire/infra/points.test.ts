import { lireConfiguration } from '#libs/infra/configuration.js';
import { armer, FORME_POINT, point, POINTS } from '#libs/infra/points.js';

describe('Les points où un essai arrête un processus', () => {
  afterEach(() => armer(undefined));

  it('ne font rien dans un processus qui n’a pas été lancé pour cela', async () => {
    armer(undefined);
    for (const nom of POINTS) await expect(point(nom)).resolves.toBeUndefined();
  });

  it('au n-ième passage seulement, et à ce point seulement', async () => {
    armer('api.dans_tx:jeter:2');
    await point('api.avant_tx');
    await point('api.dans_tx');
    await expect(point('api.dans_tx')).rejects.toThrow('POINT');
    await expect(point('api.dans_tx')).resolves.toBeUndefined();
  });

  it.each(['api.dans_tx', 'api.inconnu:kill', 'api.dans_tx:exploser', 'api.dans_tx:kill:0', 'apixdans_tx:kill'])(
    'refusent « %s »',
    (texte) => {
      expect(FORME_POINT.test(texte)).toBe(false);
    },
  );

  it('sont refusés en production : le processus ne démarre pas', () => {
    const env = {
      RELAIS_PROCESSUS: 'api',
      DATABASE_URL: 'postgres://registre.example/r',
      CLES_DATABASE_URL: 'postgres://cles.example/c',
      RELAIS_CLES_FICHIER: '/nulle/part.json',
      RELAIS_POINT: 'api.dans_tx:kill',
    };
    expect(() => lireConfiguration({ ...env, NODE_ENV: 'production' })).toThrow(/RELAIS_POINT: never in production/);
    expect(() => lireConfiguration(env)).toThrow(/part\.json/); // outside production the point itself is no reason
  });
});
