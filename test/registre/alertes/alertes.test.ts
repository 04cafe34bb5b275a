import pg from 'pg';
import { alerter, alerteSortante } from '#libs/domaine/alerte-sortante/index.js';
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
  const tenter = (auteur: Auteur): Promise<Refus | Reponse> => {
    const champs = { structure: service, quoi: 'changement' as const, texte: TEXTE, sansNom: true };
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
});
