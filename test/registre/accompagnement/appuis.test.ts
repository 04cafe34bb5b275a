import { randomUUID } from 'node:crypto';
import type { Auteur } from '#libs/domaine/acte.js';
import type { Refus } from '#libs/domaine/erreurs.js';
import type { DemanderAppui } from '#libs/domaine/accompagnement/appuis/actes/demander-appui.js';
import { actesDAppui, appui, demanderAppui } from '#libs/domaine/accompagnement/appuis/index.js';
import { accompagnement, actes } from '#libs/domaine/accompagnement/index.js';
import { appuis } from '#libs/registre/lecteurs/appuis.js';
import { mesAccompagnements } from '#libs/registre/lecteurs/mon-accompagnement.js';
import type { Reponse } from '#libs/registre/une-fois.js';
import { accepte, uneMaison, type Maison } from '../../outils/maison.js';
import { accesDe, courrielsDe, sousLaPopulation } from '../boucle/outils.js';
import { eteint } from '../effacement/outils.js';
import { accompagneSous } from '../partage/outils.js';
import { accompagne, etatDe, tenterSur } from './outils.js';

const QUESTION = 'Une personne dit ne plus dormir depuis un changement d’équipe ; par où commencer avec elle ?';

describe('L’appui technique', () => {
  let m: Maison;
  beforeAll(async () => {
    m = await uneMaison();
  });
  afterAll(() => m?.fermer());

  const poser = (
    source: string,
    champs: Partial<DemanderAppui> = {},
    auteur: Auteur = m.reseau.assistante,
  ): Promise<Refus | Reponse> =>
    m.registre.engendrer({ source: accompagnement, ne: appui }, demanderAppui, source, {
      champs: { questionTechnique: QUESTION, anonyme: true, ...champs },
      auteur,
      cle: randomUUID(),
    });
  const conseiller = (reference: string, auteur: Auteur): Promise<Refus | Reponse> =>
    m.registre.acter(appui, actesDAppui.repondreAppui, reference, {
      champs: { conseil: 'Commencez par ce que la personne attend de vous.' },
      auteur,
      cle: randomUUID(),
    });
  const taches = async (reference: string): Promise<unknown[]> =>
    (
      await m.horlogeBases.registre.query<{ nature: string; pour: string }>(
        'SELECT nature, pour FROM tache WHERE dossier = $1 AND faite_le IS NULL',
        [reference],
      )
    ).rows;

  it('va à la ligne technique, revient comme un conseil, et aucun message ne part (R-110)', async () => {
    const { reference: source } = await accompagne(m);
    const { ctr, assistante, autreAssistante, chef, rh, ctn } = m.reseau;
    for (const qui of [chef.id, rh.id, assistante.id, autreAssistante.id])
      expect(await poser(source, { conseillere: qui })).toMatchObject({
        champs: { conseillere: [expect.any(String)] },
      });
    for (const qui of [ctr, chef, autreAssistante])
      expect(await poser(source, {}, qui)).toMatchObject({ code: 'INTROUVABLE' });
    const { reference } = accepte(await poser(source));
    expect(await taches(reference)).toEqual([{ nature: 'appuiDemande', pour: ctr.id }]);
    for (const qui of [assistante, ctn, chef])
      expect(await conseiller(reference, qui)).toMatchObject({ code: 'INTROUVABLE' });
    accepte(await conseiller(reference, ctr));
    expect(await conseiller(reference, ctr)).toMatchObject({ code: 'APPUI_DONNE' });
    expect(await taches(reference)).toEqual([]);
    expect((await appuis(accesDe(m), assistante.id)).find((p) => p.reference === reference)).toMatchObject({
      qualite: 'titulaire',
      accompagnement: source,
      a: 'Hélène Faure',
      conseil: { mots: 'Commencez par ce que la personne attend de vous.' },
    });
    expect(await courrielsDe(m, reference)).toEqual([]);
  });

  it('ne dit ni de qui, ni d’où, ni de quel dossier : la conseillère lit la question et qui la pose (R-110)', async () => {
    const { reference: source, agent } = await accompagne(m);
    const { reference } = accepte(await poser(source));
    const vue = (await appuis(accesDe(m), m.reseau.ctr.id)).find((p) => p.reference === reference);
    expect(Object.keys(vue ?? {}).sort()).toEqual(['de', 'le', 'qualite', 'question', 'reference']);
    const { rows } = await m.horlogeBases.registre.query<{ agent: string | null; lieu: string }>(
      'SELECT agent, lieu FROM dossier WHERE id = $1',
      [reference],
    );
    expect(rows).toEqual([{ agent: null, lieu: m.reseau.assistante.fonctions[0]?.structure }]);
    expect(rows[0]?.lieu).not.toBe(m.reseau.service); // where the agent works
    const audit = await m.horlogeBases.registre.query('SELECT lecteur, qualite FROM lecture WHERE dossier = $1', [
      reference,
    ]);
    expect(audit.rows).toEqual([{ lecteur: m.reseau.ctr.id, qualite: 'conseil' }]);
    for (const autre of [m.reseau.ctn, m.reseau.chef, m.reseau.rh, m.reseau.autreAssistante])
      expect(await appuis(accesDe(m), autre.id)).toEqual([]);
    expect(JSON.stringify(await mesAccompagnements(accesDe(m), agent.id))).not.toContain(reference);
  });

  it.each([
    ['l’agent, même sans majuscule', 'Je me demande si camille essai accepterait un rendez-vous.', 'camille'],
    ['une personne de l’annuaire', 'Depuis le départ de Berthier, tout le bureau va mal.', 'Berthier'],
    ['quelqu’un que l’annuaire ignore', 'Madame Quelconque ne vient plus aux rendez-vous.', 'Madame Quelconque'],
    ['une adresse', 'La personne écrit de p.durand@ailleurs.example chaque matin.', 'p.durand@ailleurs.example'],
  ])('est refusé s’il nomme %s : rien n’est enregistré, le mot est montré (R-110)', async (_qui, question, mot) => {
    const { reference: source } = await accompagne(m);
    expect(await poser(source, { questionTechnique: question })).toMatchObject({
      code: 'SAISIE_INVALIDE',
      champs: { questionTechnique: [expect.stringContaining(`« ${mot} »`)] },
    });
    expect((await etatDe(m, source)).appuis).toBeUndefined();
    accepte(await poser(source)); // the same, written otherwise
  });

  it.each([
    ['mef', 'ctr'],
    ['affairesSociales', 'ctn'],
    ['ecologie', undefined],
    ['education', 'ctr'],
    ['equipement', 'ctr'],
  ] as const)('%s : la ligne de son texte, et personne là où il se tait (R-110)', async (population, attendue) => {
    try {
      const { reference: source } = await accompagneSous(m, population);
      const reponse = await poser(source);
      if (attendue === undefined) expect(reponse).toMatchObject({ code: 'APPUI_NON_PREVU' });
      else
        expect(await taches(accepte(reponse).reference)).toEqual([
          { nature: 'appuiDemande', pour: m.reseau[attendue].id },
        ]);
    } finally {
      await sousLaPopulation(m, 'mef');
    }
  });

  it('ne se demande plus une fois l’accord retiré (R-083, R-110)', async () => {
    const { reference: source, agent } = await accompagne(m);
    accepte(await tenterSur(m, actes.retirer, source, agent, {}));
    expect(await poser(source)).toMatchObject({ code: 'ACCOMPAGNEMENT_TERMINE' });
  });

  it('meurt avec l’accompagnement : sa question et son conseil ne sont plus lus par personne (R-275, R-110)', async () => {
    const { reference: source } = await accompagne(m);
    const { reference } = accepte(await poser(source));
    accepte(await conseiller(reference, m.reseau.ctr));
    accepte(await tenterSur(m, actes.clore, source, m.reseau.assistante, { motif: 'ensemble' }));
    await eteint(m, source);
    const { rows } = await m.horlogeBases.registre.query(
      'SELECT 1 FROM effacement WHERE dossier = $1 AND racine = $2',
      [reference, source],
    );
    expect(rows).toHaveLength(1);
    expect((await appuis(accesDe(m), m.reseau.assistante.id)).some((p) => p.reference === reference)).toBe(false);
  });
});
