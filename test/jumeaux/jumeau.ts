import { randomUUID } from 'node:crypto';
import type { Acte, Auteur } from '#libs/domaine/acte.js';
import type { Noun } from '#libs/domaine/noun.js';
import { estRefus, type Refus } from '#libs/domaine/erreurs.js';
import { gabarits } from '#libs/domaine/gabarits.js';
import type { Signalement } from '#libs/domaine/signalement/etat.js';
import { deposer, signalement } from '#libs/domaine/signalement/index.js';
import type { Sonneur } from '#libs/infra/temporal/sonneur.js';
import { commencerLesTournees } from '#libs/registre/annuaire/tournees.js';
import { Retours } from '#libs/registre/courriels/retours.js';
import type { Pompe } from '#libs/registre/courriels/pompe.js';
import type { Acces } from '#libs/registre/lecteurs/lecteur.js';
import { mesPropositions } from '#libs/registre/lecteurs/ma-proposition.js';
import { reglagesDuLieu } from '#libs/registre/reglages.js';
import { Relais } from '#libs/registre/reveils/relais.js';
import type { Reponse } from '#libs/registre/une-fois.js';
import { situation, uneMaison, type Maison } from '../outils/maison.js';
import { pompesDe } from '../outils/monde.js';
import { rapport } from '../outils/retours.js';
import { SmtpDouble } from '../outils/smtp-double.js';
import { DEPART, reglages } from './calendrier.js';
import type { Fuite } from './fuites.js';
import type { Paire } from './paires.js';
import { peupler } from './reseau.js';

/** One of the two worlds: a whole house, with its own record and its own mail relay, on the clock that both share. */
export class Jumeau {
  /** References of a pair's signalements, in the order of their filing. */
  readonly references = new Map<number, string[]>();
  /** The accompaniment of a pair, in a world where its agent agreed. */
  readonly accompagnements = new Map<number, string>();
  readonly incidents: unknown[] = [];
  readonly noun: Noun<Signalement>;
  acceptes = 0;
  refuses = new Map<string, number>();
  private readonly pompes: Pompe[];

  private constructor(
    readonly nom: 'A' | 'B',
    readonly maison: Maison,
    readonly smtp: SmtpDouble,
    private readonly fuite: Fuite,
  ) {
    this.noun = fuite.noun?.(signalement) ?? signalement;
    this.pompes = pompesDe(maison, smtp, (e) => this.incidents.push(e), fuite.gabarits?.(gabarits) ?? gabarits);
  }

  static async ouvrir(nom: 'A' | 'B', paires: readonly Paire[], fuite: Fuite = {}): Promise<Jumeau> {
    const maison = await uneMaison(reglages, { depart: DEPART.toISOString(), cleIndex: Buffer.alloc(32, 'jumeaux') });
    await peupler(maison.base.urls.admin, paires);
    const { horlogeBases, clock, horloge } = maison;
    await commencerLesTournees(horlogeBases.registre, clock, reglagesDuLieu(reglages), horloge);
    return new Jumeau(nom, maison, await SmtpDouble.ouvrir(), fuite);
  }

  relais(sonneur: Sonneur): Relais {
    return new Relais(this.maison.horlogeBases.registre, sonneur, 'dossier', this.maison.horloge);
  }

  get acces(): Acces {
    const { api, coffre, empreinte, horloge } = this.maison;
    return { bases: api, coffre, empreinte, horloge };
  }

  /** @returns what its author reads: the answer or the refusal, with the opaque reference left out */
  async deposer(p: Paire, de: Auteur): Promise<unknown> {
    const champs = {
      situation,
      agentInforme: 'non' as const,
      ...(de === p.gens.agent ? {} : { agent: p.gens.agent.id }),
    };
    const reponse = await this.maison.registre.deposer(this.noun, deposer, { champs, auteur: de, cle: randomUUID() });
    if (!estRefus(reponse))
      this.references.set(p.numero, [...(this.references.get(p.numero) ?? []), reponse.reference]);
    return this.noter(reponse);
  }

  async agir<C extends object>(
    acte: Acte<Signalement, C>,
    p: Paire,
    rang: number,
    auteur: Auteur,
    champs: C,
  ): Promise<unknown> {
    const reference = this.references.get(p.numero)?.[rang];
    if (reference === undefined) return 'rien';
    const demande = { champs, auteur, cle: randomUUID() };
    const reponse = await this.maison.registre.acter(this.noun, this.fuite.acte?.(acte) ?? acte, reference, demande);
    if (!estRefus(reponse)) await this.fuite.apres?.(this, acte.type, reference);
    return this.noter(reponse);
  }

  /** An act of whoever is in charge of it at this moment, in this world. */
  async titulaireAgit<C extends object>(
    acte: Acte<Signalement, C>,
    p: Paire,
    rang: number,
    champs: C,
  ): Promise<unknown> {
    const { rows } = await this.sql<{ titulaire: string }>('SELECT titulaire FROM dossier WHERE id = $1', [
      this.references.get(p.numero)?.[rang],
    ]);
    const id = rows[0]?.titulaire;
    return id === undefined ? 'rien' : this.agir(acte, p, rang, { id, fonctions: [] }, champs);
  }

  async lireMaProposition(p: Paire): Promise<void> {
    await mesPropositions(this.acces, p.gens.agent.id);
  }

  /** The relay returns the offer that it had accepted. */
  async rebondir(p: Paire): Promise<void> {
    const { rows } = await this.sql<{ jeton: string }>(
      `SELECT left(cle, 40) AS jeton FROM courriel WHERE dossier = $1 AND gabarit = 'propositionAgent' AND etat = 'ACCEPTE'`,
      [this.references.get(p.numero)?.[0]],
    );
    const jeton = rows[0]?.jeton;
    if (jeton === undefined) return; // a letter, or words: nothing can come back
    const retours = new Retours(this.maison.horlogeBases.registre, this.maison.clock);
    await retours.recevoir(jeton, rapport({ action: 'failed', statut: '5.1.1', enveloppe: jeton }));
  }

  async reveiller(reference: string): Promise<void> {
    await this.sql(
      `INSERT INTO reveil (dossier, type, voie) VALUES ($1, 'traiterSignalement', 'dossier') ON CONFLICT DO NOTHING`,
      [reference],
    );
  }

  async vieillirLeSuivi(reference: string): Promise<void> {
    await this.sql(`UPDATE suivi_tiers SET recu_le = recu_le - interval '1 second' WHERE dossier = $1`, [reference]);
  }

  /** References of the morning messages, one for each professional, in an order that both worlds share. */
  async tournees(): Promise<string[]> {
    const { rows } = await this.sql<{ id: string }>(
      `SELECT id FROM dossier WHERE nature = 'tournee' ORDER BY titulaire`,
    );
    return rows.map((r) => r.id);
  }

  /** Sends the mails that are due. @returns how many */
  async livrer(): Promise<number> {
    const bilans = await Promise.all(this.pompes.map((p) => p.viderMaintenant()));
    return bilans.flatMap((b) => Object.values(b)).reduce((somme, n) => somme + n, 0);
  }

  sql<R extends object>(texte: string, valeurs: unknown[] = []): Promise<{ rows: R[] }> {
    return this.maison.horlogeBases.registre.query<R>(texte, valeurs);
  }

  async fermer(): Promise<void> {
    await Promise.all(this.pompes.map((p) => p.arreter()));
    await this.smtp.fermer();
    await this.maison.fermer();
  }

  private noter(reponse: Refus | Reponse): unknown {
    if (!estRefus(reponse)) {
      this.acceptes += 1;
      return { ...reponse, reference: 'opaque' };
    }
    this.refuses.set(reponse.code, (this.refuses.get(reponse.code) ?? 0) + 1);
    return reponse;
  }
}
