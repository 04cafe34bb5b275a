import { estRefus } from '#libs/domaine/erreurs.js';
import { randomUUID } from 'node:crypto';
import { ouvrirParAssistante, signalement } from '#libs/domaine/signalement/index.js';
import { unDossier } from '#libs/registre/lecteurs/un-dossier.js';
import { etatDe, actes, agir, faitsDe, tenter, uneMaison, unSignalement, type Maison } from '../../outils/maison.js';
import { accesDe, courrielsDe, etape, nouvelAgent, offert, pris } from './outils.js';

const JOUR_MS = 86_400_000;

describe('L’assistante : ses devoirs et ce qu’elle seule décide', () => {
  let m: Maison;
  beforeAll(async () => {
    m = await uneMaison();
  });
  afterAll(() => m.fermer());

  it('reprend un message avant qu’il parte : l’offre n’existe pas, et l’échelle compte de nouveau (F3)', async () => {
    const { reference } = await pris(m);
    await agir(m, actes.proposerAide, reference, m.reseau.assistante, { voie: 'courriel' });
    const [message] = (await courrielsDe(m, reference)).filter((c) => c.gabarit === 'propositionAgent');
    expect(Date.parse(message?.pasAvant ?? '') - m.temps.maintenant.getTime()).toBe(10 * 60_000);
    await agir(m, actes.annulerEnvoi, reference, m.reseau.assistante, {});
    expect((await courrielsDe(m, reference)).find((c) => c.gabarit === 'propositionAgent')?.etat).toBe('ANNULE');
    expect((await etatDe(m, reference)).echelle?.quoi).toBe('proposition');
    await agir(m, actes.proposerAide, reference, m.reseau.assistante, { voie: 'courriel' });
    m.temps.avancer(11 * 60_000);
    expect(await tenter(m, actes.annulerEnvoi, reference, m.reseau.assistante, {})).toMatchObject({
      code: 'TROP_TARD_POUR_ANNULER',
    });
  });

  it('un message déjà pris par la pompe ne se reprend plus, même dans les dix minutes', async () => {
    const { reference } = await pris(m);
    await agir(m, actes.proposerAide, reference, m.reseau.assistante, { voie: 'courriel' });
    await m.horlogeBases.registre.query(
      `UPDATE courriel SET etat = 'EN_COURS' WHERE dossier = $1 AND gabarit = 'propositionAgent'`,
      [reference],
    );
    expect(await tenter(m, actes.annulerEnvoi, reference, m.reseau.assistante, {})).toMatchObject({
      code: 'TROP_TARD_POUR_ANNULER',
    });
  });

  it('garde, déplace ou annule chaque rappel ; trois fois en tout, et aucun sans elle (T-09, B6)', async () => {
    const { reference } = await offert(m);
    expect((await etatDe(m, reference)).rappelsPrevus).toEqual([]);
    const rappel = (rang: '1' | '2', jours: number): ReturnType<typeof tenter> =>
      tenter(m, actes.planifierRappel, reference, m.reseau.assistante, {
        rang,
        le: new Date(m.temps.maintenant.getTime() + jours * JOUR_MS).toISOString().slice(0, 10),
      });
    expect(await rappel('2', 9)).toMatchObject({ code: 'SAISIE_INVALIDE' });
    expect(await rappel('1', 7)).not.toHaveProperty('refuse');
    expect(await rappel('2', 5)).toMatchObject({ code: 'SAISIE_INVALIDE' });
    expect(await rappel('2', 14)).not.toHaveProperty('refuse');
    expect(await rappel('1', 0)).toMatchObject({ code: 'SAISIE_INVALIDE' });
    await agir(m, actes.annulerRappel, reference, m.reseau.assistante, { rang: '2' });
    expect(await tenter(m, actes.annulerRappel, reference, m.reseau.assistante, { rang: '2' })).toMatchObject({
      code: 'RAPPEL_INCONNU',
    });
    m.temps.avancer(8 * JOUR_MS);
    await etape(m, reference, 'suivreOffre');
    expect(await rappel('1', 4)).not.toHaveProperty('refuse');
    expect(await rappel('2', 9)).toMatchObject({ code: 'RAPPELS_EPUISES' });
    expect((await faitsDe(m, reference)).filter((f) => f === 'rappelEchu')).toHaveLength(1);
  });

  it('un rappel ajouté après un « non merci » est pris, et aucun message ne part : rien ne se voit du dehors (T-03, T-09)', async () => {
    const { agent, reference } = await offert(m);
    await agir(m, actes.repondre, reference, agent, { valeur: 'non' });
    const le = new Date(m.temps.maintenant.getTime() + 5 * JOUR_MS).toISOString().slice(0, 10);
    await agir(m, actes.planifierRappel, reference, m.reseau.assistante, { rang: '1', le });
    m.temps.avancer(7 * JOUR_MS);
    await etape(m, reference, 'suivreOffre');
    expect((await courrielsDe(m, reference)).filter((c) => c.gabarit === 'rappelAgent')).toEqual([]);
    expect((await etatDe(m, reference)).rappels).toMatchObject([{ parti: false }]);
  });

  it('note un appel ou une visite en trois champs, lus par elle', async () => {
    const { reference } = await pris(m);
    const le = m.temps.maintenant.toISOString().slice(0, 10);
    await agir(m, actes.noterContact, reference, m.reseau.assistante, {
      le,
      maniere: 'appelSansReponse',
      texte: 'Messagerie.',
    });
    expect((await unDossier(accesDe(m), m.reseau.assistante.id, reference))?.etat.notes).toMatchObject([
      { texte: 'Messagerie.' },
    ]);
    expect(
      await tenter(m, actes.noterContact, reference, m.reseau.assistante, {
        le: '2099-01-01',
        maniere: 'appel',
        texte: 'x',
      }),
    ).toMatchObject({ code: 'SAISIE_INVALIDE' });
  });

  it('ouvre elle-même ce que l’agent demande de vive voix ; hors de son secteur, non (mission-anchors §4.15)', async () => {
    const agent = await nouvelAgent(m);
    const champs = { agent: agent.id, recueil: 'oral' as const, note: 'Souhaite un rendez-vous.' };
    const ouvrir = (auteur: typeof m.reseau.ctr): ReturnType<typeof m.registre.deposer> =>
      m.registre.deposer(signalement, ouvrirParAssistante, { auteur, cle: randomUUID(), champs });
    const reponse = await ouvrir(m.reseau.autreAssistante);
    if (estRefus(reponse)) throw new Error(reponse.code);
    const etat = await etatDe(m, reponse.reference);
    expect(etat).toMatchObject({
      titulaire: m.reseau.autreAssistante.id,
      priseEnCharge: { par: m.reseau.autreAssistante.id },
    });
    expect(await courrielsDe(m, reponse.reference)).toEqual([]);
    expect(await ouvrir(m.reseau.chef)).toMatchObject({ code: 'HORS_DE_VOTRE_SECTEUR' });
  });

  it('la conseillère technique confie à une autre ce qu’elle ne peut pas lire ; un chef ne le peut pas (R-245, T-45)', async () => {
    const { reference } = await pris(m);
    const a = m.reseau.autreAssistante.id;
    for (const autre of [m.reseau.chef, m.reseau.rh, m.reseau.administratrice, m.reseau.autreAssistante])
      expect(await tenter(m, actes.reaffecter, reference, autre, { a })).toMatchObject({ code: 'INTROUVABLE' });
    expect(await unDossier(accesDe(m), m.reseau.ctr.id, reference)).toBeUndefined();
    await agir(m, actes.reaffecter, reference, m.reseau.ctr, { a });
    expect(await unDossier(accesDe(m), m.reseau.ctr.id, reference)).toBeUndefined();
    expect(await unDossier(accesDe(m), m.reseau.assistante.id, reference)).toBeUndefined();
    expect((await unDossier(accesDe(m), a, reference))?.etat.titulaire).toBe(a);
    expect(await tenter(m, actes.reaffecter, reference, m.reseau.ctr, { a: m.reseau.chef.id })).toMatchObject({
      code: 'SAISIE_INVALIDE',
    });
  });

  it('se récuse avec ou sans raison ; la raison n’est que pour la conseillère technique (A5)', async () => {
    const reference = await unSignalement(m, { agent: (await nouvelAgent(m)).id });
    await agir(m, actes.recuser, reference, m.reseau.assistante, { motif: 'connaissance' });
    const etat = await etatDe(m, reference);
    expect(etat.titulaire).toBe(m.reseau.autreAssistante.id);
    expect(JSON.stringify(etat)).not.toContain('connaissance');
    const { rows } = await m.horlogeBases.registre.query<{ nature: string; pour: string }>(
      `SELECT nature, pour FROM tache WHERE dossier = $1`,
      [reference],
    );
    expect(rows).toEqual([{ nature: 'recusation.connaissance', pour: m.reseau.ctr.id }]);
  });
});
