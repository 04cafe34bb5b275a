import type { Empreinte } from '#libs/infra/empreintes.js';
import type { Horloge } from '#libs/infra/horloge.js';
import type { Bases } from '../bases.js';

/** So many attempts in one period; then one waits for its end. */
export interface Limite {
  essais: number;
  /** Seconds. */
  periode: number;
}

/** Whose attempts are counted: this session's, this network's, everybody's. */
export type Porteur = 'seance' | 'reseau' | 'tous';

/**
 * Fifty bits: with ten thousand letters on their way, a thousand attempts an hour for a year would open one with a chance of about
 * one in ten thousand. A session is a person with a letter before her; a network may be a whole ministry behind one address.
 */
export const LIMITES: Readonly<Record<Porteur, Limite>> = {
  seance: { essais: 6, periode: 900 },
  reseau: { essais: 60, periode: 3600 },
  tous: { essais: 1000, periode: 3600 },
};

/** Older counters say nothing any more. */
const OUBLI = "interval '1 day'";

/** Counts attempts in PostgreSQL, for all processes together; who tries stands there as an HMAC only. */
export class Essais {
  constructor(
    private readonly bases: Pick<Bases, 'registre'>,
    private readonly empreinte: Empreinte,
    private readonly horloge: Horloge,
    private readonly limites: Readonly<Record<Porteur, Limite>> = LIMITES,
  ) {}

  /**
   * Counts one attempt before it is made, so that attempts sent together are all counted.
   * @returns 0 when it may be made, else how long to wait (seconds)
   */
  async compter(qui: Record<'seance' | 'reseau', string>): Promise<number> {
    const { porteurs, noms } = this.porteurs(qui);
    const limites = noms.map((nom) => this.limites[nom]);
    const maintenant = this.horloge.sql();
    const { rows } = await this.bases.registre.query<{ attendre: number | null }>(
      `WITH demande AS (SELECT * FROM unnest($1::text[], $2::int[], $3::int[]) AS d(porteur, essais, periode)),
       compte AS (
         INSERT INTO essai_code AS e (porteur, depuis, nombre) SELECT porteur, ${maintenant}, 1 FROM demande ORDER BY porteur
         ON CONFLICT (porteur) DO UPDATE SET
           nombre = CASE WHEN e.depuis + make_interval(secs => (SELECT periode FROM demande d WHERE d.porteur = e.porteur)) <= ${maintenant}
                         THEN 1 ELSE e.nombre + 1 END,
           depuis = CASE WHEN e.depuis + make_interval(secs => (SELECT periode FROM demande d WHERE d.porteur = e.porteur)) <= ${maintenant}
                         THEN ${maintenant} ELSE e.depuis END
         RETURNING porteur, depuis, nombre)
       SELECT max(extract(epoch FROM depuis - ${maintenant}) + periode)::int AS attendre
         FROM compte JOIN demande USING (porteur) WHERE nombre > essais`,
      [porteurs, limites.map((l) => l.essais), limites.map((l) => l.periode)],
    );
    await this.bases.registre.query(
      `DELETE FROM essai_code WHERE porteur IN
         (SELECT porteur FROM essai_code WHERE depuis < ${maintenant} - ${OUBLI} LIMIT 100 FOR UPDATE SKIP LOCKED)`,
    );
    return Math.max(0, rows[0]?.attendre ?? 0);
  }

  /** A right code was no attempt: those who share an address do not pay for one another. */
  async rendre(qui: Record<'seance' | 'reseau', string>): Promise<void> {
    await this.bases.registre.query(
      'UPDATE essai_code SET nombre = nombre - 1 WHERE porteur = ANY ($1) AND nombre > 0',
      [this.porteurs(qui).porteurs],
    );
  }

  private porteurs({ seance, reseau }: Record<'seance' | 'reseau', string>): { porteurs: string[]; noms: Porteur[] } {
    const noms: Porteur[] = ['seance', 'reseau', 'tous'];
    const valeurs = [seance, reseau, ''];
    return { noms, porteurs: noms.map((nom, i) => this.empreinte('essai', `${nom}|${valeurs[i]}`)) };
  }
}

/**
 * What stands for one network: an IPv4 address; of an IPv6 address the first half, since a home or an office holds all the rest.
 */
export function reseauDe(adresse: string): string {
  const v4 = /(?:^|:)(\d+\.\d+\.\d+\.\d+)$/.exec(adresse)?.[1];
  if (v4 !== undefined || !adresse.includes(':')) return v4 ?? adresse;
  const [debut = '', fin = ''] = adresse.split('::');
  const avant = debut === '' ? [] : debut.split(':');
  const apres = fin === '' ? [] : fin.split(':');
  const zeros = adresse.includes('::') ? Array<string>(Math.max(0, 8 - avant.length - apres.length)).fill('0') : [];
  return [...avant, ...zeros, ...apres]
    .slice(0, 4)
    .map((groupe) => parseInt(groupe, 16).toString(16))
    .join(':');
}
