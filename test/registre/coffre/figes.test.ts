import { Coffre, lieux } from '#libs/registre/coffre/coffre.js';
import type { Signalement } from '#libs/domaine/signalement/etat.js';
import { mef2016 } from '#libs/reglementation/textes/mef-2016.js';
import { signalement } from '#libs/domaine/signalement/index.js';
import { assemblerRegistre } from '#libs/registre/assembler.js';
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { actes, agir, etatDe, uneMaison, unSignalement, type Maison } from '../../outils/maison.js';

/** What a dossier keeps of its first day, the text and the local choices, stands once for all the dossiers that share it. */
describe('Le texte et les réglages du premier jour, gardés une fois pour tous les dossiers', () => {
  let m: Maison;
  let cles: pg.Pool;
  beforeEach(async () => {
    m = await uneMaison();
    cles = new pg.Pool({ connectionString: m.base.urls.clesAdmin, max: 2 });
  });
  afterEach(async () => {
    await cles.end();
    await m.fermer();
  });

  /** Another process: it remembers nothing. */
  const neuf = (): Coffre => new Coffre(m.api.cles, m.cles.enveloppe, m.cles.service);
  const lu = async (reference: string): Promise<{ version: number; etat: Buffer; cle: Buffer }> => {
    const { rows } = await m.horlogeBases.registre.query<{ version: number; etat: Buffer }>(
      'SELECT version, etat FROM dossier WHERE id = $1',
      [reference],
    );
    return { ...(rows[0] as { version: number; etat: Buffer }), cle: (await m.coffre.cle(reference)) as Buffer };
  };
  const brut = async (reference: string): Promise<Record<string, unknown>> => {
    const { version, etat, cle } = await lu(reference);
    return m.coffre.ouvrir(cle, lieux.etat(reference, version), etat) as Record<string, unknown>;
  };

  it('deux dossiers les nomment ; un autre processus les relit entiers', async () => {
    const [un, deux] = [await unSignalement(m), await unSignalement(m)];
    const [a, b] = [await brut(un), await brut(deux)];
    expect(a['profil']).toEqual({ fige: expect.any(String) as string });
    expect([b['profil'], b['reglages']]).toEqual([a['profil'], a['reglages']]);
    const { rows } = await cles.query<{ n: number }>('SELECT count(*)::int AS n FROM fige');
    expect(rows[0]?.n).toBe(2);

    const { version, etat, cle } = await lu(deux);
    const relu = await neuf().ouvrirEtat<Signalement>(cle, { id: deux, version, etat });
    expect(relu.profil).toEqual(JSON.parse(JSON.stringify(mef2016)));
    expect(relu.reglages).toEqual((await etatDe(m, un)).reglages);
  });

  it('un état pèse ce qui lui est propre, et le même poids après un acte qui n’y ajoute presque rien', async () => {
    const reference = await unSignalement(m);
    await agir(m, actes.accuserReception, reference, m.reseau.assistante, {});
    expect((await lu(reference)).etat.length).toBeLessThan(2000);
  });

  it('un état écrit par une version d’avant dit tout lui-même : il se lit, et son prochain acte le réduit', async () => {
    const reference = await unSignalement(m);
    const { version, cle } = await lu(reference);
    const ancien = JSON.parse(JSON.stringify(await etatDe(m, reference))) as Signalement;
    await m.horlogeBases.registre.query('UPDATE dossier SET etat = $2 WHERE id = $1', [
      reference,
      m.coffre.fermer(cle, lieux.etat(reference, version), ancien),
    ]);
    expect(await etatDe(m, reference)).toEqual(ancien);
    await agir(m, actes.accuserReception, reference, m.reseau.assistante, {});
    expect((await brut(reference))['profil']).toEqual({ fige: expect.any(String) as string });
    expect((await etatDe(m, reference)).profil).toEqual(ancien.profil);
  });

  it('personne ne change, pour tous, ce qui est à tous', async () => {
    const { profil } = await etatDe(m, await unSignalement(m));
    expect(() => Object.assign(profil.offre, { force: 'silence' })).toThrow(TypeError);
    await expect(m.api.cles.query('UPDATE fige SET valeur = $1', ['{}'])).rejects.toThrow(/permission denied/);
  });

  it.each([
    ['changés', `UPDATE fige SET valeur = replace(valeur, 'mef-2016', 'autre-99')`],
    ['perdus', 'DELETE FROM fige'],
  ])(
    '%s dans la base des clés, rien n’est décidé avec d’autres règles : l’acte échoue et n’écrit rien',
    async (_, sql) => {
      const reference = await unSignalement(m);
      const avant = await lu(reference);
      await cles.query(sql);
      const { registre } = assemblerRegistre(
        m.api,
        { cles: m.cles, reglages: { defaut: {}, structures: {} }, RELAIS_COURRIEL_DOMAINE: 'relais.example' },
        m.empreinte,
        m.horloge,
        () => undefined,
      );
      await expect(
        registre.acter(signalement, actes.accuserReception, reference, {
          champs: {},
          auteur: m.reseau.assistante,
          cle: randomUUID(),
        }),
      ).rejects.toThrow('FIGE_ILLISIBLE');
      expect((await lu(reference)).version).toBe(avant.version);
    },
  );
});
