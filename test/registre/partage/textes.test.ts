import type { Auteur } from '#libs/domaine/acte.js';
import type { DemanderPartage } from '#libs/domaine/partage/actes/demander-partage.js';
import type { GenreDePartage } from '#libs/domaine/partage/etat.js';
import { genres } from '#libs/domaine/partage/possibles.js';
import { domainesPrevus } from '#libs/domaine/accompagnement/ecrits/actes/orienter.js';
import { actes, etatDe, tenterSur } from '../accompagnement/outils.js';
import { courrielsDe, sousLaPopulation } from '../boucle/outils.js';
import { accepte, uneMaison, type Maison } from '../../outils/maison.js';
import { accompagneSous, demande, dire, envoyer, propose, unMedecin } from './outils.js';

const DEUX: GenreDePartage[] = ['relais', 'transmission'];

describe('Ce qui peut sortir, texte par texte', () => {
  let m: Maison;
  let medecin: Auteur;
  beforeAll(async () => {
    m = await uneMaison();
    medecin = await unMedecin(m);
  });
  afterAll(() => m?.fermer());
  afterEach(() => sousLaPopulation(m, 'mef'));

  /** The recipient that each kind asks for. */
  const pour = (genre: GenreDePartage): Partial<DemanderPartage> => ({
    genre,
    personne: genre === 'alerteRh' ? m.reseau.rh.id : medecin.id,
    ...(genre === 'partage' ? { fondement: 'L. 121-6-2' as const } : {}),
  });

  it.each<[string, GenreDePartage[], string]>([
    ['mef', DEUX, 'R-073'],
    ['affairesSociales', [...DEUX, 'appuiEncadrement'], 'R-069'],
    ['ecologie', [...DEUX, 'interface'], 'R-070, R-096'],
    [
      'education',
      [...DEUX, 'partage', 'institution', 'instance', 'alerteRh', 'avisSocial'],
      'R-065 à R-068, R-085, R-125',
    ],
    ['equipement', ['analyse', 'preoccupations'], 'R-071, R-072, R-123, R-127, R-131'],
  ])('%s : %j et rien d’autre (%s, T-52, T-68)', async (population, permis) => {
    const { reference } = await accompagneSous(m, population);
    const passes: string[] = [];
    for (const genre of Object.keys(genres) as GenreDePartage[])
      if (!('refuse' in (await demande(m, reference, pour(genre))))) passes.push(genre);
    expect(passes.sort()).toEqual([...permis].sort());
  });

  it('menjs : l’institution reçoit le strict nécessaire sans accord ; l’instance et la DRH jamais sans lui (R-065 à R-067)', async () => {
    const sousLeTexte = (): ReturnType<typeof accompagneSous> => accompagneSous(m, 'education');
    const institution = await propose(m, { genre: 'institution', personne: m.reseau.chef.id }, sousLeTexte);
    expect(await courrielsDe(m, institution.reference)).toEqual([]); // he is not asked: nothing is put to him
    accepte(await envoyer(m, institution));
    for (const genre of ['instance', 'alerteRh', 'avisSocial'] as const) {
      const scene = await propose(m, pour(genre), sousLeTexte);
      expect(await envoyer(m, scene)).toMatchObject({ code: 'ACCORD_MANQUE' });
      accepte(await dire(m, scene, 'oui'));
      accepte(await envoyer(m, scene));
    }
  });

  it('menjs : un partage va à un professionnel tenu au secret, sur l’un des deux articles (R-125)', async () => {
    const { reference } = await accompagneSous(m, 'education');
    const essai = (champs: Partial<DemanderPartage>): ReturnType<typeof demande> =>
      demande(m, reference, { genre: 'partage', ...champs });
    expect(await essai({ personne: medecin.id })).toMatchObject({ champs: { fondement: [expect.any(String)] } });
    for (const personne of [m.reseau.rh.id, m.reseau.chef.id, m.reseau.autreAgent.id])
      expect(await essai({ personne, fondement: 'L. 226-2-2' })).toMatchObject({
        champs: { personne: [expect.any(String)] },
      });
    expect(await essai({ service: 'Un autre service', fondement: 'L. 226-2-2' })).toMatchObject({
      code: 'SAISIE_INVALIDE',
    });
    accepte(await essai({ personne: medecin.id, fondement: 'L. 226-2-2' }));
  });

  it.each([
    ['mef', 'aideFinanciere', 'handicap', 'R-111, R-112'],
    ['affairesSociales', 'social', 'droitCommun', 'R-114'],
    ['ecologie', 'prevention', 'handicap', 'R-060, R-115, R-117'],
    ['education', 'handicap', 'droitCommun', 'R-057, R-118, R-119'],
    ['equipement', 'psychologique', 'securite', 'R-116, R-132'],
  ] as const)(
    '%s : orienter, c’est informer l’agent dans son espace ; rien ne part (%s, non %s ; %s, T-52)',
    async (population, oui, non, _exigences) => {
      const { reference } = await accompagneSous(m, population);
      const champs = { vers: 'Service invité, au 04 65 71 00 09', pourquoi: 'risqueSante' as const };
      const orienter = (domaine: typeof oui | typeof non): ReturnType<typeof tenterSur> =>
        tenterSur(m, actes.orienter, reference, m.reseau.assistante, { domaine, ...champs });
      accepte(await orienter(oui));
      expect(await orienter(non)).toMatchObject({ champs: { domaine: [expect.any(String)] } });
      const a = await etatDe(m, reference);
      expect(a.orientations).toMatchObject([{ domaine: oui, pourquoi: 'risqueSante' }]);
      expect(domainesPrevus(a)).toContain('autre');
      expect(await courrielsDe(m, reference)).toEqual([]);
      expect(a.partages).toEqual([]);
    },
  );
});
