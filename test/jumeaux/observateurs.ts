import { mesSignalements } from '#libs/registre/lecteurs/mes-signalements.js';
import type { CourrielRecu } from '../outils/smtp-double.js';
import { SERVICE_EXTERIEUR } from './accompagnes.js';
import { ranger, type Vue } from './comparer.js';
import type { Jumeau } from './jumeau.js';
import type { Paire } from './paires.js';

/** Opaque values drawn anew in each world (a dossier's id, what is derived from it): of fixed length, they say nothing. */
const OPAQUE =
  /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|\b[0-9a-f]{64}\b|\b[0-9a-f]{40}\b|\b[0-9a-f]{24}\b/g;

export const masquer = (texte: string): string => texte.replace(OPAQUE, (v) => '·'.repeat(v.length));

const NUMERO = /^j(\d+)-(\w+)@/;

/** Mails to the agent's own address: what remains different, and is measured instead. */
export const aLAgent = (a: string): boolean => NUMERO.exec(a)?.[2] === 'agent';

/** The reader of the mail relay: who wrote to whom, when, every byte; those to the agents themselves, and to the recipients of a share, excepted. */
export function courriels(recus: readonly CourrielRecu[], instant: Date): Vue[] {
  return ranger(
    recus
      .filter((r) => !aLAgent(r.a) && r.a !== SERVICE_EXTERIEUR)
      .map((r) => {
        const numero = NUMERO.exec(r.a)?.[1];
        return {
          quoi: `courriel à ${r.a}`,
          instant,
          ...(numero === undefined ? {} : { paire: Number(numero) }),
          valeur: masquer(`${r.de}\n${r.brut}`),
        };
      }),
  );
}

/** All that the record may ever show to a referrer, in one value; the rows themselves are read when it differs. */
export async function suivi(j: Jumeau, instant: Date): Promise<Vue[]> {
  const { rows } = await j.sql<{ n: number; empreinte: string }>(
    `SELECT count(*)::int AS n, coalesce(md5(string_agg(l, ' ' ORDER BY l)), '') AS empreinte FROM (SELECT ${LIGNE} AS l FROM suivi_tiers s) t`,
  );
  return rows.map(({ n, empreinte }) => ({ quoi: 'suivi du tiers, ensemble', instant, valeur: `${n} ${empreinte}` }));
}

export async function suiviLigneALigne(j: Jumeau, instant: Date): Promise<Vue[]> {
  const paireDe = new Map([...j.references].flatMap(([n, refs]) => refs.map((r) => [r, n] as const)));
  const { rows } = await j.sql<{ dossier: string; l: string }>(`SELECT dossier, ${LIGNE} AS l FROM suivi_tiers s`);
  return ranger(
    rows.map(({ dossier, l }) => ({ quoi: 'suivi du tiers', instant, paire: paireDe.get(dossier) ?? -1, valeur: l })),
  );
}

/** Encrypted columns count by their size; the reference is drawn anew in each world. */
const LIGNE = `(to_jsonb(s) - 'dossier' - 'agent' - 'texte' || jsonb_build_object('agent', octet_length(s.agent), 'texte', octet_length(s.texte)))::text`;

/** What the API answers to each of the two who filed, or might have. */
export async function listesDesTiers(j: Jumeau, paires: readonly Paire[], instant: Date): Promise<Vue[]> {
  const vues: Vue[] = [];
  for (const p of paires)
    for (const [qui, auteur] of [
      ['référent', p.gens.referent],
      ['autre', p.gens.autreReferent],
    ] as const) {
      const lus = await mesSignalements(j.acces, auteur.id);
      vues.push({ quoi: `liste du ${qui}`, instant, paire: p.numero, valeur: masquer(JSON.stringify(lus)) });
    }
  return vues;
}
