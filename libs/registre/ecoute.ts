import pg from 'pg';

const REPRISE_MS = 2000;

/** LISTEN on a connection of its own, opened again when it breaks. It only makes things quicker: each loop polls anyway. */
export class Ecoute {
  private client: pg.Client | undefined;
  private arretee = false;
  private reprise: NodeJS.Timeout | undefined;

  constructor(
    private readonly url: string,
    private readonly canaux: Readonly<Record<string, () => void>>,
    private readonly surRupture: (code: string) => void,
  ) {}

  demarrer(): void {
    void this.ouvrir();
  }

  async arreter(): Promise<void> {
    this.arretee = true;
    clearTimeout(this.reprise);
    await this.client?.end();
  }

  private async ouvrir(): Promise<void> {
    const client = new pg.Client({ connectionString: this.url, connectionTimeoutMillis: 3000 });
    this.client = client;
    client.on('error', (e) => this.rompre((e as { code?: string }).code ?? 'RUPTURE'));
    client.on('end', () => this.rompre('FIN'));
    client.on('notification', ({ channel }) => this.canaux[channel]?.());
    try {
      await client.connect();
      for (const canal of Object.keys(this.canaux)) await client.query(`LISTEN ${client.escapeIdentifier(canal)}`);
    } catch (erreur) {
      this.rompre((erreur as { code?: string }).code ?? 'RUPTURE');
    }
  }

  private rompre(code: string): void {
    if (this.arretee || this.reprise !== undefined) return;
    this.surRupture(code);
    this.reprise = setTimeout(() => {
      this.reprise = undefined;
      void this.ouvrir();
    }, REPRISE_MS);
  }
}
