import { join } from 'node:path';
import { lireAccesMiseAJour } from '#libs/infra/configuration-operation.js';
import { lireInstallation } from '#libs/infra/configuration.js';
import { ProgrammesPostgres } from '#libs/infra/postgres/programmes.js';
import { aMettreAJour } from '#libs/registre/base/mise-a-jour.js';
import { preparerBases } from '#libs/registre/base/preparer.js';
import { sauvegarder, versionDeRelais } from '#libs/registre/sauvegarde/sauvegarder.js';
import { ECHEC, REUSSITE, USAGE, type Commande } from '../commande.js';
import { A_BLANC, valeurDe } from '../options.js';
import { verifierArrete } from '../verifier-arrete.js';

export const mettreAJour: Commande = {
  nom: 'mettre-a-jour',
  arguments: '[dossier] [--cles=<dossier>] [--sauvegarde-faite] [--a-blanc]',
  resume:
    'sauvegarde les deux bases dans le dossier donné, puis les met à jour pour cette version (DATABASE_URL_ADMIN, CLES_DATABASE_URL_ADMIN, RELAIS_MOTS_DE_PASSE)',
  precisions: [
    'Arrêter d’abord l’api, les workers et la vigie : ceux de l’ancienne version ne connaissent pas les nouvelles tables. Ensuite démarrer ceux de la nouvelle, puis « horloge reconstruire ».',
    '[dossier] et --cles : comme pour « sauvegarder ». --sauvegarde-faite : il en existe déjà une, n’en pas faire d’autre.',
    'Les dossiers ne sont pas réécrits : chacun reste chiffré sous sa clé et se lit comme avant ; son prochain acte l’écrit sous sa nouvelle forme.',
    'Une mise à jour ne se défait pas : pour revenir en arrière, restaurer la sauvegarde avec l’ancienne version.',
    'Elle finit par ce que « verifier » peut vérifier programmes arrêtés : bases, rôles, tables et, avec RELAIS_CLES_FICHIER, les dossiers et le journal. Une panne : code de sortie 1.',
    '--a-blanc : dit ce qui serait appliqué, ne change rien et ne sauvegarde rien.',
  ],
  async executer(args, dire) {
    const options = args.filter((a) => a.startsWith('--'));
    const dossier = args.find((a) => !a.startsWith('--'));
    const aBlanc = options.includes(A_BLANC);
    const faite = options.includes('--sauvegarde-faite');
    if (!aBlanc && !faite && dossier === undefined) {
      dire('Donner le dossier où sauvegarder, ou --sauvegarde-faite s’il en existe déjà une.');
      return USAGE;
    }
    const { RELAIS_PG_CLIENT: client, RELAIS_CLES_FICHIER: fichierCles } = lireAccesMiseAJour();
    const acces = lireInstallation();
    const adresses = { registre: acces.DATABASE_URL_ADMIN, cles: acces.CLES_DATABASE_URL_ADMIN };
    const { registre, cles } = await aMettreAJour(adresses);
    const toutes = [...registre.map((m) => `registre ${m.nom}`), ...cles.map((m) => `clés ${m.nom}`)];
    dire(
      toutes.length === 0
        ? `Les deux bases sont déjà celles de la version ${versionDeRelais()}.`
        : `À appliquer pour la version ${versionDeRelais()} :\n${toutes.map((m) => `  ${m}`).join('\n')}`,
    );
    if (aBlanc || toutes.length === 0) {
      if (aBlanc) dire('À blanc : rien n’a été changé.');
      return REUSSITE;
    }
    if (dossier !== undefined) {
      const dossiers = {
        registre: join(dossier, 'registre'),
        cles: valeurDe(options, '--cles') ?? join(dossier, 'cles'),
      };
      await sauvegarder(new ProgrammesPostgres(client), adresses, dossiers);
      dire(`Sauvegarde faite : ${dossiers.registre} et ${dossiers.cles} (à garder à part l’un de l’autre).`);
    }
    await preparerBases({
      registreAdmin: adresses.registre,
      clesAdmin: adresses.cles,
      motsDePasse: acces.RELAIS_MOTS_DE_PASSE,
    });
    dire('Mise à jour faite. Ce qui se vérifie programmes arrêtés :');
    if (!(await verifierArrete(adresses, fichierCles, dire))) {
      dire('Ne pas démarrer la nouvelle version : corriger d’abord ce qui est en panne, ou restaurer la sauvegarde.');
      return ECHEC;
    }
    if (fichierCles === undefined)
      dire('Sans RELAIS_CLES_FICHIER, ni les dossiers ni le journal n’ont été relus : « verifier » le fera.');
    dire('Les deux bases sont à jour. Démarrer la nouvelle version, puis : verifier, horloge reconstruire.');
    return REUSSITE;
  },
};
