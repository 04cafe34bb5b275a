import { unSysteme, type ClientHttp, type ReponseHttp, type Systeme } from '../../outils/systeme.js';

const SITUATION = 'Absent depuis des semaines, isolé, des courriers de créanciers arrivent au bureau.';
const ETRANGERS = [
  'helene.carbonnel', // who signalled
  'rachid.ouali',
  'claire.esteve',
  'benoit.lacombe',
  'francoise.delmas',
  'julien.morel-vasseur', // the other ASS of the sector
  'catherine.roussillon', // not called
  'philippe.aubertin',
  'martine.joly',
  'alain.kauffmann',
  'veronique.lemarchand',
  'gabriel.simonnet',
  'thierry.mougin',
];
const ACTES_DE_L_ASSISTANTE: Readonly<Record<string, object>> = {
  'accuse-reception': {},
  recusation: {},
  proposition: { voie: 'telephone' },
  horizon: { jusquau: '2099-01-01' },
  question: { question: 'lieu' },
  'non-recevable': { motif: 'butDeControle' },
  contacts: { le: '2026-01-05', maniere: 'appel', texte: 'Rien à signaler.' },
  'information-ecrite': { mots: 'Un texte de dix signes.', necessaire: true, horsSecret: true, accord: 'sansObjet' },
  cloture: { issue: 'information' },
  'proposition/annulation': {},
  'proposition/renvoi': {},
  rappels: { rang: '1', le: '2099-01-01' },
  'rappels/annulation': { rang: '1' },
  origine: {},
  lettre: {},
};

// Without clock nothing moves by itself: what changes was changed by the request.
describe('Qui peut quoi, dans quel ordre', () => {
  let s: Systeme;
  let assistante: ClientHttp;
  let agent: ClientHttp;
  let chef: ClientHttp;
  let reference: string;
  const autres = new Map<string, ClientHttp>();
  beforeAll(async () => {
    s = await unSysteme({ sans: ['temporal', 'worker', 'urgence'] });
    for (const compte of ETRANGERS) autres.set(compte, await s.connecter(compte));
    [chef, assistante, agent] = [
      autres.get('helene.carbonnel') as ClientHttp,
      await s.connecter('nadia.cherifi'),
      await s.connecter('sonia.haddad'),
    ];
    const trouves = await chef.poster<{ agents: { id: string }[] }>('/api/v1/agents/recherche', {
      recherche: 'Haddad',
    });
    const depot = await chef.poster('/api/v1/signalements', {
      agent: trouves.json.agents[0]?.id,
      situation: SITUATION,
    });
    reference = String(depot.json['reference']);
  });
  afterAll(() => s.fermer());

  const acte = (qui: ClientHttp, nom: string, corps: object = {}): Promise<ReponseHttp> =>
    qui.poster(`/api/v1/signalements/${reference}/${nom}`, corps);
  const code = async (reponse: Promise<ReponseHttp>): Promise<unknown> => {
    const { statut, json } = await reponse;
    return statut < 400 ? statut : [statut, json['code']];
  };

  async function personneDAutre(actes: Readonly<Record<string, object>>): Promise<void> {
    for (const qui of [...autres.values(), agent])
      for (const [nom, corps] of Object.entries(actes))
        expect([qui.compte, nom, await code(acte(qui, nom, corps))]).toEqual([qui.compte, nom, [404, 'INTROUVABLE']]);
  }

  it('les actes de l’assistante : pour toute autre personne, comme si rien n’existait', async () => {
    await personneDAutre(ACTES_DE_L_ASSISTANTE);
    for (const qui of [...autres.values(), agent]) {
      expect((await qui.get(`/api/v1/signalements/${reference}`)).statut).toBe(404);
      expect((await qui.get(`/dossiers/${reference}`)).statut).toBe(404);
      const { json } = await qui.get<{ miennes: unknown[]; appels: unknown[] }>('/api/v1/a-faire');
      expect([json.miennes, json.appels]).toEqual([[], []]);
    }
  });

  it('les pages d’un rôle n’existent pas pour les autres', async () => {
    expect((await agent.get('/aujourdhui')).statut).toBe(404);
    expect((await agent.get('/signalements')).statut).toBe(404);
    expect((await assistante.get('/signalements/nouveau')).statut).toBe(404);
    expect((await chef.get('/sante')).statut).toBe(404);
    expect((await chef.get('/aujourdhui')).statut).toBe(404);
    expect((await assistante.get('/sante')).statut).toBe(404);
  });

  it('qui n’est pas d’une fonction prévue par le texte ne signale personne', async () => {
    const { json } = await chef.poster<{ agents: { id: string }[] }>('/api/v1/agents/recherche', {
      recherche: 'Haddad',
    });
    for (const compte of ['francoise.delmas', 'thierry.mougin', 'nadia.cherifi', 'gabriel.simonnet']) {
      const qui = autres.get(compte) ?? assistante;
      const depot = qui.poster('/api/v1/signalements', { agent: json.agents[0]?.id, situation: SITUATION });
      expect([
        [400, 'AGENT_INCONNU'],
        [403, 'TIERS_NON_PREVU'],
      ]).toContainEqual(await code(depot));
      const trouve = await qui.poster<{ agents: unknown[] }>('/api/v1/agents/recherche', { recherche: 'Haddad' });
      // The ASS finds whoever depends on her, to write down a request made by voice; she signals nobody.
      if (compte !== 'francoise.delmas')
        expect([compte, trouve.json.agents.length]).toEqual([compte, compte === 'nadia.cherifi' ? 1 : 0]);
    }
  });

  it('chaque acte hors de son ordre est refusé avec son code, et ne change rien', async () => {
    expect(await code(acte(agent, 'reponse', { valeur: 'oui' }))).toEqual([404, 'INTROUVABLE']); // nothing is offered yet
    expect((await agent.get<{ propositions: unknown[] }>('/api/v1/propositions')).json.propositions).toEqual([]);
    expect(await code(acte(assistante, 'proposition', { voie: 'telephone' }))).toEqual([
      409,
      'PRENDRE_EN_CHARGE_DABORD',
    ]);
    expect(await code(acte(assistante, 'horizon', { jusquau: '2099-01-01' }))).toEqual([409, 'RIEN_A_REPORTER']);
    expect(await code(acte(assistante, 'accuse-reception'))).toBe(201);
    expect(await code(acte(assistante, 'accuse-reception'))).toEqual([409, 'DEJA_PRIS_EN_CHARGE']);
    expect(await code(acte(assistante, 'recusation'))).toEqual([409, 'DEJA_PRIS_EN_CHARGE']);
    expect(await code(acte(assistante, 'proposition', { voie: 'courrier', le: '2020-01-01' }))).toEqual([
      400,
      'SAISIE_INVALIDE',
    ]);
    expect(await code(acte(assistante, 'proposition', { voie: 'courrier', le: '2026-02-30' }))).toEqual([
      400,
      'SAISIE_INVALIDE',
    ]);
    expect(await code(acte(assistante, 'proposition', { voie: 'telephone' }))).toBe(201);
    expect(await code(acte(assistante, 'proposition', { voie: 'telephone' }))).toEqual([409, 'OFFRE_DEJA_FAITE']);
  });

  it('l’agent répond, et lui seul ; il change d’avis autant qu’il veut', async () => {
    await personneDAutre(ACTES_DE_L_ASSISTANTE);
    for (const qui of [...autres.values(), assistante])
      expect(await code(acte(qui, 'reponse', { valeur: 'non' }))).toEqual([404, 'INTROUVABLE']);
    for (const valeur of ['oui', 'pasMaintenant', 'non', 'oui'])
      expect(await code(acte(agent, 'reponse', { valeur }))).toBe(201);
    expect(await code(acte(agent, 'reponse', { valeur: 'peut-être' }))).toEqual([400, 'SAISIE_INVALIDE']);
    expect(await code(acte(assistante, 'horizon', { jusquau: '2020-01-01' }))).toEqual([400, 'SAISIE_INVALIDE']);
  });

  it('un lecteur de courriels qui suit tous les liens et envoie tous les formulaires GET ne change rien', async () => {
    const avant = await toutLeRegistre();
    let pages = 0;
    const publiques = new Set<string>(); // the texts are the same for everybody: read once
    for (const qui of [chef, assistante, agent, autres.get('gabriel.simonnet') as ClientHttp]) {
      const vues = new Set<string>(['/connexion/retour?code=x&state=y']);
      const aVoir = ['/', '/demande', '/mon-espace', '/aujourdhui', '/signalements', '/api/v1/openapi.json'];
      for (let chemin = aVoir.pop(); chemin !== undefined; chemin = aVoir.pop()) {
        if (vues.has(chemin) || publiques.has(chemin)) continue;
        (chemin.startsWith('/textes') ? publiques : vues).add(chemin);
        const { texte } = await qui.get(chemin);
        expect(texte).not.toMatch(/<form[^>]*method="get"/i); // none: an address never carries what was typed
        for (const [, lien = ''] of texte.matchAll(/(?:href|action|formaction)="(\/[^"#]*)/g))
          aVoir.push(lien.replaceAll('&amp;', '&'));
      }
      for (const nom of [...Object.keys(ACTES_DE_L_ASSISTANTE), 'reponse'])
        expect((await qui.get(`/api/v1/signalements/${reference}/${nom}?valeur=non&voie=telephone`)).statut).toBe(404);
      pages += vues.size;
    }
    expect(pages).toBeGreaterThan(30);
    expect(await toutLeRegistre()).toEqual(avant);
  });

  /** A fingerprint of each table; who read what, sessions and signs of life are what a reading leaves. */
  async function toutLeRegistre(): Promise<Record<string, string>> {
    const tables = await s.lire<{ nom: string }>(
      `SELECT tablename AS nom FROM pg_tables WHERE schemaname = 'public' AND tablename NOT IN ('lecture', 'session', 'battement')`,
    );
    const empreintes: Record<string, string> = {};
    for (const { nom } of tables) {
      const [ligne] = await s.lire<{ e: string | null }>(
        `SELECT md5(string_agg(t::text, '|' ORDER BY t::text)) AS e FROM ${nom} t`,
      );
      empreintes[nom] = ligne?.e ?? 'vide';
    }
    return empreintes;
  }
});
