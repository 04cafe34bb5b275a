import type { Territoire } from '#libs/calendrier/territoires.js';
import { essaiEnAttente, estJoignable, prochainEssai, type Canal } from '#libs/domaine/volontariat/etat.js';
import type { Client } from '../bases.js';
import type { ReglagesDuLieu } from '../reglages.js';
import { lireEnTantQue, nomsDe, type Acces } from './lecteur.js';

/** What a volunteer reads of herself (ISO instants). */
export interface MonVolontariat extends Canal {
  inscriteLe: string;
  /** A trial has left, and she has not answered it. */
  essaiEnAttente: boolean;
  /** She would be called now, if she is there. */
  comptee: boolean;
  prochainEssai: string | null;
}

/** A colleague who enrolled, for whoever leads her. */
export interface VolontaireLue {
  nom: string;
  /** Her channel was tried and answered of late. */
  joignable: boolean;
  absente: boolean;
}

export interface Volontaires {
  instant: string;
  /** Where she works: her hours are read by its clocks. */
  territoire: Territoire;
  /** Undefined: she is not enrolled. */
  moi: MonVolontariat | undefined;
  /** Undefined: she leads nobody. */
  miens: VolontaireLue[] | undefined;
}

interface LigneCanal {
  essai_le: Date | null;
  joint_le: Date | null;
  compte_jusquau: Date | null;
}

interface Lu extends LigneCanal {
  le: Date;
  inscrit_le: Date | null;
  territoire: Territoire | null;
  codes: string[] | null;
  mene: boolean;
}

export const canalDe = (l: LigneCanal): Canal => ({
  essaiLe: l.essai_le?.toISOString() ?? null,
  jointeLe: l.joint_le?.toISOString() ?? null,
  compteJusquau: l.compte_jusquau?.toISOString() ?? null,
});

interface MonCanal {
  /** Undefined: she is not enrolled. */
  canal: (Canal & { inscriteLe: string }) | undefined;
  territoire: Territoire;
  codes: string[];
  instant: string;
  /** She leads a line. */
  mene: boolean;
}

/** Her own row, which is all that row-level security shows her, with where she works. */
export async function monCanal({ horloge }: Acces, client: Client, personne: string): Promise<MonCanal> {
  const { rows } = await client.query<Lu>(
    `SELECT h.le, v.inscrit_le, v.essai_le, v.joint_le, v.compte_jusquau, s.territoire,
            EXISTS (SELECT 1 FROM poste p WHERE p.titulaire = $1 AND p.nature <> 'assistant') AS mene,
            (WITH RECURSIVE a AS (SELECT x.code, x.parent, 0 AS n FROM structure x WHERE x.id = s.id
              UNION ALL SELECT x.code, x.parent, a.n + 1 FROM structure x JOIN a ON x.id = a.parent) SELECT array_agg(code ORDER BY n) FROM a) AS codes
       FROM (SELECT ${horloge.sql()} AS le) h LEFT JOIN volontaire v ON v.personne = $1
       LEFT JOIN LATERAL (SELECT f.structure FROM fonction f WHERE f.personne = $1 AND f.role IN ('assistant', 'conseillerTechnique', 'conseillerNational')
                           ORDER BY f.role, f.structure LIMIT 1) f ON true
       LEFT JOIN structure s ON s.id = f.structure`,
    [personne],
  );
  const { le, inscrit_le: inscrite, territoire, codes, mene, ...canal } = rows[0] as Lu;
  return {
    canal: inscrite === null ? undefined : { ...canalDe(canal), inscriteLe: inscrite.toISOString() },
    territoire: territoire ?? 'metropole',
    codes: codes ?? [],
    instant: le.toISOString(),
    mene,
  };
}

/** Herself, and those of the places that she leads; nobody reads whether anybody else enrolled. */
export async function volontairesPour(acces: Acces, personne: string, reglages: ReglagesDuLieu): Promise<Volontaires> {
  return lireEnTantQue(acces, personne, async (client) => {
    const { canal, territoire, codes, instant, mene } = await monCanal(acces, client, personne);
    const tous = reglages(codes).essaiVolontaire;
    return {
      instant,
      territoire,
      moi:
        canal === undefined
          ? undefined
          : {
              ...canal,
              essaiEnAttente: essaiEnAttente(canal, instant),
              comptee: estJoignable(canal, instant),
              prochainEssai: prochainEssai(canal, tous, territoire),
            },
      miens: mene ? await mesVolontaires(client, instant) : undefined,
    };
  });
}

async function mesVolontaires(client: Client, instant: string): Promise<VolontaireLue[]> {
  const { rows } = await client.query<Omit<VolontaireLue, 'nom'> & { personne: string }>(
    'SELECT * FROM mes_volontaires($1)',
    [instant],
  );
  const noms = await nomsDe(
    client,
    rows.map((v) => v.personne),
  );
  return rows
    .map(({ personne, ...v }) => ({ nom: noms.get(personne) ?? 'Personne partie', ...v }))
    .sort((a, b) => a.nom.localeCompare(b.nom, 'fr'));
}
