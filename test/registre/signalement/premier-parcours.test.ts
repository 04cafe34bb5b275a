import { actes, agir, etatDe, faitsDe, uneMaison, unSignalement, type Maison } from '../../outils/maison.js';
import { signalement } from '#libs/domaine/signalement/index.js';
import type { Acces } from '#libs/registre/lecteurs/lecteur.js';
import { mesSignalements } from '#libs/registre/lecteurs/mes-signalements.js';

describe('Un signalement, du dépôt à la réponse', () => {
  let m: Maison;
  let acces: Acces;
  beforeAll(async () => {
    m = await uneMaison();
    acces = { bases: m.api, coffre: m.coffre, empreinte: m.empreinte, horloge: m.horloge };
  });
  afterAll(async () => m.fermer());

  it("est déposé, pris en charge, proposé de vive voix, répondu : chaque fait est écrit une fois, dans l'ordre", async () => {
    const reference = await unSignalement(m);
    const etape = (nom: string) => m.clock.etape(signalement, reference, 'traiterSignalement', nom);
    await expect(etape('rapprocher')).resolves.toEqual({ fini: true });
    await agir(m, actes.accuserReception, reference, m.reseau.assistante, {});
    await expect(etape('prendreEnCharge')).resolves.toEqual({ fini: true });
    await agir(m, actes.proposerAide, reference, m.reseau.assistante, { voie: 'telephone' });
    await expect(etape('proposer')).resolves.toEqual({ fini: true });
    await agir(m, actes.repondre, reference, m.reseau.agent, { valeur: 'oui' });
    await expect(etape('informerTiers')).resolves.toEqual({ fini: true });
    // Written at once (ten o'clock in Paris); neither shown nor sent before the quantised hour (R-061, T-02).
    const lu = async (): Promise<string | null | undefined> =>
      (await mesSignalements(acces, m.reseau.chef.id))[0]?.offreFaiteLe;
    expect(await lu()).toBeNull();
    const { rows } = await m.horlogeBases.registre.query<{ pas_avant: Date }>(
      `SELECT pas_avant FROM courriel WHERE gabarit = 'offreFaite'`,
    );
    expect(rows.map((r) => r.pas_avant.toISOString())).toEqual(['2026-03-10T16:00:00.000Z']);
    m.temps.avancer(7 * 3_600_000 - 1);
    expect(await lu()).toBeNull();
    m.temps.avancer(1);
    expect(await lu()).toBe('2026-03-10T09:00:00.000Z');
    expect(await faitsDe(m, reference)).toEqual([
      'depose',
      'rapproche',
      'prisEnCharge',
      'offrePreparee',
      'offreFaite',
      'repondu',
      'tiersInforme',
    ]);
    expect((await etatDe(m, reference)).reponse?.valeur).toBe('oui');
    m.temps.avancer(60 * 86_400_000);
    await expect(etape('suivreOffre')).resolves.toEqual({ fini: true });
  });
});
