import { actes } from '#libs/domaine/evenement/index.js';
import { accepte, faitsDe } from '../../outils/maison.js';
import {
  autourDUnEvenement,
  courriels,
  declare,
  evenementDe,
  horloge,
  repond,
  surLEvenement,
  type Autour,
} from '../evenement/outils.js';
import { uneMaisonVeillee, type MaisonVeillee } from './outils.js';

const MINUTE = 60_000;
const JOUR = 86_400_000;
let v: MaisonVeillee;
let a: Autour;
beforeAll(async () => {
  v = await uneMaisonVeillee({ reglages: { defaut: { jonctionEvenement: { secondes: 1 } }, structures: {} } });
  a = await autourDUnEvenement(v.m);
  v.m.temps.avancer(90 * MINUTE);
});
afterAll(() => v.fermer());

const sur = async (acte: keyof typeof actes, ref: string, champs: object = {}): Promise<void> => {
  accepte(await surLEvenement(v.m, actes[acte] as never, ref, v.m.reseau.ctr, champs));
};
/** One round of the watchdog, a minute after what it is about became due, and what its own relay takes. */
async function apres(ms: number): Promise<void> {
  v.m.temps.avancer(ms + 61_000);
  await v.ronde();
  v.m.temps.avancer(61_000);
  await v.pompes.vigie.viderMaintenant();
}

describe('Un événement grave, ni Temporal ni ouvrier (F-06, F-07, F-41 à F-44)', () => {
  it('la première alerte part, l’échelle monte jusqu’au bout et recommence ; à leur retour les ouvriers ne renvoient rien', async () => {
    const ref = await declare(v.m, a.direction);
    v.m.temps.avancer(61_000);
    expect(await v.pompes.vigie.viderMaintenant()).toEqual({ ACCEPTE: 1 });
    for (let barreau = 0; barreau < 4; barreau += 1) await apres(5 * MINUTE);
    await apres(60 * MINUTE);
    const appeles = ['ctr', 'voisine', 'ctn', 'ctr'];
    expect(await courriels(v.m, ref, 'appelDeLigne')).toEqual(appeles);
    expect(v.smtp.vigie.recus.map((r) => r.a)).toEqual(appeles.map((qui) => `${qui}@dgfip-38.example`));
    expect(await faitsDe(v.m, ref)).toContain('echelleEpuisee');
    await horloge(v.m, ref);
    expect(await v.pompes.ouvriers.viderMaintenant()).toEqual({});
    expect(await courriels(v.m, ref, 'appelDeLigne')).toEqual(appeles);
    expect(v.echecs).toEqual([]);
    await sur('prendreEnCharge', ref);
  });

  it('toute la vie d’un événement passe par ses seuls droits, jusqu’à l’anniversaire', async () => {
    const ref = await declare(v.m, a.direction);
    await sur('prendreEnCharge', ref);
    await sur('deployer', ref, { combien: '1', ou: 'Accueil', jour: '2026-03-10', heure: '18:00' });
    await sur('fixerModalites', ref, {
      forme: 'groupeDeParole',
      avec: v.m.reseau.chef.id,
      comment: 'telephone',
      medecin: 'non',
      medecinMotif: 'Prévu plus tard',
    });
    await apres(10 * MINUTE);
    accepte(await repond(v.m, ref, v.m.reseau.assistante, 'accepte'));
    await apres(12 * 60 * MINUTE);
    expect(await courriels(v.m, ref, 'releveProposee')).not.toEqual([]);
    await sur('finir', ref);
    for (const jours of [2, 7, 24, 60, 290, 30]) await apres(jours * JOUR);
    const { suivis } = await evenementDe(v.m, ref);
    expect(suivis.filter((s) => s.rappeleLe === undefined)).toEqual([]);
    expect(v.echecs).toEqual([]);
  });

  it('la vigie et l’horloge à la fois sur un barreau échu : un appel', async () => {
    const ref = await declare(v.m, a.direction);
    for (let barreau = 1; barreau < 3; barreau += 1) {
      v.m.temps.avancer(5 * MINUTE + 61_000);
      await Promise.all([v.ronde(), horloge(v.m, ref), v.ronde(), horloge(v.m, ref)]);
      expect(await courriels(v.m, ref, 'appelDeLigne')).toHaveLength(barreau + 1);
    }
  });
});
