// `node bench/depot.mjs`: what a filing costs the person who files, with Temporal running and with Temporal stopped, in the
// same run and interleaved; and the memory of each process. Starts the house if it is not up. Bounded: about two minutes.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { RACINE } from '../apps/demo/outils/chemins.mjs';
import { trouverMaison } from '../apps/demo/parcours/maison.mjs';
import { Visiteur } from '../apps/demo/parcours/visiteur.mjs';

const TOURS = 5;
const PAR_TOUR = 30;
const CHEF = process.env['RELAIS_BENCH_COMPTE'] ?? 'anne-laure.guichard';

const mediane = (valeurs) => [...valeurs].sort((a, b) => a - b)[Math.floor(valeurs.length / 2)];
const memoireMo = (pid) => {
  const ligne = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
  return ligne === null ? undefined : Math.round(Number(ligne[1]) / 1024);
};

/** @returns {Promise<number>} milliseconds of one filing, answer read */
async function deposer(chef, agent) {
  const debut = performance.now();
  await chef.poster('/api/v1/signalements', {
    agent,
    situation: 'Mesure : dépôt répété, personne inventée.',
    agentInforme: 'non',
  });
  return performance.now() - debut;
}

async function mesurer({ site, processus }) {
  const temporal = processus.find((p) => p.nom === 'temporal').pid;
  const chef = await Visiteur.connecter(site, CHEF);
  const { agents } = await chef.poster('/api/v1/agents/recherche', {
    recherche: process.env['RELAIS_BENCH_AGENT'] ?? 'Rambaud',
  });
  const [{ id }] = agents;
  for (let i = 0; i < PAR_TOUR; i += 1) await deposer(chef, id);
  const marche = [];
  const arret = [];
  try {
    for (let tour = 0; tour < TOURS; tour += 1) {
      // The order changes with each round, so that neither side always comes second.
      for (const stoppe of tour % 2 === 0 ? [false, true] : [true, false]) {
        process.kill(temporal, stoppe ? 'SIGSTOP' : 'SIGCONT');
        for (let i = 0; i < PAR_TOUR; i += 1) (stoppe ? arret : marche).push(await deposer(chef, id));
      }
    }
  } finally {
    process.kill(temporal, 'SIGCONT');
  }
  return {
    depots: marche.length + arret.length,
    p50TemporalEnMarcheMs: Number(mediane(marche).toFixed(1)),
    p50TemporalArreteMs: Number(mediane(arret).toFixed(1)),
    rapport: Number((mediane(arret) / mediane(marche)).toFixed(2)),
    memoireMo: Object.fromEntries(processus.map(({ nom, pid }) => [nom, memoireMo(pid)])),
  };
}

const maison = await trouverMaison();
try {
  const figures = { demarrageMs: maison.etat.dureeDemarrageMs, ...(await mesurer(maison.etat)) };
  console.log(JSON.stringify(figures, null, 2));
  mkdirSync(join(RACINE, 'bench/results'), { recursive: true });
  writeFileSync(join(RACINE, 'bench/results/depot.json'), `${JSON.stringify(figures, null, 2)}\n`);
} finally {
  await maison.arreter();
}
