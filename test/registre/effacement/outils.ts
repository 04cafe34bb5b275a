import { accompagnement } from '#libs/domaine/accompagnement/index.js';
import type { Auteur } from '#libs/domaine/acte.js';
import type { ReponseEtape } from '#libs/registre/actes/etape.js';
import { accompagne, actes, tenterSur } from '../accompagnement/outils.js';
import { accepte, type Maison } from '../../outils/maison.js';

export const JOUR_MS = 86_400_000;

/** Words that must be read by nobody once it is over; none is found in anything that remains. */
export const MOTS = {
  note: 'noteparticuliere',
  fiche: 'ligneparticuliere',
  bilan: 'bilanparticulier',
  droit: 'demandeparticuliere',
} as const;

export const conserver = (m: Maison, reference: string, nom: string): Promise<ReponseEtape> =>
  m.clock.etape(accompagnement, reference, 'conserver', nom);

/** An accompaniment that was lived, with a word in each of its parts, and closed. */
export async function termine(m: Maison): Promise<{ agent: Auteur; signalement: string; reference: string }> {
  const ne = await accompagne(m);
  const { agent, reference } = ne;
  const { assistante } = m.reseau;
  accepte(await tenterSur(m, actes.ecrireNote, reference, assistante, { texte: MOTS.note }));
  accepte(await tenterSur(m, actes.ecrireLigne, reference, assistante, { texte: MOTS.fiche }));
  accepte(await tenterSur(m, actes.demanderUnDroit, reference, agent, { genre: 'opposition', texte: MOTS.droit }));
  accepte(await tenterSur(m, actes.clore, reference, assistante, { motif: 'ensemble', bilan: MOTS.bilan }));
  return ne;
}

/** Its time to be taken up again is over, then its time to be kept. */
export async function echu(m: Maison, reference: string): Promise<void> {
  m.temps.avancer(366 * JOUR_MS);
  await m.clock.etape(accompagnement, reference, 'accompagner', 'laisserRouvrir');
  m.temps.avancer(1461 * JOUR_MS);
  await conserver(m, reference, 'prevenir');
}

/** The archives agreed and the notice is over: it is a tombstone, whose key still stands. */
export async function eteint(m: Maison, reference: string): Promise<void> {
  await echu(m, reference);
  accepte(await tenterSur(m, actes.viser, reference, m.reseau.administratrice, { decision: 'detruire' }));
  m.temps.avancer(31 * JOUR_MS);
  await conserver(m, reference, 'effacer');
}
