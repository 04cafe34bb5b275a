import { randomUUID } from 'node:crypto';
import { unSysteme, type ClientHttp, type ReponseHttp, type Systeme } from '../../outils/systeme.js';

const SITUATION = 'Absent depuis des semaines, isolé, des courriers de créanciers arrivent au bureau.';
const FORMULAIRE = '/signalements/nouveau/situation';

describe('Mauvaises saisies, envois doublés, répétés, tardifs ou forgés', () => {
  let s: Systeme;
  let chef: ClientHttp;
  let agent: string;
  beforeAll(async () => {
    s = await unSysteme();
    chef = await s.connecter('helene.carbonnel');
    agent = await trouver(chef, 'Haddad');
  });
  afterAll(() => s.fermer());

  async function trouver(qui: ClientHttp, recherche: string): Promise<string> {
    const { json } = await qui.poster<{ agents: { id: string }[] }>('/api/v1/agents/recherche', { recherche });
    return json.agents[0]?.id ?? '';
  }
  /** What was filed: a refused request must not add to it. The clock opens watches of its own beside them. */
  async function dossiers(): Promise<number> {
    return (
      (await s.lire<{ n: number }>(`SELECT count(*)::int AS n FROM dossier WHERE nature = 'signalement'`))[0]?.n ?? -1
    );
  }
  const deposer = (corps: object, cle?: string): Promise<ReponseHttp> =>
    chef.poster('/api/v1/signalements', corps, cle === undefined ? {} : { cle });
  /** All that a client can compare, the instant aside. */
  const vue = ({ statut, texte, entetes }: ReponseHttp): object => ({
    statut,
    texte: texte.replaceAll(/(name="(?:_cle|_porteur)" value=")[^"]*/g, '$1'),
    entetes: [...entetes].filter(([nom]) => !['date', 'set-cookie', 'x-request-id'].includes(nom)),
  });

  it('un agent inconnu et un agent hors du périmètre : la même réponse, à l’octet près', async () => {
    const ailleurs = await trouver(await s.connecter('anne-laure.guichard'), 'Rambaud');
    expect(ailleurs).not.toBe('');
    const avant = await dossiers();
    const inconnu = await deposer({ agent: randomUUID(), situation: SITUATION });
    const horsPerimetre = await deposer({ agent: ailleurs, situation: SITUATION });
    expect(inconnu.statut).toBe(400);
    expect(vue(horsPerimetre)).toEqual(vue(inconnu));

    const page = async (qui: string): Promise<object> =>
      vue(await chef.formulaire(FORMULAIRE, '/signalements', { agent: qui, recherche: 'ramb', situation: SITUATION }));
    expect(await page(ailleurs)).toEqual(await page(randomUUID()));
    for (const chemin of ['/api/v1/agents/recherche']) {
      const [personne, voisine] = await Promise.all([
        chef.poster(chemin, { recherche: 'Zzyzx' }),
        chef.poster(chemin, { recherche: 'Rambaud' }),
      ]);
      expect(vue(voisine)).toEqual(vue(personne));
    }
    expect(await dossiers()).toBe(avant);
  });

  it.each([
    ['vide', '', /écrivez au moins 10|à remplir/],
    ['fait d’espaces', ' \n\t ', /écrivez au moins 10/],
    ['trop court', 'Absent', /écrivez au moins 10 caractères \(il y en a 6\)/],
    ['trop long d’un caractère', 'é'.repeat(4001), /4001 caractères, le maximum est 4000. Raccourcissez de 1/],
    ['avec un caractère nul', `${SITUATION}\u0000`, /caractère invisible/],
    ['avec un retour sonore', `${SITUATION}\u0007`, /caractère invisible/],
    ['avec une séquence de terminal', `${SITUATION}\u001b[2J`, /caractère invisible/],
    ['avec un sens d’écriture renversé', `${SITUATION}\u202e`, /caractère invisible/],
    ['avec un demi-caractère', `${SITUATION}\ud800`, /caractère invisible/],
  ])('un texte %s est refusé, le champ nommé, rien d’inscrit', async (_quoi, situation, message) => {
    const avant = await dossiers();
    const { statut, json } = await deposer({ agent, situation });
    expect(statut).toBe(400);
    expect((json['champs'] as Record<string, string[]>)['situation']?.join()).toMatch(message);
    expect(await dossiers()).toBe(avant);
  });

  it('le même refus sur la page garde ce qui a été tapé et nomme le champ ; un envoi démesuré est refusé net', async () => {
    const page = await chef.formulaire(FORMULAIRE, '/signalements', { agent, recherche: '', situation: 'Abs <b>' });
    expect(page.statut).toBe(400);
    expect(page.texte).toContain('Abs &lt;b></textarea>');
    expect(page.texte).toContain('href="#champ-situation"');
    expect(page.texte).toMatch(new RegExp(`value="${agent}"[^>]* checked`)); // whoever was chosen still is
    expect((await deposer({ agent, situation: 'x'.repeat(70_000) })).statut).toBe(413);
    expect((await deposer({ agent, situation: 4 })).statut).toBe(400);
    expect((await deposer({ agent: { id: agent }, situation: SITUATION })).statut).toBe(400);
  });

  it('double clic : un dossier, un accusé de réception, la même page', async () => {
    const champs = { ...(await chef.champsCaches(FORMULAIRE, '/signalements')), agent, situation: SITUATION };
    const avant = await dossiers();
    const recus = (await s.boite.lister('helene.carbonnel')).length;
    const reponses = await Promise.all([1, 2, 3].map(() => chef.soumettre('/signalements', champs)));
    expect(new Set(reponses.map((r) => `${r.statut} ${r.entetes.get('location')}`)).size).toBe(1);
    expect(reponses[0]?.statut).toBe(303);
    expect(await dossiers()).toBe(avant + 1);
    await s.boite.attendre('helene.carbonnel', recus + 1);
    const reference = /[0-9a-f-]{36}/.exec(reponses[0]?.entetes.get('location') ?? '')?.[0];
    expect(await s.lire(`SELECT gabarit FROM courriel WHERE dossier = $1 ORDER BY gabarit`, [reference])).toEqual([
      { gabarit: 'nouvelleAffaire' },
      { gabarit: 'receptionAuTiers' },
    ]);
    expect(await s.boite.lister('helene.carbonnel')).toHaveLength(recus + 1);
  });

  it('la même clé rend la même réponse ; un autre contenu, 422 ; une autre personne, un autre acte', async () => {
    const cle = randomUUID();
    const premiere = await deposer({ agent, situation: SITUATION }, cle);
    expect(vue(await deposer({ situation: SITUATION, agent }, cle))).toEqual(vue(premiere));
    const autre = await deposer({ agent, situation: `${SITUATION} Et seul.` }, cle);
    expect([autre.statut, autre.json['code']]).toEqual([422, 'CLE_REUTILISEE']);
    const rh = await s.connecter('claire.esteve');
    const sienne = await rh.poster('/api/v1/signalements', { agent, situation: SITUATION }, { cle });
    expect(sienne.statut).toBe(201);
    expect(sienne.json['reference']).not.toBe(premiere.json['reference']);
    const refuse = randomUUID(); // a refusal of the rule is an answer too, and stays it
    const assistante = await s.connecter('nadia.cherifi');
    const acte = `/api/v1/signalements/${String(premiere.json['reference'])}/proposition`;
    const refus = await assistante.poster(acte, { voie: 'telephone' }, { cle: refuse });
    expect(refus.json['code']).toBe('PRENDRE_EN_CHARGE_DABORD');
    await assistante.poster(acte.replace('proposition', 'accuse-reception'));
    expect(vue(await assistante.poster(acte, { voie: 'telephone' }, { cle: refuse }))).toEqual(vue(refus));
  });

  it('connexion expirée au moment d’envoyer : rien n’est perdu, rien n’est envoyé', async () => {
    const seul = await s.connecter('rachid.ouali');
    const champs = await seul.champsCaches(FORMULAIRE, '/signalements');
    const avant = await dossiers();
    await s.lire('DELETE FROM session');
    const refus = await seul.soumettre('/signalements', { ...champs, recherche: 'goff', situation: SITUATION });
    expect(refus.statut).toBe(401);
    expect(refus.texte).toMatch(/Rien de ce que vous avez écrit n’est perdu/);
    expect(refus.texte).toContain(encodeURIComponent(FORMULAIRE));
    await seul.ouvrirSession();
    const page = await seul.get(FORMULAIRE);
    expect(page.texte).toContain(`${SITUATION}</textarea>`);
    expect(page.texte).toContain('value="goff"');
    expect(page.texte).toContain('Pierre-Yves Le Goff'); // the search is made again
    expect(await dossiers()).toBe(avant);
    expect((await (await s.connecter('helene.carbonnel')).get(FORMULAIRE)).texte).not.toContain(SITUATION);
    chef = await s.connecter('helene.carbonnel');
  });

  it('jeton forgé ou venu d’un autre site : 403, rien d’inscrit, le texte gardé', async () => {
    const champs = { ...(await chef.champsCaches(FORMULAIRE, '/signalements')), agent, situation: SITUATION };
    const avant = await dossiers();
    const refus = await chef.soumettre('/signalements', { ...champs, _csrf: 'f'.repeat(64) });
    expect(refus.statut).toBe(403);
    expect(await dossiers()).toBe(avant);
    expect((await chef.get(FORMULAIRE)).texte).toContain(`${SITUATION}</textarea>`);
    expect((await chef.soumettre('/signalements', champs)).statut).toBe(303); // the page that was open still serves
    expect(await dossiers()).toBe(avant + 1);
  });
});
