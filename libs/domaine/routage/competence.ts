import { contenuOu } from '#libs/reglementation/regle.js';
import type { Beneficiaire, Portee, ProfilReglementaire } from '#libs/reglementation/profil.js';
import { refus, type Refus } from '../erreurs.js';
import { herite, type Carte } from './carte.js';

export const horsCompetence = refus(
  'HORS_COMPETENCE',
  'Le texte qui s’applique ici ne confie pas cette personne au service social du personnel. Elle peut s’adresser au service social de sa commune ou de son département.',
);
export const conventionRequise = refus(
  'CONVENTION_REQUISE',
  'Cet organisme est hors du ministère et aucune convention en cours ne le lie au service social. Adressez-vous au service social de l’organisme, ou demandez qu’une convention soit conclue.',
);
export const autreService = refus(
  'AUTRE_SERVICE',
  'Les élèves et les étudiants ont leur propre service social. Adressez-vous à l’assistante sociale de l’établissement, ou au service social du CROUS.',
);

/** What a convention opens where a text is silent: nothing, so an outside body is simply outside. */
const SANS_REGLE = { natures: [], sans: 'horsCompetence' } as const;

/**
 * Whether the text covers this person at this place, and how far (requirements, theme 2). Decided from the place and the
 * quality of the person alone, before anything is known of him, so that the refusal tells his referrer nothing (T-44).
 */
export function competence(
  profil: ProfilReglementaire,
  beneficiaire: Beneficiaire,
  carte: Carte,
): Refus | { portee: Portee } {
  const couverts = contenuOu(profil.beneficiaires, [{ qui: 'agent', portee: 'accompagnement' }]);
  const couvert = couverts.find((b) => b.qui === beneficiaire);
  if (couvert === undefined) return beneficiaire === 'eleve' ? autreService : horsCompetence;
  const { portee } = couvert;
  const organisme = herite(carte, 'organisme') ?? 'ministere';
  if (organisme === 'ministere' || organisme === 'operateur') return { portee };
  const { natures, sans } = contenuOu<{ natures: readonly string[]; sans: 'horsCompetence' | 'information' }>(
    profil.conventions,
    SANS_REGLE,
  );
  if (carte.conventions.some((nature) => natures.includes(nature))) return { portee };
  if (sans === 'information' && organisme === 'tutelle') return { portee: 'information' };
  return profil.conventions.force === 'silence' ? horsCompetence : conventionRequise;
}
