/** The kinds of structure of each population's organisation, from the top down. A population that is not here has no network yet. */
export const naturesStructure: Readonly<Record<string, readonly string[]>> = {
  mef: ['ministere', 'region', 'departement', 'delegation', 'direction', 'service'],
};
