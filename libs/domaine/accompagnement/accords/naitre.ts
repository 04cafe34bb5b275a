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

/** On what an accord is given: a signalement, or an offer made during an absence. */
export type Source = Pick<
  Signalement,
  'profil' | 'territoire' | 'agent' | 'beneficiaire' | 'portee' | 'titulaire' | 'ecartees' | 'accompagneDepuis'
>;

/** The first state of an accompaniment, and the only trace that it leaves in what it comes from: that there is one. */
export function naitreDunAccord<S extends Source>(
  s: S,
  parole: Pick<Accord, 'valeur' | 'voie' | 'par' | 'recueil'>,
  { instant }: Contexte,
  { sujet, reglages }: ContexteDepot,
  venu: Pick<Accompagnement, 'signalement' | 'retour' | 'preparation'>,
): Refus | { ne: Depot<Accompagnement>; source: Decision<S> } {
  if (s.accompagneDepuis !== undefined) return dejaAccompagne;
  if (s.portee !== 'accompagnement') return pasDAccompagnement;
  if (s.agent === null || sujet === undefined) return introuvable;
  const depart: Accompagnement = {
    profil: s.profil,
    reglages,
    territoire: s.territoire,
    agent: s.agent,
    beneficiaire: s.beneficiaire,
    portee: s.portee,
    ...modaliteDe(s.profil, 'individuelle'),
    ...venu,
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

/** From a signalement: only where it speaks of somebody to whom help may be offered. */
export function naitreDuSignalement(
  s: Signalement,
  parole: Pick<Accord, 'valeur' | 'voie' | 'par' | 'recueil'>,
  source: Contexte & { reference: string },
  depot: ContexteDepot,
): ReturnType<typeof naitreDunAccord<Signalement>> {
  if (!appelleUneOffre(s)) return pasDAccompagnement;
  return naitreDunAccord(s, parole, source, depot, { signalement: source.reference });
}
