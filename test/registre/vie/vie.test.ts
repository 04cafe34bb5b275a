import fc from 'fast-check';
import { verifierJournal } from '#libs/registre/journal/verifier.js';
import pg from 'pg';
import type { Auteur } from '#libs/domaine/acte.js';
import { estRefus } from '#libs/domaine/erreurs.js';
import { actes, donnerAccord, recueillirAccord } from '../accompagnement/outils.js';
import { nouvelAgent, sousLaPopulation, tenterDepot } from '../boucle/outils.js';
import { unMedecin } from '../partage/outils.js';
import { accepte, uneMaison, type Maison } from '../../outils/maison.js';
import { GESTES, JAMAIS_PERMIS, sabotes, TOUS } from './actes.js';
import { chose, DUREES, HEURE, REGLAGES, TEXTES, type Texte } from './oracle.js';
import { reduire, type Manche } from './reduire.js';
import { Regard } from './regard.js';
import { Vie, type Coup } from './vie.js';

const PARCOURS = Number(process.env['RELAIS_PARCOURS'] ?? '200');
const GRAINE = Number(process.env['RELAIS_GRAINE'] ?? '20260310');
/** Lives side by side, so that the database is never idle. */
const ENSEMBLE = 6;
/** A busy machine plays fewer of them rather than none: the count is printed. */
const DUREE_MAX = PARCOURS > 300 ? 7_200_000 : 150_000;
/** By command they are also longer: what only comes late comes too. */
const [COUPS, MANCHES] = PARCOURS > 300 ? [8, 5] : [4, 4];
/** So many lives that each act has been played. */
const ASSEZ = 200;
/** So many lives that each act has been allowed at least once. */
const BEAUCOUP = 2000;

const parmi = <T>(...valeurs: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...valeurs);
const gens = [
  'agent',
  'assistante',
  'autreAssistante',
  'ctr',
  'ctn',
  'chef',
  'rh',
  'autreAgent',
  'medecin',
  'administratrice',
];
const coup: fc.Arbitrary<Coup> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      acte: parmi(...Object.keys(GESTES)),
      tirage: fc.nat({ max: 2 ** 20 }),
      par: fc.oneof({ weight: 6, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: parmi(...gens) }),
    }),
  },
  { weight: 6, arbitrary: fc.record({ avancer: fc.constant(true as const), tirage: fc.nat({ max: 2 ** 20 }) }) },
  { weight: 1, arbitrary: fc.record({ lire: fc.constant(true as const), par: parmi(...gens) }) },
);
const manche: fc.Arbitrary<Manche> = fc.record({
  heures: parmi(0, 1, 1, 5, 5, 30, 30, 150, 250, 400, 720, 1990),
  coups: fc.array(fc.record({ vie: fc.nat({ max: ENSEMBLE - 1 }), coup }), {
    minLength: 1,
    maxLength: COUPS * ENSEMBLE,
    size: 'max',
  }),
});

/**
 * Whole lives at random, from the accord to the end and back, under each text, by everybody who may act and who may not, with time
 * that jumps and a clock that is never asked anything: what must hold holds after every act.
 */
describe('Un modèle de toute une vie, sous des actes au hasard', () => {
  let m: Maison;
  let regard: Regard;
  let reseau: Record<string, Auteur>;
  let enCours: Promise<void> = Promise.resolve();
  let [vies, joues, acceptes, lectures] = [0, 0, 0, 0];
  /** By name of act: how often it was played, how often it was allowed. */
  const comptes = new Map(TOUS.map((nom) => [nom, { joue: 0, permis: 0 }]));
  const compter = (noms: readonly string[], quoi: 'joue' | 'permis'): void => {
    for (const nom of noms) {
      const compte = comptes.get(nom);
      if (compte === undefined) throw new Error(`${nom} is no act of these nouns`);
      compte[quoi] += 1;
    }
  };

  beforeAll(async () => {
    m = await uneMaison(REGLAGES);
    regard = new Regard(m);
    const { service: _service, ...reste } = m.reseau;
    reseau = { ...reste, medecin: await unMedecin(m) };
  });
  afterAll(async () => {
    await regard.fermer();
    await m.fermer();
  });

  /** He says yes himself, or she writes down that he told her so. */
  async function naitre(texte: Texte, rang: number): Promise<Vie> {
    const agent = await nouvelAgent(m);
    const { reference: demande } = accepte(await tenterDepot(m, agent, { agent: agent.id }));
    const recueilli = rang % 3 === 2;
    const { reference } = accepte(
      recueilli
        ? await recueillirAccord(m, demande, m.reseau.assistante, m.temps.maintenant.toISOString().slice(0, 10))
        : await donnerAccord(m, demande, agent),
    );
    const acte = [recueilli ? 'recueillir' : 'accepter'];
    compter(acte, 'joue');
    compter(acte, 'permis');
    const expire = m.temps.maintenant.getTime() + DUREES.dureeAccord * HEURE;
    vies += 1;
    return new Vie(m, regard, { ...reseau, agent }, reference, {
      texte,
      agent: agent.id,
      titulaire: m.reseau.assistante.id,
      mots: [{ numero: 1, chose: chose('accompagnement'), oui: true, expire }],
      demarches: [],
      partages: [],
      derogations: [],
    });
  }

  async function jouer(texte: Texte, manches: readonly Manche[]): Promise<void> {
    const depart = m.temps.maintenant;
    const ensemble = new Map<number, Vie>();
    try {
      await sousLaPopulation(m, texte);
      const rangs = new Set(manches.flatMap((manche) => manche.coups.map((c) => c.vie)));
      await Promise.all([...rangs].map(async (rang) => ensemble.set(rang, await naitre(texte, rang))));
      for (const { heures, coups } of manches) {
        m.temps.avancer(heures * HEURE);
        const finis = await Promise.allSettled(
          [...ensemble].map(async ([rang, vie]) => {
            if (heures > 0) await vie.droits();
            for (const c of coups) if (c.vie === rang) await vie.jouer(c.coup);
          }),
        );
        for (const fini of finis) if (fini.status === 'rejected') throw fini.reason;
      }
    } finally {
      m.temps.maintenant = depart;
      for (const vie of ensemble.values()) {
        compter(vie.tires, 'joue');
        compter(vie.faits, 'permis');
        [joues, acceptes, lectures] = [joues + vie.joues, acceptes + vie.acceptes, lectures + vie.lectures];
      }
    }
  }

  it(
    'aucun effet sans accord vivant, aucune lecture sans trace, tout s’arrête d’un coup, un droit finit à son jour (T-10, T-11, T-12, R-083)',
    async () => {
      await fc.assert(
        fc.asyncProperty(
          parmi(...TEXTES),
          fc.array(manche, { minLength: 1, maxLength: MANCHES, size: 'max' }),
          async (texte, manches) => {
            enCours = jouer(texte, manches);
            await enCours;
          },
        ),
        {
          seed: GRAINE,
          endOnFailure: true,
          numRuns: Math.ceil(PARCOURS / (ENSEMBLE - 1)),
          interruptAfterTimeLimit: DUREE_MAX,
        },
      );
    },
    DUREE_MAX + 60_000,
  );

  it('après coup, chaque chaîne du journal se vérifie', async () => {
    await enCours.catch(() => undefined); // the last lives may have been interrupted, not stopped
    const admin = new pg.Pool({ connectionString: m.base.urls.admin });
    const { rompus, dossiers, faits: ecrits } = await verifierJournal(admin, m.cles.sceau).finally(() => admin.end());
    process.stderr.write(
      `${vies} vies, ${joues} actes joués (${acceptes} acceptés), ${lectures} lectures, ${dossiers} dossiers, ${ecrits} faits, graine ${GRAINE}\n` +
        `${[...comptes].map(([nom, { joue, permis }]) => `${nom} ${permis}/${joue}`).join(', ')}\n`,
    );
    expect(rompus).toEqual([]);
  });

  it('chaque acte de ces dossiers a été joué ; sur beaucoup de vies, chacun a été permis au moins une fois', () => {
    const sans = (quoi: 'joue' | 'permis'): string[] =>
      [...comptes].filter(([, n]) => n[quoi] === 0).map(([nom]) => nom);
    if (vies >= ASSEZ) expect(sans('joue')).toEqual([]);
    if (vies >= BEAUCOUP) expect(sans('permis')).toEqual(Object.keys(JAMAIS_PERMIS));
  });

  it('voit une règle ôtée, et la raconte en deux actes : orienter malgré le retrait', async () => {
    const { orienter } = actes;
    sabotes['orienter'] = {
      ...orienter,
      decider: (a, champs, contexte, auteur) => {
        const oui = a.accords.slice(0, 1).map(({ retireLe: _jamais, ...mot }) => mot); // as if he had never come back on it
        const decision = orienter.decider({ ...a, accords: oui, clotures: [] }, champs as never, contexte, auteur);
        return estRefus(decision) ? decision : { ...decision, etat: a };
      },
    };
    const noms = ['ajouterObjectif', 'ecrireNote', 'retirer', 'demanderUnDroit', 'orienter'];
    const coups = noms.map((acte) => ({ vie: 0, coup: { acte, tirage: 0, par: null } }));
    const { message } = await reduire([{ heures: 1, coups }], (moins) => jouer('mef', moins));
    delete sabotes['orienter'];
    const [quoi, ...recit] = message.split('\n');
    expect(quoi).toBe('orientationDite without what it needs (mef)');
    expect(recit.map((l) => l.split(' ').slice(1, 3).join(' '))).toEqual(['agent retirer', 'assistante orienter']);
  });
});
