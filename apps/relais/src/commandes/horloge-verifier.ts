import { lireConfiguration } from '#libs/infra/configuration.js';
import { accesTemporal } from '#libs/infra/temporal/acces.js';
import { ceQuiTourne } from '#libs/infra/temporal/ce-qui-tourne.js';
import { connexionTemporal } from '#libs/infra/temporal/sonneur.js';
import { fermerBases, ouvrirBases } from '#libs/registre/bases.js';
import { comparer } from '#libs/registre/reveils/comparer.js';
import { ECHEC, REUSSITE, type Commande } from '../commande.js';

export const horlogeVerifier: Commande = {
  nom: 'horloge verifier',
  arguments: '',
  resume: 'compare ce que le registre attend et ce que Temporal fait tourner ; ne change rien (variables d’un worker)',
  precisions: [
    'Manquante : le registre l’attend et rien ne tourne ; le réconciliateur la relance à son échéance, « horloge reconstruire » la relance maintenant. En trop : elle finit d’elle-même à sa prochaine question. En retard : son échéance est passée de plus d’une minute.',
    'Des nombres seulement. Le code de sortie est 1 quand il en manque ou qu’une est en retard.',
  ],
  async executer(_args, dire) {
    const configuration = lireConfiguration();
    const { DATABASE_URL: registre, CLES_DATABASE_URL: cles, TEMPORAL_NAMESPACE } = configuration;
    const bases = ouvrirBases({ registre, cles, taille: 1, surRupture: () => undefined });
    const connexion = connexionTemporal(accesTemporal(configuration));
    try {
      const vu = await comparer(bases.registre, ceQuiTourne(connexion, TEMPORAL_NAMESPACE));
      dire(`Procédures ouvertes au registre : ${vu.attendues}.`);
      dire(`  à réveiller : ${vu.aReveiller}`);
      dire(`  manquantes dans Temporal : ${vu.manquantes}`);
      dire(`  en trop dans Temporal : ${vu.enTrop}`);
      dire(`  en retard : ${vu.enRetard}`);
      const bien = vu.manquantes + vu.enRetard === 0;
      dire(bien ? 'L’horloge sait tout ce qu’elle doit savoir.' : 'Remède : npm run relais -- horloge reconstruire');
      return bien ? REUSSITE : ECHEC;
    } finally {
      await Promise.all([fermerBases(bases), connexion.close()]);
    }
  },
};
