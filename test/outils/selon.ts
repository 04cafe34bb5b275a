import type { ProfilReglementaire } from '#libs/reglementation/profil.js';

/** A test that answers for a paragraph: its title cites the text and the §, so that a jurist can find it. */
export function selon(
  profil: ProfilReglementaire,
  paragraphe: string,
  phrase: string,
  essai: () => void | Promise<void>,
): void {
  it(`${profil.id} ${paragraphe} — ${phrase}`, async () => essai());
}
