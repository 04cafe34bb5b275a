import { sujets } from '#libs/domaine/information/etat.js';
import type { SujetInformation } from '#libs/reglementation/profil.js';
import type { Voie } from '#libs/registre/lecteurs/voies-du-tiers.js';

/** What a person may tell the service social, of which services: for the form; the act decides again. */
export interface DroitDInformer {
  services: Record<string, string>;
  quoi: Partial<Record<SujetInformation, string>>;
}

export function droitDInformer(voies: readonly Voie[]): DroitDInformer {
  const ouvertes = voies.flatMap(({ titre, services, profil: { informationDuService: regle } }) =>
    regle.force !== 'silence' && regle.contenu.de.some((t) => t.fonctions.includes(titre))
      ? [{ services, quoi: regle.contenu.quoi }]
      : [],
  );
  return {
    services: Object.fromEntries(ouvertes.flatMap((o) => o.services.map((s) => [s.id, s.nom]))),
    quoi: Object.fromEntries(ouvertes.flatMap((o) => o.quoi.map((q) => [q, sujets[q]]))),
  };
}
