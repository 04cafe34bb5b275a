import type { actes } from '#libs/domaine/signalement/index.js';
import { DELAIS, HEURE, suivante } from './modele-etat.js';
import { INTROUVABLE, selon, autre, inconnu, enCours, sansEchelle, confiee, type ActeModele } from './modele-regles.js';

/** Taking charge, stepping aside, what passes between her and the referrer, and handing over. */
export const CHARGE = {
  accuserReception: {
    qui: 'titulaire',
    fait: 'prisEnCharge',
    champs: {},
    permis: (m, e) =>
      selon(inconnu(autre(m, e) && !(m.echelle?.appeles.includes(e.par) ?? false)), [
        m.prisPar === e.par || m.clos || m.nonRecevable || m.echelle === undefined,
        'DEJA_PRIS_EN_CHARGE',
      ]),
    apres: (m, { par, instant }) => ({
      ...m,
      titulaire: par,
      prisPar: par,
      prisLe: instant,
      echelle: { quoi: 'proposition', depuis: instant, appeles: [], confieeA: par },
    }),
  },
  recuser: {
    qui: 'titulaire',
    fait: 'recuse',
    champs: { motif: ['', 'connaissance'] },
    permis: (m, e) =>
      selon(
        inconnu(autre(m, e)),
        [m.prisPar !== undefined || m.clos || m.nonRecevable, 'DEJA_PRIS_EN_CHARGE'],
        [suivante(e.ligne, [...m.recuses, e.par, ...m.ecartees]) === undefined, 'PERSONNE_APRES_VOUS'],
      ),
    apres: (m, { par, instant, ligne }) => {
      const recuses = [...m.recuses, par];
      return confiee({ ...m, recuses }, suivante(ligne, [...recuses, ...m.ecartees]) as string, instant);
    },
  },
  questionnerTiers: {
    qui: 'titulaire',
    fait: 'questionPosee',
    champs: { question: ['lieu'] },
    permis: (m, e) =>
      selon(inconnu(autre(m, e)), [
        m.prisPar === undefined ||
          m.clos ||
          m.nonRecevable ||
          m.tiers === null ||
          m.question !== undefined ||
          enCours(m),
        'QUESTION_IMPOSSIBLE',
      ]),
    apres: (m, { instant }) => ({
      ...m,
      question: { jusquau: instant + DELAIS.question * HEURE, repondue: false },
    }),
  },
  repondreQuestion: {
    qui: 'tiers',
    fait: 'questionRepondue',
    champs: { reponse: ['Il travaille au deuxième étage.'] },
    permis: (m, e) =>
      selon(inconnu(m.tiers !== e.par || m.question === undefined), [
        m.question?.repondue === true || e.instant >= (m.question?.jusquau ?? 0),
        'QUESTION_CLOSE',
      ]),
    apres: (m) => ({ ...m, ...(m.question === undefined ? {} : { question: { ...m.question, repondue: true } }) }),
  },
  declarerNonRecevable: {
    qui: 'titulaire',
    fait: 'nonRecevable',
    champs: { motif: ['butDeControle', 'inopportun'] },
    permis: (m, e) =>
      selon(
        inconnu(autre(m, e)),
        [m.tiers === null || enCours(m) || m.clos || m.nonRecevable, 'NON_RECEVABLE_TROP_TARD'],
        [e.champs['motif'] === 'inopportun', 'OPPORTUNITE_NON_PREVUE'], // MEF is silent about it (T-51)
      ),
    apres: (m) => ({ ...sansEchelle(m), nonRecevable: true }),
  },
  noterContact: {
    qui: 'titulaire',
    fait: 'contactNote',
    champs: { le: ['jour+0'], maniere: ['appel'], texte: ['Deux mots au téléphone.'] },
    permis: (m, e) => selon(inconnu(autre(m, e)), [m.clos, 'DOSSIER_CLOS']),
    apres: (m) => m,
  },
  informerTiersParEcrit: {
    qui: 'titulaire',
    fait: 'tiersInformeParEcrit',
    champs: { mots: ['Le nécessaire est fait.'], accord: ['sansObjet'] },
    permis: (m, e) => (autre(m, e) ? INTROUVABLE : ['TEXTE_NON_PREVU']), // only where the text provides for it (T-07)
    apres: (m) => m,
  },
  clore: {
    qui: 'titulaire',
    fait: 'clos',
    champs: { issue: ['information'] },
    permis: (m, e) =>
      selon(inconnu(autre(m, e)), [m.prisPar === undefined || m.clos || m.tiers !== null, 'CLORE_PAS_ENCORE']),
    apres: (m) => ({ ...sansEchelle(m), clos: true }),
  },
  qualifier: {
    qui: 'titulaire',
    fait: 'nePeutAttendre',
    champs: { caractere: ['urgence'] },
    permis: (m, e) => selon(inconnu(autre(m, e)), [m.clos, 'DOSSIER_CLOS']),
    apres: (m) => m,
  },
  qualifierSansLire: {
    qui: 'encadrement',
    fait: 'nePeutAttendre',
    champs: { caractere: ['urgence'] },
    permis: (m, e) => selon(inconnu(!e.ligne.slice(2).includes(e.par)), [m.clos, 'DOSSIER_CLOS']),
    apres: (m) => m,
  },
  reaffecter: {
    qui: 'encadrement',
    fait: 'reaffecte',
    champs: { a: ['@assistante', '@autreAssistante', '@ctr', '@rh'] },
    permis: (m, e) =>
      selon(
        inconnu(!e.ligne.slice(2).includes(e.par)),
        [m.clos || m.titulaire === e.champs['a'], 'RIEN_A_REAFFECTER'],
        [!e.ligne.includes(e.champs['a'] ?? '') || m.ecartees.includes(e.champs['a'] ?? ''), 'SAISIE_INVALIDE'],
      ),
    apres: (m, { champs, instant }) => {
      const a = champs['a'] ?? '';
      if (m.prisPar === undefined && !m.nonRecevable) return confiee(m, a, instant);
      return { ...m, titulaire: a, ...(m.prisPar === undefined ? {} : { prisPar: a }) };
    },
  },
} satisfies Partial<Record<keyof typeof actes, ActeModele>>;
