// docs/tracabilite.md: requirement × text and § × field of the profile × act or step × test, in an order that never moves.
import { TEXTES } from './exigences.mjs';
import { parNumero } from './releve.mjs';

const THEMES = {
  1: 'Cadres réglementaires',
  2: 'Populations et compétence territoriale',
  3: 'Qui peut signaler, et pourquoi',
  4: 'Offre à l’agent et information de l’agent',
  5: 'Information rendue au tiers et à l’institution',
  6: 'Accord, adhésion, refus, retrait',
  7: 'Dérogations et protection',
  8: 'Diagnostic et plan',
  9: 'Dispositifs, orientation, partenaires, partage',
  10: 'Continuité de service et intérim',
  11: 'Événements graves et équipes',
  12: 'Actions collectives, prévention, changement',
  13: 'Retour au travail et désinsertion professionnelle',
  14: 'Aide financière et commissions',
  15: 'Bilans et statistiques',
  16: 'Organisation du réseau, rôles, conventions, temps',
  17: 'Confidentialité des dossiers, du courrier, des locaux, des systèmes',
  18: 'Information due au service',
  19: 'Instances consultatives',
  20: 'Formation, soutien professionnel, moyens',
};

const cellule = (texte) => texte.replaceAll('|', '\\|');
const lien = (fichier, mot) => `[${mot}](../${fichier})`;
const court = (fichier) => fichier.replace(/^test\//, '').replace(/\.test\.tsx?$/, '');

function tableau(entetes, lignes) {
  const rang = (cases) => `| ${cases.join(' | ')} |`;
  return [rang(entetes), rang(entetes.map(() => '---')), ...lignes.map((l) => rang(l.map(cellule)))].join('\n');
}

/** The tests of one requirement, gathered by file. */
function citesPar(tests = []) {
  const fichiers = new Map();
  for (const { fichier } of tests) fichiers.set(fichier, (fichiers.get(fichier) ?? 0) + 1);
  return [...fichiers]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([f, n]) => `${lien(f, court(f))}${n > 1 ? ` ×${n}` : ''}`)
    .join(', ');
}

/** Those that the list expects and those whose own docstring cites the requirement. */
function actesDe(e, releve) {
  const parActe = new Map([...releve.actes].map(([acte, fichier]) => [fichier, acte]));
  const dits = releve.code.filter(({ cite }) => cite.includes(e.numero)).map(({ fichier }) => parActe.get(fichier));
  return [...new Set([...e.actes, ...dits.filter(Boolean)])]
    .sort()
    .map((acte) => (releve.actes.has(acte) ? lien(releve.actes.get(acte), acte) : acte))
    .join(', ');
}

const renvois = ({ renvois: r }) =>
  TEXTES.filter((t) => t in r)
    .map((t) => `${t} : ${r[t]}`)
    .join(' ; ');
const champs = (e) => e.champs.map((c) => `\`${c}\``).join(', ');
const etat = (e) => (e.bati === 'oui' ? 'oui' : e.issue === '' ? e.bati : `${e.bati} (issue ${e.issue})`);

function compte(exigences, tests) {
  const lignes = ['socle', 'importante', 'plus tard', 'hors logiciel', 'piège', 'scénario'].map((rang) => {
    const toutes = [...exigences.values()].filter((e) => e.rang === rang);
    const baties = toutes.filter((e) => e.bati === 'oui');
    const sans = baties.filter((e) => !tests.has(e.numero));
    return [rang, ...[toutes.length, baties.length, baties.length - sans.length, sans.length].map(String)];
  });
  return tableau(['Rang', 'En tout', 'Bâties', 'dont testées', 'dont sans test'], lignes);
}

function themes(exigences, releve, tests) {
  const entetes = [
    'N°',
    'Exigence',
    'Rang',
    'Textes et paragraphes',
    'Champ du profil',
    'Acte, étape, courriel',
    'Bâtie',
    'Tests',
  ];
  return Object.entries(THEMES).flatMap(([n, titre]) => {
    const lignes = [...exigences.values()]
      .filter((e) => e.theme === Number(n))
      .map((e) => [
        e.numero,
        e.enonce,
        e.rang,
        renvois(e),
        champs(e),
        actesDe(e, releve),
        etat(e),
        citesPar(tests.get(e.numero)),
      ]);
    return lignes.length === 0 ? [] : [`### ${n}. ${titre}`, tableau(entetes, lignes)];
  });
}

function autres(rang, entete, exigences, releve, tests) {
  const lignes = [...exigences.values()]
    .filter((e) => e.rang === rang)
    .map((e) => [e.numero, e.enonce, champs(e), actesDe(e, releve), etat(e), citesPar(tests.get(e.numero))]);
  return tableau(['N°', entete, 'Champ du profil', 'Acte, étape, courriel', 'Évité', 'Tests'], lignes);
}

function champsDuProfil(exigences, releve) {
  const lignes = releve.champs.map((champ) => {
    const portees = [...exigences.values()].filter((e) => e.champs.includes(champ));
    return [`\`${champ}\``, portees.map((e) => e.numero).join(', ')];
  });
  return tableau(['Champ', 'Exigences et pièges'], lignes);
}

/** @returns {string} the whole page */
export function composer(exigences, releve) {
  const tests = parNumero(releve.tests);
  const sansTest = [...exigences.values()]
    .filter((e) => e.bati === 'oui' && !tests.has(e.numero))
    .map((e) => `- ${e.numero} (${e.rang}) : ${e.enonce}`);
  return `${[
    '# Traçabilité',
    '<!-- Engendrée par `npm run tracabilite` : ne pas modifier à la main. -->',
    'Chaque exigence tirée des cinq textes, les paragraphes qui la portent, le champ du profil qui la décrit, l’acte ou l’étape qui la tient, et les tests dont le titre la cite. La liste se tient dans [exigences.csv](exigences.csv) ; `npm run tracabilite -- --inverser` inverse chaque valeur du socle et prouve qu’un test qui cite son exigence échoue.',
    '## En chiffres',
    compte(exigences, tests),
    '## Bâties, et qu’aucun titre de test ne cite',
    sansTest.length === 0 ? 'Aucune.' : sansTest.join('\n'),
    '## Exigences par thème',
    ...themes(exigences, releve, tests),
    '## Pièges',
    autres('piège', 'Piège', exigences, releve, tests),
    '## Scénarios de remise du courrier',
    autres('scénario', 'Scénario', exigences, releve, tests),
    '## Champs du profil',
    champsDuProfil(exigences, releve),
  ].join('\n\n')}\n`;
}
