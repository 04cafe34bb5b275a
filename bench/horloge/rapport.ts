import type { Rapport } from '../rendu/mesure.js';

export function rapport(ouverts: number): Rapport {
  const perdu = { sujet: 'perdu', taille: ouverts };
  return {
    titre: 'Horloge : toute la base de Temporal perdue',
    presentation: [
      `${ouverts} dossiers ouverts, chacun avec sa procédure. « En marche » : des échéances tombent, Temporal est là. « Perdu » : le serveur est tué, ses deux bases sont détruites et refaites vides, il repart ; la maison ne s’arrête pas et personne ne fait rien ; les mêmes échéances tombent pendant ce temps et juste après. Le retard va de l’instant écrit au registre jusqu’au fait que l’horloge écrit.`,
    ],
    tables: [
      {
        nom: 'retards',
        titre: 'Retard de chaque horloge',
        lignes: ['en marche', 'perdu'].map((sujet) => ({ libelle: sujet, ou: { sujet, taille: ouverts } })),
        colonnes: [
          { libelle: 'ordinaire p50', unite: 's', metrique: 'ordinaireP50' },
          { libelle: 'ordinaire p99', unite: 's', metrique: 'ordinaireP99' },
          { libelle: 'ordinaire, le pire', unite: 's', metrique: 'ordinaireMax' },
          { libelle: 'urgente p50', unite: 's', metrique: 'urgenteP50' },
          { libelle: 'urgente, le pire', unite: 's', metrique: 'urgenteMax' },
          { libelle: 'actes en double', unite: '', metrique: 'actesEnDouble' },
          { libelle: 'courriels en double', unite: '', metrique: 'courrielsEnDouble' },
        ],
      },
      {
        nom: 'reprise',
        titre: 'Perdre et reprendre',
        lignes: [{ libelle: `${ouverts} dossiers`, ou: perdu }],
        colonnes: [
          { libelle: 'Temporal absent', unite: 's', metrique: 'absence' },
          { libelle: 'toutes les procédures relancées, après la commande', unite: 's', metrique: 'reprise' },
        ],
      },
    ],
    buts: [
      {
        id: 'P8',
        libelle: 'pire retard d’une échéance ordinaire, Temporal perdu',
        quoi: { ...perdu, metrique: 'ordinaireMax' },
        unite: 's',
        sens: '<=',
        barre: 60,
        ambition: 20,
        juge: 'pire',
      },
      {
        id: 'P8',
        libelle: 'pire retard d’une échéance urgente, Temporal perdu',
        quoi: { ...perdu, metrique: 'urgenteMax' },
        unite: 's',
        sens: '<=',
        barre: 15,
        ambition: 5,
        juge: 'pire',
      },
      {
        id: 'P8',
        libelle: 'actes en double',
        quoi: { ...perdu, metrique: 'actesEnDouble' },
        sens: '<=',
        barre: 0,
        exact: true,
        juge: 'pire',
      },
      {
        id: 'P8',
        libelle: 'courriels en double',
        quoi: { ...perdu, metrique: 'courrielsEnDouble' },
        sens: '<=',
        barre: 0,
        exact: true,
        juge: 'pire',
      },
      {
        id: 'C7',
        libelle: 'retard d’un échelon d’alerte, quelques crises à la fois, p99',
        quoi: { sujet: 'en marche', taille: ouverts, metrique: 'urgenteP99' },
        unite: 's',
        sens: '<=',
        barre: 2,
        ambition: 0.5,
      },
      {
        id: 'C7',
        libelle: 'retard d’un échelon d’alerte, 1 000 crises à la fois, p99',
        quoi: { metrique: 'urgenteMilleP99' },
        unite: 's',
        sens: '<=',
        barre: 5,
        ambition: 2,
      },
    ],
    notes: [
      'Mille crises à la fois (C7) ne sont pas mesurées.',
      'Le retard compte tout, y compris le temps pendant lequel le serveur n’était pas là : le but, qui parle du retard ajouté, est jugé sur le retard entier.',
      'Après la perte, une procédure dont l’échéance est lointaine ne tourne plus nulle part, et personne n’attend d’elle : elle repart à son échéance, ou par la commande « relais horloge reconstruire », jouée ici une fois, au dernier tour (la limite est le relais, un appel à la fois). Aux tours d’avant, ces procédures-là restent perdues : la perte suivante n’y change rien.',
    ],
  };
}
