import { ecartDuRepere } from '#libs/reglementation/temps.js';
import type { Signaler } from './anomalie.js';
import { placesDes, type Place } from './places.js';
import type { Reseau } from './reseau.js';
import { LIBELLES, titreDu } from './titres.js';

/** What the text wants somebody to decide and the files do not say: a hole with an owner, which refuses no import. */
export function signalerTrousDeContinuite(reseau: Reseau, signaler: Signaler): void {
  const places = placesDes(reseau);
  for (const place of places.values()) {
    const titre = place.profil === undefined ? undefined : titreDu(place.profil.rolesInterim, place);
    if (titre === undefined || reseau.continuites.some((c) => c.poste === place.code && c.titre === titre)) continue;
    signaler(
      { fichier: 'continuites.csv' },
      `le poste « ${place.code} » n'a pas de ${LIBELLES[titre]} identifié ; en répond : ${proprietaire(place, places)}`,
      `ajouter sa ligne avec le titre « ${titre} » : le texte le veut, et rien n'est refusé en attendant`,
    );
  }
  for (const { personne, prestation } of reseau.temps) {
    const profil = [...places.values()].find((p) => p.titulaire === personne)?.profil;
    const ecart =
      profil === undefined || prestation === null ? undefined : ecartDuRepere(profil.partageDuTemps, prestation);
    if (ecart === undefined) continue;
    signaler(
      { fichier: 'temps.csv', colonne: 'prestation' },
      `la personne « ${personne} » donne ${Math.round((prestation ?? 0) * 100)} % de son temps aux services ; le texte dit « environ » ${String(ecart.repere * 100)} %`,
      'un repère, pas une limite : ne rien changer si c’est voulu',
    );
  }
}

/** Who elaborates the configuration of posts: the national post above. */
function proprietaire({ lignee, population }: Place, places: ReadonlyMap<string, Place>): string {
  const national = [...places.values()].find(
    (p) => p.nature === 'conseillerNational' && p.population === population && lignee.some((c) => p.lignee.includes(c)),
  );
  return national === undefined ? 'l’administration du réseau' : `le poste « ${national.code} »`;
}
