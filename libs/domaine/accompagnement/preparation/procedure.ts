import { ajouter } from '#libs/calendrier/calendrier.js';
import { debutDeJour } from '#libs/calendrier/journee.js';
import type { Contexte, Decision } from '../../acte.js';
import type { Procedure, Verdict } from '../../noun.js';
import { ailleurs } from '../../retour-au-travail/etapes/ailleurs.js';
import { empeche } from '../accords/regle.js';
import type { Accompagnement } from '../etat.js';
import type { Preparation } from './etat.js';
import { TACHES } from './refus.js';
import { lignesDuRetour } from './regles.js';

/** He is back, by the day that he gave. */
const revenu = ({ jour }: Preparation, a: Accompagnement, instant: string): boolean =>
  jour !== undefined && instant >= debutDeJour(jour, a.territoire);

/** How many times it is due by now to ask how it goes (réglage `suivisDuRetour`). */
export function suivisDus(a: Pick<Accompagnement, 'preparation' | 'reglages' | 'territoire'>, instant: string): number {
  const jour = a.preparation?.jour;
  if (jour === undefined) return 0;
  const depuis = debutDeJour(jour, a.territoire);
  return a.reglages.suivisDuRetour.filter((d) => instant >= ajouter(depuis, d, a.territoire)).length;
}

/** The day comes near and lines of the list are left. */
export function resteAPreparer(
  a: Pick<Accompagnement, 'preparation' | 'profil' | 'reglages' | 'territoire'>,
  instant: string,
): boolean {
  const { preparation: p, profil, reglages, territoire } = a;
  if (
    p?.jour === undefined ||
    ajouter(instant, reglages.preparationRetour, territoire) < debutDeJour(p.jour, territoire)
  )
    return false;
  return lignesDuRetour(profil).some((l) => !p.faites.some((f) => f.cle === l.cle));
}

type ATache = Pick<Decision<Accompagnement>, 'taches'> & { p: Preparation };

/**
 * The clock looks at the same instants whatever the two of them do, as long as the accompaniment may be taken up again: no history
 * tells that an accord ended. It proposes to her; it writes to nobody.
 */
function veiller(
  a: Accompagnement,
  { instant }: Contexte,
  quoi: (p: Preparation) => ATache | undefined,
): Verdict<Accompagnement> {
  const { preparation: p } = a;
  if (p === undefined || a.conservation.commenceLe !== undefined) return { fini: true };
  const veille = ajouter(p.veilleLe ?? p.ouverteLe, a.reglages.veilleRetour, a.territoire);
  if (instant < veille) return { attendre: veille };
  const vu = { ...p, veilleLe: instant };
  const vit = p.termineeLe === undefined && empeche(a, instant, 'accompagnement') === undefined;
  if (!vit) return { du: { etat: { ...a, preparation: vu }, faits: [], tachesFaites: Object.values(TACHES) } };
  const due = quoi(vu);
  return {
    du: {
      etat: { ...a, preparation: due?.p ?? vu },
      faits: [],
      ...(due?.taches === undefined ? {} : { taches: due.taches }),
    },
  };
}

/** Until the day of the return: what is still to be prepared is proposed to her, once. */
function preparerLeRetour(a: Accompagnement, contexte: Contexte): Verdict<Accompagnement> {
  if (a.preparation !== undefined && revenu(a.preparation, a, contexte.instant)) return { fini: true };
  return veiller(a, contexte, (p) =>
    p.rappeleLe === undefined && resteAPreparer(a, contexte.instant)
      ? {
          p: { ...p, rappeleLe: contexte.instant },
          taches: [{ cle: TACHES.preparer, nature: TACHES.preparer, pour: a.titulaire }],
        }
      : undefined,
  );
}

/** After it: at each réglage, that she may ask how it goes. */
function apresLaReprise(a: Accompagnement, contexte: Contexte): Verdict<Accompagnement> {
  if (a.preparation === undefined) return { fini: true };
  if (!revenu(a.preparation, a, contexte.instant)) return preparerLeRetour(a, contexte); // asked out of turn
  return veiller(a, contexte, (p) => {
    const dus = suivisDus(a, contexte.instant);
    if (dus <= (p.suivisProposes ?? 0)) return undefined;
    const cle = `${TACHES.nouvelles}:${dus}`;
    return { p: { ...p, suivisProposes: dus }, taches: [{ cle, nature: TACHES.nouvelles, pour: a.titulaire }] };
  });
}

/** The second half of the story of a return: the first stands before any accord, in a dossier of its own (decision 17). */
export const accompagnerRetour: Procedure<Accompagnement> = {
  voie: 'dossier',
  etapes: { offrirTot: ailleurs, garderLeLien: ailleurs, preparerLeRetour, apresLaReprise },
  entree: ({ profil: { id, version } }) => ({ nature: 'accompagnement', profil: { id, version } }),
  commence: (a) => a.preparation !== undefined,
  nuit: (a) => a.reglages.nuit,
};
