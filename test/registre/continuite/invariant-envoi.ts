import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import type { Acte, Auteur } from '#libs/domaine/acte.js';
import { absence, actes as actesDAbsence, declarer } from '#libs/domaine/absence/index.js';
import type { Declarer } from '#libs/domaine/absence/actes/declarer.js';
import type { AbsenceProfessionnel } from '#libs/domaine/absence/etat.js';
import type { Refus } from '#libs/domaine/erreurs.js';
import { actes, deposer, signalement } from '#libs/domaine/signalement/index.js';
import type { Reponse } from '#libs/registre/une-fois.js';
import type { Maison } from '../../outils/maison.js';
import type { Geste } from './invariant-gestes.js';
import type { Dite, Nom } from './invariant-oracle.js';
import type { ReseauDUneVie } from './invariant-reseau.js';

/** Acts of which a rule was taken away, to see that the oracle sees it. */
export const sabotes: Record<string, Acte<AbsenceProfessionnel>> = {};
const JOURS = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi'];

interface Lieu {
  m: Maison;
  admin: pg.Pool;
  r: ReseauDUneVie;
}

/** By the doors of everybody: the registre, and the files of the network. */
export async function envoyer({ m, admin, r }: Lieu, g: Geste, agent: Auteur): Promise<Refus | Reponse | 'fait'> {
  const { registre } = m;
  const qui = (nom: Nom | 'autorite') => r.gens[nom];
  const demande = (nom: Nom | 'autorite', champs: object) => ({ auteur: qui(nom), cle: randomUUID(), champs });
  switch (g.nom) {
    case 'signaler':
      return registre.deposer(signalement, deposer, {
        auteur: agent,
        cle: randomUUID(),
        champs: { situation: 'Une situation inventée.', agent: agent.id, pressante: g.pressante },
      });
    case 'accuser':
    case 'recuser':
    case 'qualifier': {
      const acte = { accuser: actes.accuserReception, recuser: actes.recuser, qualifier: actes.qualifier }[g.nom];
      const champs = g.nom === 'qualifier' ? { caractere: g.quoi } : {};
      return registre.acter(signalement, acte, g.affaire, demande(g.par, champs));
    }
    case 'declarer': {
      const champs = {
        structure: r.lieux[g.personne],
        personne: qui(g.personne).id,
        genre: 'prevue',
        ...saisie(g.dite),
      };
      return registre.deposer(absence, declarer, demande(g.par, champs as Declarer));
    }
    case 'importer':
      await admin.query('INSERT INTO absence (personne, du, au) VALUES ($1, $2, $3)', [qui(g.personne).id, g.du, g.au]);
      return 'fait';
    case 'fichier':
      await admin.query(
        g.retire
          ? 'DELETE FROM absence WHERE dossier = $1 AND importee'
          : 'UPDATE absence SET au = $2 WHERE dossier = $1 AND importee',
        g.retire ? [g.absence] : [g.absence, g.au],
      );
      return 'fait';
    case 'corriger':
    case 'designer':
    case 'prendre':
    case 'revenir': {
      const acte = sabotes[g.nom] ?? actesDAbsence[g.nom];
      const champs = g.nom === 'corriger' ? saisie(g.dite) : g.nom === 'designer' ? { personne: qui(g.qui).id } : {};
      return registre.acter(absence, acte, g.absence, demande(g.par, champs));
    }
  }
}

function saisie({ demiJournees, ...reste }: Dite): Record<string, unknown> {
  const cases = (demiJournees ?? []).map(({ jour, moment }) => [
    `${JOURS[jour - 1]}${moment === 'matin' ? 'Matin' : 'ApresMidi'}`,
    true,
  ]);
  return { ...reste, ...(Object.fromEntries(cases) as object) };
}
