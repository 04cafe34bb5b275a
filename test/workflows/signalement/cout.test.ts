import { histoireDe, type Histoire } from '../../outils/histoire.js';
import { unMonde, type Monde } from '../../outils/monde.js';
import { sansIncident } from './scenarios.js';

/** Measured: 37 events, 5,729 bytes (issue « Cost » allows 48 and 8 KB). */
const EVENEMENTS_MAX = 38;
const OCTETS_MAX = 5900;

/** All that a history of ours may hold: no search attribute, no update, no query, no child, no memo, no activity of the server. */
const PERMIS = new Set([
  'workflowExecutionStarted',
  'workflowExecutionSignaled',
  'workflowTaskScheduled',
  'workflowTaskStarted',
  'workflowTaskCompleted',
  'markerRecorded',
  'timerStarted',
  'timerFired',
  'timerCanceled',
  'workflowExecutionCompleted',
]);

/** Issue « Cost »: one signalement from filing to horizon, one offer, two reminders, one answer, under the réglages par défaut. */
describe('Ce que Temporal garde d’un signalement', () => {
  let m: Monde;
  let histoire: Histoire;
  beforeAll(async () => {
    m = await unMonde();
    await m.passer(premierMardiDeFevrier(m.temps.maintenant).getTime() - m.temps.maintenant.getTime());
    const { reference } = await sansIncident(m);
    histoire = await histoireDe(m.client, `signalement/${reference}`);
  });
  afterAll(async () => m.fermer());

  it(`au plus ${EVENEMENTS_MAX} événements et ${OCTETS_MAX} octets du dépôt à l’horizon`, () => {
    const { evenements, octets } = histoire;
    process.stdout.write(`traiterSignalement: ${evenements.length} events, ${octets} bytes\n`);
    expect(evenements.at(-1)).toMatch(/^workflowExecutionCompleted /);
    expect(evenements.length).toBeLessThanOrEqual(EVENEMENTS_MAX);
    expect(octets).toBeLessThanOrEqual(OCTETS_MAX);
  });

  it('ni attribut de recherche, ni mise à jour, ni interrogation : seulement des minuteries et des questions au registre', () => {
    expect(histoire.evenements.map((e) => e.split(' ')[0]).filter((e) => !PERMIS.has(e ?? ''))).toEqual([]);
  });

  it('une seule question au registre par réveil de l’horloge', () => {
    const combien = (type: string): number => histoire.evenements.filter((e) => e.startsWith(`${type} `)).length;
    expect(combien('markerRecorded')).toBe(combien('workflowTaskCompleted'));
  });
});

/** Days of work shape what the clock does: the same ones each time, far from any jour férié. At nine, in UTC. */
function premierMardiDeFevrier(depuis: Date): Date {
  const jour = new Date(Date.UTC(depuis.getUTCFullYear() + 1, 1, 1, 9));
  while (jour.getUTCDay() !== 2) jour.setUTCDate(jour.getUTCDate() + 1);
  return jour;
}
