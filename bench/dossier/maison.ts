import { premierJourOuvre } from '#libs/calendrier/feries.js';
import { secondes, unSysteme, type Systeme } from '../../test/outils/systeme.js';
import type { Grappe } from '../outils/grappe.js';
import type { Puits } from '../outils/puits.js';
import type { TemporalDuBanc } from '../outils/temporal-pg.js';
import { LES_AGENTS, LIEU, unReseau } from './reseau.js';

const UN_JOUR_MS = 86_400_000;

export interface MaisonDuBanc {
  systeme: Systeme;
  /** What its driver needs to know. */
  params: { sessions: number; personnes: string[]; [autre: string]: unknown };
}

/** The whole house as in service (API, worker, urgent worker), in the run's PostgreSQL, towards the run's Temporal and a relay that only counts. */
export async function uneMaisonDuBanc(
  g: Grappe,
  temporal: TemporalDuBanc,
  puits: Puits,
  { agents, sessions }: { agents: number; sessions: number },
): Promise<MaisonDuBanc> {
  const systeme = await unSysteme({
    reseau: unReseau(g.atelier.dossier, agents),
    reglages: secondes(),
    environnement: {
      TEMPORAL_ADDRESS: temporal.adresse,
      SMTP_URL: puits.url,
      RELAIS_JOURNAL_NIVEAU: 'warn',
    },
    sans: ['temporal', 'boite'],
    releve: true, // as its supervisor does: a worker that cannot poll ends
  });
  await systeme.horlogePrete();
  const personnes = await systeme.lire<{ id: string }>(LES_AGENTS);
  const jour = (dans: number): string => new Date(Date.now() + dans * UN_JOUR_MS).toISOString().slice(0, 10);
  return {
    systeme,
    params: {
      site: systeme.url,
      registre: systeme.base.urls.admin,
      sessions,
      chefs: [LIEU.chef],
      assistantes: [LIEU.assistante],
      personnes: personnes.map((p) => p.id),
      lesJours: { aujourdhui: jour(0), echeance: premierJourOuvre(jour(30), 'metropole') },
    },
  };
}
