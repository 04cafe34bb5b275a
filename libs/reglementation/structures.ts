/** Spread over several regions: has its own professionals, where the text says so (2007 §2.2, 2014 annexe II). */
export const serviceInterregional = 'serviceInterregional';

/**
 * The kinds of structure of each population's organisation, from the top down; labels, sectors and bodies outside the
 * ministry are data of each structure, not kinds. A `dreal` is also a DEAL overseas and the human resources head of the central
 * administration (T-60). A population that is not here has no network.
 */
export const naturesStructure: Readonly<Record<string, readonly string[]>> = {
  mef: ['ministere', 'region', 'departement', 'delegation', 'direction', 'service', 'operateur', 'organisme'],
  affairesSociales: [
    'ministere',
    'centrale',
    'region',
    'departement',
    'direction',
    'service',
    'ecole',
    'etablissement',
  ],
  ecologie: [
    'ministere',
    'centrale',
    'dreal',
    'departement',
    'direction',
    'service',
    serviceInterregional,
    'organisme',
  ],
  education: ['ministere', 'centrale', 'academie', 'departement', 'direction', 'etablissement', 'service'],
  equipement: [
    'ministere',
    'centrale',
    'dre',
    'departement',
    'direction',
    'service',
    serviceInterregional,
    'organisme',
  ],
};

/** Whose body a structure is, from the nearest to the farthest: an `operateur` is one that the text itself covers. */
export const organismes = ['ministere', 'operateur', 'tutelle', 'exterieur'] as const;
export type Organisme = (typeof organismes)[number];

/**
 * What opens the service to a body outside the ministry: prestation de service, remboursement; or lends the
 * social workers of one ministry to another: partenariat, coopération.
 */
export const naturesConvention = ['service', 'remboursement', 'partenariat', 'cooperation'] as const;
export type NatureConvention = (typeof naturesConvention)[number];
