import { randomUUID } from 'node:crypto';
import { unSysteme, type ClientHttp, type Systeme } from '../../outils/systeme.js';
import { routesDeNest } from './routes-de-nest.js';

const ROUTES = routesDeNest().filter((r) => r.chemin.startsWith('/api/v1'));
const POSTS = ROUTES.filter((r) => r.methode === 'POST').map((r) => r.chemin);
const GETS = ROUTES.filter((r) => r.methode === 'GET').map((r) => r.chemin);
/** Readable without login: the rules that are applied, and where the service is reached. */
const PUBLICS = ['/api/v1/textes', '/api/v1/textes/{texte}', '/api/v1/annuaire-public'];

interface Operation {
  responses: Record<string, object>;
  parameters?: { name: string; required: boolean }[];
  requestBody?: { content: { 'application/json': { schema: Schema } } };
}
interface Schema {
  required?: string[];
  additionalProperties?: boolean;
  properties: Record<string, { type: string; enum?: string[]; format?: string; pattern?: string; minLength?: number }>;
}
type Document = { paths: Record<string, Record<string, Operation>> };

const precis = (chemin: string): string => chemin.replace(/\{\w+\}/, randomUUID());

// No clock is needed to try the walls: the API, its two databases and the identity provider.
describe('Chaque route du document OpenAPI, et chacune de ses barrières', () => {
  let s: Systeme;
  let document: Document;
  let chef: ClientHttp;
  const vus = new Map<string, Set<string>>();
  beforeAll(async () => {
    s = await unSysteme({ sans: ['temporal', 'worker', 'urgence'] });
    chef = await s.connecter('helene.carbonnel');
    document = (await chef.get<Document>('/api/v1/openapi.json')).json;
  });
  afterAll(() => s.fermer());

  const noter = (methode: string, chemin: string, statut: number): void => {
    const cle = `${methode} ${chemin}`;
    vus.set(cle, (vus.get(cle) ?? new Set()).add(String(statut)));
  };
  const poster = async (
    chemin: string,
    corps: object,
    jetons?: { cle?: string; jeton?: string },
  ): Promise<{ statut: number; code: unknown; champs: Record<string, string[]> }> => {
    const { statut, json, entetes } = await chef.poster(precis(chemin), corps, jetons);
    noter('POST', chemin, statut);
    if (statut >= 400) expect(entetes.get('content-type')).toContain('application/problem+json');
    return { statut, code: json['code'], champs: (json['champs'] ?? {}) as Record<string, string[]> };
  };

  it('le document dit exactement les routes que Nest sert', () => {
    const documentees = Object.entries(document.paths).flatMap(([chemin, operations]) =>
      Object.keys(operations).map((methode) => `${methode.toUpperCase()} ${chemin}`),
    );
    expect(documentees.sort()).toEqual(ROUTES.map((r) => `${r.methode} ${r.chemin}`).sort());
    expect(POSTS.length).toBeGreaterThanOrEqual(7);
  });

  it.each(POSTS)('POST %s : sans connexion, 401', async (chemin) => {
    const reponse = await fetch(`${s.url}${precis(chemin)}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
      body: '{}',
    });
    noter('POST', chemin, reponse.status);
    expect(reponse.status).toBe(401);
    expect(await reponse.json()).toMatchObject({ code: 'NON_CONNECTE', status: 401 });
  });

  it.each(POSTS)('POST %s : sans jeton CSRF ou avec un faux, 403 ; sans clé, 400', async (chemin) => {
    expect(await poster(chemin, {}, { jeton: '' })).toMatchObject({ statut: 403, code: 'CSRF_INVALIDE' });
    expect(await poster(chemin, {}, { jeton: 'f'.repeat(64) })).toMatchObject({ statut: 403, code: 'CSRF_INVALIDE' });
    expect(await poster(chemin, {}, { cle: '' })).toMatchObject({ statut: 400, code: 'CLE_MANQUANTE' });
  });

  it.each(POSTS)('POST %s : un champ inconnu est refusé et nommé ; ce qui manque aussi', async (chemin) => {
    const schema = document.paths[chemin]?.['post']?.requestBody?.content['application/json'].schema;
    expect(schema?.additionalProperties).toBe(false);
    const { statut, champs } = await poster(chemin, { intrus: 'x' });
    expect(statut).toBe(400);
    expect(champs['intrus']).toEqual(['Champ inconnu.']);
    for (const requis of schema?.required ?? [])
      expect(champs[requis]?.join()).toMatch(/à remplir|choisissez|donnez|cochez/);
  });

  it.each(POSTS)('POST %s : un corps qui n’est pas du JSON est refusé', async (chemin) => {
    const { statut, json } = await chef.soumettre(precis(chemin), { intrus: 'x' });
    noter('POST', chemin, statut);
    expect({ statut, code: json['code'] }).toEqual({ statut: 415, code: 'JSON_ATTENDU' });
  });

  it.each(POSTS.filter((c) => c.includes('{reference}')))(
    'POST %s : bien rempli, sur une référence inconnue, 404 et les mêmes mots que pour tout',
    async (chemin) => {
      const schema = document.paths[chemin]?.['post']?.requestBody?.content['application/json'].schema;
      const corps = Object.fromEntries((schema?.required ?? []).map((nom) => [nom, exemple(schema?.properties[nom])]));
      expect(await poster(chemin, corps)).toMatchObject({ statut: 404, code: 'INTROUVABLE' });
    },
  );

  it.each(GETS)(
    'GET %s : 401 sans connexion, sauf ce qui est public ; avec, ce que le document annonce',
    async (chemin) => {
      const anonyme = await fetch(`${s.url}${precis(chemin)}`);
      noter('GET', chemin, anonyme.status);
      const { statut } = await chef.get(precis(chemin));
      noter('GET', chemin, statut);
      expect(statut).toBe(chemin.includes('{') ? 404 : 200);
      expect(anonyme.status).toBe(PUBLICS.includes(chemin) ? statut : 401);
      if (anonyme.status >= 400) expect(anonyme.headers.get('content-type')).toContain('application/problem+json');
    },
  );

  it('chaque réponse vue est annoncée ; chaque en-tête exigé aussi', async () => {
    const { json } = await chef.poster<{ agents: { id: string }[] }>('/api/v1/agents/recherche', { recherche: 'ha' });
    const depot = await chef.poster('/api/v1/signalements', {
      agent: json.agents[0]?.id,
      situation: 'Absente depuis des semaines, isolée.',
    });
    expect(depot.statut).toBe(201);
    noter('POST', '/api/v1/signalements', depot.statut);
    for (const { methode, chemin } of ROUTES) {
      const operation = document.paths[chemin]?.[methode.toLowerCase()];
      const statuts = [...(vus.get(`${methode} ${chemin}`) ?? [])];
      expect(statuts.length).toBeGreaterThan(PUBLICS.includes(chemin) ? 0 : 1);
      expect(Object.keys(operation?.responses ?? {})).toEqual(expect.arrayContaining(statuts));
      if (methode === 'POST')
        expect(operation?.parameters).toEqual(
          expect.arrayContaining([
            expect.objectContaining({ name: 'Idempotency-Key', required: true }),
            expect.objectContaining({ name: 'x-csrf-token', required: true }),
          ]),
        );
    }
  });
});

/** A value that the schema allows. */
function exemple(champ: Schema['properties'][string] | undefined): string | boolean | string[] {
  if (champ?.type === 'array') return ['1'];
  if (champ?.type === 'boolean') return true;
  if (champ?.enum !== undefined) return champ.enum[0] ?? '';
  if (champ?.format === 'date') return new Date().toISOString().slice(0, 10);
  const { pattern } = champ ?? {};
  if (pattern !== undefined) return ['1', '09:00'].find((v) => new RegExp(pattern).test(v)) ?? '';
  return champ?.format === 'uuid' ? randomUUID() : 'x'.repeat(champ?.minLength ?? 1);
}
