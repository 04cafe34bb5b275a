import type { Signalement } from '../../signalement/etat.js';
import type { Noun } from '../../noun.js';
import type { Accompagnement } from '../etat.js';
import { donnerAvis } from './actes/donner-avis.js';
import { fermer } from './actes/fermer.js';
import { informer } from './actes/informer.js';
import { ouvrirDepuis } from './actes/ouvrir.js';
import { relire } from './actes/relire.js';
import { transmettreExtrait } from './actes/transmettre-extrait.js';
import { attendue, type Derogation } from './etat.js';

export const ouvrirDerogation = ouvrirDepuis<Accompagnement>('accompagnement');
export const ouvrirDerogationDuSignalement = ouvrirDepuis<Signalement>('signalement');
export const actesDeDerogation = { donnerAvis, transmettreExtrait, relire, informer, fermer };

/** No clock follows it: it ends by itself at its instant, and what is still to be reviewed is a task. */
export const derogation: Noun<Derogation> = {
  nature: 'derogation',
  procedures: {},
  dabord: () => ({ fini: true }),
  colonnes: (d) => {
    const autre = attendue(d);
    return {
      titulaire: d.titulaire,
      appeles: autre === null ? [] : [autre],
      ouvert: d.fermeeLe === undefined,
      devoir: null,
      profil: d.profil,
    };
  },
};
