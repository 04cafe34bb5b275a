import { jusqua, type ClientHttp, type Courriel, type Systeme } from '../../outils/systeme.js';
import { agents, gens, situation, trouver, type CompteAgent } from './gens.js';

/** What a journey leaves: the facts of the record, the letters that arrived, what the referrer sees. */
export interface Bilan {
  faits: string[];
  courriels: string[];
  tiers: { offreFaite: boolean };
}

/** One signalement, filed, acknowledged, proposed and answered over HTTP as the real roles. */
export class Parcours {
  reference = '';

  private constructor(
    private readonly s: Systeme,
    readonly chef: ClientHttp,
    readonly assistante: ClientHttp,
    readonly agent: ClientHttp,
    /** Letters before this one are not of this journey. */
    private readonly depuis: number,
  ) {}

  static async ouvrir(s: Systeme, compte: CompteAgent): Promise<Parcours> {
    const [chef, assistante, agent] = await Promise.all(
      [agents[compte].chef, gens.assistante, compte].map((qui) => s.connecter(qui)),
    );
    if (chef === undefined || assistante === undefined || agent === undefined) throw new Error('three logins');
    const depuis = (await s.boite.lister()).at(-1)?.n ?? 0;
    return new Parcours(s, chef, assistante, agent, depuis);
  }

  async deposer(): Promise<void> {
    const agent = await trouver(this.chef, this.agent.compte as CompteAgent);
    const depot = await this.chef.poster<{ reference: string }>('/api/v1/signalements', { agent, situation });
    expect(depot.statut).toBe(201);
    this.reference = depot.json.reference;
  }

  async accuser(): Promise<void> {
    await this.acte(this.assistante, 'accuse-reception');
  }

  async proposer(rappels: '0' | '1' | '2' = '0'): Promise<void> {
    await this.acte(this.assistante, 'proposition', { voie: 'courriel', rappels });
  }

  async repondre(valeur: 'oui' | 'pasMaintenant' | 'non'): Promise<void> {
    await this.acte(this.agent, 'reponse', { valeur });
  }

  /** The page of the dossier, as the ASS reads it now. */
  async page(): Promise<string> {
    const { statut, texte } = await this.assistante.get(`/dossiers/${this.reference}`);
    expect(statut).toBe(200);
    return texte;
  }

  /** Types of the facts, in order. */
  async faits(): Promise<string[]> {
    return (await this.s.journal(this.reference)).map(({ fait }) => fait.type);
  }

  /** Where the offer to the agent stands, in the words of the page. */
  async messageALAgent(): Promise<string> {
    const lignes = [...(await this.page()).matchAll(/<tr[^>]*>(.*?)<\/tr>/gs)].map(([, ligne = '']) =>
      [...ligne.matchAll(/<t[dh][^>]*>(.*?)<\/t[dh]>/gs)].map(([, cellule = '']) =>
        cellule.replace(/<[^>]+>/g, '').replace(/\s/g, ' '),
      ),
    );
    return lignes.find(([courriel]) => courriel === 'Proposition d’aide')?.[2] ?? 'aucun message';
  }

  async attendreFait(type: string): Promise<void> {
    await jusqua(async () => (await this.faits()).includes(type), {
      quoi: `le fait « ${type} »`,
      indice: () => this.s.processus.worker.journal.slice(-1500),
    });
  }

  /** Letters of this journey, oldest first. */
  async lettres(): Promise<Courriel[]> {
    return (await this.s.boite.lister()).filter((c) => c.n > this.depuis);
  }

  /** Whether the referrer reads that an offer was made. */
  async offreFaitePourLeTiers(): Promise<boolean> {
    const { json } = await this.chef.get<{ signalements: { reference: string; offreFaiteLe: string | null }[] }>(
      '/api/v1/signalements',
    );
    return typeof json.signalements.find((l) => l.reference === this.reference)?.offreFaiteLe === 'string';
  }

  async bilan(): Promise<Bilan> {
    const lettres = await this.lettres();
    return {
      faits: await this.faits(),
      courriels: lettres.map((c) => `${this.qui(c.pour)} : ${objet(c)}`).sort(),
      tiers: { offreFaite: await this.offreFaitePourLeTiers() },
    };
  }

  private qui(adresse: string): string {
    const { agent, chef } = this;
    const connus = { ...gens, agent: agent.compte, chef: chef.compte };
    return Object.entries(connus).find(([, compte]) => adresse.startsWith(`${compte}@`))?.[0] ?? adresse;
  }

  private async acte(qui: ClientHttp, verbe: string, champs: object = {}): Promise<void> {
    const { statut, texte } = await qui.poster(`/api/v1/signalements/${this.reference}/${verbe}`, champs);
    if (statut !== 201) throw new Error(`${verbe}: ${statut} ${texte}`);
  }
}

/** All letters have the same neutral subject: what one is about stands in its text. */
function objet({ texte }: Courriel): string {
  const connus: Record<string, RegExp> = {
    réception: /Votre signalement est bien arrivé/,
    'nouvelle affaire': /Une situation vous est confiée/,
    'montée de ligne': /personne appelée au/,
    proposition: /Je vous propose un moment d[’']échange/,
    rappel: /ma proposition tient toujours/,
    'offre faite': /offre d[’']aide a été faite/,
  };
  return Object.entries(connus).find(([, forme]) => forme.test(texte.replace(/\s+/g, ' ')))?.[0] ?? texte;
}
