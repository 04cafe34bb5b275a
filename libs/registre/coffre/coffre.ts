import { randomBytes } from 'node:crypto';
import type pg from 'pg';
import { relireEtat } from '#libs/domaine/relire.js';
import { Figes } from './figes.js';
import { chiffrer, dechiffrer, desceller, nomDeLaCle, sceller, type Trousseau } from '#libs/infra/chiffrement.js';

const DUREE_CACHE_MS = 5 * 60_000;

/**
 * The vault (design §6): one data key per dossier, wrapped by the key-encryption key and kept in the keys database.
 * Destroying the row there makes every copy of the dossier unreadable; other processes forget the key within five minutes, and have
 * nothing left to open with it: the record is a tombstone before its key is destroyed.
 */
export class Coffre {
  private readonly cache = new Map<string, { cle: Buffer; jusqua: number }>();
  private readonly figes: Figes;

  constructor(
    private readonly cles: pg.Pool,
    private enveloppe: Trousseau,
    private readonly service: Trousseau,
    /** The wrapping keys as their file has them now: they are rotated without stopping anybody. */
    private readonly relire: () => Trousseau = () => enveloppe,
  ) {
    this.figes = new Figes(cles);
  }

  /** Writes a fresh key before the act's transaction: an orphan key is harmless, a dossier without key is not. */
  async creerCle(dossier: string): Promise<Buffer> {
    const cle = randomBytes(32);
    await this.cles.query('INSERT INTO cle (dossier, enveloppe, kek) VALUES ($1, $2, $3)', [
      dossier,
      ...this.emballer(cle, `cle|${dossier}`),
    ]);
    this.retenir(dossier, cle);
    return cle;
  }

  /** @returns undefined when the key was destroyed or never was: the dossier no longer exists for anybody. */
  async cle(dossier: string): Promise<Buffer | undefined> {
    return (await this.plusieursCles([dossier])).get(dossier);
  }

  /** One statement for all the keys that are not in memory. */
  async plusieursCles(dossiers: readonly string[]): Promise<Map<string, Buffer>> {
    const trouvees = new Map<string, Buffer>();
    const manquantes: string[] = [];
    const maintenant = performance.now();
    for (const d of dossiers) {
      const connue = this.cache.get(d);
      if (connue !== undefined && connue.jusqua > maintenant) trouvees.set(d, connue.cle);
      else manquantes.push(d);
    }
    if (manquantes.length === 0) return trouvees;
    const lues = await this.cles.query<{ dossier: string; enveloppe: Buffer }>(
      'SELECT dossier, enveloppe FROM cle WHERE dossier = ANY ($1)',
      [manquantes],
    );
    for (const { dossier, enveloppe } of lues.rows) {
      const cle = this.deballer(enveloppe, `cle|${dossier}`);
      this.retenir(dossier, cle);
      trouvees.set(dossier, cle);
    }
    return trouvees;
  }

  /** The key of a professional, made the first time she writes for herself. */
  async cleDuProfessionnel(personne: string): Promise<Buffer> {
    const connue = await this.clePersonnelle(personne);
    if (connue !== undefined) return connue;
    await this.cles.query(
      'INSERT INTO cle_professionnel (personne, enveloppe, kek) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING',
      [personne, ...this.emballer(randomBytes(32), `cle_professionnel|${personne}`)],
    );
    const ecrite = await this.clePersonnelle(personne); // a rival's, if she wrote twice at once
    if (ecrite === undefined) throw new Error('CLE_INTROUVABLE');
    return ecrite;
  }

  private async clePersonnelle(personne: string): Promise<Buffer | undefined> {
    const lues = await this.cles.query<{ enveloppe: Buffer }>(
      'SELECT enveloppe FROM cle_professionnel WHERE personne = $1',
      [personne],
    );
    const [lue] = lues.rows;
    return lue === undefined ? undefined : this.deballer(lue.enveloppe, `cle_professionnel|${personne}`);
  }

  /** @returns the wrapped key, and the name of the one that wraps it: the current one, as the file says at this instant */
  private emballer(cle: Buffer, lieu: string): [Buffer, string] {
    this.enveloppe = this.relire();
    return [sceller(this.enveloppe, cle, lieu), this.enveloppe.courante];
  }

  private deballer(enveloppe: Buffer, lieu: string): Buffer {
    if (this.enveloppe.cles[nomDeLaCle(enveloppe)] === undefined) this.enveloppe = this.relire(); // added since
    return desceller(this.enveloppe, enveloppe, lieu);
  }

  /**
   * Destroys the key of a professional: nobody reads any more what she wrote for herself alone; she never had one, it is the same.
   * @throws Error when the keys database still has it
   */
  async detruireCleDuProfessionnel(personne: string): Promise<void> {
    await this.cles.query('DELETE FROM cle_professionnel WHERE personne = $1', [personne]);
    const { rowCount } = await this.cles.query('SELECT 1 FROM cle_professionnel WHERE personne = $1', [personne]);
    if (rowCount !== 0) throw new Error('CLE_RESTANTE');
  }

  /**
   * Destroys the key of a dossier; destroyed already, it says so all the same.
   * @throws Error when the keys database still has it
   */
  async detruireCle(dossier: string): Promise<void> {
    this.cache.delete(dossier);
    await this.cles.query('DELETE FROM cle WHERE dossier = $1', [dossier]);
    const { rowCount } = await this.cles.query('SELECT 1 FROM cle WHERE dossier = $1', [dossier]);
    if (rowCount !== 0) throw new Error('CLE_RESTANTE');
  }

  /** Encrypts a value for one place in the record. */
  fermer(cle: Buffer, lieu: string, valeur: unknown): Buffer {
    return chiffrer(cle, Buffer.from(JSON.stringify(valeur)), lieu);
  }

  ouvrir(cle: Buffer, lieu: string, opaque: Buffer): unknown {
    return JSON.parse(dechiffrer(cle, opaque, lieu).toString());
  }

  /** The state of a dossier: the one place where it is opened, so that one which an earlier version wrote is readable everywhere. */
  async ouvrirEtat<E>(cle: Buffer, { id, version, etat }: { id: string; version: number; etat: Buffer }): Promise<E> {
    return relireEtat(await this.figes.completer(this.ouvrir(cle, lieux.etat(id, version), etat))) as E;
  }

  /** The one place where a state is closed. */
  async fermerEtat(
    cle: Buffer,
    { id, version, etat }: { id: string; version: number; etat: unknown },
  ): Promise<Buffer> {
    return this.fermer(cle, lieux.etat(id, version), await this.figes.reduire(etat));
  }

  /** For what belongs to no dossier, or must outlive its key: refused deposits, receipts of erasure. */
  fermerService(lieu: string, valeur: unknown): Buffer {
    return sceller(this.service, Buffer.from(JSON.stringify(valeur)), lieu);
  }

  ouvrirService(lieu: string, opaque: Buffer): unknown {
    return JSON.parse(desceller(this.service, opaque, lieu).toString());
  }

  private retenir(dossier: string, cle: Buffer): void {
    if (this.cache.size > 20_000) this.cache.clear(); // ordinary work never gets there; a scan must not fill the memory
    this.cache.set(dossier, { cle, jusqua: performance.now() + DUREE_CACHE_MS });
  }
}

/** Where each ciphertext of a dossier stands; the same words serve to write and to read. */
export const lieux = {
  etat: (dossier: string, version: number): string => `dossier|etat|${dossier}|${version}`,
  texte: (dossier: string): string => `suivi_tiers|texte|${dossier}`,
  agent: (dossier: string): string => `suivi_tiers|agent|${dossier}`,
  code: (empreinte: string): string => `code_lettre|personne|${empreinte}`,
  fait: (dossier: string, numero: number): string => `journal|fait|${dossier}|${numero}`,
  destinataire: (cle: string): string => `courriel|destinataire|${cle}`,
  donnees: (cle: string): string => `courriel|donnees|${cle}`,
  reponse: (auteur: string, cle: string): string => `cle_acte|reponse|${auteur}|${cle}`,
  note: (id: string): string => `note_privee|texte|${id}`,
  accuse: (dossier: string): string => `effacement|accuse|${dossier}`,
};
