import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Connection, type ConnectionOptions } from '@temporalio/client';
import { ClientHttp, jusqua } from '../outils/systeme.js';
import { agents, gens, situation, trouver } from '../e2e/pannes/gens.js';
import { uneVille, type Ville } from './ville.js';

/** docker-compose.yml without containers: what it sets, played on real processes. */
describe('la topologie de docker-compose.yml', () => {
  let v: Ville;
  beforeAll(async () => {
    v = await uneVille();
  });
  afterAll(() => v?.fermer());

  const lettres = async (reference: string): Promise<string[]> => {
    const lignes = await v.lire<{ gabarit: string }>(
      v.base.urls.admin,
      `SELECT gabarit FROM courriel WHERE dossier = $1 AND etat = 'ACCEPTE'`,
      [reference],
    );
    return lignes.map(({ gabarit }) => gabarit).sort();
  };
  const deposer = async (chef: ClientHttp, compte: keyof typeof agents): Promise<string> => {
    const agent = await trouver(chef, compte);
    const depot = await chef.poster<{ reference: string }>('/api/v1/signalements', { agent, situation });
    expect(depot.statut).toBe(201);
    return depot.json.reference;
  };

  it('un signalement déposé sur une API est lu sur l’autre, traverse la perte d’une API et d’un worker, et l’horloge tient parole', async () => {
    const chef = await ClientHttp.connecter(v.url, agents['sonia.haddad'].chef);
    const assistante = await ClientHttp.connecter(v.url, gens.assistante);
    v.porte.vers = 0;
    const reference = await deposer(chef, 'sonia.haddad');
    expect(v.porte.reponses.at(-1)).toBe(0);
    await jusqua(async () => (await lettres(reference)).includes('receptionAuTiers'), {
      quoi: 'l’accusé au signalant',
    });

    v.porte.vers = 1;
    const vus = await chef.get<{ signalements: { reference: string }[] }>('/api/v1/signalements');
    expect(v.porte.reponses.at(-1)).toBe(1);
    expect(vus.json.signalements.map((l) => l.reference)).toContain(reference);

    await Promise.all([v.processus['api-2'].tuer('SIGKILL'), v.processus['worker-1'].tuer('SIGKILL')]);
    // Temporal's timer, kept by the server and taken up by the worker that is left: nobody acknowledged in four seconds.
    await jusqua(async () => (await lettres(reference)).includes('monteeDeLigne'), {
      quoi: 'la ligne technique appelée',
      indice: () => `${v.processus['worker-2'].journal.slice(-1500)}\n${v.processus.temporal.journal.slice(-1500)}`,
    });
    // Asked of the API that died, answered by the other one: the session and the dossier are not in either.
    const accuse = await assistante.poster(`/api/v1/signalements/${reference}/accuse-reception`);
    expect([accuse.statut, v.porte.reponses.at(-1)]).toEqual([201, 0]);
    const second = await deposer(chef, 'aminata.diallo');
    await jusqua(async () => (await lettres(second)).includes('monteeDeLigne'), { quoi: 'un second dossier' });
    expect((await lettres(reference)).filter((g) => g === 'monteeDeLigne')).toHaveLength(1);
  });

  it('la vigie vit et le dit', async () => {
    await jusqua(() => v.battements.length > 0, { quoi: 'un battement de la vigie' });
    expect(new Set(v.battements)).toEqual(new Set(['POST /']));
  });

  describe('Temporal', () => {
    const lireAcces = (fichier: string): Buffer => readFileSync(join(v.acces, fichier));
    const tls = (nom: string): NonNullable<ConnectionOptions['tls']> => ({
      serverRootCACertificate: lireAcces('ac.pem'),
      clientCertPair: { crt: lireAcces(`${nom}.pem`), key: lireAcces(`${nom}.key`) },
    });
    const jeton = (nom: string): string => lireAcces(`${nom}.jeton`).toString().trim();
    /** @returns the gRPC code of the refusal, 0 when it was allowed */
    const essayer = async (
      options: ConnectionOptions,
      appel: (c: Connection) => Promise<unknown> = (c) => c.workflowService.describeNamespace({ namespace: 'relais' }),
    ): Promise<number | undefined> => {
      const connexion = Connection.lazy({ address: v.temporal, interceptors: [], ...options });
      try {
        await connexion.withDeadline(Date.now() + 10_000, () => appel(connexion));
        return 0;
      } catch (erreur) {
        return (erreur as { code?: number }).code;
      } finally {
        await connexion.close();
      }
    };
    const commencer = (c: Connection): Promise<unknown> =>
      c.workflowService.startWorkflowExecution({
        namespace: 'relais',
        workflowId: 'essai',
        workflowType: { name: 'essai' },
        taskQueue: { name: 'essai' },
        requestId: 'essai',
      });
    const [REFUSE, INJOIGNABLE, INCONNU] = [7, 14, 16];

    it('ne parle à personne sans certificat de son autorité', async () => {
      expect(await essayer({})).toBe(INJOIGNABLE);
      expect(await essayer({ tls: { serverRootCACertificate: lireAcces('ac.pem') } })).toBe(INJOIGNABLE);
      expect(await essayer({ tls: tls('worker'), apiKey: jeton('worker') })).toBe(0);
    });

    it('ne fait rien sans jeton, ni avec un jeton que sa clé n’a pas signé', async () => {
      expect(await essayer({ tls: tls('worker') })).toBe(REFUSE);
      const faux = jeton('worker').replace(/.{20}$/, 'AAAAAAAAAAAAAAAAAAAA');
      expect([REFUSE, INCONNU]).toContain(await essayer({ tls: tls('worker'), apiKey: faux }));
    });

    it('a un travailleur à lui, qui passe par sa porte intérieure', async () => {
      const admin = { tls: tls('admin'), apiKey: jeton('admin') };
      const siens = async (c: Connection) => {
        const { count } = await c.workflowService.countWorkflowExecutions({ namespace: 'temporal-system', query: '' });
        if (Number(count) === 0) throw new Error('none yet');
      };
      await jusqua(async () => (await essayer(admin, siens)) === 0, { quoi: 'les tâches de fond de Temporal' });
    });

    it('donne à chaque jeton ce qu’il permet et rien d’autre', async () => {
      const avec = (nom: string) => ({ tls: tls(nom), apiKey: jeton(nom) });
      expect(await essayer(avec('ui'))).toBe(0);
      expect(await essayer(avec('ui'), commencer)).toBe(REFUSE);
      expect(await essayer(avec('api'), commencer)).toBe(REFUSE);
      const ailleurs = (c: Connection) => c.workflowService.describeNamespace({ namespace: 'temporal-system' });
      expect(await essayer(avec('worker'), ailleurs)).toBe(REFUSE);
      expect(await essayer(avec('worker'), commencer)).toBe(0);
    });
  });
});
