import fc from 'fast-check';
import { DateTime } from 'luxon';
import { enProprietaire, unePersonne } from '../conseil/voisine.js';
import { uneMaison, type Maison } from '../../outils/maison.js';
import { au } from '../continuite/outils.js';
import { HEURE_MS, veiller } from './outils.js';

const LISTES = 12;
const GRAINE = Date.now() % 2 ** 31; // told with the result: the same seed draws the same lists
const DEPART = Date.parse('2026-03-26T00:00:00.000Z'); // summer time begins on the twenty-ninth, at the place
const HEURES = 8 * 24;
const HORIZON = 72;
const iso = (h: number): string => new Date(DEPART + h * HEURE_MS).toISOString();

/** In hours from the start. */
interface Ligne {
  qui: number;
  du: number;
  dure: number;
}
/** `connue`: when an absence is written down. */
interface Liste {
  gardes: Ligne[];
  absences: (Ligne & { connue: number })[];
}

const ligne = {
  qui: fc.integer({ min: 0, max: 2 }),
  du: fc.integer({ min: 0, max: HEURES }),
  dure: fc.integer({ min: 3, max: 80 }),
};
const parDebut = { selector: (l: Ligne) => `${l.qui} ${l.du}` };
const uneListe: fc.Arbitrary<Liste> = fc.record({
  gardes: fc.uniqueArray(fc.record(ligne), { ...parDebut, minLength: 3, maxLength: 8 }),
  absences: fc.uniqueArray(fc.record({ ...ligne, connue: fc.integer({ min: 0, max: HEURES }) }), {
    ...parDebut,
    maxLength: 4,
  }),
});

/** The oracle, hour by hour, without any interval: nobody on call is there, as far as it is written down by then. */
function decouverte({ gardes, absences }: Liste, heure: number, connu: number): boolean {
  const la = (l: Ligne): boolean => l.du <= heure && heure < l.du + l.dure;
  return !gardes.some((g) => la(g) && !absences.some((a) => a.qui === g.qui && a.connue <= connu && la(a)));
}

/** Hours that nobody covers and that follow each other, as seen at one time. */
function suites(liste: Liste, vuA: number): number[][] {
  const runs: number[][] = [];
  for (let h = vuA; h < vuA + HORIZON; h += 1) {
    if (!decouverte(liste, h, vuA)) continue;
    if (runs.at(-1)?.at(-1) === h - 1) runs.at(-1)?.push(h);
    else runs.push([h]);
  }
  return runs;
}

/** The hours at which the clocks of the place show 8.00 or 16.00. */
const controles = Array.from({ length: HEURES + 1 }, (_, h) => h).filter((h) =>
  ['08:00', '16:00'].includes(DateTime.fromISO(iso(h), { zone: 'Europe/Paris' }).toFormat('HH:mm')),
);

describe('Aucun trou connu à l’avance ne commence sans avoir été dit (F-43)', () => {
  let m: Maison;
  const lieux: { lieu: string; gens: string[]; liste: Liste; dites: Set<number>; alertes: number }[] = [];
  beforeAll(async () => {
    m = await uneMaison({ defaut: {}, structures: {} }, { depart: iso(0) });
    const listes = fc.sample(uneListe, { numRuns: LISTES, seed: GRAINE });
    await enProprietaire(m, async (client) => {
      for (const [n, liste] of listes.entries()) {
        const un = async (sql: string, valeurs: unknown[]): Promise<string> =>
          (await client.query<{ id: string }>(sql, valeurs)).rows[0]?.id ?? '';
        const lieu = await un(
          `INSERT INTO structure (code, nature, nom, parent) SELECT $1, 'region', $1, id FROM structure WHERE code = 'MEF' RETURNING id`,
          [`R${n}`],
        );
        const secteur = await un('INSERT INTO secteur (code, nom) VALUES ($1, $1) RETURNING id', [`S-R${n}`]);
        await client.query('INSERT INTO secteur_structure VALUES ($1, $2)', [secteur, lieu]);
        const gens: string[] = [];
        for (const role of ['assistant', 'assistant', 'conseillerTechnique'] as const)
          gens.push((await unePersonne(client, `Gardienne${n} Numero${gens.length}`, [[role, lieu]])).id);
        await client.query(
          `INSERT INTO poste (code, nature, secteur, rang, titulaire) VALUES ($1, 'conseillerTechnique', $2, 1, $3)`,
          [`P-R${n}`, secteur, gens[2]],
        );
        for (const { qui, du, dure } of liste.gardes)
          await client.query('INSERT INTO astreinte (lieu, personne, du, au) VALUES ($1, $2, $3, $4)', [
            lieu,
            gens[qui],
            iso(du),
            iso(du + dure),
          ]);
        lieux.push({ lieu, gens, liste, dites: new Set(), alertes: 0 });
      }
    });
  });
  afterAll(() => m.fermer());

  const alertes = async (): Promise<Map<string, number>> => {
    const { rows } = await m.horlogeBases.registre.query<{ lieu: string; n: number }>(
      `SELECT d.lieu, count(*)::int AS n FROM courriel c JOIN dossier d ON d.id = c.dossier WHERE c.gabarit = 'trouAstreinte' GROUP BY d.lieu`,
    );
    return new Map(rows.map((r) => [r.lieu, r.n]));
  };

  it(`${LISTES} listes au hasard, huit jours : chaque trou est dit au premier contrôle qui peut le voir, jamais sans trou`, async () => {
    process.stdout.write(`F-43 : graine ${GRAINE}\n`);
    let vus = 0;
    for (const controle of controles) {
      au(m, iso(controle));
      await enProprietaire(m, async (client) => {
        for (const { gens, liste } of lieux)
          for (const { qui, du, dure } of liste.absences.filter((a) => a.connue <= controle))
            await client.query('INSERT INTO absence (personne, du, au) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING', [
              gens[qui],
              iso(du),
              iso(du + dure),
            ]);
      });
      await veiller(m);
      const dits = await alertes();
      for (const l of lieux) {
        const trous = suites(l.liste, controle);
        const maintenant = (dits.get(l.lieu) ?? 0) > l.alertes;
        l.alertes = dits.get(l.lieu) ?? 0;
        if (maintenant) expect(trous).not.toEqual([]);
        for (const trou of trous) {
          expect([controle, trou[0], maintenant || trou.some((h) => l.dites.has(h))]).toEqual([
            controle,
            trou[0],
            true,
          ]);
          for (const h of trou) l.dites.add(h); // what the horizon still hid of it is the same hole
          vus += 1;
        }
      }
    }
    process.stdout.write(`F-43 : ${LISTES} listes, ${controles.length} contrôles, ${vus} trous vus, tous dits avant\n`);
    expect(vus).toBeGreaterThan(50);
  });
});
