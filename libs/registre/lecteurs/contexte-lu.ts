import type { Contexte, Echelon } from '#libs/domaine/acte.js';
import type { Professionnel } from '#libs/domaine/courriel.js';
import type { Carte } from '#libs/domaine/routage/carte.js';
import type { Empreinte } from '#libs/infra/empreintes.js';

/** A mail of the dossier as its own row tells it; `cle` is the HMAC of its business key. */
export interface CourrielLu {
  cle: string;
  etat: string;
  maj: string;
  automatique: boolean;
}

/** What the SQL of a reader brings of a place and of the mails: the same facts that an act would decide upon. */
export interface FaitsLus {
  id: string;
  ligne: readonly Echelon[];
  carte: Carte;
  courriels: readonly CourrielLu[];
}

/** The mails of a dossier as SQL puts them together, for `FaitsLus` (alias of the dossier: `d`). */
export const COURRIELS_LUS = `(SELECT coalesce(jsonb_agg(jsonb_build_object('cle', c.cle, 'etat', c.etat, 'maj', c.maj,
  'automatique', c.automatique_le IS NOT NULL)), '[]'::jsonb) FROM courriel c WHERE c.dossier = d.id)`;

/** The context of a decision, without the lock: for what is shown, never for what is decided. */
export function contexteLu(
  empreinte: Empreinte,
  { id, ligne, carte, courriels }: FaitsLus,
  instant: string,
  titulaire: Professionnel | undefined,
): Contexte {
  const parCle = new Map(courriels.map(({ cle, maj, ...c }) => [cle, { ...c, maj: new Date(maj).toISOString() }]));
  return {
    instant,
    ligne,
    carte,
    titulaire: titulaire ?? null,
    tenante: null,
    absence: null,
    hasard: '',
    convergents: [],
    courriel: (cle) => parCle.get(empreinte('courriel', `${id}|${cle}`)),
  };
}
