import type pg from 'pg';
import type { Classe } from '#libs/domaine/courriel.js';
import { nounDe } from '#libs/domaine/procedures.js';
import { lireAvis, type Avis } from '#libs/infra/courriel/avis.js';
import type { Client } from '../bases.js';
import type { Registre } from '../registre.js';

interface Parti {
  cle: string;
  dossier: string;
  nature: string;
  gabarit: string;
  classe: Classe;
}

/** What became of a returned message. `deja`: told before, or too late to change anything; `ignore`: neither report nor automatic answer. */
export type Suite = Avis['nature'] | 'deja' | 'ignore';

/**
 * The way back (design §5): what the relay returns is believed only under the return address of a mail that left, is written in the
 * ledger once, and causes what the record decides. Nothing of the message itself is kept.
 */
export class Retours {
  constructor(
    private readonly pool: pg.Pool,
    private readonly registre: Registre,
    private readonly surSuite: (suite: Suite) => void = () => undefined,
  ) {}

  async connu(jeton: string): Promise<boolean> {
    return (await this.parti(jeton)) !== undefined;
  }

  /** @returns whether it was a report or an automatic answer */
  async recevoir(jeton: string, octets: Buffer): Promise<boolean> {
    const [parti, avis] = await Promise.all([this.parti(jeton), lireAvis(octets, jeton)]);
    if (parti === undefined) return false; // erased since RCPT
    if (avis === undefined) {
      await this.pool.query('UPDATE courriel SET retours_ignores = retours_ignores + 1 WHERE cle = $1', [parti.cle]);
      this.surSuite('ignore');
      return false;
    }
    const nouveau = await this.apprendre(parti, avis);
    this.surSuite(nouveau ? avis.nature : 'deja');
    return true;
  }

  private apprendre({ dossier, nature, ...parti }: Parti, avis: Avis): Promise<boolean> {
    const noun = nounDe(nature);
    if (noun === undefined) throw new Error('NATURE_INCONNUE');
    return this.registre.apprendre(noun, dossier, {
      ecrire: (client, instant) => consigner(client, parti.cle, avis, instant),
      decider: (etat, contexte, empreinte) =>
        noun.retour?.(etat, { ...parti, ...avis, est: (metier) => empreinte(metier) === parti.cle }, contexte),
    });
  }

  private async parti(jeton: string): Promise<Parti | undefined> {
    const { rows } = await this.pool.query<Parti>(
      `SELECT c.cle, c.dossier, d.nature, c.gabarit, c.classe FROM courriel c JOIN dossier d ON d.id = c.dossier
        WHERE left(c.cle, 40) = $1 AND c.voie <> 'masse' AND d.efface_le IS NULL`,
      [jeton],
    );
    return rows[0];
  }
}

/** The relay has it: what was in doubt no longer is. `maj` of an accepted mail stays: it dates the offer. */
const arrive = (depuis: string): string =>
  `etat = CASE WHEN ${depuis} THEN 'ACCEPTE' ELSE etat END, maj = CASE WHEN ${depuis} THEN $2 ELSE maj END`;
const EN_DOUTE = `etat IN ('INCERTAIN', 'ABANDON', 'A_ENVOYER')`;

const CHANGEMENTS: Readonly<Record<Avis['nature'], { ecrire: string; si: string; taches: string }>> = {
  echec: { ecrire: `etat = 'REVENU', pompe = NULL, maj = $2`, si: 'true', taches: `'offre:' || c.cle` },
  differe: {
    ecrire: `differe_le = $2, ${arrive(`etat = 'INCERTAIN'`)}`,
    si: 'differe_le IS NULL AND remis_le IS NULL',
    taches: `'offre:' || c.cle`,
  },
  remis: {
    ecrire: `remis_le = $2, ${arrive(EN_DOUTE)}`, // in his mailbox: no copy need leave any more
    si: 'remis_le IS NULL',
    taches: `'offre:' || c.cle, 'abandon:' || c.cle`,
  },
  // What an agent's mailbox answers by itself is his affair: it settles nothing about an offer.
  automatique: {
    ecrire: `automatique_le = $2, ${arrive(`classe = 'vital' AND ${EN_DOUTE}`)}`,
    si: 'automatique_le IS NULL',
    taches: `CASE WHEN c.classe = 'vital' THEN 'abandon:' || c.cle END`,
  },
};

/** Each kind of news is written once, and settles what was open about the doubt that it ends. @returns false when it changes nothing */
async function consigner(client: Client, cle: string, { nature, statut }: Avis, instant: string): Promise<boolean> {
  const { ecrire, si, taches } = CHANGEMENTS[nature];
  const { rowCount } = await client.query(
    `WITH c AS (UPDATE courriel SET ${ecrire}, statut = coalesce($3, statut)
                 WHERE cle = $1 AND etat NOT IN ('REVENU', 'REFUSE', 'SANS_ADRESSE', 'ANNULE') AND ${si} RETURNING cle, dossier, classe),
       t AS (UPDATE tache SET faite_le = $2 FROM c WHERE tache.dossier = c.dossier AND tache.cle IN (${taches}) AND faite_le IS NULL)
     SELECT 1 FROM c`,
    [cle, instant, statut],
  );
  return rowCount === 1;
}
