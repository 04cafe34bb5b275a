import { randomUUID } from 'node:crypto';
import type { Auteur } from '#libs/domaine/acte.js';
import { actes } from '#libs/domaine/evenement/index.js';
import { accepte, uneMaison, type Maison } from '../../outils/maison.js';
import { portLibre, unSite, type Site } from '../../unitaire/api/outils/site.js';
import { enAdministrateur } from '../boucle/outils.js';
import { autourDUnEvenement, declare, surLEvenement, type Autour } from './outils.js';

const HEURE_MS = 3_600_000;

/** A stream as a browser reads it: one value after the other, then its end. */
interface Flux {
  statut: number;
  type: string | null;
  suivante(): Promise<string | undefined>;
  fermer(): void;
}

describe('Ce qui change, dit sans contenu à une page restée ouverte (F-43)', () => {
  let m: Maison;
  let a: Autour;
  let site: Site;
  let reference: string;
  const aFermer: Flux[] = [];
  beforeAll(async () => {
    m = await uneMaison(undefined, { depart: new Date(Date.now() - 60_000).toISOString() }); // the site reads the clock of the database
    a = await autourDUnEvenement(m);
    const { api, cles } = m.base.urls;
    site = await unSite({ PORT: await portLibre(), DATABASE_URL: api, CLES_DATABASE_URL: cles, cles: m.cles });
    const [jour = '', heure = ''] = m.temps.maintenant.toISOString().split('T');
    reference = await declare(m, a.direction, { jour, heure: heure.slice(0, 5) });
  });
  afterAll(async () => {
    for (const flux of aFermer) flux.fermer();
    await site.fermer();
    await m.fermer();
  });

  async function session({ id }: Auteur): Promise<string> {
    const sid = randomUUID();
    const sess = JSON.stringify({
      cookie: { originalMaxAge: 1_800_000, httpOnly: true, path: '/' },
      personne: id,
      expire: Date.now() + HEURE_MS,
    });
    await enAdministrateur(m, `INSERT INTO session (sid, sess, expire) VALUES ($1, $2, now() + interval '1 hour')`, [
      sid,
      sess,
    ]);
    return sid;
  }

  async function ouvrir(sid: string, chemin = `/evenements/${reference}/flux`): Promise<Flux> {
    const fin = new AbortController();
    const reponse = await fetch(`${site.url}${chemin}`, {
      headers: { cookie: site.cookie(sid) },
      redirect: 'manual',
      signal: fin.signal,
    });
    const lecteur = reponse.body?.pipeThrough(new TextDecoderStream()).getReader();
    const flux: Flux = {
      statut: reponse.status,
      type: reponse.headers.get('content-type'),
      suivante: async () => {
        for (;;) {
          const lu = await lecteur?.read();
          if (lu === undefined || lu.done) return undefined;
          if (lu.value.startsWith('data: ')) return lu.value;
        }
      },
      fermer: () => fin.abort(),
    };
    aFermer.push(flux);
    return flux;
  }

  it('donne une empreinte, une autre dès qu’un acte est fait, rien de ce qui s’est passé ; et finit avec la connexion', async () => {
    const sid = await session(m.reseau.ctr);
    const flux = await ouvrir(sid);
    expect([flux.statut, flux.type]).toEqual([200, 'text/event-stream; charset=utf-8']);
    const avant = await flux.suivante();
    accepte(await surLEvenement(m, actes.prendreEnCharge, reference, m.reseau.ctr, {}));
    const apres = await flux.suivante();
    expect(apres).not.toBe(avant);
    for (const dite of [avant, apres]) expect(dite).toMatch(/^data: [\d.]+\n\n$/);
    await enAdministrateur(m, 'DELETE FROM session WHERE sid = $1', [sid]);
    expect(await flux.suivante()).toBeUndefined();
  });

  it('n’existe ni pour un agent, ni pour qui n’y a pas de part, ni sans connexion', async () => {
    for (const [qui, statut] of [
      [m.reseau.agent, 404],
      [m.reseau.assistante, 404],
    ] as const)
      expect((await ouvrir(await session(qui))).statut).toBe(statut);
    expect((await ouvrir(randomUUID())).statut).toBe(303);
    expect((await ouvrir(await session(m.reseau.ctr), `/evenements/${randomUUID()}/flux`)).statut).toBe(404);
  });

  it('au-delà de quatre pages ouvertes par une personne, la suivante demande elle-même de temps en temps', async () => {
    const sid = await session(a.direction);
    const statuts = [];
    for (let i = 0; i < 5; i += 1) statuts.push((await ouvrir(sid)).statut);
    expect(statuts).toEqual([200, 200, 200, 200, 204]);
  });
});
