// What can go wrong on somebody's machine, told in one French sentence with its remedy. Nothing else prints an error.

import { Panne } from './outils/panne.mjs';

export { Panne };

export const pannes = {
  nodeTropAncien: (version) =>
    new Panne(
      `Node ${version} est trop ancien : Relais demande Node 20.19 ou plus récent.`,
      'Installez Node 20 ou 22 (https://nodejs.org), puis relancez.',
    ),

  portPris: (port, variable) =>
    new Panne(
      `Le port ${port} est déjà pris par un autre programme.`,
      `Choisissez-en un autre : ${variable}=${port + 1} npm start`,
    ),

  portInvalide: (valeur) =>
    new Panne(`PORT=${valeur} n’est pas un numéro de port.`, 'Donnez un nombre entre 1 et 65535 : PORT=3001 npm start'),

  optionInconnue: (option) =>
    new Panne(
      `L’option ${option} n’existe pas.`,
      'Seule option : npm start -- --neuf (efface les données de démonstration et repart de zéro).',
    ),

  dejaEnMarche: (pid) =>
    new Panne(
      `Relais tourne déjà dans ce dossier (processus ${pid}) : ses données ne peuvent pas être effacées.`,
      `Arrêtez-le (Ctrl-C dans sa fenêtre, ou kill ${pid}), puis relancez.`,
    ),

  neufAilleurs: () =>
    new Panne(
      '--neuf n’efface pas les bases que désignent DATABASE_URL et CLES_DATABASE_URL.',
      'Recréez-les vous-même (DROP DATABASE, CREATE DATABASE), supprimez .relais/cles.json, puis lancez npm start.',
    ),

  aucunPort: (port) =>
    new Panne(
      `Aucun port libre entre ${port} et ${port + 50}.`,
      'Fermez un programme qui écoute sur ces ports, puis relancez.',
    ),

  disquePlein: (ou, cause) =>
    new Panne(
      `Le disque est plein : impossible d’écrire dans ${ou}.`,
      'Libérez de la place (il faut environ 2 Go), puis relancez.',
      { cause },
    ),

  placeInsuffisante: (ou, reste, voulu) =>
    new Panne(
      `Il ne reste que ${reste} Mo sur le disque de ${ou} : il en faut ${voulu}.`,
      'Libérez de la place, puis relancez.',
    ),

  lectureSeule: (ou, cause) =>
    new Panne(
      `Impossible d’écrire dans ${ou} : ce disque est en lecture seule.`,
      'Clonez le projet ailleurs, ou remontez ce disque en écriture, puis relancez.',
      { cause },
    ),

  dossierInterdit: (ou, cause) =>
    new Panne(
      `Le dossier ou fichier ${ou} n’est pas accessible à ce compte.`,
      `Rendez-le à votre compte : chown -R "$(id -un)" "${ou}", puis relancez.`,
      { cause },
    ),

  etatAbime: (fichier, cause) =>
    new Panne(
      `Le fichier ${fichier} est illisible, incomplet, ou ne va pas avec les données.`,
      'Repartez de zéro (les données de démonstration seront effacées) : npm start -- --neuf',
      { cause },
    ),

  dependances: (detail) =>
    new Panne(
      'npm n’a pas pu installer les dépendances.',
      'Vérifiez l’accès au registre npm (réseau, mandataire), puis relancez.',
      { detail },
    ),

  construction: (detail) =>
    new Panne('La compilation a échoué.', 'Corrigez l’erreur ci-dessus (npm run build la remontre), puis relancez.', {
      detail,
    }),

  postgresIntrouvable: () =>
    new Panne(
      'Aucun PostgreSQL utilisable : ni DATABASE_URL, ni binaires embarqués pour cette machine, ni postgres installé.',
      'Installez-le (Debian : apt-get install postgresql), ou donnez DATABASE_URL et CLES_DATABASE_URL.',
    ),

  comptePostgres: (cause) =>
    new Panne(
      'PostgreSQL refuse de tourner sous root et le compte « postgres » n’a pas pu être créé.',
      'Créez-le (useradd --system postgres), ou lancez la commande sous un compte ordinaire.',
      { cause },
    ),

  postgresAutreVersion: (dossier, ici, la) =>
    new Panne(
      `Les données de ${dossier} viennent de PostgreSQL ${la} ; cette machine a PostgreSQL ${ici}.`,
      'Repartez de zéro (les données de démonstration seront effacées) : npm start -- --neuf',
    ),

  uneSeuleBase: (manque) =>
    new Panne(
      `DATABASE_URL et CLES_DATABASE_URL vont ensemble ; il manque ${manque}.`,
      'Donnez les deux (deux bases distinctes), ou aucune.',
    ),

  droitsManquants: (detail) =>
    new Panne(
      'Le compte de DATABASE_URL n’a pas le droit de préparer les bases.',
      'Faites exécuter ce SQL par l’administrateur de la base, puis relancez.',
      { detail, code: 3 },
    ),

  goManque: () =>
    new Panne(
      'Le serveur de développement Temporal est introuvable, et Go, qui sait le construire, n’est pas installé.',
      'Installez Go 1.24 ou plus récent (https://go.dev/dl), ou donnez TEMPORAL_CLI=/chemin/vers/temporal, ou TEMPORAL_ADDRESS=hôte:port.',
    ),

  temporalConstruction: (detail) =>
    new Panne(
      'La construction du serveur Temporal par Go a échoué.',
      'Vérifiez l’accès au proxy des modules Go (GOPROXY) et la version de Go (1.24 ou plus), puis relancez.',
      { detail },
    ),

  temporalInjoignable: (adresse) =>
    new Panne(
      `Aucun serveur Temporal ne répond à ${adresse} (TEMPORAL_ADDRESS).`,
      'Démarrez-le, ou retirez TEMPORAL_ADDRESS : Relais en lancera un.',
    ),

  executableIntrouvable: (variable, chemin) =>
    new Panne(
      `${variable} désigne ${chemin}, qui n’est pas un programme exécutable.`,
      `Corrigez ${variable}, ou retirez cette variable.`,
    ),

  processusMort: (nom, journal, detail) =>
    new Panne(
      `Le processus « ${nom} » s’est arrêté avant d’être prêt.`,
      `Lisez son journal : ${journal} ; si ses données sont abîmées : npm start -- --neuf`,
      { detail },
    ),

  processusMuet: (nom, secondes, journal, detail) =>
    new Panne(`Le processus « ${nom} » n’est pas prêt après ${secondes} s.`, `Lisez son journal : ${journal}`, {
      detail,
    }),

  commande: (nom, remede, detail) => new Panne(`La commande « ${nom} » a échoué.`, remede, { detail }),
};
