import { randomUUID } from 'node:crypto';
import { estRefus } from '#libs/domaine/erreurs.js';
import { deposer, signalement } from '#libs/domaine/signalement/index.js';
import { conseil } from '#libs/registre/lecteurs/conseil.js';
import type { Acces } from '#libs/registre/lecteurs/lecteur.js';
import { situationAConfier, type SituationAConfier } from '#libs/registre/lecteurs/situation-a-confier.js';
import { unDossier } from '#libs/registre/lecteurs/un-dossier.js';
import { unAgent } from '../../fabriques/reseau.js';
import { actes, agir, situation, tenter, uneMaison, unSignalement, type Maison } from '../../outils/maison.js';
import { enProprietaire, uneRegionVoisine } from './voisine.js';

describe('Confier une situation que l’on ne lit pas', () => {
  let m: Maison;
  let acces: Acces;
  let reference: string;
  let agent: string;
  beforeAll(async () => {
    m = await uneMaison();
    acces = { bases: m.api, coffre: m.coffre, empreinte: m.empreinte, horloge: m.horloge };
    agent = (await unAgent(m.base.urls.admin, m.reseau.service, 'A-CONFIER')).id;
    reference = await unSignalement(m, { agent });
    await agir(m, actes.accuserReception, reference, m.reseau.assistante, {});
    await agir(m, actes.proposerAide, reference, m.reseau.assistante, { voie: 'telephone' });
  });
  afterAll(() => m.fermer());

  const sql = (texte: string): Promise<unknown> => enProprietaire(m, (c) => c.query(texte));
  const vue = async (): Promise<SituationAConfier> => {
    const lue = await situationAConfier(acces, m.reseau.ctr.id, reference);
    if (lue === undefined) throw new Error('nothing to hand over');
    return lue;
  };
  const noms = ({ presents }: SituationAConfier): string[] => presents.map((p) => p.qui.nom).sort();
  /** Whom the act accepts, tried one by one on a matter that stays where it is: an unknown key each time, undone at once. */
  const refuses = async (personnes: readonly string[]): Promise<string[]> => {
    const codes = [];
    for (const a of personnes) {
      const r = await tenter(m, actes.reaffecter, reference, m.reseau.ctr, { a });
      if (estRefus(r)) codes.push(`${a} ${r.code}`);
      else await agir(m, actes.reaffecter, reference, m.reseau.ctr, { a: m.reseau.assistante.id });
    }
    return codes;
  };

  it('toute situation ouverte est dans la liste, l’offre déjà faite aussi, et se confie (R-280, T-24)', async () => {
    const { dus } = await conseil(acces, m.reseau.ctr.id);
    expect(dus.map((d) => [d.reference, d.quoi, d.avant])).toEqual([[reference, 'suivre', null]]);
    const lue = await vue();
    expect(noms(lue)).toEqual(['Anne Lacaze', 'Hélène Faure', 'Nora Haddad']);
    expect(await refuses(lue.presents.map((p) => p.id))).toEqual([]);
  });

  it('rien du contenu n’en sort, rien n’est lu, et une autre ligne n’y trouve rien (R-245, T-45)', async () => {
    const lue = await vue();
    expect(JSON.stringify(lue)).not.toMatch(/Essai|Berthier|créanciers|MEF-38/);
    const { rows } = await enProprietaire(m, (c) => c.query('SELECT 1 FROM lecture'));
    expect(rows).toEqual([]);
    const { conseillere } = await uneRegionVoisine(m);
    for (const { id } of [conseillere, m.reseau.assistante, m.reseau.chef, m.reseau.administratrice])
      expect(await situationAConfier(acces, id, reference)).toBeUndefined();
    for (const autre of [randomUUID(), 'n’importe quoi'])
      expect(await situationAConfier(acces, m.reseau.ctr.id, autre)).toBeUndefined();
  });

  it('ce que l’agent a demandé tient, sans que l’on dise à personne qu’il l’a demandé', async () => {
    const lui = { id: agent, fonctions: [] };
    await agir(m, actes.demanderAutreAssistante, reference, lui, {});
    const lue = await vue();
    expect([lue.confieeA?.nom, noms(lue)]).toEqual(['Nora Haddad', ['Anne Lacaze', 'Hélène Faure']]);
    expect(lue.ecarts.map((e) => e.pourquoi)).toEqual(['Pour une raison propre à cette situation.']);
    expect(lue.chemin.at(-1)).toEqual({
      pourquoi: 'Pour une raison propre à cette situation.',
      postes: ['Isère, poste 1'],
    });
    expect(await refuses([m.reseau.assistante.id])).toEqual([`${m.reseau.assistante.id} SAISIE_INVALIDE`]);
  });

  it('celle qui en répond lit pourquoi elle : le chemin, les postes, les raisons (R-025)', async () => {
    const dossier = await unDossier(acces, m.reseau.autreAssistante.id, reference);
    expect(dossier?.chemin).toEqual([
      { pourquoi: 'Le secteur le plus proche du lieu de travail.', postes: ['Isère, poste 1', 'Isère, poste 2'] },
      { pourquoi: 'L’agent a demandé quelqu’un d’autre.', postes: ['Isère, poste 1'] },
    ]);
    await agir(m, actes.reaffecter, reference, m.reseau.ctr, { a: m.reseau.ctr.id });
    expect((await unDossier(acces, m.reseau.ctr.id, reference))?.chemin).toEqual([
      { pourquoi: 'Confiée par une personne qui dirige le réseau.', postes: [] },
    ]);
  });

  it('plus personne : la page dit pourquoi, poste par poste ; ce qui n’a trouvé personne laisse sa raison, et rien d’autre (R-025)', async () => {
    expect((await conseil(acces, m.reseau.ctr.id)).sansReceveur).toEqual({ nombre: 0, dernier: null, pourquoi: [] });
    await sql(`UPDATE poste SET titulaire = NULL WHERE titulaire <> '${m.reseau.ctr.id}'`);
    await sql(`INSERT INTO absence (personne, du) VALUES ('${m.reseau.ctr.id}', '2026-03-01')`);
    const lue = await vue();
    expect(lue.presents).toEqual([]);
    expect(new Set(lue.ecarts.map((e) => e.pourquoi))).toEqual(
      new Set(['Poste vacant.', 'Absence inscrite à l’annuaire.']),
    );

    const champs = { agent: m.reseau.agent.id, situation };
    const cle = randomUUID();
    for (let fois = 0; fois < 2; fois += 1) {
      const refus = await m.registre.deposer(signalement, deposer, { champs, auteur: m.reseau.chef, cle });
      expect(refus).toMatchObject({ code: 'PERSONNE_POUR_RECEVOIR' });
      expect(refus).not.toHaveProperty('trace'); // whoever asked learns nothing of the network
    }
    const { sansReceveur } = await conseil(acces, m.reseau.ctr.id);
    expect(sansReceveur).toMatchObject({ nombre: 1, dernier: m.temps.maintenant.toISOString() });
    expect(sansReceveur.pourquoi).toContainEqual({ pourquoi: 'Poste vacant.', postes: ['Isère, poste 1'] });
    const { rows } = await enProprietaire(m, (c) => c.query('SELECT * FROM sans_receveur'));
    expect(Object.keys(rows[0] as object).sort()).toEqual(['id', 'instant', 'lieu', 'trace']);
    expect((await conseil(acces, m.reseau.chef.id)).sansReceveur.nombre).toBe(0);
  });

  it('2002, Île-de-France : seules les assistantes du secteur ministériel sont proposées, comme l’acte le veut (R-013, T-43)', async () => {
    await sql(`DELETE FROM absence; UPDATE poste SET titulaire = CASE code WHEN 'P1' THEN '${m.reseau.assistante.id}'::uuid
                 WHEN 'P2' THEN '${m.reseau.autreAssistante.id}'::uuid WHEN 'P4' THEN '${m.reseau.ctn.id}'::uuid ELSE titulaire END;
               UPDATE structure SET population = 'affairesSociales', marque = 'ile-de-france', secteur_ministeriel = 'sante' WHERE code = 'MEF';
               UPDATE poste SET secteur_ministeriel = CASE code WHEN 'P1' THEN 'travail' WHEN 'P2' THEN 'sante' END`);
    reference = await unSignalement(m, { de: m.reseau.autreAgent, agent: null });
    const lue = await situationAConfier(acces, m.reseau.ctn.id, reference);
    const choisies = lue?.presents.map((p) => p.id) ?? [];
    expect(lue?.confieeA?.nom).toBe('Nora Haddad');
    expect(choisies).not.toContain(m.reseau.assistante.id);
    expect(lue?.ecarts.map((e) => e.pourquoi)).toContain('Le texte réserve ce lieu à d’autres assistantes.');
    const tous = [m.reseau.assistante.id, m.reseau.ctr.id, m.reseau.ctn.id];
    for (const a of tous) {
      const r = await tenter(m, actes.reaffecter, reference, m.reseau.ctn, { a });
      expect([a, estRefus(r)]).toEqual([a, !choisies.includes(a)]);
      if (!estRefus(r)) await agir(m, actes.reaffecter, reference, m.reseau.ctn, { a: m.reseau.autreAssistante.id });
    }
  });
});
