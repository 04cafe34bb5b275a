import { empeche } from '#libs/domaine/accompagnement/accords/regle.js';
import type { Consentement } from '#libs/reglementation/profil.js';
import { textes } from '#libs/reglementation/textes/index.js';
import { accepte, uneMaison, type Maison } from '../../outils/maison.js';
import { sousLaPopulation } from '../boucle/outils.js';
import { accompagneSous } from '../partage/outils.js';
import { actes, etatDe, tenterSur } from './outils.js';

const atelier = { objet: 'interventionCollective', quoi: 'Atelier sur le budget' } as const;

describe('L’approbation d’une institution n’est pas un accord', () => {
  let m: Maison;
  beforeAll(async () => {
    m = await uneMaison();
  });
  afterAll(() => m?.fermer());
  afterEach(() => sousLaPopulation(m, 'mef'));

  it.each([
    ['affairesSociales', 'en accord avec les responsables des ressources humaines'],
    ['equipement', 'le secrétaire général'],
    ['mef', 'un texte qui se tait'],
  ])('%s (%s) : chacun dit oui pour sa part, et personne à sa place (T-53)', async (population) => {
    const { reference, agent } = await accompagneSous(m, population);
    const { assistante, rh, chef, ctr } = m.reseau;
    const instant = m.temps.maintenant.toISOString();
    const peut = async (): Promise<unknown> =>
      empeche(await etatDe(m, reference), instant, atelier.objet, atelier.quoi);
    // Those who approve cannot speak for him, by any door.
    for (const qui of [rh, chef, ctr])
      for (const acte of [actes.exprimer, actes.noterParole])
        expect(
          await tenterSur<object>(m, acte as never, reference, qui, {
            ...atelier,
            valeur: 'oui',
            jour: '2026-03-10',
            maniere: 'telephone',
          }),
        ).toMatchObject({ code: 'INTROUVABLE' });
    // Their approval, written down as what it is, opens nothing either.
    const recueil = { jour: instant.slice(0, 10), maniere: 'telephone' } as const;
    accepte(
      await tenterSur(m, actes.noterParole, reference, assistante, {
        ...atelier,
        ...recueil,
        proche: 'La responsable des ressources humaines',
        valeur: 'oui',
      }),
    );
    expect(await peut()).toMatchObject({ code: 'ACCORD_MANQUE' });
    accepte(await tenterSur(m, actes.exprimer, reference, agent, { ...atelier, valeur: 'oui' }));
    expect(await peut()).toBeUndefined();
  });

  it('ce sont deux règles de deux sortes : l’une est un cadre, l’autre une force (T-53)', () => {
    const forces: readonly Consentement[] = ['accord', 'adhesionDemandee', 'adhesionRecherchee', 'concertation'];
    for (const { profil } of textes) {
      expect(profil.consentement.force === 'silence' || forces.includes(profil.consentement.contenu)).toBe(true);
      if (profil.accordCollectif.force === 'silence') continue;
      // @ts-expect-error an approval is no strength of consent
      const faux: Consentement = profil.accordCollectif.contenu;
      expect(forces).not.toContain(faux);
    }
  });
});
