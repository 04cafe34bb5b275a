import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import { Worker } from '@temporalio/worker';
import { actes } from '#libs/domaine/evenement/index.js';
import { workflowId } from '#libs/domaine/procedures.js';
import { creerCodec } from '#libs/infra/temporal/codec.js';
import { accepte, faitsDe } from '../../outils/maison.js';
import { unMonde, type Monde } from '../../outils/monde.js';
import { CONVERTISSEUR, paquetDesSources } from '../../outils/paquet.js';
import { enAdministrateur, sousLaPopulation } from '../../registre/boucle/outils.js';
import {
  autourDUnEvenement,
  courriels,
  declare,
  evenementDe,
  surLEvenement,
  type Autour,
} from '../../registre/evenement/outils.js';
import { aPresent, JOUR, traceDe, vivre, type Malheur, type Vie } from './vies.js';

const LOCAUX = ['suicide', 'attentat'] as const;
const reglages = {
  defaut: { jonctionEvenement: { secondes: 1 }, conservation: { jours: 400 }, evenementsLocaux: [...LOCAUX] },
  structures: {},
};
const mef: Vie = { nom: 'mef-2016', population: 'mef', type: 'agression', parLeChef: false };
const exercice: Vie = {
  nom: 'exercice',
  population: 'mef',
  type: 'tentativeDeSuicide',
  parLeChef: false,
  exercice: true,
};
const autres: readonly Vie[] = [
  { nom: 'metl-medde-2014', population: 'ecologie', type: 'decesAgent', parLeChef: true },
  { nom: 'menjs-2021', population: 'education', type: 'celluleDUrgence', parLeChef: true },
  { nom: 'astras-2002', population: 'affairesSociales', type: LOCAUX[0], parLeChef: true },
  { nom: 'mtetm-2007', population: 'equipement', type: LOCAUX[1], parLeChef: true },
];
const rien: Malheur = async () => undefined;

describe('repondreEvenementGrave : du premier appel à l’anniversaire', () => {
  let m: Monde;
  let a: Autour;
  const paisible = new Map<string, { reference: string; trace: object }>();
  const vivreEtLire = async (vies: readonly Vie[], malheur: Malheur): Promise<Map<string, object>> => {
    await m.oublier();
    const references = await vivre(m, a, vies, malheur);
    const traces = await Promise.all(references.map((r) => traceDe(m, r)));
    expect(m.incidents).toEqual([]);
    for (const [i, { nom }] of vies.entries())
      if (!paisible.has(nom)) paisible.set(nom, { reference: references[i] ?? '', trace: traces[i] ?? {} });
    return new Map(vies.map(({ nom }, i) => [nom, traces[i] ?? {}]));
  };

  beforeAll(async () => {
    m = await unMonde(reglages, { files: ['dossier', 'urgence'] });
    a = await autourDUnEvenement(m);
    await enAdministrateur(m, `UPDATE volontaire SET compte_jusquau = '2200-01-01'`);
    await vivreEtLire([mef, exercice, ...autres], rien);
  });
  afterAll(async () => m?.fermer());

  it.each([mef, ...autres])(
    '$nom : barreaux, bail, vagues, relève, point, fin, temps de reprise, suivis jusqu’à l’anniversaire (R-156, R-158, R-163, R-164, R-172)',
    async ({ nom }) => {
      const { trace, reference } = paisible.get(nom) ?? { trace: {}, reference: '' };
      expect(await courriels(m, reference)).toEqual(expect.arrayContaining(LETTRES));
      const faits = await faitsDe(m, reference);
      expect(faits.filter((f) => f === 'suiviRappele')).toHaveLength(5);
      expect(faits).toEqual(expect.arrayContaining(['bailEchu', 'vagueAppelee', 'equipeIncomplete', 'releveProposee']));
      expect(faits.at(-1)).toBe('evenementOublie');
      expect(trace).toMatchObject({ procedures: [{ type: 'repondreEvenementGrave', finie: true }] });
    },
  );

  it('un texte qui se tait : ni « grave » ni « demandeur » ne viennent de lui, et la page le sait (T-36)', async () => {
    for (const { nom } of autres) expect((await evenementDe(m, paisible.get(nom)?.reference ?? '')).local).toBe(true);
    expect((await evenementDe(m, paisible.get(mef.nom)?.reference ?? '')).local).toBe(false);
  });

  it('un exercice : la même histoire sous une autre nature, sans suivi ni message à qui dirige le lieu', async () => {
    const { reference } = paisible.get('exercice') ?? { reference: '' };
    expect(reference).not.toBe('');
    const lettres = await courriels(m, reference);
    expect(lettres).toEqual(
      expect.arrayContaining(['appelDeLigne → ctr', 'appelDEquipe → lointaine', 'debrief → voisine']),
    );
    expect(lettres.filter((l) => /chef|direction|suiviDEvenement/.test(l))).toEqual([]);
    expect(await faitsDe(m, reference)).toContain('evenementOublie');
  });

  it.each<[string, () => Malheur]>([
    ['le workflow est tué et réveillé après chaque pas', () => (n) => n.terminerEtReveiller()],
    ['chaque réveil est perdu', () => brouiller('perdus')],
    ['chaque réveil est doublé', () => brouiller('doubles')],
  ])('laisse le même registre et les mêmes courriels quand %s (F-12, design §4)', async (_quoi, preparer) => {
    const malheur = preparer();
    const traces = await vivreEtLire([mef], malheur);
    m.brouillage = 'aucun';
    expect(traces.get(mef.nom)).toEqual(paisible.get(mef.nom)?.trace);
  });

  it('un service en difficulté : la même demande, sans urgence, sur la voie ordinaire (R-157, T-35)', async () => {
    await m.oublier();
    await sousLaPopulation(m, 'equipement');
    const ref = await declare(m, m.reseau.chef, { type: 'difficulte', ...aPresent(m) });
    await m.apaiser();
    expect(await courriels(m, ref)).toEqual(['interventionDemandee → ctr']);
    await m.passer(5 * JOUR);
    expect(await courriels(m, ref, 'interventionDemandee')).toEqual(['ctr', 'voisine', 'ctn']); // once each
    expect(await courriels(m, ref, 'appelDeLigne')).toEqual([]);
    accepte(await surLEvenement(m, actes.prendreEnCharge, ref, a.voisine, {}));
    const rapport = { moyens: 'Trois entretiens.', recommandations: 'Aucune.', consequencesSociales: 'Apaisées.' };
    accepte(await surLEvenement(m, actes.ecrireRapport, ref, a.voisine, rapport));
    await m.passer(410 * JOUR);
    expect(await traceDe(m, ref)).toMatchObject({ procedures: [{ type: 'intervenirCollectif', finie: true }] });
    paisible.set('difficulte', { reference: ref, trace: {} });
  });

  it.each([
    ['repondreEvenementGrave', mef.nom],
    ['intervenirCollectif', 'difficulte'],
  ])('%s : son histoire s’achève et se rejoue', async (procedure, nom) => {
    const { reference } = paisible.get(nom) ?? { reference: '' };
    const id = workflowId({ dossier: reference, type: procedure, nature: 'evenementGrave' });
    const histoire = await m.client.workflow.getHandle(id).fetchHistory();
    expect(histoire.events?.at(-1)?.workflowExecutionCompletedEventAttributes).toBeTruthy();
    const options = {
      workflowBundle: { code: await paquetDesSources() },
      dataConverter: { payloadCodecs: [creerCodec(m.cles.service)], failureConverterPath: CONVERTISSEUR },
    };
    await Worker.runReplayHistory(options, histoire, id);
    const version = process.env['RELAIS_ENREGISTRER'];
    if (version === undefined) return;
    const dossier = join(__dirname, '../../rejeu/histoires');
    mkdirSync(dossier, { recursive: true });
    writeFileSync(join(dossier, `${procedure}.unEvenement.${version}.json`), `${historyToJSON(histoire)}\n`);
  });

  const brouiller = (comment: Monde['brouillage']): Malheur => {
    m.brouillage = comment;
    return rien;
  };
});

/** Each of them once at least, whatever the text. */
const LETTRES = [
  'appelDeLigne → ctr',
  'appelDeLigne → voisine',
  'chargeRevenue → ctr',
  'evenementPrisEnCharge → chef',
  'appelDEquipe → assistante',
  'appelDEquipe → lointaine',
  'equipeIncomplete → voisine',
  'modalitesALire → chef',
  'equipeAttendue → assistante',
  'equipeAttendue → lointaine',
  'releveProposee → assistante',
  'releveProposee → voisine',
  'debrief → assistante',
  'debrief → lointaine',
  'debrief → voisine',
  'suiviDEvenement → voisine',
];
