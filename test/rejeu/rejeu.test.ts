import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { historyFromJSON } from '@temporalio/common/lib/proto-utils.js';
import { Worker, type ReplayWorkerOptions } from '@temporalio/worker';
import { creerCodec } from '#libs/infra/temporal/codec.js';
import { CLE_DU_CORPUS } from '../outils/maison.js';
import { CONVERTISSEUR, paquetDesSources } from '../outils/paquet.js';

const DOSSIER = join(__dirname, 'histoires');
const fichiers = readdirSync(DOSSIER).filter((f) => f.endsWith('.json'));

/** Running cases survive a deployment: every history kept here replays on the workflows of today. Never edited, only added. */
describe('Les histoires passées se rejouent sur les workflows d’aujourd’hui', () => {
  let options: ReplayWorkerOptions;
  beforeAll(async () => {
    options = {
      workflowBundle: { code: await paquetDesSources() },
      dataConverter: {
        payloadCodecs: [creerCodec({ courante: 's1', cles: { s1: CLE_DU_CORPUS } })],
        failureConverterPath: CONVERTISSEUR,
      },
    };
  });

  const lire = (fichier: string): unknown => JSON.parse(readFileSync(join(DOSSIER, fichier), 'utf8'));
  const rejouer = (histoire: unknown): Promise<void> =>
    Worker.runReplayHistory(options, historyFromJSON(histoire), 'signalement/rejeu');

  it('il y en a au moins une par procédure d’un dossier', () => {
    const connues = new Set(fichiers.map((f) => f.split('.')[0]));
    const attendues = [
      'accompagner',
      'accompagnerRetour',
      'assurerContinuite',
      'conserver',
      'garderInformation',
      'intervenirCollectif',
      'partager',
      'repondreEvenementGrave',
      'traiterSignalement',
    ];
    expect([...connues].sort()).toEqual(attendues);
  });

  it.each(fichiers)('%s', async (fichier) => {
    await rejouer(lire(fichier));
  });

  it('un pas ôté dans le code est refusé : le rejeu peut donc échouer', async () => {
    const { code } = options.workflowBundle as { code: string };
    const change = code.replace(/await tenir\((['"])proposer\1\);?/, '');
    expect(change).not.toBe(code);
    const rejeu = Worker.runReplayHistory(
      { ...options, workflowBundle: { code: change } },
      historyFromJSON(lire(fichiers.find((f) => f.startsWith('traiterSignalement.')) ?? '')),
      'signalement/rejeu',
    );
    await expect(rejeu).rejects.toMatchObject({ name: 'DeterminismViolationError' });
  });
});
