import type { Auteur } from '#libs/domaine/acte.js';
import { conseil } from '#libs/registre/lecteurs/conseil.js';
import { accesDe, courrielsDe } from '../boucle/outils.js';
import { uneMaison, type Maison } from '../../outils/maison.js';
import { duos, ligne, UN_JOUR_MS, type Duo } from './plan-duo.js';

describe('Le plan suivi à deux', () => {
  let m: Maison;
  let ass: Auteur;
  beforeAll(async () => {
    m = await uneMaison();
    ass = m.reseau.assistante;
  });
  afterAll(() => m?.fermer());
  const { accompagneSous, tenter, faire, planDe, lu, compte, ecrire, proposeSous, convenuSous } = duos(() => m);

  it('cinq actions ouvertes au plus ; un jour qui n’est pas ouvré est refusé, et le prochain est nommé', async () => {
    const d = await accompagneSous('mef');
    const ferie = await tenter(d, ass, 'ajouterAction', { ...ligne, echeance: '2026-05-01' });
    expect(ferie).toMatchObject({ champs: { echeance: [expect.stringContaining('2026-05-04')] } });
    for (let i = 0; i < 5; i += 1) await ecrire(d);
    expect(await tenter(d, d.agent, 'ajouterAction', ligne)).toMatchObject({ code: 'TROP_D_ACTIONS' });
    await faire(d, ass, 'suivreAction', { numeros: ['2'], suite: 'retiree' });
    await faire(d, d.agent, 'ajouterAction', ligne);
    expect(await tenter(d, ass, 'suivreAction', { numeros: ['2'], suite: 'reprise' })).toMatchObject({
      code: 'TROP_D_ACTIONS',
    });
  });

  it('plusieurs lignes dites faites en un acte : une version, toutes ou aucune', async () => {
    const d = await proposeSous('mef');
    await ecrire(d, { quoi: 'Écrire au bailleur' });
    await faire(d, ass, 'proposerPlan');
    await faire(d, d.agent, 'repondrePlan', { projet: '1', lu: await lu(d), avis: 'oui', toutes: true });
    await ecrire(d, { quoi: 'Relire le bail' });
    const avant = Number(await lu(d));
    const faites = async (): Promise<boolean[]> =>
      (await planDe(d)).plan.actions.map(({ faiteLe }) => faiteLe !== undefined);
    expect(await tenter(d, ass, 'suivreAction', { numeros: ['1', '3'], suite: 'faite' })).toMatchObject({
      code: 'LIGNE_SANS_ACCORD',
    });
    expect(await tenter(d, ass, 'suivreAction', { numeros: ['1', '9'], suite: 'faite' })).toMatchObject({
      code: 'LIGNE_INCONNUE',
    });
    expect(await faites()).toEqual([false, false, false]);
    await faire(d, ass, 'suivreAction', { numeros: ['1', '2'], suite: 'faite' });
    expect([await faites(), Number(await lu(d)) - avant]).toEqual([[true, true, false], 1]);
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
    await faire(d, d.agent, 'suivreAction', { numeros: ['1'], suite: 'faite' });
    expect((await rappels()).filter(([etat]) => etat === 'A_ENVOYER')).toEqual([]);
  });

  it('les rappels suivent sa parole, par quelque page qu’il la dise : retirés avec elle, de nouveau là quand il revient (R-083)', async () => {
    const d = await proposeSous('mef');
    const partent = async (): Promise<string[]> =>
      (await courrielsDe(m, d.reference))
        .filter((c) => c.gabarit === 'rappelDuPlan' && c.etat === 'A_ENVOYER')
        .map((c) => c.pasAvant.slice(0, 10));
    const oui = { objet: 'plan', valeur: 'oui' };
    await faire(d, d.agent, 'souhaiterRappels', { rappels: 'oui' });
    await faire(d, d.agent, 'repondreAction', { numero: '1', lu: await lu(d), avis: 'oui' });
    expect(await partent()).toEqual([]); // the whole is not agreed to
    await faire(d, d.agent, 'exprimer', oui);
    expect(await partent()).toEqual(['2026-05-04']);
    const accord = String((await planDe(d)).a.accords.findLast((x) => x.objet === 'plan')?.numero);
    await faire(d, d.agent, 'retirerUn', { accord });
    expect(await partent()).toEqual([]);
    await faire(d, d.agent, 'exprimer', oui);
    expect(await partent()).toEqual(['2026-05-04']);
    for (const fin of ['retirer', 'terminer'] as const) {
      await faire(d, d.agent, fin);
      expect(await partent()).toEqual([]);
      await faire(d, d.agent, 'reprendre', { accord: true });
      expect(await partent()).toEqual([]); // each other thing is asked again
      await faire(d, d.agent, 'exprimer', oui);
      expect(await partent()).toEqual(['2026-05-04']);
    }
  });

  it('retiré, plus rien ne part vers lui, sauf la réponse à ce qu’il a demandé lui-même sur ses droits (R-083, point 2)', async () => {
    const d = await convenuSous('mef');
    const partent = async (): Promise<string[]> =>
      (await courrielsDe(m, d.reference)).filter((c) => c.etat === 'A_ENVOYER').map((c) => c.gabarit);
    await faire(d, d.agent, 'souhaiterRappels', { rappels: 'oui' });
    await faire(d, d.agent, 'demanderUnDroit', { genre: 'rectification', texte: 'Mon adresse a changé.' });
    await faire(d, ass, 'repondreAuDroit', { numero: '1', accordee: 'oui', texte: 'C’est corrigé.' });
    await faire(d, ass, 'ajouterAction', ligne);
    await faire(d, ass, 'proposerPlan');
    await faire(d, ass, 'proposerEntretien', {
      jour1: '2026-05-05',
      heure1: '10:00',
      duree: '45',
      lieu: 'bureau',
      convenu: false,
    });
    expect((await partent()).sort()).toEqual(
      expect.arrayContaining(['planALire', 'rappelDuPlan', 'rendezVousPropose', 'reponseALire']),
    );
    await faire(d, d.agent, 'retirer');
    expect(await partent()).toEqual(['reponseALire']);
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
    await faire(d, d.agent, 'suivreAction', { numeros: ['1'], suite: 'faite' });
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
