import { createHash } from 'node:crypto';
import type pg from 'pg';

/** Members of a state that it shares with thousands of others: what was in force on its first day. */
const PARTAGES = ['profil', 'reglages'] as const;
/** Below, a name would weigh as much as what it names. */
const LEGER = 200;

type Objet = Record<string, unknown>;

/**
 * The text and the local choices are kept as values with each dossier (design §1.2). They are also nine tenths of its weight, and alike
 * from one dossier to the next: so a state names them by the fingerprint of their words, and the words stand once in the keys database,
 * beside what else is needed to open a state. They are written before the act's transaction, as a new key is: an orphan harms nobody.
 */
export class Figes {
  private readonly valeurs = new Map<string, object>();
  private readonly noms = new WeakMap<object, string>();
  private readonly ecrits = new Set<string>();

  constructor(private readonly cles: pg.Pool) {}

  /** The state as it is written: what it shares is named. */
  async reduire(etat: unknown): Promise<unknown> {
    return this.changer(etat, async (v) => {
      const nom = await this.nommer(v);
      return nom === undefined ? v : { fige: nom };
    });
  }

  /** The state as it is decided upon. One that an earlier version wrote says everything itself. */
  async completer(etat: unknown): Promise<unknown> {
    return this.changer(etat, async (v) => (typeof v['fige'] === 'string' ? this.valeur(v['fige']) : v));
  }

  private async changer(etat: unknown, faire: (v: Objet) => Promise<object>): Promise<unknown> {
    if (!estObjet(etat)) return etat;
    const change: Objet = { ...etat };
    for (const membre of PARTAGES) if (estObjet(etat[membre])) change[membre] = await faire(etat[membre]);
    return change;
  }

  private async nommer(valeur: object): Promise<string | undefined> {
    const connu = this.noms.get(valeur);
    if (connu !== undefined) return connu;
    const texte = JSON.stringify(valeur);
    if (texte.length < LEGER) return undefined;
    const nom = empreinteDe(texte);
    if (!this.ecrits.has(nom)) {
      await this.cles.query('INSERT INTO fige (empreinte, valeur) VALUES ($1, $2) ON CONFLICT DO NOTHING', [
        nom,
        texte,
      ]);
      this.ecrits.add(nom);
    }
    return nom;
  }

  /** @throws Error when it is not there, or is not what was written: no state is decided upon with other rules than its own */
  private async valeur(nom: string): Promise<object> {
    const connue = this.valeurs.get(nom);
    if (connue !== undefined) return connue;
    const { rows } = await this.cles.query<{ valeur: string }>('SELECT valeur FROM fige WHERE empreinte = $1', [nom]);
    const [lue] = rows;
    if (lue === undefined || empreinteDe(lue.valeur) !== nom) throw new Error('FIGE_ILLISIBLE');
    const valeur = figer(JSON.parse(lue.valeur) as object);
    this.ecrits.add(nom);
    this.noms.set(valeur, nom);
    this.valeurs.set(nom, valeur);
    return valeur;
  }
}

const empreinteDe = (texte: string): string => createHash('sha256').update(texte).digest('base64url');

const estObjet = (v: unknown): v is Objet => typeof v === 'object' && v !== null && !Array.isArray(v);

/** Shared by all the states that this process opens: nobody may change it. */
function figer<T extends object>(valeur: T): T {
  for (const v of Object.values(valeur)) if (typeof v === 'object' && v !== null) figer(v as object);
  return Object.freeze(valeur);
}
