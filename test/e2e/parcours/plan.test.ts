import { premierJourOuvre } from '#libs/calendrier/feries.js';
import { enClair } from '../../outils/systeme/client.js';
import { unSysteme, type ClientHttp, type Systeme } from '../../outils/systeme.js';

const DANS_UN_MOIS_MS = 30 * 86_400_000;

// No clock is needed: what the two of them write moves nothing by itself.
describe('Le plan, sur les pages des deux, sans JavaScript (point 11, R-097, R-099)', () => {
  let s: Systeme;
  let agent: ClientHttp;
  let ass: ClientHttp;
  let reference: string;
  const echeance = premierJourOuvre(new Date(Date.now() + DANS_UN_MOIS_MS).toISOString().slice(0, 10), 'metropole');
  const chezElle = (geste: string): string => `/accompagnements/${reference}?geste=${geste}&pour=${reference}`;
  const chezLui = (geste: string): string => `/mon-espace/plan?geste=${geste}&pour=${reference}`;
  const elle = (acte: string): string => `/accompagnements/${reference}/${acte}`;
  const lui = (acte: string): string => `/mon-espace/accompagnements/${reference}/${acte}`;

  beforeAll(async () => {
    s = await unSysteme({ sans: ['temporal', 'worker', 'urgence'] });
    agent = await s.connecter('sonia.haddad');
    ass = await s.connecter('nadia.cherifi');
    const situation = 'Je n’arrive plus à payer mon loyer depuis trois mois.';
    const demande = await agent.poster<{ reference: string }>('/api/v1/signalements', { situation });
    const accord = { accord: true };
    const ne = await agent.poster<{ reference: string }>(
      `/api/v1/signalements/${demande.json.reference}/accord`,
      accord,
    );
    reference = ne.json.reference;
  });
  afterAll(() => s?.fermer());

  it('elle écrit une ligne et la propose ; il la lit, et l’emporte sans aucun nom', async () => {
    const ligne = { quoi: 'Appeler le bailleur', qui: 'ensemble', echeance };
    expect((await ass.formulaire(chezElle('plan-ligne.'), elle('plan-action'), ligne)).statut).toBe(303);
    expect((await agent.get('/mon-espace/plan')).texte).not.toContain('Appeler le bailleur');
    expect((await ass.formulaire(chezElle('plan-proposer.'), elle('plan-proposition'), { revue: '' })).statut).toBe(
      303,
    );
    const { texte } = await agent.get('/mon-espace/plan');
    for (const dit of ['Appeler le bailleur', 'D’accord', 'Pas celle-ci', 'plus stricte que le texte'])
      expect(texte).toContain(dit);
    const pdf = await agent.octets(`/api/v1/accompagnements/${reference}/plan.pdf`);
    expect([pdf.statut, pdf.entetes.get('content-type')]).toEqual([200, 'application/pdf']);
    expect((await ass.octets(`/api/v1/accompagnements/${reference}/plan.pdf`)).statut).toBe(404);
  });

  it('ils changent la même phrase : il voit les deux, garde les deux, et rien ne se perd', async () => {
    const caches = await agent.champsCaches(chezLui('plan-ligne-change.1'), lui('plan-action-change'));
    const sien = { quoi: 'Écrire au bailleur', qui: 'ensemble', echeance };
    const siens = { ...sien, quoi: 'Passer voir le bailleur' };
    expect((await ass.formulaire(chezElle('plan-ligne-change.1'), elle('plan-action-change'), siens)).statut).toBe(303);
    const conflit = await agent.soumettre(lui('plan-action-change'), { ...caches, ...sien });
    expect(conflit.statut).toBe(409);
    for (const dit of ['Écrire au bailleur', 'Passer voir le bailleur', 'Rien n’est perdu', 'Garder les deux, ainsi'])
      expect(conflit.texte).toContain(dit);
    const [deux = ''] = conflit.texte.split('<form').filter((f) => f.includes('Garder les deux'));
    const choisis = Object.fromEntries(
      [...deux.matchAll(/type="hidden" name="(\w+)" value="([^"]*)"/g)].map(([, nom = '', valeur = '']) => [
        nom,
        enClair(valeur),
      ]),
    );
    const garde = { ...choisis, quoi: 'Écrire au bailleur\nPasser voir le bailleur' };
    expect((await agent.soumettre(lui('plan-action-change'), garde)).statut).toBe(303);
    const { texte } = await ass.get(elle('').slice(0, -1));
    expect(texte).toContain('Écrire au bailleur\nPasser voir le bailleur');
  });

  it('un texte refusé en chemin (connexion, jeton) revient dans son formulaire, à renvoyer', async () => {
    const page = chezLui('plan-but.');
    const caches = await agent.champsCaches(page, lui('plan-objectif'));
    const but = { ...caches, _csrf: 'perime', objectif: 'Retrouver un toit qui soit à moi' };
    expect((await agent.soumettre(lui('plan-objectif'), but)).statut).toBe(403);
    expect((await agent.get(page)).texte).toContain('Retrouver un toit qui soit à moi');
    expect((await agent.formulaire(page, lui('plan-objectif'), { objectif: but.objectif })).statut).toBe(303);
    expect((await agent.get('/mon-espace/plan')).texte).toContain('Retrouver un toit qui soit à moi');
  });
});
