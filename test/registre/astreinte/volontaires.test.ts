import type { Auteur } from '#libs/domaine/acte.js';
import { estRefus } from '#libs/domaine/erreurs.js';
import { direRecu, seRetirer, sInscrire } from '#libs/registre/annuaire/volontaires.js';
import { volontairesPour, type Volontaires } from '#libs/registre/lecteurs/volontaires.js';
import { reglagesDuLieu } from '#libs/registre/reglages.js';
import { uneMaison, type Maison } from '../../outils/maison.js';
import { accesDe, enAdministrateur } from '../boucle/outils.js';
import { au } from '../continuite/outils.js';
import { courriels, essayer } from './outils.js';
import { uneVoisine } from './voisine.js';

const reglages = reglagesDuLieu({ defaut: {}, structures: {} });

describe('Les volontaires et l’essai de leur canal (F-43)', () => {
  let m: Maison;
  beforeEach(async () => {
    m = await uneMaison({ defaut: {}, structures: {} }, { depart: '2026-03-10T09:00:00.000Z' });
  });
  afterEach(() => m.fermer());

  const vus = (qui: Auteur): Promise<Volontaires> => volontairesPour(accesDe(m), qui.id, reglages);
  const repondre = async (qui: Auteur): Promise<unknown> => {
    const r = await direRecu(accesDe(m), { personne: qui.id, reglages });
    return estRefus(r) ? r.code : r.volontaire;
  };
  /** Whom an event would call. */
  const appelables = async (): Promise<string[]> =>
    (
      await m.horlogeBases.registre.query<{ personne: string }>(`SELECT personne FROM volontaires_de($1, $2)`, [
        m.reseau.service,
        m.temps.maintenant,
      ])
    ).rows.map((r) => r.personne);

  it('inscrite par elle-même, elle compte quand elle a répondu à un essai, et cesse de compter sans réponse', async () => {
    const { assistante } = m.reseau;
    await sInscrire(accesDe(m), { personne: assistante.id });
    await sInscrire(accesDe(m), { personne: assistante.id });
    expect(await repondre(assistante)).toBe('AUCUN_ESSAI');
    expect(await appelables()).toEqual([]);
    expect(await essayer(m)).toBe(1);
    expect(await essayer(m)).toBe(0);
    expect((await vus(assistante)).moi).toMatchObject({ essaiEnAttente: true, comptee: false });
    expect(await repondre(assistante)).toBe(true);
    expect(await repondre(assistante)).toBe(true); // said again, it is said
    expect(await appelables()).toEqual([assistante.id]);
    expect((await vus(assistante)).moi).toMatchObject({
      essaiEnAttente: false,
      comptee: true,
      prochainEssai: '2026-04-02T14:15:00.000Z', // three quarters of the thirty-one days
    });
    au(m, '2026-04-02T14:00:00.000Z');
    expect(await essayer(m)).toBe(0);
    au(m, '2026-04-02T16:00:00.000Z');
    expect(await essayer(m)).toBe(1);
    expect(await appelables()).toEqual([assistante.id]); // tried before her answer was too old
    au(m, '2026-04-11T09:00:00.000Z');
    expect(await appelables()).toEqual([]);
    expect((await vus(assistante)).moi).toMatchObject({ comptee: false, essaiEnAttente: true });
    au(m, '2026-05-02T09:00:00.000Z');
    expect(await essayer(m)).toBe(0); // once each time, never a reminder
    au(m, '2026-05-04T09:00:00.000Z');
    expect(await essayer(m)).toBe(1);
    expect(await courriels(m, 'essaiDeCanal')).toBe(3);
  });

  it('deux processus à la fois envoient un seul essai ; jamais la nuit, et on n’y répond pas avant qu’il soit parti', async () => {
    au(m, '2026-03-10T22:00:00.000Z');
    await sInscrire(accesDe(m), { personne: m.reseau.ctr.id });
    expect((await Promise.all([essayer(m), essayer(m)])).reduce((a, b) => a + b)).toBe(1);
    const { rows } = await m.horlogeBases.registre.query<{ pas_avant: Date; voie: string }>(
      `SELECT pas_avant, voie FROM courriel WHERE gabarit = 'essaiDeCanal'`,
    );
    expect(rows).toEqual([{ pas_avant: new Date('2026-03-11T07:00:00.000Z'), voie: 'urgence' }]);
    expect(await repondre(m.reseau.ctr)).toBe('AUCUN_ESSAI');
    au(m, '2026-03-11T07:00:00.000Z');
    expect(await repondre(m.reseau.ctr)).toBe(true);
  });

  it('absente, on ne l’essaie pas et on ne compte pas sur elle ; partie d’elle-même, plus rien ne lui est envoyé', async () => {
    const { assistante, autreAssistante } = m.reseau;
    for (const qui of [assistante, autreAssistante]) await sInscrire(accesDe(m), { personne: qui.id });
    await essayer(m);
    for (const qui of [assistante, autreAssistante]) await repondre(qui);
    await enAdministrateur(m, 'INSERT INTO absence (personne, du) VALUES ($1, $2)', [
      assistante.id,
      '2026-03-10T00:00:00Z',
    ]);
    expect(await appelables()).toEqual([autreAssistante.id]);
    expect(await seRetirer(accesDe(m), { personne: autreAssistante.id })).toEqual({ volontaire: false });
    expect(await appelables()).toEqual([]);
    au(m, '2026-04-20T09:00:00.000Z');
    expect(await essayer(m)).toBe(0);
    expect((await vus(autreAssistante)).moi).toBeUndefined();
    expect(await repondre(autreAssistante)).toBe('INTROUVABLE');
  });

  it('seul un professionnel s’inscrit ; qui est volontaire, seule qui la dirige le lit', async () => {
    const { agent, chef, rh, assistante, autreAssistante, ctr, ctn } = m.reseau;
    for (const qui of [agent, chef, rh])
      expect(await sInscrire(accesDe(m), { personne: qui.id })).toMatchObject({ code: 'INTROUVABLE' });
    await sInscrire(accesDe(m), { personne: assistante.id });
    const voisine = await uneVoisine(m);
    expect((await vus(voisine)).miens).toEqual([]);
    for (const qui of [chef, rh, agent, autreAssistante]) expect((await vus(qui)).miens).toBeUndefined();
    for (const qui of [ctr, ctn])
      expect((await vus(qui)).miens).toEqual([{ nom: 'Claire Aubert', joignable: false, absente: false }]);
  });
});
