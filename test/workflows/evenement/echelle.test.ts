import { actes as surAbsence } from '#libs/domaine/absence/index.js';
import { actes } from '#libs/domaine/evenement/index.js';
import { accepte, faitsDe } from '../../outils/maison.js';
import { unMonde, type Monde } from '../../outils/monde.js';
import { absente, surLAbsence } from '../../registre/continuite/outils.js';
import { enAdministrateur } from '../../registre/boucle/outils.js';
import {
  autourDUnEvenement,
  courriels,
  declare,
  evenementDe,
  surLEvenement,
  type Autour,
} from '../../registre/evenement/outils.js';
import { aPresent, HEURE, MINUTE } from './vies.js';

/** Real minutes of the réglages par défaut: 5 between two rungs, 20 of lease, 1 hour between two rounds. */
describe('L’échelle d’un événement grave, dans le temps', () => {
  let m: Monde;
  let a: Autour;
  beforeAll(async () => {
    m = await unMonde(
      { defaut: { jonctionEvenement: { secondes: 1 } }, structures: {} },
      { files: ['dossier', 'urgence'] },
    );
    a = await autourDUnEvenement(m);
  });
  afterAll(async () => m?.fermer());
  beforeEach(async () => {
    await m.oublier();
    await m.passer(3 * HEURE);
    m.smtp.recus.splice(0);
  });
  afterEach(() => expect(m.incidents).toEqual([]));

  const evenement = async (): Promise<string> => {
    const ref = await declare(m, a.direction, aPresent(m));
    await m.apaiser();
    return ref;
  };
  const appeles = (ref: string): Promise<string[]> => courriels(m, ref, 'appelDeLigne');
  const prend = async (ref: string, qui: Autour['voisine']): Promise<void> => {
    accepte(await surLEvenement(m, actes.prendreEnCharge, ref, qui, {}));
    await m.apaiser();
  };
  const absentes = (du: Date, au: Date, ...qui: Autour['voisine'][]): Promise<unknown> =>
    Promise.all(
      qui.map(({ id }) =>
        enAdministrateur(m, 'INSERT INTO absence (personne, du, au) VALUES ($1, $2, $3)', [id, du, au]),
      ),
    );
  const dans = (ms: number): Date => new Date(m.temps.maintenant.getTime() + ms);

  it('Temporal absent au moment de la déclaration : le courriel du premier barreau est dans le grand livre et part (F-40)', async () => {
    const ref = await declare(m, a.direction, aPresent(m));
    expect(await m.livrer()).toBeGreaterThan(0); // the pump alone: no nudge has left, no worker was asked
    expect(m.smtp.recus.map((r) => r.a)).toEqual(['ctr@dgfip-38.example']);
    expect(m.questions).toBe(0);
    await m.apaiser();
    await m.passer(6 * MINUTE);
    expect(await appeles(ref)).toEqual(['ctr', 'voisine']);
    await prend(ref, a.voisine);
  });

  it('barreau après barreau, la liste des téléphones, puis toutes les heures jusqu’à un nom ; pris, plus personne n’est appelé (F-42, F-43)', async () => {
    const ref = await evenement();
    const vus: string[][] = [];
    for (const attente of [4, 2, 5, 5]) {
      await m.passer(attente * MINUTE);
      vus.push(await appeles(ref));
    }
    expect(vus).toEqual([['ctr'], ['ctr', 'voisine'], ['ctr', 'voisine', 'ctn'], ['ctr', 'voisine', 'ctn']]);
    expect((await evenementDe(m, ref)).epuiseLe).toBeDefined();
    await m.passer(2 * HEURE + 16 * MINUTE);
    const apres = await appeles(ref);
    expect(apres.slice(3, 7)).toEqual(['ctr', 'voisine', 'ctn', 'ctr']);
    await prend(ref, m.reseau.ctr);
    await surLEvenement(m, actes.deployer, ref, m.reseau.ctr, equipe());
    const combien = (await appeles(ref)).length;
    await m.passer(3 * HEURE);
    expect(await appeles(ref)).toHaveLength(combien);
  });

  it('de permanence d’abord ; une prise en charge sans suite revient, sans celle qui l’avait, jusqu’au tour suivant (F-44)', async () => {
    await enAdministrateur(
      m,
      `INSERT INTO astreinte (lieu, personne, du, au) SELECT id, $1, $2, $3 FROM structure WHERE code = 'MEF-ARA'`,
      [m.reseau.autreAssistante.id, m.temps.maintenant, dans(90 * MINUTE)],
    );
    const ref = await evenement();
    expect(await appeles(ref)).toEqual(['autreAssistante']);
    await m.passer(6 * MINUTE);
    expect(await appeles(ref)).toEqual(['autreAssistante', 'ctr']);
    await prend(ref, m.reseau.ctr);
    await m.passer(21 * MINUTE);
    expect(await courriels(m, ref, 'chargeRevenue')).toEqual(['ctr']);
    await m.passer(15 * MINUTE);
    expect((await appeles(ref)).slice(2)).toEqual(['autreAssistante', 'voisine', 'ctn']);
    await prend(ref, a.voisine);
    accepte(await surLEvenement(m, actes.deployer, ref, a.voisine, equipe()));
  });

  it('un barreau vide et un barreau où toutes sont absentes se sautent aussitôt ; personne nulle part : la liste, et chaque heure (F-42)', async () => {
    await enAdministrateur(m, `UPDATE poste SET titulaire = NULL WHERE code = 'P-PACA'`); // vacant: an empty rung
    await absentes(dans(0), dans(30 * MINUTE), m.reseau.ctr);
    const ref = await evenement();
    expect(await appeles(ref)).toEqual(['ctn']);
    await prend(ref, m.reseau.ctn);
    accepte(await surLEvenement(m, actes.ecarter, ref, m.reseau.ctn, { pourquoi: 'erreur' }));
    await enAdministrateur(m, `UPDATE poste SET titulaire = $1 WHERE code = 'P-PACA'`, [a.voisine.id]);

    await m.passer(HEURE);
    await absentes(dans(0), dans(90 * MINUTE), m.reseau.ctr, a.voisine, m.reseau.ctn);
    const seul = await evenement();
    expect(await appeles(seul)).toEqual([]);
    expect((await evenementDe(m, seul)).epuiseLe).toBeDefined();
    expect(await tachesDe(seul)).toContain('evenementSansPersonne');
    await m.passer(3 * HEURE);
    expect((await appeles(seul)).slice(0, 2)).toEqual(['ctr', 'voisine']); // the first round at which somebody is back
    await prend(seul, m.reseau.ctr);
    expect(await tachesDe(seul)).toEqual([]);
    accepte(await surLEvenement(m, actes.ecarter, seul, m.reseau.ctr, { pourquoi: 'erreur' }));
  });

  it('une intérimaire est appelée au barreau de l’absente (R-164)', async () => {
    const jour = dans(0).toISOString().slice(0, 10);
    const absence = await absente(m, m.reseau.ctr, { du: jour, genre: 'soudaine' });
    accepte(await surLAbsence(m, surAbsence.designer, absence, m.reseau.ctn, { personne: m.reseau.ctn.id }));
    await m.apaiser();
    const ref = await evenement();
    expect(await appeles(ref)).toEqual(['ctn']);
    await m.passer(6 * MINUTE);
    expect(await appeles(ref)).toEqual(['ctn', 'voisine']);
    await prend(ref, a.voisine);
    accepte(await surLEvenement(m, actes.ecarter, ref, a.voisine, { pourquoi: 'erreur' }));
    accepte(await surLAbsence(m, surAbsence.revenir, absence, m.reseau.ctr, {}));
  });

  it('un brouillon sans réponse : la direction d’au-dessus, puis la conseillère technique ; confirmé par téléphone, la ligne est appelée (T-32)', async () => {
    const ref = await declare(m, m.reseau.chef, aPresent(m));
    await m.apaiser();
    await m.passer(6 * MINUTE);
    expect(await courriels(m, ref, 'evenementAConfirmer')).toEqual(['direction', 'directionRegionale']);
    await m.passer(5 * MINUTE);
    expect(await courriels(m, ref)).toContain('brouillonSansReponse → ctr');
    expect(await appeles(ref)).toEqual([]);
    accepte(await surLEvenement(m, actes.confirmer, ref, m.reseau.ctr, { orale: 'Le directeur' }));
    await m.apaiser();
    await m.passer(6 * MINUTE);
    expect(await appeles(ref)).toEqual(['ctr', 'voisine']);
    expect((await faitsDe(m, ref)).slice(-2)).toEqual(['evenementDemande', 'barreauAppele']);
    accepte(await surLEvenement(m, actes.ecarter, ref, m.reseau.ctr, { pourquoi: 'erreur' }));
  });

  const equipe = (): { combien: string; ou: string; jour: string; heure: string } => ({
    combien: '1',
    ou: 'Accueil du service',
    ...aPresent(m),
  });

  async function tachesDe(ref: string): Promise<string[]> {
    const { rows } = await m.horlogeBases.registre.query<{ nature: string }>(
      'SELECT DISTINCT nature FROM tache WHERE dossier = $1 AND faite_le IS NULL',
      [ref],
    );
    return rows.map((r) => r.nature);
  }
});
