import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { estRefus } from '#libs/domaine/erreurs.js';
import { ImportRefuse } from '#libs/registre/annuaire/anomalie.js';
import { ajouterPersonne } from '#libs/registre/annuaire/gestes/ajouter-personne.js';
import { deplacer } from '#libs/registre/annuaire/gestes/deplacer.js';
import { importerAnnuaire, type Bilan, type SortDesGestes } from '#libs/registre/annuaire/importer.js';
import { reseauDuConseil } from '#libs/registre/lecteurs/conseil-reseau.js';
import type { Acces } from '#libs/registre/lecteurs/lecteur.js';
import { personneDuCompte } from '#libs/registre/lecteurs/personne.js';
import { uneMaison, type Maison } from '../../outils/maison.js';
import { copieDuReseau, type Copie } from '../annuaire/copie.js';

const EMETTEUR = 'http://connexion.example';

/** The sample network of the demonstration, loaded beside the small one that every test house has. */
describe('Un import de l’annuaire et la page du réseau', () => {
  let m: Maison;
  let acces: Acces;
  let copie: Copie;
  let registre: pg.Pool;
  let conseillere: string;
  let isere: string;
  let rhone: string;
  let vienne: string;
  beforeAll(async () => {
    m = await uneMaison();
    acces = { bases: m.api, coffre: m.coffre, empreinte: m.empreinte, horloge: m.horloge };
    registre = new pg.Pool({ connectionString: m.base.urls.admin, max: 2 });
    copie = copieDuReseau();
    await importer();
    const une = async (texte: string): Promise<string> =>
      (await registre.query<{ id: string }>(texte)).rows[0]?.id ?? '';
    conseillere = await une(`SELECT titulaire AS id FROM poste WHERE code = 'CTR-ARA'`);
    isere = await une(`SELECT secteur AS id FROM poste WHERE code = 'ASS-38-1'`);
    rhone = await une(`SELECT secteur AS id FROM poste WHERE code = 'ASS-69-1'`);
    vienne = await une(`SELECT id FROM structure WHERE nom = 'Service de gestion comptable de Vienne'`);
  });
  afterAll(async () => {
    copie.effacer();
    await registre.end();
    await m.fermer();
  });

  const importer = (gestes?: SortDesGestes): Promise<Bilan> =>
    importerAnnuaire({
      dossier: copie.dossier,
      registre: m.base.urls.admin,
      emetteur: EMETTEUR,
      ...(gestes === undefined ? {} : { gestes }),
    });
  const refus = async (gestes?: SortDesGestes): Promise<string> => {
    const erreur: unknown = await importer(gestes).catch((e: unknown) => e);
    if (!(erreur instanceof ImportRefuse)) throw new Error('the import was not refused');
    return erreur.message;
  };
  const reseau = async (): Promise<string> => {
    const { secteurs } = await reseauDuConseil(acces, conseillere);
    return secteurs.map((s) => `${s.nom}: ${s.postes.map((p) => p.titulaire).join(', ')} | ${s.structures.map((l) => l.nom).join(', ')}`).join('\n'); // prettier-ignore
  };
  const nouvelle = {
    prenom: 'Maïwenn',
    nom: 'Le Goff',
    courriel: 'maiwenn.legoff@dgfip.example',
    compte: 'sujet-opaque-42',
  };
  const ajouter = (
    champs: Partial<typeof nouvelle> = {},
    cle: string = randomUUID(),
  ): ReturnType<typeof ajouterPersonne> =>
    // prettier-ignore
    ajouterPersonne(acces, { champs: { secteur: isere, ...nouvelle, ...champs }, personne: conseillere, cle }, EMETTEUR);

  it('une assistante qui arrive est ajoutée avec son compte et son poste, une seule fois, à son nom (R-232)', async () => {
    const cle = randomUUID();
    const faite = await ajouter({}, cle);
    expect(estRefus(faite)).toBe(false);
    expect(await ajouter({}, cle)).toEqual(faite); // a double click
    expect({ personne: await personneDuCompte(m.api.registre, EMETTEUR, nouvelle.compte) }).toEqual(faite);
    const { gestes } = await reseauDuConseil(acces, conseillere);
    expect(gestes.map((g) => [g.geste, g.personne]).sort()).toEqual([
      ['personneAjoutee', 'Maïwenn Le Goff'],
      ['posteAjoute', 'Maïwenn Le Goff'],
    ]);
    expect(await reseau()).toMatch(/Isère: .*Maïwenn Le Goff/);
  });

  it('un compte ou une adresse déjà connus ne se donnent pas deux fois ; hors de son périmètre, rien (R-238, R-280)', async () => {
    const prise = await ajouter();
    expect(prise).toMatchObject({ code: 'SAISIE_INVALIDE' });
    expect(Object.keys((prise as { champs: object }).champs).sort()).toEqual(['compte', 'courriel']);
    expect(await ajouter({ courriel: 'pas une adresse', compte: 'x' })).toMatchObject({ code: 'SAISIE_INVALIDE' });
    const champs = { secteur: isere, ...nouvelle, courriel: 'a.b@dgfip.example', compte: 'autre' };
    for (const personne of [m.reseau.ctr.id, m.reseau.assistante.id, m.reseau.administratrice.id])
      expect(await ajouterPersonne(acces, { champs, personne, cle: randomUUID() }, EMETTEUR)).toMatchObject({
        code: 'INTROUVABLE',
      });
    const client = await m.api.registre.connect();
    try {
      await client.query(`SELECT set_config('relais.personne', $1, false)`, [conseillere]);
      await expect(
        client.query(`INSERT INTO compte VALUES ($1, 'vole', $2)`, [EMETTEUR, m.reseau.agent.id]),
      ).rejects.toThrow(/permission denied/);
      const { rows } = await client.query<{ id: string | null }>(
        `SELECT ajouter_personne('X', 'a', 'b', 'c@d.example', 'a b', $1, 'vole', (SELECT id FROM structure WHERE code = 'MEF')) AS id`,
        [EMETTEUR],
      );
      expect(rows[0]?.id).toBeNull(); // above her own place
    } finally {
      client.release(true);
    }
  });

  it('l’import ne défait rien de lui-même : il dit quoi, sans un nom, et ne change rien', async () => {
    m.temps.avancer(1000);
    expect(estRefus(await deplacer(acces, { champs: { structure: vienne, secteur: rhone }, personne: conseillere, cle: randomUUID() }))).toBe(false); // prettier-ignore
    const avant = await reseau();
    const message = await refus();
    expect(message).toMatch(/personnes\.csv : la personne P-\w+ est ajoutée/);
    expect(message).toMatch(/postes\.csv : le poste R-\w+ .* est tenu par la personne P-\w+/);
    expect(message).toMatch(/secteurs\.csv : .* dépend du secteur/);
    expect(message).toContain('--gestes=garder');
    expect(message).not.toMatch(/Maïwenn|Goff|maiwenn/);
    expect(await reseau()).toBe(avant);
  });

  it('gardés : le reste des fichiers s’applique, et rien de la page ne bouge, autant de fois que l’on veut', async () => {
    copie.changer('secteurs.csv', 'Isère', 'Isère et Drôme');
    const avant = await reseau();
    for (let fois = 0; fois < 2; fois += 1) expect((await importer('garder')).gestesGardes).toBe(3);
    expect(await reseau()).toBe(avant.replace('Isère:', 'Isère et Drôme:'));
    expect(await personneDuCompte(m.api.registre, EMETTEUR, nouvelle.compte)).toBeDefined();
  });

  it('remplacés : les fichiers font foi, et ne le redemandent plus', async () => {
    await importer('remplacer');
    expect(await reseau()).not.toMatch(/Maïwenn/);
    expect(await personneDuCompte(m.api.registre, EMETTEUR, nouvelle.compte)).toBeUndefined();
    expect((await importer()).gestesGardes).toBe(0);
  });

  it('reportés dans les fichiers, ils sont à eux : un fichier suivant les change sans le demander', async () => {
    m.temps.avancer(1000);
    await deplacer(acces, { champs: { structure: vienne, secteur: rhone }, personne: conseillere, cle: randomUUID() });
    const { rows } = await registre.query<{ code: string }>('SELECT code FROM structure WHERE id = $1', [vienne]);
    const code = rows[0]?.code ?? '';
    const { rows: secteurs } = await registre.query<{ code: string }>('SELECT code FROM secteur WHERE id = $1', [
      rhone,
    ]);
    copie.changer('secteurs.csv', `\n${secteurs[0]?.code};Rhône;`, `\n${secteurs[0]?.code};Rhône;${code} `);
    await importer();
    copie.changer('secteurs.csv', `;Rhône;${code} `, ';Rhône;');
    await importer();
    expect((await registre.query('SELECT 1 FROM secteur_structure WHERE structure = $1', [vienne])).rowCount).toBe(0);
  });
});
