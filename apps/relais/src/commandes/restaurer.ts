import { join } from 'node:path';
import { lireAccesBases } from '#libs/infra/configuration-operation.js';
import { lireInstallation } from '#libs/infra/configuration.js';
import { ProgrammesPostgres } from '#libs/infra/postgres/programmes.js';
import { examiner, restaurer as refaire } from '#libs/registre/sauvegarde/restaurer.js';
import { ECHEC, REUSSITE, type Commande } from '../commande.js';
import { enHeure } from '../heure.js';
import { A_BLANC, valeurDe } from '../options.js';
import { PAR_SECONDE } from './horloge-reconstruire.js';

export const restaurer: Commande = {
  nom: 'restaurer',
  arguments: '<dossier> [--cles=<dossier>] [--a-blanc]',
  resume:
    'refait les deux bases d’une sauvegarde, dans des bases vides ; les courriels restent retenus (DATABASE_URL_ADMIN, CLES_DATABASE_URL_ADMIN, RELAIS_MOTS_DE_PASSE)',
  precisions: [
    'Le service ne peut se connecter qu’à la fin : rôles et droits rendus, tables mises à jour, sessions fermées, courriels RETENUS, chaque procédure ouverte à réveiller. Rien n’est envoyé avant « courriel liberer ».',
    'Les clés des dossiers effacés avant la sauvegarde sont détruites de nouveau. Les actes faits après la sauvegarde sont perdus : le relais SMTP et le mandataire savent quand il y en eut, pas lesquels.',
    '--a-blanc : vérifie les deux copies (sommes de contrôle, versions, même ensemble) et que les bases sont vides ; ne change rien.',
  ],
  async executer([dossier = '', ...options], dire) {
    const { RELAIS_PG_CLIENT: client } = lireAccesBases();
    const acces = lireInstallation();
    const programmes = new ProgrammesPostgres(client);
    const adresses = { registre: acces.DATABASE_URL_ADMIN, cles: acces.CLES_DATABASE_URL_ADMIN };
    const dossiers = {
      registre: join(dossier, 'registre'),
      cles: valeurDe(options, '--cles') ?? join(dossier, 'cles'),
    };
    const { copies, attendues } = await examiner(programmes, adresses, dossiers);
    dire(
      `Sauvegarde entière : registre pris ${enHeure(copies.registre.instant)}, clés ${enHeure(copies.cles.instant)}.`,
    );
    const migrations = [...attendues.registre, ...attendues.cles];
    if (migrations.length > 0) dire(`Mises à jour qui suivront : ${migrations.map((m) => m.nom).join(', ')}.`);
    if (options.includes(A_BLANC)) {
      dire('À blanc : les deux bases sont vides et prêtes. Rien n’a été changé.');
      return REUSSITE;
    }
    const bilan = await refaire(programmes, adresses, copies, {
      motsDePasse: acces.RELAIS_MOTS_DE_PASSE,
      parSeconde: PAR_SECONDE,
    });
    dire('Les deux bases sont refaites ; rôles et droits rendus, sessions fermées.');
    dire(`Procédures ouvertes à réveiller dès qu’un worker tourne : ${bilan.procedures}.`);
    if (bilan.clesRedetruites > 0) dire(`Clés de dossiers effacés, détruites de nouveau : ${bilan.clesRedetruites}.`);
    dire('Les courriels sont RETENUS. Voir ce qui partirait : npm run relais -- courriel liberer --a-blanc');
    dire('Ensuite : npm run relais -- verifier, puis journal verifier. Suite : docs/exploitation/sauvegarde.md');
    if (bilan.sansCle === 0) return REUSSITE;
    dire(
      `Panne : ${bilan.sansCle} dossiers n’ont pas leur clé dans cette sauvegarde ; en chercher une plus récente des clés.`,
    );
    return ECHEC;
  },
};
