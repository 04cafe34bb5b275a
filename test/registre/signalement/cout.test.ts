import type pg from 'pg';
import { signalement } from '#libs/domaine/signalement/index.js';
import { aFaire } from '#libs/registre/lecteurs/a-faire.js';
import { conseil } from '#libs/registre/lecteurs/conseil.js';
import { mesSignalements } from '#libs/registre/lecteurs/mes-signalements.js';
import { mesPropositions } from '#libs/registre/lecteurs/ma-proposition.js';
import { mesDossiersParNom } from '#libs/registre/lecteurs/recherche.js';
import { actes, agir, uneMaison, unSignalement, type Maison } from '../../outils/maison.js';

/** Not counted: the transaction's own words and the identity that row-level security reads (issue: figures). */
const HORS_COMPTE = /^\s*(BEGIN|COMMIT|ROLLBACK|SELECT set_config)/;

describe('Le coût de chaque acte, en instructions SQL', () => {
  let m: Maison;
  let vues: { texte: string; base: string }[] = [];

  beforeAll(async () => {
    m = await uneMaison();
    for (const pool of [m.api.registre, m.api.cles, m.horlogeBases.registre, m.horlogeBases.cles])
      pool.on('connect', ecouter);
  });
  afterAll(async () => m.fermer());

  /** Every statement that leaves on a connection, with the database it goes to. */
  function ecouter(client: pg.PoolClient): void {
    const envoyer = client.query.bind(client) as (...a: unknown[]) => unknown;
    const base = (client as unknown as { database: string }).database;
    Object.assign(client, {
      query: (...args: unknown[]) => {
        const [premier] = args;
        const texte = typeof premier === 'string' ? premier : (premier as { text?: string }).text;
        if (texte !== undefined) vues.push({ texte, base });
        return envoyer(...args);
      },
    });
  }

  async function compter<T>(
    nom: string,
    f: () => Promise<T>,
  ): Promise<{ resultat: T; instructions: number; transactions: number }> {
    vues = [];
    const resultat = await f();
    const registre = vues.filter((v) => v.base.endsWith('_registre'));
    const instructions = registre.filter((v) => !HORS_COMPTE.test(v.texte)).length;
    const transactions = registre.filter((v) => v.texte === 'COMMIT').length;
    const cles = vues.filter((v) => v.base.endsWith('_cles')).length;
    process.stdout.write(`${nom}: ${instructions} SQL, ${transactions} transaction, keys ${cles}\n`);
    return { resultat, instructions, transactions };
  }

  it('six au plus et une transaction du registre par acte ; deux au plus pour une liste, quelle que soit sa longueur', async () => {
    const { resultat: reference, ...depot } = await compter('déposer', () => unSignalement(m));
    const couts = [
      depot,
      await compter('rapprocher (horloge)', () =>
        m.clock.etape(signalement, reference, 'traiterSignalement', 'rapprocher'),
      ),
      await compter('attendre (horloge)', () =>
        m.clock.etape(signalement, reference, 'traiterSignalement', 'prendreEnCharge'),
      ),
      await compter('se récuser', () => agir(m, actes.recuser, reference, m.reseau.assistante, {})),
      await compter('accuser réception', () =>
        agir(m, actes.accuserReception, reference, m.reseau.autreAssistante, {}),
      ),
      await compter('proposer', () =>
        agir(m, actes.proposerAide, reference, m.reseau.autreAssistante, { voie: 'telephone' }),
      ),
      await compter('répondre', () => agir(m, actes.repondre, reference, m.reseau.agent, { valeur: 'oui' })),
      await compter('constater (horloge)', () =>
        m.clock.etape(signalement, reference, 'traiterSignalement', 'proposer'),
      ),
    ];
    for (const { instructions, transactions } of couts) {
      expect(instructions).toBeLessThanOrEqual(6);
      expect(transactions).toBe(1);
    }
    const acces = { bases: m.api, coffre: m.coffre, empreinte: m.empreinte, horloge: m.horloge };
    for (let i = 0; i < 5; i += 1) await unSignalement(m);
    expect(
      (await compter('lire : à faire', () => aFaire(acces, m.reseau.assistante.id))).instructions,
    ).toBeLessThanOrEqual(2);
    expect((await compter('lire : conseil', () => conseil(acces, m.reseau.ctr.id))).instructions).toBeLessThanOrEqual(
      2,
    );
    expect(
      (await compter('lire : par le nom', () => mesDossiersParNom(acces, m.reseau.assistante.id, 'menard')))
        .instructions,
    ).toBeLessThanOrEqual(2);
    expect(
      (await compter('lire : mes signalements', () => mesSignalements(acces, m.reseau.chef.id))).instructions,
    ).toBeLessThanOrEqual(2);
    expect(
      (await compter('lire : ma proposition', () => mesPropositions(acces, m.reseau.agent.id))).instructions,
    ).toBeLessThanOrEqual(2);
  });
});
