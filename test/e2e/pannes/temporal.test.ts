import { jusqua, secondes, unSysteme, type ReponseHttp, type Systeme } from '../../outils/systeme.js';
import { jouerEnEntier, parcoursComplet } from './complet.js';
import { agents, gens, SERVICE_A_PART } from './gens.js';
import { Parcours } from './parcours.js';

interface Pret {
  pret: boolean;
  postgres: boolean;
  temporal: boolean;
  horloge: { retardSecondes: number; enRetard: boolean };
}

const RAPPEL_S = 25;
const chef = agents['sonia.haddad'].chef;

describe('Temporal est arrêté, perd sa base, et revient', () => {
  let s: Systeme;
  /** Begun before the outage: its clock is lost in the middle. */
  let entame: Parcours;
  /** Lived wholly during the outage. */
  let pendant: Parcours;

  const pret = async (): Promise<ReponseHttp<Pret>> => pendant.chef.get<Pret>('/sante/pret');
  const echelleBrisee = { accuse: { secondes: 5 }, attenteRetour: { secondes: 10 }, horizon: { secondes: 20 } };

  beforeAll(async () => {
    const { defaut } = secondes({ intervalleRappel: { secondes: RAPPEL_S }, horizon: { secondes: 3600 } });
    s = await unSysteme({
      reglages: { defaut, structures: { [SERVICE_A_PART]: { ...defaut, ...echelleBrisee } } },
      releve: true,
    });
  });
  afterAll(() => s?.fermer());

  it('d’abord un parcours sans panne : ce que les autres doivent laisser', async () => {
    const temoin = await Parcours.ouvrir(s, 'ines.fernandes');
    expect(await jouerEnEntier(temoin, s, async () => undefined)).toEqual(parcoursComplet);
  });

  describe('pendant la panne', () => {
    beforeAll(async () => {
      entame = await Parcours.ouvrir(s, 'pierre-yves.le-goff');
      pendant = await Parcours.ouvrir(s, 'sonia.haddad');
      await entame.deposer();
      await entame.attendreFait('rapproche');
      await s.processus.temporal.tuer();
      s.temporal.effacer();
    });

    it('chaque acte d’une personne est accepté', async () => {
      await pendant.deposer();
      await pendant.accuser();
      await pendant.proposer('2');
    });

    it('l’accusé de réception, l’avis à l’assistante et l’offre partent', async () => {
      await s.boite.attendre(chef);
      await s.boite.attendre('sonia.haddad');
      const lettres = await pendant.lettres();
      expect(lettres.map((l) => l.pour.split('@')[0])).toContain(gens.assistante);
    });

    it('le signalant ne voit que son dépôt : l’offre n’est pas encore constatée', async () => {
      expect(await pendant.offreFaitePourLeTiers()).toBe(false);
    });

    it('la réponse d’un agent est gardée', async () => {
      const autre = await Parcours.ouvrir(s, 'thierry.mougin');
      await autre.deposer();
      await autre.accuser();
      await autre.proposer();
      await autre.repondre('non');
      expect(await autre.faits()).toContain('repondu');
    });

    it('le site reste prêt, dit que Temporal ne répond pas, puis que l’horloge est en retard', async () => {
      const { statut, json } = await pret();
      expect(statut).toBe(200);
      expect(json).toMatchObject({ pret: true, postgres: true, temporal: false });
      await jusqua(async () => (await pret()).json.horloge.enRetard, {
        quoi: 'l’horloge en retard',
      });
      const administrateur = await s.connecter(gens.administrateur);
      const { texte } = await administrateur.get('/sante');
      expect(texte).toMatch(/L’horloge est en retard de \d+\s+minutes?/u);
      expect(texte).toContain('Temporal ne répond pas');
    });

    it('un worker qui n’a pas joint Temporal pendant une minute sort en erreur, et un autre le remplace', async () => {
      for (const worker of [s.processus.worker, s.processus.urgence]) {
        const sortie = await jusqua(() => worker.sorties.at(0), { quoi: `la fin de ${worker.nom}` });
        expect(sortie).toEqual({ code: 1, signal: null });
        expect(worker.journal).toContain('"code":"TEMPORAL_INJOIGNABLE"');
      }
    });
  });

  describe('au retour, la base vide', () => {
    beforeAll(() => s.processus.temporal.demarrer());

    it('un seul rappel part pour les deux dates passées, et le suivant attend un intervalle entier', async () => {
      await pendant.attendreFait('rappelEchu');
      const rappels = (await s.journal(pendant.reference)).filter(({ fait }) => fait.type === 'rappelEchu');
      expect(rappels).toHaveLength(1);
      const { json } = await pendant.assistante.get<{ prochaine: string }>(`/api/v1/signalements/${pendant.reference}`);
      const attente = Date.parse(json.prochaine) - Date.parse(rappels[0]?.le ?? '');
      expect(attente).toBeGreaterThanOrEqual(RAPPEL_S * 1000);
      expect(await s.boite.attendre('sonia.haddad', 2)).toHaveLength(2);
      expect(await pendant.offreFaitePourLeTiers()).toBe(true);
    });

    it('le parcours dont l’horloge a été perdue finit comme sans panne : mêmes faits, mêmes courriels, même vue du signalant', async () => {
      await entame.attendreFait('ligneTechniqueAppelee');
      await entame.accuser();
      await s.processus.temporal.tuer(); // once more, between two acts: the next act starts the clock anew
      s.temporal.effacer();
      await s.processus.temporal.demarrer();
      await entame.proposer();
      await entame.repondre('oui');
      await entame.attendreFait('horizon');
      const miens = ({ courriels }: { courriels: string[] }): string[] =>
        courriels.filter((c) => /^(agent|chef) /.test(c)); // the others write to the same assistante
      const bilan = await entame.bilan();
      expect({ ...bilan, courriels: miens(bilan) }).toEqual({
        ...parcoursComplet,
        courriels: miens(parcoursComplet),
      });
    });

    it('le site se dit de nouveau à l’heure', async () => {
      await jusqua(async () => !(await pret()).json.horloge.enRetard, {
        quoi: 'l’horloge à l’heure',
      });
      await jusqua(async () => (await pret()).json.temporal, { quoi: 'Temporal joint par le site' });
    });
  });
});
