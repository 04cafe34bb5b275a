import { randomUUID } from 'node:crypto';
import { jusqua, secondes, unSysteme, type ClientHttp, type Systeme } from '../../outils/systeme.js';

interface OpenApi {
  paths: Record<
    string,
    Record<string, { parameters?: { name: string; in: string }[]; responses: Record<string, unknown> }>
  >;
}
interface Probleme {
  code: string;
  status: number;
  champs?: Record<string, string[]>;
}

const SITUATION = 'Absent depuis des semaines, isolé, des courriers de créanciers arrivent au bureau.';
const LONG = 180_000;

describe('L’API JSON et ses refus', () => {
  let s: Systeme;
  let chef: ClientHttp;
  let rh: ClientHttp;
  let agents: { id: string; nom: string }[];

  beforeAll(async () => {
    s = await unSysteme({ reglages: secondes() });
    chef = await s.connecter('helene.carbonnel');
    rh = await s.connecter('claire.esteve');
    agents = (await chef.poster<{ agents: typeof agents }>('/api/v1/agents/recherche', { recherche: 'a' + 'n' })).json
      .agents;
    const tous = (await rh.poster<{ agents: typeof agents }>('/api/v1/agents/recherche', { recherche: 'sonia' })).json
      .agents;
    agents = [...agents, ...tous];
  }, LONG);
  afterAll(() => s?.fermer());

  const agent = (): string => agents[0]?.id ?? '';
  const depot = (corps: object, options: { cle?: string; jeton?: string } = {}, qui = chef) =>
    qui.poster<Probleme & { reference: string }>('/api/v1/signalements', corps, options);

  describe('le document OpenAPI', () => {
    let chemins: OpenApi['paths'];
    beforeAll(async () => {
      chemins = (await chef.get<OpenApi>('/api/v1/openapi.json')).json.paths;
    });

    it('dit chaque route de ce parcours, et rien de plus', () => {
      const routes = Object.entries(chemins).flatMap(([chemin, verbes]) =>
        Object.keys(verbes).map((v) => `${v.toUpperCase()} ${chemin}`),
      );
      expect(routes.sort()).toEqual([
        'GET /api/v1/a-faire',
        'GET /api/v1/moi',
        'GET /api/v1/propositions',
        'GET /api/v1/signalements',
        'GET /api/v1/signalements/{reference}',
        'POST /api/v1/agents/recherche',
        'POST /api/v1/signalements',
        'POST /api/v1/signalements/{reference}/accuse-reception',
        'POST /api/v1/signalements/{reference}/horizon',
        'POST /api/v1/signalements/{reference}/proposition',
        'POST /api/v1/signalements/{reference}/recusation',
        'POST /api/v1/signalements/{reference}/reponse',
      ]);
    });

    it('dit vrai : chaque route existe, refuse sans connexion, et chaque POST refuse sans jeton et sans clé', async () => {
      for (const [chemin, verbes] of Object.entries(chemins)) {
        const adresse = chemin.replace('{reference}', randomUUID());
        for (const verbe of Object.keys(verbes)) {
          const methode = verbe.toUpperCase();
          const nu = await fetch(`${s.url}${adresse}`, {
            method: methode,
            ...(methode === 'POST'
              ? { headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() }, body: '{}' }
              : {}),
          });
          expect([methode, chemin, nu.status]).toEqual([methode, chemin, 401]);
          expect(nu.headers.get('content-type')).toContain('application/problem+json');
          if (methode !== 'POST') continue;
          expect((await chef.poster<Probleme>(adresse, {}, { jeton: 'faux' })).json.code).toBe('CSRF_INVALIDE');
          expect((await chef.poster<Probleme>(adresse, {}, { cle: '' })).json.code).toBe('CLE_MANQUANTE');
        }
      }
    });

    it('chaque acte refuse un champ qu’il ne connaît pas, en le nommant', async () => {
      for (const chemin of Object.keys(chemins).filter(
        (c) => chemins[c]?.['post'] !== undefined && !c.endsWith('recherche'),
      )) {
        const reponse = await chef.poster<Probleme>(chemin.replace('{reference}', randomUUID()), { inconnu: 'x' });
        expect([chemin, reponse.statut, reponse.json.champs?.['inconnu']]).toEqual([chemin, 400, ['Champ inconnu.']]);
      }
    });
  });

  it.each([
    ['vide', ''],
    ['trop court', 'Court.'],
    ['trop long', 'x'.repeat(4001)],
    ['avec un caractère de contrôle', `Une situation \u0007 assez longue pour passer.`],
    ['qui renverse la lecture', `Une situation \u202e assez longue pour passer.`],
  ])('un texte %s est refusé, avec le champ et le remède, et rien n’est déposé', async (_quoi, situation) => {
    const avant = (await s.lire('SELECT 1 FROM dossier')).length;
    const reponse = await depot({ agent: agent(), situation });
    expect(reponse.statut).toBe(400);
    expect(reponse.json).toMatchObject({
      code: 'SAISIE_INVALIDE',
      champs: { situation: [expect.stringContaining('Ce que vous avez constaté')] },
    });
    expect((await s.lire('SELECT 1 FROM dossier')).length).toBe(avant);
  });

  it('un agent inconnu et un agent hors du périmètre : la même réponse, octet pour octet', async () => {
    const hors = (await s.lire<{ id: string }>(`SELECT p.id FROM personne p WHERE p.code = '69-A01'`))[0]?.id;
    const [inconnu, ailleurs] = [
      await depot({ agent: randomUUID(), situation: SITUATION }),
      await depot({ agent: hors, situation: SITUATION }),
    ];
    expect(ailleurs.texte).toBe(inconnu.texte);
    expect(ailleurs.statut).toBe(inconnu.statut);
  });

  it('rejouée, une clé redonne la même réponse ; avec un autre contenu elle est refusée (422) ; chez une autre personne c’est un autre acte', async () => {
    const cle = randomUUID();
    const corps = { agent: agent(), situation: SITUATION };
    const premiere = await depot(corps, { cle });
    expect(premiere.statut).toBe(201);
    expect((await depot(corps, { cle })).texte).toBe(premiere.texte);
    const autre = await depot({ ...corps, situation: `${SITUATION} Et plus.` }, { cle });
    expect([autre.statut, autre.json.code]).toEqual([422, 'CLE_REUTILISEE']);
    const rhAussi = await depot(corps, { cle }, rh);
    expect(rhAussi.statut).toBe(201);
    expect(rhAussi.json.reference).not.toBe(premiere.json.reference);
  });

  it('un double clic sur le formulaire : un dossier, un accusé de réception', async () => {
    const compter = async (): Promise<number> => (await s.lire('SELECT 1 FROM suivi_tiers')).length;
    const avant = await compter();
    const cle = randomUUID();
    const reponses = await Promise.all([1, 2, 3].map(() => depot({ agent: agent(), situation: SITUATION }, { cle })));
    expect(new Set(reponses.map((r) => r.texte)).size).toBe(1);
    expect(await compter()).toBe(avant + 1);
    const [{ n } = { n: -1 }] = await s.lire<{ n: number }>(
      `SELECT count(*)::int AS n FROM courriel WHERE dossier = $1 AND gabarit = 'receptionAuTiers'`,
      [reponses[0]?.json.reference],
    );
    expect(n).toBe(1);
  });

  it('chaque acte par une mauvaise personne : la réponse d’un dossier inconnu', async () => {
    const { reference } = (await depot({ agent: agent(), situation: SITUATION })).json;
    const acteurs = [chef, rh, await s.connecter('gabriel.simonnet'), await s.connecter('catherine.roussillon')];
    const actes: [string, object][] = [
      ['accuse-reception', {}],
      ['recusation', {}],
      ['proposition', { voie: 'telephone' }],
      ['horizon', { jusquau: '2027-01-01' }],
      ['reponse', { valeur: 'oui' }],
    ];
    for (const qui of acteurs) {
      for (const [acte, corps] of actes) {
        const vrai = await qui.poster(`/api/v1/signalements/${reference}/${acte}`, corps);
        const faux = await qui.poster(`/api/v1/signalements/${randomUUID()}/${acte}`, corps);
        expect([acte, vrai.statut, vrai.texte]).toEqual([acte, 404, faux.texte]);
      }
      expect((await qui.get(`/api/v1/signalements/${reference}`)).statut).toBe(404);
    }
  });

  it('un acte hors de son tour est refusé avec un code, sans rien changer', async () => {
    const { reference } = (await depot({ agent: agent(), situation: SITUATION })).json;
    const ass = await titulaire(reference);
    const tenter = async (acte: string, corps: object): Promise<[number, string]> => {
      const r = await ass.poster<Probleme>(`/api/v1/signalements/${reference}/${acte}`, corps);
      return [r.statut, r.json.code];
    };
    expect(await tenter('proposition', { voie: 'telephone' })).toEqual([409, 'PRENDRE_EN_CHARGE_DABORD']);
    expect((await tenter('accuse-reception', {}))[0]).toBe(201);
    expect(await tenter('accuse-reception', {})).toEqual([409, 'DEJA_PRIS_EN_CHARGE']);
    expect(await tenter('recusation', {})).toEqual([409, 'DEJA_PRIS_EN_CHARGE']);
    expect((await tenter('proposition', { voie: 'telephone' }))[0]).toBe(201);
    await jusqua(async () => (await s.journal(reference)).some((f) => JSON.stringify(f).includes('offreFaite')), {
      quoi: 'l’offre faite',
    });
    expect(await tenter('proposition', { voie: 'telephone' })).toEqual([409, 'OFFRE_DEJA_FAITE']);
  });

  it('regarder ne change rien : un robot qui suit toutes les adresses ne répond à la place de personne', async () => {
    const etat = async (): Promise<unknown> => s.lire('SELECT id, version, numero FROM dossier ORDER BY id');
    const avant = await etat();
    for (const compte of ['sonia.haddad', 'nadia.cherifi', 'helene.carbonnel']) {
      const client = await s.connecter(compte);
      for (const page of ['/', '/mon-espace', '/demande', '/aujourdhui', '/signalements', '/signalements/nouveau']) {
        const { texte } = await client.get(page);
        const liens = [...texte.matchAll(/(?:href|action)="(\/[^"#]*)"/g)].map((m) => m[1] ?? '/');
        for (const lien of new Set(liens)) {
          if (!lien.startsWith('/statique') && lien !== '/connexion') await client.get(`${lien}?valeur=oui`);
        }
      }
    }
    expect(await etat()).toEqual(avant);
  });

  it('un jeton CSRF forgé sur un formulaire est refusé, et rien de ce qui était écrit n’est perdu', async () => {
    const refusee = await chef.formulaire('/signalements/nouveau/situation', '/signalements', {
      _csrf: 'forge',
      situation: `${SITUATION} Brouillon.`,
    });
    expect(refusee.statut).toBe(403);
    expect((await chef.get('/signalements/nouveau/situation')).texte).toContain('Brouillon.');
  });

  async function titulaire(reference: string): Promise<ClientHttp> {
    for (const compte of ['nadia.cherifi', 'julien.morel-vasseur']) {
      const client = await s.connecter(compte);
      if ((await client.get(`/api/v1/signalements/${reference}`)).statut === 200) return client;
    }
    throw new Error('nobody holds it');
  }
});
