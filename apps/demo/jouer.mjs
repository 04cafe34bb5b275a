// `npm run demo [-- --garder]`: the first journey played three times against the running house (started if need be), by its
// real roles and over HTTP: the agent says yes (and asks for another person), says no, says nothing; then one short story for
// each of the five texts. Then what it all proves; exit code 1 when a proof fails.
// `npm run demo -- evenement-grave`: a serious event, seconds for minutes, on the same house.
// `npm run demo -- continuite`: a sudden absence, hour by hour, on a server of its own that skips time.
import { join } from 'node:path';
import { RACINE } from './outils/chemins.mjs';
import { urlDuRole } from './outils/bases.mjs';
import { lirePersonnes } from './outils/comptes.mjs';
import { executer } from './outils/processus.mjs';
import { jouerLaContinuite } from './continuite.mjs';
import { jouerLEvenement } from './evenement-grave.mjs';
import { CLES, RESEAU_SOURCE } from './outils/programmes.mjs';
import { lireSecrets } from './outils/secrets.mjs';
import { enClair, expliquer } from './outils/expliquer.mjs';
import { Panne } from './pannes.mjs';
import { jouerLesTextes, MOTS_DES_HISTOIRES } from './parcours/cinq-textes.mjs';
import { Facteur } from './parcours/facteur.mjs';
import { Horloge } from './parcours/horloge.mjs';
import { trouverMaison } from './parcours/maison.mjs';
import {
  aucunMotPersonnel,
  journalIntact,
  memeChronologie,
  memeHistoire,
  rappelsAuSeulSilencieux,
} from './parcours/preuves.mjs';
import { Recit } from './parcours/recit.mjs';
import { jouer } from './parcours/signalement.mjs';
import { Temoin } from './parcours/temoin.mjs';
import { Visiteur } from './parcours/visiteur.mjs';

const CHEF = 'helene.carbonnel';
const ASSISTANTE = 'nadia.cherifi';
const CONSEILLERE = 'catherine.roussillon';
/** Whoever else could hold a matter of Isère: an agent whom one of them follows already is left alone. */
const AUTRES = ['julien.morel-vasseur', 'philippe.aubertin'];
const AGENTS = ['sonia.haddad', 'thierry.mougin', 'aminata.diallo', 'mai-linh.nguyen'];
const CAS = [
  {
    reponse: 'oui',
    autrePersonne: true,
    titre: 'Cas 1 : l’agent répond « Je veux bien en parler », à une autre personne',
  },
  { reponse: 'non', titre: 'Cas 2 : l’agent répond « Non merci »' },
  { reponse: undefined, titre: 'Cas 3 : l’agent ne répond pas' },
];
const MOTS_DU_MOTIF = ['absent depuis', 'semaines', 'Isolé', 'créancier'];

function lireOptions(mots) {
  const options = { garder: false, etat: undefined, jouer: demontrer };
  for (let i = 0; i < mots.length; i += 1) {
    if (mots[i] === '--garder') options.garder = true;
    else if (mots[i] === 'evenement-grave') options.jouer = jouerLEvenement;
    else if (mots[i] === '--etat' && mots[i + 1] !== undefined) options.etat = mots[(i += 1)];
    else
      throw new Panne(
        `Option inconnue : ${mots[i]}`,
        'Ce qui existe : npm run demo -- --garder (laisse Relais ouvert à la fin, si la démonstration l’a démarré), npm run demo -- evenement-grave (du premier appel au rapport), et npm run demo -- continuite (une absence, heure par heure).',
      );
  }
  return options;
}

/** @returns {Promise<boolean>} whether every proof holds */
async function demontrer(etat) {
  const recit = new Recit(CAS.length);
  recit.dire('\nUne même inquiétude, trois réponses. Trois signalements en parallèle ; environ une minute.\n');
  const personnes = await lirePersonnes(RESEAU_SOURCE);
  const adresses = new Map([...personnes].map(([compte, { courriel }]) => [compte, courriel]));
  const connecter = (compte) => Visiteur.connecter(etat.site, compte);

  const [chef, assistante, conseillere, ...autres] = await Promise.all(
    [CHEF, ASSISTANTE, CONSEILLERE, ...AUTRES].map(connecter),
  );
  const agents = await agentsLibres(await Promise.all(AGENTS.map(connecter)), [conseillere, ...autres]);
  recit.etape('Les six personnes sont connectées', CAS.length);

  const facteur = await Facteur.ouvrir(etat.boiteApi);
  const horloge = await Horloge.ouvrir(etat.temporal);
  const temoin = new Temoin(chef);
  const scene = { chef, assistante, conseillere, remplacante: autres[0], facteur, temoin, horloge, recit, adresses };
  const runs = CAS.map((cas, i) => ({
    ...cas,
    numero: i + 1,
    agent: agents[i],
    adresse: adresses.get(agents[i].compte),
    lignes: [],
    lettresDuTiers: [],
    lettresDeLAgent: [],
  }));
  try {
    await Promise.race([Promise.all(runs.map((run) => jouer(run, scene))), temoin.echec]);
    await temoin.finir();
    for (const run of runs) recit.raconter(run);
    const sollicitations = await facteur.toutes();
    recit.dire('\nCinq textes, cinq histoires courtes : ce que chacun permet au tiers, et ce qu’il lui dit.');
    const textes = await jouerLesTextes({ site: etat.site, facteur, recit, adresses });
    const lettres = await facteur.toutes();
    const noms = [chef, ...agents.slice(0, CAS.length)].map((v) => v.moi.nom);
    const preuves = [
      memeChronologie(runs),
      memeHistoire(await Promise.all(runs.map((run) => horloge.histoire(run.reference)))),
      rappelsAuSeulSilencieux(runs, sollicitations),
      ...textes.preuves,
      aucunMotPersonnel(lettres, [...noms, ...MOTS_DU_MOTIF, ...MOTS_DES_HISTOIRES]),
      journalIntact(await verifierJournal(etat)),
    ];
    recit.dire('\nPreuves');
    for (const preuve of preuves) recit.prouver(preuve);
    recit.dire('\nCe que chaque texte permet au tiers, et ce qu’il a appris');
    for (const ligne of textes.tableau) recit.dire(ligne);
    recit.dire(
      `\n${preuves.every((p) => p.tenue) ? 'Tout est prouvé' : 'UNE PREUVE A ÉCHOUÉ'} (${recit.secondes.toFixed(0)} s).`,
    );
    return preuves.every((p) => p.tenue);
  } finally {
    await horloge.fermer();
  }
}

/** An agent whose earlier, still open signalement is in other hands would be joined to it: the story would be another one. */
async function agentsLibres(agents, professionnels) {
  const suivis = await Promise.all(professionnels.map((p) => p.lire('/api/v1/a-faire')));
  const pris = new Set(suivis.flatMap(({ miennes }) => miennes.map((m) => m.agent)));
  const libres = agents.filter((a) => !pris.has(a.nom));
  if (libres.length < CAS.length)
    throw new Panne(
      'Moins de trois agents de la démonstration sont libres : les autres sont déjà suivis par un autre professionnel.',
      'Repartez de zéro (les données de démonstration seront effacées) : npm start -- --neuf',
    );
  return libres;
}

/** By the product's own command, with the account of a worker, which reads every chain and can change none. */
function verifierJournal({ postgres, journal }) {
  const env = journal ?? {
    DATABASE_URL: urlDuRole(postgres, 'relais_worker', lireSecrets().roles.relais_worker),
    CLES_DATABASE_URL: postgres, // required by the configuration; verifying opens no key
    RELAIS_CLES_FICHIER: CLES,
  };
  return executer(process.execPath, [join(RACINE, 'dist/programmes/relais.js'), 'journal', 'verifier'], {
    cwd: RACINE,
    env: { ...process.env, RELAIS_PROCESSUS: 'relais', ...env },
  });
}

/** @returns {Promise<number>} */
async function sansMaison() {
  try {
    return (await jouerLaContinuite()) ? 0 : 1;
  } catch (e) {
    console.error(`\n${enClair(expliquer(e))}`);
    return 1;
  }
}

if (process.argv[2] === 'continuite') process.exit(await sansMaison());

let maison;
try {
  const options = lireOptions(process.argv.slice(2));
  maison = await trouverMaison(options.etat);
  process.exitCode = (await options.jouer(maison.etat)) ? 0 : 1;
  if (maison.demarree && options.garder) {
    console.log(`\nRelais reste ouvert : ${maison.etat.site} · arrêt : Ctrl-C`);
    await maison.tenir();
  }
} catch (e) {
  console.error(`\n${enClair(expliquer(e))}`);
  process.exitCode = 1;
} finally {
  await maison?.arreter();
}
