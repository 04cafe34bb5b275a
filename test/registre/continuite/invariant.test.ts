import fc from 'fast-check';
import pg from 'pg';
import { actes as actesDAbsence } from '#libs/domaine/absence/index.js';
import { estRefus } from '#libs/domaine/erreurs.js';
import type { Territoire } from '#libs/calendrier/territoires.js';
import { uneMaison, type Maison } from '../../outils/maison.js';
import { NOMS } from './invariant-gestes.js';
import { quitter, reseauDUneVie } from './invariant-reseau.js';
import { sabotes } from './invariant-envoi.js';
import { Vie, type Coup } from './invariant-vie.js';

const PARCOURS = Number(process.env['RELAIS_PARCOURS'] ?? '300');
const GRAINE = Number(process.env['RELAIS_GRAINE'] ?? '20260710');
/** A busy machine plays fewer of them rather than none: the count is printed. */
const DUREE_MAX = PARCOURS > 300 ? 7_200_000 : 26_000;
const HEURE = 3_600_000;

/** Evenings before a jour férié, before the clocks change, before the end of a year; and where the day begins first and last. */
const DEPARTS = [
  '2026-07-10T16:30:00.000Z',
  '2026-03-27T15:00:00.000Z',
  '2026-10-23T15:00:00.000Z',
  '2026-12-23T10:00:00.000Z',
  '2026-04-29T23:30:00.000Z',
  '2026-05-21T08:00:00.000Z',
];
const TERRITOIRES: readonly Territoire[] = [
  'metropole',
  'wallisEtFutuna',
  'polynesieFrancaise',
  'guyane',
  'saintPierreEtMiquelon',
  'alsaceMoselle',
  'nouvelleCaledonie',
];

const poids: Partial<Record<(typeof NOMS)[number], number>> = {
  signaler: 4,
  declarer: 6,
  qualifier: 4,
  designer: 3,
  prendre: 3,
};
const coup: fc.Arbitrary<Coup> = fc.oneof(
  ...NOMS.map((quoi) => ({
    weight: poids[quoi] ?? 2,
    arbitrary: fc.record({
      quoi: fc.constant(quoi),
      n: fc.array(fc.nat({ max: 5040 }), { minLength: 4, maxLength: 4 }),
      avec: fc.nat({ max: 5 }).map((x) => x === 0),
    }),
  })),
  { weight: 4, arbitrary: fc.constantFrom(1, 5, 24, 30, 72, 200).map((h) => ({ avancer: h * HEURE })) },
  { weight: 4, arbitrary: fc.constantFrom('avant', 'pile', 'apres').map((minuit) => ({ minuit })) },
  { weight: 5, arbitrary: fc.constant<Coup>({ horloge: true }) },
);
const histoire = fc.record({
  // Twice as often where the text obliges by itself: there is most to read
  texte: fc.constantFrom('mef', 'mef', 'mef', 'mef', 'ecologie', 'equipement', 'affairesSociales', 'education'),
  territoire: fc.constantFrom(...TERRITOIRES),
  depart: fc.constantFrom(...DEPARTS),
  chaine: fc.boolean(),
  coups: fc.array(coup, { minLength: 4, maxLength: 22, size: 'max' }),
});
type Histoire = typeof histoire extends fc.Arbitrary<infer T> ? T : never;

describe('À chaque instant, une seule personne présente tient chaque affaire, ou une alerte porte un nom et un âge', () => {
  let m: Maison;
  let admin: pg.Pool;
  let [vies, actes, acceptes, lectures] = [0, 0, 0, 0];
  let enCours: Promise<void> = Promise.resolve();

  beforeAll(async () => {
    m = await uneMaison();
    admin = new pg.Pool({ connectionString: m.base.urls.admin, max: 2 });
    await admin.query('DELETE FROM secteur_structure'); // the network of the house is nobody's neighbour
  });
  afterAll(async () => {
    await admin.end();
    await m.fermer();
  });

  async function jouer({ texte, territoire, depart, chaine, coups }: Histoire): Promise<void> {
    m.temps.maintenant = new Date(depart);
    const reseau = await reseauDUneVie(admin, { texte, territoire, chaine });
    const vie = new Vie(m, admin, reseau, { texte, territoire, chaine, absences: [], aCommencer: [], affaires: [] });
    try {
      await vie.jouer([{ quoi: 'signaler', n: [1], avec: false }, ...coups]);
    } finally {
      await quitter(admin, reseau);
      vies += 1;
      [actes, acceptes, lectures] = [actes + vie.actes, acceptes + vie.acceptes, lectures + vie.lectures];
    }
  }

  /** The shortest story that still fails: one act less, again and again. */
  async function reduire(h: Histoire, premiere: Error): Promise<{ erreur: Error; coups: Coup[] }> {
    let [coups, erreur] = [h.coups, premiere];
    for (let rang = coups.length - 1; rang >= 0; rang -= 1) {
      const moins = coups.filter((_c, i) => i !== rang);
      const e = await jouer({ ...h, coups: moins }).then(
        () => undefined,
        (x: unknown) => x as Error,
      );
      if (e !== undefined) [coups, erreur] = [moins, e];
    }
    return { erreur, coups };
  }

  const vivre = async (h: Histoire): Promise<void> => {
    try {
      await jouer(h);
    } catch (e) {
      throw (await reduire(h, e as Error)).erreur;
    }
  };

  it(
    'quoi que l’on fasse et quand que ce soit : qui tient, qui peut agir, qui est appelé (R-133 à R-136, R-138, R-139, R-144, R-150, R-153, T-16, T-18, T-23)',
    async () => {
      await fc.assert(
        fc.asyncProperty(histoire, async (h) => {
          enCours = vivre(h);
          await enCours;
        }),
        { seed: GRAINE, endOnFailure: true, numRuns: PARCOURS, interruptAfterTimeLimit: DUREE_MAX },
      );
    },
    DUREE_MAX + 120_000,
  );

  it('dit ce qui a été joué', async () => {
    await enCours.catch(() => undefined); // the last life may have been interrupted, not stopped: its clock is that of all
    process.stderr.write(
      `${vies} vies, ${actes} actes (${acceptes} acceptés), ${lectures} lectures de la tenante, graine ${GRAINE}\n`,
    );
    expect(acceptes).toBeGreaterThan(vies);
  });

  it('voit une règle ôtée, et la raconte en peu d’actes : un retour qui ne referme rien (R-153)', async () => {
    const { revenir } = actesDAbsence;
    sabotes['revenir'] = {
      ...revenir,
      decider: (a, champs, contexte, auteur) => {
        const decision = revenir.decider(a, champs, contexte, auteur);
        if (estRefus(decision)) return decision;
        const { absence: _ecrite, ...reste } = decision;
        return reste;
      },
    };
    const n = [1, 0, 2, 5];
    const coups: Coup[] = [
      { quoi: 'signaler', n, avec: false },
      { quoi: 'declarer', n: [2, 0, 3, 5], avec: false },
      { horloge: true },
      { avancer: 72 * HEURE },
      { quoi: 'qualifier', n, avec: false },
      { quoi: 'revenir', n, avec: false },
    ];
    const h: Histoire = {
      texte: 'mef',
      territoire: 'metropole',
      depart: '2026-07-15T08:00:00.000Z',
      chaine: false,
      coups,
    };
    const premiere = await jouer(h).then(
      () => undefined,
      (e: unknown) => e as Error,
    );
    expect(premiere).toBeDefined();
    const { erreur, coups: restent } = await reduire(h, premiere as Error);
    delete sabotes['revenir'];
    expect(erreur.message).toMatch(/read conseillere, should be assistante/);
    expect(restent.map((c) => ('quoi' in c ? c.quoi : 'temps'))).toEqual(['declarer', 'revenir']);
  });
});
