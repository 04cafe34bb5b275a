import { randomInt } from 'node:crypto';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RESEAU_DEMO } from '../../outils/systeme.js';
import type { Mot } from './chercher.js';

/** A person of the sample network under random words. */
export interface Canari {
  prenom: Mot;
  nom: Mot;
  /** Local part of the address. */
  courriel: Mot;
  telephone: Mot;
  compte: Mot;
  /** Telephone of the post held. */
  poste?: Mot;
  /** Registration number, kept in clear beside the name in the annuaire. */
  code: Mot;
}

export interface ReseauCanari {
  dossier: string;
  /** By the account that the person has in the sample network. */
  gens: Record<string, Canari>;
  /** Names of structures and sectors. */
  lieux: Mot[];
}

const CONSONNES = 'bdfgjklmnprstvxz';
const VOYELLES = 'aeiou';
const tirer = (lettres: string): string => lettres.charAt(randomInt(lettres.length));

/** Twelve letters that no language has: found nowhere by chance. */
export const unMot = (quoi: string): Mot => ({
  quoi,
  valeur: Array.from({ length: 6 }, () => tirer(CONSONNES) + tirer(VOYELLES)).join(''),
});

const unNumero = (quoi: string): Mot => ({
  quoi,
  valeur: `06 ${Array.from({ length: 4 }, () => String(randomInt(100)).padStart(2, '0')).join(' ')}`,
});

const lire = (fichier: string): string[][] =>
  readFileSync(join(RESEAU_DEMO, fichier), 'utf8')
    .trim()
    .split('\n')
    .map((ligne) => ligne.split(';'));

/** The sample network with a random word in every personal field and every name of a place. */
export function unReseauCanari(): ReseauCanari {
  const dossier = mkdtempSync(join(tmpdir(), 'relais-canari-'));
  const gens: Record<string, Canari> = {};
  const parCodeAncien = new Map<string, Canari>();
  const lieux: Mot[] = [];
  const lieu = (mot: Mot): string => {
    lieux.push(mot);
    return mot.valeur;
  };
  const ecrire = (fichier: string, colonne: (ligne: string[]) => string[]): void => {
    const [entete = [], ...lignes] = lire(fichier);
    const texte = [entete, ...lignes.map(colonne)].map((l) => l.join(';')).join('\n');
    writeFileSync(join(dossier, fichier), `${texte}\n`);
  };
  ecrire('personnes.csv', ([code = '', , , courriel = '', , compte = '']) => {
    const qui = compte || code;
    const canari: Canari = {
      prenom: unMot(`prénom de ${qui}`),
      nom: unMot(`nom de ${qui}`),
      courriel: unMot(`adresse de ${qui}`),
      telephone: unNumero(`téléphone de ${qui}`),
      compte: unMot(`compte de ${qui}`),
      code: unMot(`matricule de ${qui}`),
    };
    gens[qui] = canari;
    parCodeAncien.set(code, canari);
    const adresse = courriel === '' ? '' : `${canari.courriel.valeur}@canari.example`;
    const { prenom, nom, telephone } = canari;
    return [
      canari.code.valeur,
      majuscule(prenom),
      majuscule(nom),
      adresse,
      telephone.valeur,
      compte && canari.compte.valeur,
    ];
  });
  const parCode = (code = ''): string => parCodeAncien.get(code)?.code.valeur ?? code;
  ecrire('fonctions.csv', ([personne, ...reste]) => [parCode(personne), ...reste]);
  ecrire('absences.csv', ([personne, ...reste]) => [parCode(personne), ...reste]);
  ecrire('temps.csv', ([personne, ...reste]) => [parCode(personne), ...reste]);
  ecrire('astreintes.csv', ([lieu = '', personne, ...reste]) => [lieu, parCode(personne), ...reste]);
  ecrire('volontaires.csv', ([personne]) => [parCode(personne)]);
  for (const fichier of ['continuites.csv', 'configurations.csv']) ecrire(fichier, (ligne) => ligne);
  ecrire('postes.csv', ([code = '', nature = '', secteur = '', rang = '', titulaire = '', , ...reste]) => {
    if (titulaire === '') return [code, nature, secteur, rang, '', '', ...reste]; // vacant: nobody to tell of
    const poste = unNumero(`téléphone du poste ${code}`);
    const canari = parCodeAncien.get(titulaire);
    if (canari === undefined) throw new Error(`the holder of a post is in no file: ${code}`);
    canari.poste = poste;
    return [code, nature, secteur, rang, canari.code.valeur, poste.valeur, ...reste];
  });
  ecrire('secteurs.csv', ([code = '', , ...reste]) => [code, lieu(unMot(`secteur ${code}`)), ...reste]);
  ecrire('structures.csv', ([code = '', nature = '', , ...reste]) => [
    code,
    nature,
    lieu(unMot(`structure ${code}`)),
    ...reste,
  ]);
  return { dossier, gens, lieux };
}

/** All that is known of a person. */
export const motsDe = ({ prenom, nom, courriel, telephone, compte, code, poste }: Canari): Mot[] => [
  ...[prenom, nom, courriel, telephone, compte, code],
  ...(poste === undefined ? [] : [poste]),
];

/** What the two letters to an agent may say of the professional who writes (design §5). */
export const duProfessionnel = ({ prenom, nom, courriel, telephone, poste }: Canari): Mot[] => [
  ...[prenom, nom, courriel, telephone],
  ...(poste === undefined ? [] : [poste]),
];

const majuscule = ({ valeur }: Mot): string => valeur.charAt(0).toUpperCase() + valeur.slice(1);
