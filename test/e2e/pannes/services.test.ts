import { jusqua, secondes, unSysteme, type Systeme } from '../../outils/systeme.js';
import { agents } from './gens.js';
import { Parcours } from './parcours.js';

describe('un service est arrêté pendant un parcours', () => {
  let s: Systeme;

  beforeAll(async () => {
    s = await unSysteme({ reglages: secondes({ horizon: { secondes: 3600 } }), sans: ['temporal'] });
  });
  afterAll(() => s?.fermer());

  it('Temporal arrêté avant le démarrage : le site démarre, est prêt, et dit que Temporal ne répond pas', async () => {
    const reponse = await fetch(`${s.url}/sante/pret`);
    expect(reponse.status).toBe(200);
    expect(await reponse.json()).toMatchObject({ pret: true, postgres: true, temporal: false });
    await s.processus.temporal.demarrer();
    await s.horlogePrete();
    await jusqua(async () => ((await (await fetch(`${s.url}/sante/pret`)).json()) as { temporal: boolean }).temporal, {
      quoi: 'Temporal joint par le site',
    });
  });

  it('worker arrêté : les actes sont acceptés, les courriels attendent et partent une fois quand il revient', async () => {
    await s.processus.worker.arreter();
    const p = await Parcours.ouvrir(s, 'sonia.haddad');
    await p.deposer();
    await p.accuser();
    await p.proposer();
    expect(await p.messageALAgent()).toBe('envoi en cours');
    expect(await p.lettres()).toEqual([]);
    await s.processus.worker.demarrer();
    await p.attendreFait('tiersInforme');
    await s.boite.attendre(agents['sonia.haddad'].chef, 2);
    expect((await p.bilan()).courriels).toEqual([
      'agent : proposition',
      'assistante : nouvelle affaire',
      'chef : offre faite',
      'chef : réception',
    ]);
  });

  it('worker arrêté proprement : il finit et rend le code 0', async () => {
    expect(s.processus.worker.sorties.at(0)).toEqual({ code: 0, signal: null });
  });

  it('messagerie arrêtée : l’assistante lit que l’envoi est en cours et le nombre d’essais ; puis chaque courriel arrive une fois', async () => {
    const p = await Parcours.ouvrir(s, 'thierry.mougin');
    await s.processus.boite.arreter();
    await p.deposer();
    await p.accuser();
    await p.proposer();
    await jusqua(async () => (await p.messageALAgent()) === 'envoi en cours, 2 essais sans réponse', {
      quoi: 'un deuxième essai visible',
      indice: () => s.processus.worker.journal.slice(-1000),
    });
    expect(await p.offreFaitePourLeTiers()).toBe(false);
    await s.processus.boite.demarrer();
    await p.attendreFait('tiersInforme');
    expect(await p.messageALAgent()).toBe('remis à la messagerie du ministère ; nous ne savons pas s’il a été lu');
    await s.boite.attendre('thierry.mougin');
    await jusqua(async () => (await p.lettres()).length >= 4, { quoi: 'les quatre courriels' });
    const identifiants = (await p.lettres()).map((c) => c.messageId);
    expect(identifiants).toHaveLength(4);
    expect(new Set(identifiants).size).toBe(4);
  });
});
