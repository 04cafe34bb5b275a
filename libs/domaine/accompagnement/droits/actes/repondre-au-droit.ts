import { Choix, Numero, Texte } from '../../../champs.js';
import type { Acte, Decision } from '../../../acte.js';
import { refus, type Refus } from '../../../erreurs.js';
import { ecrireALAgent } from '../../courriels/envois.js';
import type { Accompagnement } from '../../etat.js';

export const reponses = { oui: 'C’est fait', non: 'Ce n’est pas possible, et voici pourquoi' } as const;

export class RepondreAuDroit {
  @Numero({ libelle: 'Demande' })
  numero!: string;

  @Choix({ libelle: 'Réponse', parmi: reponses })
  accordee!: keyof typeof reponses;

  @Texte({ libelle: 'Votre réponse, telle que l’agent la lira', min: 10, max: 1500 })
  texte!: string;
}

export const demandeDejaRepondue = refus(
  'DEMANDE_DEJA_REPONDUE',
  'Cette demande a déjà sa réponse, ou n’existe pas. Relisez la liste.',
);

/** A yes or a no, always with its reason; he reads it in his space, and is told that something waits there. */
export const repondreAuDroit: Acte<Accompagnement, RepondreAuDroit> = {
  type: 'accompagnement.repondreAuDroit',
  champs: RepondreAuDroit,
  qui: (auteur, a) => a.titulaire === auteur.id,
  decider(a, { numero, accordee, texte }, contexte, auteur): Refus | Decision<Accompagnement> {
    const demande = a.droits.find((d) => String(d.numero) === numero && d.reponse === undefined);
    if (demande === undefined) return demandeDejaRepondue;
    const reponse = { le: contexte.instant, par: auteur.id, texte: texte.trim(), accordee: accordee === 'oui' };
    const repondu = { ...a, droits: a.droits.map((d) => (d === demande ? { ...d, reponse } : d)) };
    const faits = [{ type: 'droitRepondu', par: auteur.id, genre: demande.genre, accordee: reponse.accordee }];
    if (contexte.titulaire === null) return { etat: repondu, faits };
    const { etat, courriel } = ecrireALAgent(repondu, contexte, 'reponseALire', { professionnel: contexte.titulaire });
    return { etat, faits, courriels: [courriel] };
  },
};
