import { contenuOu } from '#libs/reglementation/regle.js';
import type { Entree, ProfilReglementaire, TiersPrevu } from '#libs/reglementation/profil.js';
import type { ContexteDepot, Titre } from '../naissance.js';
import { refus, type Refus } from '../erreurs.js';
import type { Genre } from './etat.js';

export const tiersNonPrevu = refus(
  'TIERS_NON_PREVU',
  'Votre fonction ne permet pas de signaler cet agent ; il peut s’adresser lui-même au service social.',
  'habilitation',
);
/** the actor gives the person the address of the service; nothing is opened until the person calls. */
export const orienterSeulement = refus(
  'ORIENTER_SEULEMENT',
  'Votre fonction permet d’orienter cette personne : donnez-lui les coordonnées du service social (page « Nous joindre »). Rien ne s’ouvre sans elle.',
  'habilitation',
);
/** no text rule lets a third party signal this agent; a message to the ASS is kept, and opens nothing on the agent. */
export const contactSeulement = refus(
  'CONTACT_SEULEMENT',
  'Le texte qui s’applique ici ne prévoit pas de signaler un agent. Laissez un message au service social : l’assistante vous répondra, et l’agent peut la joindre lui-même.',
  'regle',
);

/** By which road this author comes, and in what quality. */
export interface Arrivee {
  luiMeme: boolean;
  genre: Genre;
  titre: Titre;
  direct: boolean;
  entree: 'signalement' | 'saisine';
}

/** Who may bring a situation, of whom, and how: read from the profile, the nearest quality first. */
export function entreeDe(
  profil: ProfilReglementaire,
  sujet: NonNullable<ContexteDepot['sujet']>,
  genre: Genre,
  auteur: string,
): Refus | Arrivee {
  if (sujet.personne === auteur) {
    if (profil.demandeDirecte.force === 'silence') return tiersNonPrevu;
    return { luiMeme: true, genre: 'individuel', titre: 'agent', direct: false, entree: 'signalement' };
  }
  const prevus = contenuOu(profil.tiersSignalants, {});
  const arrivee = (t: { titre: Titre; direct: boolean }, entree: 'signalement' | 'saisine', g: Genre): Arrivee => ({
    luiMeme: false,
    genre: g,
    ...t,
    entree,
  });
  const appui = sujet.titres.find((t) => parmi(contenuOu(profil.demandesDAppui, []), t.titre));
  if (genre === 'contact') return appui === undefined ? tiersNonPrevu : arrivee(appui, 'signalement', 'contact');
  for (const entree of ['saisine', 'signalement'] as const) {
    const titre = sujet.titres.find((t) => parmi(prevus[entree], t.titre));
    if (titre !== undefined) return arrivee(titre, entree, genre);
  }
  if (appui !== undefined) return genre === 'collectif' ? arrivee(appui, 'signalement', 'collectif') : contactSeulement;
  return sujet.titres.some((t) => parmi(prevus.orientation, t.titre)) ? orienterSeulement : tiersNonPrevu;
}

/** What a person of these qualities may do for agents of this text: for the forms, before anybody is chosen. */
export function voiesDEntree(profil: ProfilReglementaire, titres: readonly Titre[]): readonly (Entree | 'contact')[] {
  const prevus = contenuOu(profil.tiersSignalants, {});
  const voies = (['saisine', 'signalement', 'orientation'] as const).filter((e) =>
    titres.some((t) => parmi(prevus[e], t)),
  );
  return titres.some((t) => parmi(contenuOu(profil.demandesDAppui, []), t)) ? [...voies, 'contact'] : voies;
}

function parmi(prevus: readonly TiersPrevu[] | undefined, titre: Titre): boolean {
  return prevus?.some((p) => p.fonctions.some((f) => f === titre)) ?? false;
}
