import type { Contexte, Decision } from '../acte.js';
import { estFinie, tacheDe, type Information } from './etat.js';

/**
 * One of its readers leaves without having read it: it was sent to her post, so her receiver reads it in her place.
 * @returns undefined: it is over, or nothing of it waits for her
 */
export function passerAuSuccesseur(
  i: Information,
  { instant }: Contexte,
  { de, vers, par }: { de: string; vers: string; par: string },
): Decision<Information> | undefined {
  const attendues = i.lecteurs.filter((l) => l.personne === de && l.luLe === undefined);
  if (estFinie(i, instant) || attendues.length === 0) return undefined;
  const deja = i.lecteurs.some((l) => l.personne === vers);
  const lecteurs = i.lecteurs.flatMap((l) => (!attendues.includes(l) ? [l] : deja ? [] : [{ ...l, personne: vers }]));
  return {
    etat: { ...i, lecteurs },
    faits: [{ type: 'informationConfiee', par }],
    tachesFaites: attendues.map((l) => tacheDe(l.nature)),
    taches: deja
      ? []
      : attendues.map((l) => ({ cle: `${tacheDe(l.nature)}:${vers}`, nature: tacheDe(l.nature), pour: vers })),
  };
}
