import { ajouter } from '#libs/calendrier/calendrier.js';
import { contenuOu } from '#libs/reglementation/regle.js';
import type { Derogation as Motif } from '#libs/reglementation/profil.js';
import type { Role } from '#libs/reglementation/roles.js';
import type { Echelon } from '../../../acte.js';
import type { ActeDeFiliation } from '../../../naissance.js';
import { Case, Choix, Reference, Texte } from '../../../champs.js';
import { introuvable, saisieInvalide } from '../../../erreurs.js';
import type { Accompagnement } from '../../etat.js';
import type { Signalement } from '../../../signalement/etat.js';
import type { Derogation } from '../etat.js';
import { motifs } from '../mots.js';
import { motifNonPrevu } from '../refus.js';

export class OuvrirDerogation {
  @Choix({ libelle: 'Motif', parmi: motifs })
  motif!: Motif;

  @Texte({ libelle: 'Pourquoi, dans vos mots', min: 10, max: 2000 })
  raison!: string;

  @Reference({ libelle: 'Professionnelle dont vous demandez l’accord', optionnel: true })
  avec?: string;

  @Case({ libelle: 'Personne n’a pu être joint : je décide seule, et ma décision sera relue' })
  seule?: boolean;

  @Texte({ libelle: 'Si l’agent ne doit pas le savoir maintenant : pourquoi', min: 3, max: 500, optionnel: true })
  taire?: string;

  @Case({ libelle: 'Il pourra le lire dès que ce sera terminé' })
  direALaFin?: boolean;
}

/** With whom she may decide: the technical line, never the administrative hierarchy. */
const DU_SERVICE: readonly Role[] = ['assistant', 'conseillerTechnique', 'conseillerNational'];
const HIERARCHIE: readonly Role[] = [
  'chefDeService',
  'responsableHierarchique',
  'direction',
  'serviceRh',
  'conseillerRhProximite',
];

export const estDuService = (fonctions: readonly Role[]): boolean =>
  fonctions.some((f) => DU_SERVICE.includes(f)) && !fonctions.some((f) => HIERARCHIE.includes(f));

/** What it may be born of: both know the agent, the text, the local choices and who answers for it. */
type Source = Accompagnement | Signalement;
type Nature = Derogation['source']['nature'];

/**
 * The ASS decides that secrecy yields, on a ground that his text names, from an accompaniment or from a
 * signalement that has led to none. It stands even where he refused or came back on his accord: that is what it is for. It lifts the
 * accord for one authority, and opens the file to nobody (T-13).
 */
export const ouvrirDepuis = <S extends Source>(nature: Nature): ActeDeFiliation<Derogation, S, OuvrirDerogation> => ({
  type: 'derogation.ouvrir',
  champs: OuvrirDerogation,
  qui: (auteur, a) => a.titulaire === auteur.id,
  sujet: ({ agent }) => ({ personne: agent ?? undefined }),
  nomme: ({ avec }) => avec,
  decider(a, champs, { source: { instant, reference, ligne }, depot, nomme }, auteur) {
    if (a.agent === null) return introuvable;
    if (!contenuOu<readonly Motif[]>(a.profil.derogations, []).includes(champs.motif)) return motifNonPrevu;
    if (depot.sujet === undefined) return introuvable;
    const seule = champs.seule === true;
    if (seule === (champs.avec !== undefined))
      return saisieInvalide({ avec: ['Choisissez qui vous sollicitez, ou cochez que personne n’a pu être joint.'] });
    if (champs.avec !== undefined && (champs.avec === auteur.id || !estDuService(nomme)))
      return saisieInvalide({
        avec: ['Choisissez une autre professionnelle du service social, jamais quelqu’un de la hiérarchie.'],
      });
    const etat: Derogation = {
      profil: { id: a.profil.id, version: a.profil.version },
      territoire: a.territoire,
      source: { nature, reference },
      agent: a.agent,
      titulaire: auteur.id,
      motif: champs.motif,
      raison: champs.raison.trim(),
      ouverteLe: instant,
      avec: champs.avec ?? null,
      ...(seule
        ? {
            relecture: {
              par: quiRelit(ligne, auteur.id),
              avant: ajouter(instant, a.reglages.revueDerogation, a.territoire),
            },
          }
        : {}),
      expire: ajouter(instant, a.reglages.dureeDerogation, a.territoire),
      extraits: [],
      ...(champs.taire === undefined
        ? { informeLe: instant }
        : { tu: { pourquoi: champs.taire.trim(), aLaFin: champs.direALaFin === true } }),
    };
    const [tache, pour] = seule
      ? ['derogationARelire', etat.relecture?.par ?? auteur.id]
      : ['derogationAvis', champs.avec ?? auteur.id];
    return {
      ne: {
        etat,
        faits: [{ type: 'derogationOuverte', par: auteur.id, motif: champs.motif, seule }],
        taches: [{ cle: tache, nature: tache, pour }],
        agent: a.agent,
        lieu: depot.sujet.structure,
        tiers: undefined,
        neDe: reference,
      },
      source: {
        etat: { ...a, derogations: [...(a.derogations ?? []), { reference: depot.reference, le: instant }] },
        faits: [],
      },
    };
  },
});

/** The nearest of the technical line who is there, other than herself. */
function quiRelit(ligne: readonly Echelon[], elle: string): string | null {
  const trouvee = ligne.find(
    (e) => e.nature !== 'assistant' && e.personne !== null && e.personne !== elle && !e.absente,
  );
  return trouvee?.personne ?? null;
}
