import type { ClientHttp } from '../../test/outils/systeme.js';
import { jusqua } from '../../test/outils/systeme.js';
import { situation } from '../../test/e2e/pannes/gens.js';
import type { Banc, Valeurs } from '../outils/banc.js';
import { auRepos, type MaisonDuBanc } from '../outils/maison-du-banc.js';
import { present } from '../outils/puits.js';
import { arrivees } from '../outils/statistiques.js';
import { centile } from '../rendu/calculs.js';
import { appelables, deployer, reussi, unePriseEnCharge, type Gens } from './service.js';

/** What the site says that the relay bears, per second (RELAIS_DEBIT_MASSE). */
export const DEBIT = 100;
const PAR_SECONDE = 2;
const SECONDE = 1000;

/** The mail that asks an agent for his accord, and a team that is called, with and without a mailing to a whole service on its way. */
export class Masse {
  private signales = 0;

  constructor(
    private readonly banc: Banc,
    private readonly m: MaisonDuBanc,
    private readonly gens: Gens,
    private readonly metier: { chef: ClientHttp; assistante: ClientHttp },
    /** How many mails ask for an accord; to how many agents the mailing goes. */
    private readonly combien: { accords: number; masse: number },
  ) {}

  async jouer(variante: 'sans' | 'avec'): Promise<void> {
    const { m, banc, combien, gens } = this;
    const references = await this.aProposer();
    await appelables(m, 50);
    const alerte = await unePriseEnCharge(m, gens);
    const deLaMasse = variante === 'avec' ? await unePriseEnCharge(m, gens) : undefined;
    if (deLaMasse !== undefined) await this.convenir(deLaMasse);
    await auRepos(m);
    await m.puits.vider();
    await banc.phase({ sujet: 'relais', variante, taille: combien.masse }, async () => {
      if (deLaMasse !== undefined) await reussi(gens.conseil.poster(`/api/v1/evenements/${deLaMasse}/soutien`));
      await attendre(SECONDE); // the mailing is on its way
      const [partis, { debut }] = await Promise.all([this.proposer(references), deployer(gens, alerte)]);
      await auRepos(m);
      if (deLaMasse !== undefined) await this.finie();
      const [recus, connus] = [await m.puits.releve(), await this.connus([alerte, ...references])];
      const quand = new Map(recus.map((r) => [r.id, r.le]));
      const attentes = partis.map(
        ({ reference, du }) => (quand.get(connus.get(`propositionAgent ${reference}`)?.[0] ?? '') ?? NaN) - du,
      );
      const appels = (connus.get(`appelDEquipe ${alerte}`) ?? []).map((id) => (quand.get(id) ?? NaN) - debut);
      const tous = new Set([...connus.values()].flat());
      const deMasse = recus.filter((r) => !tous.has(r.id)).map((r) => r.le);
      return {
        p50: [centile(attentes, 0.5), 'ms'],
        p99: [centile(attentes, 0.99), 'ms'],
        t50: [Math.max(...appels), 'ms'],
        ...(deLaMasse === undefined ? {} : debits(deMasse)),
      };
    });
  }

  /** Signalements whose reception is acknowledged: what comes next is the proposal, by mail. */
  private async aProposer(): Promise<string[]> {
    const { accords } = this.combien;
    const agents = await this.m.lire<{ id: string }>(
      `SELECT id FROM personne WHERE code LIKE 'A-%' ORDER BY split_part(code, '-', 2)::int OFFSET $1 LIMIT $2`,
      [this.signales, accords],
    );
    this.signales += accords;
    const references: string[] = [];
    for (const { id: agent } of agents) {
      const { chef, assistante } = this.metier;
      const { reference } = await reussi(
        chef.poster<{ reference: string }>('/api/v1/signalements', { agent, situation }),
      );
      await reussi(assistante.poster(`/api/v1/signalements/${reference}/accuse-reception`));
      references.push(reference);
    }
    return references;
  }

  /** Open loop: the wait counts from the instant at which the click was due. */
  private async proposer(references: readonly string[]): Promise<{ reference: string; du: number }[]> {
    const prevues = arrivees(references.length, PAR_SECONDE, this.banc.options.graine);
    const debut = present();
    return Promise.all(
      references.map(async (reference, n) => {
        const quand = prevues[n] ?? 0;
        await attendre(quand);
        await reussi(
          this.metier.assistante.poster(`/api/v1/signalements/${reference}/proposition`, {
            voie: 'courriel',
            rappels: '0',
          }),
        );
        return { reference, du: debut + quand };
      }),
    );
  }

  private async convenir(reference: string): Promise<void> {
    await deployer(this.gens, reference);
    await reussi(
      this.gens.conseil.poster(`/api/v1/evenements/${reference}/modalites`, {
        forme: 'groupeDeParole',
        avec: this.gens.chef,
        comment: 'telephone',
        medecin: 'oui',
      }),
    );
  }

  private async finie(): Promise<void> {
    await jusqua(
      async () =>
        (await this.m.lire<{ n: number }>(`SELECT count(*)::int AS n FROM courriel WHERE voie = 'masse'`))[0]?.n === 0,
      { quoi: 'la fin de l’envoi de masse' },
    );
  }

  /** The Message-IDs that stand in the ledger, by template and dossier: those of a mailing are not kept. */
  private async connus(references: readonly string[]): Promise<Map<string, string[]>> {
    const lus = await this.m.lire<{ quoi: string; ids: string[] }>(
      `SELECT gabarit || ' ' || dossier AS quoi, array_agg(message_id) AS ids FROM courriel
        WHERE dossier = ANY ($1) OR voie <> 'masse' AND maj > now() - interval '5 min' GROUP BY 1`,
      [references],
    );
    return new Map(lus.map((l) => [l.quoi, l.ids]));
  }
}

/** What the relay received of the mailing: how fast on the whole, how much in its fullest second; shares of what it bears. */
function debits(instants: number[]): Valeurs {
  const t = instants.sort((a, b) => a - b);
  const duree = ((t.at(-1) ?? NaN) - (t[0] ?? NaN)) / SECONDE;
  let [pleine, debut] = [0, 0];
  for (const [fin, le] of t.entries()) {
    while ((t[debut] ?? le) <= le - SECONDE) debut += 1;
    pleine = Math.max(pleine, fin - debut + 1);
  }
  return { debit: [(t.length - 1) / duree / DEBIT, ''], pleine: [pleine / DEBIT, ''], recus: [t.length, ''] };
}

const attendre = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
