import { isDeepStrictEqual } from 'node:util';
import type { Auteur, Fait } from '#libs/domaine/acte.js';
import type { Accompagnement } from '#libs/domaine/accompagnement/etat.js';
import { estRefus } from '#libs/domaine/erreurs.js';
import { mesAccompagnements } from '#libs/registre/lecteurs/mon-accompagnement.js';
import { partageLu, partagesRecus } from '#libs/registre/lecteurs/partages-recus.js';
import { unAccompagnement } from '#libs/registre/lecteurs/un-accompagnement.js';
import { etatDe } from '../accompagnement/outils.js';
import { accesDe } from '../boucle/outils.js';
import type { Maison } from '../../outils/maison.js';
import { envoyer, GESTES } from './actes.js';
import { attentes, type Attente } from './attentes.js';
import { EFFETS } from './effets.js';
import type { Geste, Suite } from './gestes.js';
import { accompagne, changerPartage, lisible, type Oracle } from './oracle.js';
import { parDefaut, peut } from './qui.js';
import { nue, type Photo, type Regard } from './regard.js';

/** `avancer`: something that the life waits for, by whom it waits for. */
export type Coup =
  | { avancer: true; tirage: number }
  | { acte: string; tirage: number; par: string | null }
  | { lire: true; par: string };

interface Tentative extends Partial<Attente> {
  acte: string;
  tirage: number;
  par: string | null;
  /** As it was just read. */
  etat?: Accompagnement;
}

/** Mails to the agent that need no living accord: he wants to know the end of it, or she answers what he asked. */
const SANS_ACCORD = new Set([
  'finDAccompagnement',
  'reponseALire',
  'rendezVousAnnule',
  'accordDemande',
  'affaireConfiee',
]);
/** What his own act asks to be sent, though his accord ran out meanwhile: it is his word too. */
const VOULUS_PAR_LUI = new Set(['rappelRendezVous', 'rendezVousFixe', 'rappelDuPlan']);
/** What may still wait to leave once everything is over. */
const APRES_LA_FIN = new Set(['finDAccompagnement', 'affaireConfiee', 'reponseALire']);

/** One accompaniment, all who may or may not act on it, and what must hold after every act whatever they do. */
export class Vie {
  joues = 0;
  acceptes = 0;
  lectures = 0;
  /** Names of the acts that were played, and of those that were accepted. */
  readonly tires: string[] = [];
  readonly faits: string[] = [];
  private readonly recit: string[] = [];
  private photo: Photo | undefined;

  constructor(
    private readonly maison: Maison,
    private readonly regard: Regard,
    private readonly gens: Readonly<Record<string, Auteur>>,
    readonly reference: string,
    private o: Oracle,
  ) {}

  async jouer(coup: Coup): Promise<void> {
    if ('lire' in coup) await this.lire(coup.par);
    else if ('avancer' in coup) await this.avancer(coup.tirage);
    else await this.tenter(coup);
  }

  private get instant(): number {
    return this.maison.temps.maintenant.getTime();
  }

  private get references(): string[] {
    return [this.reference, ...this.o.partages.map((p) => p.reference), ...this.o.derogations.map((d) => d.reference)];
  }

  private async avancer(tirage: number): Promise<void> {
    const etat = await etatDe(this.maison, this.reference);
    const possibles = attentes({ o: this.o, etat, instant: this.instant });
    const choisie = possibles[tirage % possibles.length];
    if (choisie !== undefined)
      await this.tenter({ ...choisie, etat, tirage: Math.floor(tirage / possibles.length), par: null });
  }

  private async tenter({ acte, tirage, par, vise, etat: deja }: Tentative): Promise<void> {
    this.joues += 1;
    this.tires.push(acte);
    const geste = GESTES[acte] as Geste;
    const etat = deja ?? (await etatDe(this.maison, this.reference));
    const auteur = this.gens[par ?? parDefaut(geste, this.nom(this.o.titulaire), tirage)] as Auteur;
    let tire = tirage;
    const parmi = <T>(valeurs: readonly T[]): T => {
      const choisi = valeurs[tire % valeurs.length] as T;
      tire = Math.floor(tire / Math.max(valeurs.length, 1));
      return choisi;
    };
    const { instant, gens } = this;
    const champs = { ...geste.champs({ etat, oracle: this.o, instant, gens, parmi }), ...vise };
    const avant = this.photo ?? (await this.regard.photo(this.references));
    const reponse = await envoyer(this.maison, acte, this.reference, auteur, champs);
    const code = estRefus(reponse) ? reponse.code : 'OK';
    this.recit.push(
      `${new Date(instant).toISOString()} ${this.nom(auteur.id)} ${acte} ${JSON.stringify(champs)} -> ${code}`,
    );
    const suite: Suite = { champs, instant, etat, reference: estRefus(reponse) ? '' : reponse.reference };
    const permis = peut(geste, this.o, gens, auteur.id, suite);
    if (estRefus(reponse)) {
      if (!permis) this.exiger(code === 'INTROUVABLE', 'whoever may nothing finds nothing');
      else if (geste.doit?.(this.o, suite) === true) this.exiger(false, 'what he may always do is refused');
      this.photo = await this.regard.photo(this.references);
      this.exiger(isDeepStrictEqual(nue(this.photo), nue(avant)), 'an act refused changes nothing');
      return;
    }
    this.exiger(permis, 'somebody who may nothing did it');
    this.acceptes += 1;
    this.faits.push(acte);
    await this.suivre(geste, suite, avant);
  }

  /** What the act wrote was allowed by his words as they stood; then his words are what they are now. */
  private async suivre(geste: Geste, suite: Suite, avant: Photo): Promise<void> {
    const { instant } = suite;
    const nes = this.references.includes(suite.reference) ? [] : [suite.reference];
    const photo = await this.regard.photo([...this.references, ...nes]);
    const etat = await etatDe(this.maison, this.reference);
    const faits: { reference: string; fait: Fait }[] = [];
    for (const { id, numero } of photo.dossiers) {
      const depuis = avant.dossiers.find((d) => d.id === id)?.numero ?? 0;
      if (numero > depuis) for (const fait of await this.regard.faits(id, depuis)) faits.push({ reference: id, fait });
    }
    for (const { reference, fait } of faits) {
      const regle = EFFETS[fait.type];
      this.exiger(regle !== undefined, `nobody said what the fact ${fait.type} needs`);
      this.exiger(regle?.(this.o, fait, { instant, etat, reference }) ?? false, `${fait.type} without what it needs`);
    }
    const deja = new Set(avant.courriels.map((c) => c.cle));
    const nouveaux = photo.courriels.filter((c) => !deja.has(c.cle));
    const avaitFini = this.o.clos !== undefined;
    this.o = geste.apres?.(this.o, suite) ?? this.o;
    for (const { reference, fait } of faits)
      if (fait.type === 'partagePropose') this.o = changerPartage(this.o, reference, { propose: true });
    for (const { gabarit } of nouveaux)
      this.exiger(
        SANS_ACCORD.has(gabarit) ||
          gabarit.startsWith('partage') ||
          (geste.qui === 'lui' && VOULUS_PAR_LUI.has(gabarit)) ||
          accompagne(this.o, instant),
        `the mail ${gabarit} is written without a living accord`,
      );
    if (!avaitFini && this.o.clos !== undefined) this.toutEstFini(photo, avant, etat);
    this.photo = photo;
    this.unSeulResponsable(photo);
    await this.droits();
  }

  /** In this very transaction: shares, codes, mails, questions, meetings. */
  private toutEstFini(photo: Photo, avant: Photo, etat: Accompagnement): void {
    const acte = photo.dossiers.find((d) => d.id === this.reference)?.xmin;
    for (const p of photo.partages) {
      const etait = avant.partages.find((a) => a.dossier === p.dossier);
      this.exiger(p.ferme !== null && p.code === null, 'a share outlives the end');
      this.exiger(etait?.ferme !== null || p.xmin === acte, 'a share is closed in another transaction');
    }
    const restent = photo.courriels.filter((c) => c.etat === 'A_ENVOYER' && !APRES_LA_FIN.has(c.gabarit));
    this.exiger(restent.length === 0, `mails still wait: ${restent.map((c) => c.gabarit).join(' ')}`);
    const attend = etat.demandes.filter(
      (d) => d.reponse === undefined && d.repriseLe === undefined && d.closeLe === undefined,
    );
    this.exiger(attend.length === 0, 'a question still waits');
    const maintenant = new Date(this.instant).toISOString();
    const aVenir = etat.entretiens.filter(
      (e) => e.issue === undefined && (e.retenu?.debut ?? e.creneaux[0]?.debut ?? '') > maintenant,
    );
    this.exiger(aVenir.length === 0, 'a meeting is still to come');
  }

  private unSeulResponsable({ dossiers }: Photo): void {
    const d = dossiers.find((x) => x.id === this.reference);
    this.exiger(d?.ouvert === (this.o.clos === undefined), 'open as long as nobody ended it');
    this.exiger(d?.titulaire === this.o.titulaire, 'another professional answers for it');
    if (d?.ouvert === true) this.exiger(d.postes === 1, 'not exactly one accountable professional');
  }

  /** A recipient reads while it is open, and not a moment longer, whatever the clock did: nobody asks it anything here. */
  async droits(): Promise<void> {
    for (const p of this.o.partages) {
      if (p.destinataire === null || !p.transmis) continue;
      const attendu = lisible(this.o, p, this.instant);
      const { lignes, fonction } = await this.regard.parSql(p.destinataire, p.reference);
      this.exiger(lignes === 0, 'the recipient sees the row itself');
      this.exiger((fonction === 1) === attendu, `by SQL the recipient ${attendu ? 'no longer' : 'still'} reads`);
    }
  }

  private async lire(par: string): Promise<void> {
    this.lectures += 1;
    const { id } = this.gens[par] as Auteur;
    const acces = accesDe(this.maison);
    this.recit.push(`${par} reads`);
    const avant = await this.traces(id);
    const vu = await unAccompagnement(acces, id, this.reference);
    this.exiger((vu !== undefined) === (this.o.titulaire === id), 'only she who answers for it reads it');
    const miens = (await mesAccompagnements(acces, id)).filter((x) => x.reference === this.reference);
    this.exiger(miens.length === (id === this.o.agent ? 1 : 0), 'only he finds it among his own');
    this.exiger(!JSON.stringify(miens).includes('réservée'), 'he reads what is hers');
    const recus = (await partagesRecus(acces, id)).map((r) => r.reference);
    let lus = vu === undefined ? 0 : 1;
    for (const p of this.o.partages) {
      const attendu = p.destinataire === id && lisible(this.o, p, this.instant);
      this.exiger(recus.includes(p.reference) === attendu, 'what is open to him, and nothing else');
      const lu = await partageLu(acces, id, p.reference);
      this.exiger((lu !== undefined) === attendu, 'he reads what is open to him, and nothing else');
      lus += lu === undefined ? 0 : 1;
    }
    this.exiger((await this.traces(id)) - avant >= lus, 'a reading without its audit row');
    this.photo = undefined;
  }

  private async traces(id: string): Promise<number> {
    const { lectures } = await this.regard.photo(this.references);
    return lectures.find((l) => l.lecteur === id)?.n ?? 0;
  }

  private nom(id: string): string {
    return Object.entries(this.gens).find(([, a]) => a.id === id)?.[0] ?? id;
  }

  private exiger(vrai: boolean, quoi: string): void {
    if (vrai) return;
    const noms = Object.entries(this.gens);
    const recit = noms.reduce((t, [nom, { id }]) => t.replaceAll(id, nom), this.recit.join('\n'));
    throw new Error(`${quoi} (${this.o.texte})\n${recit}`);
  }
}
