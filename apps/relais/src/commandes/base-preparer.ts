import { lireInstallation } from '#libs/infra/configuration.js';
import { preparerBases } from '#libs/registre/base/preparer.js';
import { REUSSITE, type Commande } from '../commande.js';

export const basePreparer: Commande = {
  nom: 'base preparer',
  arguments: '',
  resume:
    'crée les rôles, ferme les droits et met les tables à jour (DATABASE_URL_ADMIN, CLES_DATABASE_URL_ADMIN, RELAIS_MOTS_DE_PASSE)',
  async executer(_args, dire) {
    const {
      DATABASE_URL_ADMIN: registreAdmin,
      CLES_DATABASE_URL_ADMIN: clesAdmin,
      RELAIS_MOTS_DE_PASSE: motsDePasse,
    } = lireInstallation();
    await preparerBases({ registreAdmin, clesAdmin, motsDePasse });
    dire('Les deux bases sont prêtes.');
    return REUSSITE;
  },
};
