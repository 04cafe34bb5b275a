import type { Coffre } from '#libs/registre/coffre/coffre.js';
import { conseil } from '#libs/registre/lecteurs/conseil.js';
import type { Acces } from '#libs/registre/lecteurs/lecteur.js';
import { estRefus } from '#libs/domaine/erreurs.js';
import { unAgent } from '../../fabriques/reseau.js';
import { actes, agir, tenter, uneMaison, unSignalement, type Maison } from '../../outils/maison.js';
import { enProprietaire, uneRegionVoisine } from './voisine.js';

const JOUR_MS = 86_400_000;

describe('Ce que voit la conseillère technique : des nombres, des âges, des devoirs', () => {
  let m: Maison;
  let acces: Acces;
  let ancienne: string;
  let recente: string;
  beforeAll(async () => {
    m = await uneMaison();
    const ferme = new Proxy({} as Coffre, {
      get: () => {
        throw new Error('the vault was opened');
      },
    });
    acces = { bases: m.api, coffre: ferme, empreinte: m.empreinte, horloge: m.horloge };
    ancienne = await unSignalement(m);
    m.temps.avancer(9 * JOUR_MS);
    const camille = await unAgent(m.base.urls.admin, m.reseau.service, 'A-CONSEIL');
    recente = await unSignalement(m, { agent: camille.id });
    await agir(m, actes.accuserReception, recente, m.reseau.assistante, {});
  });
  afterAll(() => m.fermer());

  const lectures = async (): Promise<number> =>
    (await m.horlogeBases.registre.query<{ n: number }>('SELECT count(*)::int AS n FROM lecture')).rows[0]?.n ?? -1;

  it('les devoirs de toute sa ligne, l’échéance la plus proche d’abord ; aucun contenu n’est ouvert (R-238, R-245, R-280, T-45)', async () => {
    const vu = await conseil(acces, m.reseau.ctr.id);
    expect(vu).toMatchObject({
      ouvertes: 2,
      ages: { semaine: 1, mois: 1, plus: 0 },
      devoirs: { accuser: { nombre: 1, enRetard: 1 }, proposer: { nombre: 1, enRetard: 0 } },
      sansResponsable: 0,
    });
    expect(vu.dus.map((d) => [d.reference, d.quoi, d.confieeA?.nom])).toEqual([
      [ancienne, 'accuser', 'Claire Aubert'],
      [recente, 'proposer', 'Claire Aubert'],
    ]);
    expect(JSON.stringify(vu)).not.toMatch(/Ménard|Camille|Berthier|créanciers|MEF-38/);
    expect(await lectures()).toBe(0);
    const { rows } = await m.horlogeBases.registre.query<{ sql: string }>(
      `SELECT pg_get_functiondef('lire_conseil'::regproc) || pg_get_functiondef('sous_ma_ligne'::regproc) AS sql`,
    );
    expect(rows[0]?.sql).not.toMatch(/\betat\b|\bagent\b|journal|suivi_tiers|\bfait\b/);
  });

  it('une autre région, une assistante, un chef de service n’y voient rien (T-45)', async () => {
    const { conseillere } = await uneRegionVoisine(m);
    for (const { id } of [conseillere, m.reseau.assistante, m.reseau.chef, m.reseau.rh, m.reseau.administratrice])
      expect(await conseil(acces, id)).toMatchObject({ ouvertes: 0, dus: [], devoirs: {}, recusations: {} });
    expect((await conseil(acces, m.reseau.chef.id)).sansResponsable).toBeNull();
    expect((await conseil(acces, m.reseau.ctn.id)).ouvertes).toBe(2); // the whole line above sees the same counts
  });

  it('elle confie à une autre ce qu’elle ne peut pas lire ; une autre région ne le peut pas (R-280, T-24, T-45)', async () => {
    const voisine = await enProprietaire(m, async (client) => {
      const { rows } = await client.query<{ id: string }>(`SELECT personne AS id FROM identite WHERE nom = 'Brémond'`);
      return { id: rows[0]?.id ?? '', fonctions: [] };
    });
    const vers = { a: m.reseau.autreAssistante.id };
    expect(await tenter(m, actes.reaffecter, ancienne, voisine, vers)).toMatchObject({ code: 'INTROUVABLE' });
    expect(await tenter(m, actes.reaffecter, ancienne, m.reseau.assistante, vers)).toMatchObject({
      code: 'INTROUVABLE',
    });
    await agir(m, actes.reaffecter, ancienne, m.reseau.ctr, vers);
    const [du] = (await conseil(acces, m.reseau.ctr.id)).dus.filter((d) => d.reference === ancienne);
    expect([du?.quoi, du?.confieeA?.nom]).toEqual(['accuser', 'Nora Haddad']); // the new holder answers from now on
    expect((await conseil(acces, m.reseau.ctr.id)).sansResponsable).toBe(0);
    expect(await lectures()).toBe(0);
  });

  it('récusations par motif, « une autre personne » en nombre seul, personne sans fonction comptée (R-043)', async () => {
    await agir(m, actes.recuser, ancienne, m.reseau.autreAssistante, { motif: 'memeService' });
    await agir(m, actes.proposerAide, recente, m.reseau.assistante, { voie: 'telephone' });
    const { rows } = await m.horlogeBases.registre.query<{ agent: string }>(
      `SELECT personne AS agent FROM identite WHERE nom = 'Essai'`,
    );
    const camille = { id: rows[0]?.agent ?? '', fonctions: [] };
    const demande = await tenter(m, actes.demanderAutreAssistante, recente, camille, {});
    expect(estRefus(demande)).toBe(false);
    expect(await conseil(acces, m.reseau.ctr.id)).toMatchObject({ recusations: { memeService: 1 }, autrePersonne: 1 });

    await enProprietaire(m, (client) =>
      client.query(`DELETE FROM fonction WHERE personne = (SELECT titulaire FROM dossier WHERE id = $1)`, [ancienne]),
    );
    expect((await conseil(acces, m.reseau.ctr.id)).sansResponsable).toBe(1); // the number tells the truth
  });
});
