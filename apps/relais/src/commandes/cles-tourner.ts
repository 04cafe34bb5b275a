import pg from 'pg';
import { FichierDeCles } from '#libs/infra/cles/fichier.js';
import { lireAccesCles } from '#libs/infra/configuration-operation.js';
import { compterParCle, estRetiree, interdireLaCle, reemballer } from '#libs/registre/coffre/rotation.js';
import { ECHEC, REUSSITE, type Commande } from '../commande.js';
import { A_BLANC } from '../options.js';

const ACCES = '(RELAIS_CLES_FICHIER, CLES_DATABASE_URL_ADMIN)';
const SEULES =
  'Les trois gestes tournent les clés qui enveloppent celles des dossiers et des professionnels. Ne tournent pas : les clés « service » (ce que Temporal tient, les dépôts refusés, les accusés d’effacement), « index », « sceau » et « session ».';
const SCELLE =
  'Le fichier d’avant est gardé à côté sous le nom « .avant » : le mettre sous scellé, puis l’effacer d’ici. Il sert à relire les sauvegardes des clés faites jusqu’à ce jour.';

async function avecCles<T>(f: (fichier: FichierDeCles, base: pg.Pool) => Promise<T>): Promise<T> {
  const { RELAIS_CLES_FICHIER: chemin, CLES_DATABASE_URL_ADMIN: url } = lireAccesCles();
  const base = new pg.Pool({ connectionString: url, max: 2 });
  try {
    return await f(new FichierDeCles(chemin), base);
  } finally {
    await base.end();
  }
}

export const clesAjouter: Commande = {
  nom: 'cles tourner ajouter',
  arguments: '<nom> [--a-blanc]',
  resume: `premier geste d’une rotation : ajoute au fichier une clé neuve, que rien n’emploie encore ${ACCES}`,
  precisions: [
    'Donner le nouveau fichier à toutes les machines avant le deuxième geste. Les processus le relisent d’eux-mêmes : rien ne s’arrête. Le fichier est remplacé d’un coup : un conteneur doit voir son dossier, et non ce seul fichier.',
    SEULES,
    SCELLE,
    '--a-blanc : vérifie le nom, ne change rien.',
  ],
  async executer([nom = '', ...options], dire) {
    return avecCles(async (fichier, base) => {
      fichier.verifierNeuf(nom);
      if (await estRetiree(base, nom)) throw new Error(`La clé « ${nom} » a déjà été retirée : prendre un autre nom.`);
      if (options.includes(A_BLANC)) {
        dire(`À blanc : la clé « ${nom} » serait ajoutée. Rien n’a été changé.`);
        return REUSSITE;
      }
      fichier.ajouter(nom);
      dire(`Clé « ${nom} » ajoutée. Donner le fichier à toutes les machines, puis : cles tourner employer ${nom}`);
      return REUSSITE;
    });
  },
};

export const clesEmployer: Commande = {
  nom: 'cles tourner employer',
  arguments: '<nom> [--a-blanc]',
  resume: `deuxième geste : la clé devient celle de tous les nouveaux dossiers, et enveloppe aussi ceux d’avant ${ACCES}`,
  precisions: [
    'Seules les enveloppes changent, par lots de cinq cents : aucun dossier n’est déchiffré. Interrompue, la commande se relance.',
    '--a-blanc : dit combien d’enveloppes changeraient, ne change rien.',
  ],
  async executer([nom = '', ...options], dire) {
    return avecCles(async (fichier, base) => {
      fichier.verifierConnu(nom);
      if (await estRetiree(base, nom)) throw new Error(`La clé « ${nom} » a été retirée : elle ne s’emploie plus.`);
      const avant = await compterParCle(base);
      const autres = [...avant].filter(([kek]) => kek !== nom).reduce((somme, [, n]) => somme + n, 0);
      if (options.includes(A_BLANC)) {
        dire(`À blanc, rien n’a été changé : ${autres} enveloppes seraient refaites sous la clé « ${nom} ».`);
        return REUSSITE;
      }
      fichier.employer(nom);
      const faits = await reemballer(base, fichier.enveloppe, (n) => dire(`  ${n} enveloppes refaites`));
      dire(`La clé « ${nom} » enveloppe tout : ${faits} enveloppes refaites.`);
      return REUSSITE;
    });
  },
};

export const clesRetirer: Commande = {
  nom: 'cles tourner retirer',
  arguments: '<nom> [--a-blanc]',
  resume: `dernier geste : ôte du fichier une clé que plus rien n’emploie ; refusé sinon ${ACCES}`,
  precisions: [
    'La base des clés refuse ensuite cette clé pour toujours : un processus qui ne l’aurait pas encore su échoue au lieu d’écrire ce que personne ne relirait.',
    SCELLE,
    '--a-blanc : dit si elle peut l’être, ne change rien.',
  ],
  async executer([nom = '', ...options], dire) {
    return avecCles(async (fichier, base) => {
      fichier.verifierConnu(nom);
      if (fichier.enveloppe.courante === nom)
        throw new Error(`La clé « ${nom} » est celle qu’on emploie : en employer d’abord une autre.`);
      const aBlanc = options.includes(A_BLANC);
      const restent = aBlanc ? ((await compterParCle(base)).get(nom) ?? 0) : await interdireLaCle(base, nom);
      if (restent > 0) {
        dire(
          `Refusé : ${restent} enveloppes tiennent encore par la clé « ${nom} ». Relancer « cles tourner employer », rien n’a été changé.`,
        );
        return ECHEC;
      }
      if (aBlanc) {
        dire(`À blanc : plus rien n’emploie la clé « ${nom} », elle peut être retirée. Rien n’a été changé.`);
        return REUSSITE;
      }
      fichier.retirer(nom);
      dire(
        `Clé « ${nom} » retirée. Donner le fichier à toutes les machines, et garder l’ancien sous scellé tant qu’une sauvegarde des clés l’emploie.`,
      );
      return REUSSITE;
    });
  },
};
