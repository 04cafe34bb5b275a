const fuseaux = {
  metropole: 'Europe/Paris',
  alsaceMoselle: 'Europe/Paris',
  guadeloupe: 'America/Guadeloupe',
  martinique: 'America/Martinique',
  guyane: 'America/Cayenne',
  reunion: 'Indian/Reunion',
  mayotte: 'Indian/Mayotte',
  saintBarthelemy: 'America/St_Barthelemy',
  saintMartin: 'America/Marigot',
  saintPierreEtMiquelon: 'America/Miquelon',
  nouvelleCaledonie: 'Pacific/Noumea',
  polynesieFrancaise: 'Pacific/Tahiti',
  wallisEtFutuna: 'Pacific/Wallis',
} as const;

/** Where a structure works: decides its hours and its jours fériés. A datum of each structure, never guessed from an address. */
export type Territoire = keyof typeof fuseaux;

export const territoires = Object.keys(fuseaux) as Territoire[];

export function estTerritoire(valeur: string): valeur is Territoire {
  return Object.hasOwn(fuseaux, valeur);
}

/** IANA time zone of a territory. */
export function fuseau(territoire: Territoire): string {
  return fuseaux[territoire];
}
