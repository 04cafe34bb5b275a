import { lireAccesAnnuaire } from '#libs/infra/configuration.js';
import { enTexte } from '#libs/registre/annuaire/anomalie.js';
import { importerAnnuaire } from '#libs/registre/annuaire/importer.js';
import { REUSSITE, type Commande } from '../commande.js';

export const annuaireImporter: Commande = {
  nom: 'annuaire importer',
  arguments: '<dossier>',
  resume: 'charge le réseau depuis six fichiers CSV, en entier ou pas du tout (DATABASE_URL_ADMIN, OIDC_EMETTEUR)',
  async executer([dossier = ''], dire) {
    const { DATABASE_URL_ADMIN: registre, OIDC_EMETTEUR: emetteur } = lireAccesAnnuaire();
    const bilan = await importerAnnuaire({ dossier, registre, emetteur });

    const changes = bilan.changements.filter((c) => c.ajouts + c.modifications + c.retraits > 0);
    dire(changes.length === 0 ? "L'annuaire était déjà à jour : aucun changement." : 'Annuaire importé :');
    for (const { quoi, ajouts, modifications, retraits } of changes) {
      dire(`  ${quoi} : ${ajouts} en plus, ${modifications} modifiés, ${retraits} en moins`);
    }
    gardes('structures', bilan.structuresGardees, 'des dossiers en parlent encore');
    gardes('personnes', bilan.personnesGardees, 'sans fonction ni compte, leur nom reste connu des dossiers');
    for (const a of bilan.avertissements) dire(`À regarder — ${enTexte(a)}`);
    return REUSSITE;

    function gardes(quoi: string, codes: readonly string[], pourquoi: string): void {
      if (codes.length > 0) dire(`Absents des fichiers mais gardés (${pourquoi}), ${quoi} : ${codes.join(', ')}`);
    }
  },
};
