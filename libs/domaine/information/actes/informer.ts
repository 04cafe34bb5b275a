import type { SujetInformation } from '#libs/reglementation/profil.js';
import { Case, Choix, Reference, Texte } from '../../champs.js';
import type { ActeDeDepot, Depot } from '../../naissance.js';
import { refus, saisieInvalide, type Refus } from '../../erreurs.js';
import { echeance } from '../../signalement/horizon.js';
import { estNominatif, sujets, tacheDe, type Information } from '../etat.js';
import { lecteursDe } from '../lecteurs.js';

export class Informer {
  @Reference({ libelle: 'Service concerné' })
  structure!: string;

  @Choix({ libelle: 'De quoi s’agit-il', parmi: sujets })
  quoi!: SujetInformation;

  @Texte({ libelle: 'Personne que l’acte concerne (nom et prénom)', min: 2, max: 120, optionnel: true })
  personne?: string;

  @Texte({ libelle: 'Ce que vous portez à la connaissance du service social', min: 10, max: 4000 })
  texte!: string;

  @Case({ libelle: 'Ce texte ne dit rien de la santé ni de la vie privée de quelqu’un' })
  sansViePrivee?: boolean;
}

export const informationNonPrevue = refus(
  'INFORMATION_NON_PREVUE',
  'Le texte qui s’applique à ce service ne prévoit pas que votre fonction transmette cette information par ici. Téléphonez au service social.',
  'habilitation',
);
export const personnePourLire = refus(
  'PERSONNE_POUR_LIRE',
  'Personne ne peut lire cette information en ce moment. Téléphonez au numéro de permanence : un humain répond.',
);

/**
 * Information that the services owe the service social, where the text says so: who owes it, of what kind and to whom are its own
 * . It opens no dossier and looks at none; whoever sends it learns that it arrived, and nothing more ever (T-63).
 */
export const informer: ActeDeDepot<Information, Informer> = {
  type: 'information.informer',
  champs: Informer,
  sujet: ({ structure }) => ({ structure }),
  decider(champs, { instant, ligne, profil, sujet, territoire, reglages }, auteur): Refus | Depot<Information> {
    const regle = profil?.informationDuService;
    if (profil === undefined || regle === undefined || regle.force === 'silence' || sujet === undefined)
      return informationNonPrevue;
    const { de, a, quoi: prevus } = regle.contenu;
    if (!sujet.titres.some(({ titre }) => de.some((t) => t.fonctions.includes(titre)))) return informationNonPrevue;
    const fautes = fautesDe(champs, prevus);
    if (Object.keys(fautes).length > 0) return saisieInvalide(fautes);
    const lecteurs = lecteursDe(a, ligne);
    if (lecteurs.length === 0) return personnePourLire;
    const { structure, quoi, texte, personne } = champs;
    return {
      etat: {
        profil: { id: profil.id, version: profil.version },
        territoire,
        auteur: auteur.id,
        structure,
        quoi,
        contenu: { texte: texte.trim(), ...(personne === undefined ? {} : { personne: personne.trim() }) },
        le: instant,
        lecteurs,
        fin: echeance({ territoire }, instant, reglages.conservationInformation),
      },
      agent: null,
      lieu: structure,
      tiers: undefined,
      faits: [{ type: 'informationTransmise', par: auteur.id, quoi }],
      taches: lecteurs.map((l) => ({ cle: tacheDe(l.nature), nature: tacheDe(l.nature), pour: l.personne })),
    };
  },
};

/** A person is named by an act, and by nothing else. */
function fautesDe(
  { quoi, personne, sansViePrivee }: Informer,
  prevus: readonly SujetInformation[],
): Record<string, string[]> {
  const choix = prevus.map((q) => `« ${sujets[q]} »`).join(' ou ');
  if (!prevus.includes(quoi))
    return { quoi: [`Pour ce service, le texte prévoit ${choix}. Choisissez parmi ces mots.`] };
  const acte = estNominatif(quoi);
  return {
    ...(acte && personne === undefined ? { personne: ['Écrivez le nom qui figure sur l’acte.'] } : {}),
    ...(!acte && personne !== undefined
      ? {
          personne: [
            'Effacez ce nom : cette information est celle d’un service. Pour une personne, faites un signalement.',
          ],
        }
      : {}),
    ...(sansViePrivee === true
      ? {}
      : {
          sansViePrivee: [
            'Relisez le texte, ôtez ce qui relève de la santé ou de la vie privée, puis cochez cette case.',
          ],
        }),
  };
}
