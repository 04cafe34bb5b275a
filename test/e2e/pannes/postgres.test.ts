import { jusqua, secondes, unSysteme, type ClientHttp, type Systeme } from '../../outils/systeme.js';
import { agents, gens, situation, trouver } from './gens.js';
import { Parcours } from './parcours.js';

const PERMANENCE = '04 65 71 00 99';

describe('PostgreSQL est arrêté, puis revient', () => {
  let s: Systeme;
  let chef: ClientHttp;
  let agent: string | undefined;
  let p: Parcours;

  beforeAll(async () => {
    s = await unSysteme({
      postgresPropre: true,
      reglages: secondes({ horizon: { secondes: 3600 } }),
      environnement: { RELAIS_TELEPHONE_PERMANENCE: PERMANENCE },
      releve: true,
    });
    chef = await s.connecter(agents['sonia.haddad'].chef);
    agent = await trouver(chef, 'sonia.haddad');
    p = await Parcours.ouvrir(s, 'thierry.mougin');
    await p.deposer();
    await p.accuser();
    await s.processus.postgres?.tuer();
  });
  afterAll(() => s?.fermer());

  it('une page répond 503 et donne le téléphone de la permanence', async () => {
    const { statut, texte, entetes } = await chef.get('/signalements');
    expect(statut).toBe(503);
    expect(entetes.get('retry-after')).toBe('30');
    expect(texte).toContain('Relais ne répond pas pour le moment');
    expect(texte.replace(/\s/g, ' ')).toContain(PERMANENCE);
  });

  it('un signalement est refusé en 503, avec un code stable et le téléphone : rien n’a été enregistré', async () => {
    const { statut, json, entetes } = await chef.poster('/api/v1/signalements', { agent, situation });
    expect(statut).toBe(503);
    expect(entetes.get('content-type')).toContain('application/problem+json');
    expect(json).toMatchObject({ code: 'INDISPONIBLE', telephone: PERMANENCE });
  });

  it('le site se dit vivant, mais pas prêt', async () => {
    expect((await chef.get('/sante/vif')).statut).toBe(200);
    const { statut, json } = await chef.get('/sante/pret');
    expect(statut).toBe(503);
    expect(json).toMatchObject({ pret: false, postgres: false });
  });

  it('au retour, le site reprend de lui-même, sans redémarrer, avec la même session', async () => {
    const { pid } = s.processus.api;
    await s.processus.postgres?.demarrer();
    await jusqua(async () => (await chef.get('/sante/pret')).statut === 200, {
      quoi: 'le site prêt',
    });
    const depot = await chef.poster('/api/v1/signalements', { agent, situation });
    expect(depot.statut).toBe(201);
    expect(s.processus.api.pid).toBe(pid);
  });

  it('l’horloge et les courriels reprennent : le parcours entamé va jusqu’à l’offre', async () => {
    await p.proposer();
    await p.attendreFait('tiersInforme');
    await s.boite.attendre('thierry.mougin');
    await s.boite.attendre(gens.assistante, 2); // one for each signalement, on both sides of the outage
  });
});
