import { descriptionDesChamps } from '#libs/domaine/champs.js';
import { Alerter } from '#libs/domaine/alerte-sortante/actes/alerter.js';
import type { GenreDePartage } from '#libs/domaine/partage/etat.js';
import { ecritsSurUnePersonne, genresPossibles } from '#libs/domaine/partage/possibles.js';
import { actes } from '#libs/domaine/accompagnement/index.js';
import { mesAccompagnements } from '#libs/registre/lecteurs/mon-accompagnement.js';
import { partageLu } from '#libs/registre/lecteurs/partages-recus.js';
import { unAccompagnement } from '#libs/registre/lecteurs/un-accompagnement.js';
import { textes } from '#libs/reglementation/textes/index.js';
import { accepte, uneMaison, type Maison } from '../../outils/maison.js';
import { tenterSur } from '../accompagnement/outils.js';
import { accesDe, sousLaPopulation } from '../boucle/outils.js';
import { accompagneSous, demande, dire, envoyer, propose } from './outils.js';

describe('Ce que l’encadrement peut recevoir', () => {
  let m: Maison;
  beforeAll(async () => {
    m = await uneMaison();
  });
  afterAll(() => m?.fermer());
  afterEach(() => sousLaPopulation(m, 'mef'));

  it.each<[string, GenreDePartage]>([
    ['affairesSociales', 'appuiEncadrement'],
    ['equipement', 'analyse'],
    ['education', 'avisSocial'],
  ])(
    '%s, « %s » : un texte écrit pour lui, avec l’accord de l’agent, et jamais le dossier (T-68)',
    async (population, genre) => {
      const phrases = 'Un changement d’équipe aiderait.';
      const scene = await propose(m, { genre, personne: m.reseau.chef.id, phrases }, () =>
        accompagneSous(m, population),
      );
      const { chef, assistante } = m.reseau;
      accepte(await tenterSur(m, actes.ecrireNote, scene.source, assistante, { texte: 'Pour moi seule.' }));
      expect(await envoyer(m, scene)).toMatchObject({ code: 'ACCORD_MANQUE' });
      expect(await partageLu(accesDe(m), chef.id, scene.reference)).toBeUndefined();
      accepte(await dire(m, scene, 'oui'));
      accepte(await envoyer(m, scene));
      expect((await partageLu(accesDe(m), chef.id, scene.reference))?.phrases).toEqual([phrases]);
      expect(await unAccompagnement(accesDe(m), chef.id, scene.source)).toBeUndefined();
      const [mien] = await mesAccompagnements(accesDe(m), scene.agent.id);
      expect(mien?.partages.map((p) => p.lectures.map((l) => l.nom))).toEqual([['Odile Berthier']]);
    },
  );

  it('en réunion des ressources humaines, des problèmes et jamais des personnes, même avec leur accord (T-65)', async () => {
    const { reference } = await accompagneSous(m, 'education');
    expect(await demande(m, reference, { genre: 'reunionRh', personne: m.reseau.rh.id })).toMatchObject({
      code: 'PARTAGE_NON_PREVU',
    });
    for (const { profil } of textes) expect(genresPossibles(profil)).not.toContain('reunionRh');
    const menjs = textes.find(({ profil }) => profil.id === 'menjs-2021')?.profil;
    if (menjs === undefined || menjs.ecrits.force === 'silence') throw new Error('the text speaks of it');
    expect(menjs.ecrits.contenu.find((e) => e.genre === 'reunionRh')).toMatchObject({ personne: 'jamais' });
    expect(ecritsSurUnePersonne(menjs).map((e) => e.genre)).not.toContain('reunionRh');
    // What may be brought there is written as an alert: its form has no place for a person, and its text is refused if it names one.
    const champs = Object.entries(descriptionDesChamps(Alerter));
    expect(champs.filter(([, { genre }]) => genre === 'reference').map(([nom]) => nom)).toEqual(['structure']);
    expect(champs.find(([nom]) => nom === 'sansNom')?.[1].optionnel).toBe(false);
  });
});
