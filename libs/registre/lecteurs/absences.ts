import type { Couverture, Rang } from '#libs/domaine/absence/couverture.js';
import type { AbsenceProfessionnel } from '#libs/domaine/absence/etat.js';
import { lignesDe } from '#libs/domaine/absence/periode.js';
import { validationDe } from '#libs/domaine/absence/regle.js';
import type { Professionnel } from '#libs/domaine/courriel.js';
import { lireEnTantQue, ouvrirEtats, professionnelsDe, type Acces, type LigneEtat } from './lecteur.js';

/** What somebody is to an absence: she who is away, of the line above, of the chain, standing in, or named by the text to decide. */
export type Qualite = 'absente' | 'ligne' | 'chaine' | 'interim' | 'autorite' | 'direction';

/** A post of the chain and who holds it; `qui` undefined: vacant. */
export interface RangLu extends Rang {
  qui: Professionnel | undefined;
}

export interface AbsenceLue {
  reference: string;
  instant: string;
  qualites: readonly Qualite[];
  /** Where her post stands. */
  lieu: string;
  etat: AbsenceProfessionnel;
  /** Its first instant and its last from now on; `au` null: nobody knows. Undefined: no working day in it. */
  quand: { effet: string; au: string | null } | undefined;
  personne: Professionnel | undefined;
  organisateur: Professionnel | undefined;
  /** Who stands in when it counts; undefined: nobody. */
  tenante: Professionnel | undefined;
  /** She reads that she herself does. */
  tenueParMoi: boolean;
  /** She stands in its chain, and may take it when nobody does. */
  dansLaChaine: boolean;
  /** In order; inside a rung whoever carries least is first. */
  rangs: readonly RangLu[];
  /** Who was called over a hole, and when. */
  appels: readonly { qui: Professionnel | undefined; le: string }[];
  autour: Pick<Couverture, 'interregional'>;
}

interface Ligne extends LigneEtat {
  organisateur: string;
  ou: string;
  qualites: Qualite[];
  tenante: string | null;
  rangs: Rang[];
  interregional: boolean;
  maintenant: Date;
}

/**
 * The absences that concern her, in order of time, or one of them; with their audit rows in one statement: no audit, no read. Nothing
 * of any matter is in them. Who only has the right to grant them finds those whose text gives her that part (T-54).
 * @param reference undefined: all that are not over
 */
export async function absencesDe(acces: Acces, personne: string, reference?: string): Promise<AbsenceLue[]> {
  return lireEnTantQue(acces, personne, async (client) => {
    const { rows } = await client.query<Ligne>(
      `WITH h AS (SELECT ${acces.horloge.sql()} AS maintenant),
       lu AS MATERIALIZED (SELECT l.*, (autour_de_l_absence(l.id, h.maintenant)->>'interregional')::boolean AS interregional, h.maintenant
                             FROM h, LATERAL lire_absences(h.maintenant, $2) l),
       trace AS (INSERT INTO lecture (dossier, instant, lecteur, qualite) SELECT id, maintenant, $1, qualites[1] FROM lu)
       SELECT * FROM lu`,
      [personne, reference ?? null],
    );
    const ouverts = await ouvrirEtats<AbsenceProfessionnel, Ligne>(acces.coffre, rows);
    const siens = ouverts.filter(({ ligne, etat }) => concerne(ligne, etat));
    const connus = await professionnelsDe(
      client,
      siens.flatMap(({ ligne, etat }) => [
        etat.personne,
        ligne.organisateur,
        ligne.tenante,
        ...ligne.rangs.map((r) => r.personne),
        ...(etat.trou?.appels.map((a) => a.personne) ?? []),
      ]),
    );
    const qui = (id: string | null): Professionnel | undefined => (id === null ? undefined : connus.get(id));
    return siens.map(({ ligne, etat }) => {
      const instant = ligne.maintenant.toISOString();
      return {
        reference: ligne.id,
        instant,
        qualites: ligne.qualites,
        lieu: ligne.ou,
        etat,
        quand: aVenir(etat, instant),
        personne: qui(etat.personne),
        organisateur: qui(ligne.organisateur),
        tenante: qui(ligne.tenante),
        tenueParMoi: ligne.tenante === personne,
        dansLaChaine: ligne.rangs.some((r) => r.personne === personne),
        rangs: ligne.rangs.map((r) => ({ ...r, qui: qui(r.personne) })),
        appels: etat.trou?.appels.map((a) => ({ qui: qui(a.personne), le: a.le })) ?? [],
        autour: { interregional: ligne.interregional },
      };
    });
  });
}

/** The stretch that stands or comes next: of an absence by half-days, the next one. */
function aVenir(etat: AbsenceProfessionnel, instant: string): AbsenceLue['quand'] {
  const lignes = lignesDe(etat, instant).filter((l) => l.au === null || l.effet < l.au);
  const suivante = lignes.find((l) => l.au === null || l.au > instant) ?? lignes.at(-1);
  return suivante === undefined ? undefined : { effet: suivante.effet, au: suivante.au };
}

/** Direction alone gives a part only where the text has one, once it was proposed or granted. */
function concerne({ qualites, interregional }: Ligne, etat: AbsenceProfessionnel): boolean {
  if (qualites.some((q) => q !== 'direction' && q !== 'autorite')) return true;
  const { autoriteInterim: regle } = etat.profil;
  const designe = regle.force !== 'silence' && regle.contenu.par?.[etat.nature] === 'autoriteInterim';
  if (qualites.includes('autorite') && designe) return true;
  const accorde = validationDe(etat, { interregional })?.decide === 'direction';
  return qualites.includes('direction') && accorde && etat.proposition !== undefined;
}
