import type { actes } from '#libs/domaine/signalement/index.js';
import { horizonPasse, suivante } from './modele-etat.js';
import { selon, inconnu, enCours, type ActeModele } from './modele-regles.js';

/** What the agent may do. */
export const AGENT = {
  repondre: {
    qui: 'agent',
    fait: 'repondu',
    champs: { valeur: ['oui', 'pasMaintenant', 'non'] },
    permis: (m, e) =>
      selon(inconnu(m.agent !== e.par || !enCours(m)), [horizonPasse(m, e.instant), 'OFFRE_HORIZON_PASSE']),
    apres: (m, e) => ({ ...m, reponse: e.champs['valeur'] ?? '' }),
  },
  demanderAcces: {
    qui: 'agent',
    fait: 'accesDemande',
    champs: {},
    permis: (m, e) =>
      selon(inconnu(m.agent !== e.par || !enCours(m)), [
        m.accesDemande || m.devoilee || m.tiers === null,
        'ACCES_DEJA_DEMANDE',
      ]),
    apres: (m) => ({ ...m, accesDemande: true }),
  },
  demanderAutreAssistante: {
    qui: 'agent',
    fait: 'autreAssistanteDemandee',
    champs: {},
    permis: (m, e) =>
      selon(inconnu(m.agent !== e.par || !(enCours(m) || m.tiers === null)), [
        horizonPasse(m, e.instant) || suivante(e.ligne, [...m.ecartees, m.titulaire, ...m.recuses]) === undefined,
        'PERSONNE_D_AUTRE',
      ]),
    apres: (m, { ligne }) => {
      const ecartees = [...m.ecartees, m.titulaire];
      const titulaire = suivante(ligne, [...ecartees, ...m.recuses]) as string;
      return { ...m, ecartees, titulaire, ...(m.prisPar === undefined ? {} : { prisPar: titulaire }) };
    },
  },
} satisfies Partial<Record<keyof typeof actes, ActeModele>>;
