import { actes } from '#libs/domaine/evenement/index.js';
import { workflowId } from '#libs/domaine/procedures.js';
import { accepte } from '../../outils/maison.js';
import { histoireDe } from '../../outils/histoire.js';
import { unMonde, type Monde } from '../../outils/monde.js';
import { attendreOuvriers } from '../../outils/repos.js';
import { autourDUnEvenement, declare, repond, surLEvenement, type Autour } from '../../registre/evenement/outils.js';
import { desVolontaires } from '../../registre/evenement/foule.js';
import { enAdministrateur } from '../../registre/boucle/outils.js';
import { aPresent, MINUTE } from './vies.js';

/** Performance D8: from the declaration to the second wave. Measured: 25 events. */
const EVENEMENTS_MAX = 60;
const GABARIT = 'appelDEquipe';

describe('Ce que Temporal garde d’un événement grave', () => {
  let m: Monde;
  let a: Autour;
  beforeAll(async () => {
    m = await unMonde({ defaut: { jonctionEvenement: { secondes: 1 } }, structures: {} }, { files: ['urgence'] });
    a = await autourDUnEvenement(m);
    await enAdministrateur(m, 'DELETE FROM volontaire');
  });
  afterAll(async () => m?.fermer());

  /** Declared, one rung without an answer, taken in charge, a team called, two answers, the end of the first wave. */
  async function mesurer(): Promise<{ evenements: string[]; lettres: number; questions: number }> {
    const ref = await declare(m, a.direction, aPresent(m));
    await m.apaiser();
    await m.passer(6 * MINUTE);
    accepte(await surLEvenement(m, actes.prendreEnCharge, ref, m.reseau.ctr, {}));
    await m.passer(MINUTE);
    const deja = m.questions;
    accepte(await surLEvenement(m, actes.deployer, ref, m.reseau.ctr, { combien: '9', ou: 'Accueil', ...aPresent(m) }));
    const { rows } = await m.horlogeBases.registre.query<{ personne: string }>(
      'SELECT personne FROM appel WHERE dossier = $1 ORDER BY personne LIMIT 2',
      [ref],
    );
    for (const { personne } of rows) accepte(await repond(m, ref, { id: personne, fonctions: [] }, 'accepte'));
    const { rows: lettres } = await m.horlogeBases.registre.query<{ n: number }>(
      `WITH parties AS (UPDATE courriel SET etat = 'ACCEPTE' WHERE dossier = $1 AND gabarit = $2 RETURNING 1)
       SELECT count(*)::int AS n FROM parties`,
      [ref, GABARIT],
    ); // how long a pump needs for them is the bench's affair
    await m.apaiser();
    await m.passer(11 * MINUTE);
    await attendreOuvriers(m, new Set());
    const id = workflowId({ dossier: ref, type: 'repondreEvenementGrave', nature: 'evenementGrave' });
    const { evenements } = await histoireDe(m.client, id);
    await m.oublier();
    return { evenements, lettres: lettres[0]?.n ?? 0, questions: m.questions - deja };
  }

  it(`la même histoire pour 10 et pour 10 000 personnes appelées, ${EVENEMENTS_MAX} événements au plus ; une réponse n’éveille rien (performance D8, D9)`, async () => {
    await desVolontaires(m, 10, 'DIX');
    const dix = await mesurer();
    await desVolontaires(m, 9990, 'MILLE');
    const dixMille = await mesurer();
    process.stdout.write(
      `repondreEvenementGrave: ${dix.evenements.length} events for ${dix.lettres} people called, ` +
        `${dixMille.evenements.length} for ${dixMille.lettres}; ${dix.questions} questions from the call to the end of the wave\n`,
    );
    expect([dix.lettres, dixMille.lettres]).toEqual([10, 10_000]);
    expect(dixMille.evenements).toEqual(dix.evenements);
    expect(dix.evenements.length).toBeLessThanOrEqual(EVENEMENTS_MAX);
    expect(dixMille.questions).toBe(dix.questions);
    expect(m.incidents).toEqual([]);
  });
});
