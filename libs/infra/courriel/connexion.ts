import SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { NodemailerError } from 'nodemailer/lib/errors';
import type { RelaisSmtp } from './adresse-smtp.js';
import { Corps } from './corps.js';
import { juger, type Avancee, type Verdict } from './verdict.js';

/** Milliseconds. The wait after the final dot is long: most uncertainties are slow relays, and waiting is cheaper than doubting. */
export interface DelaisSmtp {
  connexion: number;
  accueil: number;
  enveloppe: number;
  apresPoint: number;
  inactif: number;
}

export interface ReglageConnexion {
  delais: DelaisSmtp;
  /** Name said in EHLO. */
  nom?: string;
  /** PEM of a private authority, besides those that Node trusts. */
  autorite?: string;
}

export interface Envoi {
  /** Return-Path: tells which mail came back. */
  retour: string;
  destinataire: string;
  /** Opaque, repeated by delivery reports. */
  enveloppe: string;
  octets: Buffer;
  /** Awaited between 354 and the first byte; false: the claim was lost, nothing must leave. */
  avantDonnees(): Promise<boolean>;
}

type Echec = Pick<NodemailerError, 'code' | 'command' | 'responseCode'>;

/** One SMTP session, one mail at a time. After anything but an acceptance it is closed: its state is not worth knowing. */
export class Connexion {
  private constructor(
    private readonly smtp: SMTPConnection,
    private readonly delais: DelaisSmtp,
  ) {}

  static async ouvrir(relais: RelaisSmtp, { delais, nom, autorite }: ReglageConnexion): Promise<Connexion | Verdict> {
    const smtp = new SMTPConnection({
      host: relais.hote,
      port: relais.port,
      secure: relais.tlsDirect,
      requireTLS: relais.tlsExige,
      ignoreTLS: !relais.tlsExige,
      name: nom,
      tls: { minVersion: 'TLSv1.2', ...(autorite === undefined ? {} : { ca: autorite }) },
      connectionTimeout: delais.connexion + delais.accueil,
      greetingTimeout: delais.accueil,
      socketTimeout: delais.apresPoint + delais.enveloppe, // our own timers are shorter; this one is the last resort
      socketCloseTimeout: 1000,
      dnsTimeout: delais.connexion,
    });
    smtp.on('error', rien); // the loss of an idle session is found out by the next mail
    const total = delais.connexion + delais.accueil + delais.enveloppe;
    const echec = await attendre(smtp, total, (fin) => {
      smtp.connect((e) => {
        const { identifiants: i } = relais;
        if (e !== undefined || i === undefined) return fin(e);
        smtp.login({ user: i.utilisateur, pass: i.motDePasse }, (refus) => fin(refus ?? undefined));
      });
    });
    if (echec === undefined) return new Connexion(smtp, delais);
    smtp.close();
    return juger('enveloppe', echec);
  }

  get vivante(): boolean {
    return !this.smtp.destroyed;
  }

  async envoyer(envoi: Envoi): Promise<{ verdict: Verdict; avancee: Avancee }> {
    const corps = new Corps(envoi.octets, () => envoi.avantDonnees());
    const enveloppe = {
      from: envoi.retour,
      to: [envoi.destinataire],
      dsn: { ret: 'HDRS', envid: envoi.enveloppe, notify: ['FAILURE', 'DELAY'] },
    };
    const echec = await attendre(this.smtp, this.delais.enveloppe, (fin, prolonger) => {
      corps.once('pousse', () => prolonger(this.delais.apresPoint));
      this.smtp.send(enveloppe, corps, (e) => fin(e ?? undefined));
    });
    const { avancee, fantome } = corps;
    if (echec === undefined) return { verdict: { issue: 'ACCEPTE', code: 250, motif: 'OK' }, avancee };
    this.smtp.close();
    const verdict: Verdict = fantome ? { issue: 'FANTOME', code: null, motif: 'FANTOME' } : juger(avancee, echec);
    return { verdict, avancee };
  }

  /** Says QUIT, without waiting long for the answer. */
  quitter(): void {
    if (!this.vivante) return;
    setTimeout(() => this.smtp.close(), 1000).unref();
    this.smtp.quit();
  }
}

/**
 * Waits for one exchange: its callback, the death of the session (after which the callback may never come), or the time-out.
 * @returns the failure, undefined when the exchange succeeded.
 */
function attendre(
  smtp: SMTPConnection,
  delai: number,
  lancer: (fin: (echec?: Echec) => void, prolonger: (delai: number) => void) => void,
): Promise<Echec | undefined> {
  return new Promise((resolve) => {
    const expirer = (): void => fin({ code: 'ETIMEDOUT' });
    let minuterie = setTimeout(expirer, delai);
    const fin = (echec?: Echec): void => {
      clearTimeout(minuterie);
      smtp.off('error', fin).off('end', mort);
      resolve(echec);
    };
    // nodemailer emits `end` before it calls back with the reason: let the reason come first.
    const mort = (): void => void setImmediate(fin, { code: 'ECONNECTION' });
    smtp.on('error', fin).on('end', mort);
    lancer(fin, (plus) => {
      clearTimeout(minuterie);
      minuterie = setTimeout(expirer, plus);
    });
  });
}

function rien(): void {}
