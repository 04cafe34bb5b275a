import { attenduActes, relations, type Relation } from '../../fabriques/matrice.js';
import { unSysteme, type ClientHttp, type Systeme } from '../../outils/systeme.js';

const SITUATION = 'Absente depuis des semaines, isolée, des courriers de créanciers arrivent au bureau.';

/** Who holds each relation in the sample network. */
const COMPTES: Record<Relation, string> = {
  chef: 'helene.carbonnel',
  rh: 'rachid.ouali',
  chefAilleurs: 'benoit.lacombe',
  agent: 'sonia.haddad',
  autreAgent: 'thierry.mougin',
  assistante: 'nadia.cherifi',
  autreAssistante: 'julien.morel-vasseur',
  ctr: 'catherine.roussillon',
  ctn: 'philippe.aubertin',
  administratrice: 'gabriel.simonnet',
};

/** The road of each act under /api/v1/signalements/:reference, with a body that its fields accept. */
const CHEMINS: Record<string, [string, object]> = {
  accuserReception: ['accuse-reception', {}],
  recuser: ['recusation', {}],
  questionnerTiers: ['question', { question: 'joindre' }],
  declarerNonRecevable: ['non-recevable', { motif: 'butDeControle' }],
  proposerAide: ['proposition', { voie: 'telephone' }],
  renvoyerMessage: ['proposition/renvoi', {}],
  annulerEnvoi: ['proposition/annulation', {}],
  preparerLettre: ['lettre', {}],
  planifierRappel: ['rappels', { rang: '1', le: '2099-01-05' }],
  annulerRappel: ['rappels/annulation', { rang: '1' }],
  reporterHorizon: ['horizon', { jusquau: '2099-01-05' }],
  noterContact: ['contacts', { le: '2026-01-05', maniere: 'appel', texte: 'Bref.' }],
  devoilerOrigine: ['origine', {}],
  informerTiersParEcrit: [
    'information-ecrite',
    { mots: 'Un mot nécessaire.', necessaire: true, horsSecret: true, accord: 'sansObjet' },
  ],
  clore: ['cloture', { issue: 'rienDePlus' }],
  repondre: ['reponse', { valeur: 'non' }],
  demanderAcces: ['acces', {}],
  demanderAutreAssistante: ['autre-personne', {}],
  repondreQuestion: ['question/reponse', { reponse: 'Le matin.' }],
  qualifier: ['qualifier', { caractere: 'urgence' }],
  qualifierSansLire: ['qualifier-sans-lire', { caractere: 'urgence' }],
  reaffecter: ['reaffectation', { a: '00000000-0000-4000-8000-000000000000' }],
};

// Without clock nothing moves by itself: what is seen is what the requests did.
describe('Qui peut quoi, par l’API (design §3)', () => {
  let s: Systeme;
  let reference: string;
  let cas = 0;
  const clients = new Map<Relation, ClientHttp>();
  const de = (relation: Relation): ClientHttp => clients.get(relation) as ClientHttp;
  const agir = async (relation: Relation, acte: string, corps?: object): Promise<unknown> => {
    const [chemin, ordinaire] = CHEMINS[acte] as [string, object];
    const { statut, json } = await de(relation).poster(
      `/api/v1/signalements/${reference}/${chemin}`,
      corps ?? ordinaire,
    );
    return statut < 400 ? statut : [statut, json['code']];
  };
  const permis = (acte: string, relation: Relation, moment: string): boolean =>
    attenduActes[acte]?.[relation]?.includes(moment) ?? false;

  beforeAll(async () => {
    s = await unSysteme({ sans: ['temporal', 'worker', 'urgence'] });
    for (const relation of relations) clients.set(relation, await s.connecter(COMPTES[relation]));
    const trouves = await de('chef').poster<{ agents: { id: string }[] }>('/api/v1/agents/recherche', {
      recherche: 'Haddad',
    });
    const depot = await de('chef').poster('/api/v1/signalements', {
      agent: trouves.json.agents[0]?.id,
      situation: SITUATION,
    });
    reference = String(depot.json['reference']);
  });
  afterAll(async () => {
    process.stdout.write(`Accès par l’API : ${cas} cas\n`);
    await s.fermer();
  });

  it('la table des chemins parle de chaque acte', () => {
    expect(Object.keys(CHEMINS).sort()).toEqual(Object.keys(attenduActes).sort());
  });

  /** Whoever may not gets the answer of what does not exist; reading is tried by everybody too. */
  async function essayer(moment: string): Promise<void> {
    for (const acte of Object.keys(CHEMINS)) {
      for (const relation of relations) {
        if (permis(acte, relation, moment)) continue;
        cas += 1;
        expect([acte, relation, await agir(relation, acte)]).toEqual([acte, relation, [404, 'INTROUVABLE']]);
      }
    }
    for (const relation of relations) {
      cas += 4;
      const qui = de(relation);
      const lus = [
        (await qui.get(`/api/v1/signalements/${reference}`)).statut,
        (await qui.get(`/dossiers/${reference}`)).statut,
        (await qui.get(`/api/v1/mes-signalements/${reference}/attestation.pdf`)).statut,
        (await qui.get<{ signalements: { reference: string }[] }>('/api/v1/signalements')).json.signalements.some(
          (l) => l.reference === reference,
        ),
      ];
      const attendu =
        relation === 'assistante'
          ? [200, 200, 404, false]
          : relation === 'chef'
            ? [404, 404, 200, true]
            : [404, 404, 404, false];
      expect([relation, ...lus]).toEqual([relation, ...attendu]);
    }
  }

  it('reçu', () => essayer('R'));

  it('pris en charge, une question posée au tiers', async () => {
    expect(await agir('assistante', 'accuserReception')).toBe(201);
    expect(await agir('assistante', 'questionnerTiers')).toBe(201);
    await essayer('P');
    expect(await agir('chef', 'repondreQuestion')).toBe(201);
    expect(await agir('chef', 'repondreQuestion', { reponse: 'Encore.' })).toEqual([409, 'QUESTION_CLOSE']);
  });

  it('offre faite, puis l’agent répond', async () => {
    expect(await agir('assistante', 'proposerAide')).toBe(201);
    await essayer('O');
    expect(await agir('agent', 'repondre')).toBe(201);
    await essayer('N');
    expect(await agir('agent', 'demanderAcces')).toBe(201);
    expect(await agir('assistante', 'devoilerOrigine')).toBe(201);
  });

  it('la conseillère technique confie à une autre ce qu’elle ne lit pas ; l’agent demande encore une autre personne', async () => {
    const { json } = await de('autreAssistante').get<{ id: string }>('/api/v1/moi');
    expect(await agir('ctr', 'reaffecter', { a: json.id })).toBe(201);
    expect((await de('ctr').get(`/api/v1/signalements/${reference}`)).statut).toBe(404);
    expect((await de('assistante').get(`/api/v1/signalements/${reference}`)).statut).toBe(404);
    expect((await de('autreAssistante').get(`/api/v1/signalements/${reference}`)).statut).toBe(200);
    expect(await agir('agent', 'demanderAutreAssistante')).toBe(201);
    expect((await de('autreAssistante').get(`/api/v1/signalements/${reference}`)).statut).toBe(404);
  });
});
