import type { Acte, Contexte, Decision } from '../../../acte.js';
import { Case, Choix, Reference, Texte } from '../../../champs.js';
import { estRefus, saisieInvalide, type Refus } from '../../../erreurs.js';
import { empeche } from '../../accords/regle.js';
import type { Accompagnement } from '../../etat.js';
import { agendaDe, tenirAJour } from '../annoncer.js';
import { Creneaux, lireCreneaux } from '../creneaux.js';
import type { Creneau, Entretien, Lieu } from '../etat.js';
import { lieux } from '../lieux.js';
import { lieuDeSonChoix, unSeulMoment } from '../refus.js';
import { sansSonOui, visiteImpossible } from '../visite.js';

const accompagnants = {
  assistante: 'Une autre assistante de service social',
  partenaire: 'Un partenaire',
} as const;

export class ProposerEntretien extends Creneaux {
  @Choix({ libelle: 'Où', parmi: lieux })
  lieu!: Lieu;

  @Reference({ libelle: 'À une permanence : laquelle', optionnel: true })
  permanence?: string;

  @Texte({ libelle: 'Ce que l’agent doit savoir pour venir', max: 500, optionnel: true })
  precision?: string;

  @Case({ libelle: 'Nous en avons convenu ensemble : ce moment est fixé' })
  convenu?: boolean;

  @Case({ libelle: 'Sur le lieu de travail : l’agent l’a lui-même préféré' })
  prefere?: boolean;

  @Case({ libelle: 'À domicile : l’agent en a besoin' })
  besoin?: boolean;

  @Choix({ libelle: 'À domicile : qui vient avec vous', parmi: accompagnants, optionnel: true })
  quiVient?: keyof typeof accompagnants;

  @Texte({ libelle: 'À domicile : pourquoi cette personne vient', max: 300, optionnel: true })
  pourquoiVient?: string;
}

/**
 * She proposes one to three times; he chooses, asks for others, or says nothing. What they agreed by word of mouth is fixed at once.
 * The place is adapted to him; a home visit follows the rule of his text (T-30).
 */
export const proposerEntretien: Acte<Accompagnement, ProposerEntretien> = {
  type: 'accompagnement.proposerEntretien',
  champs: ProposerEntretien,
  qui: (auteur, a) => a.titulaire === auteur.id,
  decider(a, champs, contexte, auteur): Refus | Decision<Accompagnement> {
    const { instant, hasard } = contexte;
    const empechement = empeche(a, instant, 'accompagnement') ?? lieuImpossible(a, instant, champs);
    if (empechement !== undefined) return empechement;
    const creneaux = lireCreneaux(a, champs, instant);
    if (estRefus(creneaux)) return creneaux;
    const { lieu, permanence, precision, convenu = false } = champs;
    if (convenu && creneaux.length > 1) return unSeulMoment;
    const e: Entretien = {
      numero: a.entretiens.length + 1,
      uid: hasard,
      sequence: 0,
      proposeLe: instant,
      par: auteur.id,
      creneaux,
      lieu,
      ...(permanence === undefined ? {} : { permanence }),
      ...(precision === undefined ? {} : { precision }),
      ...(lieu === 'visite' ? compagnie(champs) : {}),
    };
    const avecLui = { ...a, entretiens: [...a.entretiens, e] };
    return convenu ? fixer(avecLui, contexte, e, auteur.id) : proposer(avecLui, contexte, e, auteur.id);
  },
};

/** What is written of a visit besides its time: that there is a need, who comes along and why. */
function compagnie({ besoin, quiVient, pourquoiVient }: ProposerEntretien): Pick<Entretien, 'besoin' | 'avec'> {
  return {
    ...(besoin === true ? { besoin } : {}),
    ...(quiVient === undefined || pourquoiVient === undefined
      ? {}
      : { avec: { qui: quiVient, raison: pourquoiVient } }),
  };
}

/** Agreed on a home visit: his yes is there already, or it is noted first. */
function lieuImpossible(a: Accompagnement, instant: string, champs: ProposerEntretien): Refus | undefined {
  if (champs.permanence !== undefined && champs.lieu !== 'permanence')
    return saisieInvalide({ permanence: ['Choisissez « À une permanence » comme lieu, ou laissez ce choix vide.'] });
  if (champs.lieu === 'travail' && champs.prefere !== true) return lieuDeSonChoix;
  if (champs.lieu !== 'visite') return undefined;
  const non = visiteImpossible(a, instant, champs);
  return non ?? (champs.convenu === true ? sansSonOui(a, instant) : undefined);
}

function proposer(a: Accompagnement, contexte: Contexte, e: Entretien, par: string): Decision<Accompagnement> {
  return tenirAJour(a, contexte, e, {
    faits: [{ type: 'entretienPropose', par, numero: e.numero }],
    dire: { gabarit: 'rendezVousPropose', donnees: { moments: e.creneaux.map((c) => c.debut) } },
  });
}

function fixer(a: Accompagnement, contexte: Contexte, e: Entretien, par: string): Decision<Accompagnement> {
  const { instant } = contexte;
  const creneau = e.creneaux[0] as Creneau;
  const fixe: Entretien = { ...e, retenu: { ...creneau, le: instant, par } };
  return tenirAJour(a, contexte, fixe, {
    faits: [{ type: 'entretienFixe', par, numero: e.numero }],
    dire: { gabarit: 'rendezVousFixe', donnees: { agenda: agendaDe(fixe, creneau, instant) } },
  });
}
