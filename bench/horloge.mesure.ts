import { secondes } from '../test/outils/systeme.js';
import { Perte } from './horloge/perte.js';
import { rapport } from './horloge/rapport.js';
import { avancer } from './outils/avancement.js';
import { Banc } from './outils/banc.js';
import { uneGrappe, type Grappe } from './outils/grappe.js';
import { toutTourne, uneMaisonDuBanc, type MaisonDuBanc } from './outils/maison-du-banc.js';
import { Ouvreur, PAR_SERVICE } from './outils/ouvreur.js';

const LOIN = { jours: 20 };

describe('horloge', () => {
  const banc = new Banc('horloge');
  const { court, jusqua, tours } = banc.options;
  const ouverts = Math.min(court ? 1000 : 10_000, jusqua);
  const combien = court ? { ordinaires: 40, urgentes: 4 } : { ordinaires: 200, urgentes: 10 };
  let grappe: Grappe;
  let m: MaisonDuBanc;
  let ouvreur: Ouvreur;

  beforeAll(async () => {
    avancer('la maison démarre');
    grappe = await uneGrappe();
    m = await uneMaisonDuBanc(grappe, {
      reglages: secondes({
        accuse: LOIN,
        echelon: LOIN,
        proposition: LOIN,
        horizon: LOIN,
        jonctionEvenement: { secondes: 1 },
      }),
      releve: true, // as the supervisor of an installation does
    });
    ouvreur = new Ouvreur(m);
  }, 300_000);
  afterAll(async () => {
    await ouvreur?.fermer();
    await m?.fermer();
    await grappe?.fermer();
  }, 120_000);

  it('tout Temporal perdu, dossiers ouverts', async () => {
    const [direction] = await m.lire<{ personne: string }>(
      `SELECT personne FROM compte WHERE sujet = 'francoise.delmas'`,
    );
    await ouvreur.signaler(await ouvreur.desServices(Math.ceil(ouverts / PAR_SERVICE)));
    await toutTourne(m);
    const perte = new Perte(banc, m, ouvreur, direction?.personne ?? '', combien);
    const parTour = Math.max(combien.urgentes, Math.ceil(combien.ordinaires / PAR_SERVICE));
    await banc.tours(
      ['en marche', 'perdu'],
      async (sujet, tour) =>
        perte.jouer(
          sujet === 'perdu' ? 'perdu' : 'en marche',
          await ouvreur.desServices(parTour),
          ouverts,
          tour === tours,
        ),
      { tours, echauffement: false },
    );
    banc.finir(rapport(ouverts), { temporal: 'serveur 1.31.2 sur PostgreSQL', postgres: grappe.reglages });
  }, 7_200_000);
});
