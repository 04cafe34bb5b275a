import { ImprimeurTypst } from '#libs/infra/documents/typst.js';
import { motsDeLaLettre } from '#libs/reglementation/profil-applicable.js';
import { lirePdf } from '../../outils/pdf.js';

const imprimer = (permanence: string): ReturnType<typeof lirePdf> =>
  lirePdf(
    new ImprimeurTypst().imprimer({
      gabarit: 'lettre-services',
      le: '2026-03-10T09:00:00.000Z',
      donnees: {
        professionnel: {
          nom: 'Claire Aubert',
          qualite: 'assistante de service social',
          courriel: 'claire@dre.example',
        },
        telephone: '04 65 71 00 01',
        services: ['Service des routes', 'Service des ports'],
        jour: 'mardi 10 mars 2026',
        objet: 'Le service social se tient à la disposition de vos agents',
        adresse: 'https://relais.example/nous-joindre',
        permanence,
      },
    }),
  );

describe('La lettre collective aux services (R-054, T-27)', () => {
  it('n’existe que là où le texte la prévoit', () => {
    expect(Object.keys(motsDeLaLettre)).toEqual(['equipement']);
  });

  it('dit qui se tient à disposition, à quels services, et que chacun peut appeler sans passer par sa hiérarchie', () => {
    const { texte } = imprimer('mardi matin, bureau 12');
    for (const dit of [
      'Claire Aubert',
      'Service des routes',
      '04 65 71 00 01',
      'mardi matin, bureau 12',
      'sans passer par sa hiérarchie',
    ])
      expect(texte.replace(/\s+/g, ' ')).toContain(dit);
  });

  it('ne parle d’aucune permanence quand il n’y en a pas', () => {
    expect(imprimer('').texte).not.toContain('Permanence');
  });
});
