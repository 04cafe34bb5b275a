import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { estRefus } from '#libs/domaine/erreurs.js';
import { deposer, signalement } from '#libs/domaine/signalement/index.js';
import { actes, agir, etatDe, situation, tenter, uneMaison, unSignalement, type Maison } from '../../outils/maison.js';

let m: Maison;
let admin: pg.Client;
beforeAll(async () => {
  m = await uneMaison();
  admin = new pg.Client(m.base.urls.admin);
  await admin.connect();
});
afterAll(async () => {
  await admin.end();
  await m.fermer();
});

const noeuds = async (reference: string): Promise<string[]> =>
  (await etatDe(m, reference)).acheminement.map((p) => `${p.noeud}: ${p.issue}`);
const sansResponsable = async (): Promise<number | undefined> =>
  (await admin.query<{ n: number }>('SELECT sans_titulaire() AS n')).rows[0]?.n;
/** What the network says for the time of a test. */
async function pendant(sql: string, apres: string, faire: () => Promise<void>): Promise<void> {
  await admin.query(sql);
  try {
    await faire();
  } finally {
    await admin.query(apres);
  }
}
async function code(): Promise<string> {
  const champs = { agent: m.reseau.agent.id, situation };
  const lu = await m.registre.deposer(signalement, deposer, { champs, auteur: m.reseau.chef, cle: randomUUID() });
  return estRefus(lu) ? lu.code : 'déposé';
}

describe('Un dépôt', () => {
  it('garde dans le dossier pourquoi elle : les nœuds, les postes, les raisons, et chaque suivante (R-025)', async () => {
    const reference = await unSignalement(m);
    expect((await etatDe(m, reference)).titulaire).toBe(m.reseau.assistante.id);
    expect(await noeuds(reference)).toEqual(['secteur: P1, P2']);
    expect(await sansResponsable()).toBe(0);

    await agir(m, actes.recuser, reference, m.reseau.assistante, {});
    expect(await noeuds(reference)).toEqual(['secteur: P1, P2', 'recusation: P1']);
    expect((await etatDe(m, reference)).titulaire).toBe(m.reseau.autreAssistante.id);
    expect(await sansResponsable()).toBe(0);

    await agir(m, actes.recuser, reference, m.reseau.autreAssistante, {});
    expect((await noeuds(reference)).at(-1)).toBe('ligneTechnique: P3');
    await agir(m, actes.recuser, reference, m.reseau.ctr, {});
    expect((await etatDe(m, reference)).titulaire).toBe(m.reseau.ctn.id);
    const refus = await tenter(m, actes.recuser, reference, m.reseau.ctn, {});
    expect(estRefus(refus) && refus.code).toBe('PERSONNE_APRES_VOUS');
    expect(await sansResponsable()).toBe(0);
  });

  it('l’agent demande quelqu’un d’autre : une autre, sans raison, et toujours une seule responsable', async () => {
    const reference = await unSignalement(m, { de: m.reseau.autreAgent, agent: null });
    const premiere = (await etatDe(m, reference)).titulaire;
    await agir(m, actes.demanderAutreAssistante, reference, m.reseau.autreAgent, {});
    const apres = await etatDe(m, reference);
    expect([apres.titulaire === premiere, apres.acheminement.at(-1)?.noeud]).toEqual([false, 'pasCettePersonne']);
    expect(await sansResponsable()).toBe(0);
  });

  it('une absence de la première : la suivante du secteur, et la raison est gardée', async () => {
    await pendant(
      `INSERT INTO absence (personne, du) VALUES ('${m.reseau.assistante.id}', '2026-03-01')`,
      'DELETE FROM absence',
      async () => expect(await noeuds(await unSignalement(m))).toEqual(['secteur: P1, P2', 'absence: P1']),
    );
  });

  it('un organisme extérieur sans convention est refusé aussitôt et ne laisse rien ; avec une convention, non (R-011)', async () => {
    const dossiers = async (): Promise<unknown> => (await admin.query('SELECT count(*) FROM dossier')).rows[0];
    const avant = await dossiers();
    const dehors = `UPDATE structure SET organisme = 'exterieur' WHERE code = 'MEF-38'`;
    await pendant(dehors, 'UPDATE structure SET organisme = NULL', async () => {
      expect(await code()).toBe('CONVENTION_REQUISE');
      expect(await dossiers()).toEqual(avant);
      await admin.query(
        `INSERT INTO convention (structure, nature, du) SELECT id, 'service', '2026-01-01' FROM structure WHERE code = 'MEF-38'`,
      );
      expect(await code()).toBe('déposé');
    });
  });

  it('2002, sous tutelle : l’information toujours, l’accompagnement avec le remboursement (R-016, T-44)', async () => {
    const portee = async (): Promise<string> => {
      const reference = await unSignalement(m, { de: m.reseau.autreAgent, agent: null });
      return (await etatDe(m, reference)).portee;
    };
    await pendant(
      `UPDATE structure SET population = 'affairesSociales', organisme = 'tutelle' WHERE code = 'MEF'`,
      `UPDATE structure SET population = 'mef', organisme = NULL WHERE code = 'MEF'; DELETE FROM convention`,
      async () => {
        await admin.query('DELETE FROM convention');
        expect(await portee()).toBe('information');
        await admin.query(
          `INSERT INTO convention (structure, nature, du) SELECT id, 'remboursement', '2026-01-01' FROM structure WHERE code = 'MEF'`,
        );
        expect(await portee()).toBe('accompagnement');
      },
    );
  });

  it('2002, Île-de-France : ni le dépôt, ni la récusation, ni la main d’un humain ne donnent l’autre secteur (R-013, T-43)', async () => {
    await pendant(
      `UPDATE structure SET population = 'affairesSociales', marque = 'ile-de-france', secteur_ministeriel = 'sante' WHERE code = 'MEF';
       UPDATE poste SET secteur_ministeriel = CASE code WHEN 'P1' THEN 'travail' WHEN 'P2' THEN 'sante' END`,
      `UPDATE structure SET population = 'mef', marque = NULL, secteur_ministeriel = NULL WHERE code = 'MEF';
       UPDATE poste SET secteur_ministeriel = NULL`,
      async () => {
        const reference = await unSignalement(m, { de: m.reseau.autreAgent, agent: null });
        expect((await etatDe(m, reference)).titulaire).toBe(m.reseau.autreAssistante.id);
        const vers = (id: string): ReturnType<typeof tenter> =>
          tenter(m, actes.reaffecter, reference, m.reseau.ctn, { a: id });
        const refus = await vers(m.reseau.assistante.id);
        expect(estRefus(refus) && refus.code).toBe('SAISIE_INVALIDE');
        await agir(m, actes.recuser, reference, m.reseau.autreAssistante, {});
        // 2002 knows no regional conseiller: the national one.
        expect((await etatDe(m, reference)).titulaire).toBe(m.reseau.ctn.id);
      },
    );
  });
});
