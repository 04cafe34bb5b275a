import { lireConfiguration } from '#libs/infra/configuration.js';
import { fermerBases, ouvrirBases } from '#libs/registre/bases.js';
import { aReconstruire, reconstruire } from '#libs/registre/reveils/reconstruire.js';
import { ECHEC, REUSSITE, type Commande } from '../commande.js';
import { A_BLANC } from '../options.js';

export const PAR_SECONDE = 20;

export const horlogeReconstruire: Commande = {
  nom: 'horloge reconstruire',
  arguments: '[--a-blanc]',
  resume:
    'remplace chaque workflow ouvert par un neuf, le plus pressé d’abord, après un changement de code (DATABASE_URL d’un worker)',
  precisions: [
    'Le registre dit ce que l’horloge doit savoir : perdre ou remplacer un workflow ne perd rien. Vingt par seconde.',
    '--a-blanc : dit combien le seraient, ne change rien.',
  ],
  async executer(options, dire) {
    const { DATABASE_URL: registre, CLES_DATABASE_URL: cles } = lireConfiguration();
    let rupture: string | undefined;
    const bases = ouvrirBases({ registre, cles, taille: 1, surRupture: (code) => (rupture = code) });
    try {
      const aBlanc = options.includes(A_BLANC);
      const nombre = await (aBlanc ? aReconstruire(bases.registre) : reconstruire(bases.registre, PAR_SECONDE));
      const duree = `en ${Math.ceil(nombre / PAR_SECONDE)} secondes environ`;
      dire(
        aBlanc
          ? `À blanc, rien n’a été changé : ${nombre} procédures ouvertes seraient reconstruites, ${duree}.`
          : `${nombre} procédures ouvertes seront reconstruites, ${duree}.`,
      );
      return rupture === undefined ? REUSSITE : ECHEC;
    } finally {
      await fermerBases(bases);
    }
  },
};
