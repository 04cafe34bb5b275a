import type { NaturePoste, ProfilReglementaire } from '#libs/reglementation/profil.js';
import type { Reglages } from '#libs/reglementation/reglages.js';
import type { Role } from '#libs/reglementation/roles.js';
import type { Auteur, Echelon } from '../acte.js';
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

/** Who may name whoever stands in: the authority of the text alone where it names one, else the technical line above. */
export function peutDesigner(auteur: Auteur, a: AbsenceProfessionnel, ligne: readonly Echelon[]): boolean {
  const autorite = autoriteDe(a.profil, a.nature);
  if (autorite === undefined || autorite === 'conseillerTechnique') return encadre(auteur, a, ligne);
  return auteur.fonctions.some((f) => f.role === autorite);
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
