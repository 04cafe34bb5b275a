import type { Fait } from '#libs/domaine/acte.js';
import type { AbsenceProfessionnel } from '#libs/domaine/absence/etat.js';
import { etendue, lignesDe } from '#libs/domaine/absence/periode.js';
import type { Accompagnement } from '#libs/domaine/accompagnement/etat.js';
import type { Signalement } from '#libs/domaine/signalement/etat.js';
import type { Client } from '../bases.js';
import { lieux, type Coffre } from '../coffre/coffre.js';
import { lireEnTantQue, nomsDe, ouvrirEtats, type Acces, type LigneEtat } from './lecteur.js';

/** What happened to one of her matters while she was away. */
export interface MatiereReprise {
  reference: string;
  nature: 'signalement' | 'accompagnement';
  /** null: nobody is named. */
  agent: string | null;
  faits: readonly { instant: string; fait: Fait; par: string }[];
  courriels: readonly { gabarit: string; etat: string; maj: string }[];
  lectures: readonly { instant: string; nom: string; qualite: string }[];
  devoir: { quoi: string; avant: string } | null;
  /** In the words of whoever stood in; `souhait`: she would like to finish what she began. */
  notes: readonly { le: string; par: string; texte: string }[];
  souhait: { personne: string; nom: string } | undefined;
}

/** The page of what happened while she was away. */
export interface Reprise {
  reference: string;
  depuis: string;
  jusquau: string;
  lue: boolean;
  matieres: readonly MatiereReprise[];
}

interface Ligne extends LigneEtat {
  nature: MatiereReprise['nature'];
  devoir: string | null;
  devoir_avant: Date | null;
  journal: { numero: number; instant: string; fait: string }[];
  courriels: { gabarit: string; etat: string; maj: string }[];
  lectures: { instant: string; lecteur: string; qualite: string }[];
}

const PLUS_D_UNE_PAGE = 200;

/** @returns undefined when it is not hers, or lasts still */
export async function reprise(acces: Acces, personne: string, reference: string): Promise<Reprise | undefined> {
  return lireEnTantQue(acces, personne, async (client) => {
    const absence = await laMienne(acces.coffre, client, personne, reference);
    if (absence?.rendueLe === undefined) return undefined;
    const depuis = etendue(lignesDe(absence, absence.declareeLe))?.effet ?? absence.declareeLe;
    const jusquau = absence.rendueLe;
    const lignes = await touchees(acces, client, { personne, depuis, jusquau });
    const etats = await ouvrirEtats<Signalement | Accompagnement, Ligne>(acces.coffre, lignes);
    const vues = etats.map(({ ligne, etat, cle }) => ({
      ligne,
      etat,
      faits: faitsDe(acces.coffre, ligne, cle, personne),
    }));
    const noms = await nomsDe(
      client,
      vues.flatMap(({ etat, faits, ligne }) => citees(etat, faits, ligne)),
    );
    const matieres = vues.map(({ ligne, etat, faits }) => presenter({ ligne, etat, faits, noms, absence: reference }));
    return { reference, depuis, jusquau, lue: absence.repriseLe !== undefined, matieres: matieres.filter(aLireEncore) };
  });
}

async function laMienne(
  coffre: Coffre,
  client: Client,
  personne: string,
  reference: string,
): Promise<AbsenceProfessionnel | undefined> {
  const { rows } = await client.query<LigneEtat>(
    `SELECT id, version, etat FROM dossier WHERE id = $1 AND nature = 'absence' AND efface_le IS NULL`,
    [reference],
  );
  const [ouvert] = await ouvrirEtats<AbsenceProfessionnel, LigneEtat>(coffre, rows);
  return ouvert?.etat.personne === personne ? ouvert.etat : undefined;
}

/** Her matters in which something was written or read meanwhile, with the audit row of this reading in the same statement. */
async function touchees(
  { horloge }: Acces,
  client: Client,
  { personne, depuis, jusquau }: { personne: string; depuis: string; jusquau: string },
): Promise<Ligne[]> {
  const { rows } = await client.query<Ligne>(
    `WITH lu AS (
       SELECT d.id, d.version, d.etat, d.nature, d.devoir, d.devoir_avant,
         (SELECT coalesce(jsonb_agg(jsonb_build_object('numero', j.numero, 'instant', j.instant, 'fait', encode(j.fait, 'base64')) ORDER BY j.numero), '[]'::jsonb)
            FROM journal j WHERE j.dossier = d.id AND j.instant >= $2 AND j.instant <= $3) AS journal,
         (SELECT coalesce(jsonb_agg(jsonb_build_object('gabarit', c.gabarit, 'etat', c.etat, 'maj', c.maj) ORDER BY c.maj), '[]'::jsonb)
            FROM courriel c WHERE c.dossier = d.id AND c.maj >= $2 AND c.maj <= $3) AS courriels,
         (SELECT coalesce(jsonb_agg(jsonb_build_object('instant', l.instant, 'lecteur', l.lecteur, 'qualite', l.qualite) ORDER BY l.instant), '[]'::jsonb)
            FROM lecture l WHERE l.dossier = d.id AND l.instant >= $2 AND l.instant <= $3 AND l.lecteur <> $1) AS lectures
         FROM dossier d WHERE d.titulaire = $1 AND d.nature IN ('signalement', 'accompagnement') AND d.efface_le IS NULL AND d.instant >= $2
        ORDER BY d.instant DESC LIMIT ${PLUS_D_UNE_PAGE}),
     trace AS (INSERT INTO lecture (dossier, instant, lecteur, qualite) SELECT id, ${horloge.sql()}, $1, 'titulaire' FROM lu)
     SELECT * FROM lu`,
    [personne, depuis, jusquau],
  );
  return rows;
}

type FaitLu = MatiereReprise['faits'][number];

function faitsDe(coffre: Coffre, ligne: Ligne, cle: Buffer, moi: string): FaitLu[] {
  return ligne.journal
    .map((j) => {
      const fait = coffre.ouvrir(cle, lieux.fait(ligne.id, j.numero), Buffer.from(j.fait, 'base64')) as Fait;
      return { instant: iso(j.instant), fait, par: fait.par };
    })
    .filter((f) => f.par !== moi);
}

function citees(etat: Signalement | Accompagnement, faits: readonly FaitLu[], { lectures }: Ligne): string[] {
  const interim = 'accords' in etat ? etat.interim : undefined;
  return [
    ...(etat.agent === null ? [] : [etat.agent]),
    ...faits.map((f) => f.par).filter(humain),
    ...lectures.map((l) => l.lecteur),
    ...(interim?.notes ?? []).map((n) => n.par),
  ];
}

function presenter({
  ligne,
  etat,
  faits,
  noms,
  absence,
}: {
  ligne: Ligne;
  etat: Signalement | Accompagnement;
  faits: readonly FaitLu[];
  noms: ReadonlyMap<string, string>;
  absence: string;
}): MatiereReprise {
  const interim = 'accords' in etat ? etat.interim : undefined;
  const souhait = interim?.souhait?.absence === absence ? interim.souhait.par : undefined;
  return {
    reference: ligne.id,
    nature: ligne.nature,
    agent: etat.agent === null ? null : (noms.get(etat.agent) ?? 'Personne partie du ministère'),
    faits: faits.map((f) => ({ ...f, par: humain(f.par) ? (noms.get(f.par) ?? '') : '' })),
    courriels: ligne.courriels.map((c) => ({ ...c, maj: iso(c.maj) })),
    lectures: ligne.lectures.map((l) => ({
      instant: iso(l.instant),
      nom: noms.get(l.lecteur) ?? '',
      qualite: l.qualite,
    })),
    devoir:
      ligne.devoir === null || ligne.devoir_avant === null
        ? null
        : { quoi: ligne.devoir, avant: ligne.devoir_avant.toISOString() },
    notes: (interim?.notes ?? [])
      .filter((n) => n.absence === absence)
      .map((n) => ({ le: n.le, par: noms.get(n.par) ?? '', texte: n.texte })),
    souhait: souhait === undefined ? undefined : { personne: souhait, nom: noms.get(souhait) ?? '' },
  };
}

/** What only says that she was away is no news to her. */
const SANS_NOUVELLE = new Set(['absenceAnnoncee', 'passeALInterim']);
const aLireEncore = (m: MatiereReprise): boolean =>
  m.courriels.some((c) => c.gabarit !== 'absenceAnnoncee') ||
  m.lectures.length > 0 ||
  m.faits.some((f) => !SANS_NOUVELLE.has(f.fait.type));

const iso = (instant: string): string => new Date(instant).toISOString();
const humain = (auteur: string): boolean => auteur !== 'horloge';
