import { lireAccesRegistre } from '#libs/infra/configuration-operation.js';
import { avecAdmin } from '#libs/registre/base/avec-admin.js';
import { retenir, retenueEnCours } from '#libs/registre/courriels/retenue.js';
import { REUSSITE, type Commande } from '../commande.js';
import { A_BLANC } from '../options.js';
import { enHeure } from '../heure.js';

export const courrielRetenir: Commande = {
  nom: 'courriel retenir',
  arguments: '[--a-blanc]',
  resume: 'retient tous les courriels : plus rien ne part, rien ne se perd, les actes continuent (DATABASE_URL_ADMIN)',
  precisions: [
    'Les pompes des workers et de la vigie cessent de prendre des courriels. Ceux qui étaient déjà en cours d’envoi finissent.',
    'Tant que la retenue dure, les alertes ne partent pas non plus : les échelles d’urgence se suivent au téléphone. La page « Santé du service » le dit en tête.',
    '--a-blanc : dit ce qui serait retenu, ne change rien.',
  ],
  async executer(options, dire) {
    const { DATABASE_URL_ADMIN: registre } = lireAccesRegistre();
    return avecAdmin(registre, async (admin) => {
      const deja = await retenueEnCours(admin);
      if (deja !== undefined) {
        dire(`Les courriels sont déjà retenus depuis ${enHeure(deja.depuis)} : rien n’a changé.`);
        return REUSSITE;
      }
      if (options.includes(A_BLANC)) {
        dire('À blanc : les courriels seraient retenus. Rien n’a été changé.');
        return REUSSITE;
      }
      const enCours = await retenir(admin, 'demande');
      dire('Les courriels sont retenus : plus rien ne part, alertes comprises.');
      if (enCours > 0) dire(`${enCours} étaient déjà en cours d’envoi et finissent.`);
      dire('Pour les laisser partir : npm run relais -- courriel liberer');
      return REUSSITE;
    });
  },
};
