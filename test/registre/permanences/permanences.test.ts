import pg from 'pg';
import { estRefus } from '#libs/domaine/erreurs.js';
import { retirerPermanence, tenirPermanence, type TenirPermanence } from '#libs/registre/annuaire/permanences.js';
import type { Acces } from '#libs/registre/lecteurs/lecteur.js';
import { mesPermanences, permanencesPour } from '#libs/registre/lecteurs/permanences.js';
import { uneMaison, type Maison } from '../../outils/maison.js';

describe('Où reçoit le service social (R-272, R-274)', () => {
  let m: Maison;
  const acces = (): Acces => ({ bases: m.api, coffre: m.coffre, empreinte: m.empreinte, horloge: m.horloge });
  const mardi = (): TenirPermanence => ({
    structure: m.reseau.service,
    ou: 'Bureau 214',
    quand: 'Le mardi matin',
    confidentiel: true,
  });
  const tenir = async (personne: string, cle: string, champs: TenirPermanence): Promise<string> => {
    const reponse = await tenirPermanence(acces(), { champs, personne, cle });
    return estRefus(reponse) ? JSON.stringify(reponse.champs) : reponse.permanence;
  };
  let bureau: string;
  beforeAll(async () => {
    m = await uneMaison();
    bureau = await tenir(m.reseau.assistante.id, 'cle-mardi', mardi());
  });
  afterAll(() => m.fermer());

  it('l’assistante dit elle-même où elle reçoit ; demandé deux fois sous la même clé, c’est le même lieu', async () => {
    expect(await tenir(m.reseau.assistante.id, 'cle-mardi', mardi())).toBe(bureau);
    expect(await mesPermanences(acces(), m.reseau.assistante.id)).toMatchObject([
      { id: bureau, site: 'MEF-38-A', ou: 'Bureau 214', quand: 'Le mardi matin', confidentiel: true },
    ]);
  });

  it('un local qu’elle n’a pas confirmé n’est jamais dit confidentiel', async () => {
    const autre = await tenir(m.reseau.autreAssistante.id, 'cle-jeudi', {
      structure: m.reseau.service,
      ou: 'Salle de réunion',
      quand: 'Le jeudi',
    });
    const lues = await permanencesPour(acces(), m.reseau.agent.id);
    expect(lues.map(({ id, nom, confidentiel }) => [id, nom, confidentiel])).toEqual([
      [bureau, 'Claire Aubert', true],
      [autre, 'Nora Haddad', false],
    ]);
  });

  it('personne ne l’annonce à sa place : ni un chef, ni un agent, ni elle hors de son secteur', async () => {
    for (const qui of [m.reseau.chef, m.reseau.rh, m.reseau.agent, m.reseau.administratrice])
      expect(await tenir(qui.id, 'cle-autrui', mardi())).toContain('pas de votre secteur');
    const client = new pg.Client({ connectionString: m.base.urls.admin });
    await client.connect();
    const { rows } = await client.query<{ id: string }>(`SELECT id FROM structure WHERE nature = 'region'`);
    await client.end();
    const region = rows[0]?.id ?? '';
    expect(await tenir(m.reseau.assistante.id, 'cle-region', { ...mardi(), structure: region })).toContain('secteur');
  });

  it('PostgreSQL refuse de lui-même d’écrire au nom d’une autre, ou de confirmer son local', async () => {
    const client = new pg.Client({ connectionString: m.base.urls.api });
    await client.connect();
    try {
      await client.query(`SELECT set_config('relais.personne', $1, false)`, [m.reseau.chef.id]);
      await expect(
        client.query(
          `INSERT INTO permanence (id, professionnel, structure, ou, quand, depuis) VALUES (gen_random_uuid(), $1, $2, 'x', 'y', now())`,
          [m.reseau.assistante.id, m.reseau.service],
        ),
      ).rejects.toThrow(/row-level security/);
      expect((await client.query('UPDATE permanence SET confidentiel_le = now()')).rowCount).toBe(0);
    } finally {
      await client.end();
    }
  });

  it('retirée, elle n’est plus montrée ; elle seule peut la retirer', async () => {
    const retirer = (personne: string): ReturnType<typeof retirerPermanence> =>
      retirerPermanence(acces(), { personne, permanence: bureau });
    for (const qui of [m.reseau.chef, m.reseau.autreAssistante, m.reseau.ctr])
      expect(await retirer(qui.id)).toMatchObject({ code: 'INTROUVABLE' });
    expect(await retirer(m.reseau.assistante.id)).toEqual({ permanence: bureau });
    expect(await mesPermanences(acces(), m.reseau.assistante.id)).toEqual([]);
    expect((await permanencesPour(acces(), m.reseau.agent.id)).map((p) => p.nom)).toEqual(['Nora Haddad']);
  });
});
