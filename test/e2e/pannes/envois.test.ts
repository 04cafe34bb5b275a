import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { POINTS } from '#libs/infra/points.js';
import { GABARITS, Terrain } from '../../registre/courriels/terrain.js';

const ENVOI = POINTS.filter((p) => p.startsWith('mail.'));
const CLASSES = ['vital', 'offre', 'courtoisie'] as const;
/** Deaths of each class at each point: together two hundred per point and more. */
const FOIS = process.env['RELAIS_FEU'] === 'complet' ? 67 : 1;

/**
 * A process that sends dies at each named point of a sending (kill -9), another one takes over: reliability-security S-7. Class 1
 * is never lost; classes 2 and 3 never leave twice; what nobody can know is uncertain, and an offer's doubt is somebody's task.
 */
describe('Une pompe tuée (kill -9) à chaque point d’un envoi, relevée par une autre (S-7)', () => {
  let t: Terrain;
  const compte = { morts: 0, perdus: 0, doubles: 0, incertains: 0, caches: 0, copiesVitales: 0 };
  const parPoint = new Map<string, number>();
  beforeAll(async () => {
    t = await Terrain.ouvrir();
  });
  beforeEach(() => t.recommencer());
  afterEach(() => t.cesser());
  afterAll(() => t.fermer());

  it.each(ENVOI.flatMap((point) => CLASSES.map((classe) => ({ point, classe }))))(
    '$point, courriel de classe $classe',
    async ({ point, classe }) => {
      for (let fois = 0; fois < FOIS; fois += 1) {
        const { cle, dossier } = await t.deposer({ gabarit: GABARITS[classe] });
        const avant = t.double.recus.length;
        expect(await mourir(t, point)).toBe('SIGKILL');
        await t.couperSessions(); // of the dead: PostgreSQL may not have noticed yet
        await t.pompe().viderMaintenant();
        t.avancer(60); // a vital mail in doubt leaves again after half a minute
        await t.pompe().viderMaintenant();
        const { etat } = await t.ligne(cle);
        const copies = t.double.recus.length - avant;
        const tache = (await t.taches(dossier)).some((l) => l.nature === 'offreAVerifier');
        compte.morts += 1;
        parPoint.set(point, (parPoint.get(point) ?? 0) + 1);
        if (copies === 0 && etat !== 'INCERTAIN') compte.perdus += 1;
        if (classe === 'vital') compte.copiesVitales += copies - 1;
        else if (copies > 1) compte.doubles += 1;
        if (etat === 'INCERTAIN') compte.incertains += 1;
        if (etat === 'INCERTAIN' && classe === 'offre' && !tache) compte.caches += 1;
        if (classe === 'vital') expect({ etat, recu: copies >= 1 }).toEqual({ etat: 'ACCEPTE', recu: true });
        else expect({ etat, copies }).toEqual(attendu(point));
      }
    },
    60_000 + FOIS * 10_000,
  );

  it('en tout : aucun vital perdu, aucun autre doublé, tout doute est une tâche', () => {
    process.stderr.write(
      `${compte.morts} morts (${[...parPoint.values()].join(', ')} par point) : ${compte.perdus} perdu, ${compte.doubles} doublé, ` +
        `${compte.incertains} incertains dont ${compte.caches} caché, ${compte.copiesVitales} copies de plus d’un courriel vital\n`,
    );
    expect(compte).toMatchObject({ morts: ENVOI.length * CLASSES.length * FOIS, perdus: 0, doubles: 0, caches: 0 });
  });
});

/** An offer or a courtesy: sent anew when it had not begun; in doubt from the first byte on, arrived or not; done once it is written. */
function attendu(point: string): { etat: string; copies: number } {
  if (point === 'mail.bail_pris') return { etat: 'ACCEPTE', copies: 1 };
  if (point === 'mail.apres_354') return { etat: 'INCERTAIN', copies: 0 };
  return { etat: point === 'mail.apres_marque' ? 'ACCEPTE' : 'INCERTAIN', copies: 1 };
}

/** One life of a pump, in a process of its own. @returns the signal that ended it */
async function mourir(t: Terrain, point: string): Promise<NodeJS.Signals | null> {
  const moyens = JSON.stringify({ ...t.moyens, point: `${point}:kill` });
  const pompe = spawn(process.execPath, [join(__dirname, '../../outils/systeme/pompe-mortelle.mjs'), moyens], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [, signal] = (await once(pompe, 'exit')) as [number | null, NodeJS.Signals | null];
  return signal;
}
