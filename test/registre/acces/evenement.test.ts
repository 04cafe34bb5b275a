import { randomUUID } from 'node:crypto';
import type { Acte, Auteur } from '#libs/domaine/acte.js';
import { refus } from '#libs/domaine/erreurs.js';
import type { Evenement } from '#libs/domaine/evenement/etat.js';
import { actes, evenementGrave, exerciceEvenement } from '#libs/domaine/evenement/index.js';
import type { Noun } from '#libs/domaine/noun.js';
import { evenementDe, evenementsDe } from '#libs/registre/lecteurs/evenements.js';
import type { Acces } from '#libs/registre/lecteurs/lecteur.js';
import { attenduDeLEvenement, moments, type MomentDAcces } from '../../fabriques/matrice-evenement.js';
import { accepte, uneMaison, type Maison } from '../../outils/maison.js';
import { autourDUnEvenement, declare, repond, surLEvenement } from '../evenement/outils.js';

const SONDE = refus('SONDE', 'La porte est ouverte.');
const MINUTE = 60_000;

describe('Qui peut quoi sur un événement grave, à chaque moment (design §3, R-156, R-158, R-171, T-31 à T-33)', () => {
  let m: Maison;
  let acces: Acces;
  let gens: Record<string, Auteur>;
  const references = new Map<MomentDAcces, string>();
  let cas = 0;

  beforeAll(async () => {
    m = await uneMaison({ defaut: { jonctionEvenement: { secondes: 1 }, bailCharge: { jours: 2 } }, structures: {} });
    const { volontaires, ...a } = await autourDUnEvenement(m);
    acces = { bases: m.api, coffre: m.coffre, empreinte: m.empreinte, horloge: m.horloge };
    const { service: _lieu, ...reseau } = m.reseau;
    gens = { ...reseau, ...a, v3: volontaires[2] as Auteur };
    const nouveau = async (moment: MomentDAcces, par: Auteur): Promise<string> => {
      m.temps.avancer(90 * MINUTE);
      const ref = await declare(m, par);
      references.set(moment, ref);
      return ref;
    };
    await nouveau('brouillon', m.reseau.chef);
    await nouveau('appel', a.direction);
    await jouer('prendreEnCharge', await nouveau('charge', a.direction));
    await equiper(await nouveau('equipe', a.direction), evenementGrave);
    const champs = { structure: m.reseau.service, type: 'agression' as const };
    const { reference } = accepte(await m.registre.exercer({ auteur: m.reseau.ctr, cle: randomUUID(), champs }));
    references.set('exercice', reference);
    await equiper(reference, exerciceEvenement);
  });
  afterAll(async () => {
    process.stdout.write(`Accès, événement grave : ${cas} cas\n`);
    await m.fermer();
  });

  async function jouer(nom: keyof typeof actes, ref: string, champs = {}, noun = evenementGrave): Promise<void> {
    accepte(await surLEvenement(m, actes[nom] as never, ref, m.reseau.ctr, champs, noun));
  }

  /** One is asked for; the assistante has it, her colleague is in reserve, the third did not answer. */
  async function equiper(ref: string, noun: Noun<Evenement>): Promise<void> {
    await jouer('prendreEnCharge', ref, {}, noun);
    await jouer('deployer', ref, { combien: '1', ou: 'Accueil', jour: '2026-03-10', heure: '23:00' }, noun);
    accepte(await repond(m, ref, m.reseau.assistante, 'accepte'));
    m.temps.avancer(1000);
    accepte(await repond(m, ref, m.reseau.autreAssistante, 'accepte'));
    await jouer('confierRole', ref, { role: 'ecoute', personne: m.reseau.assistante.id }, noun);
  }

  /** The acts that are there for her at this moment: behind the door of the record, by the rule of each act. */
  async function ouvertsA(auteur: Auteur, noun: Noun<Evenement>, reference: string): Promise<string[]> {
    const ouverts: string[] = [];
    const acte: Acte<Evenement> = {
      ...(actes.poursuivre as unknown as Acte<Evenement>),
      qui: (...args) => {
        for (const [nom, un] of Object.entries(actes)) if (un.qui(...args)) ouverts.push(nom);
        return ouverts.length > 0;
      },
      decider: () => SONDE,
    };
    const recu = await m.registre.acter(noun, acte, reference, { champs: {}, auteur, cle: randomUUID() });
    expect(recu).toMatchObject({ code: ouverts.length > 0 ? 'SONDE' : 'INTROUVABLE' });
    return ouverts;
  }

  it.each(moments)(
    '%s : chaque acte, par chaque personne, et qui n’y est pas n’apprend pas qu’il existe',
    async (moment) => {
      const noun = moment === 'exercice' ? exerciceEvenement : evenementGrave;
      const permis = new Map<string, string[]>(Object.keys(actes).map((nom) => [nom, []]));
      for (const [qui, auteur] of Object.entries(gens)) {
        cas += permis.size;
        for (const nom of await ouvertsA(auteur, noun, references.get(moment) ?? '')) permis.get(nom)?.push(qui);
      }
      const attendu = Object.entries(attenduDeLEvenement).map(([nom, ligne]) => [
        nom,
        [...(ligne[moments.indexOf(moment)] ?? [])].sort(),
      ]);
      expect(Object.fromEntries([...permis].map(([nom, qui]) => [nom, qui.sort()]))).toEqual(
        Object.fromEntries(attendu),
      );
    },
  );

  it('chaque acte passe par la même porte, celle de l’événement', () => {
    expect([...new Set(Object.values(actes).map((a) => a.porte))]).toEqual(['evenement']);
  });

  it('la page s’ouvre à la ligne, à qui dirige le lieu et à qui est appelée ; un exercice jamais à qui dirige le lieu (R-173)', async () => {
    const lecteurs = async (moment: MomentDAcces): Promise<string[]> => {
      const lus: string[] = [];
      for (const [qui, { id }] of Object.entries(gens))
        if ((await evenementDe(acces, id, references.get(moment) ?? '')) !== undefined) lus.push(qui);
      return lus.sort();
    };
    const ligneEtLieu = ['ctr', 'voisine', 'ctn', 'chef', 'direction', 'directionRegionale'];
    expect(await lecteurs('appel')).toEqual([...ligneEtLieu].sort());
    expect(await lecteurs('equipe')).toEqual([...ligneEtLieu, 'assistante', 'autreAssistante', 'v3'].sort());
    expect(await lecteurs('exercice')).toEqual(['ctr', 'voisine', 'ctn', 'assistante', 'autreAssistante', 'v3'].sort());
    for (const qui of ['agent', 'rh', 'chefAilleurs', 'administratrice'])
      expect([qui, await evenementsDe(acces, (gens[qui] as Auteur).id)]).toEqual([qui, []]);
  });
});
