import { join } from 'node:path';
import { lireAccesBases } from '#libs/infra/configuration-operation.js';
import { lireInstallation } from '#libs/infra/configuration.js';
import { ProgrammesPostgres } from '#libs/infra/postgres/programmes.js';
import { lireEffacements } from '#libs/registre/sauvegarde/effacements.js';
import { examiner, restaurer as refaire } from '#libs/registre/sauvegarde/restaurer.js';
import { ECHEC, REUSSITE, type Commande } from '../commande.js';
import { enHeure } from '../heure.js';
import { A_BLANC, valeurDe } from '../options.js';
import { PAR_SECONDE } from './horloge-reconstruire.js';

export const restaurer: Commande = {
  nom: 'restaurer',
  arguments: '<dossier> [--cles=<dossier>] [--effacements=<fichier>] [--a-blanc]',
  resume:
    'refait les deux bases d’une sauvegarde, dans des bases vides ; les courriels restent retenus (DATABASE_URL_ADMIN, CLES_DATABASE_URL_ADMIN, RELAIS_MOTS_DE_PASSE)',
  precisions: [
    'Le service ne peut se connecter qu’à la fin : rôles et droits rendus, tables mises à jour, sessions fermées, courriels RETENUS, chaque procédure ouverte à réveiller. Rien n’est envoyé avant « courriel liberer ».',
    'Les clés des dossiers effacés avant la sauvegarde du registre, et des partants dont les notes sont détruites, sont détruites de nouveau. Le registre perdu ne peut pas dire ce qui fut effacé ensuite : --effacements donne cette liste, « effacements.txt » d’une sauvegarde plus récente ou la vôtre, une référence par ligne. Sans elle, ces dossiers se liraient de nouveau.',
    'Les actes faits après la sauvegarde sont perdus : le relais SMTP et le mandataire savent quand il y en eut, pas lesquels.',
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
    const liste = valeurDe(options, '--effacements');
    const effacements = liste === undefined ? undefined : lireEffacements(liste);
    const { copies, attendues } = await examiner(programmes, adresses, dossiers);
    dire(
      `Sauvegarde entière : registre pris ${enHeure(copies.registre.instant)}, clés ${enHeure(copies.cles.instant)}.`,
    );
    const migrations = [...attendues.registre, ...attendues.cles];
    if (migrations.length > 0) dire(`Mises à jour qui suivront : ${migrations.map((m) => m.nom).join(', ')}.`);
    if (effacements !== undefined)
      dire(
        `Liste des effacements : ${effacements.dossiers.length} dossiers, ${effacements.professionnels.length} professionnels.`,
      );
    if (options.includes(A_BLANC)) {
      dire('À blanc : les deux bases sont vides et prêtes. Rien n’a été changé.');
      return REUSSITE;
    }
    const bilan = await refaire(programmes, adresses, copies, {
      motsDePasse: acces.RELAIS_MOTS_DE_PASSE,
      parSeconde: PAR_SECONDE,
      ...(effacements === undefined ? {} : { effacements }),
    });
    dire('Les deux bases sont refaites ; rôles et droits rendus, sessions fermées.');
    dire(`Procédures ouvertes à réveiller dès qu’un worker tourne : ${bilan.procedures}.`);
    dire(`Clés de dossiers effacés et de partants, détruites de nouveau : ${bilan.clesRedetruites}.`);
    if (effacements === undefined)
      dire('Sans --effacements, ce qui fut effacé depuis cette sauvegarde ne l’est plus : voir sauvegarde.md.');
    dire('Les courriels sont RETENUS. Voir ce qui partirait : npm run relais -- courriel liberer --a-blanc');
    dire('Ensuite : npm run relais -- verifier, puis journal verifier. Suite : docs/exploitation/sauvegarde.md');
    if (bilan.sansCle === 0) return REUSSITE;
    dire(
      `Panne : ${bilan.sansCle} dossiers n’ont pas leur clé dans cette sauvegarde ; en chercher une plus récente des clés.`,
    );
    return ECHEC;
  },
};
