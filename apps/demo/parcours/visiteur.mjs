// A person at a keyboard, reduced to HTTP: cookies kept by host, the login by OpenID Connect, then the JSON API.
import { randomUUID } from 'node:crypto';

const SAUTS_MAX = 15;
const DELAI = 20_000;

export class Visiteur {
  #site;
  #bocal = new Map();
  #jeton = '';

  /** The account that logged in. */
  compte = '';

  /** @type {{ id: string, prenom: string, nom: string, fonctions: { role: string, structure: string }[] }} as the site itself names whoever is logged in */
  moi;

  constructor(site) {
    this.#site = site;
  }

  /**
   * Goes through the login page of the demonstration's identity provider, as a click on an account does.
   * @param {string} site @param {string} compte
   */
  static async connecter(site, compte) {
    const visiteur = new Visiteur(site);
    const choix = await visiteur.#suivre(`${site}/connexion`);
    const retour = await visiteur.#suivre(choix.url, { method: 'POST', body: new URLSearchParams({ compte }) });
    if (!retour.url.startsWith(`${site}/`) || !retour.reponse.ok)
      throw new Error(`La connexion de ${compte} s’est arrêtée à ${retour.url} (${retour.reponse.status})`);
    const { jetonCsrf, ...moi } = await visiteur.lire('/api/v1/moi');
    visiteur.#jeton = jetonCsrf;
    visiteur.moi = moi;
    visiteur.compte = compte;
    return visiteur;
  }

  get nom() {
    return `${this.moi.prenom} ${this.moi.nom}`;
  }

  /** GET, whatever the answer. @returns {Promise<{ statut: number, corps: string }>} */
  async regarder(chemin) {
    const reponse = await this.#demander(`${this.#site}${chemin}`);
    return { statut: reponse.status, corps: await reponse.text() };
  }

  /** GET that must succeed. @returns {Promise<any>} */
  async lire(chemin) {
    const { statut, corps } = await this.regarder(chemin);
    if (statut !== 200) throw new Error(`GET ${chemin} : ${statut} ${corps.slice(0, 300)}`);
    return JSON.parse(corps);
  }

  /** POST under a fresh idempotency key; must succeed. @returns {Promise<any>} */
  async poster(chemin, corps) {
    const { statut, reponse } = await this.#envoyer(chemin, corps);
    if (statut >= 400) throw new Error(`POST ${chemin} par ${this.nom} : ${statut} ${reponse.slice(0, 300)}`);
    return JSON.parse(reponse);
  }

  /** POST whatever the answer. @returns {Promise<{ statut: number, code?: string }>} the stable code of a refusal */
  async essayer(chemin, corps) {
    const { statut, reponse } = await this.#envoyer(chemin, corps);
    return { statut, code: JSON.parse(reponse).code };
  }

  async #envoyer(chemin, corps) {
    const reponse = await this.#demander(`${this.#site}${chemin}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-csrf-token': this.#jeton,
        'idempotency-key': randomUUID(),
      },
      body: JSON.stringify(corps),
    });
    return { statut: reponse.status, reponse: await reponse.text() };
  }

  async #suivre(depart, init = {}) {
    let url = depart;
    let options = init;
    for (let sauts = 0; sauts < SAUTS_MAX; sauts += 1) {
      const reponse = await this.#demander(url, options);
      const suite = reponse.headers.get('location');
      if (suite === null) return { reponse, url };
      await reponse.body?.cancel();
      url = new URL(suite, url).href;
      options = {};
    }
    throw new Error(`Trop de redirections depuis ${depart}`);
  }

  async #demander(url, init = {}) {
    const { host } = new URL(url);
    const cookies = this.#bocal.get(host) ?? new Map();
    const headers = new Headers(init.headers);
    if (cookies.size > 0) headers.set('cookie', [...cookies].map(([nom, valeur]) => `${nom}=${valeur}`).join('; '));
    const reponse = await fetch(url, { ...init, headers, redirect: 'manual', signal: AbortSignal.timeout(DELAI) });
    for (const pose of reponse.headers.getSetCookie()) {
      const [, nom, valeur] = /^([^=]+)=([^;]*)/.exec(pose) ?? [];
      if (valeur === '' || /expires=Thu, 01 Jan 1970/i.test(pose)) cookies.delete(nom);
      else cookies.set(nom, valeur);
    }
    this.#bocal.set(host, cookies);
    return reponse;
  }
}
