import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { ReglagesConfigures } from '#libs/registre/reglages.js';
import type { Maison } from '../../outils/maison.js';

/** How a process ended: by which signal, or with which code; what it said. */
export interface Fin {
  signal: NodeJS.Signals | null;
  code: number | null;
  dit: string;
}

/** The clock in a process of its own, as long as it lives: passes the matters of an absence and dies at a named point, if told to. */
export async function horlogeApart(
  m: Maison,
  reglages: ReglagesConfigures,
  absence: string,
  point?: string,
): Promise<Fin> {
  const { enveloppe, service, index } = m.cles;
  const enBase64 = ({ courante, cles }: typeof enveloppe): object => ({
    courante,
    cles: Object.fromEntries(Object.entries(cles).map(([nom, cle]) => [nom, Buffer.from(cle).toString('base64')])),
  });
  const moyens = JSON.stringify({
    registre: m.base.urls.worker,
    cles: m.base.urls.cles,
    maintenant: m.temps.maintenant.toISOString(),
    trousseau: {
      enveloppe: enBase64(enveloppe),
      service: enBase64(service),
      index: Buffer.from(index).toString('base64'),
    },
    reglages,
    absence,
    point,
  });
  const enfant = spawn(process.execPath, [join(__dirname, 'mille-enfant.mjs'), moyens], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [dit, plainte] = ['', ''];
  enfant.stdout.on('data', (d: Buffer) => (dit += d.toString()));
  enfant.stderr.on('data', (d: Buffer) => (plainte += d.toString()));
  const [code, signal] = (await once(enfant, 'close')) as [number | null, NodeJS.Signals | null];
  if (signal === null && code !== 0) throw new Error(plainte);
  return { code, signal, dit };
}
