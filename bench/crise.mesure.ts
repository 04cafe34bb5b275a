import { gabarits } from '#libs/domaine/gabarits.js';
import { secondes } from '../test/outils/systeme.js';
import { Acquits } from './crise/acquits.js';
import { Alertes } from './crise/alertes.js';
import { coupure } from './crise/coupure.js';
import { histoires } from './crise/histoire.js';
import { DEBIT, Masse } from './crise/masse.js';
import { rapport } from './crise/rapport.js';
import { BENEVOLES, lesGens, peupler } from './crise/service.js';
import { avancer } from './outils/avancement.js';
import { Banc } from './outils/banc.js';
import { uneBase, uneGrappe, type Grappe } from './outils/grappe.js';
import { reseauAvec, uneMaisonDuBanc, type MaisonDuBanc } from './outils/maison-du-banc.js';
import { Plancher } from './outils/plancher.js';
import pg from 'pg';

const CONNEXIONS = 4;
const CORPS = gabarits.appelDEquipe.rendre(
  { exercice: false },
  { url: 'http://relais.example', telephone: '01 99 00 00 00' },
);
const texte = { text: CORPS.texte, html: CORPS.html };

describe('crise', () => {
  const banc = new Banc('crise');
  const { court, jusqua } = banc.options;
  const tailles = [10, 50, 1000, 10_000].filter((n) => n <= (court ? 50 : jusqua));
  const combien = court
    ? { acquits: 400, accords: 6, masse: 300, coupure: 300 }
    : { acquits: 2000, accords: 30, masse: 1500, coupure: Math.min(10_000, jusqua) };
  let grappe: Grappe;
  let m: MaisonDuBanc;
  let bassin: pg.Pool;

  beforeAll(async () => {
    avancer('la maison démarre');
    grappe = await uneGrappe();
    bassin = new pg.Pool({ connectionString: await uneBase(grappe, 'plancher'), max: 10 });
    m = await uneMaisonDuBanc(grappe, {
      reglages: secondes({ jonctionEvenement: { secondes: 1 } }),
      reseau: reseauAvec(BENEVOLES, grappe.atelier.dossier),
      environnement: { RELAIS_DEBIT_MASSE: String(DEBIT) },
    });
  }, 300_000);
  afterAll(async () => {
    await bassin?.end();
    await m?.fermer();
    await grappe?.fermer();
  }, 120_000);

  it('joue tout', async () => {
    const gens = await lesGens(m);
    await peupler(m, { volontaires: Math.max(...tailles, combien.coupure), agents: combien.masse });
    const [chef, assistante] = await Promise.all([m.connecter('helene.carbonnel'), m.connecter('nadia.cherifi')]);
    const plancher = new Plancher(bassin, m.puits.port, CONNEXIONS);
    await plancher.preparer();
    const alertes = new Alertes(banc, m, gens, plancher, texte, tailles);
    const acquits = await Acquits.ouvrir(banc, m, gens, combien.acquits, await uneBase(grappe, 'acquits'));
    const masse = new Masse(banc, m, gens, { chef, assistante }, combien);
    await histoires(banc, m, gens, tailles);
    const parties: Record<string, () => Promise<void>> = {
      'alertes, relais': () => alertes.relais(),
      'alertes, plancher': () => alertes.plancherSeul(),
      'nodemailer seul': () => alertes.nodemailer(),
      'réponses, relais': () => acquits.relais(),
      'réponses, plancher': () => acquits.plancherSeul(),
      'accords sans envoi de masse': () => masse.jouer('sans'),
      'accords avec envoi de masse': () => masse.jouer('avec'),
      'worker tué': () => coupure(banc, m, gens, combien.coupure),
    };
    await banc.tours(Object.keys(parties), async (sujet) => parties[sujet]?.(), { echauffement: false });
    plancher.fermer();
    acquits.fermer();
    banc.finir(rapport(tailles, combien), { temporal: 'serveur 1.31.2 sur PostgreSQL', postgres: grappe.reglages });
  }, 3_600_000);
});
