import { randomUUID } from 'node:crypto';
import type { Acte, Contexte, Echelon, EtatCourriel } from '#libs/domaine/acte.js';
import type { Couverture } from '#libs/domaine/absence/couverture.js';
import type { AbsenceEnCours } from '#libs/domaine/continuite.js';
import type { AutourDeLEvenement } from '#libs/domaine/evenement/equipe.js';
import type { Professionnel } from '#libs/domaine/courriel.js';
import type { Carte } from '#libs/domaine/routage/carte.js';
import type { Empreinte } from '#libs/infra/empreintes.js';
import { nommee, type Horloge } from '#libs/infra/horloge.js';
import type { Role } from '#libs/reglementation/roles.js';
import type { Client } from './bases.js';

/** The row of a dossier, locked for the rest of the transaction. */
export interface Verrou {
  id: string;
  nature: string;
  etat: Buffer;
  version: number;
  numero: number;
  tete: Buffer;
  titulaire: string;
  lieu: string;
  /** ISO instant of this act, taken under the lock: never before the last one (design §4 rule 2). */
  instant: string;
}

interface LigneVerrou extends Omit<Verrou, 'instant'> {
  efface: boolean;
  maintenant: Date;
}

/**
 * Locks the dossier and takes the instant. The CTE is materialised so that the clock is read after the lock was granted.
 * @returns undefined when there is none for this asker (row-level security), or when it was erased
 */
export async function verrouiller(client: Client, horloge: Horloge, reference: string): Promise<Verrou | undefined> {
  const { rows } = await client.query<LigneVerrou>({
    ...nommee(horloge, 'verrou'),
    text: `WITH d AS MATERIALIZED (SELECT * FROM dossier WHERE id = $1 FOR NO KEY UPDATE)
     SELECT id, nature, etat, version, numero, tete, titulaire, lieu, efface_le IS NOT NULL AS efface,
            greatest(instant, ${horloge.sql()}) AS maintenant, set_config('relais.acte', id::text, true) FROM d`,
    values: [reference],
  });
  const [d] = rows;
  if (d === undefined || d.efface) return undefined;
  const { efface: _efface, maintenant, ...reste } = d;
  return { ...reste, instant: maintenant.toISOString() };
}

type Porte = NonNullable<Acte<unknown>['porte']>;

const PORTES: Readonly<Record<Porte, (horloge: Horloge) => string>> = {
  encadrement: () => 'entrer_encadrement($1)',
  tiers: () => 'entrer_tiers($1)',
  archives: () => 'entrer_archives($1)',
  absence: () => 'entrer_absence($1)',
  destinataire: (horloge) => `entrer_destinataire($1, ${horloge.sql()})`,
  partie: (horloge) => `entrer_partie($1, ${horloge.sql()})`,
  evenement: (horloge) => `entrer_evenement($1, ${horloge.sql()})`,
};

/** Opens a dossier to an author for whom it is not there otherwise, for this act only. @returns false: it stays closed */
export async function entrer(client: Client, horloge: Horloge, porte: Porte, reference: string): Promise<boolean> {
  const { rows } = await client.query<{ entre: boolean | null }>(`SELECT ${PORTES[porte](horloge)} AS entre`, [
    reference,
  ]);
  return rows[0]?.entre === true;
}

/**
 * Whoever stands in for an absent holder comes to her matter as herself, with no other door: for that matter, and for as long as
 * the record says so at this instant.
 */
export async function entrerParInterim(client: Client, horloge: Horloge, reference: string): Promise<boolean> {
  const { rows } = await client.query<{ entre: boolean | null }>(
    `SELECT entrer_interim($1, ${horloge.sql()}) AS entre`,
    [reference],
  );
  return rows[0]?.entre === true;
}

/** What an author who came by a door still needs once the dossier is locked: a share may have been closed meanwhile. */
export async function resteEntre(client: Client, porte: Porte | undefined, verrou: Verrou): Promise<boolean> {
  if (porte !== 'destinataire' && porte !== 'partie') return true;
  const tenir = porte === 'partie' ? 'tenir_partie' : 'tenir_partage';
  const { rowCount } = await client.query(`SELECT 1 FROM ${tenir}($1, $2) AS t WHERE t`, [verrou.id, verrou.instant]);
  return rowCount === 1;
}

/** The functions of a person who is named in an act. */
export async function fonctionsDe(client: Client, personne: string | undefined): Promise<Role[]> {
  if (personne === undefined) return [];
  const { rows } = await client.query<{ role: Role }>('SELECT DISTINCT role FROM fonction WHERE personne = $1', [
    personne,
  ]);
  return rows.map((r) => r.role);
}

interface LigneContexte {
  ligne: Echelon[];
  carte: Carte;
  titulaire: Professionnel | null;
  tenante: string | null;
  interimaire: Professionnel | null;
  absence: AbsenceEnCours | null;
  couverture: Couverture | null;
  evenement: AutourDeLEvenement | null;
  convergents: Contexte['convergents'];
  courriels: { cle: string; etat: string; maj: string; automatique: boolean }[];
  procedures: { type: string; prochaine: string; finie: boolean; inquiete: boolean }[];
}

export interface ContexteCharge {
  contexte: Contexte;
  procedures: LigneContexte['procedures'];
}

/** Everything else that a decision may look at, in one statement, after the lock. */
export async function chargerContexte(client: Client, verrou: Verrou, empreinte: Empreinte): Promise<ContexteCharge> {
  const { rows } = await client.query<LigneContexte>({
    name: 'contexte',
    text: `SELECT c.carte, ligne_de(c.carte) AS ligne, convergents($1) AS convergents,
            (SELECT ${PROFESSIONNEL} FROM identite i WHERE i.personne = coalesce((t.tenue->>'tenante')::uuid, $4)) AS titulaire,
            t.tenue->>'tenante' AS tenante, t.tenue->'absence' AS absence,
            (SELECT ${PROFESSIONNEL} FROM identite i WHERE i.personne = (t.tenue->'absence'->>'personne')::uuid) AS interimaire,
            CASE WHEN $5 = 'absence' THEN couverture($1, $3) || autour_de_l_absence($1, $3) || depart_de($1, $3) END AS couverture,
            CASE WHEN $5 IN ('evenementGrave', 'exerciceEvenement') THEN autour_de_l_evenement($1, $2, $3) END AS evenement,
            (SELECT coalesce(jsonb_agg(jsonb_build_object('cle', cle, 'etat', etat, 'maj', maj, 'automatique', automatique_le IS NOT NULL)), '[]'::jsonb)
               FROM courriel WHERE dossier = $1) AS courriels,
            (SELECT coalesce(jsonb_agg(jsonb_build_object('type', type, 'prochaine', prochaine, 'finie', finie, 'inquiete', echecs + rappels > 0)), '[]'::jsonb)
               FROM procedure WHERE dossier = $1) AS procedures
       FROM carte($2, $3) AS c(carte), tenue($1, $3) AS t(tenue)`,
    values: [verrou.id, verrou.lieu, verrou.instant, verrou.titulaire, verrou.nature],
  });
  const lu = rows[0] as LigneContexte;
  const courriels = new Map(
    lu.courriels.map(({ cle, maj, ...c }) => [cle, { ...c, maj: new Date(maj).toISOString() }]),
  );
  return {
    contexte: {
      instant: verrou.instant,
      ligne: lu.ligne,
      carte: lu.carte,
      titulaire: lu.titulaire,
      tenante: lu.tenante,
      absence: lu.absence === null ? null : { ...lu.absence, professionnel: lu.interimaire },
      ...(lu.couverture === null ? {} : { couverture: lu.couverture }),
      ...(lu.evenement === null ? {} : { evenement: lu.evenement }),
      hasard: randomUUID(),
      convergents: lu.convergents,
      courriel: (cle): EtatCourriel | undefined => courriels.get(empreinte('courriel', `${verrou.id}|${cle}`)),
    },
    procedures: lu.procedures.map((p) => ({ ...p, prochaine: new Date(p.prochaine).toISOString() })),
  };
}

/** A professional as a mail may name her; `qualite` from her post. */
export const PROFESSIONNEL = `jsonb_build_object('nom', i.prenom || ' ' || i.nom, 'courriel', i.courriel,
  'telephone', coalesce((SELECT p.telephone FROM poste p WHERE p.titulaire = i.personne ORDER BY p.rang LIMIT 1), i.telephone),
  'qualite', CASE (SELECT p.nature FROM poste p WHERE p.titulaire = i.personne ORDER BY p.rang LIMIT 1)
    WHEN 'conseillerTechnique' THEN 'conseillère technique de service social'
    WHEN 'conseillerNational' THEN 'conseillère technique nationale de service social'
    ELSE 'assistante de service social' END)`;
