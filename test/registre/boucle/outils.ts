import { randomUUID } from 'node:crypto';
import pg from 'pg';
import type { Auteur } from '#libs/domaine/acte.js';
import { deposer, signalement } from '#libs/domaine/signalement/index.js';
import type { Deposer } from '#libs/domaine/signalement/actes/deposer.js';
import type { Refus } from '#libs/domaine/erreurs.js';
import type { Acces } from '#libs/registre/lecteurs/lecteur.js';
import { mesSignalements, type SuiviTiers } from '#libs/registre/lecteurs/mes-signalements.js';
import type { Reponse } from '#libs/registre/une-fois.js';
import { unAgent } from '../../fabriques/reseau.js';
import { actes, agir, situation, unSignalement, type Maison } from '../../outils/maison.js';

export const accesDe = ({ api, coffre, empreinte, horloge }: Maison): Acces => ({
  bases: api,
  coffre,
  empreinte,
  horloge,
});

/** What the annuaire's owner changes: which text governs this house, a function more. */
export async function enAdministrateur({ base }: Maison, sql: string, valeurs: unknown[] = []): Promise<void> {
  const client = new pg.Client({ connectionString: base.urls.admin });
  await client.connect();
  try {
    await client.query(sql, valeurs);
  } finally {
    await client.end();
  }
}

export const sousLaPopulation = (m: Maison, population: string): Promise<void> =>
  enAdministrateur(m, 'UPDATE structure SET population = $1 WHERE population IS NOT NULL', [population]);

export const nouvelAgent = (m: Maison): Promise<Auteur> =>
  unAgent(m.base.urls.admin, m.reseau.service, `B-${randomUUID()}`);

/** A signalement of the chef de service about a new agent, taken in charge by the ASS of the sector. */
export async function pris(m: Maison): Promise<{ agent: Auteur; reference: string }> {
  const agent = await nouvelAgent(m);
  const reference = await unSignalement(m, { agent: agent.id });
  await agir(m, actes.accuserReception, reference, m.reseau.assistante, {});
  return { agent, reference };
}

/** The same, with help offered by voice. */
export async function offert(m: Maison): Promise<{ agent: Auteur; reference: string }> {
  const p = await pris(m);
  await agir(m, actes.proposerAide, p.reference, m.reseau.assistante, { voie: 'telephone' });
  await etape(m, p.reference, 'proposer');
  return p;
}

export const etape = (m: Maison, reference: string, nom: string): ReturnType<Maison['clock']['etape']> =>
  m.clock.etape(signalement, reference, 'traiterSignalement', nom);

export function tenterDepot(m: Maison, auteur: Auteur, champs: Partial<Deposer>): Promise<Refus | Reponse> {
  return m.registre.deposer(signalement, deposer, { auteur, cle: randomUUID(), champs: { situation, ...champs } });
}

/** What the referrer reads of one of his signalements. */
export async function vuPar(m: Maison, qui: Auteur, reference: string): Promise<SuiviTiers> {
  const vu = (await mesSignalements(accesDe(m), qui.id)).find((s) => s.reference === reference);
  if (vu === undefined) throw new Error('the referrer does not see his own signalement');
  return vu;
}

/** Names of the templates of the mails of a dossier, with their recipients' ids, in the order of their departure. */
export async function courrielsDe(
  m: Maison,
  reference: string,
): Promise<{ gabarit: string; etat: string; pasAvant: string }[]> {
  const { rows } = await m.horlogeBases.registre.query<{ gabarit: string; etat: string; pas_avant: Date }>(
    'SELECT gabarit, etat, pas_avant FROM courriel WHERE dossier = $1 ORDER BY pas_avant, gabarit',
    [reference],
  );
  return rows.map((r) => ({ gabarit: r.gabarit, etat: r.etat, pasAvant: r.pas_avant.toISOString() }));
}

export async function prochaine(m: Maison, reference: string): Promise<string> {
  const { rows } = await m.horlogeBases.registre.query<{ prochaine: Date }>(
    'SELECT prochaine FROM procedure WHERE dossier = $1',
    [reference],
  );
  return rows[0]?.prochaine.toISOString() ?? '';
}
