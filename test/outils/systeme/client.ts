import { randomUUID } from 'node:crypto';
import { Visiteur } from '../../unitaire/api/outils/visiteur.js';

export interface ReponseHttp<T = Record<string, unknown>> {
  statut: number;
  /** Parsed when it is JSON, else undefined. */
  json: T;
  texte: string;
  entetes: Headers;
}

/** One person logged in through the identity provider, by plain HTTP: what a browser without JavaScript would send. */
export class ClientHttp {
  private readonly visiteur = new Visiteur();
  private jeton: string | undefined;
  /** Every address of the site that was asked for, redirected to, or linked by a page. */
  readonly adresses = new Set<string>();

  private constructor(
    private readonly url: string,
    readonly compte: string,
  ) {}

  static async connecter(url: string, compte: string): Promise<ClientHttp> {
    const client = new ClientHttp(url, compte);
    await client.ouvrirSession();
    return client;
  }

  /** Logs in anew: after a session has expired, or was lost. */
  async ouvrirSession(): Promise<void> {
    await this.choisirCompte(await this.visiteur.suivre(`${this.url}/connexion?retour=%2Fmentions-legales`));
    this.jeton = (await this.get<{ jetonCsrf: string }>('/api/v1/moi')).json.jetonCsrf;
  }

  /** The provider may remember a login; else its page asks who we are. */
  private async choisirCompte(page: PageOuverte): Promise<void> {
    if (page.adresse.startsWith(this.url)) return verifier(page);
    const action = /<form method="post" action="(\/connexion\/[^"]+)"/.exec(page.html)?.[1];
    if (action === undefined) throw new Error(`No login form at ${page.adresse}: ${page.html.slice(0, 500)}`);
    const choix = await this.visiteur.poster(new URL(action, page.adresse).href, { compte: this.compte });
    const suite = choix.headers.get('location');
    if (suite === null) throw new Error(`Login as ${this.compte} refused: ${choix.status}`);
    verifier(await this.visiteur.suivre(new URL(suite, page.adresse).href));
  }

  /** GET of an address of the site, without following redirects. */
  async get<T = Record<string, unknown>>(chemin: string): Promise<ReponseHttp<T>> {
    return this.demander<T>(chemin, {});
  }

  /** A file, as its bytes. */
  async octets(chemin: string): Promise<{ statut: number; octets: Buffer; entetes: Headers }> {
    const reponse = await this.visiteur.demander(`${this.url}${chemin}`);
    this.noter(chemin, reponse, '');
    return { statut: reponse.status, octets: Buffer.from(await reponse.arrayBuffer()), entetes: reponse.headers };
  }

  /** One act by the JSON API. */
  async poster<T = Record<string, unknown>>(
    chemin: string,
    corps: object = {},
    { cle = randomUUID(), jeton = this.jeton ?? '' }: { cle?: string; jeton?: string } = {},
  ): Promise<ReponseHttp<T>> {
    return this.demander<T>(chemin, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': cle, 'x-csrf-token': jeton },
      body: JSON.stringify(corps),
    });
  }

  /** Opens `page`, fills its form towards `action` and sends it, hidden fields included; `vers`: by a button with an address of its own. */
  async formulaire(
    page: string,
    action: string,
    champs: Record<string, string>,
    vers: string = action,
  ): Promise<ReponseHttp> {
    const ouverte = await this.get(page);
    const caches = champsCaches(ouverte.texte, action);
    return this.demander(vers, { method: 'POST', body: new URLSearchParams({ ...caches, ...champs }) });
  }

  /** A body as it is, for what no honest client sends. */
  async envoyerBrut(chemin: string, body: string, type = 'application/json'): Promise<ReponseHttp> {
    return this.demander(chemin, {
      method: 'POST',
      headers: { 'content-type': type, 'idempotency-key': randomUUID(), 'x-csrf-token': this.jeton ?? '' },
      body,
    });
  }

  private noter(chemin: string, reponse: Response, texte: string): void {
    const liens = [...texte.matchAll(/(?:href|action|formaction|src)="(?!mailto:|tel:)([^"]*)"/g)].map(
      ([, lien = '']) => lien,
    );
    const suite = reponse.headers.get('location') ?? '';
    for (const adresse of [chemin, suite, ...liens]) this.adresses.add(adresse);
  }

  /** Hidden fields of the form towards `action` on `page`, as a browser that has the page open holds them. */
  async champsCaches(page: string, action: string): Promise<Record<string, string>> {
    return champsCaches((await this.get(page)).texte, action);
  }

  /** Sends fields as a form does, whatever they are: twice, late, forged. */
  async soumettre(chemin: string, champs: Record<string, string>): Promise<ReponseHttp> {
    return this.demander(chemin, { method: 'POST', body: new URLSearchParams(champs) });
  }

  private async demander<T>(chemin: string, init: RequestInit): Promise<ReponseHttp<T>> {
    const reponse = await this.visiteur.demander(`${this.url}${chemin}`, init);
    const texte = await reponse.text();
    this.noter(chemin, reponse, texte);
    const estJson = reponse.headers.get('content-type')?.includes('json') === true;
    return {
      statut: reponse.status,
      json: (estJson ? JSON.parse(texte) : undefined) as T,
      texte,
      entetes: reponse.headers,
    };
  }
}

type PageOuverte = Awaited<ReturnType<Visiteur['suivre']>>;

function verifier({ reponse, adresse, html }: PageOuverte): void {
  if (reponse.status !== 200) throw new Error(`Login failed at ${adresse}: ${reponse.status} ${html.slice(0, 500)}`);
}

function champsCaches(html: string, action: string): Record<string, string> {
  const formulaire = html.split('<form').find((f) => f.split('>')[0]?.includes(`action="${action}"`));
  if (formulaire === undefined) throw new Error(`No form towards ${action} in the page`);
  const balises = formulaire.split('</form>')[0]?.matchAll(/<input type="hidden"[^>]*>/g) ?? [];
  return Object.fromEntries(
    [...balises].map(([b]) => [/name="([^"]*)"/.exec(b)?.[1] ?? '', enClair(/value="([^"]*)"/.exec(b)?.[1] ?? '')]),
  );
}

/** An attribute as a browser reads it. */
export const enClair = (attribut: string): string => attribut.replaceAll('&quot;', '"').replaceAll('&amp;', '&');
