import pg from 'pg';
import { actes } from '#libs/domaine/evenement/index.js';
import { evenementDe as evenementDeLu } from '#libs/registre/lecteurs/evenements.js';
import { accepte, faitsDe, uneMaison, type Maison } from '../../outils/maison.js';
import {
  autourDUnEvenement,
  courriels,
  declare,
  evenementDe,
  horloge,
  repond,
  surLEvenement,
  tenterDeclarer,
  type Autour,
} from './outils.js';

const MINUTE = 60_000;
const ordres = {
  combien: '2',
  ou: 'Accueil du service, rez-de-chaussée',
  jour: '2026-03-10',
  heure: '14:00',
};
const modalites = (m: Maison): object => ({
  forme: 'groupeDeParole',
  avec: m.reseau.chef.id,
  comment: 'telephone',
  medecin: 'non',
  medecinMotif: 'Prévu plus tard',
});

describe('Un événement grave, du premier appel au dernier suivi', () => {
  let m: Maison;
  let a: Autour;

  beforeAll(async () => {
    m = await uneMaison({ defaut: { jonctionEvenement: { secondes: 1 } }, structures: {} });
    a = await autourDUnEvenement(m);
  });
  beforeEach(() => m.temps.avancer(90 * MINUTE));
  afterAll(() => m.fermer());

  const sur = async (
    acte: keyof typeof actes,
    ref: string,
    par: Autour['direction'],
    champs: object = {},
  ): Promise<void> => {
    accepte(await surLEvenement(m, actes[acte] as never, ref, par, champs));
  };

  it('un chef de service prépare, la direction confirme en une étape, le premier barreau est appelé dans la même transaction (R-156, T-32)', async () => {
    const ref = await declare(m, m.reseau.chef);
    expect(await courriels(m, ref)).toEqual(['evenementAConfirmer → direction']);
    await sur('confirmer', ref, a.direction);
    expect(await courriels(m, ref, 'appelDeLigne')).toEqual(['ctr']);
    expect((await evenementDe(m, ref)).demande).toMatchObject({ par: a.direction.id });
    expect(await surLEvenement(m, actes.confirmer, ref, a.direction, {})).toMatchObject({ code: 'DEJA_DEMANDE' });
  });

  it('barreau après barreau en minutes, puis la liste des téléphones, puis toute l’échelle de nouveau chaque heure (F-42, F-43)', async () => {
    const ref = await declare(m, a.direction);
    expect(await courriels(m, ref, 'appelDeLigne')).toEqual(['ctr']);
    for (let i = 0; i < 3; i += 1) {
      m.temps.avancer(5 * MINUTE);
      await horloge(m, ref);
    }
    expect(await courriels(m, ref, 'appelDeLigne')).toEqual(['ctr', 'voisine', 'ctn']);
    expect((await evenementDe(m, ref)).epuiseLe).toBeDefined();
    m.temps.avancer(60 * MINUTE);
    await horloge(m, ref);
    expect((await courriels(m, ref, 'appelDeLigne')).at(-1)).toBe('ctr');
    await sur('prendreEnCharge', ref, m.reseau.ctn);
    m.temps.avancer(5 * MINUTE);
    await horloge(m, ref);
    expect(await courriels(m, ref, 'appelDeLigne')).toHaveLength(4);
  });

  it('un appel qu’aucun relais n’a pris en deux minutes est dit non remis, jamais « lu » (F-22)', async () => {
    const ref = await declare(m, a.direction);
    const acces = { bases: m.api, coffre: m.coffre, empreinte: m.empreinte, horloge: m.horloge };
    const remise = async (): Promise<unknown> =>
      (await evenementDeLu(acces, m.reseau.ctr.id, ref))?.remises.get(`${m.reseau.ctr.id}.1`);
    expect(await remise()).toBe('enAttente');
    m.temps.avancer(2 * MINUTE + 1);
    expect(await remise()).toBe('nonRemis');
  });

  it('une prise en charge sans suite revient à l’échelle, et « je m’en occupe » la prolonge (F-44)', async () => {
    const ref = await declare(m, a.direction);
    await sur('prendreEnCharge', ref, m.reseau.ctr);
    m.temps.avancer(19 * MINUTE);
    await sur('poursuivre', ref, m.reseau.ctr);
    m.temps.avancer(19 * MINUTE);
    await horloge(m, ref);
    expect((await evenementDe(m, ref)).charge?.par).toBe(m.reseau.ctr.id);
    m.temps.avancer(MINUTE);
    await horloge(m, ref);
    expect((await evenementDe(m, ref)).charge).toBeUndefined();
    expect(await courriels(m, ref, 'chargeRevenue')).toEqual(['ctr']);
    expect(await courriels(m, ref, 'appelDeLigne')).toEqual(['ctr', 'voisine']);
  });

  it('les volontaires sont appelés tous ensemble ; personne ne part avant les modalités ; la vague suivante vient de plus loin (R-158, T-33)', async () => {
    const ref = await declare(m, a.direction);
    await sur('prendreEnCharge', ref, m.reseau.ctr);
    await sur('deployer', ref, m.reseau.ctr, { ...ordres, combien: '3' });
    expect((await courriels(m, ref, 'appelDEquipe')).sort()).toEqual(['assistante', 'autreAssistante', 'v3']);
    accepte(await repond(m, ref, m.reseau.assistante, 'accepte'));
    accepte(await repond(m, ref, m.reseau.autreAssistante, 'tropProche'));
    expect(await courriels(m, ref, 'equipeAttendue')).toEqual([]);
    expect(await surLEvenement(m, actes.proposerSoutien, ref, m.reseau.ctr, {})).toMatchObject({
      code: 'SANS_MODALITES',
    });
    await sur('fixerModalites', ref, m.reseau.ctr, modalites(m));
    expect(await courriels(m, ref, 'equipeAttendue')).toEqual(['assistante']);
    m.temps.avancer(10 * MINUTE);
    await horloge(m, ref);
    expect(await courriels(m, ref, 'appelDEquipe')).toContain('lointaine');
    m.temps.avancer(10 * MINUTE);
    await horloge(m, ref);
    expect(await courriels(m, ref, 'equipeIncomplete')).toEqual(['ctr']);
  });

  it('la conseillère absente, puis absente en pleine intervention : l’échelle trouve quelqu’un d’autre, l’équipe reste (R-164)', async () => {
    const absenter = async (qui: string): Promise<void> => {
      const admin = new pg.Pool({ connectionString: m.base.urls.admin, max: 1 });
      await admin.query('INSERT INTO absence (personne, du) VALUES ($1, $2)', [qui, m.temps.maintenant]);
      await admin.end();
    };
    const ref = await declare(m, a.direction);
    await sur('prendreEnCharge', ref, m.reseau.ctr);
    await sur('deployer', ref, m.reseau.ctr, { ...ordres, ...modalites(m), combien: '1' });
    accepte(await repond(m, ref, m.reseau.assistante, 'accepte'));
    m.temps.avancer(MINUTE);
    await absenter(m.reseau.ctr.id);
    m.temps.avancer(5 * MINUTE);
    await horloge(m, ref);
    expect(await courriels(m, ref, 'appelDeLigne')).toEqual(['ctr', 'voisine']);
    await sur('prendreEnCharge', ref, a.voisine);
    expect((await evenementDe(m, ref)).deploiements).toHaveLength(1);
    m.temps.avancer(90 * MINUTE);
    const suivant = await declare(m, a.direction);
    expect(await courriels(m, suivant, 'appelDeLigne')).toEqual(['voisine']);
    const admin = new pg.Pool({ connectionString: m.base.urls.admin, max: 1 });
    await admin.query('DELETE FROM absence WHERE personne = $1', [m.reseau.ctr.id]);
    await admin.end();
  });

  it('relève, fin, temps de reprise, rapport sans nom, et les jours d’après jusqu’à l’anniversaire (R-163, R-173)', async () => {
    const ref = await declare(m, a.direction);
    await sur('prendreEnCharge', ref, m.reseau.ctr);
    await sur('deployer', ref, m.reseau.ctr, { ...ordres, ...modalites(m), combien: '1' });
    accepte(await repond(m, ref, m.reseau.assistante, 'accepte'));
    m.temps.avancer(1000);
    accepte(await repond(m, ref, m.reseau.autreAssistante, 'accepte'));
    m.temps.avancer(12 * 60 * MINUTE);
    await horloge(m, ref);
    expect(await courriels(m, ref, 'releveProposee')).toEqual(expect.arrayContaining(['assistante', 'ctr']));
    await sur('relever', ref, m.reseau.ctr, { personne: m.reseau.assistante.id });
    expect(await courriels(m, ref, 'equipeAttendue')).toEqual(['autreAssistante']);
    const point = {
      constats: 'Le service est sous le choc.',
      actions: 'Deux permanences.',
      besoins: 'Une salle calme.',
    };
    expect(
      await surLEvenement(m, actes.ecrirePoint, ref, m.reseau.ctr, { ...point, constats: 'Ménard ne vient plus.' }),
    ).toMatchObject({ code: 'SAISIE_INVALIDE', champs: { constats: [expect.stringContaining('Ménard')] } });
    await sur('ecrirePoint', ref, m.reseau.autreAssistante, point);
    await sur('finir', ref, m.reseau.ctr);
    expect((await courriels(m, ref, 'debrief')).sort()).toEqual(['assistante', 'autreAssistante', 'ctr']);
    await sur('ecrireRapport', ref, m.reseau.ctr, {
      moyens: 'Deux assistantes pendant une journée.',
      recommandations: 'Revoir l’accueil.',
      consequencesSociales: 'Une fatigue durable.',
    });
    for (const jours of [1, 7, 30, 90, 370]) {
      m.temps.maintenant = new Date(Date.parse('2026-03-10T12:00:00Z') + jours * 86_400_000);
      await horloge(m, ref);
    }
    const { suivis } = await evenementDe(m, ref);
    expect(suivis.map((s) => [s.quoi, s.rappeleLe !== undefined])).toEqual([
      ['J+1', true],
      ['J+7', true],
      ['J+30', true],
      ['J+90', true],
      ['anniversaire', true],
    ]);
    expect(await faitsDe(m, ref)).toContain('rapportEcrit');
  });
});

describe('Deux déclarations d’un même événement', () => {
  let m: Maison;
  let a: Autour;
  beforeAll(async () => {
    m = await uneMaison();
    a = await autourDUnEvenement(m);
    m.temps.avancer(90 * MINUTE);
  });
  afterAll(() => m.fermer());

  it('n’en font qu’un, même au même instant, sans que personne lise qu’il y en avait un autre', async () => {
    const recus = await Promise.all(
      [a.direction, a.directionRegionale, a.direction].map((par) => tenterDeclarer(m, par)),
    );
    const refs = new Set(recus.map((r) => accepte(r).reference));
    expect(refs.size).toBe(1);
    const [ref = ''] = refs;
    expect((await evenementDe(m, ref)).declarations).toHaveLength(3);
    expect(await courriels(m, ref, 'appelDeLigne')).toEqual(['ctr']);
    const autre = await declare(m, a.direction, { type: 'suicide' });
    expect(autre).not.toBe(ref);
  });
});
