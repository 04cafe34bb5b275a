import type { ProfilReglementaire } from '#libs/reglementation/profil.js';

export interface Circuit {
  /** Where his text says that he is told, when it does. */
  renvoi: string | undefined;
  phrases: readonly string[];
}

/** Who sees a dossier, and who never does: the same under every text, because each of these is what the service does. */
const PHRASES: readonly string[] = [
  'Votre assistante de service social le lit, et personne d’autre : ni votre hiérarchie, ni la sienne, ni les ressources humaines.',
  'Si elle est absente, une remplaçante ne lit que les lignes que vous avez permises, une à une.',
  'La conseillère technique voit des nombres et des retards, jamais votre nom ni ce que vous dites.',
  'Ce qui est transmis à quelqu’un l’est avec votre accord, phrase par phrase, et pour un temps ; vous le voyez dans « Qui peut voir quoi ».',
  'Si le texte oblige un jour à protéger quelqu’un sans votre accord, vous en êtes informé, sauf si la loi l’interdit.',
  'Qui administre le site ne voit qu’une référence qui ne dit rien.',
  'Vous pouvez demander une copie, corriger ce qui est faux, vous opposer, ou faire mettre vos données de côté ; et saisir la CNIL.',
];

/** The way of a dossier, told before anything is sent (R-056: one text says it, the others do not forbid it). */
export function circuitDuDossier({
  circuitDesDossiers: regle,
}: Pick<ProfilReglementaire, 'circuitDesDossiers'>): Circuit {
  return {
    renvoi:
      regle.force === 'silence' ? undefined : `Votre texte le demande : « ${regle.contenu.mots} » (${regle.renvoi}).`,
    phrases: PHRASES,
  };
}
