import type { ProfilReglementaire } from '#libs/reglementation/profil.js';
import type { ContexteDepot } from '../acte.js';
import type { CourrielADeposer } from '../courriel.js';
import { refus, type Refus } from '../erreurs.js';
import { confier, designer } from './confier.js';
import type { Arrivee } from './entree.js';
import type { Paroles, Signalement } from './etat.js';

export const personnePourRecevoir = refus(
  'PERSONNE_POUR_RECEVOIR',
  'Personne ne peut recevoir cette demande en ce moment. Téléphonez au numéro de permanence : un humain répond.',
  'regle',
);

interface Naissance extends Arrivee {
  personne: string;
  paroles: Paroles;
  pressante: boolean;
}

/** The first state of a signalement: whom the text covers, how far, and who answers for it from this instant. */
export function naitre(
  { instant, ligne, reglages, territoire }: ContexteDepot,
  profil: ProfilReglementaire,
  sujet: NonNullable<ContexteDepot['sujet']>,
  { luiMeme, genre, titre, direct, entree, personne, paroles, pressante }: Naissance,
): Refus | { etat: Signalement; courriels: CourrielADeposer[] } {
  const titulaire = designer(ligne);
  if (titulaire === undefined) return personnePourRecevoir;
  return confier(
    {
      profil,
      reglages,
      territoire,
      genre,
      agent: genre === 'individuel' ? sujet.personne : null,
      beneficiaire: sujet.beneficiaire,
      portee: 'accompagnement',
      origine: { personne, titre, direct, luiMeme, entree },
      paroles,
      ...(pressante ? { pressante: true as const } : {}),
      deposeLe: instant,
      titulaire,
      tour: 1,
      recusations: [],
      ecartees: [],
      offres: [],
      rappelsPrevus: [],
      rappels: [],
      notes: [],
    },
    titulaire,
    instant,
  );
}
