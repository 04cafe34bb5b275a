import { Case, Heure, Jour, Numero, Texte } from '../../champs.js';
import type { Acte, Decision } from '../../acte.js';
import { estRefus, saisieInvalide, type Refus } from '../../erreurs.js';
import { avec, instantSaisi, meneOuPourrait, siClos } from '../agir.js';
import { composer } from '../courriels/composer.js';
import type { Deploiement, Evenement } from '../etat.js';
import { aReconnaitre, dejaFinie, pasDeCharge, sansUrgence } from '../refus.js';
import { attendus, vaguer } from '../vagues.js';
import { avecLesAutres, lireModalites, ModalitesSaisies, sontVides } from './modalites-saisies.js';

const MAXIMUM = 500;

/** One screen: who goes, where, when, with which modalités. */
export class Deployer extends ModalitesSaisies {
  @Numero({ libelle: 'Combien de personnes faut-il' })
  combien!: string;

  @Texte({ libelle: 'Où se retrouver', min: 3, max: 200 })
  ou!: string;

  @Jour({ libelle: 'À partir de quel jour' })
  jour!: string;

  @Heure({ libelle: 'À partir de quelle heure' })
  heure!: string;

  @Case({ libelle: 'Un ordre de mission est établi pour qui vient d’ailleurs' })
  ordreDeMission?: boolean;

  @Case({
    libelle: 'Seulement pour recevoir tout de suite qui demande de l’aide, avant que les modalités soient convenues',
  })
  accueilUrgent?: boolean;
}

/**
 * The conseiller technique calls the team: the volunteers of the sector all at once, in parallel; those from farther after the réglage if
 * they are too few. Nobody goes before the modalités are recorded, save to receive whoever asks for help at once (R-158, T-33).
 */
export const deployer: Acte<Evenement, Deployer> = {
  type: 'evenement.deployer',
  champs: Deployer,
  porte: 'evenement',
  qui: meneOuPourrait,
  decider(e, champs, contexte, auteur): Refus | Decision<Evenement> {
    const { instant } = contexte;
    const clos = siClos(e);
    if (clos !== undefined) return clos;
    if (e.charge === undefined) return pasDeCharge;
    if (!e.urgent) return sansUrgence;
    if (e.finie !== undefined) return dejaFinie;
    if (e.type === 'autre' && e.reconnu === undefined) return aReconnaitre;
    const combien = Number(champs.combien);
    if (combien > MAXIMUM) return saisieInvalide({ combien: [`Demandez ${MAXIMUM} personnes au plus à la fois.`] });
    const debut = instantSaisi(e, champs);
    if (estRefus(debut)) return debut;
    const lues = sontVides(champs) ? undefined : lireModalites(champs, e, contexte, auteur);
    if (lues !== undefined && estRefus(lues)) return lues;
    const modalites = lues === undefined ? e.modalites : avecLesAutres(e, lues);
    const deploiement: Deploiement = {
      par: auteur.id,
      le: instant,
      combien,
      ou: champs.ou.trim(),
      debut,
      ...(champs.ordreDeMission === true ? { ordreDeMission: true as const } : {}),
      ...(champs.accueilUrgent === true ? { accueilUrgent: true as const } : {}),
    };
    const etat = avec(e, auteur, instant, {
      deploiements: [...e.deploiements, deploiement],
      ...(modalites === undefined ? {} : { modalites }),
    });
    const vague = vaguer(etat, contexte, 1);
    return {
      etat: vague.etat,
      faits: [
        {
          type: 'equipeDemandee',
          par: auteur.id,
          combien,
          appeles: vague.appeles.length,
          modalites: modalites !== undefined,
        },
        ...(modalites !== undefined && e.modalites === undefined
          ? [{ type: 'modalitesConvenues', par: auteur.id }]
          : []),
      ],
      courriels: [...vague.courriels, ...attendus(etat, contexte, e), ...lireParLeChef(etat, e)],
      evenement: { combien, closLe: null, appeler: { personnes: vague.appeles, vague: vague.numero } },
      reponse: { appeles: vague.appeles.length },
    };
  },
};

/** The chef with whom it was agreed reads it on his page. */
export function lireParLeChef(etat: Evenement, avant: Evenement): ReturnType<typeof composer>[] {
  if (etat.modalites === undefined || avant.modalites?.le === etat.modalites.le || etat.sorte === 'exercice') return [];
  const numero = etat.modalites.le;
  return etat.modalites.avec.map((pour) => composer('modalitesALire', { pour, numero, exercice: false }));
}
