import { rmSync, writeFileSync } from 'node:fs';
import { Atelier } from './systeme/atelier.js';
import { jusqua } from './systeme/attente.js';
import { Boite } from './systeme/boite.js';
import { ClientHttp } from './systeme/client.js';
import { cheminTemporal, relais } from './systeme/commandes.js';
import { secondes, type Nom, type OptionsSysteme, type Systeme } from './systeme/forme.js';
import { lireJournal } from './systeme/journal.js';
import { basesNeuves, lire } from './systeme/postgres.js';
import {
  adresses,
  baseTemporal,
  fichierCles,
  fichierReglages,
  programmesDemo,
  programmesMaison,
  programmeTemporal,
  RESEAU_DEMO,
  type Lieux,
} from './systeme/programmes.js';
import { portLibre, repondHttp } from './systeme/sondes.js';

export { jusqua } from './systeme/attente.js';
export type { Courriel } from './systeme/boite.js';
export { ClientHttp, type ReponseHttp } from './systeme/client.js';
export { secondes, type OptionsSysteme, type Systeme } from './systeme/forme.js';
export { RESEAU_DEMO } from './systeme/programmes.js';

/** Brings the whole house up as real processes, on ports, databases and files of its own. */
export async function unSysteme(options: OptionsSysteme = {}): Promise<Systeme> {
  const atelier = new Atelier();
  try {
    return await monter(options, atelier);
  } catch (erreur) {
    await atelier.fermer();
    throw erreur;
  }
}

async function monter(
  {
    reglages = secondes(),
    reseau = RESEAU_DEMO,
    postgresPropre = false,
    environnement = {},
    releve = false,
    sans = [],
  }: OptionsSysteme,
  atelier: Atelier,
): Promise<Systeme> {
  const { dossier } = atelier;
  const { base, propre } = await basesNeuves(atelier, postgresPropre);
  const noms = ['api', 'porte', 'worker', 'urgence', 'temporal', 'oidc', 'boite', 'smtp'] as const;
  const ports = Object.fromEntries(
    await Promise.all(noms.map(async (nom) => [nom, await portLibre()] as const)),
  ) as Lieux['ports'];
  const lieux: Lieux = { dossier, reseau, ports, urls: base.urls, environnement };
  writeFileSync(fichierReglages(dossier), JSON.stringify(reglages));

  const processus: Systeme['processus'] = {
    temporal: atelier.enfant(programmeTemporal(lieux, cheminTemporal())),
    ...surChacun(programmesDemo(lieux), (p) => atelier.enfant(p)),
    ...surChacun(programmesMaison(lieux), (p) => atelier.enfant(p, releve)),
    ...(propre === undefined ? {} : { postgres: propre.enfant }),
  };
  const partir = (...quoi: Nom[]): Promise<void[]> =>
    Promise.all(quoi.filter((nom) => !sans.includes(nom)).map((nom) => processus[nom].demarrer()));
  await Promise.all([
    partir('temporal', 'boite', 'oidc'),
    relais(['cles', 'creer', fichierCles(dossier)]),
    relais(['annuaire', 'importer', reseau], {
      DATABASE_URL_ADMIN: base.urls.admin,
      OIDC_EMETTEUR: adresses(lieux).oidc,
    }),
  ]);
  await partir('api', 'worker', 'urgence');

  const systeme: Systeme = {
    url: adresses(lieux).site,
    portes: {
      api: `http://127.0.0.1:${ports.porte}`,
      worker: `http://127.0.0.1:${ports.worker}`,
      urgence: `http://127.0.0.1:${ports.urgence}`,
    },
    oidc: adresses(lieux).oidc,
    boite: new Boite(adresses(lieux).boite),
    base,
    dossier,
    temporal: {
      adresse: `127.0.0.1:${ports.temporal}`,
      fichier: baseTemporal(dossier),
      effacer: () => {
        for (const suite of ['', '-wal', '-shm']) rmSync(`${baseTemporal(dossier)}${suite}`, { force: true });
      },
    },
    processus,
    ...(propre === undefined ? {} : { donneesPostgres: propre.donnees }),
    connecter: (compte) => ClientHttp.connecter(adresses(lieux).site, compte),
    lire: (sql, valeurs) => lire(base.urls.admin, sql, valeurs),
    journal: (reference) =>
      lireJournal(
        { registre: base.urls.admin, cles: base.urls.clesAdmin, fichierCles: fichierCles(dossier) },
        reference,
      ),
    horlogePrete: () =>
      jusqua(
        async () => {
          const prets = await Promise.all(
            (['worker', 'urgence'] as const).map((nom) => repondHttp(`http://127.0.0.1:${ports[nom]}/sante/pret`)),
          );
          return prets.every(Boolean);
        },
        { quoi: 'les deux workers interrogent Temporal', indice: () => processus.worker.journal.slice(-1500) },
      ).then(() => undefined),
    fermer: () => atelier.fermer(),
  };
  if (!(['temporal', 'worker', 'urgence'] as const).some((nom) => sans.includes(nom))) await systeme.horlogePrete();
  return systeme;
}

function surChacun<K extends string, A, B>(quoi: Record<K, A>, f: (a: A) => B): Record<K, B> {
  return Object.fromEntries(Object.entries<A>(quoi).map(([cle, a]) => [cle, f(a)])) as Record<K, B>;
}
