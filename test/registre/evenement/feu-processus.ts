import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { ReglagesConfigures } from '#libs/registre/reglages.js';
import type { Maison } from '../../outils/maison.js';

/** Which process of the house, on what, and where it dies. */
export interface Vie {
  quoi: 'site' | 'horloge' | 'pompe' | 'vigie';
  reference: string;
  smtp: string;
  demande?: object;
  point: string;
}

/** A process of its own, as long as it lives. @returns the signal that ended it */
export async function mourir(m: Maison, reglages: ReglagesConfigures, vie: Vie): Promise<NodeJS.Signals | null> {
  const { enveloppe, service, index } = m.cles;
  const enBase64 = ({ courante, cles }: typeof enveloppe): object => ({
    courante,
    cles: Object.fromEntries(Object.entries(cles).map(([nom, cle]) => [nom, Buffer.from(cle).toString('base64')])),
  });
  const { api, urgence, vigie, cles } = m.base.urls;
  const moyens = JSON.stringify({
    ...vie,
    registre: { site: api, horloge: urgence, pompe: urgence, vigie }[vie.quoi],
    cles,
    maintenant: m.temps.maintenant.toISOString(),
    trousseau: {
      enveloppe: enBase64(enveloppe),
      service: enBase64(service),
      index: Buffer.from(index).toString('base64'),
    },
    reglages,
  });
  const enfant = spawn(process.execPath, [join(__dirname, 'feu-enfant.mjs'), moyens], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [, signal] = (await once(enfant, 'exit')) as [number | null, NodeJS.Signals | null];
  return signal;
}
