import type pg from 'pg';
import { ajouter } from '#libs/calendrier/calendrier.js';
import { jourLocal } from '#libs/calendrier/journee.js';
import type { Territoire } from '#libs/calendrier/territoires.js';
import { dernierCreneau } from '#libs/domaine/astreinte/creneau.js';
import type { VeilleAstreinte } from '#libs/domaine/astreinte/etat.js';
import { troncons, trous, type Absente, type Garde } from '#libs/domaine/astreinte/garde.js';
import { commencer, veilleAstreinte } from '#libs/domaine/astreinte/index.js';
import { verifier, type Vu } from '#libs/domaine/astreinte/verifier.js';
import { estRefus } from '#libs/domaine/erreurs.js';
import type { Horloge } from '#libs/infra/horloge.js';
import type { Reglages } from '#libs/reglementation/reglages.js';
import type { Nouvelle } from '../actes/apprendre.js';
import type { Client } from '../bases.js';
import type { Registre } from '../registre.js';
import type { ReglagesDuLieu } from '../reglages.js';

interface Lieu {
  lieu: string;
  territoire: Territoire;
  codes: string[];
  conseillere: string | null;
  dossier: string | null;
  dernier: Date | null;
  a_combler: boolean;
  le: Date;
}

/** One look at one place: the check of a local hour, or between two of them what was filled meanwhile. */
interface Regard {
  lieu: string;
  territoire: Territoire;
  horizon: Reglages['horizonAstreinte'];
  creneau: string | null;
}

/**
 * Looks at the on-call lists ahead, at the two local hours of each place, so that whoever leads it fills a hole before it comes (F-43).
 * The row of a check is its key: two processes, or one that was killed, say the same hole once.
 * @returns how many checks were made
 */
export async function veillerAuxAstreintes(
  pool: pg.Pool,
  registre: Registre,
  reglages: ReglagesDuLieu,
  horloge: Horloge,
): Promise<number> {
  const { rows } = await pool.query<Lieu>(
    `SELECT l.*, h.le FROM (SELECT ${horloge.sql()} AS le) h, LATERAL lieux_a_veiller(h.le) l`,
  );
  let faits = 0;
  for (const { le, dernier, a_combler: aCombler, ...l } of rows) {
    const { heuresAstreinte, horizonAstreinte: horizon } = reglages(l.codes);
    if (heuresAstreinte.length === 0) continue;
    const creneau = dernierCreneau(le.toISOString(), heuresAstreinte, l.territoire);
    const du = dernier === null || dernier.toISOString() < creneau;
    if (!du && !aCombler) continue;
    const dossier = l.dossier ?? (await ouvrir(registre, l, le));
    if (dossier === undefined) continue;
    const regard = { ...l, horizon, creneau: du ? creneau : null };
    if ((await registre.apprendre(veilleAstreinte, dossier, regarder(regard))) && du) faits += 1;
  }
  return faits;
}

/** @returns undefined when nobody leads the place: there is nobody to tell */
async function ouvrir(
  registre: Registre,
  { lieu, conseillere, territoire }: Pick<Lieu, 'lieu' | 'conseillere' | 'territoire'>,
  le: Date,
): Promise<string | undefined> {
  if (conseillere === null) return undefined;
  const cle = `veille-${lieu}-${jourLocal(le.toISOString(), territoire)}`;
  const demande = { auteur: { id: conseillere, fonctions: [] }, cle, champs: { structure: lieu } };
  const reponse = await registre.deposer(veilleAstreinte, commencer, demande);
  return estRefus(reponse) ? undefined : reponse.reference;
}

/** What is seen is read under the lock, at the instant of the act. */
function regarder({ lieu, territoire, horizon, creneau }: Regard): Nouvelle<VeilleAstreinte> {
  let vu: Vu | undefined;
  return {
    ecrire: async (client, instant) => {
      vu = await voir(client, { lieu, creneau, instant, jusque: ajouter(instant, horizon, territoire) });
      if (creneau === null) return true;
      const { rowCount } = await client.query(
        'INSERT INTO veille_astreinte (lieu, creneau, fait_le, trous) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING',
        [lieu, creneau, instant, vu.derniereFin === null ? 0 : vu.trous.length],
      );
      return rowCount === 1;
    },
    decider: (etat, contexte) => (vu === undefined ? undefined : verifier(etat, contexte, vu)),
  };
}

interface AVoir {
  lieu: string;
  creneau: string | null;
  instant: string;
  jusque: string;
}

async function voir(client: Client, { lieu, creneau, instant, jusque }: AVoir): Promise<Vu> {
  const { rows } = await client.query<{ gardes: Garde[]; absences: Absente[]; derniere: string | null }>(
    `WITH g AS (SELECT * FROM gardes_de($1, $2))
     SELECT (SELECT coalesce(jsonb_agg(jsonb_build_object('personne', personne, 'du', iso(du), 'au', iso(au))), '[]'::jsonb) FROM g) AS gardes,
            (SELECT coalesce(jsonb_agg(jsonb_build_object('personne', a.personne, 'du', iso(a.du), 'au', iso(a.au))), '[]'::jsonb) FROM absence a
              WHERE a.personne IN (SELECT personne FROM g) AND (a.au IS NULL OR a.au > $2)) AS absences,
            iso(derniere_garde($1)) AS derniere`,
    [lieu, instant],
  );
  const [lu] = rows;
  const coupes = troncons(lu?.gardes ?? [], lu?.absences ?? [], { du: instant, au: jusque });
  return { creneau, derniereFin: lu?.derniere ?? null, trous: trous(coupes), jusque };
}
