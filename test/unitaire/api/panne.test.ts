import { portLibre, unSite, type Site } from './outils/site.js';
import { Visiteur } from './outils/visiteur.js';

const PERMANENCE = '04\u00a000\u00a000\u00a000\u00a009';

describe('PostgreSQL, Temporal et le fournisseur d’identité sont arrêtés', () => {
  let site: Site;
  const lire = async (chemin: string, init?: RequestInit): Promise<{ reponse: Response; corps: string }> => {
    const reponse = await fetch(site.url + chemin, { redirect: 'manual', ...init });
    return { reponse, corps: await reponse.text() };
  };
  const avecSession = { headers: { cookie: 'relais=s%3Ainconnue.x' } };

  beforeAll(async () => {
    site = await unSite({ PORT: await portLibre() });
  });
  afterAll(() => site.fermer());

  it('le site démarre et se dit vivant, mais pas prêt', async () => {
    expect((await lire('/sante/vif')).reponse.status).toBe(200);
    const { reponse, corps } = await lire('/sante/pret');
    expect(reponse.status).toBe(503);
    expect(JSON.parse(corps)).toEqual({
      pret: false,
      postgres: false,
      temporal: false,
      horloge: { retardSecondes: null, enRetard: null },
    });
  });

  it('une page dit d’appeler la permanence, même quand la session ne peut pas être lue', async () => {
    const { reponse, corps } = await lire('/', { headers: { cookie: site.cookie('0123456789abcdef') } });
    expect(reponse.status).toBe(503);
    expect(reponse.headers.get('retry-after')).toBe('30');
    expect(corps).toContain('Relais ne répond pas pour le moment');
    expect(corps).toContain(PERMANENCE);
  });

  it('l’API répond 503 avec un code stable et le téléphone', async () => {
    const { reponse, corps } = await lire('/api/v1/moi', { headers: { cookie: site.cookie('0123456789abcdef') } });
    expect(reponse.status).toBe(503);
    expect(reponse.headers.get('content-type')).toContain('application/problem+json');
    expect(JSON.parse(corps)).toMatchObject({ code: 'INDISPONIBLE', status: 503, telephone: '04 00 00 00 09' });
  });

  it.each([
    '/accessibilite',
    '/mentions-legales',
    '/donnees-personnelles',
    '/page-neutre',
    '/.well-known/security.txt',
    '/robots.txt',
  ])('%s répond sans base, connecté ou non', async (chemin) => {
    expect((await lire(chemin)).reponse.status).toBe(200);
    expect((await lire(chemin, { headers: { cookie: site.cookie('0123456789abcdef') } })).reponse.status).toBe(200);
    expect((await lire(chemin, avecSession)).reponse.status).toBe(200);
  });

  it('la connexion dit que le fournisseur d’identité ne répond pas et qui appeler', async () => {
    const { reponse, corps } = await lire('/connexion');
    expect(reponse.status).toBe(503);
    expect(corps).toContain('La connexion ne fonctionne pas pour le moment');
    expect(corps).toContain(PERMANENCE);
  });

  it('la feuille de style et la police sont servies, gardées longtemps', async () => {
    const { corps } = await lire('/accessibilite');
    const css = /href="(\/statique\/relais\.[0-9a-f]{12}\.css)"/.exec(corps)?.[1] ?? '';
    const feuille = await lire(css);
    expect(feuille.reponse.headers.get('cache-control')).toContain('immutable');
    const police = /url\('(\/statique\/atkinson-latin\.[0-9a-f]{12}\.woff2)'\)/.exec(feuille.corps)?.[1] ?? '';
    expect((await lire(police)).reponse.headers.get('content-type')).toBe('font/woff2');
  });

  it('une page inconnue est une page 404 en français, avec le téléphone', async () => {
    const { reponse, corps } = await lire('/nulle-part');
    expect(reponse.status).toBe(404);
    expect(corps).toContain('Cette page n’existe pas, ou ne vous concerne pas.');
    expect(corps).toContain(PERMANENCE);
  });

  it('aucune page n’admet de script ou de style en ligne, ni de cadre, et rien n’est gardé en cache', async () => {
    const { reponse, corps } = await lire('/');
    const csp = reponse.headers.get('content-security-policy') ?? '';
    expect(csp).toContain("default-src 'self'");
    expect(csp).toContain("frame-ancestors 'none'");
    expect(csp).not.toContain('unsafe');
    expect(corps).not.toMatch(/<style|style=|<script(?! src=)|onclick/);
    expect(reponse.headers.get('cache-control')).toBe('no-store');
    expect(reponse.headers.get('referrer-policy')).toBe('no-referrer');
    expect(reponse.headers.get('x-powered-by')).toBeNull();
    expect(reponse.headers.get('set-cookie')).toBeNull();
    expect(reponse.headers.get('etag')).toBeNull();
  });

  it('un envoi de plus de 64 kilo-octets est refusé clairement', async () => {
    const { reponse, corps } = await lire('/essai', {
      method: 'POST',
      body: new URLSearchParams({ faits: 'a'.repeat(70_000) }),
    });
    expect(reponse.status).toBe(413);
    expect(corps).toContain('64 kilo-octets');
  });

  it('un formulaire posté par un autre site est refusé avant toute session', async () => {
    const { reponse } = await lire('/essai', {
      method: 'POST',
      headers: { 'sec-fetch-site': 'cross-site' },
      body: new URLSearchParams({}),
    });
    expect(reponse.status).toBe(403);
    expect(reponse.headers.get('set-cookie')).toBeNull();
  });

  it('une page protégée mène à la connexion puis revient', async () => {
    const { reponse } = await lire('/essai');
    expect(reponse.status).toBe(303);
    expect(reponse.headers.get('location')).toBe('/connexion?retour=%2Fessai');
    const { reponse: api, corps } = await lire('/api/v1/moi');
    expect(api.status).toBe(401);
    expect(JSON.parse(corps)).toMatchObject({ code: 'NON_CONNECTE' });
  });

  it('le journal n’a gardé que des motifs de route', async () => {
    await new Visiteur().demander(`${site.url}/dossiers/Malaquais?nom=Malaquais`);
    expect(site.journal.join('')).not.toContain('Malaquais');
    expect(site.journal.length).toBeGreaterThan(5);
  });
});
