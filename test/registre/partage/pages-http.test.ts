import { randomUUID } from 'node:crypto';
import type { Auteur } from '#libs/domaine/acte.js';
import { uneMaison, accepte, type Maison } from '../../outils/maison.js';
import { accompagne } from '../accompagnement/outils.js';
import { enAdministrateur } from '../boucle/outils.js';
import { portLibre, unSite, type Site } from '../../unitaire/api/outils/site.js';
import { actesADeux, dire, propose, sur } from './outils.js';
import { RAISON, sourceDe } from './outils-derogation.js';

interface Vu {
  statut: number;
  texte: string;
  reponse: Response;
}

describe('Les pages de ce qui se dit et se garde, par HTTP', () => {
  let m: Maison;
  let site: Site;
  beforeAll(async () => {
    m = await uneMaison(undefined, { depart: new Date().toISOString() }); // the site reads the clock of the database
    const { api, cles } = m.base.urls;
    site = await unSite({ PORT: await portLibre(), DATABASE_URL: api, CLES_DATABASE_URL: cles, cles: m.cles });
  });
  afterAll(async () => {
    await site?.fermer();
    await m?.fermer();
  });

  /** A browser that is logged in as somebody; it sends back the hidden fields of the page that it saw last. */
  async function navigateur({
    id,
  }: Auteur): Promise<{ voir(p: string): Promise<Vu>; envoyer(p: string, champs: object): Promise<Vu> }> {
    const sid = randomUUID();
    const cookie = { originalMaxAge: 1_800_000, httpOnly: true, path: '/' };
    const sess = JSON.stringify({ cookie, personne: id, expire: Date.now() + 3_600_000 });
    await enAdministrateur(m, `INSERT INTO session (sid, sess, expire) VALUES ($1, $2, now() + interval '1 hour')`, [
      sid,
      sess,
    ]);
    let caches: [string, string][] = [];
    const demander = async (chemin: string, plus: RequestInit = {}): Promise<Vu> => {
      const entetes = { cookie: site.cookie(sid) };
      const reponse = await fetch(`${site.url}${chemin}`, { headers: entetes, redirect: 'manual', ...plus });
      const texte = await reponse.clone().text();
      const vus = [...texte.matchAll(/name="(_\w+)" value="([^"]*)"/g)].map(([, n = '', v = '']): [string, string] => [
        n,
        v,
      ]);
      if (vus.length > 0) caches = vus;
      return { statut: reponse.status, texte, reponse };
    };
    return {
      voir: (chemin) => demander(chemin),
      envoyer: (chemin, champs) =>
        demander(chemin, { method: 'POST', body: new URLSearchParams({ ...Object.fromEntries(caches), ...champs }) }),
    };
  }

  it('le document scellé se prend par celle qui en répond, et par personne d’autre (T-52)', async () => {
    const scene = await propose(m, { service: 'Maison des solidarités', forme: 'document' });
    accepte(await dire(m, scene, 'oui'));
    const envoi = { partage: scene.reference, forme: 'document' } as const;
    accepte(await sur(m, actesADeux.transmettrePartage, scene.source, m.reseau.assistante, envoi));
    const chemin = `/api/v1/accompagnements/${scene.source}/partages/${scene.reference}/document.pdf`;
    const elle = await navigateur(m.reseau.assistante);
    const { statut, reponse, texte } = await elle.voir(chemin);
    expect(statut).toBe(200);
    expect(reponse.headers.get('content-type')).toBe('application/pdf');
    expect(reponse.headers.get('cache-control')).toBe('no-store');
    expect(texte.slice(0, 5)).toBe('%PDF-');
    expect(texte).toContain('/CFM /AESV3');
    expect((await elle.voir(`/accompagnements/${scene.source}`)).texte).toContain(
      'Document scellé pris pour être remis',
    );
    for (const autre of [m.reseau.autreAssistante, m.reseau.ctr, scene.agent])
      expect((await (await navigateur(autre)).voir(chemin)).statut).toBe(404);
  });

  it('une dérogation s’ouvre depuis un signalement ; ce qui manque est dit, rien de tapé n’est perdu, et l’agent la lit (R-093, R-094)', async () => {
    const { agent, source } = await sourceDe(m, 'signalement');
    const elle = await navigateur(m.reseau.assistante);
    const chemin = `/dossiers/${source}/derogation`;
    expect((await elle.voir(`/dossiers/${source}`)).texte).toContain(chemin);
    expect((await elle.voir(chemin)).statut).toBe(200);
    const champs = { motif: 'article226-14', raison: RAISON };
    const manque = await elle.envoyer(chemin, champs);
    expect(manque.statut).toBe(400);
    expect(manque.texte).toContain(RAISON);
    expect(manque.texte).toContain('cochez que personne n’a pu être joint');
    const faite = await elle.envoyer(chemin, { ...champs, seule: 'oui' });
    expect([faite.statut, faite.reponse.headers.get('location')]).toEqual([303, '/derogations']);
    expect((await (await navigateur(agent)).voir('/mon-espace/partages')).texte).toContain(RAISON);
    expect((await (await navigateur(m.reseau.autreAssistante)).voir(chemin)).statut).toBe(404);
  });

  it('la conseillère technique confie et garde sans lire (R-280)', async () => {
    const { reference } = await accompagne(m);
    const elle = await navigateur(m.reseau.ctr);
    const chemin = `/conseil/dossiers/accompagnement/${reference}`;
    expect((await elle.voir('/conseil/dossiers')).texte).toContain(chemin);
    expect((await elle.voir(chemin)).texte).toContain('Vous ne le lisez pas');
    expect((await elle.envoyer(`${chemin}/gel-encadrement`, { motif: 'court' })).statut).toBe(400);
    const motif = 'Une procédure est en cours devant le tribunal.';
    expect((await elle.envoyer(`${chemin}/gel-encadrement`, { motif })).statut).toBe(303);
    expect((await elle.voir(chemin)).texte).toContain('Laisser l’effacement reprendre');
    expect((await elle.envoyer(`${chemin}/gel-leve-encadrement`, {})).statut).toBe(303);
    expect((await elle.voir(chemin)).texte).toContain('Arrêter l’effacement');
    expect((await elle.envoyer(`${chemin}/confier`, { a: m.reseau.autreAssistante.id })).statut).toBe(303);
    expect((await elle.voir(chemin)).texte).toContain('Nora Haddad');
    expect((await (await navigateur(m.reseau.assistante)).voir(chemin)).statut).not.toBe(200);
  });
});
