import { lireRelaisSmtp } from '#libs/infra/courriel/adresse-smtp.js';
import { Remise } from '#libs/infra/courriel/remise.js';
import { rapport } from '../../outils/retours.js';
import { jusqua, secondes, unSysteme, type Systeme } from '../../outils/systeme.js';
import { portLibre } from '../../outils/systeme/sondes.js';
import { agents, gens } from './gens.js';
import { Parcours } from './parcours.js';

const agent = 'sonia.haddad';

describe('Un message revient, par la vraie porte du worker', () => {
  let s: Systeme;
  let porte: number;
  let p: Parcours;
  beforeAll(async () => {
    porte = await portLibre();
    s = await unSysteme({
      reglages: secondes({ attenteRetour: { secondes: 600 } }),
      environnement: { RELAIS_RETOURS_PORT: String(porte) },
    });
    p = await Parcours.ouvrir(s, agent);
    await p.deposer();
    await p.accuser();
    await p.proposer();
  });
  afterAll(() => s?.fermer());

  it('l’offre revenue n’est pas faite : l’assistante le lit, la personne qui a signalé n’en sait rien (T-02, R-074)', async () => {
    const [offre] = (await s.boite.attendre(`${agent}@`)).filter((c) => c.de.startsWith('retour+'));
    const remise = new Remise(lireRelaisSmtp(`smtp://127.0.0.1:${porte}`));
    const avis = rapport({ action: 'failed', statut: '5.1.1' });
    const verdict = await remise.remettre({
      retour: '',
      destinataire: offre?.de ?? '',
      enveloppe: 'x',
      octets: avis,
      avantDonnees: () => Promise.resolve(true),
    });
    remise.fermer();
    expect(verdict.issue).toBe('ACCEPTE');
    await p.attendreFait('courrielRevenu');
    expect(await p.messageALAgent()).toContain('revenu');
    expect(await p.page()).toContain('L’offre n’est pas faite');
    expect(await p.offreFaitePourLeTiers()).toBe(false);
    expect(await s.boite.attendre(`${agents[agent].chef}@`)).toHaveLength(1); // his receipt, and nothing since
  });

  it('l’administrateur voit les messages du service qui ne sont pas arrivés, et les autres ne voient pas la page', async () => {
    const administrateur = await s.connecter(gens.administrateur);
    const page = await administrateur.get('/courriels');
    expect([page.statut, page.texte.includes('Rien à regarder')]).toEqual([200, true]);
    for (const autre of [p.assistante, p.chef]) expect((await autre.get('/courriels')).statut).toBe(404);
  });

  it('une alerte que personne n’a pu recevoir est dans sa liste ; « relancer » la fait partir', async () => {
    const autre = await Parcours.ouvrir(s, 'thierry.mougin');
    await s.boite.panne('refuse550');
    await autre.deposer();
    const administrateur = await s.connecter(gens.administrateur);
    const action = await jusqua(
      async () => /\/courriels\/[0-9a-f]{32}\/relance/.exec((await administrateur.get('/courriels')).texte)?.[0],
      { quoi: 'une alerte à relancer' },
    );
    await s.boite.panne('normal');
    const avant = (await s.boite.lister()).length;
    expect((await administrateur.formulaire('/courriels', action, {})).statut).toBe(303);
    await jusqua(async () => (await s.boite.lister()).length > avant, { quoi: 'l’alerte relancée' });
  });
});
