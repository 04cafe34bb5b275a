import { monRetour } from '#libs/registre/lecteurs/mon-retour.js';
import { mesRetours } from '#libs/registre/lecteurs/mes-retours.js';
import { accesDe, nouvelAgent, sousLaPopulation } from '../boucle/outils.js';
import { accepte, uneMaison, type Maison } from '../../outils/maison.js';
import {
  actes,
  courrielsDe,
  etatDuRetour,
  horloge,
  JOUR_MS,
  offerte,
  PERSONNELLE,
  tachesDe,
  tenter,
  tenterOffre,
  uneMaisonDeRetour,
} from './outils.js';

describe('Proposer tôt, là où le texte le permet', () => {
  let m: Maison;
  beforeAll(async () => {
    m = await uneMaison();
  });
  afterAll(async () => m?.fermer());

  it.each([
    ['mef', 'OFFRE_PRECOCE_NON_PREVUE'],
    ['education', 'OFFRE_PRECOCE_NON_PREVUE'],
    ['equipement', 'OFFRE_PRECOCE_NON_PREVUE'],
    ['ecologie', undefined],
  ])(
    'population %s : un acte lu ne mène à une offre que si le texte ou le réglage le dit (R-194, T-63)',
    async (population, code) => {
      await sousLaPopulation(m, population);
      const agent = await nouvelAgent(m);
      const reponse = await tenterOffre(m, agent.id);
      if (code === undefined) accepte(reponse);
      else expect(reponse).toMatchObject({ code });
    },
  );

  it('dans chaque texte, l’agent qui en a parlé lui-même peut être recontacté (T-63)', async () => {
    await sousLaPopulation(m, 'mef');
    const agent = await nouvelAgent(m);
    accepte(await tenterOffre(m, agent.id, { connuPar: 'agent' }));
  });
});

describe('L’offre précoce, discrète (R-193)', () => {
  let m: Maison;
  beforeAll(async () => {
    m = await uneMaisonDeRetour();
  });
  afterAll(async () => m?.fermer());

  it('part vers l’adresse que l’agent a donnée, après la nuit, et une seule fois (R-193)', async () => {
    const agent = await nouvelAgent(m);
    const { reference } = accepte(await tenterOffre(m, agent.id));
    expect(await courrielsDe(m, reference)).toEqual([]);
    expect(await monRetour(accesDe(m), agent.id)).toEqual([]); // not there before it is made
    await horloge(m, reference, 'offrirTot');
    await horloge(m, reference, 'offrirTot');
    expect(await courrielsDe(m, reference)).toEqual(['offrePrecoce A_ENVOYER']);
    expect(await monRetour(accesDe(m), agent.id)).toMatchObject([
      { reference, ouverte: true, mot: null, joindre: { courriel: PERSONNELLE } },
    ]);
  });

  it.each([
    [{ courriel: 'paul@travail.example' }, 'courriel'],
    [{ courriel: 'paul@antenne.travail.example' }, 'courriel'],
    [{ deLui: false }, 'deLui'],
    [{ voie: 'telephone' as const, courriel: undefined }, 'telephone'],
  ])('refuse ce qui n’est pas à l’agent ou ne vient pas de lui : %j (R-193)', async (champs, champ) => {
    const agent = await nouvelAgent(m);
    expect(await tenterOffre(m, agent.id, champs)).toMatchObject({
      code: 'SAISIE_INVALIDE',
      champs: { [champ]: [expect.any(String)] },
    });
  });

  it('sans adresse connue : une lettre, avec son code, ou un appel à faire (R-193)', async () => {
    const lettre = await offerte(m, { voie: 'courrier', courriel: undefined, deLui: undefined });
    const { rows } = await m.horlogeBases.registre.query('SELECT 1 FROM code_lettre WHERE dossier = $1', [
      lettre.reference,
    ]);
    expect(rows).toHaveLength(1);
    expect(await courrielsDe(m, lettre.reference)).toEqual([]);
    const appel = await offerte(m, { voie: 'telephone', courriel: undefined, telephone: '06 12 34 56 78' });
    expect(await tachesDe(m, appel.reference)).toEqual(['retourATelephoner']);
    expect(await courrielsDe(m, appel.reference)).toEqual([]);
  });

  it('reprise avant de partir : rien ne part, l’agent n’en sait rien ; ensuite elle ne se reprend plus', async () => {
    const agent = await nouvelAgent(m);
    const { reference } = accepte(await tenterOffre(m, agent.id));
    accepte(await tenter(m, actes.reprendreOffre, reference, m.reseau.assistante, {}));
    await horloge(m, reference, 'offrirTot');
    expect(await courrielsDe(m, reference)).toEqual([]);
    expect(await monRetour(accesDe(m), agent.id)).toEqual([]);
    const autre = await offerte(m);
    expect(await tenter(m, actes.reprendreOffre, autre.reference, m.reseau.assistante, {})).toMatchObject({
      code: 'OFFRE_PRECOCE_PARTIE',
    });
  });

  it('jamais deux à la fois pour un même agent, même après un refus : ce serait une pression (T-09)', async () => {
    const { agent, reference } = await offerte(m);
    accepte(await tenter(m, actes.repondreAuLien, reference, agent, { valeur: 'non' }));
    m.temps.avancer(JOUR_MS);
    const seconde = accepte(await tenterOffre(m, agent.id));
    await horloge(m, seconde.reference, 'offrirTot');
    expect(await courrielsDe(m, seconde.reference)).toEqual([]);
    expect(await etatDuRetour(m, seconde.reference)).toMatchObject({ doublon: true });
    expect(await monRetour(accesDe(m), agent.id)).toHaveLength(1);
  });

  it('seule l’assistante du secteur propose ; ni chef, ni RH, ni collègue d’ailleurs (T-45, R-194)', async () => {
    const agent = await nouvelAgent(m);
    for (const qui of [m.reseau.chef, m.reseau.rh, m.reseau.administratrice])
      expect(await tenterOffre(m, agent.id, {}, qui)).toMatchObject({ code: 'HORS_DE_VOTRE_SECTEUR' });
  });

  it('sans réponse, la proposition s’éteint à sa date et ce qui permettait de le joindre est oublié (R-194)', async () => {
    const { agent, reference } = await offerte(m);
    m.temps.avancer(46 * JOUR_MS);
    await horloge(m, reference, 'garderLeLien');
    expect((await etatDuRetour(m, reference)).joindre).toBeUndefined();
    expect(await monRetour(accesDe(m), agent.id)).toMatchObject([{ ouverte: false, joindre: null }]);
    expect(await mesRetours(accesDe(m), m.reseau.assistante.id, reference)).toHaveLength(1);
  });
});
