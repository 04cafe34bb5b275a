import pg from 'pg';
import type { Auteur } from '#libs/domaine/acte.js';
import { actes as surAbsence } from '#libs/domaine/absence/index.js';
import { ImportRefuse } from '#libs/registre/annuaire/anomalie.js';
import { importerAnnuaire, type Bilan, type SortDesGestes } from '#libs/registre/annuaire/importer.js';
import { accepte, actes, agir, uneMaison, unSignalement, type Maison } from '../../outils/maison.js';
import { absente, surLAbsence } from '../continuite/outils.js';
import { copieDuReseau, type Copie } from './copie.js';

/** The sample network of the demonstration; its files then take one social worker out of it. */
describe('Un import qui retire quelqu’un du service (mission-anchors D10)', () => {
  let m: Maison;
  let copie: Copie;
  let registre: pg.Pool;
  beforeEach(async () => {
    m = await uneMaison();
    registre = new pg.Pool({ connectionString: m.base.urls.admin, max: 2 });
    copie = copieDuReseau();
    await importer();
  });
  afterEach(async () => {
    copie.effacer();
    await registre.end();
    await m.fermer();
  });

  const importer = (gestes?: SortDesGestes): Promise<Bilan> =>
    importerAnnuaire({
      dossier: copie.dossier,
      registre: m.base.urls.admin,
      emetteur: 'http://connexion.example',
      ...(gestes === undefined ? {} : { gestes }),
    });
  const refus = async (gestes?: SortDesGestes): Promise<string> => {
    const erreur: unknown = await importer(gestes).catch((e: unknown) => e);
    if (!(erreur instanceof ImportRefuse)) throw new Error('the import was not refused');
    return erreur.message;
  };
  const un = async <T extends pg.QueryResultRow>(sql: string, valeurs: unknown[] = []): Promise<T | undefined> =>
    (await registre.query<T>(sql, valeurs)).rows[0];
  const auteur = async (sql: string): Promise<Auteur> => {
    const { personne } = (await un<{ personne: string }>(sql)) as { personne: string };
    const { rows } = await registre.query<Auteur['fonctions'][number]>('SELECT role, structure FROM fonction WHERE personne = $1', [personne]); // prettier-ignore
    return { id: personne, fonctions: rows };
  };
  const titulaire = (poste: string): Promise<{ personne: string | null } | undefined> =>
    un('SELECT titulaire AS personne FROM poste WHERE code = $1', [poste]);
  /** Everything that the files say of her as a professional, but her own line. */
  const retirer = (code: string): void => {
    const siens = ['fonctions.csv', 'temps.csv', 'absences.csv', 'volontaires.csv'];
    for (const f of siens) copie.filtrer(f, (l) => l !== code && !l.startsWith(`${code};`));
    copie.changer('postes.csv', `;${code};`, ';;');
  };
  const assistante = (): Promise<Auteur> => auteur(`SELECT titulaire AS personne FROM poste WHERE code = 'ASS-38-1'`);
  const conseillere = (): Promise<Auteur> => auteur(`SELECT titulaire AS personne FROM poste WHERE code = 'CTR-ARA'`);
  const confiee = async (): Promise<string> => {
    const chef = await auteur(`SELECT f.personne FROM fonction f JOIN structure s ON s.id = f.structure WHERE f.role = 'chefDeService' AND s.code LIKE 'MEF-38%' LIMIT 1`); // prettier-ignore
    const agent = await auteur(`SELECT f.personne FROM fonction f WHERE f.role = 'agent' AND f.structure = '${chef.fonctions.find((f) => f.role === 'chefDeService')?.structure}' LIMIT 1`); // prettier-ignore
    return unSignalement(m, { de: chef, agent: agent.id });
  };

  it('est refusé, ligne et remède, tant qu’un dossier est à son nom ; confié, il passe et le poste est vacant', async () => {
    const reference = await confiee();
    const elle = await assistante();
    const { code } = (await un<{ code: string }>('SELECT code FROM personne WHERE id = $1', [elle.id])) as {
      code: string;
    };
    retirer(code);
    expect(await refus()).toMatch(new RegExp(`la personne ${code} n'a plus de fonction.*signalements : 1`));
    expect(await titulaire('ASS-38-1')).toEqual({ personne: elle.id });
    const autre = await auteur(`SELECT titulaire AS personne FROM poste WHERE code = 'ASS-38-2'`);
    await agir(m, actes.reaffecter, reference, await conseillere(), { a: autre.id });
    await importer();
    expect(await titulaire('ASS-38-1')).toEqual({ personne: null });
    expect(await un('SELECT partie_le FROM depart WHERE personne = $1', [elle.id])).toBeDefined();
    expect((await importer()).changements.every((c) => c.ajouts + c.modifications + c.retraits === 0)).toBe(true);
  });

  it('des fichiers d’avant ne défont pas en silence un départ inscrit sur la page', async () => {
    const elle = await assistante();
    const { structure } = elle.fonctions[0] as { structure: string };
    const ctr = await conseillere();
    const d = await absente(m, ctr, { du: '2026-03-09', genre: 'depart', personne: elle.id, structure });
    accepte(await surLAbsence(m, surAbsence.partir, d, ctr, {}));
    expect(await refus()).toMatch(/est partie depuis le 2026-03-10, sur la page/);
    await importer('garder');
    expect(await titulaire('ASS-38-1')).toEqual({ personne: null });
    await importer('remplacer');
    expect(await titulaire('ASS-38-1')).toEqual({ personne: elle.id });
    expect(await un('SELECT 1 FROM depart WHERE personne = $1', [elle.id])).toBeUndefined();
  });
});
