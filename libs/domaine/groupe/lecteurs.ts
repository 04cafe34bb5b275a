import type { ProfilReglementaire } from '#libs/reglementation/profil.js';
import type { Decision } from '../acte.js';
import type { Partage, Phrase } from '../partage/etat.js';
import { rapporteUneConfidence } from '../partage/relire.js';

/**
 * Who, in the group, may read a sentence: she says it for each, and nobody reads by default. What was confided never goes to whoever
 * is not bound by secrecy; where the text forbids sharing it goes to nobody, bound or not.
 * @returns why not, in French; undefined: she may say so
 */
export function motifDeNePasLire(
  profil: ProfilReglementaire,
  { genre }: Pick<Partage, 'genre'>,
  phrase: Phrase,
  pour: 'tous' | 'tenus' | undefined,
): string | undefined {
  if (genre !== 'groupe')
    return pour === undefined ? undefined : 'Ce choix ne vaut que pour un groupe ressource : laissez-le vide.';
  if (pour === undefined) return 'Dites qui, dans le groupe, lira cette phrase.';
  if (pour === 'tous')
    return rapporteUneConfidence(phrase.texte)
      ? 'Cette phrase rapporte ce qui a été confié : un membre qui n’est pas tenu au secret ne la lit pas. Changez-la, ou réservez-la.'
      : undefined;
  const partage = profil.partage.force === 'silence' ? 'interdit' : profil.partage.contenu.genre;
  return partage === 'interdit'
    ? 'Le texte de cet agent ne permet pas de partager ce qui est couvert par le secret, même entre professionnels. Changez la phrase, ou ôtez-la.'
    : undefined;
}

/** Who reads once it is transmitted, by the sentences as they stand; a member with nothing to read sees nothing of it at all. */
export function lecteursDuGroupe({ destinataire, phrases, titulaire }: Partage): Pick<Decision<Partage>, 'lecteurs'> {
  if (!('groupe' in destinataire)) return {};
  const pourTous = phrases.some((f) => f.confiee !== true);
  const lisent = destinataire.membres.filter((m) => (m.tenuAuSecret || pourTous) && m.personne !== titulaire);
  return {
    lecteurs: lisent.map((m) => ({ personne: m.personne, tenu: m.tenuAuSecret, groupe: destinataire.groupe })),
  };
}
