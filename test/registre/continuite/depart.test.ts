import { randomUUID } from 'node:crypto';
import { estRefus, type Refus } from '#libs/domaine/erreurs.js';
import { actes as surAbsence } from '#libs/domaine/absence/index.js';
import { convoquer, groupeRessource } from '#libs/domaine/groupe/index.js';
import { information, informer, marquerLue } from '#libs/domaine/information/index.js';
import { detruireLesClesDesParties } from '#libs/registre/notes/detruire-cles.js';
import { departDe } from '#libs/registre/lecteurs/depart.js';
import type { Reponse } from '#libs/registre/une-fois.js';
import { accepte, actes, agir, faitsDe, tenter, uneMaison, unSignalement, type Maison } from '../../outils/maison.js';
import { accompagne, actes as surAccompagnement, tenterSur } from '../accompagnement/outils.js';
import { accesDe, courrielsDe, enAdministrateur, nouvelAgent, pris, sousLaPopulation } from '../boucle/outils.js';
import { absente, absenceDe, au, horloge, surLAbsence } from './outils.js';

const LE_JOUR = '2026-07-13';
const CE_JOUR_LA = '2026-07-13T08:00:00.000Z';

describe('Le départ d’une assistante de service social', () => {
  let m: Maison;
  beforeEach(async () => {
    m = await uneMaison({ defaut: {}, structures: {} }, { depart: '2026-07-10T08:00:00.000Z' });
  });
  afterEach(() => m.fermer());

  const partante = (): Promise<string> => absente(m, m.reseau.ctr, { du: LE_JOUR, genre: 'depart', personne: m.reseau.assistante.id }); // prettier-ignore
  const partir = (d: string): Promise<Refus | Reponse> => surLAbsence(m, surAbsence.partir, d, m.reseau.ctr, {});
  const confier = (d: string, a = m.reseau.autreAssistante): Promise<Refus | Reponse> =>
    surLAbsence(m, surAbsence.confierTout, d, m.reseau.ctr, { a: a.id });
  const lire = async <T>(sql: string, valeurs: unknown[] = []): Promise<T[]> =>
    (await m.horlogeBases.registre.query(sql, valeurs)).rows as T[];
  const titulaireDe = async (reference: string): Promise<string | undefined> =>
    (await lire<{ titulaire: string }>('SELECT titulaire FROM dossier WHERE id = $1', [reference]))[0]?.titulaire;
  const poste = async (): Promise<string | null | undefined> =>
    (await lire<{ titulaire: string | null }>(`SELECT titulaire FROM poste WHERE code = 'P1'`))[0]?.titulaire;

  it('est refusé tant qu’il reste un dossier, en nombres, puis accepté : poste vacant, plus de fonction (mission-anchors D10)', async () => {
    const { reference } = await pris(m);
    const d = await partante();
    au(m, CE_JOUR_LA);
    const refus = await partir(d);
    expect(refus).toMatchObject({
      code: 'DEPART_IMPOSSIBLE',
      message: expect.stringContaining('signalements : 1') as string,
    });
    expect(await poste()).toBe(m.reseau.assistante.id);
    accepte(await confier(d));
    await horloge(m, d);
    expect(await titulaireDe(reference)).toBe(m.reseau.autreAssistante.id);
    accepte(await partir(d));
    expect(await poste()).toBeNull();
    expect(await lire('SELECT 1 FROM fonction WHERE personne = $1', [m.reseau.assistante.id])).toEqual([]);
    expect(await faitsDe(m, d)).toEqual(expect.arrayContaining(['passationDecidee', 'passationFaite', 'partie']));
  });

  it('n’est pas inscrit avant son jour, ni pour une simple absence', async () => {
    const d = await partante();
    expect(await partir(d)).toMatchObject({ code: 'DEPART_A_VENIR' });
    const conge = await absente(m, m.reseau.autreAssistante, { du: LE_JOUR });
    au(m, CE_JOUR_LA);
    expect(await partir(conge)).toMatchObject({ code: 'PAS_UN_DEPART' });
    expect(await confier(conge)).toMatchObject({ code: 'PAS_UN_DEPART' });
  });

  it('seule la ligne au-dessus l’inscrit ; celle qui part peut confier elle-même, jamais à une absente ni à elle-même', async () => {
    const d = await partante();
    const { assistante, autreAssistante, ctr } = m.reseau;
    const parElle = await surLAbsence(m, surAbsence.partir, d, assistante, {});
    expect(estRefus(parElle) && parElle.code).toBe('INTROUVABLE');
    const ailleurs = await surLAbsence(m, surAbsence.confierTout, d, autreAssistante, { a: ctr.id });
    expect(estRefus(ailleurs) && ailleurs.code).toBe('INTROUVABLE');
    expect(await surLAbsence(m, surAbsence.confierTout, d, assistante, { a: assistante.id })).toMatchObject({ code: 'SAISIE_INVALIDE' }); // prettier-ignore
    accepte(await surLAbsence(m, surAbsence.confierTout, d, assistante, { a: autreAssistante.id }));
  });

  it('avant son dernier jour déjà, tout passe : l’agent accompagné l’apprend par son canal, celle qui reçoit par un seul message', async () => {
    const suivis = [await accompagne(m), await accompagne(m)];
    await unSignalement(m, { agent: (await nouvelAgent(m)).id });
    const d = await partante();
    accepte(await confier(d));
    await horloge(m, d);
    for (const { reference } of suivis) {
      expect(await titulaireDe(reference)).toBe(m.reseau.autreAssistante.id);
      expect((await courrielsDe(m, reference)).filter((c) => c.gabarit === 'changementDePersonne')).toHaveLength(1);
    }
    expect((await courrielsDe(m, d)).filter((c) => c.gabarit === 'dossiersConfies')).toHaveLength(1);
    const parDossier = await lire<{ n: number }>(
      `SELECT count(*)::int AS n FROM courriel WHERE gabarit IN ('affaireConfiee')`,
    );
    expect(parDossier[0]?.n).toBe(0);
  });

  it('le jour venu, l’agent n’apprend pas une absence dont elle reviendrait : il apprend qui l’accompagne, une fois confié', async () => {
    const { reference } = await accompagne(m);
    const d = await partante();
    au(m, CE_JOUR_LA);
    await horloge(m, d);
    const dits = async (): Promise<string[]> => (await courrielsDe(m, reference)).map((c) => c.gabarit);
    expect(await dits()).not.toContain('absenceAnnoncee');
    accepte(await confier(d));
    await horloge(m, d);
    expect(await dits()).toEqual(['changementDePersonne']);
  });

  it('ce que celle qui reçoit ne peut pas avoir reste à confier un à un, et retient le départ', async () => {
    const agent = await nouvelAgent(m);
    const { autreAssistante, ctr, assistante } = m.reseau;
    await enAdministrateur(m, `INSERT INTO fonction (personne, role, structure) VALUES ($1, 'agent', $2)`, [autreAssistante.id, m.reseau.service]); // prettier-ignore
    const sienne = await unSignalement(m, { agent: autreAssistante.id }); // about her: she may not have it
    const autre = await unSignalement(m, { agent: agent.id });
    for (const r of [sienne, autre]) await agir(m, actes.accuserReception, r, assistante, {});
    const d = await partante();
    accepte(await confier(d));
    await horloge(m, d);
    expect([await titulaireDe(sienne), await titulaireDe(autre)]).toEqual([assistante.id, autreAssistante.id]);
    au(m, CE_JOUR_LA);
    expect(await partir(d)).toMatchObject({ code: 'DEPART_IMPOSSIBLE' });
    await agir(m, actes.reaffecter, sienne, ctr, { a: ctr.id });
    accepte(await partir(d));
  });

  it('l’absence qu’elle organise passe à la suivante de la ligne technique, que personne n’a à choisir', async () => {
    const conge = await absente(m, m.reseau.assistante, { du: '2026-08-03', dernierJour: '2026-08-07' });
    const d = await absente(m, m.reseau.ctn, { du: LE_JOUR, genre: 'depart', personne: m.reseau.ctr.id, structure: await region(m) }); // prettier-ignore
    au(m, CE_JOUR_LA);
    const refus = await surLAbsence(m, surAbsence.partir, d, m.reseau.ctn, {});
    expect(refus).toMatchObject({ code: 'DEPART_IMPOSSIBLE', message: expect.stringContaining('absences à organiser : 1') as string }); // prettier-ignore
    accepte(await surLAbsence(m, surAbsence.confierTout, d, m.reseau.ctn, { a: m.reseau.ctn.id }));
    await horloge(m, d);
    expect((await absenceDe(m, conge)).organisateur).toBe(m.reseau.ctn.id);
    accepte(await surLAbsence(m, surAbsence.partir, d, m.reseau.ctn, {}));
  });

  it('la page montre des nombres et des références, à elle et à sa ligne, à personne d’autre (R-152)', async () => {
    const { reference } = await pris(m);
    const d = await partante();
    const { assistante, autreAssistante, ctr, chef, rh } = m.reseau;
    for (const qui of [assistante, ctr]) {
      const lu = await departDe(accesDe(m), qui.id, d);
      expect(lu?.devoirs.filter((x) => x.bloque)).toEqual([
        { sorte: 'signalements', bloque: true, nombre: 1, references: [reference] },
      ]);
      expect(lu?.presents.map((p) => p.id)).toEqual(expect.arrayContaining([autreAssistante.id, ctr.id]));
      expect(lu?.presents.map((p) => p.id)).not.toContain(assistante.id);
    }
    for (const qui of [autreAssistante, chef, rh]) expect(await departDe(accesDe(m), qui.id, d)).toBeUndefined();
    const conge = await absente(m, autreAssistante, { du: LE_JOUR });
    expect(await departDe(accesDe(m), ctr.id, conge)).toBeUndefined();
  });

  it('l’intérim qui lui est confié nommément la retient, jusqu’à ce qu’une autre soit désignée', async () => {
    const { assistante, autreAssistante, ctr } = m.reseau;
    const conge = await absente(m, autreAssistante, { du: LE_JOUR, dernierJour: '2026-08-07' });
    await enAdministrateur(m, `INSERT INTO chaine (poste, rang, suppleant) SELECT a.id, 1, b.id FROM poste a, poste b WHERE a.code = 'P2' AND b.code = 'P1'`); // prettier-ignore
    accepte(await surLAbsence(m, surAbsence.designer, conge, ctr, { personne: assistante.id }));
    const d = await partante();
    au(m, CE_JOUR_LA);
    expect(await partir(d)).toMatchObject({ code: 'DEPART_IMPOSSIBLE', message: expect.stringContaining('intérims confiés nommément : 1') as string }); // prettier-ignore
    accepte(await surLAbsence(m, surAbsence.designer, conge, ctr, { personne: ctr.id }));
    accepte(await partir(d));
  });

  it('l’information des services qu’elle n’a pas lue l’est par celle qui reçoit (R-282)', async () => {
    const dite = { structure: m.reseau.service, quoi: 'projet' as const, texte: 'Deux guichets ferment en janvier.', sansViePrivee: true }; // prettier-ignore
    const { reference } = accepte(
      await m.registre.deposer(information, informer, { champs: dite, auteur: m.reseau.chef, cle: randomUUID() }),
    );
    const d = await partante();
    accepte(await confier(d));
    await horloge(m, d);
    const lue = { champs: {}, cle: randomUUID() };
    accepte(await m.registre.acter(information, marquerLue, reference, { ...lue, auteur: m.reseau.autreAssistante }));
    au(m, CE_JOUR_LA);
    accepte(await partir(d));
  });

  it('la séance qu’elle a convoquée l’est désormais par celle qui reçoit (R-121)', async () => {
    await sousLaPopulation(m, 'ecologie');
    const champs = { structure: m.reseau.service, seance: '2026-07-20' };
    const { reference: seance } = accepte(
      await m.registre.deposer(groupeRessource, convoquer, { champs, auteur: m.reseau.assistante, cle: randomUUID() }),
    );
    const d = await partante();
    accepte(await confier(d));
    await horloge(m, d);
    expect(await titulaireDe(seance)).toBe(m.reseau.autreAssistante.id);
  });

  it('la clé de ses notes privées est détruite après le délai local, pas avant (R-276)', async () => {
    const { assistante, autreAssistante, ctr } = m.reseau;
    const { reference } = await accompagne(m);
    accepte(await tenterSur(m, surAccompagnement.ecrireNote, reference, assistante, { texte: 'Semble épuisé.' }));
    accepte(await tenterSur(m, surAccompagnement.confier, reference, ctr, { a: autreAssistante.id }));
    const d = await partante();
    au(m, CE_JOUR_LA);
    accepte(await confier(d));
    await horloge(m, d);
    accepte(await partir(d));
    const detruire = (): Promise<number> =>
      detruireLesClesDesParties(m.horlogeBases.registre, m.coffre, m.horloge, { jours: 30 });
    const cles = async (): Promise<number | null> =>
      (await m.horlogeBases.cles.query('SELECT 1 FROM cle_professionnel WHERE personne = $1', [assistante.id]))
        .rowCount;
    au(m, '2026-08-12T07:59:00.000Z');
    expect([await detruire(), await cles()]).toEqual([0, 1]);
    au(m, '2026-08-12T08:00:00.000Z');
    expect([await detruire(), await cles(), await detruire()]).toEqual([1, 0, 0]);
    accepte(await tenterSur(m, surAccompagnement.confier, reference, ctr, { a: ctr.id })); // the dossier itself goes on
  });

  it('partie, elle ne reçoit plus rien ; nommée de nouveau, elle est de nouveau là', async () => {
    const d = await partante();
    au(m, CE_JOUR_LA);
    accepte(await partir(d));
    expect((await absenceDe(m, d)).partie).toBeDefined();
    const reference = await unSignalement(m, { agent: (await nouvelAgent(m)).id });
    expect(await titulaireDe(reference)).toBe(m.reseau.autreAssistante.id);
    expect(await tenter(m, actes.reaffecter, reference, m.reseau.ctr, { a: m.reseau.assistante.id })).toMatchObject({ code: 'SAISIE_INVALIDE' }); // prettier-ignore
    await enAdministrateur(m, `INSERT INTO fonction (personne, role, structure) VALUES ($1, 'assistant', $2)`, [m.reseau.assistante.id, m.reseau.service]); // prettier-ignore
    await enAdministrateur(m, `UPDATE poste SET titulaire = $1 WHERE code = 'P1'`, [m.reseau.assistante.id]);
    await agir(m, actes.reaffecter, reference, m.reseau.ctr, { a: m.reseau.assistante.id });
  });
});

const region = async (m: Maison): Promise<string> =>
  (await m.horlogeBases.registre.query<{ id: string }>(`SELECT id FROM structure WHERE code = 'MEF-ARA'`)).rows[0]
    ?.id ?? '';
