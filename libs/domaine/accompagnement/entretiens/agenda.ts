import type { Accompagnement } from '../etat.js';
import { enCours, finDe, type Entretien } from './etat.js';

/** The meetings that are to come are cancelled, without a reason; those that took place stay as they are. */
export function annulerLesSuivants(
  a: Accompagnement,
  instant: string,
  par: string,
  lesquels: (e: Entretien) => boolean = () => true,
): Accompagnement {
  const annule = (e: Entretien): Entretien => ({
    ...e,
    sequence: e.sequence + 1,
    issue: { quoi: 'annule', le: instant, par },
  });
  const touche = (e: Entretien): boolean => enCours(e) && finDe(e) > instant && lesquels(e);
  return { ...a, entretiens: a.entretiens.map((e) => (touche(e) ? annule(e) : e)) };
}

/** The meeting of this number, if it goes on. */
export const trouver = (a: Accompagnement, numero: string): Entretien | undefined =>
  a.entretiens.find((e) => e.numero === Number(numero));

export const remplacer = (a: Accompagnement, e: Entretien): Accompagnement => ({
  ...a,
  entretiens: a.entretiens.map((autre) => (autre.numero === e.numero ? e : autre)),
});
