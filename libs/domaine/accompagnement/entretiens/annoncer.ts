import { fuseau } from '#libs/calendrier/territoires.js';
import type { Contexte, Decision, Fait } from '../../acte.js';
import { ecrireALAgent } from '../courriels/envois.js';
import type { DonneesDe, NomGabarit } from '../courriels/index.js';
import type { DonneesAgenda, DonneesRendezVous } from '../courriels/rendez-vous.js';
import type { Accompagnement } from '../etat.js';
import { remplacer } from './agenda.js';
import type { Entretien } from './etat.js';
import { rappeler, rienNePart } from './rappel.js';

type DeRendezVous = { [N in NomGabarit]: DonneesDe<N> extends DonneesRendezVous ? N : never }[NomGabarit];
type Reste<N extends NomGabarit> = Omit<DonneesDe<N>, keyof DonneesRendezVous>;

/** What the calendar entry of a meeting says of one of its times. */
export function agendaDe(
  e: Entretien,
  { debut, duree }: { debut: string; duree: number },
  dite: string,
): DonneesAgenda {
  return { uid: e.uid, sequence: e.sequence, dite, debut, duree };
}

/**
 * A meeting as it now stands, with what leaves because of it: no mail that waited and is no longer true, the one that the act
 * causes (none: nobody is told), and the reminder that he asked for.
 */
export function tenirAJour<N extends DeRendezVous>(
  a: Accompagnement,
  contexte: Contexte,
  e: Entretien,
  { faits, dire }: { faits: readonly Fait[]; dire?: { gabarit: N; donnees: Reste<N> } | undefined },
): Decision<Accompagnement> {
  const courrielsAnnules = rienNePart(a, contexte, e.numero);
  const change = remplacer(a, e);
  const { titulaire } = contexte;
  if (dire === undefined || titulaire === null) {
    const suite = rappeler(change, contexte, e);
    return { ...suite, faits, courrielsAnnules };
  }
  const donnees = { professionnel: titulaire, fuseau: fuseau(a.territoire), ...dire.donnees } as DonneesDe<N>;
  const { etat, courriel } = ecrireALAgent(change, contexte, dire.gabarit, donnees, { sur: e.numero });
  const suite = rappeler(etat, contexte, e);
  return { etat: suite.etat, courriels: [courriel, ...suite.courriels], faits, courrielsAnnules };
}
