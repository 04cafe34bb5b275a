import { jusqua, type ClientHttp, type Courriel, type Systeme } from '../../outils/systeme.js';

/** People of the sample network, by account. */
export const gens = {
  chef: 'helene.carbonnel',
  assistante: 'nadia.cherifi',
  conseillere: 'catherine.roussillon',
  administrateur: 'gabriel.simonnet',
};
export const agents = {
  'sonia.haddad': 'Haddad',
  'thierry.mougin': 'Mougin',
  'aminata.diallo': 'Diallo',
  'mai-linh.nguyen': 'Nguyen',
};
type CompteAgent = keyof typeof agents;

export const situation = 'Absente depuis des semaines, isolée, des courriers de créanciers arrivent au bureau.';

/** Those who act in every journey of a file, logged in once. */
export interface Troupe {
  chef: ClientHttp;
  assistante: ClientHttp;
}

export async function uneTroupe(s: Systeme): Promise<Troupe> {
  const [chef, assistante] = await Promise.all([s.connecter(gens.chef), s.connecter(gens.assistante)]);
  return { chef, assistante };
}

/** What a journey leaves: the facts of the record as the ASS reads them, the letters that arrived, what the referrer sees. */
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
    readonly troupe: Troupe,
    readonly agent: ClientHttp,
    private readonly nomAgent: string,
    /** Letters before this one are not of this journey. */
    private readonly depuis: number,
  ) {}

  static async ouvrir(s: Systeme, troupe: Troupe, compte: CompteAgent): Promise<Parcours> {
    const agent = await s.connecter(compte);
    const depuis = (await s.boite.lister()).at(-1)?.n ?? 0;
    return new Parcours(s, troupe, agent, agents[compte], depuis);
  }

  async deposer(): Promise<void> {
    const { json } = await this.troupe.chef.poster<{ agents: { id: string }[] }>('/api/v1/agents/recherche', {
      recherche: this.nomAgent,
    });
    const depot = await this.troupe.chef.poster<{ reference: string }>('/api/v1/signalements', {
      agent: json.agents[0]?.id,
      situation,
    });
    expect(depot.statut).toBe(201);
    this.reference = depot.json.reference;
  }

  async accuser(): Promise<void> {
    await this.acte(this.troupe.assistante, 'accuse-reception');
  }

  async proposer(rappels: '0' | '1' | '2' = '0'): Promise<void> {
    await this.acte(this.troupe.assistante, 'proposition', { voie: 'courriel', rappels });
  }

  async repondre(valeur: 'oui' | 'pasMaintenant' | 'non'): Promise<void> {
    await this.acte(this.agent, 'reponse', { valeur });
  }

  /** The page of the dossier, as the ASS reads it now. */
  async page(): Promise<string> {
    const { statut, texte } = await this.troupe.assistante.get(`/dossiers/${this.reference}`);
    expect(statut).toBe(200);
    return texte;
  }

  /** Facts with their instants, in the words of the page « Ce qui s’est passé ». */
  async moments(): Promise<{ le: string; quoi: string }[]> {
    const frise = /<ol class="frise">(.*?)<\/ol>/s.exec(await this.page())?.[1] ?? '';
    return [...frise.matchAll(/<time datetime="([^"]+)">.*?<\/time><\/p><p>(.*?)<\/p>/gis)].map(
      ([, le = '', quoi = '']) => ({
        le,
        quoi: quoi.split(' — ')[0] ?? '',
      }),
    );
  }

  async faits(): Promise<string[]> {
    return (await this.moments()).map((m) => m.quoi).filter((quoi) => !quoi.startsWith('Message à l’agent'));
  }

  /** What the page says of the letters to the agent. */
  async messages(): Promise<string[]> {
    return (await this.moments()).map((m) => m.quoi).filter((quoi) => quoi.startsWith('Message à l’agent'));
  }

  async attendreFait(quoi: string, delai?: number): Promise<void> {
    await jusqua(async () => (await this.faits()).includes(quoi), {
      quoi: `le fait « ${quoi} »`,
      ...(delai === undefined ? {} : { delai }),
      indice: () => this.s.processus.worker.journal.slice(-1500),
    });
  }

  /** Letters of this journey, oldest first. */
  async lettres(): Promise<Courriel[]> {
    return (await this.s.boite.lister()).filter((c) => c.n > this.depuis);
  }

  async bilan(): Promise<Bilan> {
    const lettres = await this.lettres();
    const suivis = await this.troupe.chef.get<{ signalements: { reference: string; offreFaiteLe: string | null }[] }>(
      '/api/v1/signalements',
    );
    const suivi = suivis.json.signalements.find((l) => l.reference === this.reference);
    return {
      faits: await this.faits(),
      courriels: lettres.map((c) => `${this.qui(c.pour)} : ${c.sujet}`).sort(),
      tiers: { offreFaite: typeof suivi?.offreFaiteLe === 'string' },
    };
  }

  private qui(adresse: string): string {
    const compte = adresse.split('@')[0];
    return (
      Object.entries(gens).find(([, c]) => c === compte)?.[0] ?? (compte === this.agent.compte ? 'agent' : adresse)
    );
  }

  private async acte(qui: ClientHttp, verbe: string, champs: object = {}): Promise<void> {
    const { statut, texte } = await qui.poster(`/api/v1/signalements/${this.reference}/${verbe}`, champs);
    if (statut !== 201) throw new Error(`${verbe}: ${statut} ${texte}`);
  }
}

/** The words of the page for each fact, in the order of a journey where the technical line is called once. */
export const mots = {
  appel: 'Ligne technique appelée',
  prise: 'Prise en charge',
  proposee: 'Aide proposée',
  faite: 'L’offre est faite',
  tiers: 'La personne qui a signalé sait que l’offre a été faite, et rien d’autre',
  rappel: 'Date de rappel',
  reponse: 'Réponse de l’agent',
  fin: 'Fin de la proposition',
};
