import { ajouter, prochaineHeure } from '#libs/calendrier/calendrier.js';
import { fuseau } from '#libs/calendrier/territoires.js';
import type { Acte, Decision } from '../../acte.js';
import type { Refus } from '../../erreurs.js';
import { autour, ecrit, mene, siClos } from '../agir.js';
import { composer } from '../courriels/composer.js';
import { disponibles } from '../equipe.js';
import { rolesEnEquipe, type Evenement, type RoleEnEquipe } from '../etat.js';
import { aPrendre } from './confier-role.js';
import { dejaFinie, pasDEquipe } from '../refus.js';

export class Finir {}

export const DUREE_DU_DEBRIEF = 60;
const HEURE_DU_DEBRIEF = '14:00';

/** The intervention on the spot is over: those who went have a time to talk together, by itself (E10), and the report is asked for. */
export const finir: Acte<Evenement, Finir> = {
  type: 'evenement.finir',
  champs: Finir,
  porte: 'evenement',
  qui: mene,
  decider(e, _champs, contexte, auteur): Refus | Decision<Evenement> {
    const { instant } = contexte;
    const clos = siClos(e);
    if (clos !== undefined) return clos;
    if (e.deploiements.length === 0) return pasDEquipe;
    if (e.finie !== undefined) return dejaFinie;
    const apres = ajouter(instant, e.reglages.debrief, e.territoire);
    const debrief =
      'heures' in e.reglages.debrief || 'jours' in e.reglages.debrief
        ? prochaineHeure(apres, HEURE_DU_DEBRIEF, e.territoire)
        : apres;
    return ecrit(e, auteur, instant, {
      suite: {
        finie: { par: auteur.id, le: instant, debrief, sequence: 0 },
        affectations: e.affectations.map((a) => (a.jusqua === undefined ? { ...a, jusqua: instant } : a)),
      },
      fait: { type: 'interventionFinie' },
      courriels: quiEtaitLa(e, contexte).map((pour) => debriefer(e, { pour, instant, debrief, sequence: 0 })),
      taches: [{ cle: 'rapportDEvenement', nature: 'rapportDEvenement', pour: e.charge?.par ?? auteur.id }],
      tachesFaites: [
        'releveProposee',
        'pointDeSituation',
        'equipeIncomplete',
        ...(Object.keys(rolesEnEquipe) as RoleEnEquipe[]).map(aPrendre),
      ],
      // Nobody is called any more: an answer that comes now is told so
      evenement: { combien: null },
    });
  },
};

/** Everybody who went, whoever was relieved too, and whoever led. */
export function quiEtaitLa(e: Evenement, contexte: Parameters<Acte<Evenement, Finir>['decider']>[2]): string[] {
  const { appels } = autour(contexte);
  return [
    ...new Set([
      ...disponibles(e, appels).slice(0, Math.max(0, ...e.deploiements.map((d) => d.combien))),
      ...e.releves.map((r) => r.personne),
      ...(e.charge === undefined ? [] : [e.charge.par]),
    ]),
  ];
}

/** The calendar file says « Occupé » and nothing else. */
export function debriefer(
  e: Evenement,
  { pour, instant, debrief, sequence }: { pour: string; instant: string; debrief: string; sequence: number },
): ReturnType<typeof composer> {
  return composer('debrief', {
    pour,
    numero: String(sequence),
    exercice: e.sorte === 'exercice',
    moment: { debut: debrief, minutes: DUREE_DU_DEBRIEF, fuseau: fuseau(e.territoire), dite: instant, sequence },
  });
}
