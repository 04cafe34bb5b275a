import type { ClientHttp } from '../../test/outils/systeme.js';
import type { Valeurs } from '../outils/banc.js';
import type { Options } from '../outils/options.js';
import { auRepos, compteurs, type MaisonDuBanc } from '../outils/maison-du-banc.js';
import { cpuMs, memoire } from '../outils/proc.js';
import { arrivees, boucleOuverte } from '../outils/statistiques.js';
import { centile } from '../rendu/calculs.js';

interface Qui {
  /** She looks at her list: fifty matters that nobody touches. */
  assistante: ClientHttp;
  /** She notes what she did. */
  cliqueuse: ClientHttp;
  chef: ClientHttp;
}

/** Tables that a dossier fills. */
const TABLES = ['dossier', 'journal', 'suivi_tiers', 'procedure', 'reveil', 'tache', 'courriel', 'cle_acte', 'lecture'];
const [PAR_SECONDE, MO] = [10, 2 ** 20];
const aujourdhui = (): string => new Date().toISOString().slice(0, 10);

/** What is looked at when so many dossiers are open: memory, rest, clicks, lists, and a death. */
export class Regards {
  private sqlAVide = 0;
  private references: readonly string[] = [];

  constructor(
    private readonly m: MaisonDuBanc,
    private readonly qui: Qui,
    private readonly options: Pick<Options, 'court' | 'graine'>,
  ) {}

  /** What the house says at rest, with the fifty matters that are looked at alone. */
  async vide(): Promise<void> {
    this.sqlAVide = (await this.repos())['sqlRepos']?.[0] ?? NaN;
  }

  cliquerSur(references: readonly string[]): void {
    this.references = references;
  }

  async tous(ouverts: number): Promise<Valeurs> {
    const repos = await this.repos();
    return {
      ...repos,
      sqlParDossier: [Math.max(0, (repos['sqlRepos']?.[0] ?? NaN) - this.sqlAVide) / ouverts, '/s'],
      ...(await this.ouverte('clic', (n) => this.cliquer(n))),
      ...(await this.ouverte('liste', () => statut(this.qui.assistante.get('/aujourdhui'), 200))),
      ...(await this.ouverte('recherche', () =>
        statut(this.qui.chef.poster('/api/v1/agents/recherche', { recherche: 'Haddad' }), 200),
      )),
      retour: [await this.mourir(), 's'],
    };
  }

  /** A contact is noted: the act that she makes most often. */
  private cliquer(n: number): Promise<boolean> {
    const reference = this.references[n % this.references.length] ?? '';
    const champs = { le: aujourdhui(), maniere: 'appel', texte: 'Rappelée ce matin.' };
    return statut(this.qui.cliqueuse.poster(`/api/v1/signalements/${reference}/contacts`, champs), 201);
  }

  /** To be read before the first look at a size: a look kills these processes at its end, and those that follow have opened nothing. */
  memoires(): Valeurs {
    const { api, worker, urgence } = this.m.processus;
    const mo = (pid: number | undefined): [number, string] => [memoire(pid ?? 0).rss / MO, 'Mo'];
    return {
      rssApi: mo(api.pid),
      rssWorker: mo(worker.pid),
      rssUrgence: mo(urgence.pid),
      rssTemporal: mo(this.m.horloge.enfant.pid),
    };
  }

  /** Nobody does anything. */
  private async repos(): Promise<Valeurs> {
    const cpu = (): number => {
      const { api, worker, urgence } = this.m.processus;
      return [api, worker, urgence].reduce((somme, p) => somme + cpuMs(p.pid ?? 0), 0);
    };
    const [avant, cpuAvant] = [await compteurs(this.m), cpu()];
    await new Promise((resolve) => setTimeout(resolve, this.options.court ? 5000 : 10_000));
    const [apres, cpuApres] = [await compteurs(this.m), cpu()];
    const duree = (apres.le - avant.le) / 1000;
    return {
      sqlRepos: [(apres.instructions - avant.instructions) / duree, '/s'],
      transactionsRepos: [(apres.transactions - avant.transactions) / duree, '/s'],
      cpuRepos: [(cpuApres - cpuAvant) / duree / 10, '%'],
    };
  }

  private async ouverte(nom: string, faire: (n: number) => Promise<boolean>): Promise<Valeurs> {
    const { court, graine } = this.options;
    await boucleOuverte(arrivees(10, PAR_SECONDE, graine + 1), faire);
    const { latences, refuses, retardees } = await boucleOuverte(
      arrivees(court ? 50 : 100, PAR_SECONDE, graine),
      faire,
    );
    return {
      [`${nom}P50`]: [centile(latences, 0.5), 'ms'],
      [`${nom}P99`]: [centile(latences, 0.99), 'ms'],
      [`${nom}Refus`]: [refuses, ''],
      [`${nom}Retardees`]: [retardees / latences.length, ''],
    };
  }

  /** kill -9 of the site and of the worker, started again at once. @returns seconds until a click is answered */
  private async mourir(): Promise<number> {
    const { api, worker } = this.m.processus;
    await Promise.all([api.tuer(), worker.tuer()]);
    const mort = performance.now();
    const debout = Promise.all([api.demarrer(), worker.demarrer()]);
    while (!(await this.cliquer(0).catch(() => false))) await new Promise((resolve) => setTimeout(resolve, 20));
    const retour = (performance.now() - mort) / 1000;
    await debout;
    await this.m.horlogePrete();
    await auRepos(this.m);
    return retour;
  }

  /** What the tables that a dossier fills weigh, indexes included. */
  async octets(): Promise<number> {
    await this.m.admin.query('CHECKPOINT');
    await this.m.admin.query(`VACUUM ${TABLES.join(', ')}`);
    const [lu] = await this.m.lire<{ octets: string }>(
      `SELECT sum(pg_total_relation_size(t::regclass)) AS octets FROM unnest($1::text[]) t`,
      [TABLES],
    );
    return Number(lu?.octets);
  }
}

const statut = async (reponse: Promise<{ statut: number }>, attendu: number): Promise<boolean> =>
  (await reponse).statut === attendu;
