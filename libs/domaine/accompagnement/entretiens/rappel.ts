import { ajouter, horsSilence, type Duree } from '#libs/calendrier/calendrier.js';
import { estOuvre } from '#libs/calendrier/feries.js';
import { jourLocal } from '#libs/calendrier/journee.js';
import { fuseau, type Territoire } from '#libs/calendrier/territoires.js';
import type { Contexte, Decision } from '../../acte.js';
import { arretables, ecrireALAgent, type EnRoute } from '../courriels/envois.js';
import type { NomGabarit } from '../courriels/index.js';
import type { Accompagnement } from '../etat.js';
import { enCours, type Entretien } from './etat.js';

type Suite = Required<Pick<Decision<Accompagnement>, 'etat' | 'courriels'>>;

/**
 * The reminder that he asked for, written now to leave later: no clock is needed for it, and it is stopped with the meeting.
 * None when it could not come before the meeting, outside his quiet hours.
 */
export function rappeler(a: Accompagnement, contexte: Contexte, e: Entretien): Suite {
  const rien = { etat: a, courriels: [] };
  const { retenu } = e;
  const { instant, titulaire } = contexte;
  if (a.souhaits.rappelsDesEntretiens !== true || titulaire === null || retenu === undefined || !enCours(e))
    return rien;
  const quand = instantDuRappel(a, retenu.debut, instant);
  if (quand === undefined) return rien;
  const donnees = { professionnel: titulaire, debut: retenu.debut, fuseau: fuseau(a.territoire) };
  const { etat, courriel } = ecrireALAgent(a, contexte, 'rappelRendezVous', donnees, {
    sur: e.numero,
    pasAvant: quand,
  });
  return { etat, courriels: [courriel] };
}

/** The réglage before the meeting, or the last moment before that at which nothing is quiet. */
function instantDuRappel({ reglages, territoire }: Accompagnement, debut: string, instant: string): string | undefined {
  if (reglages.rappelEntretien === null) return undefined;
  const voulu = avant(debut, reglages.rappelEntretien, territoire);
  for (let jours = 0; jours < 7; jours++) {
    const essai = horsSilence(ajouter(voulu, { jours: -jours }, territoire), reglages.silence, territoire);
    if (essai < debut) return essai > instant ? essai : undefined;
  }
  return undefined;
}

function avant(debut: string, duree: Duree, territoire: Territoire): string {
  if ('jours' in duree) return ajouter(debut, { jours: -duree.jours }, territoire);
  if ('heures' in duree) return ajouter(debut, { heures: -duree.heures }, territoire);
  if ('minutes' in duree) return ajouter(debut, { minutes: -duree.minutes }, territoire);
  if ('secondes' in duree) return ajouter(debut, { secondes: -duree.secondes }, territoire);
  let jour = debut;
  for (let reste = duree.joursOuvres; reste > 0;) {
    jour = ajouter(jour, { jours: -1 }, territoire);
    if (estOuvre(jourLocal(jour, territoire), territoire)) reste--;
  }
  return jour;
}

/** What speaks of a meeting; the number of any other mail is that of something else. */
const DE_RENDEZ_VOUS: readonly NomGabarit[] = [
  'rendezVousPropose',
  'rendezVousFixe',
  'rendezVousDeplace',
  'rendezVousAnnule',
  'rappelRendezVous',
];

export const parleDe = ({ gabarit, sur }: EnRoute, numeros: readonly number[]): boolean =>
  DE_RENDEZ_VOUS.includes(gabarit) && sur !== undefined && numeros.includes(sur);

/** Mails about this meeting that have not begun to leave: they would tell what is no longer so. */
export const rienNePart = (a: Accompagnement, contexte: Contexte, numero: number): string[] =>
  arretables(a, contexte, (m) => parleDe(m, [numero]));

/** The meetings that are fixed and to come. */
export const fixes = (a: Accompagnement, instant: string): Entretien[] =>
  a.entretiens.filter((e) => enCours(e) && e.retenu !== undefined && e.retenu.debut > instant);
