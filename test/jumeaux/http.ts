import { createHmac, randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { Module } from '@nestjs/common';
import { ApiModule } from '#apps/api/src/api.module.js';
import { creerApplication } from '#apps/api/src/application.js';
import { Coffret } from '#apps/api/src/commun/coffret.js';
import { ACCES, BASES, CONFIGURATION, EMPREINTE, JOURNAL } from '#apps/api/src/commun/registre.module.js';
import { creerJournal } from '#libs/infra/journalisation.js';
import { Registre } from '#libs/registre/registre.js';
import { configurationDEssai } from '../unitaire/api/outils/site.js';
import type { Vue } from './comparer.js';
import type { Jumeau } from './jumeau.js';
import { masquer } from './observateurs.js';
import type { Paire } from './paires.js';

@Module({})
class Monde {}

/** The real API of one world, on its record and its clock; people are logged in by a session of theirs in its table. */
export class Site {
  private readonly cookies = new Map<string, string>();

  private constructor(
    private readonly j: Jumeau,
    private readonly url: string,
    readonly fermer: () => Promise<void>,
  ) {}

  static async ouvrir(j: Jumeau): Promise<Site> {
    const { maison, acces } = j;
    const configuration = configurationDEssai({ cles: maison.cles });
    const journal = creerJournal({ processus: 'api', niveau: 'error', destination: { write: () => undefined } });
    const providers = [
      { provide: CONFIGURATION, useValue: configuration },
      { provide: JOURNAL, useValue: journal },
      { provide: EMPREINTE, useValue: maison.empreinte },
      { provide: Coffret, useValue: new Coffret(configuration.cles.session) },
      { provide: BASES, useValue: maison.api },
      { provide: Registre, useValue: maison.registre },
      { provide: ACCES, useValue: acces },
    ];
    const registre = { module: Monde, global: true, providers, exports: providers.map((p) => p.provide) };
    const app = await creerApplication(configuration, journal, {
      ...ApiModule.pour(configuration, journal),
      imports: [registre],
    });
    await app.listen(0, '127.0.0.1');
    const { port } = (app.getHttpServer() as { address(): AddressInfo }).address();
    return new Site(j, `http://127.0.0.1:${port}`, () => app.close());
  }

  /** Every byte of an answer: status, headers but the date, body; what is drawn anew for each session keeps its length only. */
  async voir(personne: string, methode: 'GET' | 'POST', chemin: string, corps?: object): Promise<string> {
    const cookie = await this.session(personne);
    const jeton =
      corps === undefined ? {} : { 'x-csrf-token': await this.jeton(cookie), 'content-type': 'application/json' };
    const reponse = await fetch(`${this.url}${chemin}`, {
      method: methode,
      redirect: 'manual',
      headers: { cookie, ...jeton, ...(corps === undefined ? {} : { 'idempotency-key': randomUUID() }) },
      ...(corps === undefined ? {} : { body: JSON.stringify(corps) }),
    });
    // Only the digits of the reference are in the fonts of a printed page: its bytes and their number are drawn with it.
    const imprime = reponse.headers.get('content-type') === 'application/pdf';
    const texte = imprime ? '' : Buffer.from(await reponse.arrayBuffer()).toString('latin1');
    const tus = imprime ? ['date', 'content-length'] : ['date'];
    const entetes = [...reponse.headers].filter(([nom]) => !tus.includes(nom)).map(([nom, v]) => `${nom}: ${v}`);
    return tirages(`${reponse.status}\n${entetes.join('\n')}\n\n${texte}`);
  }

  private async jeton(cookie: string): Promise<string> {
    const moi = await fetch(`${this.url}/api/v1/moi`, { headers: { cookie } });
    return ((await moi.json()) as { jetonCsrf: string }).jetonCsrf;
  }

  private async session(personne: string): Promise<string> {
    const ouverte = this.cookies.get(personne);
    if (ouverte !== undefined) return ouverte;
    const sid = randomUUID();
    const expire = Date.now() + 43_200_000;
    const sess = {
      cookie: { originalMaxAge: 1_800_000, httpOnly: true, path: '/', sameSite: 'lax' },
      personne,
      expire,
    };
    await this.j.maison.api.registre.query('INSERT INTO session (sid, sess, expire) VALUES ($1, $2, $3)', [
      sid,
      sess,
      new Date(expire),
    ]);
    const signe = createHmac('sha256', this.j.maison.cles.session).update(sid).digest('base64').replace(/=+$/, '');
    const cookie = `relais=${encodeURIComponent(`s:${sid}.${signe}`)}`;
    this.cookies.set(personne, cookie);
    return cookie;
  }
}

/** Tokens, keys and instants of the machine: as many dots as characters. */
function tirages(reponse: string): string {
  const points = (v: string): string => '·'.repeat(v.length);
  return masquer(reponse)
    .replace(/(?<=set-cookie: relais=)[^;]+/, '·') // a signature in a URL's alphabet: its length is drawn too
    .replace(
      /(?<=(?:Expires=|nonce-|nonce="|name="_porteur" value="|name="_csrf" value="|"jetonCsrf":"))[^;"'\s]+[^;"'\n]*/g,
      points,
    )
    .replace(/(?<="instance":"|"trace":")[^"]+/g, points);
}

const PAGES = ['/', '/signalements', '/signalements/nouveau/qui', '/aujourdhui', '/mon-espace', '/sante'];
const LECTURES = ['/api/v1/moi', '/api/v1/signalements', '/api/v1/a-faire', '/api/v1/propositions'];
/** What bears the reference of a dossier: his own receipt, and what is not his. */
const SUR_UN_DOSSIER = [
  '/signalements/:r/recu',
  '/api/v1/mes-signalements/:r/attestation.pdf',
  '/api/v1/signalements/:r',
  '/dossiers/:r',
];

/** The page of the machine's health tells the machine's time and how late its clock is: virtual time is not its own. */
const sansChiffres = (page: string): string => page.replace(/\d+/g, '0');

/** Everybody outside the service asks for everything, of these pairs. */
export async function parHttp(site: Site, j: Jumeau, paires: readonly Paire[], instant: Date): Promise<Vue[]> {
  const vues: Vue[] = [];
  for (const p of paires) {
    const references = j.references.get(p.numero) ?? [];
    for (const [qui, personne] of Object.entries(lesGens(j, p))) {
      const voir = async (methode: 'GET' | 'POST', chemin: string, montre: string, corps?: object): Promise<void> => {
        const vu = await site.voir(personne, methode, chemin, corps);
        const valeur = chemin === '/sante' ? sansChiffres(vu) : vu;
        vues.push({ quoi: `HTTP ${methode} ${montre} (${qui})`, instant, paire: p.numero, valeur });
      };
      for (const chemin of [...PAGES, ...LECTURES]) await voir('GET', chemin, chemin);
      for (const [rang, r] of references.entries())
        for (const chemin of SUR_UN_DOSSIER) await voir('GET', chemin.replace(':r', r), `${chemin} ${rang + 1}`);
      await voir('POST', '/api/v1/agents/recherche', 'recherche', { recherche: 'Camille' });
    }
  }
  return vues;
}

function lesGens(j: Jumeau, { gens, role }: Paire): Record<string, string> {
  return {
    ...(role === 'agent' ? {} : { référent: gens.referent.id }),
    rh: gens.autreReferent.id,
    direction: gens.direction.id,
    administrateur: j.maison.reseau.administratrice.id,
  };
}
