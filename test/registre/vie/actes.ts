import { randomUUID } from 'node:crypto';
import type { Acte, Auteur } from '#libs/domaine/acte.js';
import type { ActeDeFiliation } from '#libs/domaine/naissance.js';
import type { Refus } from '#libs/domaine/erreurs.js';
import { actesDeDerogation, derogation, ouvrirDerogation } from '#libs/domaine/accompagnement/derogations/index.js';
import type { Derogation } from '#libs/domaine/accompagnement/derogations/etat.js';
import type { Accompagnement } from '#libs/domaine/accompagnement/etat.js';
import { accepter, accompagnement, actes, recueillir } from '#libs/domaine/accompagnement/index.js';
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

/** Acts that are played but that nothing here ever allows: how each is proved is said beside it. */
export const JAMAIS_PERMIS: Readonly<Record<string, string>> = {
  viser: 'the archives are asked by a clock that is never asked anything here (effacement.test.ts)',
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
  relireDerogation: actesDeDerogation.relire,
  informerDeLaDerogation: actesDeDerogation.informer,
};

/** Acts that this life does not play, and where each is proved. */
const AILLEURS: Readonly<Record<string, readonly string[]>> = {
  'what is prepared for a return (test/registre/retour)': [
    'ouvrirPreparation',
    'fixerReprise',
    'cocherLigne',
    'demanderAccueil',
    'noterAccueil',
    'noterNouvelles',
    'terminerPreparation',
  ],
  'nobody is away in this life (test/registre/continuite/interim)': [
    'appelerSansAttendre',
    'refuserInterim',
    'consigner',
  ],
};

/** Every act of these nouns, by the names that are used here: what must all have been played. */
export const TOUS: readonly string[] = [
  ...Object.keys({ accepter, recueillir, ...actes, ...nes, ...actesADeux, ...duDestinataire }),
  ...Object.values(actesDeDerogation).map(
    (acte) => Object.entries(deLaDerogation).find(([, a]) => Object.is(a, acte))?.[0] ?? acte.type,
  ),
].filter((nom) => !Object.values(AILLEURS).flat().includes(nom));

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
