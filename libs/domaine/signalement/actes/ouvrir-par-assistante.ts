import { Choix, Reference, Texte } from '../../champs.js';
import type { ActeDeDepot, Depot } from '../../naissance.js';
import { estRefus, refus, type Refus } from '../../erreurs.js';
import type { MotifFamille } from '#libs/reglementation/profil.js';
import { peutRecevoir } from '../../routage/acheminer.js';
import { presente } from '../../routage/carte.js';
import { demandeDe } from '../acheminement.js';
import { motifsFamille, porteeDeLaFamille } from '../beneficiaire.js';
import { naitre } from '../naitre.js';
import type { Signalement } from '../etat.js';
import { agentInconnu, sansTexte } from './deposer.js';

export const recueils = {
  oral: 'L’agent le demande, de vive voix ou au téléphone',
  papier: 'Dossier tenu sur papier jusqu’ici',
} as const;

export class OuvrirParAssistante {
  @Reference({ libelle: 'Agent' })
  agent!: string;

  @Choix({ libelle: 'D’où vient-il', parmi: recueils })
  recueil!: keyof typeof recueils;

  @Choix({ libelle: 'La personne est de la famille d’un agent', parmi: motifsFamille, optionnel: true })
  famille?: MotifFamille;

  @Texte({ libelle: 'Ce qu’il faut retenir', max: 2000 })
  note!: string;
}

export const horsDeVotreSecteur = refus(
  'HORS_DE_VOTRE_SECTEUR',
  'Cet agent ne dépend pas de vous. Donnez-lui les coordonnées de son assistante de service social.',
  'habilitation',
);

/**
 * The agent's request, received by voice, or a case kept on paper until now: written down by the ASS who already has it in
 * charge. Same road as the agent's own request: nobody is told (R-028, R-029, R-064; mission-anchors §4.15).
 */
export const ouvrirParAssistante: ActeDeDepot<Signalement, OuvrirParAssistante> = {
  type: 'signalement.ouvrirParAssistante',
  champs: OuvrirParAssistante,
  sujet: ({ agent }) => ({ personne: agent }),
  decider({ recueil, note, famille }, contexte, auteur): Refus | Depot<Signalement> {
    const { sujet, profil, instant, carte } = contexte;
    if (sujet?.personne == null) return agentInconnu;
    if (profil === undefined) return sansTexte;
    const { personne } = sujet;
    const arrivee = {
      luiMeme: true,
      genre: 'individuel',
      titre: 'agent',
      direct: false,
      entree: 'signalement',
    } as const;
    const demande = { profil, agent: personne, origine: { personne, ...arrivee }, recusations: [], ecartees: [] };
    // She writes, so she is there, whatever the annuaire says.
    if (!peutRecevoir(demandeDe(demande, presente(carte, auteur.id)), auteur.id)) return horsDeVotreSecteur;
    const ne = naitre(contexte, profil, sujet, {
      ...arrivee,
      personne,
      suiviPar: auteur.id,
      paroles: { situation: note.trim(), agentInforme: 'oui' },
      pressante: false,
    });
    if ('refuse' in ne) return ne;
    const proche = famille === undefined ? {} : porteeDeLaFamille(profil, sujet.beneficiaire, famille);
    if (estRefus(proche)) return proche;
    return {
      etat: {
        ...ne.etat,
        ...proche,
        ...(famille === undefined ? {} : { famille }),
        origine: { ...ne.etat.origine, recueil },
        priseEnCharge: { par: auteur.id, le: instant },
        echelle: { quoi: 'proposition', depuis: instant, appels: [], confieeA: auteur.id },
      },
      agent: sujet.personne,
      lieu: sujet.structure,
      tiers: undefined,
      faits: [{ type: 'ouvertParAssistante', par: auteur.id, recueil }],
    };
  },
};
