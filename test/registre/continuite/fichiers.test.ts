import { commencerLesAbsences } from '#libs/registre/continuite/commencer-les-absences.js';
import { uneMaison, type Maison } from '../../outils/maison.js';
import { enAdministrateur } from '../boucle/outils.js';
import { absenceDe, au, horloge } from './outils.js';

describe('Une absence des fichiers du réseau', () => {
  let m: Maison;
  beforeEach(async () => {
    m = await uneMaison({ defaut: {}, structures: {} }, { depart: '2026-07-10T08:00:00.000Z' });
    await enAdministrateur(
      m,
      `INSERT INTO absence (personne, du, au) VALUES ($1, '2026-07-12T22:00:00Z', '2026-07-17T22:00:00Z')`,
      [m.reseau.assistante.id],
    );
  });
  afterEach(() => m.fermer());

  const commencer = (): Promise<number> => commencerLesAbsences(m.horlogeBases.registre, m.clock, m.horloge);
  const reference = async (): Promise<string> => {
    const { rows } = await m.horlogeBases.registre.query<{ id: string }>(
      `SELECT id FROM dossier WHERE nature = 'absence'`,
    );
    expect(rows).toHaveLength(1);
    return (rows[0] as { id: string }).id;
  };

  it('est commencée une fois, comme si elle l’avait déclarée (R-134)', async () => {
    expect([await commencer(), await commencer()]).toEqual([1, 0]);
    expect((await absenceDe(m, await reference())).periode).toEqual({
      du: '2026-07-13',
      duMoment: 'matin',
      dernierJour: '2026-07-17',
      dernierMoment: 'apresMidi',
    });
  });

  it('les fichiers changent ce qu’elle est ; une ligne ôtée la finit (R-153)', async () => {
    await commencer();
    const a = await reference();
    await enAdministrateur(m, `UPDATE absence SET au = '2026-07-19T22:00:00Z'`);
    await horloge(m, a);
    expect((await absenceDe(m, a)).periode.dernierJour).toBe('2026-07-19');
    au(m, '2026-07-14T08:00:00.000Z');
    await horloge(m, a);
    await enAdministrateur(m, 'DELETE FROM absence');
    await horloge(m, a);
    expect((await absenceDe(m, a)).rendueLe).toBe('2026-07-14T08:00:00.000Z');
  });
});
