import { lireAccesAnnuaire } from '#libs/infra/configuration.js';
import { enTexte } from '#libs/registre/annuaire/anomalie.js';
import { importerAnnuaire, sortsDesGestes } from '#libs/registre/annuaire/importer.js';
import { REUSSITE, USAGE, type Commande } from '../commande.js';
import { A_BLANC } from '../options.js';

const DEJA = "L'annuaire était déjà à jour : aucun changement.";

export const annuaireImporter: Commande = {
  nom: 'annuaire importer',
  arguments: '<dossier> [--gestes=garder|remplacer] [--a-blanc]',
  resume: 'charge le réseau depuis six fichiers CSV, en entier ou pas du tout (DATABASE_URL_ADMIN, OIDC_EMETTEUR)',
  precisions: [
    '--gestes : ce que deviennent les changements faits sur la page du réseau et absents des fichiers ; sans elle, ils sont listés et l’import est refusé.',
    '--a-blanc : joue l’import en entier puis le défait, et dit ce qui aurait changé.',
  ],
  async executer([dossier = '', ...options], dire) {
    const aBlanc = options.includes(A_BLANC);
    const option = options.find((o) => o !== A_BLANC) ?? '--gestes=demander';
    const gestes = sortsDesGestes.find((sort) => option === `--gestes=${sort}`);
    if (gestes === undefined) {
      dire(
        `« ${option} » n’est pas compris : écrire --gestes=garder (ce qui est changé sur la page reste) ou --gestes=remplacer (il est défait).`,
      );
      return USAGE;
    }
    const { DATABASE_URL_ADMIN: registre, OIDC_EMETTEUR: emetteur } = lireAccesAnnuaire();
    const bilan = await importerAnnuaire({ dossier, registre, emetteur, gestes, aBlanc });

    const changes = bilan.changements.filter((c) => c.ajouts + c.modifications + c.retraits > 0);
    if (aBlanc) dire('À blanc, rien n’a été changé. L’import ferait ceci :');
    else dire(changes.length === 0 ? DEJA : 'Annuaire importé :');
    if (aBlanc && changes.length === 0) dire('  aucun changement');
    for (const { quoi, ajouts, modifications, retraits } of changes) {
      dire(`  ${quoi} : ${ajouts} en plus, ${modifications} modifiés, ${retraits} en moins`);
    }
    gardes('structures', bilan.structuresGardees, 'des dossiers en parlent encore');
    gardes('personnes', bilan.personnesGardees, 'sans fonction ni compte, leur nom reste connu des dossiers');
    if (bilan.gestesGardes > 0)
      dire(
        `Changés sur la page, absents des fichiers et gardés : ${bilan.gestesGardes}. Les reporter dans les fichiers.`,
      );
    for (const a of bilan.restent) dire(`Gardé — ${enTexte(a)}`);
    for (const a of bilan.avertissements) dire(`À regarder — ${enTexte(a)}`);
    return REUSSITE;

    function gardes(quoi: string, codes: readonly string[], pourquoi: string): void {
      if (codes.length > 0) dire(`Absents des fichiers mais gardés (${pourquoi}), ${quoi} : ${codes.join(', ')}`);
    }
  },
};
