import type { GenreDePartage } from '#libs/domaine/partage/etat.js';
import { partenairesPrevus } from '#libs/domaine/partage/partenaires.js';
import type { PartenairePrevu } from '#libs/reglementation/profil.js';
import { textes } from '#libs/reglementation/textes/index.js';
import { accepte, uneMaison, type Maison } from '../../outils/maison.js';
import { accompagne } from '../accompagnement/outils.js';
import { sousLaPopulation } from '../boucle/outils.js';
import { accompagneSous, demande, dire, envoyer, lePartage, relireTout, unMedecin } from './outils.js';

describe('Les partenaires', () => {
  let m: Maison;
  beforeAll(async () => {
    m = await uneMaison();
  });
  afterAll(() => m?.fermer());
  afterEach(() => sousLaPopulation(m, 'mef'));

  it.each<[string, PartenairePrevu['cle'][], string]>([
    ['mef-2016', ['rh', 'prevention', 'medecin', 'handicap'], 'R-113'],
    ['astras-2002', ['rh', 'encadrement', 'medicoSocial', 'syndicats'], 'R-114'],
    ['metl-medde-2014', ['medecin', 'prevention', 'rh', 'social', 'bailleurs'], 'R-115'],
    ['menjs-2021', ['etat', 'collectivites', 'associations'], 'R-120'],
    ['mtetm-2007', ['direction', 'rh', 'medecin', 'prevention'], 'R-131'],
  ])('%s : %j, dans ses propres mots (%s)', (id, cles) => {
    const profil = textes.find((t) => t.profil.id === id)?.profil;
    expect(profil === undefined ? [] : partenairesPrevus(profil).map((p) => p.cle)).toEqual(cles);
  });

  it('l’accord vaut pour un partenaire, et pour aucun autre (R-113, T-10)', async () => {
    const { agent, reference: source } = await accompagne(m);
    const medecin = await unMedecin(m);
    const envoi = async (champs: Parameters<typeof demande>[2]): ReturnType<typeof demande> => {
      const { reference } = accepte(await demande(m, source, { genre: 'relais', ...champs }));
      await relireTout(m, source, reference);
      return { reference };
    };
    const auMedecin = accepte(await envoi({ personne: medecin.id }));
    const cellule = accepte(await envoi({ service: 'Cellule handicap', partenaire: 'handicap' }));
    expect((await lePartage(m, auMedecin.reference)).partenaire).toBe('medecin'); // by his function
    expect((await lePartage(m, cellule.reference)).partenaire).toBe('handicap'); // by her word
    accepte(await dire(m, { agent, source, reference: auMedecin.reference }, 'oui'));
    expect(await envoyer(m, { agent, source, reference: cellule.reference })).toMatchObject({ code: 'ACCORD_MANQUE' });
    accepte(await envoyer(m, { agent, source, reference: auMedecin.reference }));
    accepte(await dire(m, { agent, source, reference: cellule.reference }, 'non'));
    expect(await envoyer(m, { agent, source, reference: cellule.reference })).toMatchObject({ code: 'ACCORD_REFUSE' });
  });

  it.each<[string, PartenairePrevu['cle'], GenreDePartage, string]>([
    ['mef', 'syndicats', 'relais', 'R-113'], // not in its list
    ['affairesSociales', 'syndicats', 'relais', 'R-114'], // in its list, for prevention only
  ])('%s : rien sur une personne ne va à « %s » (%s, %s)', async (population, partenaire, genre) => {
    const { reference: source } = await accompagneSous(m, population);
    expect(await demande(m, source, { genre, service: 'Un syndicat', partenaire })).toMatchObject({
      champs: { partenaire: [expect.any(String)] },
    });
  });

  it('equipement : être partenaire ne lève pas le secret (R-131, R-123)', async () => {
    const { reference: source } = await accompagneSous(m, 'equipement');
    for (const genre of ['relais', 'transmission', 'partage'] as const)
      expect(await demande(m, source, { genre, personne: m.reseau.rh.id, partenaire: 'rh' })).toMatchObject({
        code: 'PARTAGE_NON_PREVU',
      });
  });
});
