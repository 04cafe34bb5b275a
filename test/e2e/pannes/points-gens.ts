import { randomUUID } from 'node:crypto';
import { jusqua, type ClientHttp, type Systeme } from '../../outils/systeme.js';
import type { ActeDuParcours, Histoire, Role } from './points-actes.js';
import { agents, gens, situation, trouver, type CompteAgent } from './gens.js';

const ASSISTANTES = ['nadia.cherifi', 'julien.morel-vasseur'];

/** One dossier that goes through its journey under fire. */
export interface Joue {
  reference: string;
  agent: CompteAgent;
  histoire: Histoire;
}

/** What answered: the dossier, or why it cannot be told yet. */
export interface Reponse {
  statut: number;
  reference: string;
  texte: string;
}
export type Demande = () => Promise<Reponse>;

/** The people of the journeys, each logged in once a journey, and what each asks for: one key, however often it is asked. */
export class Gens {
  private readonly clients = new Map<string, ClientHttp>();

  constructor(
    private readonly s: Systeme,
    /** Brings back whoever ended for want of a service, as a supervisor would. */
    private readonly relever: () => Promise<void>,
  ) {}

  /** Sessions end when nobody uses them; a new journey logs in anew. */
  oublier(): void {
    this.clients.clear();
  }

  async client(qui: Role, joue: Joue): Promise<ClientHttp> {
    const compte = await this.compte(qui, joue);
    const connu = this.clients.get(compte) ?? (await this.s.connecter(compte));
    this.clients.set(compte, connu);
    return connu;
  }

  async demande(acte: ActeDuParcours, joue: Joue): Promise<Demande> {
    const client = await this.client(acte.qui, joue);
    if (acte.nom === 'ouvrirParAssistante') return this.formulaire(client, acte, joue);
    const cle = randomUUID();
    const chemin = acte.verbe === undefined ? '' : `/${joue.reference}/${acte.verbe}`;
    const champs = { ...(await this.complement(acte, client, joue)), ...acte.champs };
    return async () => {
      const { statut, json, texte } = await client.poster(`/api/v1/signalements${chemin}`, champs, { cle });
      return { statut, reference: String(json?.['reference']), texte };
    };
  }

  /** She has a page for it, and its form a key. */
  private async formulaire(client: ClientHttp, { champs }: ActeDuParcours, { agent }: Joue): Promise<Demande> {
    const caches = await client.champsCaches('/dossiers/nouveau', '/dossiers');
    const corps = { ...caches, agent: await idDe(this.s, agent), ...(champs as Record<string, string>) };
    return async () => {
      const { statut, texte, entetes } = await client.soumettre('/dossiers', corps);
      const reference = entetes.get('location')?.split('/').at(-1) ?? '';
      return { statut: statut === 303 ? 201 : statut, reference, texte };
    };
  }

  private async complement(acte: ActeDuParcours, client: ClientHttp, joue: Joue): Promise<object> {
    if (acte.nom === 'deposer') return { agent: await trouver(client, joue.agent), situation };
    if (acte.nom !== 'reaffecter') return {};
    const titulaire = await this.titulaire(joue);
    return { a: await idDe(this.s, ASSISTANTES.find((a) => a !== titulaire) as string) };
  }

  private async compte(qui: Role, joue: Joue): Promise<string> {
    if (qui === 'titulaire') return this.titulaire(joue);
    const { chef } = agents[joue.agent];
    return { chef, agent: joue.agent, conseil: gens.conseillere, ouvreuse: gens.assistante }[qui];
  }

  /** The account of whoever holds the matter, once the clock has looked for an earlier one. */
  private async titulaire({ reference }: Joue): Promise<string> {
    await jusqua(
      async () => {
        await this.relever();
        return (await this.s.journal(reference)).some(({ fait }) => fait.type === 'rapproche');
      },
      { quoi: 'le rapprochement', indice: () => this.s.processus.worker.journal.slice(-1500) },
    );
    const [compte] = await this.s.lire<{ sujet: string }>(
      'SELECT c.sujet FROM dossier d JOIN compte c ON c.personne = d.titulaire WHERE d.id = $1',
      [reference],
    );
    return compte?.sujet ?? 'nobody';
  }
}

async function idDe(s: Systeme, compte: string): Promise<string> {
  const [ligne] = await s.lire<{ personne: string }>('SELECT personne FROM compte WHERE sujet = $1', [compte]);
  return ligne?.personne ?? 'nobody';
}
