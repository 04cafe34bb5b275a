import { nouvellesDeLAbsent } from './nouvelles-de-l-absent.js';
import { offrePrecoce } from './offre-precoce.js';

/** Every mail to an absent agent, by name; each goes to the address that he gave. */
export const gabarits = { offrePrecoce, nouvellesDeLAbsent };

export type NomGabarit = keyof typeof gabarits;

/** What the template of this name can say: deposits are checked against it. */
export type DonneesDe<N extends NomGabarit> = Parameters<(typeof gabarits)[N]['rendre']>[0];
