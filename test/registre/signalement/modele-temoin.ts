import type pg from 'pg';
import type { Fait } from '#libs/domaine/acte.js';

/** All that leaves a dossier or moves its clock: mails, next instants, nudges, what the referrer may read. */
interface Dehors {
  reference: string;
  faits: number;
  vu: object;
  tiers: Record<string, unknown> | null;
}

/** Looks at the record from beside, with its owner's eyes: while acts run, and before and after them. */
export class Temoin {
  constructor(private readonly admin: pg.Pool) {}

  /** Asks again and again, while others act, whether every open signalement of the agent has one professional who answers for it. */
  surveiller(agent: string): { fois: number; cesser(): Promise<void> } {
    const regard = {
      fois: 0,
      fini: false,
      cesser: async (): Promise<void> => {
        regard.fini = true;
        await boucle;
      },
    };
    const boucle = (async (): Promise<void> => {
      do {
        const { rows } = await this.admin.query(
          `SELECT d.id FROM dossier d
            WHERE d.agent = $1 AND d.ouvert AND (SELECT count(*) FROM poste p WHERE p.titulaire = d.titulaire) <> 1`,
          [agent],
        );
        regard.fois += 1;
        expect(rows).toEqual([]);
      } while (!regard.fini);
    })();
    return regard;
  }

  async dehors(references: readonly string[]): Promise<Dehors[]> {
    const { rows } = await this.admin.query<Dehors>(
      `SELECT d.id AS reference, d.numero AS faits,
              jsonb_build_object(
                'courriels', (SELECT jsonb_agg(to_jsonb(c) ORDER BY c.cle) FROM courriel c WHERE c.dossier = d.id),
                'prochaine', (SELECT jsonb_agg(to_jsonb(p) ORDER BY p.type) FROM procedure p WHERE p.dossier = d.id),
                'reveils', (SELECT jsonb_agg(to_jsonb(r) ORDER BY r.type) FROM reveil r WHERE r.dossier = d.id),
                'tiers', to_jsonb(s)) AS vu,
              to_jsonb(s) AS tiers
         FROM dossier d LEFT JOIN suivi_tiers s ON s.dossier = d.id WHERE d.id = ANY ($1) ORDER BY d.id`,
      [references],
    );
    return rows;
  }

  /**
   * Nothing that only the agent did shows outside (design §1.1); what the referrer was told is never changed nor taken back.
   * @param seuls those of which the clock was asked nothing meanwhile
   */
  async comparer(
    avant: readonly Dehors[],
    seuls: readonly Dehors[],
    agent: string,
    faitsDe: (r: string) => Promise<Fait[]>,
  ): Promise<void> {
    const apres = await this.dehors(avant.map((a) => a.reference));
    for (const [i, a] of avant.entries()) {
      const p = apres[i] as Dehors;
      const nouveaux = (await faitsDe(a.reference)).slice(a.faits);
      const luiSeul = seuls.includes(a) && nouveaux.length > 0 && nouveaux.every((f) => f.par === agent);
      if (luiSeul) expect(p.vu).toEqual(a.vu);
      const deja = Object.entries(a.tiers ?? {}).filter(([, valeur]) => valeur !== null);
      expect(p.tiers ?? {}).toMatchObject(Object.fromEntries(deja));
    }
  }
}
