import { existsSync, writeFileSync } from 'node:fs';
import { executer } from '../../outils/systeme/commandes.js';
import { fichierArme } from '../../outils/systeme/programmes.js';
import { jusqua, type Systeme } from '../../outils/systeme.js';
import type { ActeDuParcours } from './points-actes.js';
import { Gens, type Demande, type Joue, type Reponse } from './points-gens.js';
import type { Coupure, Parcours } from './points-plan.js';

type Processus = Systeme['processus']['api'];

/** Plays journeys while the house breaks where the plan says. The client repeats each act under one key until it is answered. */
export class Feu {
  coupures = 0;
  /** Deaths and freezes that really happened, by name: what the plan wanted and what was seen must agree. */
  readonly vues = new Map<string, number>();
  readonly gens: Gens;
  /** Processes started since the last death of a service. */
  private readonly saufs = new Set<number>();

  constructor(private readonly s: Systeme) {
    this.gens = new Gens(s, () => this.relever());
  }

  async jouer({ histoire, coupures }: Parcours, rang: number): Promise<Joue> {
    const agent = histoire.agents[rang % histoire.agents.length] as Joue['agent'];
    const joue: Joue = { reference: '', agent, histoire };
    this.gens.oublier();
    for (const [i, acte] of histoire.actes.entries()) {
      await this.relever();
      await this.attendre(acte, joue);
      const demande = await this.gens.demande(acte, joue);
      const coupure = coupures[i];
      const reponse = await (coupure === undefined ? this.insister(demande) : this.couper(coupure, demande));
      joue.reference = reponse.reference;
      expect([acte.nom, await this.insister(demande)]).toEqual([acte.nom, reponse]); // the same key once more
    }
    return joue;
  }

  /** Starts again what ended without being told to, as its supervisor would: a worker ends when a service stays away. */
  async relever(): Promise<void> {
    for (const qui of [this.s.processus.api, this.s.processus.worker, this.s.processus.urgence])
      if (!qui.vivant) await this.demarrer(qui);
  }

  /** What has to be true before an act: how the mail relay behaves, and what became of the offer. */
  private async attendre({ quand, messagerie }: ActeDuParcours, { reference }: Joue): Promise<void> {
    if (quand !== undefined)
      await jusqua(
        async () =>
          (
            await this.s.lire(
              "SELECT 1 FROM courriel WHERE dossier = $1 AND gabarit = 'propositionAgent' AND etat = $2",
              [reference, quand],
            )
          ).length > 0,
        { quoi: `une offre ${quand}` },
      );
    if (messagerie !== undefined) await this.s.boite.panne(messagerie);
  }

  private async couper(c: Coupure, demande: Demande): Promise<Reponse> {
    const qui = this.s.processus[c.point.startsWith('api.') ? 'api' : 'worker'];
    await this.armer(qui, c);
    const reponse = this.insister(demande);
    reponse.catch(() => undefined); // awaited below, unless something worse comes first
    if (c.service === undefined) {
      await jusqua(() => !qui.vivant, { quoi: `la mort à ${c.point}`, indice: () => finDe(qui) });
      expect(qui.sorties.at(-1)).toEqual({ code: null, signal: 'SIGKILL' });
      await this.demarrer(qui);
    } else await this.tuerPendant(c.service, qui, c.point);
    const nom = `${c.point}${c.service === undefined ? '' : ` / ${c.service}`}`;
    this.vues.set(nom, (this.vues.get(nom) ?? 0) + 1);
    this.coupures += 1;
    return reponse;
  }

  /** Told while it runs, or at its start: after the death of a service it may be about to end by itself. */
  private async armer(qui: Processus, c: Coupure): Promise<void> {
    const { pid } = qui;
    if (pid === undefined || !this.saufs.has(pid)) {
      await qui.tuer('SIGKILL');
      return this.demarrerArme(qui, c);
    }
    const fichier = fichierArme(this.s.dossier, qui.nom);
    writeFileSync(fichier, ordre(c));
    process.kill(pid, 'SIGUSR2');
    const su = (): boolean => !existsSync(fichier);
    await jusqua(() => su() || !qui.vivant, { quoi: `${qui.nom} armé`, indice: () => finDe(qui) });
    if (!su()) await this.demarrerArme(qui, c); // it ended just then
  }

  /** It may come to its point before it serves, when an earlier act left it something to do: dead or frozen, it has begun. */
  private async demarrerArme(qui: Processus, c: Coupure): Promise<void> {
    const pret = qui.demarrer({ RELAIS_POINT: ordre(c) });
    const deja = async (): Promise<boolean> => !qui.vivant || (qui.pid !== undefined && (await gele(qui.pid)));
    let servi = false;
    void pret.then(
      () => (servi = true),
      () => undefined, // what stopped it is looked at by whoever armed it
    );
    await jusqua(async () => servi || (await deja()), { quoi: `${qui.nom} armé` });
  }

  /** The service dies while the process is held in the middle of something, and is back only after the process went on. */
  private async tuerPendant(nom: 'postgres' | 'temporal', qui: Processus, point: string): Promise<void> {
    const service = this.s.processus[nom];
    const { pid } = qui;
    if (service === undefined || pid === undefined) throw new Error(`nobody to kill: ${finDe(qui)}`);
    const fige = async (): Promise<boolean> => {
      if (qui.pid !== pid) throw new Error(`« ${qui.nom} » ended before ${point}: ${finDe(qui)}`);
      return gele(pid);
    };
    await jusqua(fige, { quoi: `${qui.nom} gelé à ${point}`, indice: () => finDe(qui) });
    await service.tuer('SIGKILL');
    this.saufs.clear();
    process.kill(pid, 'SIGCONT');
    await this.demarrer(service);
    await this.relever(); // one that was frozen while it started could not start without the service
  }

  /** Again until it serves: the last processes of a PostgreSQL killed outright may still be leaving. */
  private async demarrer(qui: Processus): Promise<void> {
    const essayer = (): Promise<boolean> =>
      qui.demarrer().then(
        () => qui.vivant,
        () => false,
      );
    await jusqua(essayer, { quoi: `${qui.nom} relevé`, indice: () => finDe(qui) });
    if (qui.pid !== undefined) this.saufs.add(qui.pid);
  }

  /** Repeats one request under one key until somebody answers: a connection refused, cut, or a 503 says nothing of the act. */
  private async insister(demande: Demande): Promise<Reponse> {
    const vus = new Set<unknown>();
    return jusqua(
      async () => {
        const reponse = await demande().catch(() => undefined);
        vus.add(reponse?.statut);
        if (reponse === undefined || reponse.statut === 503) return undefined;
        if (reponse.statut !== 201) throw new Error(`${reponse.statut} ${reponse.texte}`);
        return reponse;
      },
      {
        quoi: 'une réponse',
        indice: () => `statuts vus : ${[...vus].join(', ')}\n${finDe(this.s.processus.api)}`,
      },
    );
  }
}

const ordre = ({ point, service }: Coupure): string => `${point}:${service === undefined ? 'kill' : 'stop'}`;

const finDe = (qui: Processus): string => qui.journal.slice(-1500);

/** Stopped by a signal, as `ps` sees it. A process that died meanwhile is not: `ps` then finds nobody and ends with 1. */
async function gele(pid: number): Promise<boolean> {
  const { stdout } = await executer('ps', ['-o', 'state=', '-p', String(pid)]).catch((e: { code?: unknown }) => {
    if (e.code === 1) return { stdout: '' };
    throw e;
  });
  return stdout.trim().startsWith('T');
}
