import { contenuOu } from '#libs/reglementation/regle.js';
import type { PartenairePrevu, ProfilReglementaire } from '#libs/reglementation/profil.js';
import type { Role } from '#libs/reglementation/roles.js';
import { saisieInvalide, type Refus } from '../erreurs.js';

/** Kinds of actor as a form names them; the words of the text stand beside. */
export const partenaires: Readonly<Record<PartenairePrevu['cle'], string>> = {
  rh: 'Ressources humaines',
  prevention: 'Acteur de la prévention',
  medecin: 'Médecin de prévention, médecin du travail',
  handicap: 'Recrutement et insertion des personnes handicapées',
  encadrement: 'Encadrement',
  medicoSocial: 'Acteur médico-social',
  syndicats: 'Organisation syndicale',
  social: 'Service social ou médico-social',
  bailleurs: 'Bailleur',
  etat: 'Service de l’État',
  collectivites: 'Collectivité territoriale',
  associations: 'Association',
  direction: 'Direction, secrétariat général',
};

/** Those of this text, in its order; none where it names none. */
export const partenairesPrevus = ({
  partenaires: regle,
}: Pick<ProfilReglementaire, 'partenaires'>): readonly PartenairePrevu[] =>
  contenuOu<readonly PartenairePrevu[]>(regle, []);

/**
 * Of what kind the recipient is: what she says of a service, what his functions say of a person. To be listed is no accord: each share
 * is agreed to for itself; and some are never told of a person, whatever he says.
 * @returns undefined: the text lists nothing of the kind
 */
export function partenaireDe(
  profil: Pick<ProfilReglementaire, 'partenaires'>,
  cle: PartenairePrevu['cle'] | undefined,
  fonctions: readonly Role[],
): PartenairePrevu | Refus | undefined {
  const prevus = partenairesPrevus(profil);
  const dit = prevus.find((p) => p.cle === cle);
  if (cle !== undefined && dit === undefined)
    return saisieInvalide({
      partenaire: ['Ce partenaire n’est pas dans le texte de cet agent. Laissez ce choix vide.'],
    });
  if (dit?.sansPersonne === true)
    return saisieInvalide({
      partenaire: [
        'Ce partenaire ne reçoit rien sur une personne, même avec son accord. Parlez-lui du service, sans nom.',
      ],
    });
  return dit ?? prevus.find((p) => p.fonctions.some((f) => f !== 'entourage' && fonctions.includes(f)));
}
