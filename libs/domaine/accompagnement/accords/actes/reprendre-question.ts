import { Numero } from '../../../champs.js';
import type { Acte } from '../../../acte.js';
import { arretables } from '../../courriels/envois.js';
import type { Accompagnement } from '../../etat.js';
import { enAttente } from '../paroles.js';
import { questionClose } from '../refus.js';

export class ReprendreQuestion {
  @Numero({ libelle: 'Question' })
  question!: string;
}

/** She takes back a question that he has not answered; if its mail has not left, it does not. */
export const reprendreQuestion: Acte<Accompagnement, ReprendreQuestion> = {
  type: 'accompagnement.reprendreQuestion',
  champs: ReprendreQuestion,
  qui: (auteur, a) => a.titulaire === auteur.id,
  decider(a, { question }, contexte, auteur) {
    const posee = a.demandes.find((d) => d.numero === Number(question) && enAttente(d));
    if (posee === undefined) return questionClose;
    const reprise = { ...posee, repriseLe: contexte.instant };
    return {
      etat: { ...a, demandes: a.demandes.map((d) => (d === posee ? reprise : d)) },
      faits: [{ type: 'questionReprise', par: auteur.id, numero: posee.numero }],
      courrielsAnnules: arretables(a, contexte, (e) => e.gabarit === 'accordDemande' && e.sur === posee.numero),
    };
  },
};
