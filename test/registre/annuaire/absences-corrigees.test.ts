import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { absence, actes } from '#libs/domaine/absence/index.js';
import type { Corriger } from '#libs/domaine/absence/actes/corriger.js';
import { ImportRefuse } from '#libs/registre/annuaire/anomalie.js';
import { importerAnnuaire, type SortDesGestes } from '#libs/registre/annuaire/importer.js';
import { commencerLesAbsences } from '#libs/registre/continuite/commencer-les-absences.js';
import { accepte, uneMaison, type Maison } from '../../outils/maison.js';
import { copieDuReseau, type Copie } from './copie.js';

const LIGNE = '38-ASS1;2035-08-06;2035-08-17';

describe('Une absence des fichiers, corrigée sur la page (R-153)', () => {
  let m: Maison;
  let copie: Copie;
  let registre: pg.Pool;
  beforeAll(async () => {
    m = await uneMaison();
    registre = new pg.Pool({ connectionString: m.base.urls.admin, max: 2 });
    copie = copieDuReseau();
    copie.ajouter('absences.csv', LIGNE);
    await importer();
  });
  afterAll(async () => {
    copie.effacer();
    await registre.end();
    await m.fermer();
  });

  const importer = (gestes: SortDesGestes = 'demander'): Promise<unknown> =>
    importerAnnuaire({
      dossier: copie.dossier,
      registre: m.base.urls.admin,
      emetteur: 'http://connexion.example',
      gestes,
    });
  const fin = async (): Promise<string | undefined> =>
    (
      await registre.query<{ au: Date }>(
        `SELECT a.au FROM absence a JOIN personne p ON p.id = a.personne WHERE p.code = '38-ASS1' AND a.importee`,
      )
    ).rows[0]?.au.toISOString();

  it('aucun import ne défait la correction, sauf si on le lui dit', async () => {
    await commencerLesAbsences(m.horlogeBases.registre, m.clock, m.horloge);
    const { rows } = await registre.query<{ reference: string; personne: string }>(
      `SELECT a.dossier AS reference, a.personne FROM absence a JOIN personne p ON p.id = a.personne WHERE p.code = '38-ASS1'`,
    );
    const { reference, personne } = rows[0] as { reference: string; personne: string };
    const champs = { du: '2035-08-06', dernierJour: '2035-08-24' } as Corriger;
    const auteur = { id: personne, fonctions: [] };
    accepte(await m.registre.acter(absence, actes.corriger, reference, { champs, auteur, cle: randomUUID() }));
    const corrigee = '2035-08-24T22:00:00.000Z';
    expect(await fin()).toBe(corrigee);
    await importer(); // the same files as before
    expect(await fin()).toBe(corrigee);

    copie.changer('absences.csv', LIGNE, '38-ASS1;2035-08-06;2035-08-31');
    const erreur: unknown = await importer().catch((e: unknown) => e);
    expect(erreur).toBeInstanceOf(ImportRefuse);
    expect(String(erreur)).toMatch(/l'absence de la personne 38-ASS1 à partir du 2035-08-06 est corrigée sur la page/);
    expect(await fin()).toBe(corrigee);
    await importer('garder');
    await importer(); // what the files say is known: nothing is asked twice
    expect(await fin()).toBe(corrigee);
    await importer('remplacer');
    expect(await fin()).toBe('2035-08-31T22:00:00.000Z');
  });
});
