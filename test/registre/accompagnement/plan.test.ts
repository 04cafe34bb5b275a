import type { Auteur } from '#libs/domaine/acte.js';
import { aRevoir } from '#libs/domaine/accompagnement/plan/devoir.js';
import { mesAccompagnements } from '#libs/registre/lecteurs/mon-accompagnement.js';
import { accesDe, courrielsDe } from '../boucle/outils.js';
import { uneMaison, type Maison } from '../../outils/maison.js';
import { duos, ligne, UN_JOUR_MS } from './plan-duo.js';

describe('Le plan écrit à deux, selon chaque texte', () => {
  let m: Maison;
  let ass: Auteur;
  beforeAll(async () => {
    m = await uneMaison();
    ass = m.reseau.assistante;
  });
  afterAll(() => m?.fermer());
  const { accompagneSous, tenter, faire, planDe, lu, compte, evaluer, ecrire, proposeSous, convenuSous } = duos(
    () => m,
  );

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
});
