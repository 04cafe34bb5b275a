import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { Worker } from '@temporalio/worker';
import type { Client } from '@temporalio/client';
import type pg from 'pg';
import { ActesActivities } from '#activities/actes.activities.js';
import { creerCodec } from '#libs/infra/temporal/codec.js';
import { executionsDe } from '#libs/infra/temporal/executions.js';
import { creerSonneur, type Sonneur } from '#libs/infra/temporal/sonneur.js';
import { reconcilier } from '#libs/registre/reveils/reconciliateur.js';
import { Relais } from '#libs/registre/reveils/relais.js';
import type { ReglagesConfigures } from '#libs/registre/reglages.js';
import type { Gabarit } from '#libs/domaine/courriel.js';
import { gabarits } from '#libs/domaine/gabarits.js';
import { lireRelaisSmtp } from '#libs/infra/courriel/adresse-smtp.js';
import { Remise } from '#libs/infra/courriel/remise.js';
import { dechiffreur } from '#libs/registre/coffre/dechiffreur.js';
import { Pompe } from '#libs/registre/courriels/pompe.js';
import { effacementsDe } from './effacements.js';
import { uneMaison, type Maison } from './maison.js';
import { CONVERTISSEUR, paquetDesSources } from './paquet.js';
import { attendreOuvriers, coursDe, ignorerAbsent } from './repos.js';
import { serveurQuiSauteLeTemps } from './serveur-java.js';
import { SmtpDouble } from './smtp-double.js';
import { echeance } from './systeme/attente.js';

/** What the nemesis may do to a nudge before it reaches Temporal. */
export type Brouillage = 'aucun' | 'perdus' | 'doubles';

/** A house with its clock: the real record, a real Temporal server that skips time, and a test that moves it. */
export interface Monde extends Maison {
  env: TestWorkflowEnvironment;
  client: Client;
  sonneur: Sonneur;
  smtp: SmtpDouble;
  /** What the pumps complained of. */
  incidents: unknown[];
  /** A step of a test ends here: outbox, pump and workflow tasks are empty (design §4 rule 12). */
  apaiser(): Promise<void>;
  /** Moves time to the next instant the record expects, a mail's or the clock's, at most until `limite`. @returns false when nothing is expected any more */
  avancer(limite?: Date): Promise<boolean>;
  /** Moves time by this much, instant by instant. */
  passer(ms: number, apresChaque?: (m: Monde) => Promise<void>): Promise<void>;
  /** Every run of an open procedure is terminated, then nudged as the relay would: it starts anew and falls through. */
  terminerEtReveiller(): Promise<void>;
  /** What earlier stories left to keep for years is no business of the next one. */
  oublier(): Promise<void>;
  /** A signal that nobody sent. */
  forger(): Promise<void>;
  /** Sends the mails that are due. @returns how many */
  livrer(): Promise<number>;
  brouillage: Brouillage;
  /** Number of questions the clock asked. */
  questions: number;
}

export async function unMonde(
  reglages?: ReglagesConfigures,
  {
    files = ['dossier'],
    ...options
  }: { mots?: Partial<Record<string, string>>; files?: readonly ('dossier' | 'urgence')[] } = {},
): Promise<Monde> {
  const env = await serveurQuiSauteLeTemps();
  const depart = new Date(await env.currentTimeMs());
  const maison = await uneMaison(reglages, { ...options, depart: depart.toISOString() });
  const dataConverter = { payloadCodecs: [creerCodec(maison.cles.service)], failureConverterPath: CONVERTISSEUR };
  const sonneur = creerSonneur(env.connection, 'default', dataConverter);
  const actes = new ActesActivities(maison.clock, effacementsDe(maison, executionsDe(env.connection, 'default')));
  const ouvrier = async (file: string): Promise<Worker> =>
    Worker.create({
      connection: env.nativeConnection,
      namespace: 'default',
      taskQueue: file,
      identity: 'worker',
      // As in production (libs/infra/temporal/ouvrier.ts): a history holds the name of the build again and again.
      workerDeploymentOptions: {
        useWorkerVersioning: false,
        version: { deploymentName: 'relais', buildId: 'a1b2c3d4' },
      },
      workflowBundle: { code: await paquetDesSources() },
      dataConverter,
      activities: {
        etape: async (demande: Parameters<ActesActivities['etape']>[0]) => {
          monde.questions += 1;
          maison.temps.maintenant = new Date(await env.currentTimeMs());
          return actes.etape(demande);
        },
      },
    });
  const ouvriers = await Promise.all(files.map(ouvrier));
  const courses = ouvriers.map((o) => o.run());
  const morts: unknown[] = [];
  for (const c of courses) c.catch((e: unknown) => morts.push(e)); // told by the next wait, and by `fermer`: never by the end of Jest
  const base = maison.horlogeBases.registre;
  const brouille: Sonneur = {
    sonner: async (appel) => {
      if (monde.brouillage === 'perdus' && !appel.remplacer) return 'entendu';
      if (monde.brouillage === 'doubles') await sonneur.sonner({ ...appel, remplacer: false });
      return sonneur.sonner(appel);
    },
  };
  const relais = files.map((file) => new Relais(base, brouille, file, maison.horloge));
  const ouverts = async (): Promise<string[]> => (await coursDe(base)).filter((c) => !c.finie).map(({ id }) => id);
  const finis = new Set<string>();
  /** The next instant at which the clock or a pump has something to do. */
  const prochain = async (): Promise<Date | undefined> => {
    const { rows } = await base.query<{ instant: Date | null }>(
      `SELECT least((SELECT min(prochaine) FROM procedure WHERE NOT finie),
                    (SELECT min(greatest(pas_avant, prochain_essai)) FROM courriel WHERE etat = 'A_ENVOYER')) AS instant`,
    );
    return rows[0]?.instant ?? undefined;
  };
  let retards = 0;
  /**
   * No act of a test comes while something is just due: the time of this server runs on while it answers, and it refuses a task that
   * cancels a timer fired meanwhile (« invalid history builder state for action »; the real one takes it), then never moves again.
   */
  const laisserSonner = async (): Promise<void> => {
    for (let n = 0; n < 3; n += 1) {
      const suite = (await prochain())?.getTime() ?? Infinity;
      const present = await env.currentTimeMs();
      if (Math.abs(suite - present) > TOUT_PRES_MS) return;
      await env.sleep(Math.max(suite - present, 0) + TOUT_PRES_MS);
      maison.temps.maintenant = new Date(await env.currentTimeMs());
      await monde.apaiser();
    }
  };
  const smtp = await SmtpDouble.ouvrir();
  const incidents: unknown[] = [];
  const pompes = pompesDe(maison, smtp, (e) => incidents.push(e));
  const monde: Monde = {
    ...maison,
    smtp,
    incidents,
    env,
    client: env.client,
    sonneur,
    brouillage: 'aucun',
    questions: 0,
    async apaiser() {
      let reste = '';
      const encore = echeance(() => `the world is at rest (${reste})`);
      for (let calme = 0; calme < 2;) {
        if (morts.length > 0) throw new Error('A worker of this world has ended', { cause: morts[0] });
        encore();
        let vus = 0;
        for (const r of relais) vus += (await r.passer()).vus;
        const envoyes = await monde.livrer();
        const attendus = await attendreOuvriers(monde, finis);
        reste = `${vus} nudges, ${envoyes} mails, ${attendus} looks at tasks in the last round`;
        calme = vus + envoyes + attendus === 0 ? calme + 1 : 0;
      }
    },
    async avancer(limite) {
      await monde.apaiser();
      const suite = await prochain();
      if (suite === undefined) return false;
      const cible = limite !== undefined && limite < suite ? limite : suite;
      const present = await env.currentTimeMs();
      // What is overdue already only the reconciler can heal: its period passes, then it looks.
      const attente = cible.getTime() > present ? cible.getTime() - present + 1000 : 61_000;
      retards = cible.getTime() > present ? 0 : retards + 1;
      if (retards > RETARDS_MAX) throw new Error(`Overdue for ${retards} minutes: ${await enRetard(base)}`);
      await env.sleep(attente);
      maison.temps.maintenant = new Date(await env.currentTimeMs());
      for (const file of files) await reconcilier(base, maison.horloge, file);
      await monde.apaiser();
      return limite === undefined || maison.temps.maintenant < limite;
    },
    async passer(ms, apresChaque) {
      const limite = new Date((await env.currentTimeMs()) + ms);
      while ((await monde.avancer(limite)) && (await env.currentTimeMs()) < limite.getTime()) {
        if (apresChaque === undefined) continue;
        await laisserSonner();
        await apresChaque(monde);
      }
      const reste = limite.getTime() - (await env.currentTimeMs());
      if (reste > 0) await env.sleep(reste);
      maison.temps.maintenant = new Date(await env.currentTimeMs());
      await monde.apaiser();
      await laisserSonner();
    },
    async livrer() {
      const bilans = await Promise.all(pompes.map((p) => p.viderMaintenant()));
      return bilans.flatMap((b) => Object.values(b)).reduce((somme, n) => somme + n, 0);
    },
    async terminerEtReveiller() {
      for (const id of await ouverts()) {
        await env.client.workflow.getHandle(id).terminate('test').catch(ignorerAbsent);
      }
      await base.query(
        `INSERT INTO reveil (dossier, type, voie) SELECT dossier, type, voie FROM procedure WHERE NOT finie
         ON CONFLICT (dossier, type) DO UPDATE SET demandes = reveil.demandes + 1, bail = '-infinity'`,
      );
      await monde.apaiser();
    },
    async forger() {
      for (const id of await ouverts()) {
        await env.client.workflow.getHandle(id).signal('reveil').catch(ignorerAbsent);
      }
      await monde.apaiser();
    },
    async oublier() {
      for (const id of await ouverts()) {
        await env.client.workflow.getHandle(id).terminate('test').catch(ignorerAbsent);
      }
      await base.query('UPDATE procedure SET finie = true WHERE NOT finie');
      await base.query('DELETE FROM reveil');
    },
    async fermer() {
      for (const o of ouvriers) o.shutdown();
      await Promise.all(courses);
      await Promise.all(pompes.map((p) => p.arreter()));
      await smtp.fermer();
      await env.teardown();
      await maison.fermer();
    },
  };
  return monde;
}

/** A timer rings after its instant by the time that its task took, which on a busy machine is seconds. */
const TOUT_PRES_MS = 5000;

/** Minutes of the test's time, one after the other, in which something overdue was not healed: a world that goes round in circles. */
const RETARDS_MAX = 180;

async function enRetard(base: pg.Pool): Promise<string> {
  const { rows } = await base.query<{ quoi: string }>(
    `(SELECT concat_ws(' ', type, voie, prochaine, rappels, rappele_le) AS quoi FROM procedure WHERE NOT finie ORDER BY prochaine LIMIT 5)
     UNION ALL
     (SELECT concat_ws(' ', gabarit, voie, etat, pas_avant, prochain_essai) FROM courriel WHERE etat = 'A_ENVOYER' LIMIT 5)`,
  );
  return rows.map(({ quoi }) => quoi).join(' ; ');
}

/** The pumps of both lanes, towards a double of the relay. */
export function pompesDe(
  { horlogeBases, horloge, coffre }: Maison,
  smtp: SmtpDouble,
  surIncident: (erreur: unknown) => void,
  ecrits: Readonly<Record<string, Gabarit<object>>> = gabarits,
): Pompe[] {
  return (['dossier', 'urgence'] as const).map(
    (voie) =>
      new Pompe({
        voie,
        registre: horlogeBases.registre,
        horloge,
        dechiffreur: dechiffreur(coffre),
        gabarits: ecrits,
        site: { url: 'http://relais.example', telephone: '01 99 00 00 00' },
        expedition: { domaine: 'relais.example', expediteur: 'service-social@relais.example' },
        remise: new Remise(lireRelaisSmtp(`smtp://127.0.0.1:${smtp.port}`)),
        surIncident: ({ erreur }) => surIncident(erreur),
      }),
  );
}
