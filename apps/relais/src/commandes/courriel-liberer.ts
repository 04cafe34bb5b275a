import { readFileSync } from 'node:fs';
import pg from 'pg';
import { lireAccesCourriels } from '#libs/infra/configuration-operation.js';
import { horlogeDuRegistre } from '#libs/infra/horloge.js';
import { liberer, messageIdsDans } from '#libs/registre/courriels/liberer.js';
import { ceQuiPartirait, retenueEnCours } from '#libs/registre/courriels/retenue.js';
import { REUSSITE, USAGE, type Commande } from '../commande.js';
import { enHeure } from '../heure.js';
import { A_BLANC, valeurDe } from '../options.js';

export const courrielLiberer: Commande = {
  nom: 'courriel liberer',
  arguments: '[--a-blanc] [--deja-partis=<fichier>] [--depuis=<instant>]',
  resume:
    'laisse repartir les courriels retenus, sauf ceux dont on sait ou craint qu’ils sont déjà partis (DATABASE_URL_ADMIN)',
  precisions: [
    '--a-blanc : compte ce qui partirait, par voie, et ce que les deux options ci-dessous en ôteraient ; ne change rien.',
    '--deja-partis=<fichier> : le journal du relais SMTP (ou n’importe quel texte qui contient des Message-ID). Un courriel qui s’y trouve est inscrit comme remis et ne repart jamais. Un courriel refait après une restauration a le même Message-ID qu’avant : c’est la comparaison la plus sûre.',
    '--depuis=<instant> : quand ce journal manque. Les courriels dus avant cet instant (par exemple 2026-11-23T09:30:00+01:00) ne repartent pas : une proposition devient une tâche pour la personne qui écrit, un message de courtoisie reste incertain. Les alertes partent quand même : un doublon coûte un coup d’œil, une alerte perdue davantage.',
    'Ce que le registre ne peut pas savoir : ce qui est parti après l’instant de la sauvegarde restaurée. Seul le relais le sait.',
  ],
  async executer(options, dire) {
    const { DATABASE_URL_ADMIN: registre, RELAIS_COURRIEL_DOMAINE: domaine } = lireAccesCourriels();
    const depuis = valeurDe(options, '--depuis');
    if (depuis !== undefined && Number.isNaN(Date.parse(depuis))) {
      dire(`« ${depuis} » n’est pas un instant : écrire par exemple --depuis=2026-11-23T09:30:00+01:00.`);
      return USAGE;
    }
    const fichier = valeurDe(options, '--deja-partis');
    const dejaPartis = fichier === undefined ? new Set<string>() : messageIdsDans(lireTexte(fichier), domaine);
    const aBlanc = options.includes(A_BLANC);
    const base = new pg.Pool({ connectionString: registre, max: 2 });
    try {
      const retenue = await retenueEnCours(base);
      if (retenue === undefined) {
        dire('Les courriels ne sont pas retenus : il n’y a rien à libérer.');
        return REUSSITE;
      }
      dire(
        `Retenus depuis ${enHeure(retenue.depuis)}${retenue.sauvegarde === null ? '' : `, après la restauration d’une sauvegarde prise ${enHeure(retenue.sauvegarde)}`}.`,
      );
      if (fichier !== undefined) dire(`Message-ID de Relais lus dans ${fichier} : ${dejaPartis.size}.`);
      if (aBlanc)
        for (const v of await ceQuiPartirait(base, retenue.sauvegarde, horlogeDuRegistre.sql()))
          dire(
            `  voie ${v.voie} : ${v.nombre} en attente, dont ${v.dus} dus maintenant${retenue.sauvegarde === null ? '' : ` et ${v.douteux} déjà dus à l’instant de la sauvegarde (peut-être partis depuis)`}`,
          );
      const tri = { dejaPartis, ...(depuis === undefined ? {} : { depuis: new Date(depuis).toISOString() }) };
      const { acceptes, incertains, liberes } = await liberer(base, horlogeDuRegistre, tri, aBlanc);
      dire(
        `${aBlanc ? 'À blanc, rien n’a été changé : ' : ''}déjà remis d’après le relais : ${acceptes} ; gardés comme incertains : ${incertains} ; libres de partir à leur heure : ${liberes}.`,
      );
      return REUSSITE;
    } finally {
      await base.end();
    }
  },
};

function lireTexte(fichier: string): string {
  try {
    return readFileSync(fichier, 'utf8');
  } catch (cause) {
    throw new Error(`${fichier} ne se lit pas : vérifier son nom et ses droits.`, { cause });
  }
}
