import type { Auteur } from '#libs/domaine/acte.js';
import type { Refus } from '#libs/domaine/erreurs.js';
import { constater, enVigueur } from '#libs/domaine/accompagnement/plan/regles.js';
import { aRevoir } from '#libs/domaine/accompagnement/plan/devoir.js';
import { conseil } from '#libs/registre/lecteurs/conseil.js';
import { mesAccompagnements } from '#libs/registre/lecteurs/mon-accompagnement.js';
import type { Reponse } from '#libs/registre/une-fois.js';
import { accesDe, courrielsDe, nouvelAgent, sousLaPopulation, tenterDepot } from '../boucle/outils.js';
import { accepte, uneMaison, type Maison } from '../../outils/maison.js';
import { actes, donnerAccord, etatDe, tenterSur } from './outils.js';

interface Duo {
  agent: Auteur;
  reference: string;
}

const UN_JOUR_MS = 86_400_000;
const ligne = { quoi: 'Appeler la mutuelle', qui: 'agent' as const, echeance: '2026-05-05' };

describe('Le plan écrit à deux', () => {
  let m: Maison;
  let ass: Auteur;
  beforeAll(async () => {
    m = await uneMaison();
    ass = m.reseau.assistante;
  });
  afterAll(() => m?.fermer());

  /** The agent asks for help himself, under one of the five texts, and agrees to be accompanied. */
  async function accompagneSous(population: string): Promise<Duo> {
    await sousLaPopulation(m, population);
    const agent = await nouvelAgent(m);
    const { reference } = accepte(await tenterDepot(m, agent, {}));
    return { agent, reference: accepte(await donnerAccord(m, reference, agent)).reference };
  }

  type Verbe = keyof typeof actes;
  const tenter = (d: Duo, qui: Auteur, verbe: Verbe, champs: object = {}): Promise<Refus | Reponse> =>
    tenterSur(m, actes[verbe] as typeof actes.remarquer, d.reference, qui, champs as { remarque: string });
  const faire = async (d: Duo, qui: Auteur, verbe: Verbe, champs: object = {}): Promise<Reponse> =>
    accepte(await tenter(d, qui, verbe, champs));
  const planDe = async (d: Duo) => {
    const a = constater(await etatDe(m, d.reference), m.temps.maintenant.toISOString());
    if (a.plan === undefined) throw new Error('no plan');
    return { a, plan: a.plan };
  };
  const lu = async (d: Duo): Promise<string> => String((await planDe(d)).plan.version);
  const compte = async (d: Duo, numero: number): Promise<boolean> => {
    const { a, plan } = await planDe(d);
    const l = plan.actions.find((x) => x.numero === numero);
    return l !== undefined && enVigueur(a, l, m.temps.maintenant.toISOString());
  };

  async function evaluer(d: Duo): Promise<void> {
    const { profil } = await etatDe(m, d.reference);
    if (profil.diagnostic.force === 'silence') return;
    for (const { cle } of profil.diagnostic.contenu.rubriques)
      await faire(d, ass, 'ecrireDiagnostic', { rubrique: cle, evaluation: `Écrit sous ${cle}.` });
  }

  /** A line that she writes, sorted as his text sorts lines. */
  async function ecrire(d: Duo, plus: object = {}): Promise<void> {
    const { profil } = await etatDe(m, d.reference);
    const genre = profil.genresDAide.force === 'silence' ? {} : { genre: profil.genresDAide.contenu[0]?.cle };
    await faire(d, ass, 'ajouterAction', { ...ligne, ...genre, ...plus });
  }

  async function proposeSous(population: string): Promise<Duo> {
    const d = await accompagneSous(population);
    await evaluer(d);
    await ecrire(d);
    await faire(d, ass, 'proposerPlan');
    return d;
  }

  async function convenuSous(population: string): Promise<Duo> {
    const d = await proposeSous(population);
    await faire(d, d.agent, 'repondrePlan', { projet: '1', lu: await lu(d), avis: 'oui', toutes: true });
    return d;
  }

  it.each([
    ['mef', 'ACCORD_MANQUE', 'R-097'],
    ['ecologie', 'ACCORD_MANQUE', 'R-079, R-100'],
    ['equipement', 'ADHESION_A_RECHERCHER', 'R-080, R-101'],
    ['affairesSociales', 'PROJET_A_PARLER', 'R-081, R-102'],
    ['education', 'ACCORD_MANQUE', 'R-103'],
  ])(
    '%s : ne commence que comme la force de son texte le dit (%s d’abord), et sur le oui de l’agent (%s, T-11, T-29)',
    async (population, code) => {
      const d = await accompagneSous(population);
      await evaluer(d);
      await ecrire(d);
      expect(await tenter(d, ass, 'commencerPlan')).toMatchObject({ code: 'PLAN_A_PROPOSER' });
      await faire(d, ass, 'proposerPlan');
      expect((await planDe(d)).plan.etat).toBe('propose');
      expect(await tenter(d, ass, 'commencerPlan')).toMatchObject({ code });
      expect(await compte(d, 1)).toBe(false);
      await faire(d, d.agent, 'repondrePlan', { projet: '1', lu: await lu(d), avis: 'oui', toutes: true });
      expect((await planDe(d)).plan).toMatchObject({ etat: 'actif', convenu: 1 });
      expect(await compte(d, 1)).toBe(true);
    },
  );

  it('2007 : son silence n’arrête pas au-delà du temps laissé, son refus arrête ; la ligne attend quand même son oui (R-080, T-11)', async () => {
    const [muet, refuse] = [await proposeSous('equipement'), await proposeSous('equipement')];
    await faire(refuse, refuse.agent, 'repondrePlan', { projet: '1', lu: await lu(refuse), avis: 'non' });
    m.temps.avancer(8 * UN_JOUR_MS);
    await faire(muet, ass, 'commencerPlan');
    expect((await planDe(muet)).plan.etat).toBe('actif');
    expect(await compte(muet, 1)).toBe(false); // our own rule, stricter than the text
    expect(await tenter(refuse, ass, 'commencerPlan')).toMatchObject({ code: 'ACCORD_REFUSE' });
  });

  it('2002 : parlé ensemble suffit au projet ; rien d’autre n’est présumé (R-081, R-102, T-11)', async () => {
    const d = await proposeSous('affairesSociales');
    const jour = m.temps.maintenant.toISOString().slice(0, 10);
    await faire(d, ass, 'noterDemarche', { jour, maniere: 'entretien' });
    await faire(d, ass, 'commencerPlan');
    expect((await planDe(d)).plan.etat).toBe('actif');
  });

  it('2014 : l’évaluation vient avant le plan d’aide, qui que ce soit qui écrive (R-100)', async () => {
    const d = await accompagneSous('ecologie');
    const champs = { ...ligne, genre: 'materiel' };
    expect(await tenter(d, ass, 'ajouterAction', champs)).toMatchObject({ code: 'DIAGNOSTIC_DABORD' });
    expect(await tenter(d, d.agent, 'ajouterObjectif', { objectif: 'Souffler un peu' })).toMatchObject({
      code: 'PLAN_PAS_ENCORE',
    });
    await evaluer(d);
    await faire(d, ass, 'ajouterAction', champs);
  });

  it('les actions se rangent comme le texte le dit, et nulle part ailleurs (R-101, R-107)', async () => {
    const d = await accompagneSous('equipement');
    expect(await tenter(d, ass, 'ajouterAction', ligne)).toMatchObject({ champs: { genre: [expect.any(String)] } });
    await faire(d, ass, 'ajouterAction', { ...ligne, genre: 'professionnelle' });
    const mef = await accompagneSous('mef');
    const refus = await tenter(mef, ass, 'ajouterAction', { ...ligne, genre: 'professionnelle' });
    expect(refus).toMatchObject({ champs: { genre: [expect.any(String)] } });
  });

  it('le diagnostic a les titres du texte, n’est lu que par elle, et l’agent n’y écrit rien (R-098, R-104, R-106)', async () => {
    const d = await accompagneSous('mef');
    const refus = await tenter(d, ass, 'ecrireDiagnostic', { rubrique: 'contraintesDuService', evaluation: 'x' });
    expect(refus).toMatchObject({ champs: { rubrique: [expect.any(String)] } });
    await faire(d, ass, 'ecrireDiagnostic', { rubrique: 'ressources', evaluation: 'Une sœur sur qui compter.' });
    await faire(d, ass, 'classerProblematique', { problematique: 'finances', concerne: 'oui' });
    const agent = { rubrique: 'ressources', evaluation: 'x' };
    expect(await tenter(d, d.agent, 'ecrireDiagnostic', agent)).toMatchObject({ code: 'INTROUVABLE' });
    const [mien] = await mesAccompagnements(accesDe(m), d.agent.id);
    expect(mien?.etat).not.toHaveProperty('diagnostic');
    expect(JSON.stringify({ ...mien?.etat, profil: '' })).not.toMatch(/sœur|finances/);
    const suite = { rubrique: 'ressources', evaluation: 'Sa sœur est partie.', lu: '0' };
    expect(await tenter(d, ass, 'ecrireDiagnostic', suite)).toMatchObject({ code: 'MODIFIE_ENTRE_TEMPS' });
    await faire(d, ass, 'ecrireDiagnostic', { ...suite, lu: '1' });
  });

  it.each([
    ['ecologie', true],
    ['equipement', true],
    ['mef', false],
    ['education', false],
  ])(
    '%s : un projet changé redemande l’ensemble : %s ; la ligne, toujours (R-079, R-080, T-10)',
    async (population, redemande) => {
      const d = await convenuSous(population);
      await ecrire(d, { quoi: 'Écrire au bailleur' });
      await faire(d, ass, 'proposerPlan');
      expect((await planDe(d)).plan).toMatchObject(
        redemande ? { projet: 2, etat: 'propose', convenu: 1 } : { projet: 1, etat: 'actif' },
      );
      expect([await compte(d, 1), await compte(d, 2)]).toEqual([true, false]); // what was agreed goes on
      await faire(d, d.agent, 'repondreAction', { numero: '2', lu: await lu(d), avis: 'oui' });
      expect(await compte(d, 2)).toBe(!redemande);
      if (!redemande) return;
      expect(await tenter(d, d.agent, 'repondrePlan', { projet: '1', lu: '99', avis: 'oui' })).toMatchObject({
        code: 'RELIRE_DABORD',
      });
      await faire(d, d.agent, 'repondrePlan', { projet: '2', lu: await lu(d), avis: 'oui' });
      expect(await compte(d, 2)).toBe(true);
    },
  );

  it('ce qu’elle prépare n’est lu par l’agent qu’une fois proposé ; un message le dit alors, sans rien de ce qui est écrit (R-099)', async () => {
    const d = await accompagneSous('mef');
    await ecrire(d);
    await faire(d, d.agent, 'ajouterObjectif', { objectif: 'Dormir de nouveau la nuit' });
    const vu = async () => (await mesAccompagnements(accesDe(m), d.agent.id))[0]?.etat.plan;
    expect([(await vu())?.actions, (await vu())?.objectifs.map((o) => [o.texte, o.par])]).toEqual([
      [],
      [['Dormir de nouveau la nuit', d.agent.id]],
    ]);
    expect(await courrielsDe(m, d.reference)).toEqual([]);
    await faire(d, ass, 'proposerPlan');
    expect((await vu())?.actions).toHaveLength(1);
    expect((await courrielsDe(m, d.reference)).map((c) => c.gabarit)).toEqual(['planALire']);
    expect(await tenter(d, ass, 'proposerPlan')).toMatchObject({ code: 'RIEN_DE_NOUVEAU' });
  });

  it('il refuse une ligne, en change une, en ajoute une ; ses remarques gardent la version dont elles parlent (R-099, R-108)', async () => {
    const d = await proposeSous('mef');
    await faire(d, d.agent, 'repondreAction', { numero: '1', lu: await lu(d), avis: 'non' });
    await faire(d, d.agent, 'ajouterAction', { ...ligne, quoi: 'Appeler ma sœur' });
    await faire(d, d.agent, 'remarquer', { remarque: 'Pas la mutuelle tout de suite.' });
    const { plan } = await planDe(d);
    expect(plan.actions.map((l) => [l.par, l.avis?.valeur])).toEqual([
      [ass.id, 'non'],
      [d.agent.id, 'oui'],
    ]);
    expect(plan.remarques).toMatchObject([{ par: d.agent.id, version: plan.version }]);
    expect(aRevoir((await planDe(d)).a, m.temps.maintenant.toISOString())).toMatchObject([{ quoi: 'aLire' }]);
    await faire(d, ass, 'relirePlan');
    expect(aRevoir((await planDe(d)).a, m.temps.maintenant.toISOString())).toEqual([]);
  });

  it('un projet refusé ne se repropose que changé, et sous un autre numéro (R-079, T-09)', async () => {
    const d = await proposeSous('mef');
    await faire(d, d.agent, 'repondrePlan', { projet: '1', lu: await lu(d), avis: 'non' });
    expect(await tenter(d, ass, 'proposerPlan')).toMatchObject({ code: 'PROJET_A_CHANGER' });
    await faire(d, ass, 'changerAction', { numero: '1', lu: await lu(d), quoi: 'Appeler ensemble la mutuelle' });
    await faire(d, ass, 'proposerPlan');
    expect((await planDe(d)).plan).toMatchObject({ projet: 2, etat: 'propose' });
  });

  it('cinq actions ouvertes au plus ; un jour qui n’est pas ouvré est refusé, et le prochain est nommé', async () => {
    const d = await accompagneSous('mef');
    const ferie = await tenter(d, ass, 'ajouterAction', { ...ligne, echeance: '2026-05-01' });
    expect(ferie).toMatchObject({ champs: { echeance: [expect.stringContaining('2026-05-04')] } });
    for (let i = 0; i < 5; i += 1) await ecrire(d);
    expect(await tenter(d, d.agent, 'ajouterAction', ligne)).toMatchObject({ code: 'TROP_D_ACTIONS' });
    await faire(d, ass, 'suivreAction', { numero: '2', suite: 'retiree' });
    await faire(d, d.agent, 'ajouterAction', ligne);
    expect(await tenter(d, ass, 'suivreAction', { numero: '2', suite: 'reprise' })).toMatchObject({
      code: 'TROP_D_ACTIONS',
    });
  });

  it('à deux en même temps : des champs différents se rejoignent, le même champ n’écrase personne (point 11)', async () => {
    const d = await convenuSous('mef');
    const version = await lu(d);
    await faire(d, d.agent, 'changerAction', { numero: '1', lu: version, quoi: 'Écrire à la mutuelle' });
    await faire(d, ass, 'changerAction', { numero: '1', lu: version, quoi: ligne.quoi, echeance: '2026-05-06' });
    expect((await planDe(d)).plan.actions[0]).toMatchObject({ quoi: 'Écrire à la mutuelle', echeance: '2026-05-06' });
    const conflit = await tenter(d, ass, 'changerAction', { numero: '1', lu: version, quoi: 'Passer à la mutuelle' });
    expect(conflit).toMatchObject({ code: 'MODIFIE_ENTRE_TEMPS', champs: { quoi: [expect.any(String)] } });
    expect(JSON.stringify(conflit)).not.toContain('mutuelle'); // an answer is kept with its key: no words in it
    const deux = 'Écrire à la mutuelle\nPasser à la mutuelle';
    await faire(d, ass, 'changerAction', { numero: '1', lu: await lu(d), quoi: deux });
    expect((await planDe(d)).plan.actions[0]).toMatchObject({ quoi: deux });
    expect(await compte(d, 1)).toBe(false); // words of hers wait for his yes again
    expect(await tenter(d, d.agent, 'repondreAction', { numero: '1', lu: version, avis: 'oui' })).toMatchObject({
      code: 'RELIRE_DABORD',
    });
  });

  it('aucun rappel à l’agent s’il n’en veut pas ; ceux qu’il veut suivent la ligne, et cessent avec elle', async () => {
    const d = await convenuSous('mef');
    const rappels = async (): Promise<string[][]> =>
      (await courrielsDe(m, d.reference))
        .filter((c) => c.gabarit === 'rappelDuPlan')
        .map((c) => [c.etat, c.pasAvant.slice(0, 10)]);
    expect(await rappels()).toEqual([]);
    await faire(d, d.agent, 'souhaiterRappels', { rappels: 'oui' });
    expect(await rappels()).toEqual([['A_ENVOYER', '2026-05-04']]);
    await faire(d, d.agent, 'changerAction', { numero: '1', lu: await lu(d), echeance: '2026-05-11' });
    expect(await rappels()).toEqual([
      ['ANNULE', '2026-05-04'],
      ['A_ENVOYER', '2026-05-07'],
    ]);
    await faire(d, d.agent, 'suivreAction', { numero: '1', suite: 'faite' });
    expect((await rappels()).filter(([etat]) => etat === 'A_ENVOYER')).toEqual([]);
  });

  it('ce qu’elle doit se compte sans que rien de l’agent n’y bouge ; les textes sans plan nommé ne lui en doivent pas (R-102, R-103)', async () => {
    const devoir = async (d: Duo): Promise<unknown> =>
      (await m.horlogeBases.registre.query('SELECT devoir, devoir_avant FROM dossier WHERE id = $1', [d.reference]))
        .rows[0];
    const libre = await accompagneSous('education');
    expect(await devoir(libre)).toMatchObject({ devoir: null });
    const d = await accompagneSous('mef');
    expect(await devoir(d)).toMatchObject({ devoir: 'ecrirePlan' });
    await ecrire(d);
    await faire(d, ass, 'proposerPlan', { revue: '2026-06-02' });
    const avant = await devoir(d);
    expect(avant).toMatchObject({ devoir: 'revoirPlan' });
    await faire(d, d.agent, 'ajouterAction', ligne);
    await faire(d, d.agent, 'remarquer', { remarque: 'Je préfère attendre.' });
    await faire(d, d.agent, 'repondrePlan', { projet: '1', lu: await lu(d), avis: 'oui', toutes: true });
    await faire(d, d.agent, 'suivreAction', { numero: '1', suite: 'faite' });
    expect(await devoir(d)).toEqual(avant);
    await faire(d, ass, 'tenirRevue', { bilan: 'Il dort mieux.', prochaine: '2026-09-01' });
    expect(await devoir(d)).not.toEqual(avant);
  });

  it('clos, il se reprend par un nouveau but et redemande ; l’accord retiré, plus rien ne s’écrit (R-083, R-109, T-12)', async () => {
    const d = await convenuSous('mef');
    await faire(d, ass, 'clorePlan', { bilan: 'Il a retrouvé un logement.' });
    expect(await compte(d, 1)).toBe(false);
    expect(await tenter(d, ass, 'tenirRevue')).toMatchObject({ code: 'PLAN_CLOS' });
    await faire(d, d.agent, 'ajouterObjectif', { objectif: 'Changer de service' });
    expect((await planDe(d)).plan).toMatchObject({ projet: 2, etat: 'brouillon' });
    await faire(d, d.agent, 'retirer');
    expect(await tenter(d, ass, 'ajouterAction', ligne)).toMatchObject({ code: 'ACCOMPAGNEMENT_TERMINE' });
    expect(await tenter(d, d.agent, 'remarquer', { remarque: 'Encore un mot.' })).toMatchObject({
      code: 'ACCOMPAGNEMENT_TERMINE',
    });
  });

  it('la conseillère technique n’en lit que des nombres et des retards, sans savoir lesquels (C2, R-280)', async () => {
    const plans = async (qui: Auteur): Promise<object> => (await conseil(accesDe(m), qui.id)).plans;
    const avant = (await plans(m.reseau.ctr)) as { ecrirePlan?: { nombre: number; enRetard: number } };
    const d = await accompagneSous('mef');
    const dus = { nombre: (avant.ecrirePlan?.nombre ?? 0) + 1, enRetard: avant.ecrirePlan?.enRetard ?? 0 };
    expect(await plans(m.reseau.ctr)).toMatchObject({ ecrirePlan: dus });
    m.temps.avancer(61 * UN_JOUR_MS);
    expect(await plans(m.reseau.ctr)).toMatchObject({ ecrirePlan: { nombre: dus.nombre, enRetard: dus.nombre } });
    const { dus: nommes } = await conseil(accesDe(m), m.reseau.ctr.id);
    expect(JSON.stringify(nommes)).not.toContain(d.reference);
    for (const qui of [m.reseau.chef, m.reseau.rh, m.reseau.administratrice]) expect(await plans(qui)).toEqual({});
  });
});
