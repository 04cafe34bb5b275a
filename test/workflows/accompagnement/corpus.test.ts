import { randomUUID } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import { Worker } from '@temporalio/worker';
import { information, informer } from '#libs/domaine/information/index.js';
import { creerCodec } from '#libs/infra/temporal/codec.js';
import { accepte } from '../../outils/maison.js';
import { unMonde, type Monde } from '../../outils/monde.js';
import { CONVERTISSEUR, paquetDesSources } from '../../outils/paquet.js';
import { unMedecin } from '../../registre/partage/outils.js';
import { JOUR, rien } from './parcours.js';
import { uneVie, vieCourte } from './vie.js';

/**
 * What is written today replays today. With RELAIS_ENREGISTRER=<version> the histories join the corpus of test/rejeu, for the
 * versions to come: to be done at each release that changes a workflow.
 */
describe('Une histoire d’accompagnement écrite aujourd’hui se rejoue', () => {
  let m: Monde;
  const ids: Record<string, string> = {};
  beforeAll(async () => {
    m = await unMonde({ ...vieCourte, defaut: { ...vieCourte.defaut, conservationInformation: { jours: 3 } } });
    const { references } = await uneVie(m, rien, await unMedecin(m));
    ids['accompagner'] = `accompagnement/${references.accompagnement}`;
    ids['partager'] = `partage/${references.partage}`;
    ids['conserver'] = `conserver/${references.accompagnement}`;
    const champs = {
      structure: m.reseau.service,
      quoi: 'projet',
      texte: 'Deux guichets ferment en janvier.',
      sansViePrivee: true,
    };
    const demande = { champs, auteur: m.reseau.chef, cle: randomUUID() };
    ids['garderInformation'] =
      `information/${accepte(await m.registre.deposer(information, informer, demande)).reference}`;
    await m.passer(4 * JOUR);
  });
  afterAll(async () => m?.fermer());

  it.each(['accompagner', 'partager', 'conserver', 'garderInformation'])('%s', async (nom) => {
    const id = ids[nom] ?? '';
    const histoire = await m.client.workflow.getHandle(id).fetchHistory();
    expect(histoire.events?.at(-1)?.workflowExecutionCompletedEventAttributes).toBeTruthy();
    const options = {
      workflowBundle: { code: await paquetDesSources() },
      dataConverter: { payloadCodecs: [creerCodec(m.cles.service)], failureConverterPath: CONVERTISSEUR },
    };
    await Worker.runReplayHistory(options, histoire, id);
    const version = process.env['RELAIS_ENREGISTRER'];
    if (version !== undefined) {
      const dossier = join(__dirname, '../../rejeu/histoires');
      mkdirSync(dossier, { recursive: true });
      writeFileSync(join(dossier, `${nom}.uneVie.${version}.json`), `${historyToJSON(histoire)}\n`);
    }
  });
});
