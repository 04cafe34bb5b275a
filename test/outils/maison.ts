import { randomBytes, randomUUID } from 'node:crypto';
import type { Acte, Auteur } from '#libs/domaine/acte.js';
import { estRefus, type Refus } from '#libs/domaine/erreurs.js';
import { actes, deposer, signalement } from '#libs/domaine/signalement/index.js';
import type { Signalement } from '#libs/domaine/signalement/etat.js';
import { creerEmpreinte, type Empreinte } from '#libs/infra/empreintes.js';
import { HorlogeVirtuelle } from '#libs/infra/horloge.js';
import type { ReglagesConfigures } from '#libs/registre/reglages.js';
import { assemblerRegistre } from '#libs/registre/assembler.js';
import { fermerBases, ouvrirBases, type Bases } from '#libs/registre/bases.js';
import { lieux, type Coffre } from '#libs/registre/coffre/coffre.js';
import type { Registre } from '#libs/registre/registre.js';
import type { Reponse } from '#libs/registre/une-fois.js';
import type { ClesService } from '#libs/infra/configuration.js';
import { unReseau, type Reseau } from '../fabriques/reseau.js';
import { baseDeTest, type BaseDeTest } from './base-de-test.js';

/** A whole record on real PostgreSQL, with virtual time: what the API's process and the clock's process see of it. */
export interface Maison {
  base: BaseDeTest;
  api: Bases;
  horlogeBases: Bases;
  registre: Registre;
  clock: Registre;
  coffre: Coffre;
  cles: ClesService;
  empreinte: Empreinte;
  horloge: HorlogeVirtuelle;
  reseau: Reseau;
  temps: { maintenant: Date; avancer(ms: number): void };
  fermer(): Promise<void>;
}

/** Fixed, so that the histories kept in test/rejeu can be opened by later versions; it protects nothing. */
export const CLE_DU_CORPUS = Buffer.alloc(32, 's1');

export const clesDeTest = (): ClesService => ({
  enveloppe: { courante: 'e1', cles: { e1: randomBytes(32) } },
  service: { courante: 's1', cles: { s1: CLE_DU_CORPUS } },
  index: randomBytes(32),
  sceau: randomBytes(32),
  session: randomBytes(32).toString('base64'),
});

export async function uneMaison(
  reglages: ReglagesConfigures = { defaut: {}, structures: {} },
  {
    depart = '2026-03-10T09:00:00.000Z',
    mots = {},
    cleIndex = randomBytes(32),
  }: { depart?: string; mots?: Partial<Record<string, string>>; cleIndex?: Buffer<ArrayBuffer> } = {},
): Promise<Maison> {
  const base = await baseDeTest();
  const reseau = await unReseau(base.urls.admin, mots);
  const cles = { ...clesDeTest(), index: cleIndex };
  const empreinte = creerEmpreinte(cles.index);
  const temps = {
    maintenant: new Date(depart),
    avancer(ms: number): void {
      temps.maintenant = new Date(temps.maintenant.getTime() + ms);
    },
  };
  const horloge = new HorlogeVirtuelle(() => temps.maintenant);
  const ouvrir = (registre: string): Bases =>
    ouvrirBases({ registre, cles: base.urls.cles, surRupture: () => undefined });
  const api = ouvrir(base.urls.api);
  const horlogeBases = ouvrir(base.urls.worker);
  const assembler = (bases: Bases): { registre: Registre; coffre: Coffre } =>
    assemblerRegistre(
      bases,
      { cles, reglages, RELAIS_COURRIEL_DOMAINE: 'relais.example' },
      empreinte,
      horloge,
      () => undefined,
    );
  const { registre, coffre } = assembler(api);
  return {
    base,
    api,
    horlogeBases,
    registre,
    coffre,
    cles,
    empreinte,
    horloge,
    reseau,
    temps,
    clock: assembler(horlogeBases).registre,
    fermer: async () => {
      await Promise.all([fermerBases(api), fermerBases(horlogeBases)]);
      await base.fermer();
    },
  };
}

/** An act that must succeed; the refusal is the message of the failure. */
export async function agir<C extends object>(
  m: Maison,
  acte: Acte<Signalement, C>,
  reference: string,
  auteur: Auteur,
  champs: C,
  cle: string = randomUUID(),
): Promise<Reponse> {
  return accepte(await tenter(m, acte, reference, auteur, champs, cle));
}

export async function tenter<C extends object>(
  m: Maison,
  acte: Acte<Signalement, C>,
  reference: string,
  auteur: Auteur,
  champs: C,
  cle: string = randomUUID(),
): Promise<Refus | Reponse> {
  return m.registre.acter(signalement, acte, reference, { champs, auteur, cle });
}

export function accepte(reponse: Refus | Reponse): Reponse {
  if (estRefus(reponse)) throw new Error(`refused: ${reponse.code}`);
  return reponse;
}

export const situation = 'Absent depuis des semaines, isolé, des courriers de créanciers arrivent au bureau.';

export async function unSignalement(
  m: Maison,
  {
    de = m.reseau.chef,
    agent = m.reseau.agent.id,
    cle = randomUUID(),
  }: { de?: Auteur; agent?: string | null; cle?: string } = {},
): Promise<string> {
  const champs = { situation, agentInforme: 'non' as const, ...(agent === null ? {} : { agent }) };
  return accepte(await m.registre.deposer(signalement, deposer, { champs, auteur: de, cle })).reference;
}

/** The state as it stands in the record, for tests that look inside. */
export async function etatDe(m: Maison, reference: string): Promise<Signalement> {
  const { rows } = await m.horlogeBases.registre.query<{ etat: Buffer; version: number }>(
    'SELECT etat, version FROM dossier WHERE id = $1',
    [reference],
  );
  const d = rows[0] as { etat: Buffer; version: number };
  return m.coffre.ouvrirEtat<Signalement>((await m.coffre.cle(reference)) as Buffer, { id: reference, ...d });
}

/** The journal in clear: the types of the facts, in order. */
export async function faitsDe(m: Maison, reference: string): Promise<string[]> {
  const { rows } = await m.horlogeBases.registre.query<{ numero: number; fait: Buffer }>(
    'SELECT numero, fait FROM journal WHERE dossier = $1 ORDER BY numero',
    [reference],
  );
  const cle = (await m.coffre.cle(reference)) as Buffer;
  return rows.map((l) => (m.coffre.ouvrir(cle, lieux.fait(reference, l.numero), l.fait) as { type: string }).type);
}

export { actes };
