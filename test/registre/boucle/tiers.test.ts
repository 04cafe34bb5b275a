import { estRefus } from '#libs/domaine/erreurs.js';
import { etatDe, actes, agir, tenter, uneMaison, unSignalement, type Maison } from '../../outils/maison.js';
import {
  courrielsDe,
  enAdministrateur,
  etape,
  nouvelAgent,
  offert,
  pris,
  sousLaPopulation,
  tenterDepot,
  vuPar,
} from './outils.js';

const JOUR_MS = 86_400_000;

describe('Le tiers : ce que chaque texte lui permet, et tout ce qu’il apprendra', () => {
  let m: Maison;
  beforeAll(async () => {
    m = await uneMaison();
  });
  afterEach(() => sousLaPopulation(m, 'mef'));
  afterAll(() => m.fermer());

  const nommer = async (role: string, qui = m.reseau.chefAilleurs.id): Promise<void> => {
    await enAdministrateur(m, `DELETE FROM fonction WHERE personne = $1`, [qui]);
    await enAdministrateur(m, `INSERT INTO fonction SELECT $1, $2, parent FROM structure WHERE id = $3`, [
      qui,
      role,
      m.reseau.service,
    ]);
  };

  it.each([
    ['mef', 'partenaire', undefined],
    ['mef', 'autoriteAcademique', 'TIERS_NON_PREVU'],
    ['affairesSociales', 'direction', undefined],
    ['affairesSociales', 'partenaire', 'TIERS_NON_PREVU'],
    ['ecologie', 'responsableHierarchique', undefined],
    ['ecologie', 'partenaire', 'TIERS_NON_PREVU'],
    ['education', 'conseillerRhProximite', undefined],
    ['education', 'autoriteAcademique', undefined],
    ['education', 'mediateurAcademique', 'ORIENTER_SEULEMENT'],
    ['equipement', 'serviceRh', 'CONTACT_SEULEMENT'],
    ['equipement', 'partenaire', 'TIERS_NON_PREVU'],
  ])('%s, %s : %s (R-030, R-032 à R-037)', async (population, role, refus) => {
    await sousLaPopulation(m, population);
    await nommer(role);
    const agent = await nouvelAgent(m);
    const reponse = await tenterDepot(m, m.reseau.chefAilleurs, { agent: agent.id });
    expect(estRefus(reponse) ? reponse.code : undefined).toBe(refus);
    if (!estRefus(reponse)) {
      const { origine } = await etatDe(m, reponse.reference);
      expect(origine.entree).toBe(role === 'autoriteAcademique' ? 'saisine' : 'signalement');
    }
  });

  it('un collègue du service le peut là où le texte nomme l’entourage, et là seulement (R-032, R-033)', async () => {
    for (const [population, attendu] of [
      ['affairesSociales', undefined],
      ['ecologie', undefined],
      ['mef', 'TIERS_NON_PREVU'],
      ['education', 'TIERS_NON_PREVU'],
      ['equipement', 'TIERS_NON_PREVU'],
    ] as const) {
      await sousLaPopulation(m, population);
      const [collegue, agent] = [await nouvelAgent(m), await nouvelAgent(m)];
      const reponse = await tenterDepot(m, collegue, { agent: agent.id });
      expect(estRefus(reponse) ? reponse.code : undefined).toBe(attendu);
    }
  });

  it('l’agent demande pour lui-même sous les cinq textes, et personne n’en sait rien (R-028, R-029, R-064)', async () => {
    for (const population of ['mef', 'affairesSociales', 'ecologie', 'education', 'equipement']) {
      await sousLaPopulation(m, population);
      const agent = await nouvelAgent(m);
      const reponse = await tenterDepot(m, agent, {});
      if (estRefus(reponse)) throw new Error(`${population} ${reponse.code}`);
      expect((await courrielsDe(m, reponse.reference)).map((c) => c.gabarit)).toEqual(['nouvelleAffaire']);
      const suivis = await m.horlogeBases.registre.query('SELECT 1 FROM suivi_tiers WHERE dossier = $1', [
        reponse.reference,
      ]);
      expect(suivis.rowCount).toBe(0);
    }
  });

  it('là où aucun tiers ne signale, son message est gardé et n’ouvre rien sur un agent (R-037)', async () => {
    await sousLaPopulation(m, 'equipement');
    const reponse = await tenterDepot(m, m.reseau.chef, { genre: 'contact', service: m.reseau.service });
    if (estRefus(reponse)) throw new Error(reponse.code);
    expect(await etatDe(m, reponse.reference)).toMatchObject({ genre: 'contact', agent: null });
    await agir(m, actes.accuserReception, reponse.reference, m.reseau.assistante, {});
    expect(
      await tenter(m, actes.proposerAide, reponse.reference, m.reseau.assistante, { voie: 'telephone' }),
    ).toMatchObject({
      code: 'PERSONNE_A_QUI_PROPOSER',
    });
    await agir(m, actes.clore, reponse.reference, m.reseau.assistante, { issue: 'information' });
    expect((await etatDe(m, reponse.reference)).paroles).toBeUndefined();
  });

  it('une situation de service ne nomme personne et ne propose rien à personne (T-67)', async () => {
    const reponse = await tenterDepot(m, m.reseau.chef, { genre: 'collectif', service: m.reseau.service });
    if (estRefus(reponse)) throw new Error(reponse.code);
    expect(await vuPar(m, m.reseau.chef, reponse.reference)).toMatchObject({
      genre: 'collectif',
      agent: null,
      promesse: false,
    });
    expect(await tenterDepot(m, m.reseau.chef, { genre: 'collectif' })).toMatchObject({ code: 'SERVICE_INCONNU' });
  });

  it('une question de fait, une seule, avant l’offre ; elle se ferme d’elle-même (A10)', async () => {
    const { reference } = await pris(m);
    await agir(m, actes.questionnerTiers, reference, m.reseau.assistante, { question: 'joindre' });
    expect(await tenter(m, actes.questionnerTiers, reference, m.reseau.assistante, { question: 'lieu' })).toMatchObject(
      {
        code: 'QUESTION_IMPOSSIBLE',
      },
    );
    expect((await vuPar(m, m.reseau.chef, reference)).question).toMatchObject({ cle: 'joindre', ouverte: true });
    for (const autre of [m.reseau.rh, m.reseau.chefAilleurs, m.reseau.agent])
      expect(await tenter(m, actes.repondreQuestion, reference, autre, { reponse: 'Le matin.' })).toMatchObject({
        code: 'INTROUVABLE',
      });
    await agir(m, actes.repondreQuestion, reference, m.reseau.chef, { reponse: 'Le matin, au dépôt.' });
    expect((await etatDe(m, reference)).question?.reponse?.mots).toBe('Le matin, au dépôt.');
    const seconde = await pris(m);
    await agir(m, actes.questionnerTiers, seconde.reference, m.reseau.assistante, { question: 'constat' });
    m.temps.avancer(8 * JOUR_MS);
    expect((await vuPar(m, m.reseau.chef, seconde.reference)).question).toMatchObject({ ouverte: false });
    expect(
      await tenter(m, actes.repondreQuestion, seconde.reference, m.reseau.chef, { reponse: 'Trop tard.' }),
    ).toMatchObject({
      code: 'QUESTION_CLOSE',
    });
    expect(
      await tenter(m, actes.repondreQuestion, await unSignalement(m), m.reseau.chef, { reponse: 'Rien.' }),
    ).toMatchObject({
      code: 'INTROUVABLE',
    });
  });

  it('une demande faite pour contrôler n’est pas reçue : une phrase neutre, à l’heure qui ne dit rien (R-040, T-50, T-51)', async () => {
    const { reference } = await pris(m);
    expect(
      await tenter(m, actes.declarerNonRecevable, reference, m.reseau.assistante, { motif: 'inopportun' }),
    ).toMatchObject({
      code: 'OPPORTUNITE_NON_PREVUE',
    });
    await agir(m, actes.declarerNonRecevable, reference, m.reseau.assistante, { motif: 'butDeControle' });
    expect((await vuPar(m, m.reseau.chef, reference)).nonRecevableLe).toBeNull();
    const [message] = (await courrielsDe(m, reference)).filter((c) => c.gabarit === 'nonRecevableAuTiers');
    m.temps.maintenant = new Date(message?.pasAvant ?? 0);
    expect((await vuPar(m, m.reseau.chef, reference)).nonRecevableLe).toBe(message?.pasAvant);
    expect(await tenter(m, actes.proposerAide, reference, m.reseau.assistante, { voie: 'telephone' })).toMatchObject({
      refuse: true,
    });
    expect((await etape(m, reference, 'suivreOffre')).fini).toBe(true);
    expect((await etatDe(m, reference)).paroles).toBeUndefined();
    const offerte = await offert(m);
    expect(
      await tenter(m, actes.declarerNonRecevable, offerte.reference, m.reseau.assistante, { motif: 'butDeControle' }),
    ).toMatchObject({
      code: 'NON_RECEVABLE_TROP_TARD',
    });
  });

  it('l’opportunité n’est à l’assistante que là où le texte le dit (R-043)', async () => {
    await sousLaPopulation(m, 'ecologie');
    const { reference } = await pris(m);
    await agir(m, actes.declarerNonRecevable, reference, m.reseau.assistante, { motif: 'inopportun' });
    expect((await etatDe(m, reference)).nonRecevable?.motif).toBe('inopportun');
  });

  it('hors de la liste du texte, le tiers n’apprend rien ; un texte de l’assistante, seulement là où il est prévu (R-063, R-075, T-06, T-07)', async () => {
    for (const population of ['affairesSociales', 'ecologie', 'education']) {
      await sousLaPopulation(m, population);
      const { reference } = await offert(m);
      m.temps.avancer(10 * JOUR_MS);
      await etape(m, reference, 'informerTiers');
      expect(await vuPar(m, m.reseau.chef, reference)).toMatchObject({
        offreFaiteLe: null,
        texte: null,
        promesse: false,
      });
      const champs = {
        mots: 'Le service social a pris contact.',
        necessaire: true,
        horsSecret: true,
        accord: 'sansObjet' as const,
      };
      const reponse = await tenter(m, actes.informerTiersParEcrit, reference, m.reseau.assistante, champs);
      expect(estRefus(reponse)).toBe(population !== 'education');
      m.temps.avancer(4 * JOUR_MS);
      expect((await vuPar(m, m.reseau.chef, reference)).texte?.mots).toBe(
        population === 'education' ? champs.mots : undefined,
      );
    }
  });
});
