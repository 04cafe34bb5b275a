import pg from 'pg';
import { baseDeTest } from '../../outils/base-de-test.js';

it("chaque suite a ses deux bases, avec les rôles du service, et n'en laisse rien", async () => {
  const base = await baseDeTest();
  for (const url of Object.values(base.urls)) {
    const client = new pg.Client(url);
    await client.connect();
    await client.query(
      url === base.urls.cles || url === base.urls.clesAdmin ? 'SELECT * FROM cle' : 'SELECT * FROM dossier',
    );
    await client.end();
  }
  await base.fermer();
  await expect(new pg.Client(base.urls.admin).connect()).rejects.toMatchObject({ code: '3D000' });
});
