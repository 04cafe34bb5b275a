import type { Auteur } from '#libs/domaine/acte.js';
import { jourLocal } from '#libs/calendrier/journee.js';
import { lignesDuRetour, listeEstLocale, motifsDuRetour } from '#libs/domaine/accompagnement/preparation/regles.js';
import { mesAccompagnements } from '#libs/registre/lecteurs/mon-accompagnement.js';
import { accesDe, sousLaPopulation } from '../boucle/outils.js';
import { accompagne, actes, etatDe, tenterSur } from '../accompagnement/outils.js';
import { accepte, type Maison } from '../../outils/maison.js';
import {
  courrielsDe,
  etatDuRetour,
  horlogeDeLaPreparation,
  JOUR_MS,
  offerte,
  prepare,
  tachesDe,
  uneMaisonDeRetour,
} from './outils.js';

describe('Préparer le retour, avec l’accord de l’agent', () => {
  let m: Maison;
  beforeAll(async () => {
    m = await uneMaisonDeRetour();
    await sousLaPopulation(m, 'ecologie');
  });
  afterAll(async () => m?.fermer());

  async function enPreparation(): Promise<{ agent: Auteur; reference: string; retour: string }> {
    const { agent, reference: retour } = await offerte(m);
    const { reference } = accepte(await prepare(m, retour, agent));
    return { agent, reference, retour };
  }
  const jour = (jours = 0): string =>
    jourLocal(new Date(m.temps.maintenant.getTime() + jours * JOUR_MS).toISOString(), 'metropole');
  const elle = (): Auteur => m.reseau.assistante;

  it('son accord ouvre un accompagnement comme un autre, qui ne dit rien de l’offre (R-193, T-10)', async () => {
    const { agent, reference, retour } = await enPreparation();
    expect(await etatDe(m, reference)).toMatchObject({
      retour,
      preparation: { faites: [], accueils: [] },
      accords: [{ objet: 'accompagnement', valeur: 'oui' }],
    });
    expect(await etatDuRetour(m, retour)).toMatchObject({ accompagneDepuis: expect.any(String) as string });
    const [mien] = await mesAccompagnements(accesDe(m), agent.id);
    expect(mien?.etat).not.toHaveProperty('retour');
    expect(await prepare(m, retour, agent)).toMatchObject({ code: 'DEJA_ACCOMPAGNE' });
  });

  it('un accompagnement déjà en cours peut devenir la préparation d’un retour (R-192)', async () => {
    const { agent, reference } = await accompagne(m);
    expect(await tenterSur(m, actes.fixerReprise, reference, agent, { jour: jour(30) })).toMatchObject({
      code: 'PAS_DE_PREPARATION',
    });
    accepte(await tenterSur(m, actes.ouvrirPreparation, reference, elle(), {}));
    accepte(await tenterSur(m, actes.fixerReprise, reference, agent, { jour: jour(30) }));
    expect((await etatDe(m, reference)).preparation).toMatchObject({ jour: jour(30) });
  });

  it('le motif est un mot du texte, facultatif, jamais un texte libre (R-196, R-198)', async () => {
    const { reference } = await enPreparation();
    expect(await tenterSur(m, actes.ouvrirPreparation, reference, elle(), { motif: 'lumbago' })).toMatchObject({
      code: 'SAISIE_INVALIDE',
    });
    accepte(await tenterSur(m, actes.ouvrirPreparation, reference, elle(), { motif: 'reclassement' }));
    expect((await etatDe(m, reference)).preparation).toMatchObject({ motif: 'reclassement' });
  });

  it('l’accueil par le service : rien n’est dit sans son oui à ces phrases et à cette personne (R-195, T-10)', async () => {
    const { agent, reference } = await enPreparation();
    const avec = 'Odile Berthier, cheffe de service';
    accepte(
      await tenterSur(m, actes.demanderAccueil, reference, elle(), {
        avec,
        phrases: 'Un bureau au calme est souhaité.',
      }),
    );
    const dit = { numero: '1', quoi: 'dit', jour: jour() } as const;
    expect(await tenterSur(m, actes.noterAccueil, reference, elle(), dit)).toMatchObject({ code: 'ACCORD_MANQUE' });
    const [question] = (await etatDe(m, reference)).demandes;
    expect(question).toMatchObject({ objet: 'transmission', phrases: ['Un bureau au calme est souhaité.'] });
    accepte(
      await tenterSur(m, actes.repondreQuestion, reference, agent, {
        question: String(question?.numero),
        valeur: 'oui',
      }),
    );
    accepte(await tenterSur(m, actes.noterAccueil, reference, elle(), dit));
    // A yes to one person and these words is none to others, nor to other words.
    accepte(await tenterSur(m, actes.demanderAccueil, reference, elle(), { avec, phrases: 'Autre chose.' }));
    expect(await tenterSur(m, actes.noterAccueil, reference, elle(), { ...dit, numero: '2' })).toMatchObject({
      code: 'ACCORD_MANQUE',
    });
  });

  it('un non à une personne ne se contourne pas en d’autres mots ; un oui repris arrête tout (R-195, R-083, T-12)', async () => {
    const { agent, reference } = await enPreparation();
    const avec = 'Sonia Kaced, ressources humaines';
    const demander = (phrases: string): ReturnType<typeof tenterSur> =>
      tenterSur(m, actes.demanderAccueil, reference, elle(), { avec, phrases });
    accepte(await demander('Il reprend à mi-temps.'));
    accepte(await tenterSur(m, actes.repondreQuestion, reference, agent, { question: '1', valeur: 'non' }));
    expect(await demander('Il reprend le matin.')).toMatchObject({ code: 'ACCORD_REFUSE' });
    const autre = { avec: 'Odile Berthier, cheffe de service', phrases: 'Il reprend le matin.' };
    accepte(await tenterSur(m, actes.demanderAccueil, reference, elle(), autre));
    accepte(await tenterSur(m, actes.repondreQuestion, reference, agent, { question: '2', valeur: 'oui' }));
    const visite = { numero: '2', quoi: 'visite', jour: jour(5) } as const;
    accepte(await tenterSur(m, actes.noterAccueil, reference, elle(), visite));
    accepte(await tenterSur(m, actes.retirer, reference, agent, {}));
    expect(await tenterSur(m, actes.noterAccueil, reference, elle(), visite)).toMatchObject({
      code: 'ACCOMPAGNEMENT_TERMINE',
    });
  });

  it('à l’approche du jour, ce qui reste est proposé à l’assistante une seule fois (R-193)', async () => {
    const { agent, reference } = await enPreparation();
    accepte(await tenterSur(m, actes.fixerReprise, reference, agent, { jour: jour(40) }));
    m.temps.avancer(8 * JOUR_MS);
    await horlogeDeLaPreparation(m, reference, 'preparerLeRetour');
    expect(await tachesDe(m, reference)).toEqual([]);
    m.temps.avancer(16 * JOUR_MS);
    await horlogeDeLaPreparation(m, reference, 'preparerLeRetour');
    m.temps.avancer(8 * JOUR_MS);
    await horlogeDeLaPreparation(m, reference, 'preparerLeRetour');
    expect(await tachesDe(m, reference)).toEqual(['retourAPreparer']);
    for (const { cle } of lignesDuRetour((await etatDe(m, reference)).profil))
      accepte(await tenterSur(m, actes.cocherLigne, reference, elle(), { ligne: cle, faite: true }));
    expect(await tachesDe(m, reference)).toEqual([]);
  });

  it('après la reprise, des nouvelles sont proposées à l’assistante au réglage, et rien n’est écrit à l’agent (R-193, T-21)', async () => {
    const { agent, reference } = await enPreparation();
    accepte(await tenterSur(m, actes.fixerReprise, reference, agent, { jour: jour(2) }));
    m.temps.avancer(20 * JOUR_MS);
    await horlogeDeLaPreparation(m, reference, 'apresLaReprise');
    expect(await tachesDe(m, reference)).toContain('nouvellesApresReprise');
    accepte(await tenterSur(m, actes.noterNouvelles, reference, elle(), { jour: jour(), maniere: 'telephone' }));
    m.temps.avancer(30 * JOUR_MS);
    await horlogeDeLaPreparation(m, reference, 'apresLaReprise');
    expect(await tachesDe(m, reference)).not.toContain('nouvellesApresReprise');
    m.temps.avancer(30 * JOUR_MS);
    await horlogeDeLaPreparation(m, reference, 'apresLaReprise');
    expect(await tachesDe(m, reference)).toContain('nouvellesApresReprise');
    expect(await courrielsDe(m, reference)).toEqual([]);
  });

  it('l’accord retiré, l’horloge ne propose plus rien et ce qui attendait est ôté (R-083)', async () => {
    const { agent, reference } = await enPreparation();
    accepte(await tenterSur(m, actes.fixerReprise, reference, agent, { jour: jour(2) }));
    m.temps.avancer(20 * JOUR_MS);
    await horlogeDeLaPreparation(m, reference, 'apresLaReprise');
    accepte(await tenterSur(m, actes.retirer, reference, agent, {}));
    m.temps.avancer(60 * JOUR_MS);
    await horlogeDeLaPreparation(m, reference, 'apresLaReprise');
    expect(await tachesDe(m, reference)).toEqual([]);
  });

  it('les deux terminent la préparation ; l’accompagnement continue', async () => {
    const { agent, reference } = await enPreparation();
    accepte(await tenterSur(m, actes.terminerPreparation, reference, agent, {}));
    expect(await tenterSur(m, actes.cocherLigne, reference, elle(), { ligne: 'lien' })).toMatchObject({
      code: 'PREPARATION_TERMINEE',
    });
    expect((await etatDe(m, reference)).clotures).toEqual([]);
  });

  it('la liste est celle du texte, ou celle de la maison là où il se tait ; deux côtés qui ne se mêlent pas (R-195)', async () => {
    const { profil } = await etatDe(m, (await enPreparation()).reference);
    expect(listeEstLocale(profil)).toBe(false);
    expect(new Set(lignesDuRetour(profil).map((l) => l.cote))).toEqual(new Set(['projet', 'accueil']));
    expect(Object.keys(motifsDuRetour(profil))).toContain('accident');
  });
});
