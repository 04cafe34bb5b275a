import { actes, agir, etatDe, faitsDe, unSignalement } from '../../outils/maison.js';
import { unMonde, type Monde } from '../../outils/monde.js';

const JOUR = 86_400_000;

describe('mef-2016 §1.1.3 — du dépôt à l’horizon, le temps passant pour de vrai', () => {
  let m: Monde;
  beforeAll(async () => {
    m = await unMonde();
  });
  afterAll(async () => m.fermer());

  it('appelle la ligne technique, attend la proposition, informe le tiers, rappelle deux fois et se tait', async () => {
    const reference = await unSignalement(m);
    await m.passer(3 * JOUR);
    await agir(m, actes.accuserReception, reference, m.reseau.assistante, {});
    await m.passer(JOUR);
    await agir(m, actes.proposerAide, reference, m.reseau.assistante, { voie: 'courriel', rappels: '2' });
    await m.passer(60 * JOUR);
    expect(await faitsDe(m, reference)).toEqual([]);
    expect((await etatDe(m, reference)).closLe).toBeDefined();
    const { events } = await m.client.workflow.getHandle(`signalement/${reference}`).fetchHistory();
    console.log(events?.length, (events ?? []).map((e) => e.eventType).join(','));
  });
});
