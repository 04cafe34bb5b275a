import { IsEmail, IsOptional } from 'class-validator';
import { Case, Choix, Reference, Texte } from '../../champs.js';
import { estRefus, type Refus } from '../../erreurs.js';
import type { ActeDeDepot, Depot } from '../../naissance.js';
import { peutRecevoir } from '../../routage/acheminer.js';
import { presente } from '../../routage/carte.js';
import { competence, horsCompetence } from '../../routage/competence.js';
import { agentInconnu, sansTexte } from '../../signalement/actes/deposer.js';
import { horsDeVotreSecteur } from '../../signalement/actes/ouvrir-par-assistante.js';
import { echeance } from '../../signalement/horizon.js';
import { joindreDe, offrePermise } from '../entree.js';
import { TACHES, type RetourAuTravail, type VoieDuRetour } from '../etat.js';
import { offreNonPrevue } from '../refus.js';

export const connuPar = {
  acteRh: 'J’ai lu un acte de gestion ; l’agent ne m’a rien demandé',
  agent: 'L’agent m’en a parlé lui-même, et veut bien que je le recontacte',
} as const satisfies Record<RetourAuTravail['connuPar'], string>;

export const voiesDuRetour = {
  courrier: 'Par lettre, chez lui',
  courriel: 'Par message, à l’adresse personnelle qu’il m’a donnée',
  telephone: 'Par téléphone, au numéro qu’il m’a donné',
} as const satisfies Record<VoieDuRetour, string>;

export class OffrirTot {
  @Reference({ libelle: 'Agent' })
  agent!: string;

  @Choix({ libelle: 'Comment vous savez qu’il est absent', parmi: connuPar })
  connuPar!: RetourAuTravail['connuPar'];

  @Choix({ libelle: 'Comment vous le lui proposez', parmi: voiesDuRetour })
  voie!: VoieDuRetour;

  @Texte({ libelle: 'Son adresse électronique personnelle', max: 200, optionnel: true })
  @IsOptional()
  @IsEmail(
    {},
    { message: '« Son adresse électronique personnelle » : écrivez-la en entier, par exemple prenom@mail.example.' },
  )
  courriel?: string;

  @Texte({ libelle: 'Son téléphone personnel', max: 30, optionnel: true })
  telephone?: string;

  @Texte({ libelle: 'Son adresse postale', max: 240, optionnel: true })
  adresse?: string;

  @Case({ libelle: 'L’agent m’a donné lui-même cette adresse ou ce numéro, qui ne sont pas ceux de son travail' })
  deLui?: boolean;
}

/**
 * The ASS decides an early, unobtrusive offer to an agent who is away (metl-medde-2014, Annexe I, fiche 3): where his text says so, or
 * the local choice does, or he spoke to her himself. No act of the human resources leads here by itself, and none is changed by it
 * (T-63). It leaves after the coming night, to nothing but what he gave her.
 */
export const offrirTot: ActeDeDepot<RetourAuTravail, OffrirTot> = {
  type: 'retourAuTravail.offrirTot',
  champs: OffrirTot,
  sujet: ({ agent }) => ({ personne: agent }),
  decider(champs, contexte, auteur): Refus | Depot<RetourAuTravail> {
    const { sujet, profil, instant, carte, reglages, territoire } = contexte;
    if (sujet?.personne == null) return agentInconnu;
    if (profil === undefined) return sansTexte;
    const { personne: agent, beneficiaire } = sujet;
    const demande = { profil, carte: presente(carte, auteur.id), recusees: [], ecartees: [], concernees: [agent] };
    if (!peutRecevoir(demande, auteur.id)) return horsDeVotreSecteur;
    const couverture = competence(profil, beneficiaire, carte);
    if (estRefus(couverture)) return couverture;
    if (couverture.portee !== 'accompagnement') return horsCompetence;
    if (champs.connuPar === 'acteRh' && !offrePermise(profil, reglages)) return offreNonPrevue;
    const joindre = joindreDe(champs, reglages);
    if (estRefus(joindre)) return joindre;
    const jusquau = echeance({ territoire }, instant, reglages.horizon);
    const parTelephone = champs.voie === 'telephone';
    return {
      etat: {
        profil,
        reglages,
        territoire,
        agent,
        beneficiaire,
        portee: couverture.portee,
        titulaire: auteur.id,
        ecartees: [],
        connuPar: champs.connuPar,
        ouvertLe: instant,
        voie: champs.voie,
        joindre,
        jusquau,
        finLe: echeance({ territoire }, instant, reglages.dureeRetour),
        mots: [],
        nouvelles: [],
      },
      agent,
      lieu: sujet.structure,
      tiers: undefined,
      faits: [{ type: 'offrePrecoceDecidee', par: auteur.id, voie: champs.voie }],
      ...(champs.voie === 'courrier' ? { codes: [{ numero: 1, pour: agent, expire: jusquau }] } : {}),
      ...(parTelephone ? { taches: [{ cle: TACHES.appeler, nature: TACHES.appeler, pour: auteur.id }] } : {}),
    };
  },
};
