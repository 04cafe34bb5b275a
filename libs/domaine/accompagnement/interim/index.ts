import { appelerSansAttendre, refuserInterim } from './actes/choisir.js';
import { consigner } from './actes/consigner.js';
import { qualifier, qualifierSansLire } from './actes/qualifier.js';

/** What happens in an accompaniment while its holder is away. */
export const actesDeLInterim = { appelerSansAttendre, refuserInterim, consigner, qualifier, qualifierSansLire };
