import { randomUUID } from 'node:crypto';
import type { Auteur } from '#libs/domaine/acte.js';
import { gabarits } from '#libs/domaine/signalement/courriels/index.js';
import { signalement } from '#libs/domaine/signalement/index.js';
import { lireRelaisSmtp } from '#libs/infra/courriel/adresse-smtp.js';
import { EcouteRetours } from '#libs/infra/courriel/ecoute-retours.js';
import { adresseDeRetour, jetonDe } from '#libs/infra/courriel/retour.js';
import { Remise } from '#libs/infra/courriel/remise.js';
import type { Verdict } from '#libs/infra/courriel/verdict.js';
import { dechiffreur } from '#libs/registre/coffre/dechiffreur.js';
import { Pompe } from '#libs/registre/courriels/pompe.js';
import { Retours, type Suite } from '#libs/registre/courriels/retours.js';
import { unAgent } from '../../fabriques/reseau.js';
import { actes, agir, uneMaison, unSignalement, type Maison } from '../../outils/maison.js';
import { SmtpDouble } from '../../outils/smtp-double.js';

export interface Ligne {
  cle: string;
  dossier: string;
  gabarit: string;
  etat: string;
  statut: string | null;
  maj: Date;
  differe_le: Date | null;
  remis_le: Date | null;
  automatique_le: Date | null;
  retours_ignores: number;
  pas_avant: Date;
  /** -Infinity: at once. */
  prochain_essai: Date | number;
}

const remise = (url: string): Remise =>
  new Remise(lireRelaisSmtp(url), {
    delais: { inactif: 20 },
  });

/** The record, a relay that takes mails, and the door by which it gives them back: both ways over real SMTP, in virtual time. */
export class VaEtVient {
  suites: Suite[] = [];
  private constructor(
    readonly m: Maison,
    readonly relais: SmtpDouble,
    private readonly pompes: Pompe[],
    private readonly porte: EcouteRetours,
    private readonly versLaPorte: Remise,
  ) {}

  static async ouvrir(): Promise<VaEtVient> {
    const m = await uneMaison();
    const base = m.horlogeBases.registre;
    const relais = await SmtpDouble.ouvrir();
    const pompes = (['dossier', 'urgence'] as const).map(
      (voie) =>
        new Pompe({
          voie,
          registre: base,
          horloge: m.horloge,
          dechiffreur: dechiffreur(m.coffre),
          gabarits,
          site: { url: 'http://relais.example', telephone: '01 99 00 00 00' },
          expedition: { domaine: 'relais.example', expediteur: 'service-social@relais.example' },
          remise: remise(relais.url),
          surIncident: ({ erreur }) => {
            throw erreur;
          },
        }),
    );
    const suites: Suite[] = [];
    const retours = new Retours(base, m.clock, (suite) => suites.push(suite));
    const porte = new EcouteRetours({
      domaine: 'relais.example',
      port: 0,
      hote: '127.0.0.1',
      connu: (jeton) => retours.connu(jeton),
      recevoir: (jeton, octets) => retours.recevoir(jeton, octets),
      surErreur: (erreur) => {
        throw erreur;
      },
    });
    const port = await porte.ouvrir();
    const v = new VaEtVient(m, relais, pompes, porte, remise(`smtp://127.0.0.1:${port}`));
    v.suites = suites;
    return v;
  }

  async fermer(): Promise<void> {
    await Promise.all(this.pompes.map((p) => p.arreter()));
    this.versLaPorte.fermer();
    await Promise.all([this.porte.fermer(), this.relais.fermer()]);
    await this.m.fermer();
  }

  /** Sends what is due. */
  async livrer(): Promise<void> {
    for (const p of this.pompes) await p.viderMaintenant();
  }

  /** The ministry's relay gives back a message for this mail. */
  async rendre(cle: string, octets: Buffer, de = ''): Promise<Verdict> {
    return this.rendreA(adresseDeRetour(jetonDe(cle), 'relais.example'), octets, de);
  }

  async rendreA(adresse: string, octets: Buffer, de = ''): Promise<Verdict> {
    const avantDonnees = (): Promise<boolean> => Promise.resolve(true);
    return this.versLaPorte.remettre({ retour: de, destinataire: adresse, enveloppe: 'x', octets, avantDonnees });
  }

  /** Asks the clock's steps in order, as the workflow does, until one says to wait. @returns how long (ms), or undefined: finished */
  async demander(reference: string): Promise<number | undefined> {
    for (const nom of Object.keys(signalement.procedures['traiterSignalement']?.etapes ?? {})) {
      const r = await this.m.clock.etape(signalement, reference, 'traiterSignalement', nom);
      if (!r.fini) return r.dans;
    }
    return undefined;
  }

  /** The last mail of a kind. */
  async courriel(reference: string, gabarit: string): Promise<Ligne> {
    const { rows } = await this.m.horlogeBases.registre.query<Ligne>(
      'SELECT * FROM courriel WHERE dossier = $1 AND gabarit = $2 ORDER BY pas_avant DESC LIMIT 1',
      [reference, gabarit],
    );
    if (rows[0] === undefined) throw new Error(`no mail ${gabarit}`);
    return rows[0];
  }

  async taches(reference: string): Promise<{ nature: string; pour: string | null }[]> {
    const { rows } = await this.m.horlogeBases.registre.query<{ nature: string; pour: string | null }>(
      'SELECT nature, pour FROM tache WHERE dossier = $1 AND faite_le IS NULL ORDER BY cle',
      [reference],
    );
    return rows;
  }

  /** What the outside can see of the clock: when it is expected, and whether it was nudged. */
  async horloge(reference: string): Promise<{ prochaine: Date; reveils: number }> {
    const { rows } = await this.m.horlogeBases.registre.query<{ prochaine: Date; reveils: number }>(
      `SELECT prochaine, coalesce((SELECT demandes FROM reveil r WHERE r.dossier = p.dossier), 0)::int AS reveils
         FROM procedure p WHERE dossier = $1`,
      [reference],
    );
    return rows[0] as { prochaine: Date; reveils: number };
  }

  /** A fresh signalement, its first alert handed over. */
  async signale(): Promise<{ reference: string; agent: Auteur }> {
    const agent = await unAgent(this.m.base.urls.admin, this.m.reseau.service, `agent-${randomUUID()}`);
    const reference = await unSignalement(this.m, { agent: agent.id });
    await this.demander(reference);
    await this.livrer();
    return { reference, agent };
  }

  /** An offer by mail, handed over to the relay (or not, if the scenario says so). */
  async propose(rappels: '0' | '1' = '0'): Promise<{ reference: string; agent: Auteur }> {
    const p = await this.signale();
    await agir(this.m, actes.accuserReception, p.reference, this.m.reseau.assistante, {});
    await agir(this.m, actes.proposerAide, p.reference, this.m.reseau.assistante, { voie: 'courriel', rappels });
    await this.demander(p.reference);
    await this.pretAPartir(p.reference);
    await this.livrer();
    return p;
  }

  /** She could still take it back until then, and it does not leave in the agent's night. */
  async pretAPartir(reference: string): Promise<void> {
    const { pas_avant: pasAvant, prochain_essai: essai } = await this.courriel(reference, 'propositionAgent');
    const instants = [this.m.temps.maintenant, pasAvant, ...(essai instanceof Date ? [essai] : [])];
    this.m.temps.maintenant = new Date(Math.max(...instants.map((d) => d.getTime())));
  }
}

export const HEURE = 3_600_000;
