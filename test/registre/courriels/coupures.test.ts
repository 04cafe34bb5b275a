import type { Geste, Scenario } from '../../outils/smtp-double.js';
import { GABARITS, Terrain } from './terrain.js';

/** Where a pump is frozen: the relay keeps it waiting there, and answers this once it goes on. */
const MOMENTS = {
  accueil: '220 double',
  ehlo: '250 double',
  mail: '250 ok',
  rcpt: '250 ok',
  data: '354 go',
  point: '250 late',
} satisfies Partial<Record<keyof Scenario, Geste>>;
type Moment = keyof typeof MOMENTS;
const CLASSES = ['vital', 'offre', 'courtoisie'] as const;
const FOIS = process.env['RELAIS_FEU'] === 'complet' ? 50 : 1;

/**
 * A pump stops in the middle of a mail (SIGSTOP, a machine put to sleep), its session dies, another takes over, then it goes on:
 * reliability-security S-8. Class 1 is never lost; classes 2 and 3 never leave twice; what nobody can know stands on a screen.
 */
describe('Une pompe gelée pendant un envoi, relevée par une autre, puis dégelée (S-8)', () => {
  let t: Terrain;
  const compte = { gels: 0, perdus: 0, doubles: 0, incertains: 0, caches: 0 };
  beforeAll(async () => {
    t = await Terrain.ouvrir();
  });
  beforeEach(() => t.recommencer());
  afterEach(() => t.cesser());
  afterAll(() => t.fermer());

  it.each(Object.keys(MOMENTS).flatMap((moment) => CLASSES.map((classe) => ({ moment: moment as Moment, classe }))))(
    '$moment, courriel de classe $classe',
    async ({ moment, classe }) => {
      for (let fois = 0; fois < FOIS; fois += 1) {
        const { cle, dossier } = await t.deposer({ gabarit: GABARITS[classe] });
        const avant = t.double.recus.length;
        const gel = unGel();
        t.jouer({ [moment]: gel.moment, garde: true });
        const gelee = t.pompe().viderMaintenant();
        await gel.atteint;
        await t.couperSessions();
        t.jouer({ garde: true });
        await t.pompe().viderMaintenant();
        t.avancer(60); // a vital mail in doubt leaves again after half a minute
        await t.pompe().viderMaintenant();
        gel.lever(MOMENTS[moment]);
        expect(await gelee).toEqual({}); // the ghost wrote nothing
        const { etat, renvois } = await t.ligne(cle);
        const copies = t.double.recus.length - avant;
        const taches = await t.taches(dossier);
        compte.gels += 1;
        if (etat === 'INCERTAIN') compte.incertains += 1;
        if (copies === 0) compte.perdus += 1;
        if (classe !== 'vital' && copies > 1) compte.doubles += 1;
        if (etat === 'INCERTAIN' && classe === 'offre' && taches.length !== 1) compte.caches += 1;
        const doute = moment === 'point';
        expect({ etat, copies, renvois }).toEqual({
          etat: doute && classe !== 'vital' ? 'INCERTAIN' : 'ACCEPTE',
          copies: doute && classe === 'vital' ? 2 : 1,
          renvois: 0,
        });
      }
    },
    FOIS * 60_000,
  );

  it('en tout : aucun perdu, aucun doublé, tout doute est une tâche', () => {
    process.stderr.write(
      `${compte.gels} gels : ${compte.perdus} perdu, ${compte.doubles} doublé, ${compte.incertains} incertains, ${compte.caches} caché\n`,
    );
    expect(compte).toMatchObject({ gels: 18 * FOIS, perdus: 0, doubles: 0, caches: 0 });
  });
});

/** A moment that does not end before it is told to. */
function unGel(): { moment: () => Promise<Geste>; atteint: Promise<void>; lever: (geste: Geste) => void } {
  let lever: (geste: Geste) => void = () => undefined;
  let dire = (): void => undefined;
  const levee = new Promise<Geste>((resolve) => (lever = resolve));
  const atteint = new Promise<void>((resolve) => (dire = resolve));
  const moment = (): Promise<Geste> => {
    dire();
    return levee;
  };
  return { moment, atteint, lever: (geste) => lever(geste) };
}
