import { lignesValidees } from '#libs/domaine/accompagnement/fiche/etat.js';
import { accepte, uneMaison, type Maison } from '../../outils/maison.js';
import { accompagne, actes, etatDe, tenterSur } from './outils.js';

describe('La fiche de continuité', () => {
  let m: Maison;
  beforeAll(async () => {
    m = await uneMaison();
  });
  afterAll(() => m?.fermer());

  const valides = async (reference: string): Promise<string[]> =>
    lignesValidees(await etatDe(m, reference), m.temps.maintenant.toISOString()).map((l) => l.texte);

  it('ne donne que les lignes que l’agent a validées, une à une ; une ligne corrigée lui est redemandée (R-086, R-276)', async () => {
    const { agent, reference } = await accompagne(m);
    const { assistante } = m.reseau;
    const ecrire = (texte: string, remplace?: string): ReturnType<typeof tenterSur> =>
      tenterSur(m, actes.ecrireLigne, reference, assistante, {
        texte,
        ...(remplace === undefined ? {} : { remplace }),
      });
    accepte(await ecrire('Un dossier de logement est en cours.'));
    accepte(await ecrire('Préfère être appelé l’après-midi.'));
    expect(await valides(reference)).toEqual([]);
    accepte(await tenterSur(m, actes.validerLigne, reference, agent, { numero: '1', valeur: 'oui' }));
    accepte(await tenterSur(m, actes.validerLigne, reference, agent, { numero: '2', valeur: 'non' }));
    expect(await valides(reference)).toEqual(['Un dossier de logement est en cours.']);
    accepte(await ecrire('Un dossier de logement est déposé.', '1'));
    expect(await valides(reference)).toEqual([]);
    expect(await tenterSur(m, actes.validerLigne, reference, agent, { numero: '1', valeur: 'oui' })).toMatchObject({
      code: 'LIGNE_ABSENTE',
    });
    accepte(await tenterSur(m, actes.validerLigne, reference, agent, { numero: '3', valeur: 'oui' }));
    expect(await valides(reference)).toEqual(['Un dossier de logement est déposé.']);
    accepte(await tenterSur(m, actes.validerLigne, reference, agent, { numero: '3', valeur: 'non' }));
    expect(await valides(reference)).toEqual([]);
  });

  it('n’est validée par personne d’autre que lui, et ne se lit plus dès qu’il retire son accord (R-083, T-12)', async () => {
    const { agent, reference } = await accompagne(m);
    const { assistante } = m.reseau;
    accepte(await tenterSur(m, actes.ecrireLigne, reference, assistante, { texte: 'Rendez-vous le 3.' }));
    expect(await tenterSur(m, actes.validerLigne, reference, assistante, { numero: '1', valeur: 'oui' })).toMatchObject(
      {
        code: 'INTROUVABLE',
      },
    );
    accepte(await tenterSur(m, actes.validerLigne, reference, agent, { numero: '1', valeur: 'oui' }));
    expect(await valides(reference)).toHaveLength(1);
    accepte(await tenterSur(m, actes.retirer, reference, agent, {}));
    expect(await valides(reference)).toEqual([]);
    expect(await tenterSur(m, actes.ecrireLigne, reference, assistante, { texte: 'Encore une ligne.' })).toMatchObject({
      code: 'ACCOMPAGNEMENT_TERMINE',
    });
  });
});
