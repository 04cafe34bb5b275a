import { jusqua } from '../../test/outils/systeme.js';
import type { Banc } from '../outils/banc.js';
import type { MaisonDuBanc } from '../outils/maison-du-banc.js';
import { present } from '../outils/puits.js';
import { appelables, deployer, unePriseEnCharge, type Gens } from './service.js';

/** The urgent worker killed (kill -9) in the middle of a great call, and started again at once as a supervisor does. */
export async function coupure(banc: Banc, m: MaisonDuBanc, gens: Gens, taille: number): Promise<void> {
  await appelables(m, taille);
  const reference = await unePriseEnCharge(m, gens);
  await banc.phase({ sujet: 'relais', variante: 'coupure', taille }, async () => {
    const { urgence } = m.processus;
    await Promise.all([m.puits.attendre(taille / 2), deployer(gens, reference)]);
    await urgence.tuer();
    const mort = present();
    const enVol = await combien(m, reference, 'EN_COURS');
    await urgence.demarrer();
    await jusqua(async () => (await combien(m, reference, 'ACCEPTE')) === taille, { quoi: 'tous les appels remis' });
    const recus = await m.puits.releve();
    const ids = await m.lire<{ id: string }>(
      `SELECT message_id AS id FROM courriel WHERE dossier = $1 AND gabarit = 'appelDEquipe'`,
      [reference],
    );
    const appels = new Set(ids.map((l) => l.id));
    const vus = recus.filter((r) => appels.has(r.id));
    const uniques = new Set(vus.map((r) => r.id)).size;
    const ensuite = Math.min(...recus.filter((r) => r.le > mort + 5).map((r) => r.le));
    return {
      reprise: [(ensuite - mort) / 1000, 's'],
      perdus: [taille - uniques, ''],
      renvoyes: [vus.length - uniques, ''],
      enVol: [enVol, ''],
      enTrop: [Math.max(0, vus.length - uniques - enVol), ''],
    };
  });
}

async function combien(m: MaisonDuBanc, reference: string, etat: string): Promise<number> {
  const [lu] = await m.lire<{ n: number }>(
    `SELECT count(*)::int AS n FROM courriel WHERE dossier = $1 AND gabarit = 'appelDEquipe' AND etat = $2`,
    [reference, etat],
  );
  return lu?.n ?? 0;
}
