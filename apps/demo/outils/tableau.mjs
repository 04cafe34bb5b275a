// What a person reads once everything runs, and the same for programs.
import { memoires } from './processus.mjs';

const MONTRES = 12;
const AILLEURS = {
  affairesSociales: 'Affaires sociales (2002)',
  equipement: 'Équipement (2007)',
  ecologie: 'Écologie (2014)',
  education: 'Éducation nationale (2021)',
};

/** @param {any} etat as written to .relais/etat.json @returns {string} */
export function tableau(etat) {
  const lignes = [
    ['Relais', etat.site],
    ['Courriels reçus', etat.boite],
    ['Temporal', etat.temporalUi ?? etat.temporal],
    ['Connexion (OIDC)', etat.oidc],
    ['PostgreSQL', etat.postgres],
  ];
  const deFinances = etat.comptes.filter((c) => c.population === undefined || c.population === 'mef');
  const comptes = deFinances.slice(0, MONTRES).map(({ compte, libelle, qui }) => [compte, `${libelle} : ${qui}`]);
  const ailleurs = Object.entries(AILLEURS).flatMap(([population, nom]) => {
    const siens = etat.comptes.filter((c) => c.population === population).map((c) => c.compte);
    return siens.length === 0 ? [] : [[nom, siens.join(', ')]];
  });
  const autres = deFinances.length - comptes.length;
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
          ...(ailleurs.length > 0
            ? [
                'Les quatre autres ministères, dans le Rhône (chef de service, agent, assistante, conseillère technique…) :',
                '',
                ...colonnes(ailleurs),
                '',
              ]
            : []),
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
