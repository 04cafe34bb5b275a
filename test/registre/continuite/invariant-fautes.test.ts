import { actes as surAbsence } from '#libs/domaine/absence/index.js';
import { commencerLesAbsences } from '#libs/registre/continuite/commencer-les-absences.js';
import { reveillerSansTenante } from '#libs/registre/continuite/sans-tenante.js';
import { accepte, actes, agir, uneMaison, type Maison } from '../../outils/maison.js';
import { accompagne, actes as surLAccompagnement, tenterSur } from '../accompagnement/outils.js';
import { courrielsDe, enAdministrateur, pris, prochaine, sousLaPopulation } from '../boucle/outils.js';
import { absente, absenceDe, au, horloge, surLAbsence, tenante } from './outils.js';

/** What random acts, or a thousand matters, once showed; each as the shortest story that shows it. */
describe('La continuité, là où elle avait cédé', () => {
  let m: Maison;
  beforeEach(async () => {
    m = await uneMaison({ defaut: {}, structures: {} }, { depart: '2026-07-10T08:00:00.000Z' });
  });
  afterEach(() => m.fermer());

  const urgente = async (): Promise<string> => {
    const { reference } = await pris(m);
    await agir(m, actes.qualifier, reference, m.reseau.assistante, { caractere: 'urgence' });
    return reference;
  };
  const taches = async (a: string): Promise<string[]> => {
    const { rows } = await m.horlogeBases.registre.query<{ nature: string }>(
      'SELECT nature FROM tache WHERE dossier = $1 AND faite_le IS NULL ORDER BY nature',
      [a],
    );
    return rows.map((t) => t.nature);
  };
  const reveillee = async (a: string): Promise<boolean> =>
    (await m.horlogeBases.registre.query('SELECT 1 FROM reveil WHERE dossier = $1', [a])).rowCount === 1;
  const desFichiers = async (du: string, jusque: string): Promise<string> => {
    const ligne = 'INSERT INTO absence (personne, du, au) VALUES ($1, $2, $3)';
    await enAdministrateur(m, ligne, [m.reseau.assistante.id, du, jusque]);
    await commencerLesAbsences(m.horlogeBases.registre, m.clock, m.horloge);
    const { rows } = await m.horlogeBases.registre.query<{ dossier: string }>('SELECT dossier FROM continuite');
    return rows[0]?.dossier ?? '';
  };

  it('qui prend un trou alors qu’elle est inscrite absente le tient, jusqu’à sa prochaine absence (R-133, T-23)', async () => {
    const reference = await urgente();
    for (const qui of [m.reseau.ctr, m.reseau.ctn])
      await absente(m, qui, { du: '2026-07-13', dernierJour: '2026-07-17' });
    await absente(m, m.reseau.ctr, { du: '2026-07-20' });
    await absente(m, m.reseau.ctn, { du: '2026-07-20' });
    const a = await absente(m, m.reseau.assistante, { du: '2026-07-13' });
    au(m, '2026-07-13T08:00:00.000Z');
    accepte(await surLAbsence(m, surAbsence.prendre, a, m.reseau.ctr, {}));
    expect(await tenante(m, reference)).toBe(m.reseau.ctr.id);
    expect(await tenante(m, reference, new Date('2026-07-20T08:00:00.000Z'))).toBeNull();
  });

  it('celle qui avait été désignée s’absente : quelqu’un doit l’organiser de nouveau (2014 ; R-138, T-20)', async () => {
    await sousLaPopulation(m, 'ecologie');
    await urgente();
    const a = await absente(m, m.reseau.assistante, { du: '2026-07-13' });
    accepte(await surLAbsence(m, surAbsence.designer, a, m.reseau.ctr, { personne: m.reseau.ctn.id }));
    au(m, '2026-07-13T08:00:00.000Z');
    await horloge(m, a);
    expect(await taches(a)).toEqual([]);
    await absente(m, m.reseau.ctn, { du: '2026-07-13' });
    await horloge(m, a);
    expect(await taches(a)).toEqual(['continuiteAOrganiser']);
  });

  it('l’intérimaire s’absente à son tour : l’horloge le sait à cet instant, et la suivante l’apprend (R-136)', async () => {
    await urgente();
    const a = await absente(m, m.reseau.assistante, { du: '2026-07-13', dernierJour: '2026-07-24' });
    au(m, '2026-07-12T22:00:00.000Z');
    await horloge(m, a);
    await m.horlogeBases.registre.query('DELETE FROM reveil');
    await absente(m, m.reseau.ctr, { du: '2026-07-13', duMoment: 'apresMidi' });
    expect(await reveillee(a)).toBe(true);
    await horloge(m, a);
    expect(await prochaine(m, a)).toBe('2026-07-13T11:00:00.000Z'); // 13 h, and not tomorrow
    au(m, '2026-07-13T11:00:00.000Z');
    await horloge(m, a);
    expect((await courrielsDe(m, a)).filter((c) => c.gabarit === 'interimCommence')).toHaveLength(2);
    expect((await absenceDe(m, a)).annonce?.personne).toBe(m.reseau.ctn.id);
  });

  it('un trou que fait le réseau, sans qu’aucune absence ne change, porte un nom dans la minute (R-133)', async () => {
    await urgente();
    const a = await absente(m, m.reseau.assistante, { du: '2026-07-10' });
    await horloge(m, a);
    await m.horlogeBases.registre.query('DELETE FROM reveil');
    await enAdministrateur(m, `DELETE FROM fonction WHERE role IN ('conseillerTechnique', 'conseillerNational')`);
    expect(await reveillerSansTenante(m.horlogeBases.registre, m.horloge)).toBe(1);
    expect(await reveillee(a)).toBe(true);
    await horloge(m, a);
    expect(await taches(a)).toEqual(['trouDeContinuite']);
    expect(await reveillerSansTenante(m.horlogeBases.registre, m.horloge)).toBe(0);
  });

  it('trois désignations au même instant écrivent trois messages, et n’échouent pas (T-23)', async () => {
    const a = await absente(m, m.reseau.assistante, { du: '2026-07-13' });
    for (const personne of [m.reseau.ctr.id, m.reseau.ctn.id, m.reseau.ctr.id])
      accepte(await surLAbsence(m, surAbsence.designer, a, m.reseau.ctn, { personne }));
    expect((await courrielsDe(m, a)).filter((c) => c.gabarit === 'interimDesigne')).toHaveLength(3);
  });

  it('l’agent apprend le nom de qui vient d’être désignée, non de celle qui tenait avant (R-153)', async () => {
    const { agent, reference } = await accompagne(m);
    const a = await absente(m, m.reseau.assistante, { du: '2026-07-10' });
    await horloge(m, a);
    accepte(await tenterSur(m, surLAccompagnement.appelerSansAttendre, reference, agent, { accord: true }));
    await horloge(m, a);
    expect(await tenante(m, reference)).toBe(m.reseau.ctr.id);
    accepte(await surLAbsence(m, surAbsence.designer, a, m.reseau.ctr, { personne: m.reseau.ctn.id }));
    const { rows } = await m.horlogeBases.registre.query<{ t: { absence: { personne: string } } }>(
      'SELECT tenue($1, $2) AS t',
      [reference, m.temps.maintenant],
    );
    expect(rows[0]?.t.absence.personne).toBe(m.reseau.ctn.id);
  });

  it('une absence des fichiers s’annule, se corrige en demi-journées, et son retour n’est pas défait par l’import suivant (R-153)', async () => {
    const reference = await urgente();
    const a = await desFichiers('2026-07-12T22:00:00Z', '2026-07-24T22:00:00Z');
    const demies = { du: '2026-07-13', dernierJour: '2026-07-24', lundiMatin: true, mercrediMatin: true };
    accepte(await surLAbsence(m, surAbsence.corriger, a, m.reseau.assistante, demies));
    const mercredi = new Date('2026-07-15T08:00:00.000Z');
    expect(await tenante(m, reference, mercredi)).toBe(m.reseau.ctr.id);
    expect(await tenante(m, reference, new Date('2026-07-14T08:00:00.000Z'))).toBe(m.reseau.assistante.id);
    accepte(await surLAbsence(m, surAbsence.revenir, a, m.reseau.assistante, {})); // she will not leave
    await enAdministrateur(m, `UPDATE absence SET au = '2026-07-24T22:00:00Z' WHERE importee`);
    expect(await tenante(m, reference, mercredi)).toBe(m.reseau.assistante.id);
    const { rows } = await m.horlogeBases.registre.query<{ absente: boolean }>('SELECT absent($1, $2) AS absente', [
      m.reseau.assistante.id,
      mercredi,
    ]);
    expect(rows[0]?.absente).toBe(false);
  });
});
