import type { CoteDuRetour, Nomme, ProfilReglementaire } from '#libs/reglementation/profil.js';
import { contenuOu } from '#libs/reglementation/regle.js';
import { estRefus, type Refus } from '../../erreurs.js';
import { empeche, type Consenti } from '../accords/regle.js';
import { refuse } from '../accords/paroles.js';
import type { Chose } from '../accords/etat.js';
import type { Accompagnement } from '../etat.js';
import type { Accueil, Preparation } from './etat.js';
import { pasDePreparation, preparationTerminee } from './refus.js';

export type LigneDuRetour = Nomme & { cote: CoteDuRetour };

/** Where a text lists nothing: a help to forget nothing, shown as local; no line of it is due. */
const LISTE_LOCALE: readonly LigneDuRetour[] = [
  { cle: 'attentes', mot: 'ce que l’agent attend de son retour, avec ses mots', cote: 'projet' },
  { cle: 'droits', mot: 'ses droits et ses revenus, pendant et après l’absence', cote: 'projet' },
  { cle: 'medecin', mot: 'il sait à quel médecin s’adresser ; rien n’en est noté ici', cote: 'projet' },
  { cle: 'visite', mot: 'une visite du service avant la reprise, s’il la souhaite', cote: 'accueil' },
  { cle: 'premierJour', mot: 'qui l’accueille le premier jour', cote: 'accueil' },
];

export const listeEstLocale = ({ preparationDuRetour }: Pick<ProfilReglementaire, 'preparationDuRetour'>): boolean =>
  preparationDuRetour.force === 'silence';

export const lignesDuRetour = ({
  preparationDuRetour,
}: Pick<ProfilReglementaire, 'preparationDuRetour'>): readonly LigneDuRetour[] =>
  contenuOu(preparationDuRetour, LISTE_LOCALE).map((l) => ({ ...l, mot: l.mot.replaceAll("'", '’') }));

/** On what occasion, by the key that the record keeps; an open list has « autre ». */
export function motifsDuRetour({
  motifsDeRetour,
}: Pick<ProfilReglementaire, 'motifsDeRetour'>): Readonly<Record<string, string>> {
  const { liste, ouverte } = contenuOu<{ liste: readonly Nomme[]; ouverte: boolean }>(motifsDeRetour, {
    liste: [],
    ouverte: false,
  });
  const connus = liste.map(({ cle, mot }) => [cle, mot.replaceAll("'", '’')]);
  return Object.fromEntries([...connus, ...(ouverte ? [['autre', 'autre']] : [])]) as Record<string, string>;
}

/** What he agrees to: these very phrases, to this very person (T-10). */
export const choseDeLAccueil = ({ avec, numero }: Pick<Accueil, 'avec' | 'numero'>): Chose => ({
  objet: 'transmission',
  quoi: `${avec}, accueil ${numero}`,
});

/** May these phrases be said now? Read under the lock, from his words at this instant (T-12). */
export const empecheLAccueil = (a: Consenti, accueil: Accueil, instant: string): Refus | undefined =>
  empeche(a, instant, 'transmission', choseDeLAccueil(accueil).quoi);

/** He said no about this person: she is not proposed to him again in other words. */
export const refuseDeLui = (a: Accompagnement, avec: string): boolean =>
  (a.preparation?.accueils ?? []).some((c) => c.avec === avec && refuse(a, choseDeLAccueil(c)));

/** The preparation that goes on, on his live accord. */
export function preparationEnCours(a: Accompagnement, instant: string): Refus | Preparation {
  const pourquoi = empeche(a, instant, 'accompagnement');
  if (pourquoi !== undefined) return pourquoi;
  if (a.preparation === undefined) return pasDePreparation;
  return a.preparation.termineeLe === undefined ? a.preparation : preparationTerminee;
}

/** Runs on with the preparation, or stops at the refusal. */
export function avecPreparation<R>(a: Accompagnement, instant: string, suite: (p: Preparation) => R): R | Refus {
  const p = preparationEnCours(a, instant);
  return estRefus(p) ? p : suite(p);
}
