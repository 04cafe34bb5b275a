import type { Acte } from '#libs/domaine/acte.js';
import { estReference } from '#libs/domaine/champs.js';
import { estRefus, introuvable } from '#libs/domaine/erreurs.js';
import type { Evenement } from '#libs/domaine/evenement/etat.js';
import { actes, evenementGrave, exerciceEvenement } from '#libs/domaine/evenement/index.js';
import type { RouteDActe } from '../commun/controleur-d-actes.js';

/** A line for an act on an event, or on a drill: the same act, on another kind of dossier. */
const sur = <C extends object>(verbe: string, resume: string, acte: Acte<Evenement, C>): RouteDActe => ({
  verbe,
  resume,
  champs: acte.champs,
  faire: async (portes, reference, envoi) => {
    if (!estReference(reference)) return introuvable;
    const recu = await portes.acter(evenementGrave, acte, reference, envoi);
    const inconnu = estRefus(recu) && recu.code === introuvable.code;
    return inconnu ? portes.acter(exerciceEvenement, acte, reference, { ...envoi, cle: `${envoi.cle}.e` }) : recu;
  },
});

/** The pages run the same. */
export const routesDeLEvenement: readonly RouteDActe[] = [
  sur('confirmer', 'Confirmer la demande préparée par un chef de service', actes.confirmer),
  sur('prise-en-charge', 'Prendre l’événement en charge : l’appel s’arrête', actes.prendreEnCharge),
  sur('poursuite', 'Dire que l’on s’en occupe toujours', actes.poursuivre),
  sur('rendu', 'Rendre l’événement à la ligne technique, qui est rappelée aussitôt', actes.rendre),
  sur('reprise', 'Reprendre en son nom un événement conduit par une collègue', actes.reprendre),
  sur('reconnaissance', 'Dire que cet « autre » événement est grave au sens du texte', actes.reconnaitre),
  sur('ecart', 'Écarter : ce n’est pas un événement grave, ou c’est le même qu’un autre', actes.ecarter),
  sur('deploiement', 'Demander l’équipe : combien, où, quand, avec quelles modalités', actes.deployer),
  sur('modalites', 'Écrire les modalités convenues avec un chef de service', actes.fixerModalites),
  sur('modalites-vues', 'Dire que ce sont bien les modalités convenues', actes.voirModalites),
  sur('accord', 'Noter l’accord que le texte demande avant une action collective', actes.noterAccord),
  sur('role', 'Confier un rôle à quelqu’un de l’équipe', actes.confierRole),
  sur('role-pris', 'Prendre un rôle qui vous est confié', actes.prendreRole),
  sur('releve', 'Relever quelqu’un ; la première personne en réserve prend sa place', actes.relever),
  sur('technique', 'Noter comment on s’y prend ; lisible par l’équipe seule', actes.noterTechnique),
  sur('seance', 'Ouvrir un moment d’écoute, avec des places sans nom', actes.ouvrirSeance),
  sur('seance-annulee', 'Annuler un moment d’écoute', actes.annulerSeance),
  sur('soutien', 'Écrire une fois à tous les agents du service que le service social est là', actes.proposerSoutien),
  sur('point', 'Écrire un point de situation, sans nommer personne', actes.ecrirePoint),
  sur('fin', 'Terminer l’intervention sur place', actes.finir),
  sur('debrief', 'Déplacer le temps de reprise', actes.deplacerDebrief),
  sur('suivi', 'Noter une date du suivi', actes.noterSuivi),
  sur('rapport', 'Écrire le rapport de clôture, sans nommer personne', actes.ecrireRapport),
  sur('retex', 'Écrire le retour d’expérience', actes.ecrireRetex),
];
