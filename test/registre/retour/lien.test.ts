import type { Auteur } from '#libs/domaine/acte.js';
import { monRetour } from '#libs/registre/lecteurs/mon-retour.js';
import { accesDe } from '../boucle/outils.js';
import { accepte, type Maison } from '../../outils/maison.js';
import {
  actes,
  courrielsDe,
  etatDuRetour,
  horloge,
  JOUR_MS,
  offerte,
  PERSONNELLE,
  prepare,
  tachesDe,
  tenter,
  uneMaisonDeRetour,
} from './outils.js';

describe('Le lien avec l’agent absent, comme il le veut (R-194)', () => {
  let m: Maison;
  beforeAll(async () => {
    m = await uneMaisonDeRetour();
  });
  afterAll(async () => m?.fermer());

  const nouvelles = (reference: string, voie: 'courriel' | 'telephone' = 'courriel'): ReturnType<typeof tenter> =>
    tenter(m, actes.prendreDesNouvelles, reference, m.reseau.assistante, { voie });
  const repondre = (
    { reference, agent }: { reference: string; agent: Auteur },
    champs: { valeur: 'oui' | 'non'; rythme?: 'mois' | 'quinzaine' | 'aMaDemande'; courriel?: string },
  ): ReturnType<typeof tenter> => tenter(m, actes.repondreAuLien, reference, agent, champs);

  it('son silence n’est pas un oui : rien ne part (R-194)', async () => {
    const { reference } = await offerte(m);
    m.temps.avancer(31 * JOUR_MS);
    expect(await nouvelles(reference)).toMatchObject({ code: 'LIEN_SANS_OUI' });
    await horloge(m, reference, 'garderLeLien');
    expect(await tachesDe(m, reference)).toEqual([]);
  });

  it('au rythme qu’il choisit, jamais plus tôt ; l’horloge propose à l’assistante et n’écrit jamais (R-194)', async () => {
    const r = await offerte(m);
    accepte(await repondre(r, { valeur: 'oui', rythme: 'mois' }));
    expect(await nouvelles(r.reference)).toMatchObject({ code: 'RYTHME_CONVENU' });
    m.temps.avancer(21 * JOUR_MS);
    await horloge(m, r.reference, 'garderLeLien');
    expect(await tachesDe(m, r.reference)).toEqual([]);
    m.temps.avancer(14 * JOUR_MS);
    await horloge(m, r.reference, 'garderLeLien');
    await horloge(m, r.reference, 'garderLeLien');
    expect(await tachesDe(m, r.reference)).toEqual(['lienAReprendre']);
    expect(await courrielsDe(m, r.reference)).toEqual(['offrePrecoce A_ENVOYER']);
    accepte(await nouvelles(r.reference));
    expect(await tachesDe(m, r.reference)).toEqual([]);
    expect(await courrielsDe(m, r.reference)).toContain('nouvellesDeLAbsent A_ENVOYER');
    expect(await nouvelles(r.reference)).toMatchObject({ code: 'RYTHME_CONVENU' });
  });

  it('sans rythme choisi, rien ne part sans qu’il le demande (R-194)', async () => {
    const r = await offerte(m);
    accepte(await repondre(r, { valeur: 'oui' }));
    m.temps.avancer(40 * JOUR_MS);
    await horloge(m, r.reference, 'garderLeLien');
    expect(await tachesDe(m, r.reference)).toEqual([]);
    expect(await nouvelles(r.reference)).toMatchObject({ code: 'LIEN_A_SA_DEMANDE' });
  });

  it('refusé : plus rien, ses coordonnées sont oubliées et ce qui attendait ne part pas (R-194)', async () => {
    const r = await offerte(m);
    accepte(await repondre(r, { valeur: 'non' }));
    expect(await courrielsDe(m, r.reference)).toEqual(['offrePrecoce ANNULE']);
    expect((await etatDuRetour(m, r.reference)).joindre).toBeUndefined();
    m.temps.avancer(40 * JOUR_MS);
    await horloge(m, r.reference, 'garderLeLien');
    expect(await tachesDe(m, r.reference)).toEqual([]);
    expect(await nouvelles(r.reference, 'telephone')).toMatchObject({ code: 'LIEN_REFUSE' });
    const note = { valeur: 'oui', le: '2026-04-01', maniere: 'telephone' } as const;
    expect(await tenter(m, actes.noterReponse, r.reference, m.reseau.assistante, note)).toMatchObject({
      code: 'LIEN_REFUSE',
    });
  });

  it('il change d’avis quand il veut, et donne alors où lui écrire (R-194)', async () => {
    const r = await offerte(m, { voie: 'courrier', courriel: undefined, deLui: undefined });
    accepte(await repondre(r, { valeur: 'non' }));
    accepte(await repondre(r, { valeur: 'oui', rythme: 'quinzaine', courriel: PERSONNELLE }));
    expect(await monRetour(accesDe(m), r.agent.id)).toMatchObject([
      { ouverte: true, mot: { valeur: 'oui', rythme: 'quinzaine' }, joindre: { courriel: PERSONNELLE } },
    ]);
    m.temps.avancer(15 * JOUR_MS);
    accepte(await nouvelles(r.reference));
  });

  it('ce qu’il a dit au téléphone est noté avec le jour, et l’appel à faire disparaît (R-194)', async () => {
    const r = await offerte(m, { voie: 'telephone', courriel: undefined, telephone: '06 12 34 56 78' });
    const jour = m.temps.maintenant.toISOString().slice(0, 10);
    const note = { valeur: 'oui', rythme: 'mois', le: jour, maniere: 'telephone' } as const;
    accepte(await tenter(m, actes.noterReponse, r.reference, m.reseau.assistante, note));
    expect(await tachesDe(m, r.reference)).toEqual([]);
    expect((await etatDuRetour(m, r.reference)).mots).toMatchObject([{ valeur: 'oui', voie: 'recueilli' }]);
    const demain = { ...note, le: '2030-01-01' };
    expect(await tenter(m, actes.noterReponse, r.reference, m.reseau.assistante, demain)).toMatchObject({
      code: 'SAISIE_INVALIDE',
    });
  });

  it('le lien finit au jour fixé dès le départ, avec ou sans horloge (design §4, règle 1)', async () => {
    const r = await offerte(m);
    accepte(await repondre(r, { valeur: 'oui', rythme: 'mois' }));
    m.temps.avancer(800 * JOUR_MS);
    expect(await nouvelles(r.reference)).toMatchObject({ code: 'RETOUR_FINI' });
    expect(await prepare(m, r.reference, r.agent)).toMatchObject({ code: 'RETOUR_FINI' });
    await horloge(m, r.reference, 'garderLeLien');
    expect(await etatDuRetour(m, r.reference)).toMatchObject({ closLe: expect.any(String) as string });
    expect((await etatDuRetour(m, r.reference)).joindre).toBeUndefined();
  });

  it('un autre agent, un chef ou une collègue n’y trouvent rien (R-194)', async () => {
    const { reference } = await offerte(m);
    for (const qui of [m.reseau.autreAgent, m.reseau.chef, m.reseau.rh, m.reseau.autreAssistante])
      expect(await tenter(m, actes.repondreAuLien, reference, qui, { valeur: 'oui' })).toMatchObject({
        code: 'INTROUVABLE',
      });
  });
});
