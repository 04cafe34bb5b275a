import PostalMime from 'postal-mime';
import type { Scenario } from '../../outils/smtp-double.js';
import { GABARITS, Terrain, professionnel, type ClasseSuivie } from './terrain.js';

let t: Terrain;
beforeAll(async () => {
  t = await Terrain.ouvrir();
});
beforeEach(() => t.recommencer());
afterEach(() => t.cesser());
afterAll(() => t.fermer());

const classes: ClasseSuivie[] = ['vital', 'offre', 'courtoisie'];
const PREFIXES: Record<string, string> = {
  adresseAVerifier: 'adresse',
  offreAVerifier: 'offre',
  courrielAbandonne: 'abandon',
};

describe('une issue, une ligne du registre', () => {
  const cas: {
    quand: string;
    scenario: Scenario;
    etats: Record<ClasseSuivie, string>;
    code: number | null;
    taches: Record<ClasseSuivie, string[]>;
  }[] = [
    {
      quand: 'accepté',
      scenario: {},
      etats: { vital: 'ACCEPTE', offre: 'ACCEPTE', courtoisie: 'ACCEPTE' },
      code: 250,
      taches: { vital: [], offre: [], courtoisie: [] },
    },
    {
      quand: 'refusé définitivement',
      scenario: { rcpt: '550 5.1.1 <jeanne.canari@exemple.gouv.fr> unknown' },
      etats: { vital: 'REFUSE', offre: 'REFUSE', courtoisie: 'REFUSE' },
      code: 550,
      taches: { vital: ['courrielAbandonne'], offre: ['adresseAVerifier'], courtoisie: [] },
    },
    {
      quand: 'refusé pour le moment',
      scenario: { point: '451 later' },
      etats: { vital: 'A_ENVOYER', offre: 'A_ENVOYER', courtoisie: 'A_ENVOYER' },
      code: 451,
      taches: { vital: [], offre: [], courtoisie: [] },
    },
    {
      quand: 'non remis',
      scenario: { mail: 'rst' },
      etats: { vital: 'A_ENVOYER', offre: 'A_ENVOYER', courtoisie: 'A_ENVOYER' },
      code: null,
      taches: { vital: [], offre: [], courtoisie: [] },
    },
    {
      quand: 'incertain',
      scenario: { point: 'rst' },
      etats: { vital: 'A_ENVOYER', offre: 'INCERTAIN', courtoisie: 'INCERTAIN' },
      code: null,
      taches: { vital: [], offre: ['offreAVerifier'], courtoisie: [] },
    },
  ];

  describe.each(cas)('$quand', ({ quand, scenario, etats, code, taches }) => {
    it.each(classes)('%s', async (classe) => {
      const depot = await t.deposer({ gabarit: GABARITS[classe] });
      t.jouer(scenario);
      expect(await t.pompe().viderMaintenant()).toEqual({ [etats[classe]]: 1 });
      const ligne = await t.ligne(depot.cle);
      expect(ligne).toMatchObject({ etat: etats[classe], essais: 1, pompe: null, code_reponse: code });
      expect(ligne.renvois).toBe(classe === 'vital' && quand === 'incertain' ? 1 : 0);
      const attendues = taches[classe].map((nature) => ({
        nature,
        cle: `${PREFIXES[nature]}:${depot.cle}`,
        pour: nature === 'courrielAbandonne' ? null : depot.titulaire,
      }));
      expect(await t.taches(depot.dossier)).toEqual(attendues);
      expect(await t.pompe().viderMaintenant()).toEqual({});
    });
  });
});

describe('ce qui part', () => {
  it("l'offre part de la boîte de la professionnelle et lui revient ; l'enveloppe nomme le message, pas la personne (R-270, R-273, R-281, T-47)", async () => {
    const { cle } = await t.deposer();
    await t.pompe().viderMaintenant();
    const [recu] = t.double.recus;
    const lu = await PostalMime.parse(recu?.brut ?? '');
    expect(lu).toMatchObject({
      subject: 'Vous avez un message',
      from: { name: professionnel.nom, address: professionnel.courriel },
      messageId: `<${cle.slice(0, 40)}@relais.example>`,
      date: '2026-03-14T09:00:00.000Z',
    });
    expect(lu.replyTo?.[0]?.address).toBe(professionnel.courriel);
    expect(recu?.de).toBe(`retour+${cle.slice(0, 40)}@relais.example`);
    expect(recu?.brut).not.toMatch(/canari|jeanne/i);
  });

  it('les autres partent de la boîte du service', async () => {
    await t.deposer({ gabarit: 'receptionAuTiers' });
    await t.pompe().viderMaintenant();
    const lu = await PostalMime.parse(t.double.recus[0]?.brut ?? '');
    expect(lu.from).toEqual({ name: 'Service social du personnel', address: 'service-social@relais.example' });
  });

  it("l'adresse est lue au moment du départ (S-13)", async () => {
    const { personne } = await t.deposer();
    await t.admin.query('UPDATE identite SET courriel = $1 WHERE personne = $2', [
      'nouvelle@exemple.gouv.fr',
      personne,
    ]);
    await t.pompe().viderMaintenant();
    expect(t.double.recus.map((r) => r.a)).toEqual(['nouvelle@exemple.gouv.fr']);
  });

  it("sans adresse, rien ne part et la personne responsable l'apprend (S-13)", async () => {
    const { cle, dossier, titulaire } = await t.deposer({ adresse: null });
    expect(await t.pompe().viderMaintenant()).toEqual({ SANS_ADRESSE: 1 });
    expect(await t.taches(dossier)).toEqual([{ cle: `adresse:${cle}`, nature: 'adresseAVerifier', pour: titulaire }]);
    expect(t.double.connexions).toBe(0);
  });

  it('boîte partagée : l’offre n’y part pas, une alerte si ; deux personnes à la même adresse suffisent (S-13, T-47)', async () => {
    const boite = 'Accueil@exemple.gouv.fr';
    const offre = await t.deposer({ adresse: boite });
    const alerte = await t.deposer({ gabarit: 'nouvelleAffaire', adresse: boite.toLowerCase() });
    expect(await t.pompe().viderMaintenant()).toEqual({ SANS_ADRESSE: 1, ACCEPTE: 1 });
    expect(await t.ligne(offre.cle)).toMatchObject({ etat: 'SANS_ADRESSE', statut: 'PARTAGEE' });
    expect(await t.taches(offre.dossier)).toEqual([
      { cle: `adresse:${offre.cle}`, nature: 'adresseAVerifier', pour: offre.titulaire },
    ]);
    expect((await t.ligne(alerte.cle)).etat).toBe('ACCEPTE');
  });

  it('rien ne part avant son heure', async () => {
    await t.deposer({ pasAvant: '2026-03-14T12:00:00Z' });
    const pompe = t.pompe();
    expect(await pompe.viderMaintenant()).toEqual({});
    t.avancer(3 * 3600);
    expect(await pompe.viderMaintenant()).toEqual({ ACCEPTE: 1 });
  });

  it('les messages vitaux passent devant', async () => {
    const offre = await t.deposer();
    t.avancer(60);
    const vital = await t.deposer({ gabarit: 'nouvelleAffaire' });
    await t.pompe({ reglage: { lot: 1 } }).viderMaintenant();
    const ids = await Promise.all(t.double.recus.map(async (r) => (await PostalMime.parse(r.brut)).messageId));
    expect(ids).toEqual([vital, offre].map((d) => `<${d.cle.slice(0, 40)}@relais.example>`));
  });

  it('chaque voie a sa pompe, et chaque pompe le rôle de son processus', async () => {
    await t.deposer({ gabarit: 'monteeDeLigne' });
    expect(await t.pompe().viderMaintenant()).toEqual({});
    await t.avecRole('urgence', async (registre) => {
      const pompe = t.pompe({ voie: 'urgence', registre });
      expect(await pompe.viderMaintenant()).toEqual({ ACCEPTE: 1 });
      await pompe.arreter();
    });
  });

  it('un message illisible attend, les autres passent', async () => {
    const inconnu = await t.deposer({ nomGabarit: 'gabaritDeDemain' });
    const efface = await t.deposer();
    await t.detruireCle(efface.dossier);
    await t.deposer();
    expect(await t.pompe().viderMaintenant()).toEqual({ ACCEPTE: 1, A_ENVOYER: 2 });
    expect((await t.ligne(inconnu.cle)).etat).toBe('A_ENVOYER');
    expect(t.incidents.map((i) => i.quoi)).toEqual(['preparation', 'preparation']);
  });
});

describe('les essais', () => {
  it('messagerie injoignable : les essais s’espacent jusqu’à un quart d’heure et rien n’est abandonné', async () => {
    const { cle, dossier } = await t.deposer();
    await t.double.fermer();
    const pompe = t.pompe();
    const attentes: number[] = [];
    for (let essai = 1; essai <= 12; essai += 1) {
      expect(await pompe.viderMaintenant()).toEqual({ A_ENVOYER: 1 });
      const { prochain_essai: prochain, essais } = await t.ligne(cle);
      expect(essais).toBe(essai);
      const attente = (new Date(prochain).getTime() - t.maintenant.getTime()) / 1000;
      attentes.push(attente);
      t.avancer(attente - 1);
      expect(await pompe.viderMaintenant()).toEqual({});
      t.avancer(1);
    }
    expect(attentes).toEqual([15, 30, 60, 120, 240, 480, 900, 900, 900, 900, 900, 900]);
    expect(await t.taches(dossier)).toEqual([]);
  });

  it('messagerie qui remet à plus tard : dix essais, puis une tâche, et plus rien ne part seul', async () => {
    const { cle, dossier, titulaire } = await t.deposer();
    t.jouer({ rcpt: '451 later' });
    const pompe = t.pompe();
    for (let essai = 1; essai <= 9; essai += 1) {
      expect(await pompe.viderMaintenant()).toEqual({ A_ENVOYER: 1 });
      t.avancer(900);
    }
    expect(await pompe.viderMaintenant()).toEqual({ ABANDON: 1 });
    expect(await t.taches(dossier)).toEqual([{ cle: `offre:${cle}`, nature: 'offreAVerifier', pour: titulaire }]);
    t.avancer(86_400);
    expect(await pompe.viderMaintenant()).toEqual({});
  });

  it('messagerie revenue : le message part', async () => {
    await t.deposer();
    t.jouer({ accueil: '421 busy' });
    const pompe = t.pompe();
    expect(await pompe.viderMaintenant()).toEqual({ A_ENVOYER: 1 });
    t.jouer({});
    t.avancer(15);
    expect(await pompe.viderMaintenant()).toEqual({ ACCEPTE: 1 });
    expect(t.double.recus).toHaveLength(1);
  });

  it('vital incertain : le même message, au plus quatre fois, puis une tâche ; il reste visible (S-10)', async () => {
    const { cle, dossier } = await t.deposer({ gabarit: 'nouvelleAffaire' });
    t.jouer({ point: 'fin', garde: true });
    const pompe = t.pompe();
    for (const renvois of [1, 2, 3]) {
      expect(await pompe.viderMaintenant()).toEqual({ A_ENVOYER: 1 });
      expect(await t.ligne(cle)).toMatchObject({ renvois, essais: renvois });
      t.avancer(29);
      expect(await pompe.viderMaintenant()).toEqual({});
      t.avancer(1);
    }
    expect(await pompe.viderMaintenant()).toEqual({ ABANDON: 1 });
    expect(t.double.recus).toHaveLength(4);
    expect(new Set(t.double.recus.map((r) => r.brut)).size).toBe(1);
    expect(await t.taches(dossier)).toEqual([{ cle: `abandon:${cle}`, nature: 'courrielAbandonne', pour: null }]);
  });
});
