import type { NaturePoste, ProfilReglementaire } from '#libs/reglementation/profil.js';
import type { Reglages } from '#libs/reglementation/reglages.js';
import type { Role } from '#libs/reglementation/roles.js';
import type { Auteur, Echelon } from '../acte.js';
import type { Couverture } from './couverture.js';
import type { AbsenceProfessionnel } from './etat.js';

/** What a text demands when somebody in this post is away: nothing is borrowed from a neighbouring text (T-19, T-20). */
export function ceQueDemande(
  profil: ProfilReglementaire,
  reglages: Reglages,
  nature: NaturePoste,
): Pick<AbsenceProfessionnel, 'automatique' | 'champ' | 'avere'> {
  const { continuite, champInterim } = profil;
  if (champInterim.force === 'silence' || !champInterim.contenu.pour.includes(nature))
    return { automatique: false, champ: reglages.champLocal, avere: false };
  return {
    automatique: continuite.force === 'obligation',
    champ: champInterim.contenu.quoi,
    avere: champInterim.contenu.avere === true,
  };
}

/** The function that the text names to decide who stands in; undefined: it names none, and the technical line does by local choice. */
export function autoriteDe(profil: ProfilReglementaire, nature: NaturePoste): Role | undefined {
  const { autoriteInterim: regle } = profil;
  return regle.force === 'silence' ? undefined : regle.contenu.par?.[nature];
}

/** The authority outside the technical line that alone may name somebody; undefined: the line may. */
export function decideSeule(a: Pick<AbsenceProfessionnel, 'profil' | 'nature'>): Role | undefined {
  const autorite = autoriteDe(a.profil, a.nature);
  return autorite === 'conseillerTechnique' ? undefined : autorite;
}

/** Who may name whoever stands in: the authority of the text alone where it names one, else the technical line above. */
export function peutDesigner(auteur: Auteur, a: AbsenceProfessionnel, ligne: readonly Echelon[]): boolean {
  const autorite = decideSeule(a);
  if (autorite === undefined) return encadre(auteur, a, ligne);
  return auteur.fonctions.some((f) => f.role === autorite);
}

/** Who sees to this absence: `propose` only where one authority grants what another proposes. */
export interface Validation {
  decide: Role;
  propose: Role | undefined;
  informe: readonly Role[];
}

/** Undefined: the text asks nobody to see it. */
export function validationDe(
  a: Pick<AbsenceProfessionnel, 'profil' | 'nature'>,
  autour: Pick<Couverture, 'interregional'> | undefined,
): Validation | undefined {
  const { validationDesAbsences: regle } = a.profil;
  if (regle.force === 'silence' || !regle.contenu.pour.includes(a.nature)) return undefined;
  const { enRegion, enInterRegion, informe } = regle.contenu;
  if (autour?.interregional !== true) return { decide: enRegion.par, propose: undefined, informe };
  return { decide: enInterRegion.par, propose: enInterRegion.surPropositionDe, informe };
}

/** Of the technical line above her, and not herself. */
export function encadre(auteur: Auteur, a: Pick<AbsenceProfessionnel, 'personne'>, ligne: readonly Echelon[]): boolean {
  return auteur.id !== a.personne && ligne.some((e) => e.personne === auteur.id && e.nature !== 'assistant');
}

/** Who answers for an absence: the nearest of the line above who is there, else whoever stands last in it. */
export function organisateurDe(personne: string, ligne: readonly Echelon[]): string {
  const dessus = ligne.filter((e) => e.nature !== 'assistant' && e.personne !== null && e.personne !== personne);
  return (dessus.find((e) => !e.absente) ?? dessus.at(-1))?.personne ?? personne;
}
