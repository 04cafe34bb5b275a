import { randomUUID } from 'node:crypto';
import type { Refus } from '#libs/domaine/erreurs.js';
import { accompagnement, actes } from '#libs/domaine/accompagnement/index.js';
import { consulterNommement, type ConsulterNommement } from '#libs/domaine/partage/actes/consulter-nommement.js';
import { partage } from '#libs/domaine/partage/index.js';
import { mesAccompagnements } from '#libs/registre/lecteurs/mon-accompagnement.js';
import { partageLu } from '#libs/registre/lecteurs/partages-recus.js';
import type { Reponse } from '#libs/registre/une-fois.js';
import { accepte, uneMaison, type Maison } from '../../outils/maison.js';
import { accompagne, tenterSur } from '../accompagnement/outils.js';
import { accesDe, sousLaPopulation } from '../boucle/outils.js';
import { accompagneSous, demande, dire, envoyer, relireTout, type Scene } from './outils.js';

describe('Consulter la conseillère technique en nommant l’agent', () => {
  let m: Maison;
  beforeAll(async () => {
    m = await uneMaison();
  });
  afterAll(() => m?.fermer());

  const consulter = (source: string, champs: Partial<ConsulterNommement> = {}): Promise<Refus | Reponse> =>
    m.registre.engendrer({ source: accompagnement, ne: partage }, consulterNommement, source, {
      champs: {
        conseillereNommee: m.reseau.ctr.id,
        motifDeConsultation: 'complexite',
        phrasesNommees: 'Camille Essai demande comment parler à son équipe.',
        ...champs,
      },
      auteur: m.reseau.assistante,
      cle: randomUUID(),
    });
  async function ecrite(): Promise<Scene> {
    const { agent, reference: source } = await accompagne(m);
    const { reference } = accepte(await consulter(source));
    await relireTout(m, source, reference);
    return { agent, source, reference };
  }
  const lue = async ({ reference }: Scene): Promise<boolean> =>
    (await partageLu(accesDe(m), m.reseau.ctr.id, reference)) !== undefined;

  it('rien ne part sans l’accord de l’agent sur ces mots ; chaque lecture lui est montrée (R-110, T-10)', async () => {
    const scene = await ecrite();
    expect(await envoyer(m, scene)).toMatchObject({ code: 'ACCORD_MANQUE' });
    expect(await lue(scene)).toBe(false);
    accepte(await dire(m, scene, 'oui'));
    accepte(await envoyer(m, scene));
    expect(await lue(scene)).toBe(true);
    const [mien] = await mesAccompagnements(accesDe(m), scene.agent.id);
    expect(mien?.partages.map((p) => [p.etat.genre, p.lectures.map((l) => l.nom)])).toEqual([
      ['consultation', ['Hélène Faure']],
    ]);
  });

  it('un non l’arrête, un retrait la ferme dans l’instant (R-110, R-083)', async () => {
    const refusee = await ecrite();
    accepte(await dire(m, refusee, 'non'));
    expect(await envoyer(m, refusee)).toMatchObject({ code: 'ACCORD_REFUSE' });
    const ouverte = await ecrite();
    accepte(await dire(m, ouverte, 'oui'));
    accepte(await envoyer(m, ouverte));
    accepte(await tenterSur(m, actes.retirer, ouverte.source, ouverte.agent, {}));
    expect(await lue(ouverte)).toBe(false);
  });

  it('ne va qu’à la ligne technique de son texte, par cet acte et par aucun autre (R-110, T-45)', async () => {
    const { reference: source } = await accompagne(m);
    const { chef, rh, autreAssistante, assistante } = m.reseau;
    for (const qui of [chef, rh, autreAssistante, assistante])
      expect(await consulter(source, { conseillereNommee: qui.id })).toMatchObject({
        champs: { conseillereNommee: [expect.any(String)] },
      });
    expect(await demande(m, source, { genre: 'consultation', personne: m.reseau.ctr.id })).toMatchObject({
      code: 'PARTAGE_NON_PREVU',
    });
  });

  it.each([
    ['affairesSociales', 'ctn', undefined],
    ['ecologie', 'ctr', 'PARTAGE_NON_PREVU'],
    ['education', 'ctr', undefined],
    ['equipement', 'ctr', 'PARTAGE_NON_PREVU'],
  ] as const)('%s : auprès de %s, refus attendu %s (R-110, R-123)', async (population, qui, code) => {
    try {
      const { reference: source } = await accompagneSous(m, population);
      const reponse = await consulter(source, { conseillereNommee: m.reseau[qui].id });
      expect('code' in reponse ? reponse.code : undefined).toBe(code);
    } finally {
      await sousLaPopulation(m, 'mef');
    }
  });
});
