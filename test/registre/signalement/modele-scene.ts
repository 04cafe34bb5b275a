import { randomUUID } from 'node:crypto';
import pg from 'pg';
import type { Auteur, Fait } from '#libs/domaine/acte.js';
import { estRefus, type Refus } from '#libs/domaine/erreurs.js';
import { actes, deposer, signalement } from '#libs/domaine/signalement/index.js';
import type { Signalement } from '#libs/domaine/signalement/etat.js';
import { lieux } from '#libs/registre/coffre/coffre.js';
import type { Reponse } from '#libs/registre/une-fois.js';
import { unAgent, type Reseau } from '../../fabriques/reseau.js';
import { etatDe, situation, type Maison } from '../../outils/maison.js';
import { MODELE } from './modele-actes.js';
import type { Essai } from './modele-regles.js';
import { expliquer, type Tente } from './modele-explication.js';
import { oublis } from './modele-horloge.js';
import {
  MINUTE,
  naissance,
  offreDe,
  OFFRES_MAX,
  vueDuModele,
  vueDuRegistre,
  type Courrier,
  type Modele,
} from './modele-etat.js';
import { Temoin } from './modele-temoin.js';

export type Etape = 'rapprocher' | 'prendreEnCharge' | 'proposer' | 'informerTiers' | 'suivreOffre';
export const ETAPES: readonly Etape[] = ['rapprocher', 'prendreEnCharge', 'proposer', 'informerTiers', 'suivreOffre'];

/** What somebody, or the clock, tries on a dossier. `intrus`: somebody else than the one whose part it is. */
export type Coup =
  | { acte: keyof typeof MODELE; dossier: number; tirage: number; intrus: string | null; double: boolean }
  | { depot: 'chef' | 'rh' | 'agent' }
  | { horloge: readonly Etape[]; dossier: number };

/** Time goes on, the post goes round, then everybody acts at the same instant. */
export interface Manche {
  minutes: number;
  facteur: Courrier;
  coups: readonly Coup[];
  /** Asks the clock all its questions afterwards. */
  tour: boolean;
}

const FIN: Record<Courrier, string> = { attend: 'A_ENVOYER', remis: 'ACCEPTE', echoue: 'REFUSE', douteux: 'INCERTAIN' };

interface Suivi {
  reference: string;
  m: Modele;
  faits: number;
}

/** One agent, his dossiers, and everybody who acts on them at once; after each round the model must explain what the record says. */
export class Scene {
  joues = 0;
  acceptes = 0;
  questions = 0;
  /** How many times somebody looked, meanwhile, whether each open dossier has its one professional. */
  regards = 0;
  readonly dossiers: Suivi[] = [];
  private readonly gens: Record<string, Auteur>;
  private readonly temoin: Temoin;

  private constructor(
    private readonly maison: Maison,
    private readonly admin: pg.Pool,
    private readonly agent: Auteur,
  ) {
    const { service: _service, ...reseau }: Reseau = maison.reseau;
    this.gens = { ...reseau, agent };
    this.temoin = new Temoin(admin);
  }

  static async ouvrir(maison: Maison, admin: pg.Pool): Promise<Scene> {
    const scene = new Scene(maison, admin, await unAgent(maison.base.urls.admin, maison.reseau.service, randomUUID()));
    await scene.jouer({ minutes: 1, facteur: 'remis', coups: [{ depot: 'chef' }], tour: false });
    return scene;
  }

  async jouer({ minutes, facteur, coups, tour }: Manche): Promise<void> {
    this.maison.temps.avancer(minutes * MINUTE);
    for (const d of this.dossiers) await this.passer(d, facteur);
    await this.ensemble(coups);
    if (!tour) return;
    await this.ensemble([...this.dossiers.keys()].map((dossier) => ({ horloge: ETAPES, dossier })));
    for (const { m, reference } of this.dossiers)
      expect([reference, oublis(m, this.instant, this.ligne)]).toEqual([reference, []]);
  }

  private get instant(): number {
    return this.maison.temps.maintenant.getTime();
  }

  private get ligne(): string[] {
    return ['assistante', 'autreAssistante', 'ctr', 'ctn'].map((nom) => (this.gens[nom] as Auteur).id);
  }

  /** The mails that are due are handed over; the one to the agent may fail, or stay in doubt. */
  private async passer(d: Suivi, facteur: Courrier): Promise<void> {
    const maintenant = this.maison.temps.maintenant;
    await this.admin.query(
      `UPDATE courriel SET etat = CASE WHEN gabarit = 'propositionAgent' THEN $3 ELSE 'ACCEPTE' END, maj = $2
        WHERE dossier = $1 AND etat = 'A_ENVOYER' AND pas_avant <= $2`,
      [d.reference, maintenant, FIN[facteur]],
    );
    const o = offreDe(d.m);
    if (o?.courrier !== 'attend' || o.le > this.instant || facteur === 'attend') return;
    const tard = facteur === 'remis' && this.instant - o.le > MINUTE;
    const remise = { ...o, courrier: facteur, le: tard ? this.instant : o.le };
    d.m = { ...d.m, offres: [...d.m.offres.slice(0, -1), remise] };
  }

  /** All at once, on as many connections as the pool has; then each dossier is explained. */
  private async ensemble(coups: readonly Coup[]): Promise<void> {
    const voisins = this.dossiers.map(({ m }) => m.titulaire);
    const dehors = await this.temoin.dehors(this.dossiers.map((d) => d.reference));
    const tentes = new Map<string, Tente[]>();
    const nes: Suivi[] = [];
    const interroges = new Set<string>();
    const regard = this.temoin.surveiller(this.maison.empreinte('agent', this.agent.id));
    const finis = await Promise.allSettled(
      coups.map(async (c) => {
        if ('depot' in c) nes.push(await this.deposer(c.depot));
        else {
          const d = this.dossiers[c.dossier % this.dossiers.length] as Suivi;
          if ('horloge' in c) {
            interroges.add(d.reference);
            await this.demander(d, c.horloge);
          } else {
            const tente = await this.tenter(d, c);
            tentes.set(d.reference, [...(tentes.get(d.reference) ?? []), tente]);
          }
        }
      }),
    ).finally(() => regard.cesser());
    this.regards += regard.fois;
    for (const fini of finis) if (fini.status === 'rejected') throw fini.reason;
    const etats = await Promise.all(this.dossiers.map((d) => etatDe(this.maison, d.reference)));
    voisins.push(...etats.map((e) => e.titulaire));
    for (const [i, d] of this.dossiers.entries())
      await this.comprendre(d, etats[i] as Signalement, tentes.get(d.reference) ?? [], voisins);
    // The clock's own question may move what it expects next: only where it did not ask is all that changed the agent's doing.
    const seuls = dehors.filter((a) => !interroges.has(a.reference));
    await this.temoin.comparer(dehors, seuls, this.agent.id, (reference) => this.faitsDe(reference));
    this.dossiers.push(...nes);
  }

  private async comprendre(d: Suivi, etat: Signalement, tentes: Tente[], voisins: string[]): Promise<void> {
    const faits = (await this.faitsDe(d.reference)).slice(d.faits);
    const fin = vueDuRegistre(etat);
    const { instant, ligne } = this;
    const m = expliquer(d.m, { faits, tentes, voisins, instant, ligne, fin });
    if (m === undefined) throw new Error(this.recit(d, faits, tentes, fin));
    const horizon = etat.horizon === undefined ? undefined : Date.parse(etat.horizon);
    const reporte = faits.some((f) => f.type === 'horizonReporte');
    expect(reporte ? (horizon ?? 0) >= (m.horizon ?? 0) : horizon === m.horizon).toBe(true);
    expect([m.offres.length <= OFFRES_MAX, 1 + m.rappels + m.rappelsPrevus <= OFFRES_MAX]).toEqual([true, true]);
    const { horizon: _lu, ...reste } = m;
    d.m = { ...reste, ...(horizon === undefined ? {} : { horizon }) };
    d.faits += faits.length;
    this.acceptes += tentes.filter((t) => t.code === 'OK').length;
  }

  private async deposer(qui: 'chef' | 'rh' | 'agent'): Promise<Suivi> {
    this.joues += 1;
    const auteur = this.gens[qui] as Auteur;
    const champs = { agent: this.agent.id, situation };
    const titulaire = this.ligne[0] as string;
    const reponse = await this.maison.registre.deposer(signalement, deposer, { champs, auteur, cle: randomUUID() });
    if (estRefus(reponse)) throw new Error(reponse.code);
    this.acceptes += 1;
    return { reference: reponse.reference, m: naissance(this.agent.id, auteur.id, titulaire, this.instant), faits: 1 };
  }

  private async demander(d: Suivi, etapes: readonly Etape[]): Promise<void> {
    for (const nom of etapes) {
      this.questions += 1;
      await this.maison.clock.etape(signalement, d.reference, 'traiterSignalement', nom);
    }
  }

  /** Sent twice under one key when `double`: one answer. */
  private async tenter(d: Suivi, { acte, tirage, intrus, double }: Extract<Coup, { acte: unknown }>): Promise<Tente> {
    this.joues += 1;
    const { qui, champs: valeurs } = MODELE[acte];
    const auteur = this.gens[intrus ?? this.role(qui, d.m)] as Auteur;
    const essai: Essai = {
      par: auteur.id,
      champs: this.tirer(valeurs, tirage),
      instant: this.instant,
      ligne: this.ligne,
    };
    const demande = { champs: essai.champs, auteur, cle: randomUUID() };
    const envoyer = (): Promise<Refus | Reponse> =>
      this.maison.registre.acter(signalement, actes[acte], d.reference, demande);
    const [reponse, autre] = await Promise.all([envoyer(), double ? envoyer() : undefined]);
    if (double) expect(autre).toEqual(reponse);
    return { acte, essai, code: estRefus(reponse) ? reponse.code : 'OK' };
  }

  private role(qui: (typeof MODELE)['recuser']['qui'], m: Modele): string {
    const nom = (id: string | null): string => Object.entries(this.gens).find(([, a]) => a.id === id)?.[0] ?? 'chef';
    if (qui === 'titulaire') return nom(m.titulaire);
    if (qui === 'tiers') return nom(m.tiers);
    if (qui === 'appele') return nom(m.echelle?.appeles.at(-1) ?? null);
    return qui === 'agent' ? 'agent' : 'ctr';
  }

  private tirer(valeurs: Readonly<Record<string, readonly string[]>>, tirage: number): Record<string, string> {
    const jour = (n: string): string =>
      new Date(this.instant + Number(n) * 24 * 60 * MINUTE).toISOString().slice(0, 10);
    const dire = (v: string): string =>
      v.startsWith('@') ? (this.gens[v.slice(1)] as Auteur).id : v.startsWith('jour+') ? jour(v.slice(5)) : v;
    return Object.fromEntries(
      Object.entries(valeurs)
        .map(([nom, v], i) => [nom, dire(v[(tirage >> i) % v.length] as string)] as const)
        .filter(([, v]) => v !== ''),
    );
  }

  private async faitsDe(reference: string): Promise<Fait[]> {
    const { rows } = await this.admin.query<{ numero: number; fait: Buffer }>(
      'SELECT numero, fait FROM journal WHERE dossier = $1 ORDER BY numero',
      [reference],
    );
    const cle = (await this.maison.coffre.cle(reference)) as Buffer;
    return rows.map((l) => this.maison.coffre.ouvrir(cle, lieux.fait(reference, l.numero), l.fait) as Fait);
  }

  /** A counterexample that can be read: who tried what, what was answered, what was written, where both end. */
  private recit(d: Suivi, faits: readonly Fait[], tentes: readonly Tente[], fin: object): string {
    const dire = (valeur: unknown): string =>
      Object.entries(this.gens).reduce((texte, [nom, { id }]) => texte.replaceAll(id, nom), JSON.stringify(valeur));
    return [
      'No order of these explains what was seen:',
      `before   ${dire(vueDuModele(d.m))}`,
      ...tentes.map((t) => `tried    ${t.acte} by ${dire(t.essai.par)} ${dire(t.essai.champs)} -> ${t.code}`),
      ...faits.map((f) => `written  ${dire(f)}`),
      `after    ${dire(fin)}`,
    ].join('\n');
  }
}
