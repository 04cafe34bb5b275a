import type { Auteur } from '#libs/domaine/acte.js';
import { actes } from '#libs/domaine/accompagnement/index.js';
import { actesDEntremise } from '#libs/domaine/entremise/index.js';
import { mesEntremises } from '#libs/registre/lecteurs/entremises.js';
import { mesAccompagnements } from '#libs/registre/lecteurs/mon-accompagnement.js';
import { unAccompagnement } from '#libs/registre/lecteurs/un-accompagnement.js';
import type { Reponse } from '#libs/registre/une-fois.js';
import type { Refus } from '#libs/domaine/erreurs.js';
import { accepte, uneMaison, type Maison } from '../../outils/maison.js';
import { tenterSur } from '../accompagnement/outils.js';
import { accesDe, nouvelAgent } from '../boucle/outils.js';
import { accompagneSous } from '../partage/outils.js';
import { enPartie, ligneVisible, proposer, surLEntremise, TERMES } from './outils.js';

const JOUR_MS = 86_400_000;

interface Entre {
  agent: Auteur;
  source: string;
  reference: string;
  collegue: Auteur;
}

describe('Entre les personnes (R-128, R-129, R-130)', () => {
  let m: Maison;
  beforeAll(async () => {
    m = await uneMaison();
  });
  afterAll(() => m.fermer());

  /** Proposed to a new agent, with a colleague and the chef de service. */
  async function entre(population = 'education'): Promise<Entre> {
    const { agent, reference: source } = await accompagneSous(m, population);
    const collegue = await nouvelAgent(m);
    const { reference } = accepte(await proposer(m, source, [collegue, m.reseau.chef]));
    return { agent, source, reference, collegue };
  }
  const lui = (e: Entre, valeur: 'oui' | 'non'): Promise<Refus | Reponse> =>
    surLEntremise(m, actesDEntremise.repondreALEntremise, e.source, e.agent, { entremise: e.reference, valeur });
  const elle = (
    e: Entre,
    quoi: 'commencerEntremise' | 'terminerEntremise',
    auteur = m.reseau.assistante,
  ): Promise<Refus | Reponse> => surLEntremise(m, actesDEntremise[quoi], e.source, auteur, { entremise: e.reference });
  /** What one of the others reads of it, whatever it is called in the record. */
  const vuePar = async (qui: Auteur, e: Entre): Promise<object | undefined> => {
    const miennes = await mesEntremises(accesDe(m), qui.id);
    const trouvee = miennes.find((x) => x.reference === e.reference);
    return trouvee === undefined ? undefined : { ...trouvee, reference: '' };
  };
  const vueParElle = async (e: Entre): Promise<object | undefined> => {
    const vu = await unAccompagnement(accesDe(m), m.reseau.assistante.id, e.source);
    const trouvee = vu?.entremises.find((x) => x.reference === e.reference);
    return trouvee === undefined ? undefined : { ...trouvee, reference: '' };
  };
  const ou = async (e: Entre): Promise<unknown> => ((await vueParElle(e)) as { ou: string } | undefined)?.ou;

  it('2021, médiation : les parties sont nommées, l’agent lit d’abord, rien ne commence avant le oui de chacun (R-128)', async () => {
    const e = await entre();
    expect(await vuePar(e.collegue, e)).toBeUndefined();
    expect(await enPartie(m, e.reference, e.collegue, 'oui')).toMatchObject({ code: 'INTROUVABLE' });
    accepte(await lui(e, 'oui'));
    expect(await vuePar(e.collegue, e)).toMatchObject({
      mot: 'médiation',
      accord: 'deChacun',
      parties: ['Camille Essai', 'Odile Berthier'],
      phrases: [TERMES],
      ou: 'attendue',
      maReponse: null,
    });
    accepte(await enPartie(m, e.reference, e.collegue, 'oui'));
    expect(await elle(e, 'commencerEntremise')).toMatchObject({ code: 'ENTREMISE_ATTENDUE' });
    accepte(await enPartie(m, e.reference, m.reseau.chef, 'oui'));
    expect(await ou(e)).toBe('possible');
    expect(await elle(e, 'commencerEntremise', m.reseau.chef)).toMatchObject({ code: 'INTROUVABLE' });
    accepte(await elle(e, 'commencerEntremise'));
    expect(await vuePar(m.reseau.chef, e)).toMatchObject({ ou: 'commencee' });
    accepte(await elle(e, 'terminerEntremise'));
    expect(await ou(e)).toBe('terminee');
    const [mien] = await mesAccompagnements(accesDe(m), e.agent.id);
    expect(mien?.entremises[0]).toMatchObject({ ou: 'terminee', maReponse: 'oui' });
    const lecteurs = new Set(mien?.entremises[0]?.lectures.map((l) => l.nom));
    expect([...lecteurs].sort()).toEqual(['Camille Essai', 'Odile Berthier']);
    expect(await vueParElle(e)).toMatchObject({ lectures: [] });
  });

  it.each([
    ['education', 'médiation', 'deChacun'],
    ['equipement', 'facilitation', 'volontaire'],
    ['ecologie', 'interface', 'adhesion'],
  ])(
    '%s : « %s », dans les mots du texte ; le oui de chacun est attendu quoi qu’il en dise (R-128, R-129, R-130)',
    async (population, mot, accord) => {
      const e = await entre(population);
      expect(await vueParElle(e)).toMatchObject({ mot, accord, ou: 'attendue' });
      accepte(await lui(e, 'oui'));
      expect(await elle(e, 'commencerEntremise')).toMatchObject({ code: 'ENTREMISE_ATTENDUE' });
    },
  );

  it.each(['mef', 'affairesSociales'])('%s : le texte se tait, rien ne se propose (R-128)', async (population) => {
    const { reference } = await accompagneSous(m, population);
    expect(await proposer(m, reference, [m.reseau.chef])).toMatchObject({ code: 'ENTREMISE_NON_PREVUE' });
  });

  it('un refus, un oui repris, un renoncement, la fin de l’accompagnement : les autres lisent les mêmes mots, sans savoir qui ni pourquoi (R-129, R-130)', async () => {
    const mondes: Record<string, (e: Entre) => Promise<Refus | Reponse>> = {
      'le chef dit non': (e) => enPartie(m, e.reference, m.reseau.chef, 'non'),
      'le chef se retire': async (e) => {
        accepte(await enPartie(m, e.reference, m.reseau.chef, 'oui'));
        return enPartie(m, e.reference, m.reseau.chef, 'non');
      },
      'l’agent se retire': (e) => lui(e, 'non'),
      'l’agent arrête tout': (e) => tenterSur(m, actes.retirer, e.source, e.agent, {}),
      'elle y renonce': (e) => elle(e, 'terminerEntremise'),
    };
    const vus: object[] = [];
    const parElle: object[] = [];
    for (const faire of Object.values(mondes)) {
      const e = await entre();
      accepte(await lui(e, 'oui'));
      accepte(await enPartie(m, e.reference, e.collegue, 'oui'));
      accepte(await faire(e));
      vus.push((await vuePar(e.collegue, e)) ?? {});
      parElle.push((await vueParElle(e)) ?? {});
      expect(await enPartie(m, e.reference, e.collegue, 'non')).toMatchObject({ code: 'INTROUVABLE' });
      expect(['N_A_PAS_LIEU', 'ACCOMPAGNEMENT_TERMINE']).toContain(
        ((await elle(e, 'commencerEntremise')) as Refus).code,
      );
    }
    expect(vus).toEqual(Object.keys(mondes).map(() => ({ reference: '', ou: 'nAPasLieu' })));
    expect(parElle).toEqual(parElle.map(() => parElle[0]));
    expect(parElle[0]).toMatchObject({ ou: 'nAPasLieu', maReponse: null });
  });

  it('avant son oui, le non de l’agent est comme son silence, pour elle comme pour tous ; il peut changer d’avis jusqu’au jour (R-130, T-08)', async () => {
    const muet = await entre();
    const non = await entre();
    accepte(await lui(non, 'non'));
    expect(await vueParElle(non)).toEqual(await vueParElle(muet));
    expect(await vuePar(non.collegue, non)).toBeUndefined();
    expect(await elle(non, 'commencerEntremise')).toEqual(await elle(muet, 'commencerEntremise'));
    accepte(await lui(non, 'oui'));
    expect(await vuePar(non.collegue, non)).toMatchObject({ ou: 'attendue' });

    const encore = await entre();
    accepte(await lui(encore, 'non'));
    m.temps.avancer(11 * JOUR_MS);
    expect([await ou(muet), await ou(encore)]).toEqual(['nAPasLieu', 'nAPasLieu']);
    expect(await lui(muet, 'oui')).toMatchObject({ code: 'N_A_PAS_LIEU' });
    expect(await vuePar(non.collegue, non)).toBeUndefined();
    m.temps.avancer(-11 * JOUR_MS);
  });

  it('après le début aussi, chacun se retire : elle s’arrête dans le même instant (R-129)', async () => {
    const e = await entre('equipement');
    accepte(await lui(e, 'oui'));
    for (const qui of [e.collegue, m.reseau.chef]) accepte(await enPartie(m, e.reference, qui, 'oui'));
    accepte(await elle(e, 'commencerEntremise'));
    accepte(await enPartie(m, e.reference, e.collegue, 'non'));
    expect(await ou(e)).toBe('nAPasLieu');
    expect(await vuePar(m.reseau.chef, e)).toEqual({ reference: '', ou: 'nAPasLieu' });
  });

  it('une seule à la fois ; rien de confié dans ce que d’autres liront ; des personnes que l’annuaire connaît, et ni lui ni elle (R-128, R-129)', async () => {
    const { agent, reference: source } = await accompagneSous(m, 'education');
    const inconnu = { ...m.reseau.chef, id: '00000000-0000-4000-8000-000000000000' };
    for (const qui of [agent, m.reseau.assistante, inconnu])
      expect(await proposer(m, source, [qui])).toMatchObject({ champs: { personne1: [expect.any(String)] } });
    expect(await proposer(m, source, [])).toMatchObject({ champs: { personne1: [expect.any(String)] } });
    expect(await proposer(m, source, [m.reseau.chef], { termes: 'Il m’a expliqué sa peur.' })).toMatchObject({
      champs: { termes: [expect.stringContaining('confié')] },
    });
    accepte(await proposer(m, source, [], { organismes: 'Bailleur social des Alpes' }));
    expect(await proposer(m, source, [m.reseau.chef])).toMatchObject({ code: 'ENTREMISE_EN_COURS' });
  });

  it('entre une personne et un organisme, le oui de l’agent suffit, et lui seul (R-128)', async () => {
    const { agent, reference: source } = await accompagneSous(m, 'education');
    const { reference } = accepte(await proposer(m, source, [], { organismes: 'Bailleur social des Alpes' }));
    const e = { agent, source, reference, collegue: m.reseau.chef };
    expect(await elle(e, 'commencerEntremise')).toMatchObject({ code: 'ENTREMISE_ATTENDUE' });
    accepte(await lui(e, 'oui'));
    accepte(await elle(e, 'commencerEntremise'));
  });

  it('le chef qui n’y est pas, les ressources humaines, l’administratrice : rien n’est là, pas même une ligne, et personne ne répond pour un autre (R-130, T-45)', async () => {
    const { agent, reference: source } = await accompagneSous(m, 'ecologie');
    const collegue = await nouvelAgent(m);
    const { reference } = accepte(await proposer(m, source, [collegue]));
    const e = { agent, source, reference, collegue };
    accepte(await lui(e, 'oui'));
    for (const qui of [m.reseau.chef, m.reseau.rh, m.reseau.administratrice, m.reseau.ctr]) {
      expect(await vuePar(qui, e)).toBeUndefined();
      expect(await ligneVisible(m, qui.id, reference)).toBe(false);
      expect(await enPartie(m, reference, qui, 'oui')).toMatchObject({ code: 'INTROUVABLE' });
    }
    expect(await ligneVisible(m, collegue.id, reference)).toBe(false);
  });
});
