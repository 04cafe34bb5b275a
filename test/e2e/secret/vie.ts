import { randomUUID } from 'node:crypto';
import { jusqua, type ClientHttp, type ReponseHttp, type Systeme } from '../../outils/systeme.js';
import type { Mot } from './chercher.js';
import { unMot, type Canari, type ReseauCanari } from './reseau.js';

/** Words that people type: in a situation, in a search, in a form that is refused. */
export const motsTapes = (): Mot[] => Array.from({ length: 6 }, (_, i) => unMot(`mot tapé ${i}`));

export function canariDe({ gens }: ReseauCanari, compte: string): Canari {
  const canari = gens[compte];
  if (canari === undefined) throw new Error(`nobody called ${compte}`);
  return canari;
}

/** All that people do in Relais and get wrong, with words about persons in each of it. */
export class Vie {
  private reference = '';
  private readonly gens: ClientHttp[] = [];

  constructor(
    private readonly s: Systeme,
    private readonly reseau: ReseauCanari,
    private readonly tapes: readonly Mot[],
  ) {}

  /** @returns every address that was asked for, given or linked */
  async vivre(): Promise<string[]> {
    const chef = await this.entrer('helene.carbonnel');
    const assistante = await this.entrer('nadia.cherifi');
    const agent = await this.entrer('sonia.haddad');
    const demandeur = await this.entrer('thierry.mougin');
    const cible = await trouver(chef, canariDe(this.reseau, 'sonia.haddad').nom.valeur);
    await this.signaler(chef, assistante, cible);
    await this.maladresses(chef, cible ?? '');
    recu(303, await demandeur.formulaire('/demande', '/demande', { situation: this.dire(4, 5) }));
    for (const [personne, ou] of [
      [chef, '/signalements'],
      [assistante, '/aujourdhui'],
      [assistante, `/dossiers/${this.reference}`],
      [agent, '/mon-espace'],
      [demandeur, '/mon-espace'],
    ] as const)
      recu(200, await personne.get(ou));
    await this.attendre('horizon');
    await this.plusRienEnRoute();
    await this.panne(chef, cible ?? '');
    return this.gens.flatMap((personne) => [...personne.adresses]);
  }

  /** Up to the offer: an escalation, then reminders and the horizon come by themselves. */
  private async signaler(chef: ClientHttp, assistante: ClientHttp, agent: string | undefined): Promise<void> {
    const depot = await chef.poster<{ reference: string }>('/api/v1/signalements', {
      agent,
      situation: this.dire(0, 1),
    });
    recu(201, depot);
    this.reference = depot.json.reference;
    const acte = (verbe: string, champs = {}): Promise<ReponseHttp> =>
      assistante.poster(`/api/v1/signalements/${this.reference}/${verbe}`, champs);
    await this.attendre('ligneTechniqueAppelee');
    recu(201, await acte('accuse-reception'));
    recu(409, await acte('accuse-reception'));
    recu(400, await acte('proposition', { voie: 'courrier', le: this.tape(0) }));
    recu(201, await acte('proposition', { voie: 'courriel', rappels: '2' }));
    await this.attendre('tiersInforme');
  }

  /** Each is refused; none of its words may stay anywhere, save in the author's own sealed draft. */
  private async maladresses(chef: ClientHttp, agent: string): Promise<void> {
    const page = '/signalements/nouveau/situation';
    const formulaire = (champs: Record<string, string>, vers?: string): Promise<ReponseHttp> =>
      chef.formulaire(page, '/signalements', champs, vers);
    const depot = (corps: object, cle: string = randomUUID()): Promise<ReponseHttp> =>
      chef.poster('/api/v1/signalements', corps, { cle });
    recu(400, await formulaire({ agent: this.tape(3), situation: this.tape(2).slice(0, 9), agentInforme: 'non' }));
    recu(403, await formulaire({ agent, situation: this.dire(2, 3), _csrf: 'faux' }));
    expect((await chef.get(page)).texte).toContain(this.tape(2)); // the draft is shown again to its author
    recu(200, await formulaire({ recherche: this.tape(4) }, '/signalements/nouveau/chercher'));
    expect(await trouver(chef, this.tape(4))).toBeUndefined();
    const cle = randomUUID();
    recu(400, await depot({ agent: randomUUID(), situation: this.dire(4) }, cle));
    recu(422, await depot({ agent, situation: this.dire(5) }, cle));
    recu(400, await depot({ agent, situation: this.dire(5), [this.tape(5)]: this.dire(5) }));
    recu(413, await depot({ agent, situation: this.dire(5).repeat(2000) }));
    recu(400, await chef.envoyerBrut('/api/v1/signalements', `{"situation": "${this.dire(5)}`));
    recu(404, await chef.get(`/dossiers/${this.reference}`));
  }

  /** An act that fails on a base that is down, its words in hand. */
  private async panne(chef: ClientHttp, agent: string): Promise<void> {
    await this.s.processus.postgres?.arreter();
    recu(503, await chef.poster('/api/v1/signalements', { agent, situation: this.dire(3, 5) }));
    await this.s.processus.postgres?.demarrer();
    await jusqua(async () => (await chef.get('/sante/pret')).statut === 200, { quoi: 'le site prêt' });
  }

  private async attendre(type: string): Promise<void> {
    await jusqua(async () => (await this.s.journal(this.reference)).some(({ fait }) => fait.type === type), {
      quoi: type,
      indice: () => this.s.processus.worker.journal.slice(-1000),
    });
  }

  private async plusRienEnRoute(): Promise<void> {
    const enRoute = `SELECT 1 FROM courriel WHERE etat IN ('A_ENVOYER', 'EN_COURS', 'DATA_DEBUTE')`;
    await jusqua(async () => (await this.s.lire(enRoute)).length === 0, { quoi: 'plus aucun courriel en route' });
  }

  private async entrer(compte: string): Promise<ClientHttp> {
    const client = await this.s.connecter(canariDe(this.reseau, compte).compte.valeur);
    this.gens.push(client);
    return client;
  }

  private tape(rang: number): string {
    return this.tapes[rang]?.valeur ?? '';
  }

  private dire(...rangs: number[]): string {
    return `Absent depuis des semaines : ${rangs.map((r) => this.tape(r)).join(', ')}.`;
  }
}

function recu(statut: number, reponse: ReponseHttp): void {
  if (reponse.statut !== statut)
    throw new Error(`${statut} expected: ${reponse.statut} ${reponse.texte.slice(0, 500)}`);
}

async function trouver(chef: ClientHttp, recherche: string): Promise<string | undefined> {
  const { json } = await chef.poster<{ agents: { id: string }[] }>('/api/v1/agents/recherche', { recherche });
  return json.agents[0]?.id;
}
