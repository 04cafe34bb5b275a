import { signalement } from '#libs/domaine/signalement/index.js';
import { actes, agir, faitsDe, uneMaison, unSignalement, type Maison } from '../../outils/maison.js';

const HEURE = 3_600_000;

/** Found by the model (modele.test.ts): the second call had the key of the first mail, and the clock of the dossier stood still. */
describe('La ligne technique, appelée une première fois avant l’offre', () => {
  let m: Maison;
  beforeAll(async () => {
    m = await uneMaison({
      defaut: { proposition: { heures: 30 }, echelon: { heures: 8 }, repentir: { minutes: 10 }, silence: null },
      structures: {},
    });
  });
  afterAll(async () => m.fermer());

  it.each(['le message revient', 'le message est annulé'])('est appelée de nouveau quand %s', async (quoi) => {
    const reference = await unSignalement(m);
    const proposer = (): Promise<unknown> => m.clock.etape(signalement, reference, 'traiterSignalement', 'proposer');
    const appels = async (): Promise<number> =>
      (await faitsDe(m, reference)).filter((f) => f === 'ligneTechniqueAppelee').length;
    await agir(m, actes.accuserReception, reference, m.reseau.assistante, {});
    m.temps.avancer(31 * HEURE);
    await proposer();
    expect(await appels()).toBe(1);
    await agir(m, actes.proposerAide, reference, m.reseau.assistante, { voie: 'courriel' });
    if (quoi === 'le message est annulé') await agir(m, actes.annulerEnvoi, reference, m.reseau.assistante, {});
    else
      await m.horlogeBases.registre.query(
        `UPDATE courriel SET etat = 'REFUSE' WHERE dossier = $1 AND gabarit = 'propositionAgent'`,
        [reference],
      );
    m.temps.avancer(31 * HEURE);
    await proposer();
    expect(await appels()).toBe(2);
  });
});
