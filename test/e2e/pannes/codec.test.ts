import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { jusqua, secondes, unSysteme, type Systeme } from '../../outils/systeme.js';
import { Parcours } from './parcours.js';

/**
 * The codec cannot close anything, its own failure included: the keys name one that is not there. Whoever would tell Temporal of the
 * failure needs the same codec. The worker must not stop in silence, and nothing may be lost meanwhile (reliability-security S-9).
 */
describe('Le codec ne peut plus rien fermer, pas même le récit de son échec (S-9)', () => {
  let s: Systeme;
  let p: Parcours;

  beforeAll(async () => {
    s = await unSysteme({ reglages: secondes({ accuse: { secondes: 10 }, horizon: { secondes: 20 } }) });
    p = await Parcours.ouvrir(s, 'sonia.haddad');
    await p.deposer();
    await p.attendreFait('rapproche');
    await s.processus.worker.tuer();
    const cles = JSON.parse(readFileSync(join(s.dossier, 'cles.json'), 'utf8')) as { service: { courante: string } };
    const sansCle = join(s.dossier, 'cles-incompletes.json');
    writeFileSync(sansCle, JSON.stringify({ ...cles, service: { ...cles.service, courante: 'absente' } }));
    await s.processus.worker.demarrer({ RELAIS_CLES_FICHIER: sansCle });
  });
  afterAll(() => s?.fermer());

  it('le worker finit en erreur et dit pourquoi : qui le surveille le voit', async () => {
    const { worker } = s.processus;
    await jusqua(() => !worker.vivant, {
      quoi: 'la fin du worker',
      indice: () => worker.journal.slice(-1500),
    });
    expect(worker.sorties.at(-1)).toEqual({ code: 1, signal: null });
    expect(worker.journal).toContain('"code":"OUVRIER_EN_ECHEC"');
  });

  it('les clés revenues, la procédure reprend où le registre en est et va à son terme : chaque fait une fois', async () => {
    await s.processus.worker.demarrer();
    await p.attendreFait('ligneTechniqueAppelee');
    await p.accuser();
    await p.proposer();
    await p.attendreFait('horizon');
    expect(await p.faits()).toEqual([
      ...['depose', 'rapproche', 'ligneTechniqueAppelee', 'prisEnCharge', 'offrePreparee'],
      ...['offreFaite', 'tiersInforme', 'horizon'],
    ]);
  });
});
