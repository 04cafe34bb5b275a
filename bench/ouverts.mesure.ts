import { mkdirSync } from 'node:fs';
import { jusqua as attendre, secondes } from '../test/outils/systeme.js';
import { rapport } from './ouverts/rapport.js';
import { Regards } from './ouverts/regards.js';
import { avancer } from './outils/avancement.js';
import { Banc } from './outils/banc.js';
import { uneGrappe, type Grappe } from './outils/grappe.js';
import { auRepos, pente, uneMaisonDuBanc, type MaisonDuBanc } from './outils/maison-du-banc.js';
import { Ouvreur, PAR_SERVICE } from './outils/ouvreur.js';

/** Nothing falls due while it is measured. */
const LOIN = { jours: 20 };
const TAILLES = [1000, 3000, 10_000, 30_000, 100_000];

describe('ouverts', () => {
  const banc = new Banc('ouverts');
  const { court, jusqua } = banc.options;
  const tailles = court ? [100, 300] : TAILLES.filter((n) => n <= (Number.isFinite(jusqua) ? jusqua : 10_000));
  let grappe: Grappe;
  let m: MaisonDuBanc;
  let ouvreur: Ouvreur;

  beforeAll(async () => {
    avancer('la maison démarre');
    grappe = await uneGrappe();
    m = await uneMaisonDuBanc(grappe, {
      reglages: secondes({ accuse: LOIN, echelon: LOIN, proposition: LOIN, horizon: LOIN, intervalleRappel: LOIN }),
    });
    ouvreur = new Ouvreur(m);
    mkdirSync(banc.options.dossier, { recursive: true });
  }, 300_000);
  afterAll(async () => {
    await ouvreur?.fermer();
    await m?.fermer();
    await grappe?.fermer();
  }, 120_000);

  it('de plus en plus de dossiers ouverts', async () => {
    const assistante = await m.connecter('nadia.cherifi');
    const chef = await m.connecter('helene.carbonnel');
    const references = await lesSiens();
    const regards = new Regards(m, { assistante, chef, references }, banc.options);
    await regards.vide();
    let ouverts = references.length;
    for (const taille of tailles) {
      avancer(`de ${ouverts} à ${taille} dossiers ouverts`);
      await banc.phase({ sujet: 'relais', taille }, async () => {
        const debut = performance.now();
        const services = await ouvreur.desServices(Math.ceil((taille - ouverts) / PAR_SERVICE));
        const nouveaux = (await ouvreur.signaler(services)).length;
        const ecrits = performance.now() - debut;
        await toutTourne();
        ouverts += nouveaux;
        const ouverture = performance.now() - debut;
        return {
          ecrits: [(nouveaux / ecrits) * 1000, '/s'],
          ouverture: [(nouveaux / ouverture) * 1000, '/s'],
        };
      });
      avancer(`${ouverts} dossiers ouverts : mémoire, repos, clics, listes, redémarrage`);
      await banc.phase({ sujet: 'relais', variante: 'regards', taille }, () => regards.tous(ouverts));
    }
    for (const metrique of ['rssWorker', 'clicP50', 'listeP99', 'retour', 'sqlRepos'] as const) {
      const points = banc
        .mesures()
        .filter((x) => x.metrique === metrique && x.valeur > 0)
        .map((x) => [x.taille, x.valeur] as const);
      if (points.length > 1) banc.noter({ sujet: 'relais', variante: 'pente' }, { [metrique]: [pente(points), ''] });
    }
    banc.finir(rapport(tailles), { temporal: 'serveur 1.31.2 sur PostgreSQL', postgres: grappe.reglages });
  }, 10_800_000);

  /** The fifty matters of the social worker who is looked at: the same at each size. */
  async function lesSiens(): Promise<string[]> {
    const [gens] = await m.lire<{ structure: string; chef: string; assistante: string }>(
      `SELECT (SELECT id FROM structure WHERE code = 'MEF-38-SIP') AS structure, c.personne AS chef, a.personne AS assistante
         FROM compte c, compte a WHERE c.sujet = 'helene.carbonnel' AND a.sujet = 'nadia.cherifi'`,
    );
    if (gens === undefined) throw new Error('the sample network');
    const agents = await m.lire<{ id: string }>(
      `WITH p AS (INSERT INTO personne (code) SELECT 'SIP-' || n FROM generate_series(1, $1::int) n RETURNING id, code),
            i AS (INSERT INTO identite (personne, prenom, nom, courriel, telephone, recherche)
                  SELECT id, 'Camille', code, lower(code) || '@dgfip-38.example', '04 65 71 00 09', lower(code) FROM p)
       INSERT INTO fonction SELECT id, 'agent', $2::uuid FROM p RETURNING personne AS id`,
      [PAR_SERVICE, gens.structure],
    );
    const references = await ouvreur.signaler([{ ...gens, agents: agents.map((a) => a.id) }]);
    await toutTourne();
    return references;
  }

  /** Every procedure has its workflow, every mail has left. */
  async function toutTourne(): Promise<void> {
    await attendrePlus(`SELECT count(*)::int AS n FROM reveil WHERE pas_avant <= now()`, 'réveils à porter à Temporal');
    await auRepos(m);
  }

  /** However long it takes, as long as it goes down. */
  async function attendrePlus(sql: string, quoi: string): Promise<void> {
    for (let avant = Infinity; ;) {
      const reste = await attendre(
        async () => {
          const n = (await m.lire<{ n: number }>(sql))[0]?.n ?? 0;
          return n === 0 || n < avant ? { n } : undefined;
        },
        { quoi },
      );
      if (reste.n === 0) return;
      avant = reste.n;
      avancer(`${reste.n} ${quoi}`);
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
  }
});
