import { jusqua, secondes, unSysteme, type Systeme } from '../../outils/systeme.js';
import { gens, mots, Parcours, uneTroupe, type Troupe } from './parcours.js';

interface Pret {
  pret: boolean;
  postgres: boolean;
  temporal: boolean;
  horloge: { retardSecondes: number; enRetard: boolean };
}

const RAPPEL_S = 25;
const LONG = 150_000;

describe('Temporal est arrêté pendant tout le parcours', () => {
  let s: Systeme;
  let troupe: Troupe;
  let p: Parcours;
  const pret = async (): Promise<{ statut: number; json: Pret }> => troupe.chef.get<Pret>('/sante/pret');

  beforeAll(async () => {
    const reglages = secondes({ intervalleRappel: { secondes: RAPPEL_S }, horizon: { secondes: 3600 } });
    s = await unSysteme({ reglages, releve: true });
    troupe = await uneTroupe(s);
    await s.processus.temporal.arreter();
    p = await Parcours.ouvrir(s, troupe, 'sonia.haddad');
  }, 120_000);
  afterAll(() => s?.fermer());

  it('chaque acte d’une personne est accepté', async () => {
    await p.deposer();
    await p.accuser();
    await p.proposer('2');
  });

  it('l’accusé de réception, l’avis à l’assistante et l’offre partent', async () => {
    await s.boite.attendre(gens.chef);
    await s.boite.attendre(gens.assistante);
    await s.boite.attendre('sonia.haddad');
  });

  it('le signalant ne voit que son dépôt : l’offre n’est pas encore constatée', async () => {
    expect((await p.bilan()).tiers.offreFaite).toBe(false);
  });

  it(
    'le site reste prêt et dit que Temporal ne répond pas, puis que l’horloge est en retard',
    async () => {
      const { statut, json } = await pret();
      expect(statut).toBe(200);
      expect(json).toMatchObject({ pret: true, postgres: true, temporal: false });
      await jusqua(async () => (await pret()).json.horloge.enRetard, {
        quoi: 'l’horloge se dit en retard',
        delai: LONG,
      });
      const administrateur = await s.connecter(gens.administrateur);
      const page = await administrateur.get('/sante');
      expect(page.texte).toMatch(/L’horloge est en retard de 1\s+minute/u);
      expect(page.texte).toContain('Temporal ne répond pas');
    },
    LONG,
  );

  it(
    'un worker qui n’a pas joint Temporal pendant une minute sort en erreur ; le superviseur en lance un autre',
    async () => {
      for (const nom of ['worker', 'urgence'] as const) {
        const { processus } = s;
        const sortie = await jusqua(() => processus[nom].sorties.at(0), { quoi: `la fin de ${nom}`, delai: LONG });
        expect(sortie).toEqual({ code: 1, signal: null });
        expect(processus[nom].journal).toContain('"code":"TEMPORAL_INJOIGNABLE"');
      }
    },
    LONG,
  );

  it('l’agent répond pendant la panne, et sa réponse est gardée', async () => {
    const autre = await Parcours.ouvrir(s, troupe, 'thierry.mougin');
    await autre.deposer();
    await autre.accuser();
    await autre.proposer();
    await autre.repondre('non');
    expect(await autre.faits()).toContain(mots.reponse);
  });

  it(
    'Temporal revient : l’horloge rattrape, un seul rappel part pour les deux dates passées, le suivant un intervalle plus tard',
    async () => {
      await s.processus.temporal.demarrer();
      await p.attendreFait(mots.rappel, LONG);
      const moments = await p.moments();
      const rappels = moments.filter((m) => m.quoi === mots.rappel);
      expect(rappels).toHaveLength(1);
      const { json } = await troupe.assistante.get<{ prochaine: string }>(`/api/v1/signalements/${p.reference}`);
      const attente = Date.parse(json.prochaine) - Date.parse(rappels[0]?.le ?? '');
      expect(attente).toBeGreaterThanOrEqual(RAPPEL_S * 1000);
      const lettres = await s.boite.attendre('sonia.haddad', 2);
      expect(lettres).toHaveLength(2);
      await s.boite.attendre(gens.chef, 2);
      expect((await p.bilan()).tiers.offreFaite).toBe(true);
      await jusqua(async () => !(await pret()).json.horloge.enRetard, {
        quoi: 'l’horloge se dit à l’heure',
        delai: LONG,
      });
      await jusqua(async () => (await pret()).json.temporal, {
        quoi: 'le site joint de nouveau Temporal',
        delai: LONG,
      });
    },
    LONG,
  );
});
