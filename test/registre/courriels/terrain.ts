import { randomBytes, randomUUID } from 'node:crypto';
import { EventEmitter } from 'node:events';
import pg from 'pg';
import type { Classe } from '#libs/domaine/courriel.js';
import { gabarits as tous } from '#libs/domaine/gabarits.js';
import { gabarits, type DonneesDe, type NomGabarit } from '#libs/domaine/signalement/courriels/index.js';
import { lireRelaisSmtp } from '#libs/infra/courriel/adresse-smtp.js';
import { Remise } from '#libs/infra/courriel/remise.js';
import { HorlogeVirtuelle } from '#libs/infra/horloge.js';
import { fermerBases, ouvrirBases, type Bases } from '#libs/registre/bases.js';
import { Coffre, lieux } from '#libs/registre/coffre/coffre.js';
import { Pompe, type Incident, type MoyensPompe } from '#libs/registre/courriels/pompe.js';
import type { Dechiffreur } from '#libs/registre/courriels/preparer.js';
import { baseDeTest, type BaseDeTest } from '../../outils/base-de-test.js';
import { SmtpDouble, type Scenario } from '../../outils/smtp-double.js';

/** Classes whose mails are followed one by one; mass mail has its own tests. */
export type ClasseSuivie = Exclude<Classe, 'masse'>;

export const GABARITS: Record<ClasseSuivie, NomGabarit> = {
  vital: 'nouvelleAffaire',
  offre: 'propositionAgent',
  courtoisie: 'receptionAuTiers',
};
/** Ends what would wait for ever: a busy machine answers late, and is not silent. */
const PATIENCE_MS = 30_000;
const DEBUT = '2026-03-14T09:00:00Z';
const fuseau = 'Europe/Paris';
export const professionnel = {
  nom: 'Maëlle Lefèvre',
  qualite: 'assistante de service social',
  courriel: 'maelle@exemple.gouv.fr',
  telephone: null,
};
const DONNEES: { [N in NomGabarit]: DonneesDe<N> } = {
  nouvelleAffaire: { avant: '2026-03-17T16:00:00Z', ensuite: 'la conseillère technique régionale', fuseau },
  propositionAgent: { professionnel, jusquau: '2026-04-14T21:59:00Z', fuseau },
  rappelAgent: { professionnel, jusquau: '2026-04-14T21:59:00Z', fuseau },
  questionAuTiers: {},
  nonRecevableAuTiers: {},
  texteAuTiers: {},
  affaireConfiee: {},
  receptionAuTiers: { promesse: 'date', genre: 'individuel', saisine: false },
  monteeDeLigne: { echelon: 1, quoi: 'accuse' },
  offreFaite: { le: '2026-03-14T09:00:00Z', fuseau },
};

export interface Depot {
  gabarit?: NomGabarit;
  nomGabarit?: string;
  adresse?: string | null;
  pasAvant?: string;
}

export interface Ligne {
  etat: string;
  essais: number;
  renvois: number;
  pompe: number | null;
  code_reponse: number | null;
  prochain_essai: Date | number;
}

/** PostgreSQL, a vault, a relay that obeys, virtual time, and as many pumps as a test wants. */
export class Terrain extends EventEmitter {
  incidents: Incident[] = [];
  maintenant = new Date(DEBUT);
  double!: SmtpDouble;
  private pompes: Pompe[] = [];
  private readonly trousseau = { courante: 'k1', cles: { k1: randomBytes(32) } };
  readonly coffre: Coffre;

  private constructor(
    private readonly base: BaseDeTest,
    readonly bases: Bases,
    readonly admin: pg.Pool,
  ) {
    super();
    this.coffre = new Coffre(bases.cles, this.trousseau, this.trousseau);
  }

  static async ouvrir(): Promise<Terrain> {
    const base = await baseDeTest();
    const bases = ouvrirBases({
      registre: base.urls.worker,
      cles: base.urls.cles,
      taille: 20,
      surRupture: () => undefined,
    });
    return new Terrain(base, bases, new pg.Pool({ connectionString: base.urls.admin }));
  }

  /** Before each test: no mail, no pump, a relay that behaves, the first morning again. */
  async recommencer(): Promise<void> {
    await this.admin.query('DELETE FROM tache; DELETE FROM reveil; DELETE FROM courriel; DELETE FROM envoi_masse');
    this.double = await SmtpDouble.ouvrir();
    this.maintenant = new Date(DEBUT);
    this.incidents = [];
  }

  /** After each test. */
  async cesser(): Promise<void> {
    await Promise.all(this.pompes.splice(0).map((p) => p.arreter()));
    await this.double.fermer();
  }

  /** @param apresPoint milliseconds for the answer to the final dot: short only where it never comes */
  pompe(reste: Partial<MoyensPompe> = {}, apresPoint = PATIENCE_MS): Pompe {
    const pompe = new Pompe({
      voie: 'dossier',
      registre: this.bases.registre,
      horloge: new HorlogeVirtuelle(() => this.maintenant),
      remise: new Remise(lireRelaisSmtp(this.double.url), {
        delais: { connexion: PATIENCE_MS, accueil: PATIENCE_MS, enveloppe: PATIENCE_MS, apresPoint, inactif: 100 },
      }),
      dechiffreur: this.dechiffreur,
      gabarits: tous,
      site: { url: 'http://localhost:3000', telephone: '01 23 45 67 89' },
      expedition: { domaine: 'relais.example', expediteur: 'service-social@relais.example' },
      surIncident: (incident) => {
        this.incidents.push(incident);
        this.emit('incident');
      },
      ...reste,
    });
    this.pompes.push(pompe);
    return pompe;
  }

  /** All that a pump in another process needs. */
  get moyens(): object {
    const { courante, cles } = this.trousseau;
    return {
      registre: this.base.urls.worker,
      cles: this.base.urls.cles,
      smtp: this.double.url,
      maintenant: this.maintenant,
      trousseau: { courante, cles: { [courante]: cles.k1.toString('base64') } },
    };
  }

  async avecRole(role: 'api' | 'urgence', f: (pool: pg.Pool) => Promise<void>): Promise<void> {
    const pool = new pg.Pool({ connectionString: this.base.urls[role] });
    await f(pool).finally(() => pool.end());
  }

  jouer(scenario: Scenario): void {
    this.double.scenario = scenario;
  }

  avancer(secondes: number): void {
    this.maintenant = new Date(this.maintenant.getTime() + secondes * 1000);
  }

  async incident(quoi: Incident['quoi']): Promise<void> {
    while (!this.incidents.some((i) => i.quoi === quoi)) await new Promise((resolve) => this.once('incident', resolve));
  }

  /** One dossier, its accountable professional, its procedure, and one mail in the ledger. */
  async deposer({ gabarit = 'propositionAgent', nomGabarit = gabarit, adresse, pasAvant }: Depot = {}): Promise<{
    cle: string;
    dossier: string;
    titulaire: string;
    personne: string;
  }> {
    const [dossier, titulaire, personne] = [randomUUID(), randomUUID(), randomUUID()];
    const cle = randomBytes(32).toString('hex');
    const { classe, voie } = gabarits[gabarit];
    const k = await this.coffre.creerCle(dossier);
    await this.admin.query(`INSERT INTO personne (id, code) SELECT p, p FROM unnest($1::uuid[]) p`, [
      [titulaire, personne],
    ]);
    await this.admin.query(
      `INSERT INTO identite (personne, prenom, nom, courriel, recherche) VALUES ($1, 'Jeanne', 'Canari', $2, '')`,
      [personne, adresse === undefined ? `p-${cle.slice(0, 8)}@exemple.gouv.fr` : adresse],
    );
    await this.admin.query(
      `INSERT INTO dossier (id, nature, profil, profil_version, titulaire, version, cree_le, instant, numero, tete)
       VALUES ($1, 'signalement', 'mef-2016', 1, $2, 1, $3, $3, 1, '')`,
      [dossier, titulaire, this.maintenant],
    );
    await this.admin.query(
      `INSERT INTO courriel (cle, dossier, classe, voie, gabarit, message_id, destinataire, donnees, pas_avant, maj)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        cle,
        dossier,
        classe,
        voie,
        nomGabarit,
        `<${cle.slice(0, 40)}@relais.example>`,
        this.coffre.fermer(k, lieux.destinataire(cle), personne),
        this.coffre.fermer(k, lieux.donnees(cle), DONNEES[gabarit]),
        pasAvant ?? this.maintenant,
        this.maintenant,
      ],
    );
    return { cle, dossier, titulaire, personne };
  }

  async ligne(cle: string): Promise<Ligne> {
    const { rows } = await this.admin.query<Ligne>('SELECT * FROM courriel WHERE cle = $1', [cle]);
    return rows[0] as Ligne;
  }

  async taches(dossier: string): Promise<{ cle: string; nature: string; pour: string | null }[]> {
    return (
      await this.admin.query<{ cle: string; nature: string; pour: string | null }>(
        'SELECT cle, nature, pour FROM tache WHERE dossier = $1',
        [dossier],
      )
    ).rows;
  }

  /** Ends every session that owns claims, as when the process is killed. */
  async couperSessions(): Promise<void> {
    const tenus = `FROM pg_locks WHERE locktype = 'advisory' AND objsubid = 2
         AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`;
    await this.admin.query(`SELECT pg_terminate_backend(pid, 5000) ${tenus}`);
    // On a busy machine a session may need longer to go: its death is what the test is about, so it is awaited.
    while (((await this.admin.query(`SELECT 1 ${tenus}`)).rowCount ?? 0) > 0);
  }

  async detruireCle(dossier: string): Promise<void> {
    const cles = new pg.Client(this.base.urls.clesAdmin);
    await cles.connect();
    await cles.query('DELETE FROM cle WHERE dossier = $1', [dossier]);
    await cles.end();
  }

  async fermer(): Promise<void> {
    await this.admin.end();
    await fermerBases(this.bases);
    await this.base.fermer();
  }

  /** A vault without memory, so that a destroyed key is missed at once. */
  private readonly dechiffreur: Dechiffreur = {
    ouvrir: async (dossier, quoi, cle, ct) => {
      const coffre = new Coffre(this.bases.cles, this.trousseau, this.trousseau);
      const k = await coffre.cle(dossier);
      if (k === undefined) throw new Error('EFFACE');
      return coffre.ouvrir(k, lieux[quoi](cle), ct);
    },
  };
}
