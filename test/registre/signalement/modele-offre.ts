import type { actes } from '#libs/domaine/signalement/index.js';
import { DELAIS, HEURE, horizonPasse, MINUTE, offreDe, OFFRES_MAX, REPENTIR_MINUTES } from './modele-etat.js';
import {
  INTROUVABLE,
  selon,
  autre,
  inconnu,
  enCours,
  sansEchelle,
  plusTard,
  type ActeModele,
} from './modele-regles.js';

/** The offer, its letters and reminders: never more than three, never after the agent answered. */
export const OFFRE = {
  preparerLettre: {
    qui: 'titulaire',
    fait: 'lettrePreparee',
    champs: {},
    permis: (m, e) =>
      selon(
        inconnu(autre(m, e)),
        [m.nonRecevable, 'PERSONNE_A_QUI_PROPOSER'],
        [m.prisPar === undefined, 'PRENDRE_EN_CHARGE_DABORD'],
        [m.reponse === 'non', 'APRES_UN_NON'],
        [horizonPasse(m, e.instant), 'OFFRE_HORIZON_PASSE'],
        [m.lettres >= OFFRES_MAX, 'PROPOSITIONS_EPUISEES'],
      ),
    apres: (m) => m,
  },
  proposerAide: {
    qui: 'titulaire',
    fait: 'offrePreparee',
    champs: { voie: ['courriel', 'courriel', 'courrier', 'telephone'], rappels: ['0', '1', '2'] },
    permis: (m, e) => {
      const o = offreDe(m);
      return selon(
        inconnu(autre(m, e)),
        [m.nonRecevable, 'PERSONNE_A_QUI_PROPOSER'],
        [m.prisPar === undefined, 'PRENDRE_EN_CHARGE_DABORD'],
        [m.offreFaite || m.clos, 'OFFRE_DEJA_FAITE'],
        [o?.retenue === true, 'OFFRE_EN_CHEMIN'],
        [o !== undefined && o.courrier === undefined, 'OFFRE_DEJA_FAITE'],
        [o?.courrier === 'attend' || o?.courrier === 'remis', 'OFFRE_EN_CHEMIN'],
        [m.offres.length >= OFFRES_MAX, 'PROPOSITIONS_EPUISEES'],
      );
    },
    apres: (m, { champs, instant }) => {
      const voie = champs['voie'] ?? '';
      const parCourriel = voie === 'courriel';
      const le = parCourriel ? instant + REPENTIR_MINUTES * MINUTE : instant;
      const suite = !parCourriel ? {} : m.reponse === undefined ? { courrier: 'attend' as const } : { retenue: true };
      return {
        ...sansEchelle(m),
        offres: [...m.offres, { voie, le, ...suite }],
        lettres: m.lettres + (voie === 'courrier' ? 1 : 0),
        rappelsPrevus: Math.min(Number(champs['rappels']), OFFRES_MAX - 1),
        horizon: plusTard(le + DELAIS.horizon * HEURE, m.horizon),
      };
    },
  },
  annulerEnvoi: {
    qui: 'titulaire',
    fait: 'envoiAnnule',
    champs: {},
    permis: (m, e) => {
      const o = offreDe(m);
      const parti = o === undefined || e.instant >= o.le || (o.retenue !== true && o.courrier !== 'attend');
      return selon(inconnu(autre(m, e)), [m.offreFaite || parti, 'TROP_TARD_POUR_ANNULER']);
    },
    apres: ({ horizon: _plus, ...m }, { instant }) => ({
      ...m,
      offres: m.offres.slice(0, -1),
      rappelsPrevus: 0,
      echelle: { quoi: 'proposition', depuis: m.prisLe ?? instant, appeles: [] },
    }),
  },
  renvoyerMessage: {
    qui: 'titulaire',
    fait: 'messageRenvoye',
    champs: {},
    permis: (m, e) =>
      selon(inconnu(autre(m, e)), [
        m.clos || m.offreFaite || offreDe(m)?.courrier !== 'douteux' || offreDe(m)?.retenue === true,
        'RIEN_A_RENVOYER',
      ]),
    apres: (m, { instant }) => ({
      ...sansEchelle(m),
      offres: m.offres.map((o, i) =>
        i < m.offres.length - 1
          ? o
          : { voie: o.voie, le: instant, ...(m.reponse === undefined ? { courrier: 'attend' } : { retenue: true }) },
      ),
    }),
  },
  planifierRappel: {
    qui: 'titulaire',
    fait: 'rappelPlanifie',
    champs: { rang: ['1', '2'], le: ['jour+1', 'jour+3', 'jour+6'] },
    permis: (m, e) => {
      const ajoute = Number(e.champs['rang']) > m.rappelsPrevus ? 1 : 0;
      if (autre(m, e)) return INTROUVABLE;
      if (m.nonRecevable || !enCours(m) || horizonPasse(m, e.instant)) return ['RIEN_A_RAPPELER'];
      if (Number(e.champs['rang']) - 1 > m.rappelsPrevus) return ['SAISIE_INVALIDE'];
      if (1 + m.rappels + m.rappelsPrevus + ajoute > OFFRES_MAX) return ['RAPPELS_EPUISES'];
      return ['OK', 'SAISIE_INVALIDE'];
    },
    apres: (m, e) => ({ ...m, rappelsPrevus: Math.max(m.rappelsPrevus, Number(e.champs['rang'])) }),
  },
  annulerRappel: {
    qui: 'titulaire',
    fait: 'rappelAnnule',
    champs: { rang: ['1', '2'] },
    permis: (m, e) =>
      selon(inconnu(autre(m, e)), [Number(e.champs['rang']) > m.rappelsPrevus || m.clos, 'RAPPEL_INCONNU']),
    apres: (m) => ({ ...m, rappelsPrevus: m.rappelsPrevus - 1 }),
  },
  reporterHorizon: {
    qui: 'titulaire',
    fait: 'horizonReporte',
    champs: { jusquau: ['jour+2', 'jour+30', 'jour+60'] },
    permis: (m, e) => {
      if (autre(m, e)) return INTROUVABLE;
      return m.horizon === undefined || horizonPasse(m, e.instant) ? ['RIEN_A_REPORTER'] : ['OK', 'SAISIE_INVALIDE'];
    },
    apres: (m) => m, // the new date is read from the record, and must be later
  },
  devoilerOrigine: {
    qui: 'titulaire',
    fait: 'origineDevoilee',
    champs: {},
    permis: (m, e) => selon(inconnu(autre(m, e)), [m.tiers === null || !enCours(m) || m.devoilee, 'RIEN_A_DEVOILER']),
    apres: (m) => ({ ...m, devoilee: true }),
  },
} satisfies Partial<Record<keyof typeof actes, ActeModele>>;
