import { randomUUID } from 'node:crypto';
import type { Auteur } from '#libs/domaine/acte.js';
import { estRefus, type Refus } from '#libs/domaine/erreurs.js';
import { deplacer, type DeplacerStructure } from '#libs/registre/annuaire/gestes/deplacer.js';
import { nommer, type NommerAssistante } from '#libs/registre/annuaire/gestes/nommer.js';
import { lieuxDuSecteur, personnesDuReseau, reseauDuConseil } from '#libs/registre/lecteurs/conseil-reseau.js';
import type { Acces } from '#libs/registre/lecteurs/lecteur.js';
import { unAgent } from '../../fabriques/reseau.js';
import { etatDe, uneMaison, unSignalement, type Maison } from '../../outils/maison.js';
import { enProprietaire, uneRegionVoisine, unePersonne } from './voisine.js';

describe('Le réseau, changé par la conseillère technique dans son périmètre', () => {
  let m: Maison;
  let acces: Acces;
  let voisine: Awaited<ReturnType<typeof uneRegionVoisine>>;
  let nouvelle: Auteur;
  let secteurDuDepartement: string;
  let secteurNeuf: string;
  let direction: string;
  beforeAll(async () => {
    m = await uneMaison();
    acces = { bases: m.api, coffre: m.coffre, empreinte: m.empreinte, horloge: m.horloge };
    voisine = await uneRegionVoisine(m);
    await enProprietaire(m, async (client) => {
      const une = async (sql: string): Promise<string> => (await client.query<{ id: string }>(sql)).rows[0]?.id ?? '';
      secteurDuDepartement = await une(`SELECT id FROM secteur WHERE code = 'S-38'`);
      direction = await une(`SELECT id FROM structure WHERE code = 'MEF-38'`);
      const tullins = await une(
        `INSERT INTO structure (code, nature, nom, parent) SELECT 'MEF-38-T', 'service', 'Service de Tullins', id FROM structure WHERE code = 'MEF-38' RETURNING id`,
      );
      secteurNeuf = await une(`INSERT INTO secteur (code, nom) VALUES ('S-38-N', 'Nord-Isère') RETURNING id`);
      await client.query('INSERT INTO secteur_structure VALUES ($1, $2)', [secteurNeuf, tullins]);
      nouvelle = await unePersonne(client, 'Aïcha Benali', [['agent', direction]]);
    });
  });
  afterAll(() => m.fermer());

  /** A second passes before each gesture, so that their order can be told. */
  const plusTard = <T>(f: () => T): T => {
    m.temps.avancer(1000);
    return f();
  };
  const nommerPar = (qui: Auteur, champs: NommerAssistante, cle: string = randomUUID()): ReturnType<typeof nommer> =>
    plusTard(() => nommer(acces, { champs, personne: qui.id, cle }));
  const deplacerPar = (qui: Auteur, champs: DeplacerStructure): ReturnType<typeof deplacer> =>
    plusTard(() => deplacer(acces, { champs, personne: qui.id, cle: randomUUID() }));
  const code = (r: object): string => (estRefus(r) ? r.code : 'fait');
  const gestes = async (): Promise<number> =>
    (await enProprietaire(m, (c) => c.query<{ n: number }>('SELECT count(*)::int AS n FROM annuaire_histoire'))).rows[0]
      ?.n ?? -1;

  it('hors de son périmètre, ou sans en diriger un, rien ne change et rien n’est inscrit (R-238, R-245, T-24)', async () => {
    const champs = { secteur: secteurDuDepartement, personne: nouvelle.id };
    for (const qui of [voisine.conseillere, m.reseau.assistante, m.reseau.chef, m.reseau.administratrice]) {
      expect(code(await nommerPar(qui, champs))).toBe('INTROUVABLE');
      expect(code(await deplacerPar(qui, { structure: m.reseau.service, secteur: secteurNeuf }))).toBe('INTROUVABLE');
    }
    expect(code(await nommerPar(m.reseau.ctr, { secteur: voisine.secteur, personne: nouvelle.id }))).toBe(
      'INTROUVABLE',
    );
    expect(code(await nommerPar(voisine.conseillere, { secteur: voisine.secteur, personne: nouvelle.id }))).toBe(
      'SAISIE_INVALIDE', // not a person of her network
    );
    expect(code(await deplacerPar(m.reseau.ctr, { structure: voisine.direction, secteur: secteurNeuf }))).toBe(
      'INTROUVABLE',
    );
    expect(await gestes()).toBe(0);
  });

  it('PostgreSQL refuse de lui-même, quoi que fasse le programme (R-280)', async () => {
    const client = await m.api.registre.connect();
    try {
      await client.query(`SELECT set_config('relais.personne', $1, false)`, [voisine.conseillere.id]);
      await expect(
        client.query(`INSERT INTO secteur_structure VALUES ($1, $2)`, [voisine.secteur, direction]),
      ).rejects.toThrow(/row-level security/);
      await expect(
        client.query(`INSERT INTO poste (code, nature, secteur, rang) VALUES ('X', 'assistant', $1, 9)`, [secteurNeuf]),
      ).rejects.toThrow(/row-level security/);
      await expect(
        client.query(`INSERT INTO fonction VALUES ($1, 'conseillerNational', $2)`, [nouvelle.id, voisine.direction]),
      ).rejects.toThrow(/row-level security/);
      const { rowCount } = await client.query('DELETE FROM secteur_structure WHERE secteur = $1', [
        secteurDuDepartement,
      ]);
      expect(rowCount).toBe(0);
    } finally {
      client.release(true);
    }
  });

  it('une personne ajoutée à un secteur répond au signalement suivant ; le secret interdit de réunir deux fonctions (R-232, R-278, T-46)', async () => {
    const rh = await nommerPar(m.reseau.ctr, { secteur: secteurNeuf, personne: m.reseau.rh.id });
    expect(rh).toMatchObject({ code: 'SAISIE_INVALIDE' });
    expect((rh as Refus).champs?.['personne']?.join()).toMatch(/ressources humaines/);
    expect(code(await deplacerPar(m.reseau.ctr, { structure: m.reseau.service, secteur: secteurNeuf }))).toBe(
      'SECTEUR_SANS_PERSONNE',
    );

    const cle = randomUUID();
    const champs = { secteur: secteurNeuf, personne: nouvelle.id, telephone: '04 65 71 38 09' };
    expect(code(await nommerPar(m.reseau.ctr, champs, cle))).toBe('fait');
    expect(code(await nommerPar(m.reseau.ctr, champs, cle))).toBe('fait'); // a double click
    expect(code(await nommerPar(m.reseau.ctr, champs))).toBe('DEJA_EN_POSTE');
    const neuf = (await reseauDuConseil(acces, m.reseau.ctr.id)).secteurs.find((s) => s.id === secteurNeuf);
    expect(neuf?.postes).toMatchObject([{ nature: 'assistant', titulaire: 'Aïcha Benali', absente: false }]);
    expect(await gestes()).toBe(1);

    expect((await etatDe(m, await unSignalement(m))).titulaire).toBe(m.reseau.assistante.id);
    expect(code(await deplacerPar(m.reseau.ctr, { structure: m.reseau.service, secteur: secteurNeuf }))).toBe('fait');
    const autre = await unAgent(m.base.urls.admin, m.reseau.service, 'A-GESTE');
    expect((await etatDe(m, await unSignalement(m, { agent: autre.id }))).titulaire).toBe(nouvelle.id);
  });

  it('un poste vacant se pourvoit une fois ; ce que son propre poste couvre ne se déplace pas (T-24)', async () => {
    const vacant = await enProprietaire(
      m,
      async (c) =>
        (
          await c.query<{ id: string }>(
            `INSERT INTO poste (code, nature, secteur, rang) VALUES ('P-VACANT', 'assistant', $1, 5) RETURNING id`,
            [secteurDuDepartement],
          )
        ).rows[0]?.id ?? '',
    );
    const champs = { secteur: secteurDuDepartement, poste: vacant, personne: nouvelle.id };
    expect(code(await nommerPar(m.reseau.ctr, champs))).toBe('fait');
    expect(code(await nommerPar(m.reseau.ctr, { ...champs, personne: m.reseau.assistante.id }))).toMatch(
      /DEJA_EN_POSTE/,
    );
    expect(code(await nommerPar(m.reseau.ctn, { ...champs, personne: m.reseau.agent.id }))).toBe('POSTE_POURVU');
    const region = await enProprietaire(
      m,
      async (c) => (await c.query<{ id: string }>(`SELECT id FROM structure WHERE code = 'MEF-ARA'`)).rows[0]?.id ?? '',
    );
    expect(code(await deplacerPar(m.reseau.ctr, { structure: region, secteur: secteurNeuf }))).toBe('INTROUVABLE');
    expect((await lieuxDuSecteur(acces, m.reseau.ctr.id, secteurDuDepartement)).map((l) => l.nom)).toEqual([
      'MEF-38',
      'MEF-38-B',
    ]);
    expect(await lieuxDuSecteur(acces, voisine.conseillere.id, secteurDuDepartement)).toEqual([]);
  });

  it('elle trouve les personnes de son périmètre, et elles seules ; ses gestes restent inscrits, sans un mot d’un agent', async () => {
    expect((await personnesDuReseau(acces, m.reseau.ctr.id, 'aicha')).map((p) => p.nom)).toEqual(['Aïcha Benali']);
    expect(await personnesDuReseau(acces, voisine.conseillere.id, 'aicha')).toEqual([]);
    expect(await personnesDuReseau(acces, m.reseau.assistante.id, 'aicha')).toEqual([]);
    const { gestes: siens } = await reseauDuConseil(acces, m.reseau.ctr.id);
    expect(siens.map((g) => [g.geste, g.personne, g.structure, g.secteur])).toEqual([
      ['posteTenu', 'Aïcha Benali', null, 'Isère'],
      ['structureDeplacee', null, 'MEF-38-A', 'Nord-Isère'],
      ['posteAjoute', 'Aïcha Benali', null, 'Nord-Isère'],
    ]);
    await expect(enProprietaire(m, (c) => c.query('DELETE FROM annuaire_histoire'))).rejects.toThrow(/append-only/);
  });
});
