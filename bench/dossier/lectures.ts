import type { Banc } from '../outils/banc.js';
import { instructions, remettreAZero } from '../outils/comptes-sql.js';
import { avec, type Grappe } from '../outils/grappe.js';
import type { MaisonDuBanc } from './maison.js';
import { LIEU } from './reseau.js';

/** D7: what a reader's page costs, however many dossiers there are by then. */
export async function lectures(banc: Banc, g: Grappe, { systeme }: MaisonDuBanc): Promise<void> {
  const assistante = await systeme.connecter(LIEU.assistante);
  const [dossier] = await systeme.lire<{ id: string }>(
    `SELECT id FROM dossier WHERE nature = 'accompagnement' ORDER BY cree_le DESC LIMIT 1`,
  );
  const compter = (chemin: string): Promise<number> =>
    avec(g.url, async (client) => {
      await remettreAZero(client);
      const { statut } = await assistante.get(chemin);
      if (statut !== 200) throw new Error(`${chemin}: ${statut}`);
      return (await instructions(client, { role: 'relais_api' })).instructions;
    });
  banc.noter(
    { sujet: 'relais' },
    {
      sqlDossier: [await compter(`/accompagnements/${dossier?.id ?? ''}`), ''],
      sqlListe: [await compter('/accompagnements'), ''],
    },
  );
}
