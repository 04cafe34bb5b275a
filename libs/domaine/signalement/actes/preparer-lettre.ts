import { Case, Texte } from '../../champs.js';
import type { Acte, Decision } from '../../acte.js';
import { tient } from '../../continuite.js';
import { refus, saisieInvalide, type Refus } from '../../erreurs.js';
import { appelleUneOffre, horizonPasse, type Signalement } from '../etat.js';
import { horizonDe } from '../horizon.js';
import { plusTard } from '../lettre.js';
import { personneAQuiProposer, prendreDabord, propositionsEpuisees } from './proposer-aide.js';
import { propositionTerminee } from './repondre.js';

export class PreparerLettre {
  @Texte({ libelle: 'Adresse postale de l’agent', max: 240, optionnel: true })
  adresse?: string;

  @Case({ libelle: 'Dire à l’agent qu’une personne s’est inquiétée pour lui' })
  direOrigine?: boolean;
}

export const apresUnNon = refus(
  'APRES_UN_NON',
  'L’agent a répondu « Non merci » : plus rien ne lui est envoyé. Il peut toujours vous appeler.',
);

/** What the window of an envelope shows, under the name. */
const LIGNES_MAX = 5;
const SIGNES_MAX = 45;

/**
 * The letter on paper, made ready: nothing leaves. Its code opens the agent's page as long as a proposal of today would stay open;
 * the offer itself exists once she says on which day she posted it. Prepared again before that, it is the same letter.
 */
export const preparerLettre: Acte<Signalement, PreparerLettre> = {
  type: 'signalement.preparerLettre',
  champs: PreparerLettre,
  qui: tient,
  decider(s, champs, { instant }, auteur): Refus | Decision<Signalement> {
    if (!appelleUneOffre(s) || s.agent === null) return personneAQuiProposer;
    if (s.priseEnCharge === undefined) return prendreDabord;
    if (s.reponse?.valeur === 'non') return apresUnNon;
    if (horizonPasse(s, instant)) return propositionTerminee;
    const numero = s.offres.filter((o) => o.voie === 'courrier').length + 1;
    if (numero > s.reglages.offresMax) return propositionsEpuisees;
    const lignes = lignesDe(champs.adresse ?? '');
    if (lignes.length > LIGNES_MAX || lignes.some((l) => [...l].length > SIGNES_MAX)) {
      return saisieInvalide({
        adresse: [
          `Cinq lignes au plus, de ${SIGNES_MAX} caractères au plus : c’est ce que montre la fenêtre d’une enveloppe.`,
        ],
      });
    }
    const expire = plusTard(horizonDe(s, instant), s.horizon);
    const adresse = lignes.length === 0 ? {} : { adresse: lignes.join('\n') };
    return {
      etat: {
        ...s,
        lettre: {
          numero,
          le: instant,
          expire,
          direOrigine: champs.direOrigine === true && !s.origine.luiMeme,
          ...adresse,
        },
      },
      codes: [{ numero, pour: s.agent, expire }],
      faits: [{ type: 'lettrePreparee', par: auteur.id, numero }],
    };
  },
};

function lignesDe(adresse: string): string[] {
  return adresse
    .split('\n')
    .map((l) => l.trim())
    .filter((l) => l !== '');
}
