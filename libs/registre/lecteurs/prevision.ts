import { demiJoursParTerritoire, type DemiJourOuvre } from '#libs/domaine/absence/demi-jours.js';
import {
  prevoir,
  trousDe,
  type AbsencePrevue,
  type DemiJour,
  type PosteAPrevoir,
  type TrouPrevu,
} from '#libs/domaine/absence/prevision.js';
import { ceQueDemande } from '#libs/domaine/absence/regle.js';
import { jourLocal } from '#libs/calendrier/journee.js';
import type { Territoire } from '#libs/calendrier/territoires.js';
import { profilApplicable } from '#libs/reglementation/profil-applicable.js';
import type { CaractereInterim, NaturePoste } from '#libs/reglementation/profil.js';
import type { ReglagesDuLieu } from '../reglages.js';
import type { Client } from '../bases.js';
import { lireEnTantQue, nomsDe, type Acces } from './lecteur.js';
import { suiviDeLaLigne, type SuiviDeLaLigne } from './suivi-de-la-ligne.js';

export const JOURS_PREVUS = 90;
/** So many days hold a jour ouvré, whatever the calendar. */
export const SEMAINE = 7;

/** One line of the calendar: a post, and each of its half-days to come. */
export interface LignePrevue {
  poste: string;
  nature: NaturePoste;
  secteur: string;
  /** null: the post is vacant. */
  titulaire: string | null;
  demiJours: readonly DemiJour[];
  /** « Si elle était absente aujourd'hui » : how many of her matters cannot wait, and how many somebody would hold at once. */
  essai: { situations: number; couvertes: number };
  /** What an interim of this post may take, in the words of its text or by local choice; a new matter always. */
  champ: readonly CaractereInterim[];
  /** The text obliges to it. */
  obligation: boolean;
}

export interface Prevision {
  instant: string;
  du: string;
  jours: number;
  lignes: readonly LignePrevue[];
  /** The nearest first; names as people read them. */
  trous: readonly TrouALire[];
  /** For whoever leads a line; undefined for whoever leads none. */
  suivi: SuiviDeLaLigne | undefined;
}

/** `aMoi`: the reader is who has to fill it. */
export type TrouALire = TrouPrevu & { aMoi: boolean };

interface LignePoste {
  poste: string;
  nature: NaturePoste;
  secteur: string;
  territoire: Territoire;
  population: string | null;
  codes: string[];
  titulaire: string | null;
  lieu: string;
  rangs: { rang: number; personne: string | null }[];
  ligne: string[];
  urgentes: string;
}

/** Ninety days of the posts of whoever leads, or of one's own: who would hold what cannot wait, half-day by half-day. */
export async function prevision(
  acces: Acces,
  personne: string,
  reglages: ReglagesDuLieu,
  jours: number = JOURS_PREVUS,
): Promise<Prevision> {
  return lireEnTantQue(acces, personne, async (client) => {
    const { rows: horloge } = await client.query<{ maintenant: Date }>(`SELECT ${acces.horloge.sql()} AS maintenant`);
    const maintenant = (horloge[0] as { maintenant: Date }).maintenant.toISOString();
    const { rows } = await client.query<LignePoste>('SELECT * FROM postes_a_prevoir($1)', [maintenant]);
    const absences = await absencesDe(client, rows, maintenant);
    const [premiere] = rows;
    const du = jourLocal(maintenant, premiere?.territoire ?? 'metropole');
    const trous: TrouPrevu[] = [];
    const lignes: LignePrevue[] = [];
    const aVenir = demiJoursParTerritoire(maintenant, jours);
    const semaine = demiJoursParTerritoire(maintenant, SEMAINE);
    for (const r of rows) {
      const profil = r.population === null ? undefined : profilApplicable(r.population, maintenant.slice(0, 10));
      if (profil === undefined) continue;
      const poste: PosteAPrevoir = { ...r, profil, reglages: reglages(r.codes) };
      const demiJours = prevoir(poste, absences, aVenir(r.territoire));
      trous.push(
        ...trousDe(
          poste,
          absences,
          demiJours,
          r.ligne.filter((l) => l !== r.titulaire),
        ),
      );
      lignes.push({
        poste: r.poste,
        nature: r.nature,
        secteur: r.secteur,
        titulaire: r.titulaire,
        demiJours,
        essai: essaiDe(poste, absences, semaine(r.territoire), Number(r.urgentes)),
        ...ceQuiEstDu(poste),
      });
    }
    const noms = await nomsDe(
      client,
      [
        ...lignes.flatMap((l) => [l.titulaire, ...l.demiJours.map((d) => d.par)]),
        ...trous.flatMap((t) => [t.aQui, t.repli]),
      ].filter((p) => p !== null),
    );
    const nom = (p: string | null): string | null => (p === null ? null : (noms.get(p) ?? null));
    return {
      instant: maintenant,
      du,
      jours,
      lignes: lignes.map((l) => ({
        ...l,
        titulaire: nom(l.titulaire),
        demiJours: l.demiJours.map((d) => ({ ...d, par: nom(d.par) })),
      })),
      trous: trous
        .map((t) => ({ ...t, aMoi: t.aQui === personne, aQui: nom(t.aQui), repli: nom(t.repli) }))
        .sort((a, b) => a.du.localeCompare(b.du)),
      suivi: await suiviDeLaLigne(client, maintenant, reglages(premiere?.codes ?? []).seuil),
    };
  });
}

function ceQuiEstDu({ profil, reglages, nature }: PosteAPrevoir): Pick<LignePrevue, 'champ' | 'obligation'> {
  const { champ, automatique } = ceQueDemande(profil, reglages, nature);
  return { champ, obligation: automatique };
}

async function absencesDe(client: Client, postes: readonly LignePoste[], maintenant: string): Promise<AbsencePrevue[]> {
  const qui = [...new Set(postes.flatMap((p) => [p.titulaire, ...p.rangs.map((r) => r.personne), ...p.ligne]))].filter(
    (p) => p !== null,
  );
  const jusque = new Date(Date.parse(maintenant) + JOURS_PREVUS * 86_400_000).toISOString();
  const { rows } = await client.query<{
    personne: string;
    du: Date;
    au: Date | null;
    effet: Date | null;
    designee: string | null;
    absence: string | null;
  }>('SELECT * FROM absences_a_prevoir($1, $2, $3)', [qui, maintenant, jusque]);
  return rows.map((r) => ({
    personne: r.personne,
    du: r.du.toISOString(),
    au: r.au?.toISOString() ?? null,
    effet: r.effet?.toISOString() ?? null,
    designee: r.designee,
    absence: r.absence,
  }));
}

/** A dry run: the same look ahead, for one half-day, as if she were away now. */
function essaiDe(
  poste: PosteAPrevoir,
  absences: readonly AbsencePrevue[],
  semaine: readonly DemiJourOuvre[],
  situations: number,
): LignePrevue['essai'] {
  const { titulaire } = poste;
  if (titulaire === null) return { situations: 0, couvertes: 0 };
  const absente = {
    personne: titulaire,
    du: '1970-01-01T00:00:00.000Z',
    au: null,
    effet: '1970-01-01T00:00:00.000Z',
    designee: null,
    absence: null,
  };
  const [demiJour] = prevoir(poste, [...absences, absente], semaine.slice(0, 1));
  return { situations, couvertes: demiJour?.etat === 'interim' ? situations : 0 };
}
