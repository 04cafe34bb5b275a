import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import type { ClesService } from '#libs/infra/configuration.js';
import { preparerRoles } from '#libs/registre/base/roles.js';
import { motsDePasseDeTest } from '../../outils/base-de-test.js';

const ICI = 'test/registre/mise-a-jour';

/** What version 0.1.0 wrote, with its own code: a copy of both databases, the keys that open it, what it held. Invented people. */
export interface Ancienne {
  instant: string;
  cles: ClesService;
  dossiers: Record<'depose' | 'enCharge' | 'propose' | 'repondu' | 'recuse' | 'luiMeme' | 'nonEnvoye', string>;
  faits: Record<string, string[]>;
}

interface Fichier extends Omit<Ancienne, 'cles'> {
  cles: {
    enveloppe: { courante: string; cles: Record<string, string> };
    service: { courante: string; cles: Record<string, string> };
    index: string;
    sceau: string;
    session: string;
  };
}

const octets = (s: string): Buffer<ArrayBuffer> => Buffer.from(s, 'base64');

export function lireAncienne(): Ancienne {
  const { cles, ...reste } = JSON.parse(readFileSync(join(ICI, 'version-0.1.0.json'), 'utf8')) as Fichier;
  const trousseau = ({ courante, cles: c }: Fichier['cles']['enveloppe']): ClesService['enveloppe'] => ({
    courante,
    cles: Object.fromEntries(Object.entries(c).map(([nom, cle]) => [nom, octets(cle)])),
  });
  return {
    ...reste,
    cles: {
      enveloppe: trousseau(cles.enveloppe),
      service: trousseau(cles.service),
      index: octets(cles.index),
      sceau: octets(cles.sceau),
      session: cles.session,
    },
  };
}

/** Loads the kept copy into an empty database. Roles belong to the cluster: they are there, or are made. */
export async function charger(url: string, base: 'registre' | 'cles'): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    await preparerRoles(client, url, motsDePasseDeTest);
    await client.query(readFileSync(join(ICI, `version-0.1.0-${base}.sql`), 'utf8'));
  } finally {
    await client.end();
  }
}
