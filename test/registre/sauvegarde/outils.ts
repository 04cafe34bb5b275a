import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { executer } from '#apps/relais/src/executer.js';
import type { ClesService } from '#libs/infra/configuration.js';
import { adresse } from '#libs/registre/base/roles.js';
import { assemblerRegistre } from '#libs/registre/assembler.js';
import { fermerBases, ouvrirBases } from '#libs/registre/bases.js';
import { baseVide, motsDePasseDeTest } from '../../outils/base-de-test.js';
import type { Maison } from '../../outils/maison.js';
import { pompesDe } from '../../outils/monde.js';
import type { SmtpDouble } from '../../outils/smtp-double.js';

export interface Rendu {
  code: number;
  sortie: string;
  erreurs: string;
}

/** Runs a command in this process, with this environment and no other. */
export async function relais(env: Record<string, string>, ...mots: string[]): Promise<Rendu> {
  const avant = process.env;
  process.env = { ...avant, ...env };
  const sortie: string[] = [];
  const erreurs: string[] = [];
  try {
    const code = await executer(
      mots,
      (l) => sortie.push(l),
      (l) => erreurs.push(l),
    );
    return { code, sortie: sortie.join('\n'), erreurs: erreurs.join('\n') };
  } finally {
    process.env = avant;
  }
}

export const envDe = (registre: string, cles: string): Record<string, string> => ({
  DATABASE_URL_ADMIN: registre,
  CLES_DATABASE_URL_ADMIN: cles,
  RELAIS_MOTS_DE_PASSE: JSON.stringify(motsDePasseDeTest),
  RELAIS_COURRIEL_DOMAINE: 'relais.example',
});

/** What a worker's own command reads. */
export const envDuService = (registre: string, cles: string, fichier: string): Record<string, string> => ({
  ...envDe(registre, cles),
  RELAIS_PROCESSUS: 'relais',
  DATABASE_URL: adresse(registre, 'relais_worker', motsDePasseDeTest.relais_worker),
  CLES_DATABASE_URL: adresse(cles, 'relais_cles', motsDePasseDeTest.relais_cles),
  RELAIS_CLES_FICHIER: fichier,
});

export function unDossier(): { chemin: string; retirer(): void } {
  const chemin = mkdtempSync(join(tmpdir(), 'relais-sauvegarde-'));
  return { chemin, retirer: () => rmSync(chemin, { recursive: true, force: true }) };
}

const base64 = (b: Buffer): string => b.toString('base64');
const trousseau = ({ courante, cles }: ClesService['enveloppe']): object => ({
  courante,
  cles: Object.fromEntries(Object.entries(cles).map(([nom, cle]) => [nom, base64(cle)])),
});

/** The service keys of a house, as their file has them. */
export function ecrireCles(chemin: string, cles: ClesService): string {
  writeFileSync(
    chemin,
    JSON.stringify({
      enveloppe: trousseau(cles.enveloppe),
      service: trousseau(cles.service),
      index: base64(cles.index),
      sceau: base64(cles.sceau),
      session: cles.session,
    }),
    { mode: 0o600 },
  );
  return chemin;
}

export interface DeuxBases {
  registre: string;
  cles: string;
  fermer(): Promise<void>;
}

export async function deuxBasesVides(): Promise<DeuxBases> {
  const [registre, cles] = await Promise.all([baseVide(), baseVide()]);
  return {
    registre: registre.url,
    cles: cles.url,
    fermer: async () => {
      await registre.fermer();
      await cles.fermer();
    },
  };
}

/** The same house over other databases: same keys, same hour. */
export function relogee(m: Maison, { registre, cles }: DeuxBases): Maison {
  const mdp = motsDePasseDeTest;
  const ouvrir = (role: 'relais_api' | 'relais_worker'): Maison['api'] =>
    ouvrirBases({
      registre: adresse(registre, role, mdp[role]),
      cles: adresse(cles, 'relais_cles', mdp.relais_cles),
      surRupture: () => undefined,
    });
  const api = ouvrir('relais_api');
  const horlogeBases = ouvrir('relais_worker');
  const assembler = (bases: Maison['api']): ReturnType<typeof assemblerRegistre> =>
    assemblerRegistre(
      bases,
      { cles: m.cles, reglages: { defaut: {}, structures: {} }, RELAIS_COURRIEL_DOMAINE: 'relais.example' },
      m.empreinte,
      m.horloge,
      () => undefined,
    );
  return {
    ...m,
    api,
    horlogeBases,
    ...assembler(api),
    clock: assembler(horlogeBases).registre,
    fermer: async () => {
      await Promise.all([fermerBases(api), fermerBases(horlogeBases)]);
    },
  };
}

/** Every pump, once, until nothing is due any more. @returns the Message-IDs that the relay took meanwhile */
export async function pomper(m: Maison, smtp: SmtpDouble): Promise<string[]> {
  const avant = smtp.recus.length;
  const pompes = pompesDe(m, smtp, (e) => {
    throw e as Error;
  });
  for (const p of pompes) await p.viderMaintenant();
  for (const p of pompes) await p.arreter();
  return messageIds(smtp).slice(avant);
}

export const messageIds = (smtp: SmtpDouble): string[] =>
  smtp.recus.map((r) => /^Message-ID: (<[^>]+>)/im.exec(r.brut)?.[1] ?? '');
