import { rienARenvoyer } from '#libs/domaine/signalement/actes/renvoyer-message.js';
import { introuvable } from '#libs/domaine/erreurs.js';
import { actes, agir, etatDe, faitsDe, tenter } from '../../outils/maison.js';
import { rapport } from '../../outils/retours.js';
import { HEURE, VaEtVient } from './va-et-vient.js';

const incertain = { point: 'fin', garde: true } as const;
let v: VaEtVient;
beforeAll(async () => {
  v = await VaEtVient.ouvrir();
});
beforeEach(() => {
  v.relais.scenario = incertain;
  v.relais.recus.length = 0;
});
afterAll(() => v.fermer());

const renvoyer = async (reference: string): ReturnType<typeof agir> =>
  agir(v.m, actes.renvoyerMessage, reference, v.m.reseau.assistante, {});
const offres = (): string[] => v.relais.recus.filter((r) => r.brut.includes('Reply-To')).map((r) => r.brut);

describe('« renvoyer le même message » (T-09)', () => {
  it('ne part jamais seul ; par le geste de l’assistante, une fois, à l’identique, et l’offre se fait', async () => {
    const { reference } = await v.propose();
    const avant = v.relais.recus.length;
    v.m.temps.avancer(48 * HEURE);
    await v.demander(reference);
    await v.livrer();
    const enDoute = v.relais.recus.filter((r) => r.a.startsWith('agent-'));
    expect(enDoute).toHaveLength(1);
    expect(avant).toBeGreaterThan(0);

    v.relais.scenario = {};
    await renvoyer(reference);
    expect(await v.taches(reference)).toEqual([]);
    await v.pretAPartir(reference);
    await v.livrer();
    const tous = v.relais.recus.filter((r) => r.a.startsWith('agent-'));
    expect(tous.map((r) => r.brut)).toEqual([enDoute[0]?.brut, enDoute[0]?.brut]);
    const { etat, maj } = await v.courriel(reference, 'propositionAgent');
    expect(etat).toBe('ACCEPTE');
    v.m.temps.avancer(25 * HEURE);
    await v.demander(reference);
    expect((await etatDe(v.m, reference)).offreFaite?.le).toBe(maj.toISOString());
    expect(await faitsDe(v.m, reference)).toContain('messageRenvoye');
  });

  it('incertain encore : la tâche s’ouvre de nouveau', async () => {
    const { reference } = await v.propose();
    await renvoyer(reference);
    expect(await v.taches(reference)).toEqual([]);
    await v.pretAPartir(reference);
    await v.livrer();
    expect(await v.taches(reference)).toEqual([{ nature: 'offreAVerifier', pour: v.m.reseau.assistante.id }]);
  });

  it('l’agent a répondu : rien ne part, et l’horloge n’en sait rien (R-074)', async () => {
    const mondes = [await v.propose(), await v.propose()];
    const [repond] = mondes;
    v.m.temps.avancer(HEURE);
    if (repond !== undefined) await agir(v.m, actes.repondre, repond.reference, repond.agent, { valeur: 'non' });
    const heures = async (): Promise<unknown> => Promise.all(mondes.map(({ reference }) => v.horloge(reference)));
    const avant = await heures();
    for (const { reference } of mondes) await renvoyer(reference);
    expect(await heures()).toEqual(avant); // asked at the hour it was told, and not before
    v.relais.scenario = {};
    v.relais.recus.length = 0;
    await v.pretAPartir(mondes[1]?.reference ?? '');
    await v.livrer();
    expect(v.relais.recus.filter((r) => r.a.startsWith('agent-'))).toHaveLength(1);
    v.m.temps.avancer(25 * HEURE);
    for (const { reference } of mondes) await v.demander(reference);
    const faites = await Promise.all(mondes.map(async ({ reference }) => (await etatDe(v.m, reference)).offreFaite));
    expect(faites[0]).toEqual(faites[1]);
    expect(faites[0]).toBeDefined();
  });

  it('se refuse quand il n’y a pas de doute, et à qui n’est pas chargé de la situation', async () => {
    v.relais.scenario = {};
    const { reference } = await v.propose();
    expect(await tenter(v.m, actes.renvoyerMessage, reference, v.m.reseau.assistante, {})).toEqual(rienARenvoyer);
    await v.rendre(
      (await v.courriel(reference, 'propositionAgent')).cle,
      rapport({ action: 'failed', statut: '5.1.1' }),
    );
    expect(await tenter(v.m, actes.renvoyerMessage, reference, v.m.reseau.assistante, {})).toEqual(rienARenvoyer);
    for (const autre of [v.m.reseau.ctr, v.m.reseau.chef, v.m.reseau.administratrice])
      expect(await tenter(v.m, actes.renvoyerMessage, reference, autre, {})).toEqual(introuvable);
    const sansOffre = await v.signale();
    expect(await tenter(v.m, actes.renvoyerMessage, sansOffre.reference, v.m.reseau.assistante, {})).toEqual(
      rienARenvoyer,
    );
  });
});

describe('copies en double (S-10)', () => {
  it.each([
    ['écarte', true],
    ['garde', false],
  ])(
    'une messagerie qui %s les doublons : le nombre de copies est celui des renvois dans le doute',
    async (_nom, sansDoublon) => {
      v.relais.scenario = { ...incertain, sansDoublon };
      const { reference } = await v.propose();
      await renvoyer(reference);
      await v.pretAPartir(reference);
      await v.livrer();
      const copies = v.relais.recus.filter((r) => r.a.startsWith('agent-')).length;
      process.stdout.write(`S-10, la messagerie ${_nom} les doublons : ${copies - 1} copie de trop pour 1 renvoi\n`);
      expect(copies).toBe(sansDoublon ? 1 : 2);
      expect(offres().length).toBeGreaterThan(0);
    },
  );
});
