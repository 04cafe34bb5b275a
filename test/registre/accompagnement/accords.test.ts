import { dernierMot, empeche } from '#libs/domaine/accompagnement/accords/regle.js';
import { cloture } from '#libs/domaine/accompagnement/etat.js';
import { accompagnement } from '#libs/domaine/accompagnement/index.js';
import { courrielsDe, offert } from '../boucle/outils.js';
import { accepte, faitsDe, uneMaison, type Maison } from '../../outils/maison.js';
import { accompagne, actes, etatDe, recueillirAccord, tenterSur } from './outils.js';

const phrases = 'Je contacte la mutuelle à votre sujet.\nJe lui dis votre nom, et rien d’autre.';
const relais = { objet: 'relais', quoi: 'Mutuelle des agents' } as const;

describe('Les accords, acte par acte', () => {
  let m: Maison;
  beforeAll(async () => {
    m = await uneMaison();
  });
  afterAll(() => m?.fermer());

  const jour = (): string => m.temps.maintenant.toISOString().slice(0, 10);
  const instant = (): string => m.temps.maintenant.toISOString();
  const gabarits = async (reference: string): Promise<(string | undefined)[][]> =>
    (await courrielsDe(m, reference)).map((c) => [c.gabarit, c.etat]);

  it('une question, en phrases exactes, une seule à la fois ; un oui vaut pour elle seule, jusqu’à une date (R-077, R-079, R-085, T-10)', async () => {
    const { agent, reference } = await accompagne(m);
    const { assistante } = m.reseau;
    accepte(await tenterSur(m, actes.demanderAccord, reference, assistante, { ...relais, motPourMot: phrases }));
    expect((await etatDe(m, reference)).demandes).toMatchObject([
      { ...relais, phrases: ['Je contacte la mutuelle à votre sujet.', 'Je lui dis votre nom, et rien d’autre.'] },
    ]);
    expect(await gabarits(reference)).toEqual([['accordDemande', 'A_ENVOYER']]);
    expect(
      await tenterSur(m, actes.demanderAccord, reference, assistante, { ...relais, motPourMot: phrases }),
    ).toMatchObject({
      code: 'QUESTION_DEJA_POSEE',
    });
    expect(await tenterSur(m, actes.repondreQuestion, reference, assistante, { question: '1', valeur: 'oui' })).toEqual(
      expect.objectContaining({ code: 'INTROUVABLE' }),
    );
    accepte(await tenterSur(m, actes.repondreQuestion, reference, agent, { question: '1', valeur: 'oui' }));
    const a = await etatDe(m, reference);
    expect(empeche(a, instant(), 'relais', relais.quoi)).toBeUndefined();
    expect(empeche(a, instant(), 'relais', 'Autre service')).toMatchObject({ code: 'ACCORD_MANQUE' });
    expect(empeche(a, instant(), 'transmission', relais.quoi)).toMatchObject({ code: 'ACCORD_MANQUE' });
    expect(dernierMot(a, 'relais', relais.quoi)?.expire).toBe('2027-03-10T09:00:00.000Z');
    expect(empeche(a, '2027-03-10T09:00:00.000Z', 'relais', relais.quoi)).toMatchObject({ code: 'ACCORD_PERIME' });
  });

  it('un accord qui fait entrer quelqu’un nomme qui ; sans nom, rien n’est demandé (T-10)', async () => {
    const { reference } = await accompagne(m);
    expect(
      await tenterSur(m, actes.demanderAccord, reference, m.reseau.assistante, {
        objet: 'relais',
        motPourMot: phrases,
      }),
    ).toMatchObject({ code: 'SAISIE_INVALIDE', champs: { quoi: [expect.stringContaining('Nommez')] } });
  });

  it('après un non, elle ne redemande ni n’écrit de oui ; lui seul y revient (R-078, R-082, T-09)', async () => {
    const { agent, reference } = await accompagne(m);
    const { assistante } = m.reseau;
    accepte(await tenterSur(m, actes.demanderAccord, reference, assistante, { ...relais, motPourMot: phrases }));
    accepte(await tenterSur(m, actes.repondreQuestion, reference, agent, { question: '1', valeur: 'non' }));
    expect(
      await tenterSur(m, actes.demanderAccord, reference, assistante, { ...relais, motPourMot: phrases }),
    ).toMatchObject({
      code: 'ACCORD_REFUSE',
    });
    const oui = { ...relais, valeur: 'oui', jour: jour(), maniere: 'telephone' } as const;
    expect(await tenterSur(m, actes.noterParole, reference, assistante, oui)).toMatchObject({ code: 'ACCORD_REFUSE' });
    accepte(await tenterSur(m, actes.exprimer, reference, agent, { ...relais, valeur: 'oui' }));
    expect(empeche(await etatDe(m, reference), instant(), 'relais', relais.quoi)).toBeUndefined();
  });

  it('une question reprise par elle n’attend plus, et son message ne part pas', async () => {
    const { agent, reference } = await accompagne(m);
    accepte(
      await tenterSur(m, actes.demanderAccord, reference, m.reseau.assistante, { ...relais, motPourMot: phrases }),
    );
    accepte(await tenterSur(m, actes.reprendreQuestion, reference, m.reseau.assistante, { question: '1' }));
    expect(await gabarits(reference)).toEqual([['accordDemande', 'ANNULE']]);
    expect(
      await tenterSur(m, actes.repondreQuestion, reference, agent, { question: '1', valeur: 'oui' }),
    ).toMatchObject({ code: 'QUESTION_CLOSE' });
  });

  it('ce qu’elle a noté après un contact se confirme, ou se dit inexact et ne compte plus (R-076, R-086)', async () => {
    const { agent, reference } = await accompagne(m);
    const note = { ...relais, valeur: 'oui', jour: jour(), maniere: 'telephone' } as const;
    const demain = { ...note, jour: '2026-03-11' };
    expect(await tenterSur(m, actes.noterParole, reference, m.reseau.assistante, demain)).toMatchObject({
      champs: { jour: [expect.stringContaining('aujourd’hui')] },
    });
    accepte(await tenterSur(m, actes.noterParole, reference, m.reseau.assistante, note));
    expect(empeche(await etatDe(m, reference), instant(), 'relais', relais.quoi)).toBeUndefined();
    accepte(await tenterSur(m, actes.confirmer, reference, agent, { accord: '2', exact: 'non' }));
    const a = await etatDe(m, reference);
    expect(empeche(a, instant(), 'relais', relais.quoi)).toMatchObject({ code: 'ACCORD_MANQUE' });
    expect(await tenterSur(m, actes.confirmer, reference, agent, { accord: '2', exact: 'oui' })).toMatchObject({
      code: 'PAROLE_INCONNUE',
    });
  });

  it('un accord d’être accompagné qu’il dit inexact arrête tout dans le même acte (R-076, R-083)', async () => {
    const { agent, reference: signalement } = await offert(m);
    const ne = accepte(await recueillirAccord(m, signalement, m.reseau.assistante, jour()));
    accepte(await tenterSur(m, actes.confirmer, ne.reference, agent, { accord: '1', exact: 'non' }));
    expect(cloture(await etatDe(m, ne.reference))).toMatchObject({ motif: 'accordRetire', par: agent.id });
  });

  it('revenir sur un accord laisse les autres ; aucun message, aucune raison (R-083, T-10)', async () => {
    const { agent, reference } = await accompagne(m);
    const autre = { objet: 'relais', quoi: 'Banque alimentaire' } as const;
    for (const chose of [relais, autre])
      accepte(await tenterSur(m, actes.exprimer, reference, agent, { ...chose, valeur: 'oui' }));
    accepte(await tenterSur(m, actes.retirerUn, reference, agent, { accord: '2' }));
    const a = await etatDe(m, reference);
    expect(empeche(a, instant(), 'relais', relais.quoi)).toMatchObject({ code: 'ACCORD_REFUSE' });
    expect(empeche(a, instant(), 'relais', autre.quoi)).toBeUndefined();
    expect(await tenterSur(m, actes.retirerUn, reference, agent, { accord: '1' })).toMatchObject({
      code: 'POUR_TOUT_ARRETER',
    });
    expect(await gabarits(reference)).toEqual([]);
  });

  it('tout arrêter ferme dans la même transaction accords, questions, rendez-vous et messages en attente (R-083, T-12)', async () => {
    const { agent, reference } = await accompagne(m);
    const { assistante } = m.reseau;
    accepte(await tenterSur(m, actes.demanderAccord, reference, assistante, { ...relais, motPourMot: phrases }));
    accepte(await tenterSur(m, actes.vouloirRappels, reference, agent, { rappels: 'oui' }));
    const rendezVous = { jour1: '2026-03-20', heure1: '10:00', duree: '45', lieu: 'bureau' } as const;
    accepte(await tenterSur(m, actes.proposerEntretien, reference, assistante, rendezVous));
    accepte(await tenterSur(m, actes.choisirCreneau, reference, agent, { entretien: '1', creneau: '1' }));
    const faits = (await faitsDe(m, reference)).length;
    accepte(await tenterSur(m, actes.retirer, reference, agent, {}));
    const a = await etatDe(m, reference);
    expect(cloture(a)).toMatchObject({ motif: 'accordRetire' });
    expect(a.accords.every((mot) => mot.retireLe !== undefined)).toBe(true);
    expect(a.demandes).toMatchObject([{ closeLe: instant() }]);
    expect(a.entretiens).toMatchObject([{ issue: { quoi: 'annule', par: agent.id } }]);
    expect((await gabarits(reference)).every(([, etat]) => etat === 'ANNULE')).toBe(true);
    expect((await faitsDe(m, reference)).length).toBe(faits + 1);
  });

  it('dit à l’assistante, le retrait vaut aussitôt, sans raison ni message ; repris par lui, rien d’autre ne lui est opposé (R-083)', async () => {
    const { agent, reference } = await accompagne(m);
    const { assistante } = m.reseau;
    accepte(await tenterSur(m, actes.exprimer, reference, agent, { ...relais, valeur: 'oui' }));
    const dit = { accord: '1', jour: jour(), maniere: 'telephone' } as const;
    expect(await tenterSur(m, actes.constaterRetrait, reference, agent, dit)).toMatchObject({ code: 'INTROUVABLE' });
    accepte(await tenterSur(m, actes.constaterRetrait, reference, assistante, dit));
    expect(cloture(await etatDe(m, reference))).toMatchObject({ motif: 'accordRetire', par: assistante.id });
    expect(await gabarits(reference)).toEqual([]);
    accepte(await tenterSur(m, actes.reprendre, reference, agent, { accord: true }));
    accepte(await tenterSur(m, actes.demanderAccord, reference, assistante, { ...relais, motPourMot: phrases }));
  });

  it('la voie est celle de la session : le code d’une lettre se dit, jamais de la requête', async () => {
    const { agent, reference } = await accompagne(m);
    const parCode = { ...agent, parCode: true as const };
    accepte(await tenterSur(m, actes.exprimer, reference, parCode, { ...relais, valeur: 'oui' }));
    expect(dernierMot(await etatDe(m, reference), 'relais', relais.quoi)).toMatchObject({ voie: 'code' });
  });

  it('se taire n’est ni oui ni non : la question reste, rien ne part, rien n’est permis (R-084, T-08)', async () => {
    const { reference } = await accompagne(m);
    accepte(
      await tenterSur(m, actes.demanderAccord, reference, m.reseau.assistante, { ...relais, motPourMot: phrases }),
    );
    m.temps.avancer(60 * 86_400_000);
    await m.clock.etape(accompagnement, reference, 'accompagner', 'suivre');
    const a = await etatDe(m, reference);
    expect(a.demandes).toMatchObject([{ numero: 1 }]);
    expect(a.demandes[0]?.reponse).toBeUndefined();
    expect(empeche(a, instant(), 'relais', relais.quoi)).toMatchObject({ code: 'ACCORD_MANQUE' });
    expect(await gabarits(reference)).toEqual([['accordDemande', 'A_ENVOYER']]);
  });
});
