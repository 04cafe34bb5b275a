import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import type { Payload } from '@temporalio/common';
import { Worker } from '@temporalio/worker';
import { creerCodec } from '#libs/infra/temporal/codec.js';
import { histoireDe } from '../../outils/histoire.js';
import { unMonde, type Monde } from '../../outils/monde.js';
import { CONVERTISSEUR, paquetDesSources } from '../../outils/paquet.js';
import { vendrediSoir, type Souvenir } from './vendredi-soir.js';

/** Measured: 56 events, 8,184 bytes: a long week-end, from the evening on which it is noticed to the page that was read, and a month. */
const EVENEMENTS_MAX = 60;
const OCTETS_MAX = 9_000;

const JOUR_MS = 86_400_000;
const rien = async (): Promise<void> => undefined;
const terminees = (m: Monde): Promise<void> => m.terminerEtReveiller();
const sansReference = ({ reference: _celleDeCetteFois, ...reste }: Souvenir): Omit<Souvenir, 'reference'> => reste;
const mef = { population: 'mef', quoi: 'urgence' } as const;

describe('assurerContinuite : une absence soudaine, un vendredi soir avant un jour férié', () => {
  let m: Monde;
  let calme: Souvenir;
  beforeAll(async () => {
    m = await unMonde();
    calme = await vendrediSoir(m, mef, rien);
    await m.passer(31 * JOUR_MS); // a run that slept while she read her page looks once more, and ends
  });
  afterAll(async () => m?.fermer());

  it('mef-2016 : tenue dès mardi 0 h sans que personne n’agisse, rendue au retour ; l’ordinaire reste (R-133, R-134, R-135, R-153, T-16, T-18)', () => {
    expect(calme.tenues).toEqual({
      'vendredi 18 h 30': ['assistante', 'assistante', 'assistante'],
      'lundi férié 23 h 59': ['assistante', 'assistante', 'assistante'],
      'mardi 0 h': ['ctr', 'ctr', 'assistante'],
      'mardi 9 h': ['ctr', 'ctr', 'assistante'],
      'jeudi, au retour': ['assistante', 'assistante', 'assistante'],
    });
    expect(calme.faits).toEqual([
      'absenceDeclaree',
      'continuiteCommencee',
      'retour',
      'continuiteRendue',
      'repriseAccusee',
    ]);
    expect(calme.faitsDeLUrgence).toEqual(['passeALInterim']);
    expect(calme.courriels).toEqual(['interimCommence ACCEPTE', 'retourALire ACCEPTE']);
    expect(calme.taches).toEqual(['reprise faite']);
    expect(m.incidents).toEqual([]);
  });

  it('son histoire ne dit rien de personne, se compte et se rejoue (design §4, règle 11)', async () => {
    const id = `absence/${calme.reference}`;
    const { evenements, octets } = await histoireDe(m.client, id);
    process.stdout.write(`assurerContinuite: ${evenements.length} events, ${octets} bytes\n`);
    expect(evenements.at(-1)).toMatch(/^workflowExecutionCompleted /);
    expect(evenements.length).toBeLessThanOrEqual(EVENEMENTS_MAX);
    expect(octets).toBeLessThanOrEqual(OCTETS_MAX);
    const histoire = await m.client.workflow.getHandle(id).fetchHistory();
    const clair = await enClair(m, histoire);
    expect(clair).toContain(calme.reference);
    for (const { id: personne } of [m.reseau.assistante, m.reseau.ctr, m.reseau.ctn])
      expect(clair).not.toContain(personne);
    expect(clair).not.toMatch(/Aubert|Faure|Claire|urgence|soudaine|assistante/i);

    const options = {
      workflowBundle: { code: await paquetDesSources() },
      dataConverter: { payloadCodecs: [creerCodec(m.cles.service)], failureConverterPath: CONVERTISSEUR },
    };
    await Worker.runReplayHistory(options, histoire, id);
    const version = process.env['RELAIS_ENREGISTRER'];
    if (version === undefined) return;
    const dossier = join(__dirname, '../../rejeu/histoires');
    mkdirSync(dossier, { recursive: true });
    writeFileSync(join(dossier, `assurerContinuite.uneAbsence.${version}.json`), `${historyToJSON(histoire)}\n`);
  });

  it('ses exécutions arrêtées après chaque étape : les mêmes mains, les mêmes faits, les mêmes courriels (R-133, R-153, design §4, règle 12)', async () => {
    m.smtp.recus.splice(0);
    await m.oublier();
    expect(sansReference(await vendrediSoir(m, mef, terminees))).toEqual(sansReference(calme));
    expect(m.incidents).toEqual([]);
  });

  it.each([
    ['metl-medde-2014', { population: 'ecologie', quoi: 'gravite' }, 'R-138, R-139, T-20'],
    ['mtetm-2007', { population: 'equipement', quoi: 'urgence' }, 'R-140'],
    ['astras-2002', { population: 'affairesSociales', quoi: 'urgence' }, 'R-150'],
    ['menjs-2021', { population: 'education', quoi: 'urgence' }, 'R-150'],
  ] as const)(
    '%s : personne ne tient avant que celle que le texte ou le lieu désigne n’ait décidé, et ce n’est pas un manquement (%j ; %s)',
    async (_texte, matiere, _exigences) => {
      await m.oublier();
      const vecu = await vendrediSoir(m, matiere, rien);
      expect(vecu.tenues['mardi 0 h']).toEqual(['personne', 'assistante', 'assistante']);
      expect(vecu.tenues['mardi 9 h']).toEqual(['ctr', 'assistante', 'assistante']);
      expect(vecu.tenues['jeudi, au retour']).toEqual(['assistante', 'assistante', 'assistante']);
      expect(vecu.faits).toContain('interimDesigne');
      expect(vecu.faits).not.toContain('manquement');
      expect(vecu.courriels).not.toContain('trouEnVue ACCEPTE');
      expect(vecu.taches).toEqual(['continuiteAOrganiser faite', 'reprise faite']);
      expect(m.incidents).toEqual([]);
    },
  );
});

/** Everything that a history holds, opened with the service's key. */
async function enClair(m: Monde, histoire: unknown): Promise<string> {
  const scelles: Payload[] = [];
  const chercher = (valeur: unknown): void => {
    if (typeof valeur !== 'object' || valeur === null || valeur instanceof Uint8Array) return;
    const { metadata, data } = valeur as Payload;
    if (metadata?.['encoding'] !== undefined && data !== undefined && data !== null) {
      if (Buffer.from(metadata['encoding']).toString() === 'binary/relais') scelles.push(valeur);
      else textes.push(Buffer.from(data).toString());
      return;
    }
    Object.values(valeur).forEach(chercher);
  };
  const textes: string[] = [];
  chercher(histoire);
  const ouverts = await creerCodec(m.cles.service).decode(scelles);
  return [...textes, ...ouverts.map((p) => Buffer.from(p.data ?? []).toString())].join('\n');
}
