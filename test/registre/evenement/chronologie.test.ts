import { actes } from '#libs/domaine/evenement/index.js';
import { lireChronologie } from '#apps/api/src/evenements/chronologie.js';
import type { Auteur } from '#libs/domaine/acte.js';
import type { Acces } from '#libs/registre/lecteurs/lecteur.js';
import { accepte, faitsDe, uneMaison, type Maison } from '../../outils/maison.js';
import { autourDUnEvenement, declare, horloge, repond, surLEvenement, type Autour } from './outils.js';

describe('La chronologie d’un événement', () => {
  let m: Maison;
  let a: Autour;
  let acces: Acces;
  let ref: string;
  beforeAll(async () => {
    m = await uneMaison();
    a = await autourDUnEvenement(m);
    acces = { bases: m.api, coffre: m.coffre, empreinte: m.empreinte, horloge: m.horloge };
    m.temps.avancer(90 * 60_000);
    ref = await declare(m, a.direction);
    m.temps.avancer(5 * 60_000);
    await horloge(m, ref);
    await sur('prendreEnCharge', m.reseau.ctr);
    const ordres = { combien: '1', ou: 'Accueil du service', jour: '2026-03-10', heure: '14:00' };
    const modalites = { forme: 'groupeDeParole', avec: m.reseau.chef.id, comment: 'telephone', medecin: 'oui' };
    await sur('deployer', m.reseau.ctr, { ...ordres, ...modalites });
    accepte(await repond(m, ref, m.reseau.assistante, 'accepte'));
    await sur('confierRole', m.reseau.ctr, { role: 'ecoute', personne: m.reseau.assistante.id });
    await sur('prendreRole', m.reseau.assistante, { role: 'ecoute' });
    await sur('noterTechnique', m.reseau.assistante, { mots: 'Deux par deux, sans table.' });
    await sur('voirModalites', m.reseau.chef);
  });
  afterAll(() => m.fermer());

  async function sur(acte: keyof typeof actes, par: Auteur, champs: object = {}): Promise<void> {
    accepte(await surLEvenement(m, actes[acte] as never, ref, par, champs));
  }

  it('dit à l’équipe et à la ligne chaque décision, par fonction : aucun nom, aucun identifiant, aucun mot écrit (R-171, R-173)', async () => {
    for (const qui of [m.reseau.ctr, m.reseau.assistante, m.reseau.ctn]) {
      const { moments } = await lireChronologie(acces, qui, ref);
      expect(moments).toHaveLength((await faitsDe(m, ref)).length);
      expect(moments.map((un) => [un.qui, un.quoi])).toEqual(
        expect.arrayContaining([
          ['La direction', 'Événement déclaré'],
          ['Relais, à l’heure dite', 'Échelon 2 de la ligne technique appelé (tour 1)'],
          ['Ligne technique', 'Prise en charge'],
          ['Ligne technique', 'Équipe demandée : 1 personne, 3 volontaires appelés'],
          ['Écoute', 'Note de l’équipe, lisible par elle seule'],
          ['Direction du lieu', 'Modalités relues par un chef de service'],
        ]),
      );
      const dit = JSON.stringify(moments);
      expect(dit).not.toMatch(/Deux par deux|Garnier|Faure|Aubert|Berthier|Haddad/);
      for (const { id } of [m.reseau.ctr, m.reseau.assistante, a.direction, m.reseau.chef])
        expect(dit).not.toContain(id);
      expect(moments.map((un) => un.le)).toEqual(moments.map((un) => un.le).sort());
    }
  });

  it('qui dirige le lieu, qui n’a pas répondu à l’appel et les autres ne l’ouvrent pas', async () => {
    for (const qui of [m.reseau.chef, a.direction, m.reseau.autreAssistante, m.reseau.agent, m.reseau.rh])
      await expect(lireChronologie(acces, qui, ref)).rejects.toMatchObject({ refus: { code: 'INTROUVABLE' } });
  });
});
