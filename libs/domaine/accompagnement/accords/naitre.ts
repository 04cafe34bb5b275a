import type { Contexte, Decision } from '../../acte.js';
import type { ContexteDepot, Depot } from '../../naissance.js';
import { introuvable, refus, type Refus } from '../../erreurs.js';
import { modaliteDe } from '../../modalite.js';
import { appelleUneOffre, type Signalement } from '../../signalement/etat.js';
import type { Accompagnement } from '../etat.js';
import { dire } from './dire.js';
import type { Accord } from './etat.js';

export const dejaAccompagne = refus(
  'DEJA_ACCOMPAGNE',
  'L’accompagnement a déjà commencé. Il continue là où vous l’avez laissé.',
);
export const pasDAccompagnement = refus(
  'PAS_D_ACCOMPAGNEMENT',
  'Cette demande ne mène pas à un accompagnement : le service social informe et oriente.',
);

/** The first state of an accompaniment, and the only trace that it leaves in the signalement: that there is one. */
export function naitreDunAccord(
  s: Signalement,
  parole: Pick<Accord, 'valeur' | 'voie' | 'par' | 'recueil'>,
  { instant, reference }: Contexte & { reference: string },
  { sujet, reglages }: ContexteDepot,
): Refus | { ne: Depot<Accompagnement>; source: Decision<Signalement> } {
  if (s.accompagneDepuis !== undefined) return dejaAccompagne;
  if (!appelleUneOffre(s) || s.portee !== 'accompagnement') return pasDAccompagnement;
  if (s.agent === null || sujet === undefined) return introuvable;
  const depart: Accompagnement = {
    profil: s.profil,
    reglages,
    territoire: s.territoire,
    agent: s.agent,
    beneficiaire: s.beneficiaire,
    portee: s.portee,
    ...modaliteDe(s.profil, 'individuelle'),
    signalement: reference,
    titulaire: s.titulaire,
    ecartees: s.ecartees,
    tour: 1,
    ouvertLe: instant,
    accords: [],
    demandes: [],
    entretiens: [],
    orientations: [],
    partages: [],
    derogations: [],
    droits: [],
    conservation: {},
    souhaits: {},
    clotures: [],
  };
  return {
    ne: {
      etat: dire(depart, { objet: 'accompagnement', le: instant, ...parole }),
      faits: [
        {
          type: 'accordDonne',
          par: parole.par,
          objet: 'accompagnement',
          voie: parole.voie,
          ...modaliteDe(s.profil, 'individuelle'),
        },
      ],
      agent: s.agent,
      lieu: sujet.structure,
      tiers: undefined,
    },
    source: { etat: { ...s, accompagneDepuis: instant }, faits: [] },
  };
}
