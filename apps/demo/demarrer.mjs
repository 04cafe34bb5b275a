// `npm start [-- --neuf]`: from a bare clone to a running house, on a machine with Node and nothing else prepared.
import { etape, taire } from './outils/affichage.mjs';
import { basesDonnees } from './outils/bases.mjs';
import { JOURNAUX } from './outils/chemins.mjs';
import { lireLibelles } from './outils/comptes.mjs';
import { construire, installer, verifierNode, verifierPlace } from './outils/installation.mjs';
import { enClair, expliquer } from './outils/expliquer.mjs';
import { choisirPorts, verifierPortImpose } from './outils/ports.mjs';
import * as preparatifs from './outils/preparatifs.mjs';
import { interrompre } from './outils/processus.mjs';
import { adresses, programmesDemo, programmesMaison, RESEAU } from './outils/programmes.mjs';
import { lireSecrets } from './outils/secrets.mjs';
import { mesurer, tableau } from './outils/tableau.mjs';
import { ecrireEtat, lireEtat, prendreVerrou, rendreVerrou } from './outils/verrou.mjs';
import { pannes } from './pannes.mjs';
import { Superviseur } from './superviseur.mjs';

// A terminal that has been closed must not stop the stopping.
for (const flux of [process.stdout, process.stderr]) flux.on('error', () => undefined);

const MESURE = 30_000;

/** @type {Superviseur | undefined} */
let superviseur;

async function principal(options) {
  const debut = performance.now();
  const neuf = options.includes('--neuf');
  const inconnue = options.find((o) => o !== '--neuf');
  if (inconnue !== undefined) throw pannes.optionInconnue(inconnue);
  verifierNode();
  verifierPlace();
  const donnees = basesDonnees();

  const autre = await prendreVerrou();
  if (autre !== undefined) return dejaLa(autre, neuf);
  process.once('exit', rendreVerrou);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void arreter(signal));
  suivreNpm();

  await verifierPortImpose();
  if (neuf && donnees !== undefined) throw pannes.neufAilleurs();
  if (neuf) await etape('Effacement des données', preparatifs.effacer);
  else if (donnees === undefined) await preparatifs.oublierSansSecrets();
  await etape('Dépendances npm', installer);
  await etape('Compilation', construire);

  superviseur = new Superviseur({ journaux: JOURNAUX, dire: (message) => console.log(`  ! ${message}`) });
  const secrets = lireSecrets();
  const { ports, decales } = await choisirPorts(preparatifs.portsUtiles(donnees));
  for (const { nom, voulu, pris } of decales)
    console.log(`  · ${nom} : le port ${voulu} est déjà pris, ce sera ${pris}`);
  const bases = donnees ?? (await preparatifs.demarrerBases(superviseur, ports, secrets));
  const temporal = await preparatifs.demarrerTemporal(superviseur, ports);
  const maison = { bases, secrets, ports, temporal: temporal.adresse };
  await etape('Boîte aux lettres et connexion', () =>
    Promise.all(programmesDemo(maison).map((p) => superviseur.demarrer(p))),
  );
  await preparatifs.preparerDonnees(maison);
  await etape('API et workers', () => Promise.all(programmesMaison(maison).map((p) => superviseur.demarrer(p))));

  const etat = {
    ...adresses(maison),
    boiteApi: `${adresses(maison).boite}/api/courriels`,
    temporal: temporal.adresse,
    temporalUi: temporal.ui,
    postgres: preparatifs.sansCompte(bases.registre),
    comptes: lireLibelles(RESEAU),
    demarreLe: new Date().toISOString(),
    dureeDemarrageMs: Math.round(performance.now() - debut),
  };
  const publier = () =>
    ecrireEtat({ ...etat, processus: mesurer([{ nom: 'lanceur', pid: process.pid }, ...superviseur.processus]) });
  publier();
  superviseur.apresChangement = publier;
  setInterval(publier, MESURE).unref();
  console.log(tableau(etat));
}

function dejaLa(pid, neuf) {
  if (neuf) throw pannes.dejaEnMarche(pid);
  const etat = lireEtat();
  console.log(
    etat === undefined
      ? `Relais est en train de démarrer (processus ${pid}).`
      : `Relais tourne déjà (processus ${pid}) : ${etat.site}`,
  );
}

/** npm that is told to end tells its shell, not us: a launcher whose npm is gone stops too. */
function suivreNpm() {
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  const regard = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(regard);
    void arreter('npm a disparu');
  }, 1000).unref();
}

let arretDemande = 0;
async function arreter(raison) {
  // npm may pass on the Ctrl-C that we got ourselves. A later one: leave at once; the supervisor's shadow stops the rest.
  if (arretDemande > 0 && Date.now() - arretDemande > 1000) process.exit(130);
  if (arretDemande > 0) return;
  arretDemande = Date.now();
  console.log(`\n${raison === 'SIGINT' ? 'Ctrl-C' : raison} : arrêt…`);
  taire();
  interrompre();
  await superviseur?.arreter((nom) => console.log(`  · arrêt : ${nom}`));
  process.exit(0);
}

try {
  await principal(process.argv.slice(2));
} catch (e) {
  if (arretDemande === 0) {
    const panne = expliquer(e);
    console.error(`\n${enClair(panne)}`);
    await superviseur?.arreter();
    process.exit(panne.code);
  }
}
