import { Banc } from './outils/banc.js';
import { uneGrappe, type Grappe } from './outils/grappe.js';
import { avancer } from './outils/avancement.js';
import { Puits } from './outils/puits.js';
import { unTemporal, type TemporalDuBanc } from './outils/temporal-pg.js';
import { couts } from './dossier/couts.js';
import { lectures } from './dossier/lectures.js';
import { uneMaisonDuBanc, type MaisonDuBanc } from './dossier/maison.js';
import { rapport } from './dossier/rapport.js';
import { NOMS, Plateau } from './dossier/sujets.js';
import { ARRETE, COURTES, dossiersParTour, ENTIERES, Tour } from './dossier/tour.js';

const A_LA_FOIS = 16;
const COMPTES = 5;

const notes = [
  'L’acte est reçu par une API, un worker et un worker d’urgence, chacun un processus ; le serveur Temporal 1.31 et tous les sujets sont sur le même PostgreSQL, qui attend le disque (fsync=on).',
  'Le client, les processus de chacun et PostgreSQL se partagent les mêmes cœurs ; le processeur compté comprend le client.',
  'Relais fait dix actes là où les autres en font huit, chiffre tout, contrôle qui parle et écrit son journal ; les courriels des autres ne font rien.',
  'Le p99 d’un tour vient de quelques dizaines d’actes : c’est à peu près le plus lent.',
  'Événements, octets et actions sont comptés à la fin de l’accompagnement ; le signalement, lui, attend encore son horizon.',
  'Les transactions sont celles que PostgreSQL compte (pg_stat_database), ce que la maison fait au repos enlevé ; « écriture » : celles qui changent un dossier, comme les compte test/outils/transactions.ts.',
  'Les instructions des pages comprennent de savoir qui demande ; celles des lecteurs seuls sont tenues à deux par test/registre/signalement/cout.test.ts. Les plus lourdes pour PostgreSQL sont dans instructions.json.',
  'D3 (DR-6M), D8, D9 et D10 ne se lisent pas ici : voir la mesure « crise ».',
];

describe('dossier', () => {
  const banc = new Banc('dossier');
  const { court, tours } = banc.options;
  const tailles = court ? COURTES : ENTIERES;
  let [g, temporal, puits, maison, plateau] = [] as unknown as [Grappe, TemporalDuBanc, Puits, MaisonDuBanc, Plateau];

  beforeAll(async () => {
    avancer('PostgreSQL et Temporal');
    g = await uneGrappe();
    temporal = await unTemporal(g);
    puits = await Puits.ouvrir();
    const agents = (tours + 1) * dossiersParTour(tailles) + COMPTES + 20;
    avancer(`la maison, et ${agents} agents`);
    maison = await uneMaisonDuBanc(g, temporal, puits, { agents, sessions: A_LA_FOIS });
    plateau = await Plateau.ouvrir(g, temporal, maison);
  }, 180_000);

  afterAll(async () => {
    plateau?.reveillerTous(); // nobody asleep hears that he must end
    await plateau?.fermer();
    await maison?.systeme.fermer();
    puits?.fermer();
    await g?.fermer();
  }, 120_000);

  it('DR-1, chacun à son tour', async () => {
    const tour = new Tour(banc, plateau, maison, temporal);
    await banc.tours([...NOMS, ARRETE], (qui, n) => tour.jouer(qui, n, n === 0 ? COURTES : tailles));
  }, 3_600_000);

  it('ce qui ne dépend pas de la machine', async () => {
    avancer('comptes exacts, une minute environ');
    await couts(banc, { g, plateau, maison, temporal, puits }, COMPTES);
    plateau.reveiller('relais');
    await lectures(banc, g, maison);
  }, 600_000);

  it('le tableau', () => {
    banc.finir(rapport(notes), {
      temporal: 'serveur 1.31, PostgreSQL, 4 partitions',
      postgres: g.reglages,
      tailles: Object.fromEntries(Object.entries(tailles).map(([nom, n]) => [nom, String(n)])),
    });
  });
});
