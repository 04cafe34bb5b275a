import { actes, agir, etatDe, faitsDe, uneMaison, unSignalement, type Maison } from '../../outils/maison.js';
import { signalement } from '#libs/domaine/signalement/index.js';

describe('Un signalement, du dépôt à la réponse', () => {
  let m: Maison;
  beforeAll(async () => {
    m = await uneMaison();
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
    expect(await etape('informerTiers')).toMatchObject({ fini: false });
    m.temps.avancer(86_400_000);
    await expect(etape('informerTiers')).resolves.toEqual({ fini: true });
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
