import { estComplete, peutPartir, reserve, retenus } from '#libs/domaine/evenement/equipe.js';
import { actes } from '#libs/domaine/evenement/index.js';
import { deploiementDe, estClos, estDemande } from '#libs/domaine/evenement/etat.js';
import { finDuBail, prochainAppel } from '#libs/domaine/evenement/ligne.js';
import { motsDesFormes, motsLocaux, qualites } from '#libs/domaine/evenement/regle.js';
import type { Auteur } from '#libs/domaine/acte.js';
import { contexteDe, type EvenementEnListe, type EvenementLu } from '#libs/registre/lecteurs/evenements.js';

/** As whom somebody reads it: nobody reads more than his part. */
export type Vue = 'conduite' | 'equipe' | 'appelee' | 'encadrement';

export type NomDActe = keyof typeof actes;

/** Whether an act is hers to do, by the act's own rule; what its decision then refuses is said by it. */
export const peut = (lu: EvenementLu, auteur: Auteur, acte: NomDActe): boolean =>
  actes[acte].qui(auteur, lu.etat, contexteDe(lu));

/** Of the ladder: all. Of the team: all but the calls of the ladder. Called: what is asked. Leading the place: what was agreed. */
export function vueDe(lu: EvenementLu, auteur: Auteur): Vue {
  if (lu.deLaLigne) return 'conduite';
  const { etat, autour } = lu;
  const tientUnRole = etat.affectations.some((a) => a.jusqua === undefined && a.personne === auteur.id);
  if (tientUnRole || retenus(etat, autour.appels).includes(auteur.id)) return 'equipe';
  return lu.appelee ? 'appelee' : 'encadrement';
}

/** Where it stands, in one word. */
export type Ou = 'brouillon' | 'appel' | 'sansPersonne' | 'prisEnCharge' | 'equipe' | 'terminee' | 'close' | 'ecartee';

export function ouEnEst({ etat: e }: Pick<EvenementEnListe, 'etat'>): Ou {
  if (e.ecarte !== undefined) return 'ecartee';
  if (estClos(e)) return 'close';
  if (!estDemande(e)) return 'brouillon';
  if (e.charge === undefined) return e.epuiseLe === undefined ? 'appel' : 'sansPersonne';
  if (e.finie !== undefined) return 'terminee';
  return e.deploiements.length > 0 ? 'equipe' : 'prisEnCharge';
}

export const motDuType = (type: EvenementLu['etat']['type']): string =>
  type === 'difficulte'
    ? 'Service en difficulté'
    : type === 'restructuration'
      ? 'Restructuration, réorganisation'
      : motsLocaux[type];

/** What happens by itself, and when; null: nothing does. */
export function ensuite(lu: EvenementLu): { quand: string; quoi: 'barreau' | 'tour' | 'bail' } | null {
  const { etat: e } = lu;
  if (estClos(e) || !estDemande(e) || !e.urgent) return null;
  if (e.charge !== undefined) {
    const fin = finDuBail(e);
    return fin === undefined ? null : { quand: fin, quoi: 'bail' };
  }
  const quand = prochainAppel(e);
  return quand === undefined ? null : { quand, quoi: e.epuiseLe === undefined ? 'barreau' : 'tour' };
}

/** A number that could show who came is not shown. */
export const compteDit = (n: number, seuil: number): string => (n < seuil ? `moins de ${seuil}` : String(n));

export interface EvenementServi {
  reference: string;
  exercice: boolean;
  lieu: string;
  type: string;
  urgent: boolean;
  local: boolean;
  ouEnEst: Ou;
  vue: Vue;
  declareLe: string;
  declarePar: string;
  charge: { nom: string; telephone: string | null; depuis: string } | null;
  ensuite: { quand: string; quoi: string } | null;
  equipe: { combien: number; retenus: number; reserve: number; complete: boolean; ou: string; debut: string } | null;
  modalites: { forme: string; convenuesLe: string; medecinAssocie: boolean } | null;
  maReponse: string | null;
  attendue: boolean;
}

/** An event for programs: as its reader's page shows it, and nothing more. */
export function servir(lu: EvenementLu, auteur: Auteur): EvenementServi {
  const { etat: e, autour, gens } = lu;
  const vue = vueDe(lu, auteur);
  const charge = e.charge === undefined ? undefined : gens.get(e.charge.par);
  const [declaration] = e.declarations;
  const d = deploiementDe(e);
  const dansLEquipe = retenus(e, autour.appels).includes(auteur.id);
  return {
    reference: lu.reference,
    exercice: e.sorte === 'exercice',
    lieu: lu.ou,
    type: motDuType(e.type),
    urgent: e.urgent,
    local: e.local,
    ouEnEst: ouEnEst(lu),
    vue,
    declareLe: declaration?.le ?? '',
    declarePar: declaration === undefined ? '' : qualites[declaration.qualite],
    charge:
      e.charge === undefined || charge === undefined
        ? null
        : { nom: charge.nom, telephone: charge.telephone, depuis: e.charge.le },
    ensuite: vue === 'conduite' ? ensuite(lu) : null,
    equipe:
      d === undefined || vue === 'encadrement'
        ? null
        : {
            combien: d.combien,
            retenus: retenus(e, autour.appels).length,
            reserve: reserve(e, autour.appels).length,
            complete: estComplete(e, autour.appels),
            ou: d.ou,
            debut: d.debut,
          },
    modalites:
      e.modalites === undefined || vue === 'appelee'
        ? null
        : {
            forme: motsDesFormes[e.modalites.forme],
            convenuesLe: e.modalites.le,
            medecinAssocie: e.modalites.medecin.associe,
          },
    maReponse: lu.maReponse,
    attendue: dansLEquipe && peutPartir(e),
  };
}
