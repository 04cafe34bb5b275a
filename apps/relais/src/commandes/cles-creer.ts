import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { codeDe } from '#libs/registre/base/code-erreur.js';
import { REUSSITE, type Commande } from '../commande.js';
import { A_BLANC } from '../options.js';

const cle = (): string => randomBytes(32).toString('base64');
const trousseau = (): object => ({ courante: 'k1', cles: { k1: cle() } });

export const clesCreer: Commande = {
  nom: 'cles creer',
  arguments: '<fichier> [--a-blanc]',
  resume: 'écrit un fichier de clés neuves, lisible par son propriétaire seul ; ne remplace jamais un fichier',
  precisions: ['--a-blanc : dit où les clés seraient écrites, n’écrit rien.'],
  async executer([fichier = '', ...options], dire) {
    if (options.includes(A_BLANC)) {
      if (existsSync(fichier)) throw dejaLa(fichier);
      dire(
        `À blanc, rien n’a été écrit : les clés iraient dans ${resolve(fichier)}, lisible par son propriétaire seul.`,
      );
      if (!existsSync(dirname(fichier))) dire(`Son dossier n’existe pas encore : il serait créé.`);
      return REUSSITE;
    }
    const cles = { enveloppe: trousseau(), service: trousseau(), index: cle(), sceau: cle(), session: cle() };
    try {
      mkdirSync(dirname(fichier), { recursive: true });
      // `wx`: replacing the keys would make every dossier unreadable, so two commands at once must not either.
      writeFileSync(fichier, `${JSON.stringify(cles, null, 2)}\n`, { mode: 0o600, flag: 'wx' });
    } catch (erreur) {
      if (codeDe(erreur) !== 'EEXIST') throw erreur;
      throw dejaLa(fichier, erreur);
    }
    dire(`Clés écrites dans ${fichier}. À sauvegarder à part des bases : sans elles, rien ne se relit.`);
    return REUSSITE;
  },
};

const dejaLa = (fichier: string, cause?: unknown): Error =>
  new Error(`${fichier} existe déjà : il n'a pas été touché. Sans ses clés, les dossiers seraient perdus.`, { cause });
