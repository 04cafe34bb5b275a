import { rmSync, writeFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ImportRefuse, type Anomalie } from '#libs/registre/annuaire/anomalie.js';
import { lireReseau } from '#libs/registre/annuaire/lire-reseau.js';
import { copieDuReseau, type Copie } from './copie.js';
import { fautes } from './fautes.js';

let copie: Copie;
let dossier: string;
beforeEach(() => {
  copie = copieDuReseau();
  dossier = copie.dossier;
});
afterEach(() => copie.effacer());
const changer: Copie['changer'] = (...a) => copie.changer(...a);
const ajouter: Copie['ajouter'] = (...a) => copie.ajouter(...a);

function refus(): readonly Anomalie[] {
  try {
    lireReseau(dossier);
  } catch (erreur) {
    if (erreur instanceof ImportRefuse) return erreur.anomalies;
    throw erreur;
  }
  throw new Error('these files should have been refused');
}

describe('Des fichiers faux : rien n’est changé, tout est dit à la fois', () => {
  it('toutes les erreurs de tous les fichiers, chacune avec son fichier, sa ligne, sa colonne et son remède', () => {
    changer('structures.csv', 'MEF-38-SIP;service;', 'MEF-38-SIP;bureau;');
    changer('personnes.csv', 'sonia.haddad@dgfip-38.example', 'sonia.haddad@');
    const derniere = readFileSync(join(dossier, 'fonctions.csv'), 'utf8').split('\n').length;
    ajouter('fonctions.csv', '38-RH;secretariat;MEF-38-DEL');
    const anomalies = refus();
    expect(anomalies.map(({ fichier, ligne, colonne }) => [fichier, ligne, colonne])).toEqual([
      ['fonctions.csv', derniere, 'role'],
      ['personnes.csv', 16, 'courriel'],
      ['structures.csv', 12, 'nature'],
    ]);
    const texte = new ImportRefuse(anomalies).message;
    expect(texte).toContain("L'annuaire n'a pas été modifié : 3 erreurs à corriger.");
    expect(texte).toContain(
      "structures.csv, ligne 12, colonne « nature » : la nature « bureau » n'existe pas pour la population « mef »",
    );
    expect(texte).not.toMatch(/sonia|haddad/i);
  });

  it.each(fautes)('%s', (_titre, fichier, avant, apres, [ligne, colonne, message]) => {
    changer(fichier, avant, apres);
    const anomalies = refus();
    expect(anomalies).toContainEqual({
      fichier,
      ...(ligne === undefined ? {} : { ligne }),
      ...(colonne === undefined ? {} : { colonne }),
      message: expect.stringMatching(message) as string,
      remede: expect.stringMatching(/.{10}/) as string,
    });
  });

  it('un fichier qui manque, un autre qui est de trop', () => {
    rmSync(join(dossier, 'postes.csv'));
    writeFileSync(join(dossier, 'poste.csv'), 'code');
    const anomalies = refus();
    expect(anomalies.map((a) => [a.fichier, a.message])).toEqual([
      ['poste.csv', "ce fichier n'est pas attendu"],
      ['postes.csv', 'le fichier manque'],
    ]);
  });

  it('un fichier en Windows-1252, avec la ligne du premier accent', () => {
    const texte = readFileSync(join(dossier, 'personnes.csv'), 'utf8');
    writeFileSync(join(dossier, 'personnes.csv'), Buffer.from(texte, 'latin1'));
    const [anomalie] = refus();
    expect([anomalie?.ligne, anomalie?.message]).toEqual([5, 'les accents ne sont pas codés en UTF-8']);
  });

  it('un dossier qui n’existe pas', () => {
    expect(() => lireReseau(join(dossier, 'absent'))).toThrow("ce dossier n'existe pas");
  });
});

describe('Ce que les fichiers permettent mais qu’il faut regarder', () => {
  const messages = (): string[] => lireReseau(dossier).avertissements.map((a) => a.message);

  it('des agents sans aucun assistant', () => {
    changer('secteurs.csv', 'S-38;Isère;MEF-38', 'S-38;Isère;MEF-38-DEL');
    expect(messages()).toEqual([
      'la structure « MEF-38-SIP » a des agents et aucun assistant de service social',
      'la structure « MEF-38-SGC » a des agents et aucun assistant de service social',
    ]);
  });

  it('tous les postes vacants', () => {
    changer('postes.csv', ';38-ASS1;', ';;');
    expect(messages()).toEqual([]);
    changer('postes.csv', ';38-ASS2;', ';;');
    expect(messages()).toHaveLength(2);
  });

  it('un titulaire sans adresse, un réseau sans administrateur', () => {
    changer('personnes.csv', 'nadia.cherifi@dgfip-38.example', '');
    changer('fonctions.csv', 'N-ADM;administrateur;MEF\n', '');
    expect(messages()).toEqual([expect.stringContaining('administrateur'), expect.stringContaining('ASS-38-1')]);
  });
});
