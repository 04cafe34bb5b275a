import pg from 'pg';
import { importerAnnuaire, type Bilan, type SortDesGestes } from '#libs/registre/annuaire/importer.js';
import { lirePersonne, personneDuCompte } from '#libs/registre/lecteurs/personne.js';
import { baseDeTest, type BaseDeTest } from '../../outils/base-de-test.js';
import { envDe, relais, type Rendu } from '../sauvegarde/outils.js';
import { copieDuReseau, type Copie } from './copie.js';

const EMETTEUR = 'http://connexion.example';
const ELLE = [
  '--prenom=Inès',
  '--nom=Carpentier',
  '--courriel=ines.carpentier@finances.example',
  '--compte=sub-inès-1',
];

/** Before anybody can sign in, somebody must be able to (design §7). */
describe('Le premier administrateur', () => {
  let base: BaseDeTest;
  let api: pg.Pool;
  let admin: pg.Pool;
  let copie: Copie;
  beforeEach(async () => {
    base = await baseDeTest();
    api = new pg.Pool({ connectionString: base.urls.api, max: 1 });
    admin = new pg.Pool({ connectionString: base.urls.admin, max: 2 });
    copie = copieDuReseau();
    copie.filtrer('fonctions.csv', (l) => !l.includes(';administrateur;'));
  });
  afterEach(async () => {
    copie.effacer();
    await Promise.all([api.end(), admin.end()]);
    await base.fermer();
  });

  const commande = (...mots: string[]): Promise<Rendu> =>
    relais({ ...envDe(base.urls.admin, base.urls.clesAdmin), OIDC_EMETTEUR: EMETTEUR }, 'premier-administrateur', ...mots); // prettier-ignore
  const importer = (gestes?: SortDesGestes): Promise<Bilan> =>
    importerAnnuaire({
      dossier: copie.dossier,
      registre: base.urls.admin,
      emetteur: EMETTEUR,
      ...(gestes === undefined ? {} : { gestes }),
    });
  /** What a login with this account is: the lookups of the login and of each request, under the API's own role. */
  const entree = async (sujet: string): Promise<unknown> => {
    const id = await personneDuCompte(api, EMETTEUR, sujet);
    const qui = id === undefined ? undefined : await lirePersonne(api, id);
    return qui === undefined ? undefined : [`${qui.prenom} ${qui.nom}`, ...qui.fonctions.map((f) => f.role)];
  };
  const un = async (sql: string): Promise<Record<string, unknown> | undefined> => (await admin.query<Record<string, unknown>>(sql)).rows[0]; // prettier-ignore
  const lieux = async (): Promise<unknown> =>
    (await un(`SELECT array_agg(s.code) AS codes FROM fonction f JOIN structure s ON s.id = f.structure WHERE f.role = 'administrateur'`))?.['codes']; // prettier-ignore

  it('dans un annuaire vide : à blanc rien ne change ; nommé, il entre ; une seconde fois est refusée', async () => {
    const aBlanc = await commande(...ELLE, '--a-blanc');
    expect([aBlanc.code, aBlanc.sortie]).toEqual([0, expect.stringMatching(/^À blanc, rien n’a été changé : .*structure provisoire/)]); // prettier-ignore
    expect(await un('SELECT (SELECT count(*)::int FROM personne) AS p, (SELECT count(*)::int FROM structure) AS s, (SELECT count(*)::int FROM annuaire_histoire) AS h')).toEqual({ p: 0, s: 0, h: 0 }); // prettier-ignore

    const fait = await commande(...ELLE);
    expect([fait.code, fait.sortie]).toEqual([0, expect.stringMatching(/est administrateur, lieu ADMINISTRATION/)]);
    expect(fait.sortie).not.toMatch(/Carpentier|sub-in/);
    expect(await entree('sub-inès-1')).toEqual(['Inès Carpentier', 'administrateur']);
    expect(await un('SELECT geste, auteur FROM annuaire_histoire')).toEqual({
      geste: 'administrateurNomme',
      auteur: null,
    });

    const encore = await commande('--prenom=Luc', '--nom=Bel', '--courriel=luc.bel@finances.example', '--compte=luc');
    expect([encore.code, encore.sortie]).toEqual([1, expect.stringMatching(/déjà un administrateur \(P-[0-9a-f]{16}\).*fonctions\.csv.*\[ADMINISTRATEUR_DEJA_NOMME\]/)]); // prettier-ignore
    expect(await entree('luc')).toBeUndefined();
  });

  it('les imports suivants le gardent et le disent, sans rien demander ; la structure provisoire s’en va', async () => {
    await commande(...ELLE);
    const premier = await importer();
    expect(premier.restent).toEqual([expect.objectContaining({ fichier: 'fonctions.csv', message: expect.stringMatching(/est administrateur depuis le \d{4}-\d\d-\d\d, par la commande/) as string })]); // prettier-ignore
    expect(await entree('sub-inès-1')).toEqual(['Inès Carpentier', 'administrateur']);
    expect(await lieux()).not.toEqual(['ADMINISTRATION']);
    expect(await un(`SELECT 1 FROM structure WHERE code = 'ADMINISTRATION'`)).toBeUndefined();
    const second = await importer();
    expect(second.changements.every((c) => c.ajouts + c.modifications + c.retraits === 0)).toBe(true);
    expect(second.restent).toHaveLength(1);
  });

  it('les fichiers qui nomment un administrateur décident seuls, pour de bon', async () => {
    await commande(...ELLE);
    await importer();
    copie.ajouter('fonctions.csv', 'N-ADM;administrateur;MEF');
    expect((await importer()).restent).toEqual([]);
    expect(await entree('sub-inès-1')).toBeUndefined();
    expect(await entree('gabriel.simonnet')).toEqual(['Gabriel Simonnet', 'administrateur']);
    copie.filtrer('fonctions.csv', (l) => !l.includes(';administrateur;'));
    expect((await importer()).restent).toEqual([]);
    expect(await entree('gabriel.simonnet')).toEqual(['Gabriel Simonnet']);
  });

  it('reconnue à son compte sous le code des fichiers, elle reste administrateur, d’un import à l’autre', async () => {
    await commande(...ELLE);
    copie.ajouter('personnes.csv', 'ADM-1;Inès;Carpentier-Roy;ines.carpentier@finances.example;;sub-inès-1');
    for (let i = 0; i < 3; i++) {
      const { restent } = await importer();
      expect(restent).toHaveLength(1);
      expect(await entree('sub-inès-1')).toEqual(['Inès Carpentier-Roy', 'administrateur']);
    }
    expect((await importer('remplacer')).restent).toEqual([]);
    expect(await entree('sub-inès-1')).toEqual(['Inès Carpentier-Roy']);
  });

  it('après l’import : quelqu’un de l’annuaire, à la structure dite', async () => {
    await importer();
    const sansLieu = await commande('--personne=N-ADM');
    expect([sansLieu.code, sansLieu.sortie]).toEqual([1, expect.stringMatching(/plusieurs structures racines.*MEF.*\[STRUCTURE_A_CHOISIR\]/)]); // prettier-ignore
    const { code, sortie } = await commande('--personne=N-ADM', '--structure=MEF');
    expect([code, sortie]).toEqual([0, expect.stringContaining('La personne N-ADM est administrateur, lieu MEF.')]);
    expect(await entree('gabriel.simonnet')).toEqual(['Gabriel Simonnet', 'administrateur']);
    expect((await importer()).restent).toHaveLength(1);
    expect(await lieux()).toEqual(['MEF']);
  });

  it('une personne sans compte reçoit celui que l’on donne, et le garde', async () => {
    copie.changer('personnes.csv', ';gabriel.simonnet\n', ';\n');
    await importer();
    const sans = await commande('--personne=N-ADM', '--structure=MEF');
    expect([sans.code, sans.sortie]).toEqual([2, expect.stringMatching(/--compte : La personne N-ADM n’a pas de compte/)]); // prettier-ignore
    expect((await commande('--personne=N-ADM', '--structure=MEF', '--compte=g-1')).code).toBe(0);
    await importer();
    expect(await entree('g-1')).toEqual(['Gabriel Simonnet', 'administrateur']);
  });

  it.each<[string, string[], number, RegExp]>([
    ['rien de dit', [], 2, /4 champs sont à corriger\. \[SAISIE_INVALIDE\]\n {2}--prenom : Donnez --prenom=…, ou --personne=<code>/],
    ['une adresse fausse', [...ELLE.slice(0, 2), '--courriel=ines', '--compte=x'], 2, /--courriel : l'adresse électronique n'est pas valable/],
    ['un code faux', [...ELLE, '--code=à b'], 2, /--code : ce code ne convient pas/],
    ['les deux à la fois', ['--personne=N-ADM', '--nom=Simonnet'], 2, /--nom : Ne va pas avec --personne/],
    ['une personne inconnue', ['--personne=X-1', '--structure=MEF'], 1, /« X-1 » n’est pas dans l’annuaire.*\[PERSONNE_INCONNUE\]/],
    ['un lieu inconnu', [...ELLE, '--structure=NULLE'], 1, /« NULLE » n’est pas dans l’annuaire.*\[STRUCTURE_INCONNUE\]/],
    ['le compte d’une autre', ['--prenom=A', '--nom=B', '--courriel=a.b@finances.example', '--compte=gabriel.simonnet', '--structure=MEF'], 2, /--compte : Déjà celui de la personne N-ADM.*--personne=N-ADM/],
    ['un autre compte que le sien', ['--personne=N-ADM', '--compte=autre', '--structure=MEF'], 2, /--compte : La personne N-ADM a déjà un autre compte/],
  ])('%s : dit l’option et le remède, et ne change rien', async (_titre, mots, code, attendu) => {
    await importer();
    const rendu = await commande(...mots);
    expect([rendu.code, rendu.sortie]).toEqual([code, expect.stringMatching(attendu)]);
    expect(await un(`SELECT 1 FROM fonction WHERE role = 'administrateur'`)).toBeUndefined();
    expect(await un('SELECT 1 FROM annuaire_histoire')).toBeUndefined();
  }); // prettier-ignore
});
