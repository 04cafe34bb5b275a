import type { Auteur, Fait } from '#libs/domaine/acte.js';
import { lieux } from '#libs/registre/coffre/coffre.js';
import { etatDe, type Maison } from './maison.js';

/** What a journey left in the record, in a form that can be compared with another's: who is a role, when is counted from the start. */
export interface Trace {
  faits: Record<string, unknown>[];
  /** Hours since the deposit, one per fact; for the end of the offer, hours since the horizon that was announced. */
  heures: number[];
  courriels: string[];
  taches: string[];
  suivi: { offreFaite: boolean } | null;
  etat: unknown;
  procedures: string[];
}

/** @param agent the agent of this journey; the others are named by the network */
export async function traceDe(m: Maison, reference: string, agent: string): Promise<Trace> {
  const roles = new Map([
    ...Object.entries(m.reseau as unknown as Record<string, Auteur | string>).flatMap(([nom, a]): [string, string][] =>
      typeof a === 'string' ? [] : [[a.id, nom]],
    ),
    [agent, 'agent'],
    ['horloge', 'horloge'],
  ]);
  const base = m.horlogeBases.registre;
  const cle = (await m.coffre.cle(reference)) as Buffer;
  const journal = await base.query<{ numero: number; instant: Date; fait: Buffer }>(
    'SELECT numero, instant, fait FROM journal WHERE dossier = $1 ORDER BY numero',
    [reference],
  );
  const debut = journal.rows[0]?.instant.getTime() ?? 0;
  const courriels = await base.query<{ cle: string; gabarit: string; etat: string; destinataire: Buffer }>(
    'SELECT cle, gabarit, etat, destinataire FROM courriel WHERE dossier = $1 ORDER BY gabarit, maj',
    [reference],
  );
  const taches = await base.query<{ nature: string }>('SELECT nature FROM tache WHERE dossier = $1 ORDER BY cle', [
    reference,
  ]);
  const suivi = await base.query<{ fait: boolean }>(
    'SELECT offre_faite_le IS NOT NULL AS fait FROM suivi_tiers WHERE dossier = $1',
    [reference],
  );
  const procedures = await base.query<{ type: string; finie: boolean }>(
    'SELECT type, finie FROM procedure WHERE dossier = $1 ORDER BY type',
    [reference],
  );
  const nommer = (valeur: unknown): unknown =>
    JSON.parse(
      JSON.stringify(valeur, (k, v: unknown) => {
        if (typeof v !== 'string') return v;
        if (/^\d{4}-\d\d-\d\dT/.test(v)) return 'instant';
        return roles.get(v) ?? (k === 'courriel' || k === 'lieu' ? k : v);
      }),
    ) as unknown;
  const etat = await etatDe(m, reference);
  const annonce = Date.parse(etat.horizon ?? '');
  const faits = journal.rows.map(
    (l) => nommer(m.coffre.ouvrir(cle, lieux.fait(reference, l.numero), l.fait) as Fait) as Record<string, unknown>,
  );
  return {
    faits,
    heures: faits.map(
      (f, i) => ((journal.rows[i]?.instant.getTime() ?? NaN) - (f['type'] === 'horizon' ? annonce : debut)) / 3_600_000,
    ),
    courriels: courriels.rows
      .map(
        (c) =>
          `${c.gabarit} -> ${roles.get(m.coffre.ouvrir(cle, lieux.destinataire(c.cle), c.destinataire) as string) ?? '?'} : ${c.etat}`,
      )
      .sort(),
    taches: taches.rows.map((t) => t.nature),
    suivi: suivi.rows[0] === undefined ? null : { offreFaite: suivi.rows[0].fait },
    etat: nommer(etat),
    procedures: procedures.rows.map((p) => `${p.type} ${p.finie ? 'finie' : 'ouverte'}`),
  };
}
