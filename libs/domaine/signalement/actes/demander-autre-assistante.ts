import type { Acte, Decision } from '../../acte.js';
import { refus, type Refus } from '../../erreurs.js';
import { acheminer } from '../../routage/acheminer.js';
import { demandeDe } from '../acheminement.js';
import { horizonPasse, offreEnCours, type Signalement } from '../etat.js';

export class DemanderAutreAssistante {}

export const personneDAutre = refus(
  'PERSONNE_D_AUTRE',
  'Personne d’autre n’est disponible en ce moment. Appelez le service social : nous chercherons avec vous.',
);

/**
 * « Pas cette personne » (mission-anchors §4.9): another ASS at once, and no reason is asked. Nothing is sent and no deadline
 * moves: she finds it on her page, so that nobody outside the service can tell that the agent did anything.
 */
export const demanderAutreAssistante: Acte<Signalement, DemanderAutreAssistante> = {
  type: 'signalement.demanderAutreAssistante',
  champs: DemanderAutreAssistante,
  qui: (auteur, s) => s.agent === auteur.id && (offreEnCours(s) !== undefined || s.origine.luiMeme),
  decider(s, _champs, { instant, carte }, auteur): Refus | Decision<Signalement> {
    if (horizonPasse(s, instant)) return personneDAutre;
    const ecartees = [...s.ecartees, s.titulaire];
    const { personne: autre, trace } = acheminer(demandeDe({ ...s, ecartees }, carte));
    if (autre === undefined) return personneDAutre;
    const { priseEnCharge } = s;
    return {
      etat: {
        ...s,
        ecartees,
        titulaire: autre,
        acheminement: trace,
        tour: s.tour + 1,
        ...(priseEnCharge === undefined ? {} : { priseEnCharge: { ...priseEnCharge, par: autre } }),
      },
      faits: [{ type: 'autreAssistanteDemandee', par: auteur.id }],
      taches: [{ cle: `nouvelleParDemande:${s.tour}`, nature: 'nouvelleParDemande', pour: autre }],
    };
  },
};
