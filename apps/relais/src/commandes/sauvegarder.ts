import { join } from 'node:path';
import { lireAccesBases } from '#libs/infra/configuration-operation.js';
import { ProgrammesPostgres } from '#libs/infra/postgres/programmes.js';
import { regarder, sauvegarder as copier } from '#libs/registre/sauvegarde/sauvegarder.js';
import { REUSSITE, type Commande } from '../commande.js';
import { enHeure } from '../heure.js';
import { A_BLANC, valeurDe } from '../options.js';

export const sauvegarder: Commande = {
  nom: 'sauvegarder',
  arguments: '<dossier> [--cles=<dossier>] [--a-blanc]',
  resume:
    'copie les deux bases, le registre puis les clés, chacune dans son dossier avec un manifeste ; le service continue (DATABASE_URL_ADMIN, CLES_DATABASE_URL_ADMIN)',
  precisions: [
    'Le registre va dans <dossier>/registre. Les clés vont dans le dossier de --cles, ou à défaut dans <dossier>/cles : les mettre alors ailleurs, chez d’autres mains, et les garder moins longtemps que le registre (huit jours). Sans les clés, le registre ne se lit pas ; tant qu’une copie des clés existe, un dossier effacé n’est pas tout à fait effacé.',
    'Le fichier de clés du service (RELAIS_CLES_FICHIER) n’est jamais dans une sauvegarde : il se garde sous scellé, à part.',
    'À côté de la copie du registre, effacements.txt : les références de ce qui est effacé, pour « restaurer --effacements » d’une sauvegarde plus ancienne. Garder la dernière liste à part des sauvegardes.',
    'pg_dump doit être aussi récent que le serveur : RELAIS_PG_CLIENT dit son dossier quand celui du PATH ne convient pas.',
    '--a-blanc : vérifie pg_dump et les deux bases, dit leur taille, n’écrit rien.',
  ],
  async executer([dossier = '', ...options], dire) {
    const acces = lireAccesBases();
    const programmes = new ProgrammesPostgres(acces.RELAIS_PG_CLIENT);
    const adresses = { registre: acces.DATABASE_URL_ADMIN, cles: acces.CLES_DATABASE_URL_ADMIN };
    const dossiers = {
      registre: join(dossier, 'registre'),
      cles: valeurDe(options, '--cles') ?? join(dossier, 'cles'),
    };
    if (options.includes(A_BLANC)) {
      const vu = await regarder(programmes, adresses);
      dire(`À blanc, rien n’a été écrit. Registre : ${enMega(vu.registre.octets)}, vers ${dossiers.registre}.`);
      dire(`Clés : ${enMega(vu.cles.octets)}, vers ${dossiers.cles}.`);
      return REUSSITE;
    }
    const { registre, cles } = await copier(programmes, adresses, dossiers);
    dire(`Registre sauvegardé ${enHeure(registre.instant)} : ${dossiers.registre}, ${enMega(registre.octets)}.`);
    dire(`Clés sauvegardées ${enHeure(cles.instant)} : ${dossiers.cles}, ${enMega(cles.octets)}.`);
    if (valeurDe(options, '--cles') === undefined)
      dire(
        'À faire : déplacer le dossier des clés ailleurs. Ensemble, les deux copies se lisent avec le fichier de clés.',
      );
    return REUSSITE;
  },
};

const enMega = (octets: number): string =>
  `${(octets / 1_000_000).toLocaleString('fr-FR', { maximumFractionDigits: 1 })} Mo`;
