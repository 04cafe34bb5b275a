import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { RequestHandler } from 'express';
import type { Configuration } from '#libs/infra/configuration.js';
import { racineDuProjet } from '#libs/infra/racine.js';

const THEME = 'apps/api/src/commun/theme';
const POLICES = 'node_modules/@fontsource-variable/atkinson-hyperlegible-next/files';
const FICHIERS: Readonly<Record<string, string>> = {
  'atkinson-latin.woff2': `${POLICES}/atkinson-hyperlegible-next-latin-wght-normal.woff2`,
  'atkinson-latin-ext.woff2': `${POLICES}/atkinson-hyperlegible-next-latin-ext-wght-normal.woff2`,
  'relais.svg': `${THEME}/relais.svg`,
  'relais.js': `${THEME}/relais.js`,
  'crise.js': `${THEME}/crise.js`,
  'relais.css': `${THEME}/relais.css`,
};
const TYPES: Readonly<Record<string, string>> = {
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
};

/** Where the folder of a ministry's own theme is served from. */
export const PREFIXE_DU_THEME = '/theme';
/** What pages ask for by name, and the folders that the DSFR's sheet asks for itself. None of it is in this repository (decision 5). */
const DU_DSFR = ['dsfr.min.css', 'dsfr.module.min.js', 'fonts', 'icons'];

/** @throws Error in French, naming what is missing: said at the start, before anybody sees a page without its look */
function verifierDsfr(dossier: string | undefined): void {
  const remede = 'Indiquer dans THEME_DIR le dossier « dist » de @gouvfr/dsfr, ou revenir à THEME=neutre.';
  if (dossier === undefined) throw new Error(`THEME=dsfr : THEME_DIR manque. ${remede}`);
  const manquent = DU_DSFR.filter((nom) => !existsSync(join(dossier, nom)));
  if (manquent.length > 0)
    throw new Error(`THEME=dsfr : dans ${dossier} (THEME_DIR), il manque ${manquent.join(', ')}. ${remede}`);
}

/** The few files of the theme, read once: their address holds the hash of their content, so that a browser keeps them for ever. */
export class Statique {
  private readonly adresses = new Map<string, string>();
  private readonly contenus = new Map<string, { type: string; octets: Buffer }>();
  /** Loaded before ours: what we decide for our own markup wins. */
  readonly feuillesDuTheme: readonly string[];
  readonly scriptsDuTheme: readonly string[];

  constructor({ THEME: theme, THEME_DIR: dossier }: Pick<Configuration, 'THEME' | 'THEME_DIR'>) {
    const racine = racineDuProjet();
    for (const [nom, chemin] of Object.entries(FICHIERS)) this.ajouter(nom, readFileSync(join(racine, chemin)));
    if (theme === 'dsfr') verifierDsfr(dossier);
    this.feuillesDuTheme = theme === 'dsfr' ? [`${PREFIXE_DU_THEME}/dsfr.min.css`] : [];
    this.scriptsDuTheme = theme === 'dsfr' ? [`${PREFIXE_DU_THEME}/dsfr.module.min.js`] : [];
  }

  adresse(nom: string): string {
    const adresse = this.adresses.get(nom);
    if (adresse === undefined) throw new Error(`No static file ${nom}`);
    return adresse;
  }

  readonly intergiciel: RequestHandler = (requete, reponse, suite) => {
    const trouve = this.contenus.get(requete.path);
    if (trouve === undefined || (requete.method !== 'GET' && requete.method !== 'HEAD')) return suite();
    reponse
      .set({ 'Content-Type': trouve.type, 'Cache-Control': 'public, max-age=31536000, immutable' })
      .send(trouve.octets);
  };

  private ajouter(nom: string, lus: Buffer): void {
    const extension = extname(nom);
    const octets = extension === '.css' ? Buffer.from(this.relier(lus.toString())) : lus;
    const hash = createHash('sha256').update(octets).digest('hex').slice(0, 12);
    const adresse = `/statique/${nom.slice(0, -extension.length)}.${hash}${extension}`;
    this.adresses.set(nom, adresse);
    this.contenus.set(adresse, { type: TYPES[extension] ?? 'application/octet-stream', octets });
  }

  /** `url(police:x)` in the sheet names a file of the list above. */
  private relier(css: string): string {
    return css.replace(/url\('([\w-]+\.woff2)'\)/g, (_, nom: string) => `url('${this.adresse(nom)}')`);
  }
}
