import { ajouter } from '#libs/calendrier/calendrier.js';
import { Choix, Texte } from '../../../champs.js';
import type { Acte, Decision } from '../../../acte.js';
import type { Accompagnement } from '../../etat.js';
import type { DemandeDeDroit } from '../etat.js';

export const genres = {
  rectification: 'Corriger ce qui est inexact',
  opposition: 'M’opposer à ce qui est fait de mes données',
  limitation: 'Mettre mes données de côté, sans les effacer',
} as const satisfies Record<DemandeDeDroit['genre'], string>;

export class DemanderUnDroit {
  @Choix({ libelle: 'Ce que vous demandez', parmi: genres })
  genre!: DemandeDeDroit['genre'];

  @Texte({ libelle: 'En quelques mots', min: 3, max: 1000 })
  texte!: string;
}

/**
 * He asks for what is his by right; it has an owner, the professional who answers for the dossier, and a day. It wakes nobody and
 * sends nothing: she finds it on her page. As long as the record exists he may ask, the end of the accompaniment included.
 */
export const demanderUnDroit: Acte<Accompagnement, DemanderUnDroit> = {
  type: 'accompagnement.demanderUnDroit',
  champs: DemanderUnDroit,
  qui: (auteur, a) => a.agent === auteur.id,
  decider(a, { genre, texte }, { instant }, auteur): Decision<Accompagnement> {
    const demande: DemandeDeDroit = {
      numero: a.droits.length + 1,
      genre,
      texte: texte.trim(),
      le: instant,
      avant: ajouter(instant, a.reglages.reponseDroits, a.territoire),
    };
    return {
      etat: { ...a, droits: [...a.droits, demande] },
      faits: [{ type: 'droitDemande', par: auteur.id, genre }],
    };
  },
};
