import type { Entretien } from '#libs/domaine/accompagnement/entretiens/etat.js';
import { aVoir } from '#libs/domaine/accompagnement/entretiens/devoir.js';
import type { ProposerEntretien } from '#libs/domaine/accompagnement/entretiens/actes/proposer-entretien.js';
import { lieux } from '#libs/registre/coffre/coffre.js';
import { courrielsDe } from '../boucle/outils.js';
import { accepte, uneMaison, type Maison } from '../../outils/maison.js';
import { accompagne, actes, etatDe, tenterSur } from './outils.js';

const proposition: ProposerEntretien = {
  jour1: '2026-03-17',
  heure1: '14:30',
  jour2: '2026-03-18',
  heure2: '09:00',
  duree: '45',
  lieu: 'permanence',
  precision: 'Porte du fond, demandez la salle bleue.',
};

describe('Les rendez-vous', () => {
  let m: Maison;
  beforeAll(async () => {
    m = await uneMaison();
  });
  afterAll(() => m?.fermer());

  const gabarits = async (reference: string): Promise<string[][]> =>
    (await courrielsDe(m, reference)).map((c) => [c.gabarit, c.etat]);
  const premier = async (reference: string): Promise<Entretien> =>
    (await etatDe(m, reference)).entretiens[0] as Entretien;
  const proposer = (reference: string, autres: Partial<ProposerEntretien> = {}): ReturnType<typeof tenterSur> =>
    tenterSur(m, actes.proposerEntretien, reference, m.reseau.assistante, { ...proposition, ...autres });

  it('elle propose des moments, il en choisit un : fixé aussitôt, à son heure, et rien ne part de son geste (R-050)', async () => {
    const { agent, reference } = await accompagne(m);
    expect(await tenterSur(m, actes.proposerEntretien, reference, agent, proposition)).toMatchObject({
      code: 'INTROUVABLE',
    });
    accepte(await proposer(reference));
    expect(await gabarits(reference)).toEqual([['rendezVousPropose', 'A_ENVOYER']]);
    expect((await premier(reference)).creneaux).toEqual([
      { debut: '2026-03-17T13:30:00.000Z', duree: 45 },
      { debut: '2026-03-18T08:00:00.000Z', duree: 45 },
    ]);
    accepte(await tenterSur(m, actes.choisirCreneau, reference, agent, { entretien: '1', creneau: '2' }));
    expect(await premier(reference)).toMatchObject({
      retenu: { debut: '2026-03-18T08:00:00.000Z', par: agent.id },
      sequence: 1,
    });
    expect(await gabarits(reference)).toEqual([['rendezVousPropose', 'ANNULE']]);
  });

  it('il peut demander d’autres moments, sans rien expliquer ; elle répond par d’autres, le même rendez-vous change', async () => {
    const { agent, reference } = await accompagne(m);
    accepte(await proposer(reference));
    const { uid } = await premier(reference);
    accepte(await tenterSur(m, actes.choisirCreneau, reference, agent, { entretien: '1', creneau: '1' }));
    accepte(await tenterSur(m, actes.demanderAutresMoments, reference, agent, { entretien: '1' }));
    expect((await premier(reference)).retenu).toBeUndefined();
    expect(aVoir(await etatDe(m, reference), m.temps.maintenant.toISOString())).toEqual(['autresMoments']);
    const { assistante } = m.reseau;
    const autre = { entretien: '1', jour1: '2026-03-19', heure1: '11:00', duree: '30' } as const;
    accepte(await tenterSur(m, actes.deplacerEntretien, reference, assistante, autre));
    accepte(
      await tenterSur(m, actes.choisirCreneau, reference, agent, { entretien: '1', creneau: '1', recevoir: true }),
    );
    const e = await premier(reference);
    expect(e).toMatchObject({ uid, sequence: 4, retenu: { debut: '2026-03-19T10:00:00.000Z', duree: 30 } });
    expect(e.autres).toBeUndefined();
    expect(await gabarits(reference)).toEqual([
      ['rendezVousDeplace', 'ANNULE'],
      ['rendezVousFixe', 'A_ENVOYER'],
      ['rendezVousPropose', 'ANNULE'],
    ]);
  });

  it('convenu de vive voix, il est fixé d’un geste ; l’un ou l’autre l’annule sans raison, et seul son geste à elle écrit', async () => {
    const { agent, reference } = await accompagne(m);
    const { assistante } = m.reseau;
    const convenu = { jour1: '2026-03-17', heure1: '14:30', duree: '45', lieu: 'telephone', convenu: true } as const;
    expect(await proposer(reference, { convenu: true })).toMatchObject({ code: 'UN_SEUL_MOMENT' });
    for (const par of [agent, assistante]) {
      accepte(await tenterSur(m, actes.proposerEntretien, reference, assistante, convenu));
      const entretien = String((await etatDe(m, reference)).entretiens.length);
      accepte(await tenterSur(m, actes.annulerEntretien, reference, par, { entretien }));
    }
    expect(await gabarits(reference)).toEqual([
      ['rendezVousAnnule', 'A_ENVOYER'],
      ['rendezVousFixe', 'ANNULE'],
      ['rendezVousFixe', 'ANNULE'],
    ]);
    // What he cancelled himself he may take back; what she cancelled is over.
    accepte(await tenterSur(m, actes.choisirCreneau, reference, agent, { entretien: '1', creneau: '1' }));
    expect(await tenterSur(m, actes.choisirCreneau, reference, agent, { entretien: '2', creneau: '1' })).toMatchObject({
      code: 'ENTRETIEN_INCONNU',
    });
  });

  it('l’entrée d’agenda dort chiffrée avec le message ; d’un changement à l’autre, le même identifiant et un numéro qui croît (R-086)', async () => {
    const { reference } = await accompagne(m);
    const { assistante } = m.reseau;
    const convenu = { jour1: '2026-03-17', heure1: '14:30', duree: '45', lieu: 'telephone', convenu: true } as const;
    accepte(await tenterSur(m, actes.proposerEntretien, reference, assistante, convenu));
    const deplace = { entretien: '1', jour1: '2026-03-18', heure1: '15:00', duree: '45', convenu: true } as const;
    accepte(await tenterSur(m, actes.deplacerEntretien, reference, assistante, deplace));
    accepte(await tenterSur(m, actes.annulerEntretien, reference, assistante, { entretien: '1' }));
    const { uid } = await premier(reference);
    const { rows } = await m.horlogeBases.registre.query<{ cle: string; gabarit: string; donnees: Buffer }>(
      'SELECT cle, gabarit, donnees FROM courriel WHERE dossier = $1',
      [reference],
    );
    const cle = (await m.coffre.cle(reference)) as Buffer;
    const agendas = rows.map((r) => {
      expect(r.donnees.toString('latin1')).not.toContain(uid);
      expect(r.cle).not.toContain(reference);
      const { agenda } = m.coffre.ouvrir(cle, lieux.donnees(r.cle), r.donnees) as {
        agenda: { uid: string; sequence: number; debut: string };
      };
      return [r.gabarit, agenda.uid, agenda.sequence, agenda.debut];
    });
    expect(agendas.sort((x, y) => Number(x[2]) - Number(y[2]))).toEqual([
      ['rendezVousFixe', uid, 0, '2026-03-17T13:30:00.000Z'],
      ['rendezVousDeplace', uid, 1, '2026-03-18T14:00:00.000Z'],
      ['rendezVousAnnule', uid, 2, '2026-03-18T14:00:00.000Z'],
    ]);
    expect(uid).not.toBe(reference);
  });

  it('annulé avant que la proposition ne parte, il n’en saura rien : aucun message', async () => {
    const { reference } = await accompagne(m);
    accepte(await proposer(reference));
    accepte(await tenterSur(m, actes.annulerEntretien, reference, m.reseau.assistante, { entretien: '1' }));
    expect(await gabarits(reference)).toEqual([['rendezVousPropose', 'ANNULE']]);
  });

  it('un rappel n’existe que s’il l’a demandé, la veille et hors de ses nuits ; il suit le rendez-vous et s’arrête avec lui', async () => {
    const { agent, reference } = await accompagne(m);
    const { assistante } = m.reseau;
    const rappels = async (): Promise<string[][]> =>
      (await courrielsDe(m, reference))
        .filter((c) => c.gabarit === 'rappelRendezVous')
        .map((c) => [c.pasAvant, c.etat]);
    accepte(await proposer(reference));
    accepte(await tenterSur(m, actes.choisirCreneau, reference, agent, { entretien: '1', creneau: '1' }));
    expect(await rappels()).toEqual([]);
    accepte(await tenterSur(m, actes.vouloirRappels, reference, agent, { rappels: 'oui' }));
    expect(await rappels()).toEqual([['2026-03-16T13:30:00.000Z', 'A_ENVOYER']]);
    // Monday at nine: the day before is a Sunday, so it comes on Monday morning, before the meeting.
    const lundi = { entretien: '1', jour1: '2026-03-23', heure1: '09:00', duree: '45', convenu: true } as const;
    accepte(await tenterSur(m, actes.deplacerEntretien, reference, assistante, lundi));
    expect(await rappels()).toEqual([
      ['2026-03-16T13:30:00.000Z', 'ANNULE'],
      ['2026-03-23T07:00:00.000Z', 'A_ENVOYER'],
    ]);
    accepte(await tenterSur(m, actes.vouloirRappels, reference, agent, { rappels: 'non' }));
    accepte(await tenterSur(m, actes.vouloirRappels, reference, agent, { rappels: 'oui' }));
    accepte(await tenterSur(m, actes.annulerEntretien, reference, agent, { entretien: '1' }));
    expect((await rappels()).filter(([, etat]) => etat !== 'ANNULE')).toEqual([]);
  });

  it.each([
    ['un jour férié', { jour1: '2026-05-01' }, 'jour1', 'férié'],
    ['la nuit', { heure1: '22:00' }, 'heure1', 'entre 08:00 et 19:00'],
    ['le passé', { jour1: '2026-03-09' }, 'jour1', 'à venir'],
    ['tout de suite', { jour1: '2026-03-10', heure1: '10:05' }, 'jour1', 'à venir'],
    ['deux fois le même', { jour2: '2026-03-17', heure2: '14:30' }, 'jour2', 'les mêmes'],
    ['un moment à moitié écrit', { jour3: '2026-03-20' }, 'heure3', 'l’heure'],
  ])('un moment impossible (%s) se corrige dans la saisie', async (_nom, autres, champ, mot) => {
    const { reference } = await accompagne(m);
    expect(await proposer(reference, autres)).toMatchObject({
      code: 'SAISIE_INVALIDE',
      champs: { [champ]: [expect.stringContaining(mot)] },
    });
  });

  it('sur le lieu de travail, seulement s’il l’a préféré (R-051) ; chez lui, avec son oui, que son choix donne (R-050, T-30)', async () => {
    const { agent, reference } = await accompagne(m);
    const { assistante } = m.reseau;
    expect(await proposer(reference, { lieu: 'travail' })).toMatchObject({ code: 'LIEU_DE_SON_CHOIX' });
    accepte(await proposer(reference, { lieu: 'travail', prefere: true }));
    const chezLui = { jour1: '2026-03-17', heure1: '14:30', duree: '45', lieu: 'visite' } as const;
    const essai = (plus: Partial<ProposerEntretien>): ReturnType<typeof tenterSur> =>
      tenterSur(m, actes.proposerEntretien, reference, assistante, { ...chezLui, ...plus });
    expect(await essai({ convenu: true })).toMatchObject({ code: 'ACCORD_MANQUE' });
    accepte(await essai({}));
    accepte(await tenterSur(m, actes.choisirCreneau, reference, agent, { entretien: '2', creneau: '1' }));
    expect((await etatDe(m, reference)).accords.at(-1)).toMatchObject({ objet: 'visite', valeur: 'oui', mots: 1 });
    const accord = String((await etatDe(m, reference)).accords.length);
    accepte(await tenterSur(m, actes.retirerUn, reference, agent, { accord }));
    const { entretiens } = await etatDe(m, reference);
    expect(entretiens.map((e) => [e.lieu, e.issue?.quoi])).toEqual([
      ['travail', undefined],
      ['visite', 'annule'],
    ]);
    expect(await essai({})).toMatchObject({ code: 'ACCORD_REFUSE' });
  });

  it('ni le chef, ni la direction, ni les ressources humaines ne peuvent en demander, ni s’y joindre (T-30)', async () => {
    const { reference } = await accompagne(m);
    accepte(await proposer(reference));
    for (const acte of [actes.proposerEntretien, actes.deplacerEntretien, actes.annulerEntretien] as const)
      expect(
        await tenterSur(m, acte as typeof actes.deplacerEntretien, reference, m.reseau.chef, {
          ...proposition,
          entretien: '1',
        }),
      ).toMatchObject({ code: 'INTROUVABLE' });
  });

  it('le soir, le message attend le matin de l’agent (R-048)', async () => {
    const { reference } = await accompagne(m);
    m.temps.avancer(11 * 3_600_000); // 21:00 in Paris
    accepte(await proposer(reference));
    expect(await courrielsDe(m, reference)).toMatchObject([{ pasAvant: '2026-03-11T07:00:00.000Z' }]);
  });

  it('eu lieu ou manqué : noté sans raison, corrigeable, sans un mot à personne', async () => {
    const { agent, reference } = await accompagne(m);
    const { assistante } = m.reseau;
    accepte(await proposer(reference));
    accepte(await tenterSur(m, actes.choisirCreneau, reference, agent, { entretien: '1', creneau: '1' }));
    const issue = (quoi: 'tenu' | 'manque'): ReturnType<typeof tenterSur> =>
      tenterSur(m, actes.conclureEntretien, reference, assistante, { entretien: '1', issue: quoi });
    expect(await issue('tenu')).toMatchObject({ code: 'ENTRETIEN_A_VENIR' });
    m.temps.avancer(8 * 86_400_000);
    const file = async (): Promise<string[]> => aVoir(await etatDe(m, reference), m.temps.maintenant.toISOString());
    expect(await file()).toEqual(['aNoter']);
    accepte(await issue('manque'));
    expect(await file()).toEqual([]);
    accepte(await issue('tenu'));
    expect((await premier(reference)).issue).toMatchObject({ quoi: 'tenu', par: assistante.id });
    expect(await gabarits(reference)).toEqual([['rendezVousPropose', 'ANNULE']]);
  });
});
