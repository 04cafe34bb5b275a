import type { Voie } from '#libs/domaine/courriel.js';
import { Boucle } from '#libs/infra/boucle.js';
import { Moule } from '#libs/infra/courriel/moule.js';
import type { Remise } from '#libs/infra/courriel/remise.js';
import type { Horloge } from '#libs/infra/horloge.js';
import { point } from '#libs/infra/points.js';
import { Adresses } from './adresses.js';
import { Consignateur } from './consignateur.js';
import type { Debit } from './debit.js';
import { GrandLivre, type Orphelin, type Reserve } from './grand-livre.js';
import { Lot } from './lot.js';
import { preparer, type MoyensPreparation, type Pratiques } from './preparer.js';
import { Session } from './session.js';
import { ESSAIS, ESSAIS_DE_MASSE, suivre, type EtatSuivant, type ReglageEssais, type Resultat } from './suite.js';

/** Something a human running the service should know of; never a word of a mail. */
export interface Incident {
  quoi: 'base' | 'preparation' | 'consignation' | 'fantome';
  erreur: unknown;
}

export interface ReglagePompe extends ReglageEssais {
  /** Mails claimed at once by this pump at first, and at most; it claims again when half of them have gone. */
  lot: number;
  lotMax: number;
  /** Outcomes are written at most once in that time, together. */
  groupeMs: number;
  /** Seconds for which a mail has been due before it is taken: above 0, the pump of the watchdog. */
  apresS: number;
  reposMs: number;
  balayageMs: number;
  gelMs: number;
  /** How long a known outcome is kept when the base does not take it. */
  patienceMs: number;
}

export interface MoyensPompe extends MoyensPreparation {
  voie: Voie;
  horloge: Horloge;
  remise: Remise;
  /** Without it the relay alone says how fast. */
  debit?: Debit;
  surIncident: (incident: Incident) => void;
  reglage?: Partial<ReglagePompe>;
}

/** How many mails were left in each state. */
export type Bilan = Partial<Record<EtatSuivant, number>>;

const EN_MASSE: Partial<ReglagePompe> = { ...ESSAIS_DE_MASSE, lot: 40 };
/** Ten thousand calls are not ten thousand statements; a whole network is called by the first one. What was in flight leaves again. */
const EN_URGENCE: Partial<ReglagePompe> = { lot: 60, lotMax: 240, groupeMs: 40, reposMs: 200 };

type Essai = { resultat: Resultat | 'FANTOME'; code: number | null };

/** Takes the mails of one lane out of the ledger, hands them over, and writes what became of each (design §5). */
export class Pompe {
  private readonly reglage: ReglagePompe;
  private readonly livre: GrandLivre;
  private readonly session: Session;
  private readonly consignateur: Consignateur;
  private readonly boucle: Boucle;
  private readonly lot: Lot;
  private readonly pratiques: Pratiques;
  private readonly enVol = new Map<Promise<void>, number>();
  private bilan: Bilan = {};
  private balayeA = -Infinity;
  private pleine = false;
  private arretee = false;

  constructor(private readonly moyens: MoyensPompe) {
    const { registre, horloge, voie, surIncident } = moyens;
    this.reglage = {
      ...ESSAIS,
      lot: 20,
      apresS: 0,
      lotMax: 0,
      groupeMs: 0,
      reposMs: 1000,
      balayageMs: 5000,
      gelMs: 60_000,
      patienceMs: 30_000,
      ...{ masse: EN_MASSE, urgence: EN_URGENCE, dossier: {}, admin: {} }[voie],
      ...moyens.reglage,
    };
    this.pratiques = { moule: new Moule(), adresses: new Adresses(registre) };
    this.livre = new GrandLivre(registre, horloge, voie, this.reglage.apresS);
    const incident =
      (quoi: Incident['quoi']) =>
      (erreur: unknown): void =>
        surIncident({ quoi, erreur });
    this.boucle = new Boucle(() => this.tour(), this.reglage.reposMs, incident('base'));
    const surReveil = (): void => this.boucle.reveiller();
    this.session = new Session(registre, { voie, gelMs: this.reglage.gelMs, surReveil, surRupture: incident('base') });
    const { patienceMs, groupeMs, lot, lotMax } = this.reglage;
    this.consignateur = new Consignateur(this.livre, incident('consignation'), patienceMs, groupeMs);
    this.lot = new Lot(lot, Math.max(lot, lotMax));
  }

  demarrer(): void {
    this.boucle.demarrer();
  }

  /** Claims nothing more, gives back what waits for its turn, lets what was begun end, then frees everything. */
  async arreter(): Promise<void> {
    this.arretee = true;
    this.moyens.debit?.arreter();
    await this.boucle.arreter();
    await Promise.all(this.enVol.keys());
    this.session.fermer();
    this.moyens.remise.fermer();
  }

  /** Hands over all that is due until nothing is left. @returns what became of the mails meanwhile */
  async viderMaintenant(): Promise<Bilan> {
    this.bilan = {};
    while (!this.arretee) {
      this.balayeA = -Infinity;
      await this.tour();
      if (this.enVol.size === 0) break;
      await Promise.all(this.enVol.keys());
    }
    return this.bilan;
  }

  /** One round never waits for a mail: its statements are what tells PostgreSQL that this pump lives. */
  private async tour(): Promise<boolean> {
    const numero = await this.session.ouverte();
    await this.balayer();
    const places = this.places;
    this.pleine = places < this.reprise;
    if (this.pleine) return false;
    const reserves = await this.livre.reserver(this.session.requete, numero, places);
    this.lot.reclame(reserves.length === places);
    for (const r of reserves) this.lancer(r);
    return reserves.length === places;
  }

  private lancer(reserve: Reserve): void {
    const vol = this.traiter(reserve).finally(() => {
      this.enVol.delete(vol);
      if (this.pleine && this.places >= this.reprise) this.boucle.reveiller();
    });
    this.enVol.set(vol, reserve.pompe);
  }

  private get places(): number {
    return this.lot.taille - this.enVol.size;
  }

  /** Each claim sorts all that is due: one for each mail would make a thousand calls cost a million rows. */
  private get reprise(): number {
    return Math.ceil(this.lot.taille / 2);
  }

  private async traiter(r: Reserve): Promise<void> {
    await point('mail.bail_pris');
    const { resultat, code } = await this.essayer(r);
    await point('mail.apres_250');
    if (resultat !== 'FANTOME') await this.consigner(r, resultat, code);
    else this.moyens.surIncident({ quoi: 'fantome', erreur: new Error('FANTOME') });
  }

  /** At its turn. Prepared then and not before: an address, a key that was destroyed. */
  private async essayer(r: Reserve): Promise<Essai> {
    const { debit } = this.moyens;
    if (debit === undefined) return this.remettre(r);
    if (!(await debit.prendre())) return { resultat: 'INTERROMPU', code: null };
    const essai = await this.remettre(r);
    debit.rendre(remis(essai));
    return essai;
  }

  private async remettre(r: Reserve): Promise<Essai> {
    try {
      const envoi = await preparer(this.moyens, r, this.pratiques);
      if (typeof envoi === 'string') return { resultat: envoi, code: null };
      const { issue, code } = await this.moyens.remise.remettre({ ...envoi, avantDonnees: () => this.engager(r) });
      return { resultat: issue === 'NON_REMIS' && code === null ? 'INJOIGNABLE' : issue, code };
    } catch (erreur) {
      this.moyens.surIncident({ quoi: 'preparation', erreur });
      return { resultat: 'NON_REMIS', code: null };
    }
  }

  /** A vital or mass mail is sent again after a crash, so it needs no mark of its own; the others must not leave twice. */
  private async engager(r: Reserve): Promise<boolean> {
    if (this.session.numero !== r.pompe) return false;
    const engage = r.classe === 'vital' || r.classe === 'masse' || (await this.livre.engager(r));
    await point('mail.apres_354');
    return engage;
  }

  private async consigner(r: Reserve | Orphelin, resultat: Resultat, code: number | null): Promise<void> {
    const suite = suivre(r.classe, resultat, r, this.reglage);
    const { cle, pompe, essais } = r;
    await point('mail.avant_marque');
    const ecrit = await this.consignateur.noter({
      ...suite,
      jeton: { cle, pompe, essais },
      code,
      statut: resultat === 'ADRESSE_PARTAGEE' ? 'PARTAGEE' : null,
    });
    await point('mail.apres_marque');
    if (ecrit && resultat !== 'INTERROMPU') this.bilan[suite.etat] = (this.bilan[suite.etat] ?? 0) + 1;
  }

  /** Claims of dead pumps: what had not begun goes back to the queue, what had is uncertain. */
  private async balayer(): Promise<void> {
    if (performance.now() - this.balayeA < this.reglage.balayageMs) return;
    this.balayeA = performance.now();
    const orphelins = await this.livre.orphelins(this.session.requete, [...new Set(this.enVol.values())]);
    await Promise.all(
      orphelins.map((o) => this.consigner(o, o.etat === 'EN_COURS' ? 'INTERROMPU' : 'INCERTAIN', null)),
    );
  }
}

/** What an attempt says of the relay: it took the mail, it puts mails off, or nothing (the address, our own side). */
function remis({ resultat, code }: Essai): boolean | undefined {
  if (resultat === 'ACCEPTE') return true;
  const differe = ['REFUSE_TEMP', 'INJOIGNABLE', 'INCERTAIN'].includes(resultat);
  return differe || (resultat === 'NON_REMIS' && code !== null) ? false : undefined;
}
