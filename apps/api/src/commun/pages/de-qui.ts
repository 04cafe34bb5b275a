/** « de Claire », « d’Isabelle », as one says it; « d’une personne partie du service » when nothing else is known of her. */
export const deQui = (nom = 'une personne partie du service'): string =>
  /^(?:[aeiouhàâäéèêëîïôöùûüœæ]|Yv)/i.test(nom) ? `d’${nom}` : `de ${nom}`;
