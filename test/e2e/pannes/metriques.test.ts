import { jusqua, secondes, unSysteme, type Systeme } from '../../outils/systeme.js';
import { lire, nonPermis, valeurDe } from '../../registre/metriques/outils.js';
import { Parcours } from './parcours.js';

const JETON = 'un-jeton-qui-ne-sert-que-dans-ce-test';

describe('les mesures de la maison en marche, par les portes de ses vrais processus', () => {
  let s: Systeme;
  beforeAll(async () => {
    s = await unSysteme({
      reglages: secondes({ horizon: { secondes: 3600 } }),
      environnement: { RELAIS_METRIQUES_JETON: JETON },
    });
  });
  afterAll(() => s?.fermer());
  const texteDe = async (nom: keyof Systeme['portes']): Promise<string> => {
    const reponse = await fetch(`${s.portes[nom]}/metriques`, { headers: { authorization: `Bearer ${JETON}` } });
    expect([nom, reponse.status]).toEqual([nom, 200]);
    return reponse.text();
  };
  const NOMS = ['api', 'worker', 'urgence'] as const;

  it('après un parcours entier, rien qui ne soit sur la liste ; le registre dit partout la même chose', async () => {
    const p = await Parcours.ouvrir(s, 'sonia.haddad');
    await p.deposer();
    await p.accuser();
    await p.proposer();
    await p.attendreFait('tiersInforme');
    await p.repondre('oui');
    for (const nom of NOMS) {
      const texte = await texteDe(nom);
      expect([nom, nonPermis(texte)]).toEqual([nom, []]);
      expect([nom, valeurDe(texte, 'relais_pret'), valeurDe(texte, 'relais_temporal_joint')]).toEqual([nom, 1, 1]);
      expect(lire(texte).find((e) => e.nom === 'relais_processus_silence_secondes')).toBeDefined();
    }
    expect(valeurDe(await texteDe('api'), 'relais_actes_total')).toBe(3); // filed, acknowledged, offered: not the answer
    expect(valeurDe(await texteDe('worker'), 'relais_actes_total')).toBeUndefined();
    expect((await fetch(`${s.portes.worker}/metriques`)).status).toBe(401);
    expect((await fetch(`${s.url}/metriques`, { headers: { authorization: `Bearer ${JETON}` } })).status).toBe(404);
  });

  it('Temporal arrêté : les processus qui lui parlent le disent, et l’API reste prête', async () => {
    await s.processus.temporal.tuer();
    await jusqua(
      async () => {
        const api = await texteDe('api');
        return valeurDe(api, 'relais_temporal_joint') === 0 && valeurDe(api, 'relais_pret') === 1;
      },
      { quoi: 'Temporal absent des mesures' },
    );
    await s.processus.temporal.demarrer();
    await s.horlogePrete();
    expect(valeurDe(await texteDe('worker'), 'relais_temporal_joint')).toBe(1);
  });
});
