import type { Entretien, Lieu } from './etat.js';

/** As the ASS chooses it. */
export const lieux: Record<Lieu, string> = {
  bureau: 'À mon bureau',
  permanence: 'À une permanence',
  travail: 'Sur son lieu de travail',
  autre: 'Ailleurs, là où cela lui convient',
  telephone: 'Au téléphone',
  visio: 'En visioconférence',
  visite: 'À son domicile',
};

/** As he reads it. */
export const lieuxDeLAgent: Record<Lieu, string> = {
  bureau: 'au bureau du service social',
  permanence: 'à une permanence du service social',
  travail: 'sur votre lieu de travail',
  autre: 'ailleurs, là où cela vous convient',
  telephone: 'au téléphone',
  visio: 'en visioconférence',
  visite: 'chez vous',
};

/** A place where she receives, as far as a meeting says it. */
interface Ici {
  id: string;
  site: string;
  ou: string;
}

/** Which of her places, in words; nothing when none was chosen, or she receives there no more. */
export function aLaPermanence({ permanence }: Pick<Entretien, 'permanence'>, permanences: readonly Ici[]): string {
  const ici = permanences.find((p) => p.id === permanence);
  return ici === undefined ? '' : ` (${ici.site}, ${ici.ou})`;
}
