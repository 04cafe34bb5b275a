/** What waits for the archives, as tasks of the administrateur: a decision, or the transfer that they asked for. */
export const TACHES_DES_ARCHIVES = { visa: 'visaArchives', versement: 'versementArchives' } as const;

/** What the decision rests on, shown beside it: law on archives, and a local choice for the duration. */
export const BASES = {
  archives:
    'Code du patrimoine, articles L. 212-2 et L. 212-3 : les archives publiques ne sont éliminées qu’après l’accord de l’administration des archives.',
  duree:
    'Durée de conservation : réglage local. Aucun texte du service social ne la fixe ; elle se décide dans l’analyse d’impact (RGPD, article 35).',
  droits: 'RGPD, article 12 : une réponse est donnée dans un délai d’un mois.',
} as const;
