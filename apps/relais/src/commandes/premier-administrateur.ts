import { estRefus } from '#libs/domaine/erreurs.js';
import { lireAccesAnnuaire } from '#libs/infra/configuration.js';
import { nommerAdministrateur } from '#libs/registre/annuaire/gestes/nommer-administrateur.js';
import type { AdministrateurANommer } from '#libs/registre/annuaire/gestes/qui-administre.js';
import { ECHEC, REUSSITE, USAGE, type Commande } from '../commande.js';
import { A_BLANC, valeurDe } from '../options.js';

const CHAMPS = ['prenom', 'nom', 'courriel', 'compte', 'code', 'personne', 'structure'] as const;

export const premierAdministrateur: Commande = {
  nom: 'premier-administrateur',
  arguments:
    '[--prenom=<prénom>] [--nom=<nom>] [--courriel=<adresse>] [--compte=<sub>] [--code=<code>] [--personne=<code>] [--structure=<code>] [--a-blanc]',
  resume: 'nomme le premier administrateur, tant que l’annuaire n’en a aucun (DATABASE_URL_ADMIN, OIDC_EMETTEUR)',
  precisions: [
    'Quelqu’un de nouveau : --prenom, --nom, --courriel, et --compte, le « sub » que rend le fournisseur d’identité ; --code, son code dans l’annuaire, est facultatif. Quelqu’un de l’annuaire : --personne=<code>, et --compte s’il n’en a pas.',
    '--structure : le lieu de sa fonction ; par défaut la structure racine. Avant le premier import il n’y en a pas : une structure provisoire la remplace, que l’import retire.',
    'Les imports suivants le gardent et le disent, tant que fonctions.csv ne nomme pas d’administrateur ; ensuite les fichiers décident seuls. Le geste est inscrit dans l’histoire de l’annuaire.',
    '--a-blanc : dit ce qui serait fait, ne change rien.',
  ],
  async executer(options, dire) {
    const aBlanc = options.includes(A_BLANC);
    const dit: AdministrateurANommer = Object.fromEntries(
      CHAMPS.flatMap((champ) => {
        const valeur = valeurDe(options, `--${champ}`);
        return valeur === undefined ? [] : [[champ, valeur]];
      }),
    );
    const { DATABASE_URL_ADMIN: registre, OIDC_EMETTEUR: emetteur } = lireAccesAnnuaire();
    const fait = await nommerAdministrateur({ registre, emetteur }, dit, aBlanc);
    if (estRefus(fait)) {
      dire(`${fait.message} [${fait.code}]`);
      for (const [champ, messages] of Object.entries(fait.champs ?? {})) dire(`  --${champ} : ${messages.join(' ')}`);
      return fait.famille === 'saisie' ? USAGE : ECHEC;
    }
    const qui = `la personne ${fait.personne}${fait.nouvelle ? ', ajoutée à l’annuaire,' : ''}`;
    const ou = `${fait.structure}${fait.lieuProvisoire ? ' (structure provisoire, jusqu’au premier import)' : ''}`;
    dire(
      aBlanc
        ? `À blanc, rien n’a été changé : ${qui} serait administrateur, lieu ${ou}.`
        : `${qui.charAt(0).toUpperCase()}${qui.slice(1)} est administrateur, lieu ${ou}. Elle se connecte avec son compte.`,
    );
    if (!aBlanc)
      dire('À faire : l’écrire aussi dans personnes.csv et fonctions.csv, avant ou après le premier import.');
    return REUSSITE;
  },
};
