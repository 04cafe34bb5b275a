import { Heure, Jour, Numero, Texte } from '../../champs.js';
import type { Acte, Decision } from '../../acte.js';
import { estRefus, saisieInvalide, type Refus } from '../../erreurs.js';
import { fuseau } from '#libs/calendrier/territoires.js';
import { ecrit, instantSaisi, participe, siClos } from '../agir.js';
import { composer } from '../courriels/composer.js';
import { peutPartir } from '../equipe.js';
import type { Evenement, Seance } from '../etat.js';
import { pasPourUnExercice, sansAccord, sansModalites } from '../refus.js';
import { manqueAccord } from './noter-accord.js';

const PLACES_MAX = 30;

export class OuvrirSeance {
  @Jour({ libelle: 'Jour' })
  jour!: string;

  @Heure({ libelle: 'Heure' })
  heure!: string;

  @Numero({ libelle: 'Durée en minutes' })
  minutes!: string;

  @Texte({ libelle: 'Lieu du rendez-vous', min: 3, max: 120 })
  ou!: string;

  @Numero({ libelle: 'Nombre de places' })
  places!: string;
}

/** A time at which somebody can be met, alone or in a group: places are counted, nobody is written down (R-170, T-37). */
export const ouvrirSeance: Acte<Evenement, OuvrirSeance> = {
  type: 'evenement.ouvrirSeance',
  champs: OuvrirSeance,
  porte: 'evenement',
  qui: participe,
  decider(e, champs, contexte, auteur): Refus | Decision<Evenement> {
    const { instant } = contexte;
    const clos = siClos(e);
    if (clos !== undefined) return clos;
    if (e.sorte === 'exercice') return pasPourUnExercice;
    if (!peutPartir(e)) return sansModalites;
    if (manqueAccord(e)) return sansAccord;
    const debut = instantSaisi(e, champs);
    if (estRefus(debut)) return debut;
    if (debut <= instant) return saisieInvalide({ jour: ['Choisissez un moment à venir.'] });
    const [minutes, places] = [Number(champs.minutes), Number(champs.places)];
    if (minutes < 15 || minutes > 480)
      return saisieInvalide({ minutes: ['Donnez une durée entre 15 et 480 minutes.'] });
    if (places > PLACES_MAX)
      return saisieInvalide({ places: [`Donnez ${PLACES_MAX} places au plus : ouvrez plusieurs moments.`] });
    const seance: Seance = {
      numero: e.seances.length + 1,
      par: auteur.id,
      le: instant,
      debut,
      minutes,
      ou: champs.ou.trim(),
      places,
    };
    return ecrit(e, auteur, instant, {
      suite: { seances: [...e.seances, seance] },
      fait: { type: 'seanceOuverte', places },
      courriels: [
        composer('seanceAAnimer', {
          pour: auteur.id,
          numero: String(seance.numero),
          exercice: false,
          moment: { debut, minutes, fuseau: fuseau(e.territoire), dite: instant, sequence: 0 },
        }),
      ],
      evenement: { seance },
    });
  },
};
