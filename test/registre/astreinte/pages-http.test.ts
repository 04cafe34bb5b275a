import { randomUUID } from 'node:crypto';
import type { Auteur } from '#libs/domaine/acte.js';
import { jourLocal } from '#libs/calendrier/journee.js';
import { essayerLesVolontaires } from '#libs/registre/astreintes/essayer.js';
import { reglagesDuLieu } from '#libs/registre/reglages.js';
import { uneMaison, type Maison } from '../../outils/maison.js';
import { portLibre, unSite, type Site } from '../../unitaire/api/outils/site.js';
import { enAdministrateur } from '../boucle/outils.js';
import { HEURE_MS, lieu } from './outils.js';
import { uneVoisine } from './voisine.js';

interface Vu {
  statut: number;
  texte: string;
}

const jour = (n: number): string => jourLocal(new Date(Date.now() + n * 24 * HEURE_MS).toISOString(), 'metropole');

describe('La liste d’astreinte et les volontaires, par HTTP (F-43)', () => {
  let m: Maison;
  let site: Site;
  let region: string;
  beforeAll(async () => {
    m = await uneMaison(undefined, { depart: new Date().toISOString() }); // the site reads the clock of the database
    const { api, cles } = m.base.urls;
    site = await unSite({ PORT: await portLibre(), DATABASE_URL: api, CLES_DATABASE_URL: cles, cles: m.cles });
    region = await lieu(m, 'MEF-ARA');
  });
  afterAll(async () => {
    await site?.fermer();
    await m?.fermer();
  });

  /** A browser that is logged in as somebody; it sends back the hidden fields of the page that it saw last. */
  async function navigateur({ id }: Auteur): Promise<{
    voir(p: string): Promise<Vu>;
    envoyer(p: string, champs?: Record<string, string>): Promise<Vu>;
  }> {
    const sid = randomUUID();
    const cookie = { originalMaxAge: 1_800_000, httpOnly: true, path: '/' };
    const sess = JSON.stringify({ cookie, personne: id, expire: Date.now() + HEURE_MS });
    await enAdministrateur(m, `INSERT INTO session (sid, sess, expire) VALUES ($1, $2, now() + interval '1 hour')`, [
      sid,
      sess,
    ]);
    let caches: [string, string][] = [];
    const demander = async (chemin: string, plus: RequestInit = {}): Promise<Vu> => {
      const entetes = { cookie: site.cookie(sid) };
      const reponse = await fetch(`${site.url}${chemin}`, { headers: entetes, redirect: 'manual', ...plus });
      const texte = await reponse.text();
      const vus = [...texte.matchAll(/name="(_\w+)" value="([^"]*)"/g)].map(([, n = '', v = '']): [string, string] => [
        n,
        v,
      ]);
      if (vus.length > 0) caches = vus;
      return { statut: reponse.status, texte: texte.replaceAll('\u00a0', ' ') };
    };
    return {
      voir: (chemin) => demander(chemin),
      envoyer: (chemin, champs = {}) =>
        demander(chemin, { method: 'POST', body: new URLSearchParams({ ...Object.fromEntries(caches), ...champs }) }),
    };
  }

  it('la conseillère tient sa liste sans script ; une faute est dite, rien n’est perdu ; une autre ne la voit pas', async () => {
    const elle = await navigateur(m.reseau.ctr);
    const page = `/evenements/astreintes/${region}`;
    expect((await elle.voir('/evenements/astreintes')).texte).toContain('Aucune astreinte n’est organisée ici');
    await elle.voir(page);
    const garde = { personne: m.reseau.assistante.id, du: jour(1), duHeure: '08:00', au: jour(0), auHeure: '08:00' };
    const fausse = await elle.envoyer(page, garde);
    expect(fausse.statut).toBe(400);
    expect(fausse.texte).toContain('finit avant d’avoir commencé');
    expect(fausse.texte).toContain(`value="${jour(1)}"`);
    expect((await elle.envoyer(page, { ...garde, au: jour(2) })).statut).toBe(303);
    const vue = (await elle.voir('/evenements/astreintes')).texte;
    expect(vue).toContain('Claire Aubert');
    expect(vue).toContain('href="tel:0465710001"');
    for (const autre of [m.reseau.chef, m.reseau.assistante, await uneVoisine(m)]) {
      const etrangere = await navigateur(autre);
      expect((await etrangere.voir(page)).statut).toBe(404);
      expect((await etrangere.voir(`/api/v1/astreintes/${region}`)).statut).toBe(404);
    }
  });

  it('une volontaire s’inscrit, répond à l’essai par un bouton et non par un lien, puis se retire', async () => {
    const { assistante } = m.reseau;
    const elle = await navigateur(assistante);
    const page = '/evenements/volontaires';
    const reglages = reglagesDuLieu({ defaut: { silence: null }, structures: {} });
    const essayer = (): Promise<number> => {
      m.temps.maintenant = new Date();
      return essayerLesVolontaires(m.horlogeBases.registre, m.clock, reglages, m.horloge);
    };
    expect((await elle.voir(page)).texte).toContain('Vous n’êtes pas volontaire.');
    expect((await elle.envoyer(`${page}/inscription`)).statut).toBe(303);
    expect(await essayer()).toBe(1);
    for (let n = 0; n < 2; n += 1) expect((await elle.voir(page)).texte).toContain('On ne compte pas encore sur vous'); // reading answers nothing
    expect((await elle.voir('/aujourdhui')).texte).toContain('Un message d’essai vous a été envoyé');
    await elle.voir(page);
    expect((await elle.envoyer(`${page}/reponse`)).statut).toBe(303);
    expect((await elle.voir(page)).texte).toContain('On compte sur vous ✔');
    expect((await elle.voir('/api/v1/volontaires')).texte).toContain('"comptee":true');
    await elle.voir(page);
    expect((await elle.envoyer(`${page}/retrait`)).statut).toBe(303);
    expect((await elle.voir(page)).texte).toContain('Vous n’êtes pas volontaire.');
    expect((await (await navigateur(m.reseau.chef)).voir(page)).statut).toBe(404);
  });
});
