import { createHash } from 'node:crypto';
import { unSysteme, type ClientHttp, type Systeme } from '../../outils/systeme.js';
import { lirePdf } from '../../outils/pdf.js';
import { champsDuFormulaire, Visiteur } from '../../unitaire/api/outils/visiteur.js';

const SITUATION = 'Absente depuis des semaines, isolée, des courriers de créanciers arrivent au bureau.';

/** Somebody at home with a letter: no account, a browser, and what the site answers. */
class Lecteur {
  private readonly visiteur = new Visiteur();
  constructor(private readonly url: string) {}

  async ouvrir(chemin: string): Promise<{ statut: number; html: string }> {
    const reponse = await this.visiteur.demander(`${this.url}${chemin}`);
    return { statut: reponse.status, html: await reponse.text() };
  }

  async taper(code: string): Promise<{ statut: number; suite: string | null; html: string; entetes: Headers }> {
    const { html } = await this.ouvrir('/code');
    return this.envoyer('/code', { ...champsDuFormulaire(html, '/code'), code });
  }

  async envoyer(
    chemin: string,
    champs: Record<string, string>,
  ): Promise<{ statut: number; suite: string | null; html: string; entetes: Headers }> {
    const reponse = await this.visiteur.poster(`${this.url}${chemin}`, champs);
    return {
      statut: reponse.status,
      suite: reponse.headers.get('location'),
      html: await reponse.text(),
      entetes: reponse.headers,
    };
  }
}

// No clock: nothing moves that the letter did not move.
describe('La lettre sur papier, de l’imprimante à la réponse', () => {
  let s: Systeme;
  let chef: ClientHttp;
  let assistante: ClientHttp;
  let reference: string;
  let code: string;
  beforeAll(async () => {
    s = await unSysteme({ sans: ['temporal', 'worker', 'urgence'], reglages: { defaut: {}, structures: {} } });
    chef = await s.connecter('helene.carbonnel');
    assistante = await s.connecter('nadia.cherifi');
    const { json } = await chef.poster<{ agents: { id: string }[] }>('/api/v1/agents/recherche', {
      recherche: 'Haddad',
    });
    const depot = await chef.poster('/api/v1/signalements', { agent: json.agents[0]?.id, situation: SITUATION });
    reference = String(depot.json['reference']);
    await assistante.poster(`/api/v1/signalements/${reference}/accuse-reception`);
    code = await imprimee(reference);
  });
  afterAll(() => s.fermer());

  /** Prepares, prints, and reads the code on the sheet. */
  async function imprimee(dossier: string): Promise<string> {
    const page = `/dossiers/${dossier}/lettre`;
    const prete = await assistante.formulaire(page, page, { adresse: '12 rue des Lilas\n69003 Lyon' });
    expect([prete.statut, prete.entetes.get('location')]).toEqual([303, page]);
    const { octets } = await assistante.octets(`/api/v1/signalements/${dossier}/lettre.pdf`);
    const { texte } = lirePdf(octets);
    return /Votre code : (\w{5}-\w{5})/.exec(texte)?.[1] ?? '';
  }

  const reponses = (): Promise<{ n: number }[]> =>
    s.lire<{ n: number }>('SELECT count(*)::int AS n FROM journal WHERE dossier = $1', [reference]);

  it('s’imprime pour qui répond du dossier, sans cache, sous un nom qui ne dit rien ; chaque impression est une lecture tracée (R-046, R-048)', async () => {
    const lire = (): Promise<{ n: number }[]> =>
      s.lire<{ n: number }>('SELECT count(*)::int AS n FROM lecture WHERE dossier = $1', [reference]);
    const [avant] = await lire();
    const { entetes, octets, statut } = await assistante.octets(`/api/v1/signalements/${reference}/lettre.pdf`);
    expect(statut).toBe(200);
    expect(entetes.get('content-type')).toBe('application/pdf');
    expect(entetes.get('cache-control')).toBe('no-store');
    expect(entetes.get('content-disposition')).toBe('attachment; filename="lettre.pdf"');
    expect((await lire())[0]?.n).toBe((avant?.n ?? 0) + 1);
    const { texte } = lirePdf(octets);
    expect(texte).toContain('Sonia Haddad 12 rue des Lilas 69003 Lyon');
    for (const tu of ['Carbonnel', 'Hélène', 'créanciers', 'isolée', 'inquiétée']) expect(texte).not.toContain(tu);
    for (const qui of [chef, await s.connecter('sonia.haddad'), await s.connecter('julien.morel-vasseur')])
      expect((await qui.get(`/api/v1/signalements/${reference}/lettre.pdf`)).statut).toBe(404);
  });

  it('tant que l’envoi n’est pas noté, le code est reconnu et rien n’est perdu ; noté, l’agent répond, sans compte, et cela compte (R-047, R-048, T-48)', async () => {
    expect(code).toMatch(/^\w{5}-\w{5}$/);
    const lecteur = new Lecteur(s.url);
    expect(await lecteur.taper(code)).toMatchObject({ statut: 303, suite: '/code/bientot' });
    expect((await lecteur.ouvrir('/code/bientot')).html).toContain('Votre code est le bon');
    expect((await lecteur.ouvrir('/mon-espace')).html).not.toContain(`/mon-espace/${reference}/reponse`);
    expect(
      (await assistante.poster(`/api/v1/signalements/${reference}/proposition`, { voie: 'courrier' })).statut,
    ).toBe(201);
    expect(await lecteur.taper(` ${code.toLowerCase().replace('-', ' ')} `)).toMatchObject({
      statut: 303,
      suite: '/mon-espace',
    });
    const action = `/mon-espace/${reference}/reponse`;
    for (const valeur of ['pasMaintenant', 'oui']) {
      const { html } = await lecteur.ouvrir('/mon-espace');
      const { statut } = await lecteur.envoyer(action, { ...champsDuFormulaire(html, action), valeur });
      expect(statut).toBe(303);
    }
    const { json } = await assistante.get<{ reponse: unknown }>(`/api/v1/signalements/${reference}`);
    expect(JSON.stringify(json)).toContain('"oui"');
    expect((await lecteur.ouvrir('/mon-espace')).html).toContain('Je veux bien en parler');
  });

  it('un mauvais code, un code d’une autre forme, rien : une page claire, le même message, et rien de changé', async () => {
    const [avant] = await reponses();
    const dits = new Set<string>();
    for (const faux of ['00000-00000', 'bonjour', '0'.repeat(50), `${code}9`]) {
      const { statut, html } = await new Lecteur(s.url).taper(faux);
      expect([faux, statut]).toEqual([faux, 400]);
      dits.add(/<p class="erreur[^>]*>([^<]*)/.exec(html)?.[1] ?? '');
    }
    expect([...dits]).toEqual([expect.stringContaining('n’est pas reconnu')]);
    const { statut, html } = await new Lecteur(s.url).taper('');
    expect(statut).toBe(400);
    expect(html).toContain('ce champ est à remplir');
    expect(await reponses()).toEqual([avant]);
  });

  it('après six essais manqués, la page attend, le dit, et donne le téléphone ; une autre personne entre toujours', async () => {
    const insistant = new Lecteur(s.url);
    for (let i = 0; i < 6; i += 1) expect((await insistant.taper(`faux-${i}`)).statut).toBe(400);
    const { statut, html, entetes } = await insistant.taper(code);
    expect(statut).toBe(429);
    expect(Number(entetes.get('retry-after'))).toBeGreaterThan(0);
    expect(html).toMatch(/Réessayez dans 15.minutes/);
    expect(html).toContain('href="tel:');
    expect(await new Lecteur(s.url).taper(code)).toMatchObject({ statut: 303 });
  });

  it('un lecteur de courriels qui ouvre l’adresse, la suit et envoie le formulaire ne répond à rien (design §6)', async () => {
    const [avant] = await reponses();
    const robot = new Lecteur(s.url);
    for (const chemin of [
      '/code',
      `/code?code=${code}`,
      `/code/${code}`,
      '/mon-espace',
      `/mon-espace/${reference}/reponse`,
    ])
      await robot.ouvrir(chemin);
    expect((await robot.ouvrir('/mon-espace')).statut).toBe(303); // still nobody: sent to the login
    const champs = champsDuFormulaire((await robot.ouvrir(`/code?code=${code}`)).html, '/code');
    expect(champs['code']).toBe(''); // an address fills in nothing
    expect((await robot.envoyer('/code', champs)).statut).toBe(400);
    expect((await robot.envoyer('/code', { code })).statut).toBe(403); // without our token
    expect((await robot.envoyer(`/mon-espace/${reference}/reponse`, { valeur: 'non' })).statut).toBe(401);
    expect(await reponses()).toEqual([avant]);
  });

  it('le papier d’une personne qui a d’autres fonctions n’ouvre que sa page à elle, jamais son travail', async () => {
    // The head of the office works there too.
    await s.lire(
      `INSERT INTO fonction (personne, role, structure) SELECT personne, 'agent', structure FROM fonction
        WHERE role = 'chefDeService' AND personne = (SELECT personne FROM compte WHERE sujet = 'helene.carbonnel')`,
    );
    const demande = await chef.poster('/api/v1/signalements', { situation: 'Je voudrais parler à quelqu’un.' });
    const sienne = String(demande.json['reference']);
    await assistante.poster(`/api/v1/signalements/${sienne}/accuse-reception`);
    const lecteur = new Lecteur(s.url);
    expect((await lecteur.taper(await imprimee(sienne))).statut).toBe(303);
    const { html } = await lecteur.ouvrir('/mon-espace');
    expect(html).not.toContain('/signalements/nouveau');
    for (const chemin of ['/signalements', '/signalements/nouveau', '/api/v1/signalements', '/api/v1/a-faire'])
      expect([chemin, (await lecteur.ouvrir(chemin)).statut]).toEqual([chemin, 404]);
    expect((await lecteur.ouvrir('/api/v1/moi')).html).not.toContain('chefDeService');
  });

  it('l’attestation du signalant : la même à l’octet près, que l’agent réponde ou non ; à lui seul (B11, R-061, R-074)', async () => {
    const chemin = `/api/v1/mes-signalements/${reference}/attestation.pdf`;
    const lire = async (): Promise<{ empreinte: string; entetes: (string | null)[]; texte: string }> => {
      const { octets, entetes } = await chef.octets(chemin);
      return {
        empreinte: createHash('sha256').update(octets).digest('hex'),
        entetes: ['content-type', 'content-disposition', 'content-length', 'cache-control'].map((n) => entetes.get(n)),
        texte: lirePdf(octets).texte,
      };
    };
    const avant = await lire();
    const agent = await s.connecter('sonia.haddad');
    for (const valeur of ['non', 'pasMaintenant', 'oui'])
      expect((await agent.poster(`/api/v1/signalements/${reference}/reponse`, { valeur })).statut).toBe(201);
    expect(await lire()).toEqual(avant);
    expect(avant.texte).toContain('Hélène Carbonnel');
    expect(avant.texte).not.toContain('Haddad');
    expect(avant.entetes[1]).toBe('attachment; filename="attestation.pdf"');
    for (const qui of [agent, assistante, await s.connecter('benoit.lacombe')])
      expect((await qui.get(chemin)).statut).toBe(404);
  });
});
