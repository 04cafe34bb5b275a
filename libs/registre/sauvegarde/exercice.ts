import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { ClesService } from '#libs/infra/configuration.js';
import type { Constat } from '#libs/infra/constat.js';
import type { ProgrammesPostgres } from '#libs/infra/postgres/programmes.js';
import { avecAdmin } from '../base/avec-admin.js';
import type { MotsDePasse } from '../base/roles.js';
import { Coffre } from '../coffre/coffre.js';
import { clesLisibles, courriels, journal } from '../verification/registre.js';
import { examiner, restaurer, type BilanRestauration } from './restaurer.js';
import { sauvegarder, type Adresses } from './sauvegarder.js';

export interface BilanExercice {
  /** Milliseconds of each gesture. */
  durees: { sauvegarde: number; restauration: number; verification: number };
  restauration: BilanRestauration;
  constats: Constat[];
}

/**
 * A recovery, played for real and beside the service: both databases copied, made again under names of their own on the same
 * servers, read, and dropped. The service goes on and sees nothing; nothing of it is sent, the copy being on hold.
 */
export async function jouerLaReprise(
  programmes: ProgrammesPostgres,
  adresses: Adresses,
  { motsDePasse, cles }: { motsDePasse: MotsDePasse; cles: ClesService },
): Promise<BilanExercice> {
  const dossier = mkdtempSync(join(tmpdir(), 'relais-exercice-'));
  const suffixe = randomBytes(4).toString('hex');
  const neuves = {
    registre: autreBase(adresses.registre, `relais_exercice_registre_${suffixe}`),
    cles: autreBase(adresses.cles, `relais_exercice_cles_${suffixe}`),
  };
  const dossiers = { registre: join(dossier, 'registre'), cles: join(dossier, 'cles') };
  try {
    const debut = performance.now();
    await sauvegarder(programmes, adresses, dossiers);
    const sauvee = performance.now();
    await creer(adresses.registre, neuves.registre);
    await creer(adresses.cles, neuves.cles);
    const { copies } = await examiner(programmes, neuves, dossiers);
    const restauration = await restaurer(programmes, neuves, copies, { motsDePasse, parSeconde: 20 });
    const refaite = performance.now();
    const constats = await relire(neuves, cles);
    const fin = performance.now();
    return {
      durees: { sauvegarde: sauvee - debut, restauration: refaite - sauvee, verification: fin - refaite },
      restauration,
      constats,
    };
  } finally {
    rmSync(dossier, { recursive: true, force: true });
    await jeter(adresses.registre, neuves.registre);
    await jeter(adresses.cles, neuves.cles);
  }
}

async function relire(neuves: Adresses, cles: ClesService): Promise<Constat[]> {
  const [registre, desCles] = [neuves.registre, neuves.cles].map((url) => new pg.Pool({ connectionString: url, max: 2 })) as [pg.Pool, pg.Pool]; // prettier-ignore
  try {
    return [
      await clesLisibles(registre, new Coffre(desCles, cles.enveloppe, cles.service)),
      await journal(registre, cles.sceau),
      await courriels(registre),
    ];
  } finally {
    await Promise.all([registre.end(), desCles.end()]);
  }
}

const nomDe = (url: string): string => pg.escapeIdentifier(new URL(url).pathname.slice(1));

async function creer(depuis: string, neuve: string): Promise<void> {
  await avecAdmin(depuis, (admin) => admin.query(`CREATE DATABASE ${nomDe(neuve)} TEMPLATE template0`));
}

async function jeter(depuis: string, neuve: string): Promise<void> {
  await avecAdmin(depuis, (admin) => admin.query(`DROP DATABASE IF EXISTS ${nomDe(neuve)} WITH (FORCE)`));
}

function autreBase(url: string, base: string): string {
  const autre = new URL(url);
  autre.pathname = `/${base}`;
  return autre.toString();
}
