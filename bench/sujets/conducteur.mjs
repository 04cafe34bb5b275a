// Drives one subject from a process of its own, told by the measure over IPC: the same loops for everybody, so that only the subject differs.
// DR-1: one dossier from its start to its end, each act answered to whoever asked (docs/mesures/dossier.md).
import { boucleOuverte } from '../outils/boucle.mjs';

/** Dossiers opened at a time, ahead of the open loop. */
const A_LA_FOIS = 8;

/**
 * @typedef {object} Sujet
 * @property {(params: any) => Promise<void>} ouvrir
 * @property {(client: number) => Promise<number[]>} dossier one DR-1 to its end; the time that each act took to be answered, ms
 * @property {(client: number) => Promise<unknown>} entamer a dossier up to its first action
 * @property {(poignee: any) => Promise<boolean>} agir one action on it, answered; false when refused
 * @property {(poignee: any) => Promise<void>} finir
 * @property {() => Promise<void>} [attendreLaSuite] until nothing that the acts asked for remains to be done
 * @property {() => string[]} [dernier] the workflows of the dossiers just played
 * @property {() => Promise<void>} fermer
 */

/** @param {Sujet} sujet */
export function conduire(sujet) {
  const commandes = {
    ouvrir: (params) => sujet.ouvrir(params),
    jouer: ({ combien, concurrence }) => jouer(sujet, combien, concurrence),
    boucle: ({ prevues, parDossier }) => boucle(sujet, prevues, parDossier),
    fermer: () => sujet.fermer(),
  };
  process.on('message', ({ quoi, ...params }) => {
    commandes[quoi](params).then(
      (rendu) => process.send({ rendu: rendu ?? null }, () => quoi === 'fermer' && process.exit(0)),
      (e) => process.send({ erreur: e.stack }),
    );
  });
  process.on('disconnect', () => process.exit(0));
  process.send({ rendu: 'pret' });
}

async function jouer(sujet, combien, concurrence) {
  const latences = [];
  let restent = combien;
  const client = async (n) => {
    while (restent > 0) {
      restent -= 1;
      latences.push(...(await sujet.dossier(n)));
    }
  };
  const debut = performance.now();
  await Promise.all(Array.from({ length: concurrence }, (_, n) => client(n)));
  const repondu = performance.now() - debut;
  await sujet.attendreLaSuite?.();
  return { repondu, fini: performance.now() - debut, latences, derniers: sujet.dernier?.() ?? [] };
}

/** No dossier takes more acts than a plan holds: there are enough of them, opened before. */
async function boucle(sujet, prevues, parDossier) {
  const combien = Math.ceil(prevues.length / parDossier);
  const poignees = [];
  for (let i = 0; i < combien; i += A_LA_FOIS)
    poignees.push(
      ...(await Promise.all(
        Array.from({ length: Math.min(A_LA_FOIS, combien - i) }, (_, client) => sujet.entamer(client)),
      )),
    );
  await sujet.attendreLaSuite?.();
  const vue = await boucleOuverte(prevues, (n) => sujet.agir(poignees[n % combien]));
  await Promise.all(poignees.map((p) => sujet.finir(p)));
  return vue;
}

/** How long one act took to be answered. */
export async function chronometrer(latences, faire) {
  const debut = performance.now();
  const rendu = await faire();
  latences.push(performance.now() - debut);
  return rendu;
}
