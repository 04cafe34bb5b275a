// What a person reads once everything runs, and the same for programs.
import { memoires } from './processus.mjs';

const MONTRES = 12;

/** @param {any} etat as written to .relais/etat.json @returns {string} */
export function tableau(etat) {
  const lignes = [
    ['Relais', etat.site],
    ['Courriels reçus', etat.boite],
    ['Temporal', etat.temporalUi ?? etat.temporal],
    ['Connexion (OIDC)', etat.oidc],
    ['PostgreSQL', etat.postgres],
  ];
  const comptes = etat.comptes.slice(0, MONTRES).map(({ compte, libelle, qui }) => [compte, `${libelle} : ${qui}`]);
  const autres = etat.comptes.length - comptes.length;
  return [
    '',
    `Relais est prêt (${(etat.dureeDemarrageMs / 1000).toFixed(1).replace('.', ',')} s).`,
    '',
    ...colonnes(lignes),
    '',
    ...(comptes.length > 0
      ? [
          'Comptes, d’un clic sur la page de connexion :',
          '',
          ...colonnes(comptes),
          ...(autres > 0 ? [`  … et ${autres} autres sur cette page`] : []),
          '',
        ]
      : []),
    'Adresses et processus : .relais/etat.json · journaux : .relais/journaux/ · arrêt : Ctrl-C',
  ].join('\n');
}

function colonnes(lignes) {
  const largeur = Math.max(...lignes.map(([nom]) => nom.length)) + 2;
  return lignes.map(([nom, valeur]) => `  ${nom.padEnd(largeur)}${valeur}`);
}

/** Processes with the memory that each holds now; a dead one has no number. */
export function mesurer(processus) {
  const mo = memoires(processus.flatMap(({ pid }) => pid ?? []));
  return processus.map(({ nom, pid }) => ({ nom, pid, memoireMo: mo.get(pid) ?? 0 }));
}
