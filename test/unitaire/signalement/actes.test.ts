import { mef2016 } from '#libs/reglementation/textes/mef-2016.js';
import type { Auteur, Contexte, Decision } from '#libs/domaine/acte.js';
import { estRefus, type Refus } from '#libs/domaine/erreurs.js';
import type { Reponse, Signalement } from '#libs/domaine/signalement/etat.js';
import { actes, signalement } from '#libs/domaine/signalement/index.js';
import { unContexte, unEtat } from '../../fabriques/etat.js';
import { selon } from '../../outils/selon.js';

const INSTANT = '2026-03-12T10:00:00.000Z';
const personne = (id: string): Auteur => ({ id, fonctions: [] });
const ass = personne('ass');
const agent = personne('agent');

const depose = unEtat();
const pris: Signalement = {
  ...depose,
  priseEnCharge: { par: 'ass', le: INSTANT },
  echelle: { quoi: 'proposition', depuis: INSTANT, appels: [] },
};
const { echelle: _echelle, ...sansEchelle } = pris;
const offert: Signalement = {
  ...sansEchelle,
  offres: [{ numero: 1, voie: 'telephone', le: INSTANT, par: 'ass' }],
  offreFaite: { le: INSTANT, constateeLe: INSTANT },
  horizon: '2026-04-26T21:59:59.999Z',
};
const refuse: Signalement = { ...offert, reponse: { valeur: 'non', le: INSTANT } };
const clos: Signalement = { ...offert, closLe: '2026-04-26T22:00:00.000Z' };

const contexte = (instant = INSTANT): Contexte => unContexte({ instant });

/** Every act that somebody could try, by the one who may. */
const tentatives: Record<string, (s: Signalement, instant: string) => Refus | Decision<Signalement>> = {
  accuserReception: (s, i) => actes.accuserReception.decider(s, {}, contexte(i), ass),
  recuser: (s, i) => actes.recuser.decider(s, {}, contexte(i), ass),
  proposerAide: (s, i) => actes.proposerAide.decider(s, { voie: 'telephone' }, contexte(i), ass),
  repondre: (s, i) => actes.repondre.decider(s, { valeur: 'oui' }, contexte(i), agent),
  reporterHorizon: (s, i) => actes.reporterHorizon.decider(s, { jusquau: '2026-05-30' }, contexte(i), ass),
};

describe('Exactement ces actes, et aucun autre', () => {
  it.each([
    ['déposé', depose, INSTANT, ['accuserReception', 'recuser', 'repondre']],
    ['pris en charge', pris, INSTANT, ['proposerAide', 'repondre']],
    ['offre faite', offert, INSTANT, ['repondre', 'reporterHorizon']],
    ['décliné', refuse, INSTANT, ['repondre', 'reporterHorizon']],
    ['horizon passé sans que l’horloge l’ait dit', offert, '2026-04-27T08:00:00.000Z', []],
    ['terminé', clos, '2026-05-02T08:00:00.000Z', []],
  ])('%s', (_nom, s, instant, attendus) => {
    const permis = Object.entries(tentatives)
      .filter(([, tenter]) => !estRefus(tenter(s, instant)))
      .map(([nom]) => nom);
    expect(permis.sort()).toEqual([...attendus].sort());
  });

  it('tant qu’aucune offre n’existe, l’agent ne peut rien répondre : pour lui il n’y a rien', () => {
    expect(actes.repondre.qui(agent, depose, contexte())).toBe(false);
    expect(actes.repondre.qui(agent, offert, contexte())).toBe(true);
    expect(actes.repondre.qui(personne('chef'), offert, contexte())).toBe(false);
  });

  it.each([
    ['jour illisible', 'demain'],
    ['avant le dépôt', '2026-03-09'],
    ['dans l’avenir', '2026-03-13'],
  ])('le jour d’une lettre : %s est refusé, avec le champ et le remède', (_nom, le) => {
    expect(actes.proposerAide.decider(pris, { voie: 'courrier', le }, contexte(), ass)).toMatchObject({
      code: 'SAISIE_INVALIDE',
      champs: { le: [expect.any(String)] },
    });
  });

  it('une échéance n’est que repoussée, jamais avancée : une date dite à l’agent est une promesse', () => {
    expect(estRefus(actes.reporterHorizon.decider(offert, { jusquau: '2026-04-01' }, contexte(), ass))).toBe(true);
  });

  it('celle qui s’est récusée n’est plus désignée ; la suivante de la ligne l’est', () => {
    const decision = actes.recuser.decider(depose, {}, contexte(), ass) as Decision<Signalement>;
    expect(decision.etat.titulaire).toBe('ass2');
    expect(
      (actes.recuser.decider(decision.etat, {}, contexte(), personne('ass2')) as Decision<Signalement>).etat.titulaire,
    ).toBe('ctr');
  });
});

describe('Ce que l’agent choisit ne se voit pas du dehors', () => {
  selon(
    mef2016,
    '§1.1.3',
    'aucune réponse ne cause un courriel, une tâche ou un fait pour le tiers (R-061, T-01)',
    () => {
      for (const valeur of ['oui', 'pasMaintenant', 'non'] as Reponse[]) {
        const {
          etat: _etat,
          faits: _faits,
          ...effets
        } = actes.repondre.decider(offert, { valeur }, contexte(), agent) as Decision<Signalement>;
        expect(effets).toEqual({});
      }
    },
  );

  selon(
    mef2016,
    '§1.1.3',
    'les dates de rappel et la fin passent de la même façon quoi que l’agent réponde (T-03)',
    () => {
      const avecRappels: Signalement = {
        ...offert,
        rappelsPrevus: [null, null],
      };
      const suivre = signalement.procedures['traiterSignalement']?.etapes['suivreOffre'];
      const dates = (s: Signalement): string[] => {
        const vues: string[] = [];
        let etat = s;
        let instant = INSTANT;
        for (;;) {
          const verdict = suivre?.(etat, contexte(instant));
          if (verdict === undefined || 'fini' in verdict) return vues;
          if ('attendre' in verdict) {
            vues.push(verdict.attendre);
            instant = verdict.attendre;
          } else etat = verdict.du.etat;
        }
      };
      const silence = dates(avecRappels);
      expect(silence).toHaveLength(3);
      for (const valeur of ['oui', 'pasMaintenant', 'non'] as Reponse[]) {
        expect(dates({ ...avecRappels, reponse: { valeur, le: INSTANT } })).toEqual(silence);
      }
    },
  );

  selon(mef2016, '§1.1.3', 'un rappel ne part plus après une réponse, quelle qu’elle soit (T-09)', () => {
    const suivre = signalement.procedures['traiterSignalement']?.etapes['suivreOffre'];
    const s: Signalement = {
      ...offert,
      rappelsPrevus: [null],
    };
    const plusTard = contexte('2026-03-25T10:00:00.000Z');
    const du = (etat: Signalement): Decision<Signalement> =>
      (suivre?.(etat, plusTard) as { du: Decision<Signalement> }).du;
    expect(du(s).courriels).toHaveLength(1);
    for (const valeur of ['oui', 'pasMaintenant', 'non'] as Reponse[])
      expect(du({ ...s, reponse: { valeur, le: INSTANT } }).courriels).toEqual([]);
  });
});
