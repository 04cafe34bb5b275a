import pg from 'pg';
import { baseDeTest, type BaseDeTest } from '../../outils/base-de-test.js';
import { unReseau, type Reseau } from '../../fabriques/reseau.js';
import { unFournisseur, type Fournisseur } from './outils/fournisseur.js';
import { portLibre, unSite, type Site } from './outils/site.js';
import { champsDuFormulaire, Visiteur } from './outils/visiteur.js';

const CANARI = 'Zéphyrine-Malaquais';

describe('Se connecter, envoyer, être interrompu', () => {
  let base: BaseDeTest;
  let reseau: Reseau;
  let fournisseur: Fournisseur;
  let site: Site;
  let sql: pg.Client;

  beforeAll(async () => {
    const PORT = await portLibre();
    base = await baseDeTest();
    reseau = await unReseau(base.urls.admin);
    fournisseur = await unFournisseur(`http://localhost:${PORT}`);
    sql = new pg.Client({ connectionString: base.urls.admin });
    await sql.connect();
    await sql.query('UPDATE compte SET emetteur = $1', [fournisseur.emetteur]);
    site = await unSite({
      PORT,
      DATABASE_URL: base.urls.api,
      CLES_DATABASE_URL: base.urls.cles,
      OIDC_EMETTEUR: fournisseur.emetteur,
    });
  });
  afterAll(async () => {
    await site.fermer();
    await fournisseur.fermer();
    await sql.end();
    await base.fermer();
  });

  const hote = (): string => new URL(site.url).host;

  /** Through the provider's own pages, as a person would. */
  async function seConnecter(
    v: Visiteur,
    compte: string,
    retour = '/',
  ): Promise<{ reponse: Response; adresse: string; html: string }> {
    let page = await v.suivre(`${site.url}/connexion?retour=${encodeURIComponent(retour)}`);
    for (const champs of [{ prompt: 'login', login: compte, password: 'x' }, { prompt: 'consent' }]) {
      const action = /<form[^>]*action="([^"]+)"/.exec(page.html)?.[1];
      if (!page.adresse.startsWith(fournisseur.emetteur) || action === undefined) return page;
      const reponse = await v.poster(new URL(action, page.adresse).href, champs);
      page = await v.suivre(new URL(reponse.headers.get('location') ?? '', page.adresse).href);
    }
    return page;
  }

  it('la chef de service se connecte et revient à la page demandée, sous un nouvel identifiant de session', async () => {
    const v = new Visiteur();
    await v.demander(`${site.url}/connexion`);
    const avant = v.cookie(hote(), 'relais');
    const { adresse, html } = await seConnecter(v, 'chef', '/essai');
    expect(adresse).toBe(`${site.url}/essai`);
    expect(html).toContain('Odile Berthier, chef de service');
    expect(v.cookie(hote(), 'relais')).not.toBe(avant);
    const moi = (await (await v.demander(`${site.url}/api/v1/moi`)).json()) as object;
    expect(moi).toMatchObject({
      id: reseau.chef.id,
      prenom: 'Odile',
      fonctions: expect.arrayContaining([expect.objectContaining({ role: 'chefDeService' })]) as unknown,
    });
  });

  it('le cookie est illisible pour un script, et la table des sessions ne contient ni nom ni jeton lisible', async () => {
    const v = new Visiteur();
    const depart = await v.demander(`${site.url}/connexion`);
    expect(depart.headers.getSetCookie().join()).toMatch(/relais=.*HttpOnly; SameSite=Lax/);
    await seConnecter(v, 'assistante');
    const { rows } = await sql.query<{ t: string }>(`SELECT string_agg(sess::text, ' ') AS t FROM session`);
    expect(rows[0]?.t).toContain(reseau.assistante.id);
    expect(rows[0]?.t).not.toMatch(/Claire|Aubert|eyJ/);
  });

  it('un compte inconnu de l’annuaire lit à qui s’adresser et quoi donner', async () => {
    const { reponse, html } = await seConnecter(new Visiteur(), 'passant');
    expect(reponse.status).toBe(403);
    expect(html).toContain('Votre compte n’est pas encore relié à Relais');
    expect(html).toContain('<code>passant</code>');
    expect(html).toContain('04\u00a000\u00a000\u00a000\u00a009');
  });

  it.each([
    'https://ailleurs.example/',
    '//ailleurs.example',
    '/\\ailleurs.example',
    '/api/v1/moi',
    'javascript:alert(1)',
    '/connexion?x',
  ])('un retour vers « %s » mène à l’accueil', async (retour) => {
    expect((await seConnecter(new Visiteur(), 'chef', retour)).adresse).toBe(`${site.url}/`);
  });

  it('un retour forgé ou rejoué n’ouvre rien et propose de recommencer', async () => {
    const { reponse, html } = await new Visiteur().suivre(
      `${site.url}/connexion/retour?state=${'x'.repeat(43)}&code=vole`,
    );
    expect(reponse.status).toBe(400);
    expect(html).toContain('Recommencer');
  });

  it('un formulaire vide revient avec un résumé, une erreur liée au champ et ce qui a été tapé', async () => {
    const v = new Visiteur();
    const { html } = await seConnecter(v, 'chef', '/essai');
    const champs = champsDuFormulaire(html, '/essai');
    const reponse = await v.poster(`${site.url}/essai`, { ...champs, faits: 'abc' });
    expect(reponse.status).toBe(400);
    const refuse = await reponse.text();
    expect(refuse).toContain('Une réponse à corriger');
    expect(refuse).toContain('href="#champ-faits"');
    expect(refuse).toContain('aria-describedby="aide-faits lisible-faits erreur-faits"');
    expect(refuse).toContain('>abc</textarea>');
    expect(champsDuFormulaire(refuse, '/essai')['_cle']).not.toBe(champs['_cle']);
    expect(await (await v.poster(`${site.url}/essai`, { ...champs, faits: 'assez long' })).text()).toBe('reçu');
    expect(site.essai.recus.at(-1)).toEqual({ de: reseau.chef.id, faits: 'assez long', cle: champs['_cle'] });
  });

  it('un jeton CSRF faux est refusé, et le texte attend dans le formulaire', async () => {
    const v = new Visiteur();
    const { html } = await seConnecter(v, 'chef', '/essai');
    const recus = site.essai.recus.length;
    const refuse = await v.poster(`${site.url}/essai`, {
      ...champsDuFormulaire(html, '/essai'),
      _csrf: 'faux',
      faits: CANARI,
    });
    expect(refuse.status).toBe(403);
    expect(await refuse.text()).toContain('Rien de ce que vous avez écrit n’est perdu');
    expect(site.essai.recus.length).toBe(recus);
    expect((await v.suivre(`${site.url}/essai`)).html).toContain(`>${CANARI}</textarea>`);
  });

  it('une connexion expirée garde le brouillon, chiffré, et le rend à son auteur après la connexion, avec la même clé', async () => {
    const v = new Visiteur();
    const { html } = await seConnecter(v, 'chef', '/essai');
    const champs = champsDuFormulaire(html, '/essai');
    v.oublier(hote());
    const refuse = await v.poster(`${site.url}/essai`, { ...champs, faits: CANARI });
    expect(refuse.status).toBe(401);
    const page = await refuse.text();
    expect(page).toContain('Rien de ce que vous avez écrit n’est perdu');
    expect(page).toContain('href="/connexion?retour=%2Fessai"');
    const { rows } = await sql.query<{ t: string }>(`SELECT string_agg(sess::text, ' ') AS t FROM session`);
    expect(rows[0]?.t).not.toContain('Malaquais');

    const retour = await seConnecter(v, 'chef', '/essai');
    expect(retour.html).toContain(`>${CANARI}</textarea>`);
    expect(retour.html).toContain('Ce que vous aviez écrit est toujours là.');
    const repris = champsDuFormulaire(retour.html, '/essai');
    expect(repris['_cle']).toBe(champs['_cle']);
    expect(await (await v.poster(`${site.url}/essai`, { ...repris, faits: CANARI })).text()).toBe('reçu');
    expect((await v.suivre(`${site.url}/essai`)).html).not.toContain(CANARI);
  });

  it('sur un poste partagé, le brouillon d’une personne n’est pas montré à une autre', async () => {
    const v = new Visiteur();
    const champs = champsDuFormulaire((await seConnecter(v, 'chef', '/essai')).html, '/essai');
    v.oublier(hote());
    v.oublier(new URL(fournisseur.emetteur).host);
    await v.poster(`${site.url}/essai`, { ...champs, faits: CANARI });
    const autre = await seConnecter(v, 'rh', '/essai');
    expect(autre.html).toContain('Sonia Kaced');
    expect(autre.html).not.toContain(CANARI);
  });

  it('un formulaire que nous n’avons pas émis ne laisse aucune trace', async () => {
    const v = new Visiteur();
    const reponse = await v.poster(`${site.url}/essai`, { faits: CANARI, _porteur: 'forge', _page: '/essai' });
    expect(reponse.status).toBe(401);
    expect(v.cookie(hote(), 'relais')).toBeUndefined();
  });

  it('l’API demande le jeton, la clé et du JSON, et nomme chaque champ faux', async () => {
    const v = new Visiteur();
    await seConnecter(v, 'chef');
    const { jetonCsrf } = (await (await v.demander(`${site.url}/api/v1/moi`)).json()) as { jetonCsrf: string };
    const envoyer = async (corps: object, entetes: Record<string, string>): Promise<[number, object]> => {
      const headers = { 'content-type': 'application/json', ...entetes };
      const r = await v.demander(`${site.url}/api/v1/essai`, { method: 'POST', body: JSON.stringify(corps), headers });
      return [r.status, (await r.json()) as object];
    };
    const bons = { 'x-csrf-token': jetonCsrf, 'idempotency-key': 'cle-12345678' };
    expect(await envoyer({ faits: 'assez long' }, { 'idempotency-key': 'cle-12345678' })).toMatchObject([
      403,
      { code: 'CSRF_INVALIDE' },
    ]);
    expect(await envoyer({ faits: 'assez long' }, { 'x-csrf-token': jetonCsrf })).toMatchObject([
      400,
      { code: 'CLE_MANQUANTE' },
    ]);
    expect(await envoyer({ faits: 'a\u0007bcdef', autre: 1 }, bons)).toMatchObject([
      400,
      {
        code: 'SAISIE_INVALIDE',
        champs: { faits: [expect.stringContaining('caractère invisible')], autre: ['Champ inconnu.'] },
      },
    ]);
    expect(await envoyer({ faits: 'assez long' }, bons)).toEqual([201, { faits: 10 }]);
  });

  it('une erreur imprévue donne un numéro d’incident, le même dans le journal, sans le message', async () => {
    const v = new Visiteur();
    await seConnecter(v, 'chef');
    const { reponse, html } = await v.suivre(`${site.url}/essai/panne`);
    expect(reponse.status).toBe(500);
    const incident = /numéro d’incident\s:\s([0-9a-f]{8})/.exec(html)?.[1] ?? 'absent';
    expect(site.journal.join('')).toContain(incident);
    expect(site.journal.join('')).not.toContain('Malaquais');
  });

  it('la santé n’existe que pour l’administratrice', async () => {
    const chef = new Visiteur();
    expect((await seConnecter(chef, 'chef', '/sante')).reponse.status).toBe(404);
    const page = await seConnecter(new Visiteur(), 'administratrice', '/sante');
    expect(page.reponse.status).toBe(200);
    expect(page.html).toContain('Temporal ne répond pas');
    const pret = await fetch(`${site.url}/sante/pret`);
    expect(pret.status).toBe(200);
    expect(await pret.json()).toEqual({
      pret: true,
      postgres: true,
      temporal: false,
      horloge: { retardSecondes: 0, enRetard: false },
    });
  });

  it('une fonction retirée dans l’annuaire est retirée à la requête suivante', async () => {
    const v = new Visiteur();
    await seConnecter(v, 'administratrice');
    await sql.query(`DELETE FROM fonction WHERE personne = $1`, [reseau.administratrice.id]);
    expect((await v.demander(`${site.url}/sante`)).status).toBe(404);
  });

  it('se déconnecter ferme la session ici et mène à la sortie du fournisseur', async () => {
    const v = new Visiteur();
    const { html } = await seConnecter(v, 'agent');
    const reponse = await v.poster(`${site.url}/deconnexion`, champsDuFormulaire(html, '/deconnexion'));
    const page = await reponse.text();
    expect(page).toContain('Vous êtes déconnecté de Relais');
    expect(page).toMatch(
      /http-equiv="refresh" content="0;url=http:\/\/localhost:\d+\/session\/end\?[^"]*id_token_hint=/,
    );
    expect((await v.demander(`${site.url}/api/v1/moi`)).status).toBe(401);
  });
});
