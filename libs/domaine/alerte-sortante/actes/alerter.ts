import type { NiveauDAlerte } from '#libs/reglementation/profil.js';
import { contenuOu } from '#libs/reglementation/regle.js';
import { siNomme } from '../../anonymat/nommer.js';
import { Case, Choix, Reference, Texte } from '../../champs.js';
import type { ActeDeDepot, Depot } from '../../naissance.js';
import { refus, saisieInvalide, type Refus } from '../../erreurs.js';
import type { AlerteSortante } from '../etat.js';

export const sujets = {
  conflit: 'Un risque de conflit',
  changement: 'Les effets d’une réorganisation ou d’un changement',
  dysfonctionnement: 'Un dysfonctionnement qui met des agents en difficulté',
  autre: 'Une autre situation préoccupante',
} as const;

export const niveaux: Readonly<Record<NiveauDAlerte, string>> = {
  grave: 'Une situation grave',
  signalFaible: 'Un signal faible',
};

export class Alerter {
  @Reference({ libelle: 'Service concerné' })
  structure!: string;

  @Choix({ libelle: 'De quoi s’agit-il', parmi: sujets })
  quoi!: keyof typeof sujets;

  @Choix({ libelle: 'À quel niveau', parmi: niveaux, optionnel: true })
  niveau?: NiveauDAlerte;

  @Texte({ libelle: 'Ce que vous portez à sa connaissance', min: 10, max: 4000 })
  texte!: string;

  @Case({
    libelle: 'Ce texte ne nomme personne et ne permet de reconnaître personne',
    exige: 'relisez-le, ôtez ce qui désigne quelqu’un, puis cochez cette case.',
  })
  sansNom!: boolean;
}

export const alerteNonPrevue = refus(
  'ALERTE_NON_PREVUE',
  'Le texte qui s’applique à ce service ne prévoit pas d’alerte du service social, ou ce service n’est pas de votre secteur.',
  'habilitation',
);

/**
 * The ASS of the sector writes to whoever leads a service, where the text leaves her free to; a watch that the
 * directions organise themselves is another thing. No alert names anybody, whatever its level: a situation of a person goes by his
 * accord, or by a derogation.
 */
export const alerter: ActeDeDepot<AlerteSortante, Alerter> = {
  type: 'alerteSortante.alerter',
  champs: Alerter,
  sujet: ({ structure, texte }) => ({ structure, texte }),
  decider({ structure, quoi, niveau, texte }, contexte, auteur): Refus | Depot<AlerteSortante> {
    const { instant, ligne, profil, responsables } = contexte;
    const duSecteur = ligne.some((e) => e.personne === auteur.id);
    if (profil === undefined || profil.alertesSortantes.force !== 'faculte' || !duSecteur) return alerteNonPrevue;
    const regle: { mot: string; niveaux?: readonly NiveauDAlerte[] } = contenuOu(profil.alertesSortantes, { mot: '' });
    const mauvaisNiveau = niveauInvalide(regle.niveaux ?? [], niveau);
    if (mauvaisNiveau !== undefined) return mauvaisNiveau;
    const nomme = siNomme('texte', texte, contexte.nommes);
    if (nomme !== undefined) return nomme;
    const destinataires = responsables.filter((r) => r !== auteur.id);
    if (destinataires.length === 0)
      return saisieInvalide({
        structure: ['L’annuaire ne connaît pas de chef à ce service. Choisissez celui dont il dépend.'],
      });
    return {
      etat: {
        profil: { id: profil.id, version: profil.version },
        auteur: auteur.id,
        structure,
        destinataires,
        quoi,
        ...(niveau === undefined ? {} : { niveau }),
        texte: texte.trim(),
        le: instant,
      },
      agent: null,
      lieu: structure,
      tiers: undefined,
      faits: [{ type: 'alerteEcrite', par: auteur.id, quoi, ...(niveau === undefined ? {} : { niveau }) }],
      courriels: destinataires.map((d) => ({
        cle: `alerte:${d}`,
        gabarit: 'alerteAuService',
        destinataire: d,
        donnees: {},
      })),
    };
  },
};

function niveauInvalide(prevus: readonly NiveauDAlerte[], niveau: NiveauDAlerte | undefined): Refus | undefined {
  if (prevus.length === 0)
    return niveau === undefined
      ? undefined
      : saisieInvalide({ niveau: ['Le texte de ce service ne distingue pas de niveaux : laissez ce choix vide.'] });
  return niveau !== undefined && prevus.includes(niveau)
    ? undefined
    : saisieInvalide({ niveau: ['Dites s’il s’agit d’une situation grave ou d’un signal faible.'] });
}
