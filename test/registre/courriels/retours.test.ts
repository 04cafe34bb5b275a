import { actes, agir, etatDe, faitsDe } from '../../outils/maison.js';
import { message, rapport, REPONSES_AUTOMATIQUES } from '../../outils/retours.js';
import { HEURE, VaEtVient } from './va-et-vient.js';

let v: VaEtVient;
beforeAll(async () => {
  v = await VaEtVient.ouvrir();
});
beforeEach(() => {
  v.suites.length = 0;
  v.relais.scenario = {};
});
afterAll(() => v.fermer());

const echec = rapport({ action: 'failed', statut: '5.1.1' });
const automatique = message(REPONSES_AUTOMATIQUES['RFC 3834'] ?? []);

describe('une offre qui revient', () => {
  it('avant d’être faite : elle ne l’est pas, l’assistante a une tâche, la personne qui a signalé n’apprend rien (T-02, S-11)', async () => {
    const { reference } = await v.propose();
    const { cle } = await v.courriel(reference, 'propositionAgent');
    await v.rendre(cle, echec);
    expect(await v.courriel(reference, 'propositionAgent')).toMatchObject({ etat: 'REVENU', statut: '5.1.1' });
    expect(await v.taches(reference)).toEqual([{ nature: 'adresseAVerifier', pour: v.m.reseau.assistante.id }]);
    v.m.temps.avancer(48 * HEURE);
    await v.demander(reference);
    expect((await etatDe(v.m, reference)).offreFaite).toBeUndefined();
    expect(await faitsDe(v.m, reference)).toContain('courrielRevenu');
    expect(await faitsDe(v.m, reference)).not.toContain('offreFaite');
  });

  it('elle peut alors passer par la lettre ou la voix, et la tâche se ferme (S-13)', async () => {
    const { reference } = await v.propose();
    await v.rendre((await v.courriel(reference, 'propositionAgent')).cle, echec);
    await agir(v.m, actes.proposerAide, reference, v.m.reseau.assistante, { voie: 'telephone' });
    expect(await v.taches(reference)).toEqual([]);
    await v.demander(reference);
    expect((await etatDe(v.m, reference)).offreFaite).toBeDefined();
  });

  it('après avoir été faite : une tâche pour l’assistante, rien ne change pour personne d’autre (T-02, R-074)', async () => {
    const { reference } = await v.propose();
    v.m.temps.avancer(24 * HEURE);
    await v.demander(reference);
    const avant = { etat: await etatDe(v.m, reference), horloge: await v.horloge(reference) };
    await v.rendre((await v.courriel(reference, 'propositionAgent')).cle, echec);
    expect({ etat: await etatDe(v.m, reference), horloge: await v.horloge(reference) }).toEqual(avant);
    expect(await v.taches(reference)).toEqual([{ nature: 'adresseAVerifier', pour: v.m.reseau.assistante.id }]);
  });

  it('l’heure de l’horloge est la même, que l’agent ait répondu ou non (R-074)', async () => {
    const mondes = [await v.propose(), await v.propose()];
    const [repond, silencieux] = mondes as [(typeof mondes)[number], (typeof mondes)[number]];
    await agir(v.m, actes.repondre, repond.reference, repond.agent, { valeur: 'oui' });
    for (const { reference } of mondes) await v.rendre((await v.courriel(reference, 'propositionAgent')).cle, echec);
    const [a, b] = await Promise.all([v.horloge(repond.reference), v.horloge(silencieux.reference)]);
    const depuis = async (r: string): Promise<number> => Date.parse((await etatDe(v.m, r)).offres[0]?.le ?? '');
    expect(a.prochaine.getTime() - (await depuis(repond.reference))).toBe(
      b.prochaine.getTime() - (await depuis(silencieux.reference)),
    );
    expect(a.reveils).toBe(b.reveils);
  });

  it('trop tard pour servir : la situation est close, ou l’agent a répondu ; le fait est noté, aucune tâche', async () => {
    const repondu = await v.propose();
    await agir(v.m, actes.repondre, repondu.reference, repondu.agent, { valeur: 'pasMaintenant' });
    const clos = await v.propose();
    v.m.temps.avancer(100 * 24 * HEURE);
    for (let tour = 0; tour < 4 && (await v.demander(clos.reference)) !== undefined; tour += 1)
      v.m.temps.avancer(60 * 24 * HEURE);
    expect((await etatDe(v.m, clos.reference)).closLe).toBeDefined();
    for (const { reference } of [repondu, clos]) {
      await v.rendre((await v.courriel(reference, 'propositionAgent')).cle, echec);
      expect((await v.courriel(reference, 'propositionAgent')).etat).toBe('REVENU');
      expect(await v.taches(reference)).toEqual([]);
      expect((await faitsDe(v.m, reference)).filter((f) => f === 'courrielRevenu')).toHaveLength(1);
    }
  });

  it('une réponse automatique ne se dit qu’à l’assistante et ne change rien (R-281)', async () => {
    const { reference } = await v.propose();
    const avant = { etat: await etatDe(v.m, reference), horloge: await v.horloge(reference) };
    const { cle, maj } = await v.courriel(reference, 'propositionAgent');
    await v.rendre(cle, automatique);
    expect({ etat: await etatDe(v.m, reference), horloge: await v.horloge(reference) }).toEqual(avant);
    expect(await v.taches(reference)).toEqual([]);
    expect(await faitsDe(v.m, reference)).toContain('reponseAutomatique');
    const apres = await v.courriel(reference, 'propositionAgent');
    expect([apres.etat, apres.maj, apres.automatique_le]).toEqual(['ACCEPTE', maj, expect.any(Date)]);
  });

  it.each([
    ['différée', rapport({ action: 'delayed', statut: '4.4.1' }), 'remiseDifferee', 'differe_le'],
    ['faite dans sa messagerie', rapport({ action: 'delivered', statut: '2.0.0' }), 'remisASaMessagerie', 'remis_le'],
  ] as const)(
    'une remise %s est notée sans bruit, et la date de l’offre ne bouge pas',
    async (_nom, octets, fait, colonne) => {
      const { reference } = await v.propose();
      const { cle, maj } = await v.courriel(reference, 'propositionAgent');
      await v.rendre(cle, octets);
      const apres = await v.courriel(reference, 'propositionAgent');
      expect([apres.etat, apres.maj, apres[colonne]]).toEqual(['ACCEPTE', maj, expect.any(Date)]);
      expect(await v.taches(reference)).toEqual([]);
      expect(await faitsDe(v.m, reference)).toContain(fait);
    },
  );

  it('un envoi incertain que la messagerie dit remis ne l’est plus : sa tâche se ferme', async () => {
    v.relais.scenario = { point: 'fin', garde: true };
    const { reference } = await v.propose();
    expect(await v.taches(reference)).toEqual([{ nature: 'offreAVerifier', pour: v.m.reseau.assistante.id }]);
    const { cle } = await v.courriel(reference, 'propositionAgent');
    await v.rendre(cle, rapport({ action: 'delivered', statut: '2.0.0' }));
    expect((await v.courriel(reference, 'propositionAgent')).etat).toBe('ACCEPTE');
    expect(await v.taches(reference)).toEqual([]);
    v.m.temps.avancer(25 * HEURE);
    await v.demander(reference);
    expect((await etatDe(v.m, reference)).offreFaite).toBeDefined();
  });
});

describe('un envoi incertain', () => {
  it('auquel la boîte de l’agent répond seule reste incertain : ce qu’elle répond est son affaire', async () => {
    v.relais.scenario = { point: 'fin', garde: true };
    const { reference } = await v.propose();
    await v.rendre((await v.courriel(reference, 'propositionAgent')).cle, automatique);
    expect((await v.courriel(reference, 'propositionAgent')).etat).toBe('INCERTAIN');
    expect(await v.taches(reference)).toEqual([{ nature: 'offreAVerifier', pour: v.m.reseau.assistante.id }]);
  });
});

describe('une alerte qui n’atteint personne passe à l’échelon suivant, aussitôt', () => {
  it.each([
    ['elle revient', echec, 'REVENU'],
    ['une réponse automatique', automatique, 'ACCEPTE'],
  ] as const)('%s : l’horloge est réveillée et appelle (design §1.5, S-11)', async (_nom, octets, etat) => {
    const { reference } = await v.signale();
    const { reseau, temps } = v.m;
    const { cle } = await v.courriel(reference, 'nouvelleAffaire');
    const avant = await v.horloge(reference);
    await v.rendre(cle, octets);
    const apres = await v.horloge(reference);
    expect(apres.prochaine).toEqual(temps.maintenant);
    expect(apres.reveils).toBe(avant.reveils + 1);
    await v.demander(reference);
    const { echelle } = await etatDe(v.m, reference);
    expect(echelle?.appels.map((a) => a.personne)).toEqual([reseau.ctr.id]);
    expect((await v.courriel(reference, 'nouvelleAffaire')).etat).toBe(etat);
    await v.livrer();
    // The rung just called is away too: the next one, at once again.
    await v.rendre((await v.courriel(reference, 'monteeDeLigne')).cle, octets);
    await v.demander(reference);
    expect((await etatDe(v.m, reference)).echelle?.appels.map((a) => a.personne)).toEqual([
      reseau.ctr.id,
      reseau.ctn.id,
    ]);
  });

  it('une alerte refusée par la messagerie presse de même, sans attendre de retour (R-271)', async () => {
    v.relais.scenario = { rcpt: '550 no such user' };
    const { reference } = await v.signale();
    expect((await v.horloge(reference)).prochaine).toEqual(v.m.temps.maintenant);
    await v.demander(reference);
    expect((await etatDe(v.m, reference)).echelle?.appels).toHaveLength(1);
    expect(await v.taches(reference)).toEqual([{ nature: 'courrielAbandonne', pour: null }]);
  });

  it('déjà prise en charge : l’alerte revenue n’appelle plus personne', async () => {
    const { reference } = await v.signale();
    await agir(v.m, actes.accuserReception, reference, v.m.reseau.assistante, {});
    const avant = await v.horloge(reference);
    await v.rendre((await v.courriel(reference, 'nouvelleAffaire')).cle, echec);
    expect(await v.horloge(reference)).toEqual(avant);
    await v.demander(reference);
    expect((await etatDe(v.m, reference)).echelle?.appels).toEqual([]);
  });
});

describe('une courtoisie qui revient', () => {
  it('se lit dans le dossier ; ni tâche, ni réveil, ni autre courriel', async () => {
    const { reference } = await v.signale();
    const avant = { horloge: await v.horloge(reference), envois: v.relais.recus.length };
    await v.rendre((await v.courriel(reference, 'receptionAuTiers')).cle, echec);
    await v.livrer();
    expect({ horloge: await v.horloge(reference), envois: v.relais.recus.length }).toEqual(avant);
    expect((await v.courriel(reference, 'receptionAuTiers')).etat).toBe('REVENU');
    expect(await v.taches(reference)).toEqual([]);
  });
});
