import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import { Worker } from '@temporalio/worker';
import { creerCodec } from '#libs/infra/temporal/codec.js';
import { unMonde, type Monde } from '../../outils/monde.js';
import { CONVERTISSEUR, paquetDesSources } from '../../outils/paquet.js';
import { avecRecusation, avecReport, enHeures, ordinaire, sansIncident, type Malheur } from './scenarios.js';

const rien: Malheur = async () => undefined;
const parcours = { ordinaire, avecRecusation, avecReport, sansIncident };

/**
 * What is written today replays today. With RELAIS_ENREGISTRER=<version> the histories join the corpus of test/rejeu, for the
 * versions to come: to be done at each release that changes a workflow.
 */
describe('Une histoire écrite aujourd’hui se rejoue', () => {
  let m: Monde;
  beforeAll(async () => {
    m = await unMonde(enHeures);
  });
  afterAll(async () => m.fermer());

  it.each(Object.entries(parcours))('%s', async (nom, jouer) => {
    const { reference } = await jouer(m, rien);
    const histoire = await m.client.workflow.getHandle(`signalement/${reference}`).fetchHistory();
    await Worker.runReplayHistory(
      {
        workflowBundle: { code: await paquetDesSources() },
        dataConverter: { payloadCodecs: [creerCodec(m.cles.service)], failureConverterPath: CONVERTISSEUR },
      },
      histoire,
      `signalement/${reference}`,
    );
    const version = process.env['RELAIS_ENREGISTRER'];
    if (version !== undefined) {
      const dossier = join(__dirname, '../../rejeu/histoires');
      mkdirSync(dossier, { recursive: true });
      writeFileSync(join(dossier, `traiterSignalement.${nom}.${version}.json`), `${historyToJSON(histoire)}\n`);
    }
  });
});
