import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const RACINE = join(__dirname, '../../..');
const ENTETES =
  'exigence;theme;rang;lecture;enonce;mef-2016;astras-2002;metl-medde-2014;menjs-2021;mtetm-2007;issue;bati;champs;actes';

/** One requirement of the model: §1 of one text, in theme 1. */
export const exigence = (numero: string, bati: string, champs = '', actes = '', rang = 'socle'): string =>
  `${numero};1;${rang};expresse;Une règle.;§1;;;;;4;${bati};${champs};${actes}`;

/** A repository as small as can be, inside ours so that its tests find the same tools. */
export class Maquette {
  private readonly dossier: string;

  constructor(fichiers: Record<string, string>) {
    mkdirSync(join(RACINE, '.relais'), { recursive: true });
    this.dossier = mkdtempSync(join(RACINE, '.relais/maquette-'));
    this.ecrire('libs/reglementation/profil.ts', 'export interface ProfilReglementaire {\n  id: string;\n}\n');
    for (const [nom, texte] of Object.entries(fichiers)) this.ecrire(nom, texte);
  }

  ecrire(nom: string, texte: string): void {
    const chemin = join(this.dossier, nom);
    mkdirSync(dirname(chemin), { recursive: true });
    writeFileSync(chemin, texte);
  }

  exigences(...lignes: string[]): this {
    this.ecrire('docs/exigences.csv', `${[ENTETES, ...lignes].join('\n')}\n`);
    return this;
  }

  lire(nom: string): string {
    return readFileSync(join(this.dossier, nom), 'utf8');
  }

  /** What `npm run tracabilite` answers here. */
  lancer(...options: string[]): Promise<{ code: number; dit: string }> {
    const args = [join(RACINE, 'scripts/tracabilite.mjs'), '--racine', this.dossier, ...options];
    return new Promise((resolve) => {
      execFile(process.execPath, args, (erreur, stdout, stderr) => {
        resolve({ code: erreur === null ? 0 : Number(erreur.code), dit: stdout + stderr });
      });
    });
  }

  effacer(): void {
    rmSync(this.dossier, { recursive: true, force: true });
  }
}
