import { readFileSync } from 'node:fs';
import { cpus, release, totalmem } from 'node:os';
import { join } from 'node:path';
import type { Machine } from '../rendu/mesure.js';
import type { Options } from './options.js';
import { sonder } from './bruit.js';

const PAQUETS = ['@temporalio/worker', '@dbos-inc/dbos-sdk', 'pg', 'nodemailer', '@nestjs/core'];

/** What a figure depends on, kept beside it. */
export function laMachine({ git, tours, graine, court }: Options): Machine {
  const { calcul, disque } = sonder();
  return {
    le: new Date().toISOString(),
    git,
    noyau: release(),
    processeur: (cpus()[0]?.model ?? 'inconnu').trim(),
    coeurs: cpus().length,
    memoireGo: Math.round(totalmem() / 2 ** 30),
    node: process.version,
    tours,
    graine,
    forme: court ? 'courte' : 'entière',
    sondeCalculMs: Number(calcul.toFixed(1)),
    sondeDisqueMs: Number(disque.toFixed(3)),
    paquets: Object.fromEntries(PAQUETS.map((nom) => [nom, version(nom)])),
  };
}

function version(paquet: string): string {
  const fichier = join(__dirname, '../../node_modules', paquet, 'package.json');
  return (JSON.parse(readFileSync(fichier, 'utf8')) as { version: string }).version;
}
