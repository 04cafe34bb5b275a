import { unMonde, type Monde } from '../../outils/monde.js';
import type { Reponse } from '#libs/domaine/signalement/etat.js';
import { histoireDe, type Histoire } from '../../outils/histoire.js';
import { traceDe, type Trace } from '../../outils/trace.js';
import { avecRecusation, avecReport, enHeures, ordinaire, type Malheur, type Parcours } from './scenarios.js';

const rien: Malheur = async () => undefined;

const histoires = {
  'une escalade, deux rappels, « oui »': (m: Monde, malheur: Malheur) => ordinaire(m, malheur, 'oui'),
  'une escalade, deux rappels, le silence': (m: Monde, malheur: Malheur) => ordinaire(m, malheur),
  'une récusation': avecRecusation,
  'une échéance déplacée en chemin': avecReport,
};

const malheurs: Record<string, (m: Monde) => Malheur> = {
  'le workflow est tué et réveillé après chaque pas': () => (m) => m.terminerEtReveiller(),
  'chaque réveil est perdu': (m) => {
    m.brouillage = 'perdus';
    return rien;
  },
  'chaque réveil est doublé': (m) => {
    m.brouillage = 'doubles';
    return rien;
  },
  'des réveils sont forgés': () => (m) => m.forger(),
};

/** The clock may be late by what the reconciler tolerates; the record may not differ. */
const RETARD_MAX_HEURES = 0.2;

describe("Le registre décide, l'horloge se souvient (design §4)", () => {
  let m: Monde;
  beforeAll(async () => {
    m = await unMonde(enHeures);
  });
  afterAll(async () => m.fermer());
  beforeEach(async () => {
    m.brouillage = 'aucun';
    await m.oublier();
  });

  describe.each(Object.entries(histoires))('%s', (_nom, jouer) => {
    let paisible: Trace;

    it('va jusqu’au bout quand rien ne la trouble', async () => {
      paisible = await tracer(await jouer(m, rien));
      expect(paisible.procedures).toEqual(['conserver ouverte', 'traiterSignalement finie']);
      expect(paisible.faits.map((f) => f['type'])).toContain('horizon');
    });

    it.each(Object.entries(malheurs))(
      'laisse le même registre et les mêmes courriels quand %s',
      async (_malheur, preparer) => {
        const trace = await tracer(await jouer(m, preparer(m)));
        const { heures, ...reste } = trace;
        const { heures: attendues, ...attendu } = paisible;
        expect(reste).toEqual(attendu);
        expect(heures.map((h, i) => Math.abs(h - (attendues[i] ?? NaN)) < RETARD_MAX_HEURES)).toEqual(
          attendues.map(() => true),
        );
      },
    );
  });

  it('laisse à Temporal la même histoire, événement par événement et octet par octet, quoi que l’agent réponde', async () => {
    const lire = async (reponse?: Reponse): Promise<Histoire> => {
      await m.oublier();
      const { reference } = await ordinaire(m, rien, reponse);
      return histoireDe(m.client, `signalement/${reference}`);
    };
    const silence = await lire();
    for (const reponse of ['oui', 'pasMaintenant', 'non'] as const) {
      expect((await lire(reponse)).evenements).toEqual(silence.evenements);
    }
    // One escalation more than the journey whose cost is promised and guarded in cout.test.ts.
    expect(silence.evenements.length).toBeLessThanOrEqual(50);
    process.stdout.write(`traiterSignalement: ${silence.evenements.length} events\n`);
  });

  it('n’a fait se plaindre aucune pompe, et chaque courriel accepté est parti une fois', async () => {
    expect(m.incidents).toEqual([]);
    const { rows } = await m.horlogeBases.registre.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM courriel WHERE etat = 'ACCEPTE'`,
    );
    expect(m.smtp.recus).toHaveLength(rows[0]?.n ?? -1);
  });

  async function tracer({ reference, agent }: Parcours): Promise<Trace> {
    return traceDe(m, reference, agent.id);
  }
});
