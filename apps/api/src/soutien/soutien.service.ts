import { Inject, Injectable } from '@nestjs/common';
import { estRefus, refus, saisieInvalide, type Refus } from '#libs/domaine/erreurs.js';
import { fuseau } from '#libs/calendrier/territoires.js';
import { entreeDAgenda } from '#libs/domaine/courriels/agenda.js';
import type { PieceDAgenda } from '#libs/domaine/courriel.js';
import { lireLeJeton, prendrePlace, rendrePlace } from '#libs/registre/evenements/places.js';
import type { Acces } from '#libs/registre/lecteurs/lecteur.js';
import { seancesPourMoi, type SeancePourMoi } from '#libs/registre/lecteurs/seances.js';
import type { Lecture } from '../commun/actes.service.js';
import { ACCES } from '../commun/registre.module.js';
import { PrendrePlace, RendrePlace } from './champs.js';

export const plusDePlace = refus('PLUS_DE_PLACE', 'Il n’y a plus de place à ce moment-là. Choisissez-en un autre.');
export const momentFerme = refus(
  'MOMENT_FERME',
  'Ce moment a commencé, ou il est annulé. Choisissez-en un autre, ou téléphonez.',
);
const pasUnJeton = saisieInvalide({
  jeton: ['Recopiez le jeton de votre place : quinze lettres et chiffres. Perdu, la place reste prise, ce n’est rien.'],
});
const placeInconnue = saisieInvalide({
  jeton: ['Aucune place n’a ce jeton : elle est déjà rendue, ou le moment est passé.'],
});

/** Being met without saying who one is. Not an act of the record: an act is signed, and nothing here may be (T-37). */
@Injectable()
export class Soutien {
  constructor(@Inject(ACCES) private readonly acces: Acces) {}

  lire(personne: string): Promise<{ instant: string; seances: SeancePourMoi[] }> {
    return seancesPourMoi(this.acces, personne);
  }

  /** @returns the token as it was understood */
  async prendre(personne: string, corps: Record<string, unknown>, lire: Lecture): Promise<Refus | PrendrePlace> {
    const champs = lire(PrendrePlace, corps);
    if (estRefus(champs)) return champs;
    const jeton = lireLeJeton(champs.jeton);
    if (jeton === undefined) return pasUnJeton;
    const prise = await prendrePlace(this.acces, personne, { seance: champs.seance, jeton });
    if (prise === 'complet') return plusDePlace;
    return prise === 'ferme' ? momentFerme : { seance: champs.seance, jeton };
  }

  async rendre(personne: string, corps: Record<string, unknown>, lire: Lecture): Promise<Refus | { rendue: true }> {
    const champs = lire(RendrePlace, corps);
    if (estRefus(champs)) return champs;
    const jeton = lireLeJeton(champs.jeton);
    if (jeton === undefined) return pasUnJeton;
    return (await rendrePlace(this.acces, personne, jeton)) ? { rendue: true } : placeInconnue;
  }

  /** « Occupé » and the time: the same file for everybody who may come, so that it says nothing of whoever took it. */
  async agenda(personne: string, seance: string): Promise<PieceDAgenda | undefined> {
    const s = (await this.lire(personne)).seances.find((une) => une.id === seance);
    if (s === undefined) return undefined;
    const annule = s.annuleeLe !== null;
    return entreeDAgenda({
      uid: `${s.debut.replace(/\D/g, '')}-${s.minutes}@agenda.invalid`,
      sequence: annule ? 1 : 0,
      dite: s.annuleeLe ?? s.debut,
      debut: s.debut,
      duree: s.minutes,
      fuseau: fuseau(s.territoire),
      ...(annule ? { annule } : {}),
    });
  }
}
