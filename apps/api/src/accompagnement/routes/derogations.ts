import type { Acte } from '#libs/domaine/acte.js';
import type { Derogation } from '#libs/domaine/accompagnement/derogations/etat.js';
import {
  actesDeDerogation,
  derogation,
  ouvrirDerogation,
  ouvrirDerogationDuSignalement,
} from '#libs/domaine/accompagnement/derogations/index.js';
import { accompagnement } from '#libs/domaine/accompagnement/index.js';
import { signalement } from '#libs/domaine/signalement/index.js';
import type { RouteDActe } from '../../commun/controleur-d-actes.js';

/** Under the accompaniment of which it is born. */
export const ouvertureDeDerogation: RouteDActe[] = [
  {
    verbe: 'derogation',
    resume: 'Décider que le secret cède, sur un motif du texte',
    champs: ouvrirDerogation.champs,
    faire: (portes, reference, envoi) =>
      portes.engendrer({ source: accompagnement, ne: derogation }, ouvrirDerogation, reference, envoi),
  },
];

/** Under a signalement that has led to no accompaniment, or not yet. */
export const derogationDuSignalement: RouteDActe = {
  verbe: 'derogation',
  resume: 'Décider que le secret cède, avant tout accompagnement, sur un motif du texte',
  champs: ouvrirDerogationDuSignalement.champs,
  faire: (portes, reference, envoi) =>
    portes.engendrer({ source: signalement, ne: derogation }, ouvrirDerogationDuSignalement, reference, envoi),
};

const surLaDerogation = <C extends object>(verbe: string, resume: string, acte: Acte<Derogation, C>): RouteDActe => ({
  verbe,
  resume,
  champs: acte.champs,
  faire: (portes, reference, envoi) => portes.acter(derogation, acte, reference, envoi),
});

/** Under `/derogations/:reference`: hers, and of whoever is asked. */
export const routesDesDerogations: RouteDActe[] = [
  surLaDerogation('avis', 'Donner son avis à une collègue', actesDeDerogation.donnerAvis),
  surLaDerogation('extrait', 'Écrire ce qui est transmis à l’autorité concernée', actesDeDerogation.transmettreExtrait),
  surLaDerogation('relecture', 'Relire une décision prise seule', actesDeDerogation.relire),
  surLaDerogation('information', 'Permettre à l’agent de la lire', actesDeDerogation.informer),
  surLaDerogation('fin', 'Fermer une dérogation avant son terme', actesDeDerogation.fermer),
];
