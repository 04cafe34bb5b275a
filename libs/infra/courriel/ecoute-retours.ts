import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';
import { jetonDeRetour } from './retour.js';

export interface ReglageEcoute {
  domaine: string;
  port: number;
  hote: string;
  /** PEM; required outside this machine, where nothing is accepted in clear text. */
  tls?: { cle: string; certificat: string };
  /** What an address says; a return address without it. @returns undefined: no such address */
  boite?: (adresse: string) => string | undefined;
  /** Bytes kept of one message; what follows is read and dropped. */
  garde?: number;
  /** Does this token belong to a mail that left from here? */
  connu: (jeton: string) => Promise<boolean>;
  /** @returns whether it was of any use */
  recevoir: (jeton: string, octets: Buffer) => Promise<boolean>;
  surErreur: (erreur: unknown) => void;
}

/** A report with the headers of our mail is a few kilobytes; its structure comes first. */
const GARDE = 256 * 1024;

/**
 * Takes what the ministry's relay sends back to `retour+<token>@<domain>`, or to another mailbox of the machinery (`boite`). Anything
 * else is refused at RCPT; a message that is of no use there is refused to whoever wrote it, since nobody would read it.
 */
export class EcouteRetours {
  private readonly serveur: SMTPServer;
  private readonly garde: number;
  private readonly boite: (adresse: string) => string | undefined;

  constructor(private readonly r: ReglageEcoute) {
    this.garde = r.garde ?? GARDE;
    this.boite = r.boite ?? ((adresse) => jetonDeRetour(adresse, r.domaine));
    this.serveur = new SMTPServer({
      name: r.domaine,
      disableReverseLookup: true,
      authOptional: true,
      disabledCommands: ['AUTH', ...(r.tls === undefined ? ['STARTTLS'] : [])],
      ...(r.tls === undefined ? {} : { key: r.tls.cle, cert: r.tls.certificat, minVersion: 'TLSv1.2' }),
      logger: false,
      maxClients: 20,
      socketTimeout: 30_000,
      closeTimeout: 2000,
      onMailFrom: (_de, session, suite) => suite(this.enClair(session)),
      onRcptTo: ({ address }, session, suite) => void this.destinataire(address, session).then(suite, suite),
      onData: (flux, session, suite) =>
        void this.message(flux, session).then(
          () => suite(),
          (erreur: unknown) => suite(erreur instanceof Refus ? erreur : this.plusTard(erreur)),
        ),
    });
    this.serveur.on('error', r.surErreur);
  }

  /** @returns the port, when 0 was asked for */
  async ouvrir(): Promise<number> {
    const { server } = this.serveur;
    const ouvert = once(server, 'listening');
    this.serveur.listen(this.r.port, this.r.hote);
    await ouvert;
    return (server.address() as AddressInfo).port;
  }

  fermer(): Promise<void> {
    return new Promise((fin) => this.serveur.close(() => fin()));
  }

  private enClair({ secure }: SMTPServerSession): Refus | undefined {
    return this.r.tls === undefined || secure ? undefined : new Refus(530, '5.7.0 STARTTLS first');
  }

  private async destinataire(adresse: string, { envelope }: SMTPServerSession): Promise<Error | undefined> {
    if (envelope.rcptTo.length > 0) return new Refus(452, '4.5.3 One recipient at a time');
    const jeton = this.boite(adresse);
    if (jeton === undefined) return new Refus(550, '5.1.1 No such address');
    try {
      return (await this.r.connu(jeton)) ? undefined : new Refus(550, '5.1.1 No such address');
    } catch (erreur) {
      return this.plusTard(erreur);
    }
  }

  private async message(flux: SMTPServerDataStream, { envelope }: SMTPServerSession): Promise<void> {
    const octets = await this.debut(flux);
    const jeton = this.boite(envelope.rcptTo[0]?.address ?? '');
    const utile = jeton !== undefined && (await this.r.recevoir(jeton, octets));
    const quelquun = envelope.mailFrom !== false && envelope.mailFrom.address !== '';
    if (!utile && quelquun)
      throw new Refus(550, '5.7.1 Cette adresse ne se lit pas. Ecrivez a la personne qui vous a ecrit.');
  }

  /** The whole stream is read, or the dialogue would stop; only its beginning is kept, and never on a disk. */
  private async debut(flux: SMTPServerDataStream): Promise<Buffer> {
    const morceaux: Buffer[] = [];
    let place = this.garde;
    for await (const morceau of flux as AsyncIterable<Buffer>) {
      if (place > 0) morceaux.push(morceau.subarray(0, place));
      place -= morceau.length;
    }
    return Buffer.concat(morceaux);
  }

  private plusTard(erreur: unknown): Refus {
    this.r.surErreur(erreur);
    return new Refus(451, '4.3.0 Try again later');
  }
}

class Refus extends Error {
  constructor(
    readonly responseCode: number,
    texte: string,
  ) {
    super(texte);
  }
}
