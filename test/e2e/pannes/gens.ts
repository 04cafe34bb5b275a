import type { ClientHttp } from '../../outils/systeme.js';

/** People of the sample network, by account. */
export const gens = {
  assistante: 'nadia.cherifi',
  conseillere: 'catherine.roussillon',
  administrateur: 'gabriel.simonnet',
};

/** Agents of three services, and who may signal them. */
export const agents = {
  'sonia.haddad': { nom: 'Haddad', chef: 'helene.carbonnel' },
  'thierry.mougin': { nom: 'Mougin', chef: 'helene.carbonnel' },
  'aminata.diallo': { nom: 'Diallo', chef: 'helene.carbonnel' },
  'mai-linh.nguyen': { nom: 'Nguyen', chef: 'helene.carbonnel' },
  'pierre-yves.le-goff': { nom: 'Le Goff', chef: 'rachid.ouali' },
  'ines.fernandes': { nom: 'Fernandes', chef: 'rachid.ouali' },
  'marion.delattre': { nom: 'Delattre', chef: 'jean-marc.besson' }, // of another ministry: the text of 2021
};
export type CompteAgent = keyof typeof agents;

/** The service of Le Goff and Fernandes: a test may give it réglages of its own. */
export const SERVICE_A_PART = 'MEF-38-SGC';

export const situation = 'Absent depuis des semaines, isolé, des courriers de créanciers arrivent au bureau.';

/** The id of an agent, as the referrer finds it by typing. */
export async function trouver(chef: ClientHttp, compte: CompteAgent): Promise<string | undefined> {
  const recherche = agents[compte].nom;
  const { json } = await chef.poster<{ agents: { id: string }[] }>('/api/v1/agents/recherche', { recherche });
  return json.agents[0]?.id;
}
