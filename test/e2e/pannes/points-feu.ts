import { randomUUID } from 'node:crypto';
import { executer } from '../../outils/systeme/commandes.js';
import { jusqua, type ClientHttp, type ReponseHttp, type Systeme } from '../../outils/systeme.js';
import { ACTES, type ActeDuParcours, type Role } from './points-actes.js';
import { agents, situation, trouver, type CompteAgent } from './gens.js';
import type { Coupure, Parcours } from './points-plan.js';

const PATIENCE = 100_000;

/** One dossier that went through its journey under fire. */
export interface Joue {
  reference: string;
  agent: CompteAgent;
}

/** Plays journeys while the house breaks where the plan says. The client repeats each act under one key until it is answered. */
export class Feu {
  coupures = 0;
  /** Deaths and freezes that really happened, by name: what the plan wanted and what was seen must agree. */
  readonly vues = new Map<string, number>();
  private readonly clients = new Map<string, ClientHttp>();

  constructor(private readonly s: Systeme) {}

  async jouer(parcours: Parcours, agent: CompteAgent): Promise<Joue> {
    const joue: Joue = { reference: '', agent };
    for (const [i, acte] of ACTES.entries()) {
      const demande = await this.demande(acte, joue);
      const coupure = parcours[i];
      const reponse = await (coupure === undefined ? this.insister(demande) : this.couper(coupure, demande));
      joue.reference = reponse.reference;
      expect([acte.nom, await this.insister(demande)]).toEqual([acte.nom, reponse]); // the same key once more
    }
    return joue;
  }

  /** The person who plays this part, logged in once. */
  async client(qui: Role, joue: Joue): Promise<ClientHttp> {
    const { agent } = joue;
    const compte = qui === 'agent' ? agent : qui === 'chef' ? agents[agent].chef : await this.titulaire(joue);
    const connu = this.clients.get(compte) ?? (await this.s.connecter(compte));
    this.clients.set(compte, connu);
    return connu;
  }

  /** The account of whoever holds the matter, once the clock has looked for an earlier one. */
  private async titulaire({ reference }: Joue): Promise<string> {
    await jusqua(async () => (await this.s.journal(reference)).some(({ fait }) => fait.type === 'rapproche'), {
      quoi: 'le rapprochement',
      delai: PATIENCE,
      indice: () => this.s.processus.worker.journal.slice(-1500),
    });
    const [compte] = await this.s.lire<{ sujet: string }>(
      'SELECT c.sujet FROM dossier d JOIN compte c ON c.personne = d.titulaire WHERE d.id = $1',
      [reference],
    );
    return compte?.sujet ?? 'nobody';
  }

  private async demande(acte: ActeDuParcours, joue: Joue): Promise<Demande> {
    const { reference, agent } = joue;
    const client = await this.client(acte.qui, joue);
    const cle = randomUUID();
    if (acte.verbe !== undefined)
      return () => client.poster(`/api/v1/signalements/${reference}/${acte.verbe}`, acte.champs, { cle });
    const champs = { agent: await trouver(client, agent), situation, ...acte.champs };
    return () => client.poster('/api/v1/signalements', champs, { cle });
  }

  private async couper(c: Coupure, demande: Demande): Promise<Reponse> {
    const qui = this.s.processus[c.point.startsWith('api.') ? 'api' : 'worker'];
    await qui.tuer('SIGKILL');
    await this.armer(qui, c);
    const reponse = this.insister(demande);
    reponse.catch(() => undefined); // awaited below, unless something worse comes first
    if (c.service === undefined) {
      await jusqua(() => !qui.vivant, { quoi: `la mort à ${c.point}`, delai: PATIENCE });
      expect(qui.sorties.at(-1)).toEqual({ code: null, signal: 'SIGKILL' });
      await qui.demarrer();
    } else await this.tuerPendant(c.service, qui);
    const nom = `${c.point}${c.service === undefined ? '' : ` / ${c.service}`}`;
    this.vues.set(nom, (this.vues.get(nom) ?? 0) + 1);
    this.coupures += 1;
    return reponse;
  }

  /** It may come to its point before it serves, when an earlier act left it something to do: dead or frozen, it has begun. */
  private async armer(qui: Systeme['processus']['api'], c: Coupure): Promise<void> {
    const pret = qui.demarrer({ RELAIS_POINT: `${c.point}:${c.service === undefined ? 'kill' : 'stop'}` });
    const deja = async (): Promise<boolean> => !qui.vivant || (qui.pid !== undefined && (await gele(qui.pid)));
    pret.catch(() => undefined); // what stopped it is looked at by whoever armed it
    let servi = false;
    void pret.then(
      () => (servi = true),
      () => undefined,
    );
    await jusqua(async () => servi || (await deja()), { quoi: `${qui.nom} armé`, delai: PATIENCE });
  }

  /** The service dies while the process is held in the middle of something, and is back only after the process went on. */
  private async tuerPendant(nom: 'postgres' | 'temporal', qui: Systeme['processus']['api']): Promise<void> {
    const service = this.s.processus[nom];
    if (service === undefined || qui.pid === undefined) throw new Error('nobody to kill');
    const { pid } = qui;
    await jusqua(async () => gele(pid), { quoi: `${qui.nom} gelé`, delai: PATIENCE });
    await service.tuer('SIGKILL');
    process.kill(pid, 'SIGCONT');
    // The last processes of a PostgreSQL killed outright may still be leaving: its supervisor starts it again until it serves.
    await jusqua(() => service.demarrer().then(() => true, nonPret), {
      quoi: `${nom} relevé`,
      delai: PATIENCE,
      indice: () => service.journal.slice(-1500),
    });
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
        return reponse.json;
      },
      {
        quoi: 'une réponse',
        delai: PATIENCE,
        indice: () => `statuts vus : ${[...vus].join(', ')}\n${this.s.processus.api.journal.slice(-1500)}`,
      },
    );
  }
}

const nonPret = (): undefined => undefined;

type Reponse = { reference: string };
type Demande = () => Promise<ReponseHttp<Reponse>>;

/** Stopped by a signal, as `ps` sees it. A process that died meanwhile is not: `ps` then finds nobody and ends with 1. */
async function gele(pid: number): Promise<boolean> {
  const { stdout } = await executer('ps', ['-o', 'state=', '-p', String(pid)]).catch((e: { code?: unknown }) => {
    if (e.code === 1) return { stdout: '' };
    throw e;
  });
  return stdout.trim().startsWith('T');
}
