import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { actes } from '#libs/domaine/evenement/index.js';
import { gabarits } from '#libs/domaine/gabarits.js';
import { estRefus } from '#libs/domaine/erreurs.js';
import { accepte } from '../test/outils/maison.js';
import { mourir } from '../test/registre/evenement/feu-processus.js';
import { repond, surLEvenement } from '../test/registre/evenement/outils.js';
import {
  ordres,
  REGLAGES,
  unePompe,
  unePriseEnCharge,
  uneMaisonDAlerte,
  type MaisonDAlerte,
} from './outils/maison-d-alerte.js';
import { Plancher } from './outils/plancher.js';
import { present, Puits } from './outils/puits.js';
import { arrivees, boucleOuverte } from './outils/statistiques.js';
import { centile } from './rendu/calculs.js';

const TOURS = Number(process.env['RELAIS_BENCH_TOURS'] ?? 5);
const TAILLES = (process.env['RELAIS_BENCH_TAILLES'] ?? '10,50,1000').split(',').map(Number);
const PAR_SECONDE = 200;
const ACQUITS = 1000;
const CONNEXIONS = 4;
const CORPS = gabarits.appelDEquipe.rendre(
  { exercice: false },
  { url: 'http://relais.example', telephone: '01 99 00 00 00' },
);
const texte = { text: CORPS.texte, html: CORPS.html };

/** One number a line, nothing averaged: phase, subject, size, round, name, value. */
const mesures: (string | number)[][] = [];
const noter = (phase: string, sujet: string, taille: number, tour: number, valeurs: Record<string, number>): void => {
  for (const [nom, valeur] of Object.entries(valeurs)) mesures.push([phase, sujet, taille, tour, nom, valeur]);
};

describe('crise', () => {
  let puits: Puits;
  beforeAll(async () => {
    puits = await Puits.ouvrir();
  });
  afterAll(() => {
    puits.fermer();
    const fichier = process.env['RELAIS_MESURES'];
    if (fichier !== undefined) writeFileSync(fichier, `${JSON.stringify(mesures)}\n`);
  });

  it.each(TAILLES)(
    'a. de l’acte au premier, au dernier de %i appels',
    async (n) => {
      const m = await uneMaisonDAlerte(n);
      const plancher = new Plancher(m.admin, puits.port, CONNEXIONS);
      await plancher.preparer();
      const pompe = unePompe(m, puits.url);
      pompe.demarrer();
      const nous = async (tour: number): Promise<void> => {
        const ref = await unePriseEnCharge(m);
        await puits.vider();
        const debut = present();
        accepte(await surLEvenement(m, actes.deployer, ref, m.reseau.ctr, ordres(m)));
        const acte = present() - debut;
        noter('a', 'relais', n, tour, { acte, ...durees(await puits.attendre(n), debut) });
      };
      const eux = async (tour: number): Promise<void> => {
        await puits.vider();
        const debut = present();
        await plancher.envoyer(n, 220, texte);
        noter('a', 'plancher', n, tour, durees(await puits.attendre(n), debut));
      };
      for (let tour = 0; tour < TOURS; tour += 1)
        for (const f of tour % 2 === 0 ? [nous, eux] : [eux, nous]) await f(tour);
      await pompe.arreter();
      plancher.fermer();
      await fermer(m);
    },
    1_800_000,
  );

  it(`b. ${PAR_SECONDE} réponses par seconde, en boucle ouverte`, async () => {
    const m = await uneMaisonDAlerte(ACQUITS);
    const plancher = new Plancher(m.admin, puits.port, CONNEXIONS);
    await plancher.preparer();
    await plancher.remplir(ACQUITS);
    const prevues = arrivees(ACQUITS, PAR_SECONDE);
    for (let tour = 0; tour < TOURS; tour += 1) {
      const ref = await unePriseEnCharge(m);
      accepte(await surLEvenement(m, actes.deployer, ref, m.reseau.ctr, ordres(m)));
      const { rows } = await m.admin.query<{ personne: string }>('SELECT personne FROM appel WHERE dossier = $1', [
        ref,
      ]);
      const nous = (i: number): Promise<boolean> =>
        repond(m, ref, { id: rows[i]?.personne ?? '', fonctions: [] }, 'accepte').then((r) => !estRefus(r));
      for (const [sujet, faire] of [
        ['relais', nous],
        ['plancher', plancher.acquitter],
      ] as const) {
        const { latences, refuses, retardees } = await boucleOuverte(prevues, faire);
        noter('b', sujet, ACQUITS, tour, {
          p50: centile(latences, 0.5),
          p99: centile(latences, 0.99),
          refuses,
          retardees,
        });
      }
    }
    plancher.fermer();
    await fermer(m);
  }, 900_000);

  it('c. une pompe tuée (kill -9) au milieu de mille appels', async () => {
    const m = await uneMaisonDAlerte(1000);
    for (let tour = 0; tour < Math.min(TOURS, 3); tour += 1) {
      const ref = await unePriseEnCharge(m);
      await puits.vider();
      const demande = { auteur: m.reseau.ctr, cle: randomUUID(), champs: ordres(m) };
      accepte(await surLEvenement(m, actes.deployer, ref, m.reseau.ctr, demande.champs));
      const vie = {
        quoi: 'pompe',
        reference: ref,
        smtp: puits.url,
        demande,
        point: 'mail.apres_250:kill:300',
      } as const;
      if ((await mourir(m, REGLAGES, vie)) !== 'SIGKILL') throw new Error('the pump did not die');
      const [avant, mort] = [await puits.combien(), present()];
      const pompe = unePompe(m, puits.url);
      pompe.demarrer();
      const premier = (await puits.attendre(avant + 1)).find((r) => r.le > mort);
      while ((await restent(m, ref)) > 0) await new Promise((resolve) => setTimeout(resolve, 50));
      await pompe.arreter();
      const recus = await puits.releve();
      const uniques = new Set(recus.map((r) => r.id)).size;
      noter('c', 'relais', 1000, tour, {
        reprise: (premier?.le ?? NaN) - mort,
        perdus: 1000 - uniques,
        renvoyes: recus.length - uniques,
      });
    }
    await fermer(m);
  }, 600_000);
});

function durees(recus: readonly { le: number }[], debut: number): Record<string, number> {
  const instants = recus.map((r) => r.le - debut).sort((x, y) => x - y);
  return {
    premier: instants[0] ?? NaN,
    moitie: instants[Math.ceil(instants.length / 2) - 1] ?? NaN,
    dernier: instants.at(-1) ?? NaN,
  };
}

async function restent(m: MaisonDAlerte, ref: string): Promise<number> {
  const { rows } = await m.admin.query<{ n: number }>(
    `SELECT count(*)::int AS n FROM courriel WHERE dossier = $1 AND gabarit = 'appelDEquipe' AND etat <> 'ACCEPTE'`,
    [ref],
  );
  return rows[0]?.n ?? 0;
}

async function fermer(m: MaisonDAlerte): Promise<void> {
  await m.admin.end();
  await m.fermer();
}
