import { lieux } from '#libs/registre/coffre/coffre.js';
import { mesNotes } from '#libs/registre/notes/mes-notes.js';
import { mesAccompagnements } from '#libs/registre/lecteurs/mon-accompagnement.js';
import { accesDe, enAdministrateur } from '../boucle/outils.js';
import { accompagne, actes, tenterSur } from '../accompagnement/outils.js';
import { accepte, faitsDe, uneMaison, type Maison } from '../../outils/maison.js';

const MOTS = 'Semble épuisé, parle peu de sa fille.';

describe('Les notes privées de l’assistante', () => {
  let m: Maison;
  beforeAll(async () => {
    m = await uneMaison();
  });
  afterAll(() => m?.fermer());

  const noter = async (reference: string): Promise<void> => {
    accepte(await tenterSur(m, actes.ecrireNote, reference, m.reseau.assistante, { texte: MOTS }));
  };

  it('ne sont lues que par elle ; le journal dit qu’il y en a une, jamais ce qu’elle dit (R-276)', async () => {
    const { agent, reference } = await accompagne(m);
    await noter(reference);
    const lues = await mesNotes(accesDe(m), m.reseau.assistante.id, reference);
    expect(lues?.notes.map((n) => n.texte)).toEqual([MOTS]);
    for (const autre of [agent, m.reseau.autreAssistante, m.reseau.ctr, m.reseau.administratrice])
      expect(await mesNotes(accesDe(m), autre.id, reference)).toBeUndefined();
    expect(await faitsDe(m, reference)).toContain('noteEcrite');
    expect(JSON.stringify(await mesAccompagnements(accesDe(m), agent.id))).not.toContain('épuisé');
  });

  it('demandent deux clés, la sienne et celle du dossier : aucune ne suffit seule', async () => {
    const { reference } = await accompagne(m);
    await noter(reference);
    const cleDossier = (await m.coffre.cle(reference)) as Buffer;
    const cleElle = await m.coffre.cleDuProfessionnel(m.reseau.assistante.id);
    await enAdministrateur(m, 'ALTER TABLE note_privee DISABLE ROW LEVEL SECURITY');
    await enAdministrateur(m, 'GRANT SELECT ON note_privee TO relais_worker');
    const { rows } = await m.horlogeBases.registre.query<{ id: string; texte: Buffer }>(
      'SELECT id, texte FROM note_privee WHERE dossier = $1',
      [reference],
    );
    await enAdministrateur(m, 'REVOKE SELECT ON note_privee FROM relais_worker');
    await enAdministrateur(m, 'ALTER TABLE note_privee ENABLE ROW LEVEL SECURITY');
    const [note] = rows as [{ id: string; texte: Buffer }];
    expect(() => m.coffre.ouvrir(cleElle, lieux.note(note.id), note.texte)).toThrow();
    const dedans = m.coffre.ouvrir(cleDossier, lieux.note(note.id), note.texte) as string;
    expect(Buffer.from(dedans, 'base64').toString()).not.toContain('épuisé');
    expect(m.coffre.ouvrir(cleElle, lieux.note(note.id), Buffer.from(dedans, 'base64'))).toBe(MOTS);
  });

  it('ne passent pas avec le dossier, et ne sont vues ni de l’horloge ni de celle qui le reçoit', async () => {
    const { reference } = await accompagne(m);
    await noter(reference);
    const { assistante, autreAssistante, ctr } = m.reseau;
    accepte(await tenterSur(m, actes.confier, reference, ctr, { a: autreAssistante.id }));
    expect((await mesNotes(accesDe(m), autreAssistante.id, reference))?.notes).toEqual([]);
    expect(await mesNotes(accesDe(m), assistante.id, reference)).toBeUndefined();
    await expect(m.horlogeBases.registre.query('SELECT 1 FROM note_privee')).rejects.toMatchObject({ code: '42501' });
  });

  it('s’effacent d’un geste, les siennes seulement', async () => {
    const { reference } = await accompagne(m);
    await noter(reference);
    const { assistante, autreAssistante, ctr } = m.reseau;
    const note = (await mesNotes(accesDe(m), assistante.id, reference))?.notes[0]?.id as string;
    accepte(await tenterSur(m, actes.confier, reference, ctr, { a: autreAssistante.id }));
    accepte(await tenterSur(m, actes.effacerNote, reference, autreAssistante, { note }));
    accepte(await tenterSur(m, actes.confier, reference, ctr, { a: assistante.id }));
    expect((await mesNotes(accesDe(m), assistante.id, reference))?.notes).toHaveLength(1);
    accepte(await tenterSur(m, actes.effacerNote, reference, assistante, { note }));
    expect((await mesNotes(accesDe(m), assistante.id, reference))?.notes).toEqual([]);
    expect(await faitsDe(m, reference)).toContain('noteEffacee');
  });
});
