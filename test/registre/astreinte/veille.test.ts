import { actesDeLAstreinte, veilleAstreinte } from '#libs/domaine/astreinte/index.js';
import { accepte, uneMaison, type Maison } from '../../outils/maison.js';
import { enAdministrateur } from '../boucle/outils.js';
import { au } from '../continuite/outils.js';
import { courriels, garde, taches, veiller } from './outils.js';

const REGION = 'MEF-ARA';

describe('La liste d’astreinte, vérifiée à 8 heures et à 16 heures (F-41, F-42, F-43)', () => {
  let m: Maison;
  beforeEach(async () => {
    m = await uneMaison({ defaut: {}, structures: {} }, { depart: '2026-03-10T07:30:00.000Z' }); // a Tuesday, 8.30 in Paris
  });
  afterEach(() => m.fermer());

  it('un lieu sans liste : la question est posée une fois, jamais une alarme ; la réponse la clôt (F-43)', async () => {
    expect(await veiller(m)).toBe(1);
    expect(await taches(m)).toEqual([{ nature: 'astreinteNonOrganisee', pour: m.reseau.ctr.id }]);
    for (const jour of ['2026-03-10T15:00:00.000Z', '2026-03-11T07:00:00.000Z', '2026-04-11T07:00:00.000Z']) {
      au(m, jour);
      expect(await veiller(m)).toBe(1);
    }
    expect(await taches(m)).toHaveLength(1);
    const { rows } = await m.horlogeBases.registre.query<{ id: string }>(
      `SELECT id FROM dossier WHERE nature = 'veilleAstreinte'`,
    );
    const demande = { auteur: m.reseau.ctr, cle: 'sans-astreinte', champs: {} };
    accepte(await m.registre.acter(veilleAstreinte, actesDeLAstreinte.assumer, rows[0]?.id ?? '', demande));
    expect(await taches(m)).toEqual([]);
    au(m, '2026-06-11T07:00:00.000Z');
    await veiller(m);
    expect(await taches(m)).toEqual([]);
    expect(await courriels(m, 'trouAstreinte')).toBe(0);
  });

  it('un trou est dit dès qu’il se voit, puis à chaque contrôle des vingt-quatre heures qui le précèdent (F-43)', async () => {
    await garde(m, REGION, m.reseau.assistante.id, '2026-03-01T00:00:00Z', '2026-03-13T12:00:00Z');
    await garde(m, REGION, m.reseau.autreAssistante.id, '2026-03-13T14:00:00Z', '2026-04-01T00:00:00Z');
    expect(await veiller(m)).toBe(1); // Tuesday 8.00: Friday noon is beyond seventy-two hours
    expect(await courriels(m, 'trouAstreinte')).toBe(0);
    const dits: [string, number][] = [
      ['2026-03-10T15:00:00.000Z', 1],
      ['2026-03-11T07:00:00.000Z', 1],
      ['2026-03-11T15:00:00.000Z', 1],
      ['2026-03-12T07:00:00.000Z', 1],
      ['2026-03-12T15:00:00.000Z', 2],
      ['2026-03-13T07:00:00.000Z', 3],
      ['2026-03-13T15:00:00.000Z', 3],
    ];
    for (const [jour, attendus] of dits) {
      au(m, jour);
      expect(await veiller(m)).toBe(1);
      expect([jour, await courriels(m, 'trouAstreinte')]).toEqual([jour, attendus]);
    }
    expect(await taches(m)).toEqual([]); // it is over: nothing is left to fill
  });

  it('comblé, la tâche se ferme sans attendre le contrôle suivant ; rouvert, il est dit de nouveau', async () => {
    await garde(m, REGION, m.reseau.assistante.id, '2026-03-01T00:00:00Z', '2026-03-12T20:00:00Z');
    await veiller(m);
    expect(await taches(m)).toEqual([{ nature: 'trouAstreinte', pour: m.reseau.ctr.id }]);
    await garde(m, REGION, m.reseau.ctr.id, '2026-03-12T20:00:00Z', '2026-05-01T00:00:00Z');
    au(m, '2026-03-10T07:31:00.000Z');
    expect(await veiller(m)).toBe(0);
    expect(await taches(m)).toEqual([]);
    await enAdministrateur(m, 'DELETE FROM astreinte WHERE personne = $1', [m.reseau.ctr.id]);
    au(m, '2026-03-10T15:00:00.000Z');
    await veiller(m);
    expect(await courriels(m, 'trouAstreinte')).toBe(2);
    expect(await taches(m)).toEqual([{ nature: 'trouAstreinte', pour: m.reseau.ctr.id }]);
  });

  it('être absente pendant son astreinte est un trou ; la conseillère absente, c’est au-dessus d’elle qu’on le dit (R-164, F-41, F-42)', async () => {
    await garde(m, REGION, m.reseau.assistante.id, '2026-03-01T00:00:00Z', '2026-05-01T00:00:00Z');
    for (const qui of [m.reseau.assistante, m.reseau.ctr])
      await enAdministrateur(m, 'INSERT INTO absence (personne, du, au) VALUES ($1, $2, $3)', [
        qui.id,
        '2026-03-10T00:00:00Z',
        '2026-03-11T00:00:00Z',
      ]);
    await veiller(m);
    expect(await taches(m)).toEqual([{ nature: 'trouAstreinte', pour: m.reseau.ctn.id }]);
  });

  it('qui doit combler s’absente, ou quitte son poste : à la vérification suivante, c’est dit à qui répond à sa place (R-164, F-42)', async () => {
    await garde(m, REGION, m.reseau.assistante.id, '2026-03-01T00:00:00Z', '2026-03-12T20:00:00Z');
    await veiller(m);
    expect(await taches(m)).toEqual([{ nature: 'trouAstreinte', pour: m.reseau.ctr.id }]);
    await enAdministrateur(m, 'UPDATE poste SET titulaire = NULL WHERE titulaire = $1', [m.reseau.ctr.id]);
    au(m, '2026-03-10T15:00:00.000Z');
    await veiller(m);
    expect(await taches(m)).toEqual([{ nature: 'trouAstreinte', pour: m.reseau.ctn.id }]);
    expect(await courriels(m, 'trouAstreinte')).toBe(2);
    au(m, '2026-03-11T07:00:00.000Z');
    await veiller(m);
    expect(await courriels(m, 'trouAstreinte')).toBe(2);
  });

  it('une liste au-dessus couvre le lieu d’en dessous ; qui n’exerce plus ne couvre rien', async () => {
    await garde(m, REGION, m.reseau.assistante.id, '2026-03-01T00:00:00Z', '2026-03-11T00:00:00Z');
    await garde(m, 'MEF', m.reseau.ctn.id, '2026-03-11T00:00:00Z', '2026-05-01T00:00:00Z');
    await garde(m, 'MEF', m.reseau.autreAssistante.id, '2026-03-01T00:00:00Z', '2026-05-01T00:00:00Z');
    await veiller(m);
    expect(await taches(m)).toEqual([]);
    await enAdministrateur(m, `DELETE FROM fonction WHERE personne = ANY ($1)`, [
      [m.reseau.ctn.id, m.reseau.autreAssistante.id],
    ]);
    au(m, '2026-03-10T15:00:00.000Z');
    await veiller(m);
    expect((await taches(m)).map((t) => t.nature)).toEqual(['trouAstreinte', 'trouAstreinte']);
  });

  it('deux processus à la fois, ou un qui recommence, disent un trou une seule fois, et font un seul contrôle', async () => {
    await garde(m, REGION, m.reseau.assistante.id, '2026-03-01T00:00:00Z', '2026-03-12T20:00:00Z');
    const faits = await Promise.all([veiller(m), veiller(m), veiller(m)]);
    expect(faits.reduce((a, b) => a + b)).toBe(1);
    au(m, '2026-03-12T15:00:00.000Z'); // the next one that matters, missed checks included
    const encore = await Promise.all([veiller(m), veiller(m)]);
    expect(encore.reduce((a, b) => a + b)).toBe(1);
    expect(await courriels(m, 'trouAstreinte')).toBe(2);
    expect(await taches(m)).toHaveLength(1);
  });

  it('les heures sont celles du lieu, et un réglage local (Papeete)', async () => {
    await enAdministrateur(m, `UPDATE structure SET territoire = 'polynesieFrancaise' WHERE code = $1`, [REGION]);
    await garde(m, REGION, m.reseau.assistante.id, '2026-03-01T00:00:00Z', '2026-03-12T20:00:00Z');
    await veiller(m); // the check of yesterday, made late
    const dernier = async (): Promise<string | undefined> =>
      (
        await m.horlogeBases.registre.query<{ creneau: Date }>('SELECT max(creneau) AS creneau FROM veille_astreinte')
      ).rows[0]?.creneau.toISOString();
    expect(await dernier()).toBe('2026-03-10T02:00:00.000Z'); // the ninth, 16.00 in Papeete
    au(m, '2026-03-10T17:59:00.000Z');
    expect(await veiller(m)).toBe(0);
    au(m, '2026-03-10T18:00:00.000Z');
    expect(await veiller(m)).toBe(1);
    expect(await veiller(m, { defaut: {}, structures: { [REGION]: { heuresAstreinte: [] } } })).toBe(0);
  });
});
