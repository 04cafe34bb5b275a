import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  closeSync,
  copyFileSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  statSync,
  writeSync,
} from 'node:fs';
import { lireCles } from '../configuration.js';

interface Brut {
  enveloppe: { courante: string; cles: Record<string, string> };
}

const NOM = /^[a-z0-9-]{1,30}$/;

/** The key file, changed by one of the gestures of a rotation. The file before it stays beside, to be put under seal. */
export class FichierDeCles {
  constructor(readonly chemin: string) {
    lireCles(chemin); // whole before it is touched
  }

  get enveloppe(): ReturnType<typeof lireCles>['enveloppe'] {
    return lireCles(this.chemin).enveloppe;
  }

  /** @throws Error when the name is there already or is no name */
  verifierNeuf(nom: string): void {
    if (!NOM.test(nom))
      throw new Error(`« ${nom} » n’est pas un nom de clé : des minuscules, des chiffres, des tirets.`);
    if (this.enveloppe.cles[nom] !== undefined)
      throw new Error(`La clé « ${nom} » est déjà dans le fichier : prendre un autre nom, rien n’a changé.`);
  }

  ajouter(nom: string): void {
    this.verifierNeuf(nom);
    this.changer((b) => (b.enveloppe.cles[nom] = randomBytes(32).toString('base64')));
  }

  /** @throws Error when it is not in the file */
  verifierConnu(nom: string): void {
    if (this.enveloppe.cles[nom] === undefined)
      throw new Error(
        `La clé « ${nom} » n’est pas dans le fichier (${Object.keys(this.enveloppe.cles).join(', ')}) : l’ajouter d’abord.`,
      );
  }

  employer(nom: string): void {
    this.verifierConnu(nom);
    if (this.enveloppe.courante !== nom) this.changer((b) => (b.enveloppe.courante = nom));
  }

  retirer(nom: string): void {
    this.verifierConnu(nom);
    this.changer((b) => {
      b.enveloppe.cles = Object.fromEntries(Object.entries(b.enveloppe.cles).filter(([n]) => n !== nom));
    });
  }

  /** Whole or not at all, on the disk before it takes the place of the other: without these keys nothing can be read. */
  private changer(f: (contenu: Brut) => void): void {
    const contenu = JSON.parse(readFileSync(this.chemin, 'utf8')) as Brut;
    f(contenu);
    const { mode, uid, gid } = statSync(this.chemin);
    copyFileSync(this.chemin, `${this.chemin}.avant`);
    const neuf = `${this.chemin}.neuf`;
    const fd = openSync(neuf, 'w', 0o600);
    try {
      writeSync(fd, `${JSON.stringify(contenu, null, 2)}\n`);
      fsyncSync(fd);
    } finally {
      closeSync(fd);
    }
    lireCles(neuf);
    rendreA(neuf, { mode, uid, gid });
    renameSync(neuf, this.chemin);
  }
}

/** The service's account reads it, whoever rotates. */
function rendreA(fichier: string, { mode, uid, gid }: { mode: number; uid: number; gid: number }): void {
  chmodSync(fichier, mode & 0o777);
  if (process.getuid?.() === 0) chownSync(fichier, uid, gid);
}
