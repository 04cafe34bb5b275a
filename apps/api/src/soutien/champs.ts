import { Reference, Texte } from '#libs/domaine/champs.js';

/** A place is taken with a token that the page gave; nothing else is asked. */
export class PrendrePlace {
  @Reference({ libelle: 'Moment' })
  seance!: string;

  @Texte({ libelle: 'Jeton de la place', max: 40 })
  jeton!: string;
}

export class RendrePlace {
  @Texte({ libelle: 'Jeton de la place', max: 40 })
  jeton!: string;
}
