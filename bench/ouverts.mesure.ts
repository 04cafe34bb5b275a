import { mkdirSync } from 'node:fs';
import { secondes } from '../test/outils/systeme.js';
import { rapport } from './ouverts/rapport.js';
import { Regards } from './ouverts/regards.js';
import { avancer } from './outils/avancement.js';
import { Banc } from './outils/banc.js';
import { uneGrappe, type Grappe } from './outils/grappe.js';
import { pente, toutTourne, uneMaisonDuBanc, type MaisonDuBanc } from './outils/maison-du-banc.js';
import { Ouvreur, PAR_SERVICE } from './outils/ouvreur.js';

/** Nothing falls due while it is measured. */
const LOIN = { jours: 20 };
const TAILLES = [1000, 3000, 10_000, 30_000, 100_000];
/** Born at each size, so that what is clicked upon is as young at each. */
const A_CLIQUER = 50;

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
    const [assistante, cliqueuse, chef] = await Promise.all(
      ['nadia.cherifi', 'isabelle.montagnon', 'helene.carbonnel'].map((qui) => m.connecter(qui)),
    );
    if (assistante === undefined || cliqueuse === undefined || chef === undefined)
      throw new Error('the sample network');
    const regards = new Regards(m, { assistante, cliqueuse, chef }, banc.options);
    const siens = await ouvreur.signaler([await ouvreur.chez('nadia.cherifi', 'MEF-38-SIP', PAR_SERVICE)]);
    await toutTourne(m);
    await regards.vide();
    let ouverts = siens.length;
    for (const taille of tailles) {
      avancer(`de ${ouverts} à ${taille} dossiers ouverts`);
      await banc.phase({ sujet: 'relais', taille }, async () => {
        const avant = await regards.octets();
        const debut = performance.now();
        const aCliquer = await ouvreur.signaler([await ouvreur.chez('isabelle.montagnon', 'MEF-69-SIP', A_CLIQUER)]);
        const services = await ouvreur.desServices(Math.ceil((taille - ouverts - A_CLIQUER) / PAR_SERVICE));
        const nouveaux = aCliquer.length + (await ouvreur.signaler(services)).length;
        const ecrits = performance.now() - debut;
        await toutTourne(m);
        ouverts += nouveaux;
        const ouverture = performance.now() - debut;
        regards.cliquerSur(aCliquer);
        return {
          ecrits: [(nouveaux / ecrits) * 1000, '/s'],
          ouverture: [(nouveaux / ouverture) * 1000, '/s'],
          octets: [((await regards.octets()) - avant) / nouveaux, 'o'],
          ...regards.memoires(),
        };
      });
      await banc.tours(
        [`${ouverts} dossiers ouverts : repos, clics, listes, redémarrage`],
        async () =>
          void (await banc.phase({ sujet: 'relais', variante: 'regards', taille }, () => regards.tous(ouverts))),
        { echauffement: false },
      );
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
});
