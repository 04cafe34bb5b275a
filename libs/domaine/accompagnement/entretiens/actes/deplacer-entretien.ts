import type { Acte, Decision } from '../../../acte.js';
import { Case, Numero } from '../../../champs.js';
import { estRefus, type Refus } from '../../../erreurs.js';
import { empeche } from '../../accords/regle.js';
import { refuse } from '../../accords/paroles.js';
import { accordRefuse } from '../../accords/refus.js';
import type { Accompagnement } from '../../etat.js';
import { agendaDe, tenirAJour } from '../annoncer.js';
import { trouver } from '../agenda.js';
import { Creneaux, lireCreneaux } from '../creneaux.js';
import { enCours, type Creneau, type Entretien } from '../etat.js';
import { entretienInconnu, unSeulMoment } from '../refus.js';
import { sansSonOui } from '../visite.js';

export class DeplacerEntretien extends Creneaux {
  @Numero({ libelle: 'Rendez-vous' })
  entretien!: string;

  @Case({ libelle: 'Nous en avons convenu ensemble : ce moment est fixé' })
  convenu?: boolean;
}

/** She moves a meeting, or answers with other times: the same meeting and the same calendar entry, at another time. */
export const deplacerEntretien: Acte<Accompagnement, DeplacerEntretien> = {
  type: 'accompagnement.deplacerEntretien',
  champs: DeplacerEntretien,
  qui: (auteur, a) => a.titulaire === auteur.id,
  decider(a, champs, contexte, auteur): Refus | Decision<Accompagnement> {
    const { instant } = contexte;
    const e = trouver(a, champs.entretien);
    if (e === undefined || !enCours(e)) return entretienInconnu;
    const convenu = champs.convenu === true;
    const empechement = empeche(a, instant, 'accompagnement') ?? visiteRefusee(a, instant, e, convenu);
    if (empechement !== undefined) return empechement;
    const creneaux = lireCreneaux(a, champs, instant);
    if (estRefus(creneaux)) return creneaux;
    if (convenu && creneaux.length > 1) return unSeulMoment;
    const { retenu: avant, autres: _repondu, ...reste } = e;
    const premier = creneaux[0] as Creneau;
    const change: Entretien = {
      ...reste,
      creneaux,
      sequence: e.sequence + 1,
      ...(convenu ? { retenu: { ...premier, le: instant, par: auteur.id } } : {}),
    };
    const dansLAgenda = convenu ? premier : avant;
    return tenirAJour(a, contexte, change, {
      faits: [{ type: 'entretienDeplace', par: auteur.id, numero: e.numero }],
      dire: {
        gabarit: 'rendezVousDeplace',
        donnees: {
          moments: creneaux.map((c) => c.debut),
          convenu,
          ...(dansLAgenda === undefined ? {} : { agenda: agendaDe(change, dansLAgenda, instant) }),
        },
      },
    });
  },
};

function visiteRefusee(a: Accompagnement, instant: string, e: Entretien, convenu: boolean): Refus | undefined {
  if (e.lieu !== 'visite') return undefined;
  if (convenu) return sansSonOui(a, instant, e.numero);
  return refuse(a, { objet: 'visite' }) ? accordRefuse : undefined;
}
