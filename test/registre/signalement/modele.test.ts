import fc from 'fast-check';
import pg from 'pg';
import { verifierJournal } from '#libs/registre/journal/verifier.js';
import { uneMaison, type Maison } from '../../outils/maison.js';
import { MODELE } from './modele-actes.js';
import { REGLAGES } from './modele-etat.js';
import { ETAPES, Scene, type Coup, type Manche } from './modele-scene.js';

const TOUT = process.env['RELAIS_FEU'] === 'complet';
const GRAINE = Number(process.env['RELAIS_GRAINE'] ?? '20260310');
const SCRIPTS = TOUT ? 2000 : 32;
/** A busy machine plays fewer scripts rather than none: the count is printed. */
const DUREE_MAX = TOUT ? 3_000_000 : 150_000;

type Nom = keyof typeof MODELE;
const noms = Object.keys(MODELE) as Nom[];
/** The acts without which a journey does not go on come more often. */
const frequents: Nom[] = ['accuserReception', 'accuserReception', 'proposerAide', 'proposerAide', 'repondre'];
const parmi = <T>(...valeurs: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...valeurs);
const dossier = fc.nat({ max: 2 });

const coup: fc.Arbitrary<Coup> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      acte: fc.oneof(parmi(...noms), parmi(...frequents)),
      dossier,
      tirage: fc.nat({ max: 15 }),
      intrus: fc.oneof(
        { weight: 5, arbitrary: fc.constant(null) },
        {
          weight: 1,
          arbitrary: parmi('chef', 'rh', 'agent', 'assistante', 'autreAssistante', 'ctr', 'ctn', 'administratrice'),
        },
      ),
      double: fc.boolean(),
    }),
  },
  { weight: 3, arbitrary: fc.record({ horloge: fc.subarray([...ETAPES], { minLength: 1 }), dossier }) },
  { weight: 1, arbitrary: fc.record({ depot: parmi('chef' as const, 'rh' as const, 'agent' as const) }) },
);
const manche: fc.Arbitrary<Manche> = fc.record({
  minutes: parmi(0, 1, 5, 30, 150, 500, 1900, 7000, 13_000),
  facteur: parmi('remis', 'remis', 'remis', 'attend', 'echoue', 'douteux'),
  coups: fc.array(coup, { minLength: 1, maxLength: 5 }),
  tour: fc.boolean(),
});

/**
 * Random sequences of acts by several persons on the dossiers of one agent, at the same instant on several connections, with the
 * questions of the clock among them and time that jumps; a model written from the rules must explain all that is seen.
 */
describe('Un modèle du signalement, sous des actes au hasard et simultanés', () => {
  let m: Maison;
  let admin: pg.Pool;
  let enCours: Promise<void> = Promise.resolve();
  let [joues, acceptes, questions, regards] = [0, 0, 0, 0];

  beforeAll(async () => {
    m = await uneMaison(REGLAGES);
    admin = new pg.Pool({ connectionString: m.base.urls.admin });
  });
  afterAll(async () => {
    await admin.end();
    await m.fermer();
  });

  async function jouer(manches: readonly Manche[]): Promise<void> {
    const scene = await Scene.ouvrir(m, admin);
    try {
      for (const une of manches) await scene.jouer(une);
    } finally {
      joues += scene.joues;
      acceptes += scene.acceptes;
      questions += scene.questions;
      regards += scene.regards;
    }
  }

  it(
    'tout ce qui a lieu est permis, tout refus est juste ; un dossier ouvert a toujours une et une seule personne responsable',
    async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(manche, { minLength: 1, maxLength: 14 }), async (manches) => {
          enCours = jouer(manches);
          await enCours;
        }),
        { seed: GRAINE, numRuns: SCRIPTS, interruptAfterTimeLimit: DUREE_MAX },
      );
    },
    TOUT ? 3_600_000 : 600_000,
  );

  it('après coup, chaque chaîne du journal se vérifie', async () => {
    await enCours; // the last script may have been interrupted, not stopped
    const { rompus, dossiers, faits } = await verifierJournal(admin, m.cles.sceau);
    process.stderr.write(
      `${joues} actes joués (${acceptes} acceptés), ${questions} questions de l’horloge, ${dossiers} dossiers, ${faits} faits, ` +
        `${regards} regards sur les responsables, graine ${GRAINE}\n`,
    );
    expect(rompus).toEqual([]);
  });
});
