import { actes, tenterSur } from '../../registre/accompagnement/outils.js';
import { dire, envoyer, ouvert, propose } from '../../registre/partage/outils.js';
import { accepte } from '../../outils/maison.js';
import { histoireDe } from '../../outils/histoire.js';
import { unMonde, type Monde } from '../../outils/monde.js';

const JOUR_MS = 86_400_000;
const A = { service: 'Maison des solidarités', courriel: 'accueil@solidarites.example' };

describe('partager, de la demande à son jour', () => {
  let m: Monde;
  beforeAll(async () => {
    m = await unMonde({ defaut: { dureePartage: { jours: 3 }, silence: null, heureDuMatin: null }, structures: {} });
  });
  afterAll(async () => m?.fermer());

  it('la même histoire pour Temporal, que l’agent dise oui, non, rien, ou revienne sur tout (R-083, T-12, design §4, règle 11)', async () => {
    const oui = await ouvert(m, A);
    const non = await propose(m, A);
    accepte(await dire(m, non, 'non'));
    const rien = await propose(m, A);
    const retire = await propose(m, A);
    accepte(await dire(m, retire, 'oui'));
    accepte(await tenterSur(m, actes.retirer, retire.source, retire.agent, {}));
    expect(await envoyer(m, retire)).toMatchObject({ code: 'PARTAGE_TERMINE' });
    await m.apaiser();
    // Day after day: Temporal hears of them in their first night, at whatever hour this is played
    for (let jour = 0; jour < 6; jour += 1) await m.passer(JOUR_MS);

    const histoires = [];
    for (const { reference } of [oui, non, rien, retire]) {
      const { evenements } = await histoireDe(m.client, `partage/${reference}`);
      histoires.push(evenements.join('\n'));
    }
    expect(new Set(histoires).size).toBe(1);
    expect(histoires[0]).toContain('timerStarted');
    const { rows } = await m.horlogeBases.registre.query<{ finie: boolean; n: number }>(
      `SELECT finie, count(*)::int AS n FROM procedure WHERE type = 'partager' GROUP BY finie`,
    );
    expect(rows).toEqual([{ finie: true, n: 4 }]);
    const aDehors = m.smtp.recus.filter((r) => r.a.includes('solidarites'));
    expect(aDehors).toHaveLength(1); // the one that was agreed to, by its address and without its code
    expect(m.incidents).toEqual([]);
  });
});
