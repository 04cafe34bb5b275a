import { ajouter } from '#libs/calendrier/calendrier.js';
import type { Territoire } from '#libs/calendrier/territoires.js';
import type { Professionnel } from '#libs/domaine/courriel.js';
import { estReference } from '#libs/domaine/champs.js';
import { prochainCreneau } from '#libs/domaine/astreinte/creneau.js';
import type { VeilleAstreinte } from '#libs/domaine/astreinte/etat.js';
import { troncons, trous, type Absente, type Fenetre, type Garde } from '#libs/domaine/astreinte/garde.js';
import type { Client } from '../bases.js';
import type { ReglagesDuLieu } from '../reglages.js';
import { lireEnTantQue, ouvrirEtats, professionnelsDe, type Acces } from './lecteur.js';

export type Gardienne = Pick<Professionnel, 'nom' | 'telephone'>;

export interface GardeLue extends Fenetre {
  id: string;
  personne: string;
  /** Written for this place; else for one above it, where it is kept. */
  ici: boolean;
  qui: Gardienne;
}

export interface TronconLu extends Fenetre {
  presentes: Gardienne[];
  absentes: Gardienne[];
}

/** `repli`: the next rung of the ladder that is there; null: nobody, and the telephone of the service answers. */
export interface TrouLu extends Fenetre {
  repli: Gardienne | null;
}

/** The on-call list of one place, as whoever leads it reads it. Instants are UTC, to be shown by the clocks of `territoire`. */
export interface ListeDeGarde extends Fenetre {
  lieu: string;
  nom: string;
  territoire: Territoire;
  /** A list is kept here, or above; false: none is, and the technical line is called. */
  organisee: boolean;
  /** She said that none is kept here. */
  assumee: boolean;
  /** Where the checks of this place are written; null: none was made yet. */
  veille: string | null;
  verifieLe: string | null;
  /** Null: by local choice, no check is made. */
  prochainControle: string | null;
  gardes: GardeLue[];
  troncons: TronconLu[];
  trous: TrouLu[];
}

interface Lu {
  lieu: string;
  nom: string;
  territoire: Territoire;
  codes: string[];
  derniere: Date | null;
  veille: string | null;
  version: number;
  etat: Buffer;
  verifie_le: Date | null;
  gardes: (Garde & { id: string; ici: boolean })[];
  absences: Absente[];
  le: Date;
}

/** The places whose list is hers to keep, hours ahead; nobody else's, whoever asks. */
export async function listesDeGarde(
  acces: Acces,
  personne: string,
  reglages: ReglagesDuLieu,
  lieu?: string,
): Promise<ListeDeGarde[]> {
  if (lieu !== undefined && !estReference(lieu)) return [];
  return lireEnTantQue(acces, personne, async (client) => {
    const { rows } = await client.query<Lu>(
      `SELECT l.*, h.le FROM (SELECT ${acces.horloge.sql()} AS le) h, LATERAL mes_lieux_de_garde(h.le) l WHERE $1::uuid IS NULL OR l.lieu = $1`,
      [lieu ?? null],
    );
    const assumees = await assumeesDe(acces, rows);
    const vus = rows.map((r) => voir(r, reglages));
    const replis = await replisDe(client, vus);
    const qui = await professionnelsDe(client, [...rows.flatMap((r) => r.gardes.map((g) => g.personne)), ...replis]);
    const nommer = (p: string): Gardienne => {
      const { nom = 'Personne partie', telephone = null } = qui.get(p) ?? {};
      return { nom, telephone };
    };
    return vus.map(({ r, fenetre, coupes, troues, prochainControle }) => {
      const assumeLe = assumees.get(r.veille ?? '') ?? '';
      return {
        ...fenetre,
        lieu: r.lieu,
        nom: r.nom,
        territoire: r.territoire,
        organisee: r.derniere !== null && r.derniere.toISOString() > assumeLe,
        assumee: assumeLe !== '',
        veille: r.veille,
        verifieLe: r.verifie_le?.toISOString() ?? null,
        prochainControle,
        gardes: r.gardes.map((g) => ({ ...g, qui: nommer(g.personne) })),
        troncons: coupes.map((t) => ({
          ...t,
          presentes: t.presentes.map(nommer),
          absentes: t.absentes.map(nommer),
        })),
        trous: troues.map((t) => {
          const repli = replis.shift();
          return { ...t, repli: repli == null ? null : nommer(repli) };
        }),
      };
    });
  });
}

interface Vue {
  r: Lu;
  fenetre: Fenetre;
  coupes: ReturnType<typeof troncons>;
  troues: Fenetre[];
  prochainControle: string | null;
}

function voir(r: Lu, reglages: ReglagesDuLieu): Vue {
  const { heuresAstreinte, horizonAstreinte } = reglages(r.codes);
  const du = r.le.toISOString();
  const fenetre = { du, au: ajouter(du, horizonAstreinte, r.territoire) };
  const coupes = troncons(r.gardes, r.absences, fenetre);
  const prochainControle = heuresAstreinte.length === 0 ? null : prochainCreneau(du, heuresAstreinte, r.territoire);
  return { r, fenetre, coupes, troues: r.derniere === null ? [] : trous(coupes), prochainControle };
}

/** Until when each watch knows that no list is kept, by its id; nothing of a person stands there. */
async function assumeesDe({ coffre }: Acces, lus: readonly Lu[]): Promise<Map<string, string>> {
  const lignes = lus.flatMap(({ veille: id, version, etat }) => (id === null ? [] : [{ id, version, etat }]));
  const ouverts = await ouvrirEtats<VeilleAstreinte, (typeof lignes)[number]>(coffre, lignes);
  return new Map(
    ouverts.flatMap(({ ligne, etat: { assumeLe } }) => (assumeLe === undefined ? [] : [[ligne.id, assumeLe]])),
  );
}

/** Who would be called at the first instant of each hole, in their order. */
async function replisDe(client: Client, vues: readonly Vue[]): Promise<(string | null)[]> {
  const demandes = vues.flatMap(({ r, troues }) => troues.map((t) => ({ lieu: r.lieu, le: t.du })));
  if (demandes.length === 0) return [];
  const { rows } = await client.query<{ personne: string | null }>(
    `SELECT (SELECT e.personne FROM echelle_de(t.lieu, t.le) e WHERE e.nature <> 'astreinte' AND NOT e.absente ORDER BY e.rang, e.poste LIMIT 1) AS personne
       FROM unnest($1::uuid[], $2::timestamptz[]) WITH ORDINALITY AS t(lieu, le, n) ORDER BY t.n`,
    [demandes.map((d) => d.lieu), demandes.map((d) => d.le)],
  );
  return rows.map((r) => r.personne);
}

/** The professionals who may be on call there, by name; empty for whoever does not lead the place. */
export async function gardiennesPossibles(
  acces: Acces,
  personne: string,
  lieu: string,
): Promise<{ id: string; nom: string }[]> {
  if (!estReference(lieu)) return [];
  return lireEnTantQue(acces, personne, async (client) => {
    const { rows } = await client.query<{ id: string; nom: string }>(
      `SELECT p.personne AS id, i.prenom || ' ' || i.nom AS nom FROM gardiennes_possibles($1, ${acces.horloge.sql()}) p
         JOIN identite i ON i.personne = p.personne ORDER BY i.nom, i.prenom, p.personne`,
      [lieu],
    );
    return rows;
  });
}
