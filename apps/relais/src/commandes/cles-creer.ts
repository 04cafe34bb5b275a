import { randomBytes } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { codeDe } from '#libs/registre/base/code-erreur.js';
import { REUSSITE, type Commande } from '../commande.js';

const cle = (): string => randomBytes(32).toString('base64');
const trousseau = (): object => ({ courante: 'k1', cles: { k1: cle() } });

export const clesCreer: Commande = {
  nom: 'cles creer',
  arguments: '<fichier>',
  resume: 'écrit un fichier de clés neuves, lisible par son propriétaire seul ; ne remplace jamais un fichier',
  async executer([fichier = ''], dire) {
    const cles = { enveloppe: trousseau(), service: trousseau(), index: cle(), sceau: cle(), session: cle() };
    try {
      mkdirSync(dirname(fichier), { recursive: true });
      // `wx`: replacing the keys would make every dossier unreadable, so two commands at once must not either.
      writeFileSync(fichier, `${JSON.stringify(cles, null, 2)}\n`, { mode: 0o600, flag: 'wx' });
    } catch (erreur) {
      if (codeDe(erreur) !== 'EEXIST') throw erreur;
      throw new Error(`${fichier} existe déjà : il n'a pas été touché. Sans ses clés, les dossiers seraient perdus.`, {
        cause: erreur,
      });
    }
    dire(`Clés écrites dans ${fichier}. À sauvegarder à part des bases : sans elles, rien ne se relit.`);
    return REUSSITE;
  },
};
