import { codeDeLettre } from '#libs/registre/codes/code.js';
import { uneMaison, type Maison } from '../../outils/maison.js';
import { portLibre, unSite, type Site } from '../../unitaire/api/outils/site.js';
import { ouvert } from './outils.js';

describe('La page d’un service extérieur', () => {
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

  /** A form as a browser sends it: the cookie and the hidden fields of the page. */
  async function taper(code: string): Promise<{ status: number; html: string }> {
    const page = await fetch(`${site.url}/partages/code`);
    const html = await page.text();
    const champs = Object.fromEntries(
      [...html.matchAll(/name="(_\w+)" value="([^"]*)"/g)].map(([, nom = '', valeur = '']) => [nom, valeur]),
    );
    const reponse = await fetch(`${site.url}/partages/code`, {
      method: 'POST',
      headers: { cookie: page.headers.get('set-cookie')?.split(';')[0] ?? '' },
      body: new URLSearchParams({ ...champs, code }),
      redirect: 'manual',
    });
    return { status: reponse.status, html: await reponse.text() };
  }

  it('un robot qui suit le lien n’ouvre rien ; le code ouvre une fois, sans laisser de session (T-52)', async () => {
    const { reference } = await ouvert(m, { service: 'Maison des solidarités' });
    const code = codeDeLettre(m.empreinte, reference, 1);
    for (const method of ['GET', 'HEAD', 'GET']) await fetch(`${site.url}/partages/code?code=${code}`, { method });
    expect((await taper('00000-00000')).html).toContain('n’est pas reconnu');
    const lue = await taper(code);
    expect(lue.status).toBe(200);
    expect(lue.html).toContain('Un aménagement du poste est souhaité.');
    const encore = await taper(code);
    expect(encore.html).not.toContain('aménagement');
    expect(encore.html).toContain('a déjà servi');
    const sansCompte = await fetch(`${site.url}/partages/${reference}`, { redirect: 'manual' });
    expect(sansCompte.status).toBe(303);
    expect(site.journal.join('\n')).not.toMatch(new RegExp(`${code}|${reference}|aménagement`));
  });
});
