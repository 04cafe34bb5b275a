import type pg from 'pg';
import { passerLOrganisation } from '#libs/domaine/absence/depart/organisation.js';
import { absence } from '#libs/domaine/absence/index.js';
import { accompagnement } from '#libs/domaine/accompagnement/index.js';
import { passerAuSuccesseur as passerAccompagnement } from '#libs/domaine/accompagnement/depart.js';
import type { Contexte, Decision } from '#libs/domaine/acte.js';
import type { Professionnel } from '#libs/domaine/courriel.js';
import { groupeRessource } from '#libs/domaine/groupe/index.js';
import { passerAuSuccesseur as passerGroupe } from '#libs/domaine/groupe/depart.js';
import { information } from '#libs/domaine/information/index.js';
import { passerAuSuccesseur as passerInformation } from '#libs/domaine/information/depart.js';
import type { Noun } from '#libs/domaine/noun.js';
import { passerAuSuccesseur as passerRetour } from '#libs/domaine/retour-au-travail/depart.js';
import { retourAuTravail } from '#libs/domaine/retour-au-travail/index.js';
import { passerAuSuccesseur as passerSignalement } from '#libs/domaine/signalement/depart.js';
import { signalement } from '#libs/domaine/signalement/index.js';
import type { Nouvelle } from '../actes/apprendre.js';
import type { Client } from '../bases.js';
import { PROFESSIONNEL } from '../charger.js';
import type { Registre } from '../registre.js';

/** So many at once, within the time of a local activity; the rest is asked for at once after it. */
const LOT = 100;
const DUREE_MS = 3_000;

interface Ligne {
  reference: string;
  nature: string;
  de: string;
  vers: string;
  numero: number;
  qui: Professionnel;
}

type Passage = Pick<Ligne, 'de' | 'vers' | 'qui'> & { par: string };
type Passer<E> = (etat: E, contexte: Contexte, passage: Passage) => Decision<E> | undefined;

const PAR = 'horloge';

/**
 * What somebody who leaves held goes to whom a human named, one act each, never two in one transaction (design §4 rule 4). The key
 * of each act is a row that it writes itself: killed anywhere, it goes on where the record stands, and nothing is done twice.
 */
export class Departs {
  constructor(
    private readonly pool: pg.Pool,
    private readonly registre: Registre,
  ) {}

  /** @returns whether some remain */
  async confier(depart: string): Promise<boolean> {
    const debut = performance.now();
    const { rows } = await this.pool.query<Ligne>(
      `SELECT l.*, (SELECT ${PROFESSIONNEL} FROM identite i WHERE i.personne = l.vers) AS qui FROM a_confier($1, $2) l`,
      [depart, LOT],
    );
    for (const ligne of rows) {
      await this.unDossier(depart, ligne);
      if (performance.now() - debut > DUREE_MS) return true;
    }
    return rows.length === LOT;
  }

  private unDossier(depart: string, ligne: Ligne): Promise<boolean> {
    const suivre = <E>(noun: Noun<E>, passer: Passer<E>): Promise<boolean> =>
      this.registre.apprendre(noun, ligne.reference, nouvelle(depart, ligne, passer));
    switch (ligne.nature) {
      case 'signalement':
        return suivre(signalement, passerSignalement);
      case 'accompagnement':
        return suivre(accompagnement, passerAccompagnement);
      case 'retourAuTravail':
        return suivre(retourAuTravail, passerRetour);
      case 'groupeRessource':
        return suivre(groupeRessource, passerGroupe);
      case 'information':
        return suivre(information, passerInformation);
      case 'absence':
        return suivre(absence, passerLOrganisation);
      default:
        throw new Error('NATURE_SANS_PASSATION');
    }
  }
}

/** Its row is its key; what this person may not have keeps it too, and waits for a human on the page of the departure. */
function nouvelle<E>(depart: string, ligne: Ligne, passer: Passer<E>): Nouvelle<E> {
  const { reference, de, vers, numero, qui } = ligne;
  return {
    ecrire: async (client: Client, instant) => {
      const { rowCount } = await client.query(
        'INSERT INTO passation (depart, numero, dossier, vers, le) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING',
        [depart, numero, reference, vers, instant],
      );
      return rowCount === 1;
    },
    decider: (etat, contexte) => passer(etat, contexte, { de, vers, qui, par: PAR }),
  };
}
