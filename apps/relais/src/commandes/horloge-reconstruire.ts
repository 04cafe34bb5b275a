import { lireConfiguration } from '#libs/infra/configuration.js';
import { fermerBases, ouvrirBases } from '#libs/registre/bases.js';
import { reconstruire } from '#libs/registre/reveils/reconstruire.js';
import { ECHEC, REUSSITE, type Commande } from '../commande.js';

const PAR_SECONDE = 20;

export const horlogeReconstruire: Commande = {
  nom: 'horloge reconstruire',
  arguments: '',
  resume:
    'remplace chaque workflow ouvert par un neuf, le plus pressé d’abord, après un changement de code (DATABASE_URL d’un worker)',
  async executer(_args, dire) {
    const { DATABASE_URL: registre, CLES_DATABASE_URL: cles } = lireConfiguration();
    let rupture: string | undefined;
    const bases = ouvrirBases({ registre, cles, taille: 1, surRupture: (code) => (rupture = code) });
    try {
      const nombre = await reconstruire(bases.registre, PAR_SECONDE);
      dire(
        `${nombre} procédures ouvertes seront reconstruites, en ${Math.ceil(nombre / PAR_SECONDE)} secondes environ.`,
      );
      return rupture === undefined ? REUSSITE : ECHEC;
    } finally {
      await fermerBases(bases);
    }
  },
};
