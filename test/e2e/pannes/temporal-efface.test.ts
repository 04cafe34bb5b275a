import { secondes, unSysteme, type Systeme } from '../../outils/systeme.js';
import { mots, Parcours, uneTroupe, type Bilan, type Troupe } from './parcours.js';

/** After a loss without any human act, the reconciler nudges what is more than 60 s late, at its next round of 15 s. */
const RECONCILIATION_MS = 150_000;

describe('la base de Temporal est perdue au milieu d’un parcours', () => {
  let s: Systeme;
  let troupe: Troupe;
  let temoin: Bilan;

  const perdreTemporal = async (): Promise<void> => {
    await s.processus.temporal.tuer();
    s.temporal.effacer();
    await s.processus.temporal.demarrer();
  };

  /** The technical line is called once; the agent says yes; one reminder date goes by; the horizon ends it. */
  const jouer = async (
    p: Parcours,
    ennuis: { avantAppel?: () => Promise<void>; avantOffre?: () => Promise<void> } = {},
  ): Promise<Bilan> => {
    await p.deposer();
    await p.attendreFait('Recherche d’un signalement antérieur de la même personne');
    await ennuis.avantAppel?.();
    await p.attendreFait(mots.appel, RECONCILIATION_MS);
    await p.accuser();
    await ennuis.avantOffre?.();
    await p.proposer('1');
    await p.attendreFait(mots.tiers, RECONCILIATION_MS);
    await p.repondre('oui');
    await p.attendreFait(mots.fin, RECONCILIATION_MS);
    await s.boite.attendre(troupe.chef.compte, 2);
    return p.bilan();
  };

  beforeAll(async () => {
    const reglages = secondes({
      accuse: { secondes: 5 },
      intervalleRappel: { secondes: 6 },
      horizon: { secondes: 12 },
    });
    s = await unSysteme({ reglages, releve: true });
    troupe = await uneTroupe(s);
    temoin = await jouer(await Parcours.ouvrir(s, troupe, 'sonia.haddad'));
  }, 120_000);
  afterAll(() => s?.fermer());

  it('le parcours témoin, sans perte, va jusqu’à sa fin', () => {
    expect(temoin.faits).toEqual([
      'Signalement déposé',
      'Recherche d’un signalement antérieur de la même personne',
      mots.appel,
      mots.prise,
      mots.proposee,
      mots.faite,
      mots.tiers,
      mots.reponse,
      mots.rappel,
      mots.fin,
    ]);
    expect(temoin.courriels).toHaveLength(5);
    expect(temoin.tiers.offreFaite).toBe(true);
  });

  it('perdue pendant que la ligne technique va être appelée, puis entre deux actes : mêmes faits, mêmes courriels, même vue du signalant', async () => {
    const p = await Parcours.ouvrir(s, troupe, 'thierry.mougin');
    const bilan = await jouer(p, { avantAppel: perdreTemporal, avantOffre: perdreTemporal });
    expect(bilan).toEqual(temoin);
  }, 300_000);
});
