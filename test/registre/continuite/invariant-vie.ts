import type pg from 'pg';
import { debutDeJour, jourLocal } from '#libs/calendrier/journee.js';
import { estRefus, type Refus } from '#libs/domaine/erreurs.js';
import { commencerLesAbsences } from '#libs/registre/continuite/commencer-les-absences.js';
import { reveillerSansTenante } from '#libs/registre/continuite/sans-tenante.js';
import type { Auteur } from '#libs/domaine/acte.js';
import type { Reponse } from '#libs/registre/une-fois.js';
import type { Maison } from '../../outils/maison.js';
import { envoyer } from './invariant-envoi.js';
import { commencer, faire, permis, tirer, type Geste } from './invariant-gestes.js';
import { absente, GENS, horlogeAPasse, sansPersonne, tientElle, type Etat, type Nom } from './invariant-oracle.js';
import type { ReseauDUneVie } from './invariant-reseau.js';
import { horloge } from './outils.js';

/** Time that goes on, the clock that is asked, or an act; `avec`: at the same time as the next one. */
export type Coup =
  | { avancer: number }
  | { minuit: 'avant' | 'pile' | 'apres' }
  | { horloge: true }
  | { quoi: string; n: readonly number[]; avec: boolean };

/** An act, and what was answered. */
interface Issue {
  g: Geste;
  recu: Refus | Reponse | 'fait';
}

/** One network, its absences and its matters; after every act and every step of the clock, what the record reads is what it should be. */
export class Vie {
  actes = 0;
  acceptes = 0;
  lectures = 0;
  private readonly recit: string[] = [];

  constructor(
    readonly m: Maison,
    readonly admin: pg.Pool,
    readonly r: ReseauDUneVie,
    private e: Etat,
  ) {}

  private get le(): string {
    return this.m.temps.maintenant.toISOString();
  }

  async jouer(coups: readonly Coup[]): Promise<void> {
    for (let rang = 0; rang < coups.length; rang += 1) {
      const coup = coups[rang] as Coup;
      if ('avancer' in coup) this.m.temps.avancer(coup.avancer);
      else if ('minuit' in coup) this.jusquaMinuit(coup.minuit);
      else if ('horloge' in coup) await this.horloge();
      else {
        const gestes = [this.tirer(coup)];
        const suivant = coups[rang + 1];
        if (coup.avec && suivant !== undefined && 'quoi' in suivant && suivant.quoi !== 'recuser') {
          gestes.push(this.tirer(suivant));
          rang += 1;
        }
        await this.faire(gestes.filter((g) => g !== undefined));
      }
      await this.comparer('quoi' in coup);
    }
    await this.horloge();
    await this.comparer(false);
  }

  private tirer(coup: { quoi: string; n: readonly number[] }): Geste | undefined {
    return coup.quoi === 'signaler' && this.e.affaires.length >= this.r.agents.length
      ? undefined
      : tirer(this.e, coup.quoi, coup.n, this.le);
  }

  private jusquaMinuit(ou: 'avant' | 'pile' | 'apres'): void {
    const demain = jourLocal(new Date(this.m.temps.maintenant.getTime() + 86_400_000).toISOString(), this.e.territoire);
    const minuit = Date.parse(debutDeJour(demain, this.e.territoire));
    this.m.temps.maintenant = new Date(minuit + { avant: -1, pile: 0, apres: 1 }[ou]);
  }

  /** One act, or two at once: then what they did must be what one order of the two would do. */
  private async faire(gestes: readonly Geste[]): Promise<void> {
    this.m.temps.avancer(1); // no two acts in a row at one instant, save those that are done at once
    const { le } = this;
    let agents = this.e.affaires.length;
    const recus = await Promise.all(
      gestes.map((g) => envoyer(this, g, this.r.agents[g.nom === 'signaler' ? agents++ : 0] as Auteur)),
    );
    this.actes += gestes.length;
    const issues = gestes.map((g, i) => ({ g, recu: recus[i] as Refus | Reponse | 'fait' }));
    for (const { g, recu } of issues)
      this.recit.push(`${le} ${JSON.stringify(g)} -> ${recu === 'fait' || !estRefus(recu) ? 'OK' : recu.code}`);
    const ordres = issues.length < 2 ? [issues] : [issues, [...issues].reverse()];
    const titulaires = await this.titulaires(issues);
    const possibles = ordres.map((o) => this.derouler(o, titulaires, le)).filter((e) => e !== undefined);
    this.exiger(possibles.length > 0, 'accepted and refused otherwise than in any order');
    for (const [rang, possible] of possibles.entries()) {
      this.e = possible;
      if (rang === possibles.length - 1 || (await this.ecarts()).length === 0) break;
    }
    this.acceptes += issues.filter(({ recu }) => recu === 'fait' || !estRefus(recu)).length;
  }

  /** What these acts, in this order, make of what stood; undefined: they cannot have been answered so. */
  private derouler(issues: readonly Issue[], titulaires: ReadonlyMap<string, Nom>, le: string): Etat | undefined {
    const e = structuredClone(this.e);
    for (const { g, recu } of issues) {
      const accepte = recu === 'fait' || !estRefus(recu);
      const attendu = permis(e, g, le);
      if (attendu !== undefined && attendu !== accepte) return undefined;
      if (!accepte) continue;
      // Nobody is given a matter while she is away
      if (g.nom === 'signaler' && recu !== 'fait' && absente(e, titulaires.get(recu.reference) as Nom, le))
        return undefined;
      faire(e, g, { le, recu: recu === 'fait' ? '' : recu.reference, titulaires });
    }
    return e;
  }

  /** The clock asks what is due by the record's own word, and nothing else, as long as there is something. */
  private async horloge(): Promise<void> {
    this.recit.push(`${this.le} the clock`);
    const { horlogeBases, clock, horloge: temps } = this.m;
    await commencerLesAbsences(horlogeBases.registre, clock, temps);
    await this.nommerLesCommencees();
    await reveillerSansTenante(horlogeBases.registre, temps);
    for (let tour = 0; tour < 6; tour += 1) {
      const { rows } = await this.admin.query<{ dossier: string }>(
        `SELECT p.dossier FROM procedure p JOIN continuite c ON c.dossier = p.dossier
          WHERE p.type = 'assurerContinuite' AND NOT p.finie AND c.absente = ANY ($1)
            AND (p.prochaine <= $2 OR EXISTS (SELECT 1 FROM reveil r WHERE r.dossier = p.dossier)) ORDER BY p.dossier`,
        [GENS.map((nom) => this.r.gens[nom].id), this.le],
      );
      if (rows.length === 0) return;
      for (const { dossier } of rows) {
        await this.admin.query(`DELETE FROM reveil WHERE dossier = $1`, [dossier]);
        await horloge(this.m, dossier);
        horlogeAPasse(this.e, dossier, this.le);
      }
    }
    this.exiger(false, 'the clock is asked again and again at one instant');
  }

  private async nommerLesCommencees(): Promise<void> {
    const { rows } = await this.admin.query<{ dossier: string; absente: string }>(
      'SELECT c.dossier, c.absente FROM continuite c WHERE c.absente = ANY ($1) AND c.dossier <> ALL ($2::uuid[])',
      [GENS.map((nom) => this.r.gens[nom].id), this.e.absences.map((a) => a.ref)],
    );
    commencer(this.e, new Map(rows.map((l) => [this.nom(l.absente) as Nom, l.dossier])), this.le);
  }

  /** To whom the routing gave each matter is proved elsewhere: it is taken as it is. */
  private async titulaires(issues: readonly Issue[]): Promise<ReadonlyMap<string, Nom>> {
    const nes = issues.flatMap(({ recu }) => (recu === 'fait' || estRefus(recu) ? [] : [recu.reference]));
    const { rows } = await this.admin.query<{ id: string; titulaire: string }>(
      'SELECT id, titulaire FROM dossier WHERE id = ANY ($1::uuid[])',
      [[...this.e.affaires.map((m) => m.ref), ...nes]],
    );
    return new Map(rows.map((l) => [l.id, this.nom(l.titulaire) as Nom]));
  }

  private async comparer(ensuite: boolean): Promise<void> {
    const ecarts = await this.ecarts(ensuite);
    this.exiger(ecarts.length === 0, ecarts.join('\n'));
  }

  /** Who holds each matter, now and at instants to come; then which nobody holds, with the name and the age of the alert. */
  private async ecarts(ensuite = true): Promise<string[]> {
    const { e, le } = this;
    if (e.affaires.length === 0) return [];
    const instants = [le, ...(ensuite ? this.aVenir() : [])];
    const { rows } = await this.admin.query<{ d: string; le: Date; t: string | null }>(
      'SELECT d, le, tenante(d, le) AS t FROM unnest($1::uuid[]) AS d, unnest($2::timestamptz[]) AS le',
      [e.affaires.map((m) => m.ref), instants],
    );
    this.lectures += rows.length;
    const ecarts = rows.flatMap(({ d, le: quand, t }) => {
      const m = e.affaires.find((x) => x.ref === d);
      const attendue = m === undefined ? undefined : tientElle(e, m, quand.toISOString());
      const lue = t === null ? null : this.nom(t);
      return attendue === lue ? [] : [`${quand.toISOString()} ${d}: read ${lue}, should be ${attendue}`];
    });
    const { rows: vides } = await this.admin.query<{
      affaire: string;
      responsable: string | null;
      depuis: Date | null;
    }>('SELECT affaire, responsable, depuis FROM affaires_sans_tenante($1)', [le]);
    const attendues = sansPersonne(e, le);
    const [lues, dites] = [
      vides
        .map((v) => v.affaire)
        .sort()
        .join(),
      attendues
        .map((v) => v.ref)
        .sort()
        .join(),
    ];
    if (lues !== dites) ecarts.push(`held by nobody: read [${lues}], should be [${dites}]`);
    const aPasse = this.recit.at(-1)?.endsWith('the clock') === true && this.recit.at(-1)?.startsWith(le) === true;
    for (const { affaire, responsable, depuis } of vides) {
      const qui = attendues.find((v) => v.ref === affaire)?.responsable;
      if (responsable === null ? aPasse : this.nom(responsable) !== qui || depuis === null || depuis.toISOString() > le)
        ecarts.push(
          `${affaire} is held by nobody: alert of ${responsable === null ? null : this.nom(responsable)} since ${depuis?.toISOString()}, should be of ${qui}`,
        );
    }
    if (aPasse) {
      const { rows: n } = await this.admin.query<{ n: number }>('SELECT sans_tenante($1) AS n', [le]);
      if (n[0]?.n !== 0) ecarts.push(`the number is ${n[0]?.n}`);
    }
    return ecarts;
  }

  /** The last instant of a day, the first of another, the afternoon of one more: read ahead, they hold too. */
  private aVenir(): string[] {
    const { e, le } = this;
    const debut = (jours: number): number =>
      Date.parse(
        debutDeJour(jourLocal(new Date(Date.parse(le) + jours * 86_400_000).toISOString(), e.territoire), e.territoire),
      );
    const n = this.actes % 4;
    return [debut(1) - 1, debut(1 + n), debut(3 + 2 * n) + 14 * 3_600_000].map((ms) => new Date(ms).toISOString());
  }

  private nom(id: string | undefined): string | undefined {
    return Object.entries(this.r.gens).find(([, a]) => a.id === id)?.[0];
  }

  private exiger(vrai: boolean, quoi: string): void {
    if (vrai) return;
    throw new Error(
      `${quoi}\n(${this.e.texte}, ${this.e.territoire}${this.e.chaine ? ', a chain' : ''})\n${this.recit.join('\n')}`,
    );
  }
}
