import { problematiquesDe } from '#libs/domaine/accompagnement/plan/regles.js';
import { chose, dire } from './oracle.js';
import { jourDe, mardi, numeros, texte, type Geste, type Vu } from './gestes.js';

const creneaux = ({ instant, parmi }: Vu): Record<string, unknown> => ({
  jour1: mardi(instant),
  heure1: '10:00',
  ...parmi([{}, { jour2: mardi(instant), heure2: '14:00' }]),
  duree: '45',
});
const RUBRIQUES = ['situation', 'situation', 'ressources', 'besoins', 'personnelle'] as const;
const ligne = ({ instant }: Vu): Record<string, unknown> => ({
  quoi: 'Préparer le dossier de logement',
  qui: 'ensemble',
  echeance: mardi(instant),
});
const genre = ({ oracle, parmi }: Vu): Record<string, unknown> => {
  if (oracle.texte === 'ecologie') return { genre: parmi(['psychosocial', 'materiel']) };
  return oracle.texte === 'equipement' ? { genre: parmi(['personnelle', 'professionnelle', 'sociale']) } : {};
};

const attendre: Omit<Geste, 'qui'> = { champs: ({ parmi }) => ({ caractere: parmi(['urgence', 'aucun', 'gravite']) }) };

/** Meetings, assessment, plan, sheet, notes, orientation. */
export const TRAVAIL = {
  qualifier: { ...attendre, qui: 'elle' },
  qualifierSansLire: { ...attendre, qui: 'encadrement' },
  proposerEntretien: {
    qui: 'elle',
    champs: (vu) => ({
      ...creneaux(vu),
      lieu: vu.parmi(['bureau', 'telephone', 'visite']),
      besoin: true,
      convenu: vu.parmi([false, true]),
    }),
  },
  deplacerEntretien: {
    qui: 'elle',
    champs: (vu) => ({
      ...creneaux(vu),
      entretien: vu.parmi(numeros(vu.etat.entretiens)),
      convenu: vu.parmi([false, true]),
    }),
  },
  choisirCreneau: {
    qui: 'lui',
    champs: ({ parmi, etat }) => ({
      entretien: parmi(numeros(etat.entretiens)),
      creneau: parmi(['1', '2']),
      recevoir: parmi([false, true]),
    }),
    apres: (o, s) =>
      s.etat.entretiens.find((e) => String(e.numero) === s.champs['entretien'])?.lieu === 'visite'
        ? dire(o, { numero: s.etat.accords.length + 1, chose: chose('visite'), oui: true }, s.instant)
        : o,
  },
  demanderAutresMoments: { qui: 'lui', champs: ({ parmi, etat }) => ({ entretien: parmi(numeros(etat.entretiens)) }) },
  annulerEntretien: { qui: 'deux', champs: ({ parmi, etat }) => ({ entretien: parmi(numeros(etat.entretiens)) }) },
  conclureEntretien: {
    qui: 'elle',
    champs: ({ parmi, etat }) => ({ entretien: parmi(numeros(etat.entretiens)), issue: parmi(['tenu', 'manque']) }),
  },
  vouloirRappels: {
    qui: 'lui',
    champs: ({ parmi }) => ({ rappels: parmi(['oui', 'non']) }),
    doit: (o) => o.clos === undefined,
  },
  ecrireDiagnostic: {
    qui: 'elle',
    champs: ({ parmi }) => ({ rubrique: parmi(RUBRIQUES), evaluation: 'Évaluation réservée.', lu: '99' }),
  },
  classerProblematique: {
    qui: 'elle',
    champs: ({ parmi, etat }) => ({
      problematique: parmi([...Object.keys(problematiquesDe(etat.profil)), 'inconnue']),
      concerne: parmi(['oui', 'non']),
    }),
  },
  ajouterObjectif: { qui: 'deux', champs: () => ({ objectif: 'Retrouver un logement stable' }) },
  changerObjectif: {
    qui: 'deux',
    champs: ({ parmi, etat, instant }) => ({
      numero: parmi(numeros(etat.plan?.objectifs)),
      lu: '99',
      objectif: `Changer de logement (${instant % 997})`,
    }),
  },
  suivreObjectif: {
    qui: 'deux',
    champs: ({ parmi, etat }) => ({
      numero: parmi(numeros(etat.plan?.objectifs)),
      suite: parmi(['retire', 'repris']),
    }),
  },
  ajouterAction: { qui: 'deux', champs: (vu) => ({ ...ligne(vu), ...genre(vu) }) },
  changerAction: {
    qui: 'deux',
    champs: ({ parmi, etat, instant }) => ({
      numero: parmi(numeros(etat.plan?.actions)),
      lu: '99',
      quoi: `Relire le dossier (${instant % 997})`,
    }),
  },
  suivreAction: {
    qui: 'deux',
    champs: ({ parmi, etat }) => ({
      numeros: [...new Set([parmi(numeros(etat.plan?.actions)), ...parmi([[], ['1', '2']])])],
      suite: parmi(['faite', 'retiree', 'reprise']),
    }),
  },
  repondreAction: {
    qui: 'deux',
    champs: ({ parmi, etat }) => ({
      numero: parmi(numeros(etat.plan?.actions)),
      lu: '99',
      avis: parmi(['oui', 'non']),
    }),
  },
  proposerPlan: {
    qui: 'elle',
    champs: () => ({}),
    apres: (o, s) => ({ ...o, demarches: [...o.demarches, { projet: String(s.etat.plan?.projet), le: s.instant }] }),
  },
  repondrePlan: {
    qui: 'lui',
    champs: ({ parmi, etat }) => ({
      projet: String(etat.plan?.projet ?? 1),
      lu: '99',
      avis: parmi(['oui', 'oui', 'non']),
      toutes: true,
    }),
    apres: (o, s) =>
      dire(
        o,
        {
          numero: s.etat.accords.length + 1,
          chose: chose('plan', texte(s.champs['projet'])),
          oui: s.champs['avis'] === 'oui',
        },
        s.instant,
      ),
  },
  commencerPlan: { qui: 'elle', champs: () => ({}) },
  relirePlan: { qui: 'elle', champs: () => ({}) },
  fixerRevue: { qui: 'elle', champs: (vu) => ({ revue: mardi(vu.instant) }) },
  remarquer: { qui: 'deux', champs: () => ({ remarque: 'Cela me convient ainsi.' }) },
  tenirRevue: { qui: 'elle', champs: (vu) => ({ prochaine: mardi(vu.instant) }) },
  clorePlan: { qui: 'elle', champs: () => ({}) },
  souhaiterRappels: {
    qui: 'lui',
    champs: ({ parmi }) => ({ rappels: parmi(['oui', 'non']) }),
    doit: (o) => o.clos === undefined,
  },
  ecrireLigne: { qui: 'elle', champs: () => ({ texte: 'Préfère être appelé le matin.' }) },
  retirerLigne: { qui: 'elle', champs: ({ parmi, etat }) => ({ numero: parmi(numeros(etat.fiche?.lignes)) }) },
  validerLigne: {
    qui: 'lui',
    champs: ({ parmi, etat }) => ({ numero: parmi(numeros(etat.fiche?.lignes)), valeur: parmi(['oui', 'non']) }),
  },
  effacerNote: { qui: 'elle', champs: ({ gens }) => ({ note: gens['chef']?.id }) },
  ecrireNote: { qui: 'elle', champs: ({ instant }) => ({ texte: `Note réservée du ${jourDe(instant)}.` }) },
  orienter: {
    qui: 'elle',
    champs: () => ({ domaine: 'autre', vers: 'Point conseil budget de la ville', pourquoi: 'demande' }),
  },
} satisfies Record<string, Geste>;
