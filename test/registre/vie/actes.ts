import { randomUUID } from 'node:crypto';
import type { Acte, Auteur } from '#libs/domaine/acte.js';
import type { ActeDeFiliation } from '#libs/domaine/naissance.js';
import type { Refus } from '#libs/domaine/erreurs.js';
import { actesDeDerogation, derogation, ouvrirDerogation } from '#libs/domaine/accompagnement/derogations/index.js';
import type { Derogation } from '#libs/domaine/accompagnement/derogations/etat.js';
import type { Accompagnement } from '#libs/domaine/accompagnement/etat.js';
import { accompagnement, actes } from '#libs/domaine/accompagnement/index.js';
import type { ActeDePartage, SurUnPartage } from '#libs/domaine/partage/actes/commun.js';
import type { Partage } from '#libs/domaine/partage/etat.js';
import { actes as duDestinataire, actesADeux, demanderPartage, partage } from '#libs/domaine/partage/index.js';
import type { Reponse } from '#libs/registre/une-fois.js';
import type { Maison } from '../../outils/maison.js';
import { ACCORDS } from './gestes-accords.js';
import { FIN } from './gestes-fin.js';
import { APART, NAISSANCES, PARTAGE } from './gestes-partage.js';
import { TRAVAIL } from './gestes-travail.js';
import { texte, type Geste } from './gestes.js';

export const GESTES: Readonly<Record<string, Geste>> = {
  ...ACCORDS,
  ...TRAVAIL,
  ...FIN,
  ...PARTAGE,
  ...NAISSANCES,
  ...APART,
};

/** Acts of an accompaniment that this life does not play: how each is proved is said beside it. */
export const AILLEURS: Readonly<Record<string, string>> = {
  changerObjectif: 'merged as a line is (plan.test.ts)',
  suivreObjectif: 'as a line is (plan.test.ts)',
  classerProblematique: 'hers alone (plan.test.ts)',
  relirePlan: 'her queue only (plan.test.ts)',
  fixerRevue: 'her queue only (plan.test.ts)',
  effacerNote: 'hers alone (notes.test.ts)',
  leverLeGelEnEncadrement: 'as she lifts it (conservation)',
  viser: 'after the end (effacement.test.ts)',
};

export const actesJoues = actes as unknown as Readonly<Record<string, Acte<Accompagnement>>>;
/** Acts replaced by others of which a rule was taken away, to see that the model sees it. */
export const sabotes: Record<string, Acte<Accompagnement>> = {};
const aDeux = actesADeux as unknown as Readonly<Record<string, ActeDePartage<SurUnPartage>>>;
const nes = {
  demanderPartage: { ne: partage, acte: demanderPartage as unknown as ActeDeFiliation<Partage, Accompagnement> },
  ouvrirDerogation: {
    ne: derogation,
    acte: ouvrirDerogation as unknown as ActeDeFiliation<Derogation, Accompagnement>,
  },
};
const deLaDerogation: Readonly<Record<string, Acte<Derogation>>> = {
  donnerAvis: actesDeDerogation.donnerAvis,
  transmettreExtrait: actesDeDerogation.transmettreExtrait,
  fermerDerogation: actesDeDerogation.fermer,
};

/** Sends one act by the door of the record that is its own. */
export function envoyer(
  { registre }: Maison,
  nom: string,
  source: string,
  auteur: Auteur,
  champs: Record<string, unknown>,
): Promise<Refus | Reponse> {
  const demande = { champs, auteur, cle: randomUUID() };
  if (nom === 'demanderPartage')
    return registre.engendrer({ source: accompagnement, ne: partage }, nes.demanderPartage.acte, source, demande);
  if (nom === 'ouvrirDerogation')
    return registre.engendrer({ source: accompagnement, ne: derogation }, nes.ouvrirDerogation.acte, source, demande);
  const deux = nom in PARTAGE ? aDeux[nom] : undefined;
  if (deux !== undefined) return registre.conjoindre({ source: accompagnement, cible: partage }, deux, source, demande);
  if (nom === 'accuserPartage')
    return registre.acter(partage, duDestinataire.accuserPartage, texte(champs['partage']), demande);
  const derog = deLaDerogation[nom];
  if (derog !== undefined)
    return registre.acter(derogation, derog, texte(champs['derogation']) || randomUUID(), demande);
  const acte = sabotes[nom] ?? actesJoues[nom];
  if (acte === undefined) throw new Error(`unknown act ${nom}`);
  return registre.acter(accompagnement, acte, source, demande);
}
