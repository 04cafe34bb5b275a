import type { Fait } from '#libs/domaine/acte.js';
import { actes } from '#libs/domaine/signalement/index.js';
import { unAccompagnement } from '#libs/registre/lecteurs/un-accompagnement.js';
import { unDossier } from '#libs/registre/lecteurs/un-dossier.js';
import { accepte, agir, etatDe, uneMaison, type Maison } from '../../outils/maison.js';
import { accesDe, sousLaPopulation, tenterDepot } from '../boucle/outils.js';
import { accompagneSous } from '../partage/outils.js';

describe('Individuel ou collectif', () => {
  let m: Maison;
  beforeAll(async () => {
    m = await uneMaison();
  });
  afterAll(() => m?.fermer());
  beforeEach(() => sousLaPopulation(m, 'education'));

  const comptes = (faits: readonly { fait: Fait }[] | undefined): unknown[] =>
    (faits ?? []).flatMap(({ fait }) => ('modalite' in fait ? [[fait.type, fait['modalite']]] : []));

  it('un accompagnement est une ISAP : son état et son premier fait le disent, sans identité (R-105)', async () => {
    const { reference, agent } = await accompagneSous(m, 'education');
    expect(await etatDe(m, reference)).toMatchObject({ modalite: 'individuelle' });
    const faits = (await unAccompagnement(accesDe(m), m.reseau.assistante.id, reference))?.faits;
    expect(comptes(faits)).toEqual([['accordDonne', 'individuelle']]);
    const compte = faits?.find(({ fait }) => 'modalite' in fait)?.fait;
    const { par: _qui, ...dit } = compte ?? { par: '' };
    expect(JSON.stringify(dit)).not.toContain(agent.id);
  });

  it.each([
    ['collectif', 'collective'],
    ['individuel', 'individuelle'],
  ] as const)(
    'une situation %s est prise en charge comme %s, et ne change plus de sorte (R-105)',
    async (genre, sorte) => {
      const { chef, agent, assistante, service } = m.reseau;
      const sujet = genre === 'collectif' ? { genre, service } : { agent: agent.id };
      const { reference } = accepte(await tenterDepot(m, chef, sujet));
      await agir(m, actes.accuserReception, reference, assistante, {});
      expect(await etatDe(m, reference)).toMatchObject({ modalite: sorte });
      const faits = (await unDossier(accesDe(m), assistante.id, reference))?.faits;
      expect(comptes(faits)).toEqual([['prisEnCharge', sorte]]);
    },
  );

  it('là où le texte ne distingue rien, rien n’est compté ainsi (R-105, R-002)', async () => {
    const { reference } = await accompagneSous(m, 'mef');
    expect(await etatDe(m, reference)).not.toHaveProperty('modalite');
    expect(comptes((await unAccompagnement(accesDe(m), m.reseau.assistante.id, reference))?.faits)).toEqual([]);
  });
});
