const forme = new Intl.DateTimeFormat('fr-FR', {
  dateStyle: 'short',
  timeStyle: 'medium',
  timeZone: 'Europe/Paris',
});

/** An instant as the person at the terminal reads it, with its zone. */
export const enHeure = (iso: string): string => `le ${forme.format(new Date(iso))} (heure de Paris)`;
