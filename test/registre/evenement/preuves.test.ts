import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { actes, evenementGrave } from '#libs/domaine/evenement/index.js';
import { estRefus } from '#libs/domaine/erreurs.js';
import { accepte, faitsDe, uneMaison, type Maison } from '../../outils/maison.js';
import {
  autourDUnEvenement,
  courriels,
  declare,
  evenementDe,
  exercice,
  horloge,
  quatreChamps,
  repond,
  surLEvenement,
  type Autour,
} from './outils.js';

const MINUTE = 60_000;
const HEURE = 60 * MINUTE;
const JOUR = 24 * HEURE;

describe('Ce qui pouvait mal tourner le pire jour', () => {
  let m: Maison;
  let a: Autour;
  beforeAll(async () => {
    m = await uneMaison({ defaut: { jonctionEvenement: { heures: 2 } }, structures: {} });
    a = await autourDUnEvenement(m);
  });
  beforeEach(() => m.temps.avancer(3 * HEURE));
  afterAll(() => m.fermer());

  const tenter = (
    acte: keyof typeof actes,
    ref: string,
    par: Autour['direction'],
    champs: object = {},
    noun = evenementGrave,
  ): ReturnType<typeof surLEvenement> => surLEvenement(m, actes[acte] as never, ref, par, champs, noun);
  const sur = async (...quoi: Parameters<typeof tenter>): Promise<void> => {
    accepte(await tenter(...quoi));
  };
  const ordres = (combien: string): object => ({
    combien,
    ou: 'Accueil du service',
    jour: m.temps.maintenant.toISOString().slice(0, 10),
    heure: '12:00',
  });
  const modalites = (avec = m.reseau.chef.id): object => ({
    forme: 'groupeDeParole',
    avec,
    comment: 'telephone',
    medecin: 'oui',
  });
  const agression = (par = a.direction): Promise<string> =>
    declare(m, par, { jour: m.temps.maintenant.toISOString().slice(0, 10), heure: '00:10' });
  const pris = async (): Promise<string> => {
    const ref = await agression();
    await sur('prendreEnCharge', ref, m.reseau.ctr);
    return ref;
  };

  it('deux qui prennent en charge au même instant : une seule, et l’autre sait que c’est pris (F-43)', async () => {
    const ref = await agression();
    const recus = await Promise.all([m.reseau.ctr, a.voisine].map((qui) => tenter('prendreEnCharge', ref, qui)));
    expect(recus.filter((r) => !estRefus(r))).toHaveLength(1);
    expect(recus.find((r) => estRefus(r))).toMatchObject({ code: 'DEJA_PRIS' });
    expect((await faitsDe(m, ref)).filter((f) => f === 'evenementPrisEnCharge')).toHaveLength(1);
  });

  it('un bail échu est échu même quand aucune horloge ne passe : qui agit lit qu’il faut reprendre, une autre peut prendre (design §4, règle 1, F-44)', async () => {
    const ref = await pris();
    m.temps.avancer(25 * MINUTE);
    expect(await tenter('deployer', ref, m.reseau.ctr, ordres('1'))).toMatchObject({ code: 'PAS_DE_CHARGE' });
    expect(await courriels(m, ref, 'chargeRevenue')).toEqual(['ctr']);
    await sur('prendreEnCharge', ref, a.voisine);
    expect((await evenementDe(m, ref)).charge?.par).toBe(a.voisine.id);
  });

  it('qui rend la charge n’est pas rappelée avant que tous les autres l’aient été (F-44)', async () => {
    const ref = await pris();
    await sur('rendre', ref, m.reseau.ctr);
    for (let i = 0; i < 2; i += 1) {
      m.temps.avancer(5 * MINUTE);
      await horloge(m, ref);
    }
    expect(await courriels(m, ref, 'appelDeLigne')).toEqual(['ctr', 'voisine', 'ctn']);
    expect((await evenementDe(m, ref)).epuiseLe).toBeDefined();
    m.temps.avancer(HEURE);
    await horloge(m, ref);
    expect((await courriels(m, ref, 'appelDeLigne')).at(-1)).toBe('ctr');
  });

  it('une seconde équipe, plus nombreuse : qui était en réserve apprend qu’elle est attendue, les modalités de chaque chef restent (R-158)', async () => {
    const ref = await pris();
    await sur('deployer', ref, m.reseau.ctr, { ...ordres('1'), ...modalites() });
    accepte(await repond(m, ref, m.reseau.assistante, 'accepte'));
    m.temps.avancer(1000);
    accepte(await repond(m, ref, m.reseau.autreAssistante, 'accepte'));
    expect(await courriels(m, ref, 'equipeAttendue')).toEqual([]);
    m.temps.avancer(HEURE);
    await sur('deployer', ref, m.reseau.ctr, { ...ordres('2'), ...modalites(a.direction.id) });
    expect(await courriels(m, ref, 'equipeAttendue')).toEqual(['autreAssistante']);
    expect((await courriels(m, ref, 'appelDEquipe')).sort()).toEqual([
      'assistante',
      'autreAssistante',
      'lointaine',
      'v3',
    ]);
    expect((await evenementDe(m, ref)).modalites?.avec).toEqual([m.reseau.chef.id, a.direction.id]);
  });

  it('l’intervention finie : qui répond trop tard lit que c’est clos, et une autre agression le même jour est un autre événement (R-169)', async () => {
    const ref = await pris();
    await sur('deployer', ref, m.reseau.ctr, { ...ordres('1'), ...modalites() });
    accepte(await repond(m, ref, m.reseau.assistante, 'accepte'));
    await sur('finir', ref, m.reseau.ctr);
    expect(await repond(m, ref, m.reseau.autreAssistante, 'accepte')).toMatchObject({ code: 'APPEL_CLOS' });
    m.temps.avancer(HEURE);
    const autre = await agression();
    expect(autre).not.toBe(ref);
    expect(await courriels(m, autre, 'appelDeLigne')).toEqual(['ctr']);
    expect((await evenementDe(m, ref)).declarations).toHaveLength(1);
    await sur('prendreEnCharge', autre, m.reseau.ctr);
    await sur('deployer', autre, m.reseau.ctr, ordres('1')); // so that it joins none of the next stories
    await sur('finir', autre, m.reseau.ctr);
  });

  it('le rôle de pilote pris, c’est à elle que l’horloge demande le point de situation', async () => {
    const ref = await pris();
    await sur('deployer', ref, m.reseau.ctr, { ...ordres('1'), ...modalites() });
    accepte(await repond(m, ref, m.reseau.assistante, 'accepte'));
    await sur('confierRole', ref, m.reseau.ctr, { role: 'pilote', personne: m.reseau.assistante.id });
    await sur('prendreRole', ref, m.reseau.assistante, { role: 'pilote' });
    m.temps.avancer(16 * HEURE);
    await horloge(m, ref);
    expect(await taches(ref, 'pointDeSituation')).toEqual([m.reseau.assistante.id]);
  });

  it('un exercice sans personne qui réponde va jusqu’au bout : l’horloge n’attend plus rien, et l’acte suivant passe', async () => {
    const recu = await m.registre.exercer({
      auteur: m.reseau.ctr,
      cle: randomUUID(),
      champs: { structure: m.reseau.service, type: quatreChamps.type },
    });
    const { reference: ref } = accepte(recu);
    await sur('prendreEnCharge', ref, m.reseau.ctr, {}, exercice);
    await sur('deployer', ref, m.reseau.ctr, ordres('2'), exercice);
    for (let i = 0; i < 4; i += 1) {
      m.temps.avancer(8 * HEURE);
      await horloge(m, ref, exercice);
    }
    await sur('finir', ref, m.reseau.ctr, {}, exercice);
    expect(await faitsDe(m, ref)).toEqual(expect.arrayContaining(['equipeIncomplete', 'pointAttendu']));
  });

  it('les places d’un moment passé s’oublient alors que l’équipe est encore sur place (T-37)', async () => {
    const ref = await pris();
    await sur('deployer', ref, m.reseau.ctr, { ...ordres('1'), ...modalites() });
    const demain = new Date(m.temps.maintenant.getTime() + JOUR).toISOString().slice(0, 10);
    const moment = { jour: demain, heure: '10:00', minutes: '60', ou: 'Bureau 12', places: '4' };
    await sur('ouvrirSeance', ref, m.reseau.ctr, moment);
    m.temps.avancer(2 * JOUR);
    await horloge(m, ref);
    expect((await evenementDe(m, ref)).seances).toEqual([expect.objectContaining({ passee: true })]);
  });

  it('un brouillon que personne ne peut confirmer se dit aussitôt à la conseillère technique ; un suivi en retard se demande une fois (T-32)', async () => {
    await enAdmin(`DELETE FROM fonction WHERE role = 'direction'`);
    const jour = new Date(m.temps.maintenant.getTime() - 10 * JOUR).toISOString().slice(0, 10);
    const ref = await declare(m, m.reseau.chef, { type: 'suicide', jour });
    await horloge(m, ref);
    expect(await courriels(m, ref)).toEqual(['brouillonSansReponse → ctr']);
    await sur('confirmer', ref, m.reseau.ctr, { orale: 'Yves Garnier, directeur' });
    await sur('prendreEnCharge', ref, m.reseau.ctr);
    await sur('ecrireRapport', ref, m.reseau.ctr, {
      moyens: 'Une écoute par téléphone.',
      recommandations: 'Aucune à ce jour.',
      consequencesSociales: 'Une fatigue durable.',
    });
    await horloge(m, ref);
    expect(await courriels(m, ref, 'suiviDEvenement')).toEqual(['ctr']);
    m.temps.avancer(5 * 366 * JOUR);
    for (let i = 0; i < 3; i += 1) await horloge(m, ref);
    expect(JSON.stringify(await evenementDe(m, ref))).not.toMatch(/Garnier|Accueil du rez/);
  });

  async function taches(ref: string, nature: string): Promise<(string | null)[]> {
    const { rows } = await m.horlogeBases.registre.query<{ pour: string | null }>(
      'SELECT pour FROM tache WHERE dossier = $1 AND nature = $2 ORDER BY depuis',
      [ref, nature],
    );
    return rows.map((r) => r.pour);
  }

  async function enAdmin(sql: string): Promise<void> {
    const admin = new pg.Client({ connectionString: m.base.urls.admin });
    await admin.connect();
    await admin.query(sql);
    await admin.end();
  }
});
