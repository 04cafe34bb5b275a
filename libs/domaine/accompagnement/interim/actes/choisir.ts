import { Case } from '../../../champs.js';
import type { Acte, Contexte, Decision } from '../../../acte.js';
import type { Refus } from '../../../erreurs.js';
import { cloture, type Accompagnement } from '../../etat.js';
import { sansInterim } from '../etat.js';
import { accompagnementFini, personneAbsente } from './refus.js';

export class AppelerSansAttendre {
  @Case({
    libelle: 'J’accepte que la personne qui assure l’intérim lise ma fiche de continuité et m’appelle',
    exige: 'cochez cette case pour continuer.',
  })
  accord!: boolean;
}

export class RefuserInterim {}

/** Somebody of the service must call him: whoever stands in, else the first of the line who is there. */
function quiAppelle({ absence, ligne }: Contexte): string | null {
  const dessus = ligne.find((e) => e.nature !== 'assistant' && e.personne !== null && !e.absente);
  return absence?.personne ?? dessus?.personne ?? null;
}

/**
 * While the one who accompanies him is away, the agent says that he cannot wait: whoever stands in reads the lines that he allowed and
 * calls him. His own word; where the text wants it established (2014), a professional establishes it after the call.
 */
export const appelerSansAttendre: Acte<Accompagnement, AppelerSansAttendre> = {
  type: 'accompagnement.appelerSansAttendre',
  champs: AppelerSansAttendre,
  qui: (auteur, a) => a.agent === auteur.id,
  decider(a, _champs, contexte, auteur): Refus | Decision<Accompagnement> {
    const { absence, instant } = contexte;
    if (cloture(a) !== undefined) return accompagnementFini;
    if (absence === null) return personneAbsente;
    const { refus: _repris, ...reste } = a.interim ?? sansInterim;
    return {
      etat: { ...a, interim: { ...reste, appel: { absence: absence.absence, le: instant } } },
      faits: [{ type: 'agentAppelle', par: auteur.id }],
      taches: [{ cle: `agentAppelle:${absence.absence}`, nature: 'agentAppelle', pour: quiAppelle(contexte) }],
    };
  },
};

/** He wants nobody else: the sheet closes at once, and the technical line calls him itself (issue: continuity). */
export const refuserInterim: Acte<Accompagnement, RefuserInterim> = {
  type: 'accompagnement.refuserInterim',
  champs: RefuserInterim,
  qui: (auteur, a) => a.agent === auteur.id,
  decider(a, _champs, contexte, auteur): Refus | Decision<Accompagnement> {
    const { absence, instant, ligne } = contexte;
    if (cloture(a) !== undefined) return accompagnementFini;
    if (absence === null) return personneAbsente;
    const { appel: _retire, ...reste } = a.interim ?? sansInterim;
    const pour =
      ligne.find((e) => e.nature === 'conseillerTechnique' && e.personne !== null && !e.absente)?.personne ?? null;
    return {
      etat: { ...a, interim: { ...reste, refus: { absence: absence.absence, le: instant } } },
      faits: [{ type: 'interimRefuse', par: auteur.id }],
      taches: [{ cle: `interimRefuse:${absence.absence}`, nature: 'interimRefuse', pour }],
      tachesFaites: ['agentAppelle'],
    };
  },
};
