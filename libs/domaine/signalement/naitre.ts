import type { ProfilReglementaire } from '#libs/reglementation/profil.js';
import type { ContexteDepot } from '../naissance.js';
import type { CourrielADeposer } from '../courriel.js';
import { estRefus, refus, type Refus } from '../erreurs.js';
import { modaliteDe } from '../modalite.js';
import { acheminer } from '../routage/acheminer.js';
import { competence } from '../routage/competence.js';
import { choix, sansContenu } from '../routage/trace.js';
import { demandeDe } from './acheminement.js';
import { confier } from './confier.js';
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
  /** The professional who has it in charge already; otherwise the routing names one. */
  suiviPar?: string;
}

/** The first state of a signalement: whom the text covers, how far, and who answers for it from this instant. */
export function naitre(
  { instant, carte, reglages, territoire }: ContexteDepot,
  profil: ProfilReglementaire,
  sujet: NonNullable<ContexteDepot['sujet']>,
  { luiMeme, genre, titre, direct, entree, personne, paroles, pressante, suiviPar }: Naissance,
): Refus | { etat: Signalement; courriels: CourrielADeposer[] } {
  const couverture = competence(profil, sujet.beneficiaire, carte);
  if (estRefus(couverture)) return couverture;
  const { portee } = couverture;
  const agent = genre === 'individuel' ? sujet.personne : null;
  const origine = { personne, titre, direct, luiMeme, entree };
  const chemin = acheminer(demandeDe({ profil, agent, origine, recusations: [], ecartees: [] }, carte));
  const titulaire = suiviPar ?? chemin.personne;
  if (titulaire === undefined) return { ...personnePourRecevoir, trace: sansContenu(chemin.trace) };
  return confier(
    {
      profil,
      reglages,
      territoire,
      genre,
      ...(genre === 'contact' ? {} : modaliteDe(profil, genre === 'collectif' ? 'collective' : 'individuelle')),
      agent,
      beneficiaire: sujet.beneficiaire,
      portee,
      origine,
      paroles,
      ...(pressante ? { pressante: true as const } : {}),
      deposeLe: instant,
      titulaire,
      acheminement: suiviPar === undefined ? chemin.trace : [choix.ouverture],
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
