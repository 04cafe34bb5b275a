import { createServer, request, type IncomingMessage, type Server, type ServerResponse } from 'node:http';

/** The reverse proxy's stand-in: one public address, behind it the API that is asked for; the other one when that one is not there. */
export class Porte {
  private readonly serveur: Server;
  /** Which API answers now. */
  vers = 0;
  /** Which one answered each request. */
  readonly reponses: number[] = [];

  constructor(
    readonly port: number,
    private readonly api: readonly number[],
  ) {
    this.serveur = createServer((req, res) => void this.passer(req, res)).listen(port, '127.0.0.1');
  }

  fermer(): Promise<void> {
    this.serveur.closeAllConnections();
    return new Promise((resolve) => this.serveur.close(() => resolve()));
  }

  /** The body is read first, so that it can be offered twice; a connection that was accepted is never offered again. */
  private async passer(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const corps: Buffer[] = [];
    for await (const morceau of req) corps.push(morceau as Buffer);
    const essayer = (rangs: number[]): void => {
      const [rang, ...autres] = rangs;
      if (rang === undefined) return void res.writeHead(502).end();
      const headers = { ...req.headers, 'x-forwarded-for': '192.0.2.1', connection: 'close' };
      request({ host: '127.0.0.1', port: this.api[rang], path: req.url, method: req.method, headers }, (reponse) => {
        this.reponses.push(rang);
        res.writeHead(reponse.statusCode ?? 502, reponse.headers);
        reponse.pipe(res);
      })
        .on('error', (e: NodeJS.ErrnoException) =>
          e.code === 'ECONNREFUSED' ? essayer(autres) : res.writeHead(502).end(),
        )
        .end(Buffer.concat(corps));
    };
    essayer([this.vers, 1 - this.vers]);
  }
}
