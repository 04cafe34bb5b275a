import pg from 'pg';
import { alerter, alerteSortante } from '#libs/domaine/alerte-sortante/index.js';
import type { Alerter } from '#libs/domaine/alerte-sortante/actes/alerter.js';
import { alertes } from '#libs/registre/lecteurs/alertes.js';
import type { Acces } from '#libs/registre/lecteurs/lecteur.js';
import { mesSignalements } from '#libs/registre/lecteurs/mes-signalements.js';
import type { Auteur } from '#libs/domaine/acte.js';
import { estRefus, type Refus } from '#libs/domaine/erreurs.js';
import type { Reponse } from '#libs/registre/une-fois.js';
import { uneMaison, type Maison } from '../../outils/maison.js';

const TEXTE = 'Depuis la réorganisation de janvier, les équipes du guichet disent ne plus savoir à qui s’adresser.';

describe('L’alerte du service social vers un service (R-038, R-039, T-26)', () => {
  let m: Maison;
  let service: string;
  const acces = (): Acces => ({ bases: m.api, coffre: m.coffre, empreinte: m.empreinte, horloge: m.horloge });
  let numero = 0;
  const tenter = (auteur: Auteur, autres: Partial<Alerter> = {}): Promise<Refus | Reponse> => {
    const champs = { structure: service, quoi: 'changement' as const, texte: TEXTE, sansNom: true, ...autres };
    return m.registre.deposer(alerteSortante, alerter, { auteur, cle: `alerte-${(numero += 1)}`, champs });
  };
  const enAdministrateur = async (sql: string): Promise<void> => {
    const client = new pg.Client({ connectionString: m.base.urls.admin });
    await client.connect();
    await client.query(sql);
    await client.end();
  };

  beforeAll(async () => {
    m = await uneMaison();
    service = (
      await m.horlogeBases.registre.query<{ structure: string }>(
        `SELECT structure FROM fonction WHERE personne = $1 AND role = 'agent'`,
        [m.reseau.agent.id],
      )
    ).rows[0]?.structure as string;
  });
  afterAll(() => m.fermer());

  it('est refusée là où le texte ne connaît qu’une veille organisée par les directions', async () => {
    expect(await tenter(m.reseau.assistante)).toMatchObject({ refuse: true, code: 'ALERTE_NON_PREVUE' });
  });

  it('écrite par l’assistante du secteur, elle est lue par qui dirige le service, et par personne d’autre', async () => {
    await enAdministrateur(`UPDATE structure SET population = 'equipement' WHERE population IS NOT NULL`);
    const reponse = await tenter(m.reseau.assistante);
    if (estRefus(reponse)) throw new Error(reponse.code);
    expect((await alertes(acces(), m.reseau.chef.id)).map((a) => a.texte)).toEqual([TEXTE]);
    expect((await alertes(acces(), m.reseau.assistante.id)).map((a) => a.envoyee)).toEqual([true]);
    for (const autre of [m.reseau.rh, m.reseau.agent, m.reseau.ctr, m.reseau.administratrice])
      expect(await alertes(acces(), autre.id)).toEqual([]);
    const { rows } = await m.horlogeBases.registre.query<{ lecteur: string }>(
      'SELECT lecteur FROM lecture WHERE dossier = $1 ORDER BY instant',
      [reponse.reference],
    );
    expect(rows.map((r) => r.lecteur)).toEqual([m.reseau.chef.id, m.reseau.assistante.id]);
  });

  it('n’est jamais un signalement : ni chez le chef, ni dans la table de ce que lit un signalant', async () => {
    expect(await mesSignalements(acces(), m.reseau.chef.id)).toEqual([]);
    expect((await m.horlogeBases.registre.query('SELECT 1 FROM suivi_tiers')).rowCount).toBe(0);
  });

  it('un chef ne peut pas l’écrire, ni une assistante d’un autre secteur', async () => {
    expect(await tenter(m.reseau.chef)).toMatchObject({ refuse: true, code: 'ALERTE_NON_PREVUE' });
    const ailleurs: Auteur = { id: m.reseau.chefAilleurs.id, fonctions: [] };
    expect(await tenter(ailleurs)).toMatchObject({ refuse: true, code: 'ALERTE_NON_PREVUE' });
  });

  describe('au niveau que distingue le texte (R-095)', () => {
    const faible = { niveau: 'signalFaible' as const };
    beforeAll(() => enAdministrateur(`UPDATE structure SET population = 'education' WHERE population IS NOT NULL`));
    afterAll(() => enAdministrateur(`UPDATE structure SET population = 'equipement' WHERE population IS NOT NULL`));

    it('grave ou signal faible, il faut le dire ; là où le texte ne distingue rien, il n’y a pas de niveau (R-095)', async () => {
      expect(await tenter(m.reseau.assistante)).toMatchObject({ champs: { niveau: [expect.any(String)] } });
      for (const niveau of ['grave', 'signalFaible'] as const) {
        const reponse = await tenter(m.reseau.assistante, { niveau });
        if (estRefus(reponse)) throw new Error(reponse.code);
        const lue = (await alertes(acces(), m.reseau.chef.id)).find((a) => a.reference === reponse.reference);
        expect(lue?.niveau).toBe(niveau);
      }
      await enAdministrateur(`UPDATE structure SET population = 'equipement' WHERE population IS NOT NULL`);
      expect(await tenter(m.reseau.assistante, faible)).toMatchObject({ champs: { niveau: [expect.any(String)] } });
      await enAdministrateur(`UPDATE structure SET population = 'education' WHERE population IS NOT NULL`);
    });

    it.each([
      ['un agent', 'Depuis janvier, Ménard et ses collègues ne parlent plus à personne.', 'Ménard'],
      ['qui dirige', 'Les équipes disent que madame Berthier ne les reçoit plus.', 'madame Berthier'],
    ])('un signal faible ne nomme jamais %s : refusé, rien ne part (R-095)', async (_qui, texte, mot) => {
      const courriels = async (): Promise<number> =>
        (await m.horlogeBases.registre.query('SELECT 1 FROM courriel')).rowCount ?? 0;
      const avant = await courriels();
      expect(await tenter(m.reseau.assistante, { ...faible, texte })).toMatchObject({
        champs: { texte: [expect.stringContaining(`« ${mot} »`)] },
      });
      expect(await courriels()).toBe(avant);
    });

    it('n’ouvre rien sur une personne : ni signalement, ni accompagnement (R-096)', async () => {
      expect(
        (await m.horlogeBases.registre.query(`SELECT 1 FROM dossier WHERE nature <> 'alerteSortante'`)).rowCount,
      ).toBe(0);
      expect((await m.horlogeBases.registre.query(`SELECT 1 FROM dossier WHERE agent IS NOT NULL`)).rowCount).toBe(0);
    });
  });
});
