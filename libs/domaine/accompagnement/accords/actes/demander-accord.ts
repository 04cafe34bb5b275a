import { Choix, Texte } from '../../../champs.js';
import type { Acte } from '../../../acte.js';
import type { Accompagnement } from '../../etat.js';
import { demander } from '../demander.js';
import type { ObjetDAccord } from '../etat.js';
import { avecChose, objets } from '../lire-chose.js';

export class DemanderAccord {
  @Choix({ libelle: 'Ce que vous demandez à l’agent', parmi: objets })
  objet!: ObjetDAccord;

  @Texte({ libelle: 'Qui, ou quoi précisément', max: 200, optionnel: true })
  quoi?: string;

  @Texte({ libelle: 'Ce que l’agent va lire, mot pour mot', max: 2000 })
  motPourMot!: string;
}

/** She asks, for one thing by itself, in exact phrases; one open question per thing, none after a refusal (R-077, R-079, T-10). */
export const demanderAccord: Acte<Accompagnement, DemanderAccord> = {
  type: 'accompagnement.demanderAccord',
  champs: DemanderAccord,
  qui: (auteur, a) => a.titulaire === auteur.id,
  decider(a, { objet, quoi, motPourMot }, contexte, auteur) {
    const lignes = motPourMot
      .split('\n')
      .map((l) => l.trim())
      .filter((l) => l !== '');
    return avecChose(a, { objet, quoi }, (chose) => demander(a, contexte, { chose, phrases: lignes, par: auteur.id }));
  },
};
