import { aQuiConfier } from '#libs/domaine/accompagnement/fin/etat.js';
import type { Accompagnement } from '#libs/domaine/accompagnement/etat.js';
import { estReference } from '#libs/domaine/champs.js';
import { gelEnCours, type Conservable, type Gel } from '#libs/domaine/conservation/etat.js';
import type { Professionnel } from '#libs/domaine/courriel.js';
import type { Carte } from '#libs/domaine/routage/carte.js';
import { sansContenu } from '#libs/domaine/routage/trace.js';
import { entrer } from '../charger.js';
import { lireEnTantQue, nomsDe, ouvrirEtats, professionnelsDe, type Acces, type LigneEtat } from './lecteur.js';
import { traceLue, type PasLu } from './trace.js';

/** Dossiers of which whoever leads may change the hands or stop the erasure; nothing of them is hers to read. */
type NatureDuConseil = 'accompagnement' | 'signalement';

/** An accompaniment, or a signalement that is over: its reference and who answers for it, no instant. */
export interface DossierDuConseil {
  reference: string;
  nature: NatureDuConseil;
  ouvert: boolean;
  confieA: Professionnel | undefined;
}

export interface DossierAGarder extends DossierDuConseil {
  /** Whom the act accepts, now; empty for what is over. */
  presents: { id: string; qui: Professionnel }[];
  ecarts: PasLu[];
  /** Its erasure is stopped: since when, by whom; why, only in the words of the reader herself. */
  gel: { le: string; par: string; motif: string | null } | null;
}

/** Under the line of whoever leads, from the clear columns; no state is opened. Five hundred at most, the accompaniments first. */
export async function dossiersDuConseil(acces: Acces, personne: string): Promise<DossierDuConseil[]> {
  return lireEnTantQue(acces, personne, async (client) => {
    const { rows } = await client.query<Omit<DossierDuConseil, 'confieA'> & { titulaire: string }>(
      `SELECT reference, nature, ouvert, titulaire FROM dossiers_sous_ma_ligne(${acces.horloge.sql()})`,
    );
    const connus = await professionnelsDe(
      client,
      rows.map((d) => d.titulaire),
    );
    return rows.map(({ titulaire, ...d }) => ({ ...d, confieA: connus.get(titulaire) }));
  });
}

interface Ligne extends LigneEtat {
  nature: NatureDuConseil;
  ouvert: boolean;
  titulaire: string;
  carte: Carte;
}

/**
 * She comes by the door of her acts, and their own questions answer: to whom it may go, whether its erasure is stopped. Nothing else
 * of the state leaves, so there is no audit row: nobody reads it.
 * @returns undefined when there is none of this nature under her line
 */
export async function dossierDuConseil(
  acces: Acces,
  personne: string,
  { nature, reference }: { nature: string; reference: string },
): Promise<DossierAGarder | undefined> {
  if (!estReference(reference)) return undefined;
  return lireEnTantQue(acces, personne, async (client) => {
    if (!(await entrer(client, acces.horloge, 'encadrement', reference))) return undefined;
    const { rows } = await client.query<Ligne>(
      `SELECT d.id, d.version, d.etat, d.nature, d.ouvert, d.titulaire, carte(d.lieu, ${acces.horloge.sql()}) AS carte FROM dossier d
        WHERE d.id = $1 AND d.nature = $2 AND d.efface_le IS NULL AND (d.nature = 'accompagnement' OR d.nature = 'signalement' AND NOT d.ouvert)`,
      [reference, nature],
    );
    const [lu] = await ouvrirEtats<Conservable, Ligne>(acces.coffre, rows);
    if (lu === undefined) return undefined;
    const { ligne, etat } = lu;
    const vers =
      ligne.nature === 'accompagnement' && ligne.ouvert
        ? aQuiConfier(etat as Accompagnement, ligne.carte)
        : { personnes: [], ecarts: [] };
    const connus = await professionnelsDe(client, [ligne.titulaire, ...vers.personnes]);
    const gel = gelEnCours(etat);
    const noms = gel === undefined ? new Map<string, string>() : await nomsDe(client, [gel.par]);
    return {
      reference,
      nature: ligne.nature,
      ouvert: ligne.ouvert,
      confieA: connus.get(ligne.titulaire),
      presents: vers.personnes.flatMap((id) => {
        const qui = connus.get(id);
        return qui === undefined ? [] : [{ id, qui }];
      }),
      ecarts: await traceLue(client, sansContenu(vers.ecarts)),
      gel: gel === undefined ? null : vuParElle(gel, personne, noms),
    };
  });
}

/** What another professional wrote may say something of the agent: hers only are shown to her. */
function vuParElle(
  { le, par, motif }: Gel,
  personne: string,
  noms: ReadonlyMap<string, string>,
): DossierAGarder['gel'] {
  return { le, par: noms.get(par) ?? 'une personne partie', motif: par === personne ? motif : null };
}
