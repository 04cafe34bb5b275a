import pg from 'pg';
import { dechiffrer, desceller } from '#libs/infra/chiffrement.js';
import { lieux } from '#libs/registre/coffre/coffre.js';
import type { Maison } from '../../outils/maison.js';

type Ligne = Record<string, unknown>;

/** Every row of every table of a database, as its owner reads them: what a backup holds. */
export async function copieDe(url: string): Promise<Map<string, Ligne[]>> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    const { rows: tables } = await client.query<{ nom: string }>(
      `SELECT table_name AS nom FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE' ORDER BY 1`,
    );
    const copie = new Map<string, Ligne[]>();
    for (const { nom } of tables) {
      const { rows } = await client.query<Ligne>(`SELECT * FROM ${pg.escapeIdentifier(nom)}`);
      copie.set(nom, rows);
    }
    return copie;
  } finally {
    await client.end();
  }
}

/** All the keys that there are: data keys unwrapped, those of professionals, the service's. */
export interface Clefs {
  donnees: readonly Buffer[];
  service: Maison['cles']['service'];
}

export async function clefsDe(m: Maison): Promise<Clefs> {
  const copie = await copieDe(m.base.urls.clesAdmin);
  const ouvrir = (table: string, colonne: string, prefixe: string): Buffer[] =>
    (copie.get(table) ?? []).map((l) =>
      desceller(m.cles.enveloppe, l['enveloppe'] as Buffer, `${prefixe}|${String(l[colonne])}`),
    );
  return {
    donnees: [...ouvrir('cle', 'dossier', 'cle'), ...ouvrir('cle_professionnel', 'personne', 'cle_professionnel')],
    service: m.cles.service,
  };
}

/** Where each ciphertext of the record stands, by table and column. */
const LIEUX: Readonly<Record<string, Readonly<Record<string, (l: Ligne) => string>>>> = {
  dossier: { etat: (l) => lieux.etat(String(l['id']), Number(l['version'])) },
  journal: { fait: (l) => lieux.fait(String(l['dossier']), Number(l['numero'])) },
  courriel: {
    destinataire: (l) => lieux.destinataire(String(l['cle'])),
    donnees: (l) => lieux.donnees(String(l['cle'])),
  },
  suivi_tiers: { agent: (l) => lieux.agent(String(l['dossier'])), texte: (l) => lieux.texte(String(l['dossier'])) },
  code_lettre: { personne: (l) => lieux.code(String(l['empreinte'])) },
  cle_acte: { reponse: (l) => lieux.reponse(String(l['auteur']), String(l['cle'])) },
  note_privee: { texte: (l) => lieux.note(String(l['id'])) },
  effacement: { accuse: (l) => lieux.accuse(String(l['dossier'])) },
};

/** All that can be read of a copy with these keys, in one text: what stands in clear, and what any of the keys opens. */
export function toutLire(copie: ReadonlyMap<string, Ligne[]>, clefs: Clefs): string {
  const lu: string[] = [];
  for (const [table, lignes] of copie)
    for (const ligne of lignes)
      for (const [colonne, valeur] of Object.entries(ligne)) {
        if (!Buffer.isBuffer(valeur)) lu.push(JSON.stringify(valeur) ?? '');
        else lu.push(...ouvertures(valeur, LIEUX[table]?.[colonne]?.(ligne), clefs));
      }
  return lu.join('\n');
}

function ouvertures(opaque: Buffer, lieu: string | undefined, clefs: Clefs): string[] {
  if (lieu === undefined) return [];
  const essais = [
    ...clefs.donnees.map((cle) => () => dechiffrer(cle, opaque, lieu)),
    () => desceller(clefs.service, opaque, lieu),
  ];
  return essais.flatMap((essai) => {
    try {
      const clair = essai().toString();
      return [clair, ...dessous(clair, lieu, clefs)];
    } catch {
      return []; // not this key
    }
  });
}

/** A private note is a ciphertext inside a ciphertext. */
function dessous(clair: string, lieu: string, clefs: Clefs): string[] {
  if (!lieu.startsWith('note_privee')) return [];
  const dedans = Buffer.from(JSON.parse(clair) as string, 'base64');
  return clefs.donnees.flatMap((cle) => {
    try {
      return [dechiffrer(cle, dedans, lieu).toString()];
    } catch {
      return [];
    }
  });
}
