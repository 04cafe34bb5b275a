import { EventEmitter } from 'node:events';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { TLSSocket } from 'node:tls';

/** What the double does at one moment: a reply (`250 2.0.0 ok`), nothing at all, a clean close, a reset. */
export type Geste = 'silence' | 'fin' | 'rst' | `${number}${string}`;
export type Moment = Geste | ((ligne: string) => Geste | Promise<Geste>);

/** The behaviour at each verb; what is not told is done as a good relay does. May be changed between two mails. */
export interface Scenario {
  accueil?: Moment;
  ehlo?: Moment;
  mail?: Moment;
  rcpt?: Moment;
  data?: Moment;
  /** After the final dot. A mail is recorded when the reply is a 250, or when `garde` says that the dot is enough. */
  point?: Moment;
  /** The server keeps the mail although its answer never comes: what makes an uncertain mail a delivered one. */
  garde?: boolean;
  /** A second mail with the same Message-ID is accepted and dropped, as some servers do (RFC 7352). */
  sansDoublon?: boolean;
  extensions?: readonly string[];
  /** Offers STARTTLS with this certificate; absent: the offer is missing, or was stripped on the way. */
  tls?: { cle: string; certificat: string };
}

export interface CourrielRecu {
  de: string;
  a: string;
  /** As it came, dot-unstuffed. */
  brut: string;
  tls: boolean;
}

const REPONSES = { accueil: '220 double', mail: '250 ok', rcpt: '250 ok', data: '354 go', point: '250 ok' } as const;

/** A real SMTP conversation whose other side obeys the test. */
export class SmtpDouble extends EventEmitter {
  recus: CourrielRecu[] = [];
  /** Every line of a client, outside bodies. */
  lignes: { ligne: string; tls: boolean }[] = [];
  /** Final dots seen, answered or not. */
  points = 0;
  connexions = 0;
  port = 0;
  private readonly ouvertes = new Set<Socket>();

  private constructor(
    public scenario: Scenario,
    private readonly serveur: Server,
  ) {
    super();
  }

  static async ouvrir(scenario: Scenario = {}, port = 0, hote = '127.0.0.1'): Promise<SmtpDouble> {
    const serveur = createServer({ noDelay: true });
    const double = new SmtpDouble(scenario, serveur);
    serveur.on('connection', (socket) => double.accueillir(socket));
    await new Promise<void>((resolve) => serveur.listen(port, hote, resolve));
    double.port = (serveur.address() as AddressInfo).port;
    return double;
  }

  get url(): string {
    return `smtp://127.0.0.1:${this.port}`;
  }

  /** Resolves when the condition holds; asked again at each line, each dot, each mail. */
  async jusqua(condition: (double: this) => boolean): Promise<void> {
    while (!condition(this)) await new Promise((resolve) => this.once('change', resolve));
  }

  async fermer(): Promise<void> {
    for (const socket of this.ouvertes) socket.destroy();
    await new Promise((resolve) => this.serveur.close(resolve));
  }

  private accueillir(socket: Socket): void {
    this.connexions += 1;
    this.ouvertes.add(socket);
    socket.on('close', () => this.ouvertes.delete(socket));
    const session = new Session(this, socket);
    void session.jouer(this.scenario.accueil ?? REPONSES.accueil, '');
  }

  noter(recu?: CourrielRecu): void {
    const deja = this.scenario.sansDoublon === true && this.recus.some((r) => identifiant(r) === identifiant(recu));
    if (recu !== undefined && !deja) this.recus.push(recu);
    this.emit('change');
  }
}

/** One conversation. Lines are handled one after the other, so that a slow moment delays what was pipelined behind it. */
class Session {
  private reste = '';
  private corps: string[] | undefined;
  private de = '';
  private a = '';
  private tls = false;
  private file: Promise<void> = Promise.resolve();

  constructor(
    private readonly double: SmtpDouble,
    private socket: Socket,
  ) {
    this.ecouter();
  }

  async jouer(moment: Moment, ligne: string): Promise<Geste> {
    const geste = typeof moment === 'function' ? await moment(ligne) : moment;
    if (geste === 'fin') this.socket.end();
    else if (geste === 'rst') this.socket.resetAndDestroy();
    else if (geste !== 'silence' && this.socket.writable) this.socket.write(`${geste}\r\n`);
    return geste;
  }

  private ecouter(): void {
    this.socket.on('error', () => this.socket.destroy());
    this.socket.on('data', (octets: Buffer) => {
      const lignes = (this.reste + octets.toString('latin1')).split('\r\n');
      this.reste = lignes.pop() ?? '';
      for (const ligne of lignes) this.file = this.file.then(() => this.ligne(ligne));
    });
  }

  private async ligne(ligne: string): Promise<void> {
    if (this.corps !== undefined) {
      if (ligne !== '.') this.corps.push(ligne.replace(/^\./, ''));
      else await this.point(this.corps);
      return;
    }
    this.double.lignes.push({ ligne, tls: this.tls });
    this.double.noter();
    await this.commande(ligne);
  }

  private async commande(ligne: string): Promise<void> {
    const { scenario } = this.double;
    const verbe = ligne.split(' ')[0]?.toUpperCase();
    if (verbe === 'EHLO') await this.jouer(scenario.ehlo ?? this.extensions(), ligne);
    else if (verbe === 'STARTTLS' && scenario.tls !== undefined) await this.passerEnTls(scenario.tls);
    else if (verbe === 'MAIL') {
      this.de = adresse(ligne);
      await this.jouer(scenario.mail ?? REPONSES.mail, ligne);
    } else if (verbe === 'RCPT') {
      const geste = await this.jouer(scenario.rcpt ?? REPONSES.rcpt, ligne);
      this.a = geste.startsWith('2') ? adresse(ligne) : '';
    } else if (verbe === 'DATA') {
      const geste = await this.jouer(this.a === '' ? '554 no recipient' : (scenario.data ?? REPONSES.data), ligne);
      if (geste.startsWith('354')) this.corps = [];
    } else if (verbe === 'RSET' || verbe === 'NOOP') await this.jouer('250 ok', ligne);
    else if (verbe === 'AUTH') await this.jouer('235 ok', ligne);
    else if (verbe === 'QUIT') {
      await this.jouer('221 bye', ligne);
      this.socket.end();
    } else await this.jouer('502 unknown', ligne);
  }

  private async point(corps: string[]): Promise<void> {
    const { scenario } = this.double;
    const recu = { de: this.de, a: this.a, brut: `${corps.join('\r\n')}\r\n`, tls: this.tls };
    this.corps = undefined;
    this.a = '';
    this.double.points += 1;
    this.double.noter(scenario.garde === true ? recu : undefined);
    const geste = await this.jouer(scenario.point ?? REPONSES.point, '.');
    if (geste.startsWith('250') && scenario.garde !== true) this.double.noter(recu);
  }

  private extensions(): Geste {
    const { extensions = ['PIPELINING', '8BITMIME', 'DSN'], tls } = this.double.scenario;
    const dites = ['double', ...extensions, ...(tls !== undefined && !this.tls ? ['STARTTLS'] : [])];
    return `250-${dites.join('\r\n250-')}\r\n250 SIZE 10000000`;
  }

  private async passerEnTls({ cle, certificat }: { cle: string; certificat: string }): Promise<void> {
    const claire = this.socket;
    claire.removeAllListeners('data');
    await this.jouer('220 go', '');
    this.tls = true;
    this.socket = new TLSSocket(claire, { isServer: true, key: cle, cert: certificat });
    this.ecouter();
  }
}

function adresse(ligne: string): string {
  return /<([^>]*)>/.exec(ligne)?.[1] ?? '';
}

function identifiant(recu: CourrielRecu | undefined): string | undefined {
  return recu === undefined ? undefined : /^Message-ID:\s*(\S+)/im.exec(recu.brut)?.[1];
}
