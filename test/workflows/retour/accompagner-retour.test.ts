import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import { Worker } from '@temporalio/worker';
import type { Auteur } from '#libs/domaine/acte.js';
import { jourLocal } from '#libs/calendrier/journee.js';
import { creerCodec } from '#libs/infra/temporal/codec.js';
import { actes as deLAccompagnement, etatDe, tenterSur } from '../../registre/accompagnement/outils.js';
import { nouvelAgent } from '../../registre/boucle/outils.js';
import { actes, etatDuRetour, prepare, tachesDe, tenter, tenterOffre } from '../../registre/retour/outils.js';
import { accepte } from '../../outils/maison.js';
import { histoireDe } from '../../outils/histoire.js';
import { unMonde, type Monde } from '../../outils/monde.js';
import { CONVERTISSEUR, paquetDesSources } from '../../outils/paquet.js';

const JOUR_MS = 86_400_000;

/** Weeks instead of a year; the order is the same. */
const courtes = {
  defaut: {
    offrePrecoce: true,
    horizon: { jours: 6 },
    dureeRetour: { jours: 24 },
    veilleRetour: { jours: 3 },
    preparationRetour: { jours: 8 },
    suivisDuRetour: [{ jours: 3 }, { jours: 9 }],
    silence: null,
    heureDuMatin: null,
  },
  structures: {},
};

const malheurs = {
  'rien ne la trouble': async () => undefined,
  'ses exécutions sont arrêtées après chaque étape': (m: Monde) => m.terminerEtReveiller(),
};

/** Decided by her; making it is left to the clock. */
async function decidee(m: Monde): Promise<{ agent: Auteur; reference: string }> {
  const agent = await nouvelAgent(m);
  const { reference } = accepte(await tenterOffre(m, agent.id));
  return { agent, reference };
}

describe('accompagnerRetour, de l’offre précoce à l’après-reprise', () => {
  let m: Monde;
  beforeAll(async () => {
    m = await unMonde(courtes);
  });
  afterAll(async () => m?.fermer());

  it('la même histoire pour Temporal, que l’agent garde le lien, le refuse, se taise, change d’avis ou prépare son retour (R-194, design §4, règle 11)', async () => {
    const garde = await decidee(m);
    const refuse = await decidee(m);
    const muet = await decidee(m);
    const change = await decidee(m);
    const prepareSonRetour = await decidee(m);
    await m.apaiser();
    await m.passer(2 * JOUR_MS);
    accepte(
      await tenter(m, actes.repondreAuLien, garde.reference, garde.agent, { valeur: 'oui', rythme: 'quinzaine' }),
    );
    for (const { reference, agent } of [refuse, change])
      accepte(await tenter(m, actes.repondreAuLien, reference, agent, { valeur: 'non' }));
    accepte(await tenter(m, actes.repondreAuLien, change.reference, change.agent, { valeur: 'oui' }));
    accepte(await prepare(m, prepareSonRetour.reference, prepareSonRetour.agent));
    await m.apaiser();
    await m.passer(26 * JOUR_MS);

    const histoires = [];
    for (const { reference } of [garde, refuse, muet, change, prepareSonRetour]) {
      const { evenements } = await histoireDe(m.client, `retourAuTravail/${reference}`);
      histoires.push(evenements.join('\n'));
      expect(await etatDuRetour(m, reference)).toMatchObject({ closLe: expect.any(String) as string });
    }
    expect(new Set(histoires).size).toBe(1);
    expect(histoires[0]).toContain('timerStarted');
    expect((await etatDuRetour(m, garde.reference)).proposeLe).toBeDefined();
    expect((await etatDuRetour(m, refuse.reference)).proposeLe).toBeUndefined();
    expect(m.incidents).toEqual([]);

    const histoire = await m.client.workflow.getHandle(`retourAuTravail/${garde.reference}`).fetchHistory();
    await Worker.runReplayHistory(
      {
        workflowBundle: { code: await paquetDesSources() },
        dataConverter: { payloadCodecs: [creerCodec(m.cles.service)], failureConverterPath: CONVERTISSEUR },
      },
      histoire,
      `retourAuTravail/${garde.reference}`,
    );
    const version = process.env['RELAIS_ENREGISTRER'];
    if (version === undefined) return;
    const dossier = join(__dirname, '../../rejeu/histoires');
    mkdirSync(dossier, { recursive: true });
    writeFileSync(join(dossier, `accompagnerRetour.uneAbsence.${version}.json`), `${historyToJSON(histoire)}\n`);
  });

  it.each(Object.entries(malheurs))(
    'offrir tôt, garder le lien, préparer, suivre : les mêmes faits quand %s (R-193, R-194, design §4, règle 12)',
    async (_quand, malheur) => {
      m.smtp.recus.splice(0);
      const { reference, agent } = await decidee(m);
      await m.apaiser();
      await malheur(m);
      await m.passer(2 * JOUR_MS, malheur);
      accepte(await tenter(m, actes.repondreAuLien, reference, agent, { valeur: 'oui', rythme: 'quinzaine' }));
      await m.passer(18 * JOUR_MS, malheur);
      expect(await tachesDe(m, reference)).toEqual(['lienAReprendre']);

      const ne = accepte(await prepare(m, reference, agent)).reference;
      const jour = jourLocal(new Date(m.temps.maintenant.getTime() + 10 * JOUR_MS).toISOString(), 'metropole');
      accepte(await tenterSur(m, deLAccompagnement.fixerReprise, ne, agent, { jour }));
      await m.apaiser();
      await malheur(m);
      await m.passer(8 * JOUR_MS, malheur);
      expect(await tachesDe(m, ne)).toEqual(['retourAPreparer']);
      await m.passer(10 * JOUR_MS, malheur);
      expect((await tachesDe(m, ne)).sort()).toEqual(['nouvellesApresReprise', 'retourAPreparer']);
      await m.passer(9 * JOUR_MS, malheur);
      expect((await etatDe(m, ne)).preparation).toMatchObject({ suivisProposes: 2 });
      expect(await etatDuRetour(m, reference)).toMatchObject({ closLe: expect.any(String) as string });

      const aLui = m.smtp.recus.filter((r) => r.a.includes('chez.moi'));
      expect(aLui).toHaveLength(1); // the offer; the clock writes nothing else
      expect(m.incidents).toEqual([]);
      await m.oublier();
    },
  );
});
