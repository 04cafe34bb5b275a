import { randomUUID } from 'node:crypto';
import { estRefus } from '#libs/domaine/erreurs.js';
import { jusqua } from '../../test/outils/systeme.js';
import { avancer } from '../outils/avancement.js';
import type { Banc, Valeurs } from '../outils/banc.js';
import type { MaisonDuBanc } from '../outils/maison-du-banc.js';
import type { Ouvreur, Service } from '../outils/ouvreur.js';
import { centile } from '../rendu/calculs.js';

/** Seconds: until the first instants are due, and over how long they are spread. */
const [AVANT, ETALES] = [25, 30];
const SECONDE = 1000;

interface Attendue {
  dossier: string;
  voie: 'dossier' | 'urgence';
  /** When the record expects the clock. */
  prochaine: Date;
}

/** Deadlines that fall while Temporal is there, or while everything it knew is lost; how late each is acted upon. */
export class Perte {
  constructor(
    private readonly banc: Banc,
    private readonly m: MaisonDuBanc,
    private readonly ouvreur: Ouvreur,
    private readonly direction: string,
    private readonly combien: { ordinaires: number; urgentes: number },
  ) {}

  /** @param dernier once, at the end, everything is asked for again: it is what takes longest */
  async jouer(
    sujet: 'en marche' | 'perdu',
    services: readonly Service[],
    ouverts: number,
    dernier: boolean,
  ): Promise<void> {
    const { m, banc } = this;
    const dossiers = await this.naitre(services);
    await jusqua(async () => (await m.lire('SELECT 1 FROM reveil LIMIT 1')).length === 0, {
      quoi: 'les réveils portés',
    });
    const attendues = await m.lire<Attendue>(
      'SELECT dossier, voie, prochaine FROM procedure WHERE dossier = ANY ($1) AND NOT finie ORDER BY prochaine',
      [dossiers],
    );
    await m.puits.vider();
    await banc.phase({ sujet, taille: ouverts }, async () => {
      const absence = sujet === 'perdu' ? await this.perdre() : undefined;
      avancer(`${sujet} : ${attendues.length} échéances attendues`);
      await this.toutesSuivies(attendues);
      const retards = await this.retards(attendues);
      const reprise = sujet === 'perdu' && dernier ? await this.reconstruire() : undefined;
      const recus = await m.puits.releve();
      const doublons = recus.length - new Set(recus.map((r) => r.id)).size;
      return {
        ...etendue('ordinaire', retards.get('dossier') ?? []),
        ...etendue('urgente', retards.get('urgence') ?? []),
        courrielsEnDouble: [doublons, ''],
        actesEnDouble: [await this.actesEnDouble(dossiers), ''],
        ...(absence === undefined ? {} : { absence: [absence, 's'] as const }),
        ...(reprise === undefined ? {} : { reprise: [reprise, 's'] as const }),
      };
    });
  }

  /** Signalements that nobody acknowledges and alerts that nobody takes: each has an instant at which the clock must act. */
  private async naitre(services: readonly Service[]): Promise<string[]> {
    const { ouvreur, combien } = this;
    const agents = services.flatMap((s) => s.agents.map((agent) => ({ ...s, agents: [agent] })));
    const debut = Date.now();
    const dossiers: string[] = [];
    const seconde = (n: number, total: number): number =>
      Math.max(1, Math.round(AVANT + (n / total) * ETALES - (Date.now() - debut) / SECONDE));
    for (const [n, service] of agents.slice(0, combien.ordinaires).entries()) {
      ouvreur.avecReglages({ accuse: { secondes: seconde(n, combien.ordinaires) }, echelon: { jours: 20 } });
      dossiers.push(...(await ouvreur.signaler([service], { accuser: false })));
    }
    for (const [n, { structure }] of services.slice(0, combien.urgentes).entries()) {
      ouvreur.avecReglages({ echelonEvenement: { secondes: seconde(n, combien.urgentes) } });
      const declare = await ouvreur.registre.declarerEvenement({
        auteur: { id: this.direction, fonctions: [] },
        cle: randomUUID(),
        champs: {
          structure,
          type: 'agression',
          jour: new Date(Date.now() - 86_400_000).toISOString().slice(0, 10),
          heure: '09:40',
          rappeler: 'Accueil du rez-de-chaussée',
          telephone: '04 65 71 00 12',
        },
      });
      if (estRefus(declare)) throw new Error(declare.code);
      dossiers.push(declare.reference);
    }
    ouvreur.avecReglages({});
    return dossiers;
  }

  /** Everything Temporal had is gone, and it comes back empty while the house runs. @returns seconds without it */
  private async perdre(): Promise<number> {
    const debut = performance.now();
    const { horloge } = this.m;
    await horloge.enfant.tuer();
    await horloge.perdre();
    await horloge.enfant.demarrer();
    await horloge.namespace();
    return (performance.now() - debut) / SECONDE;
  }

  private async toutesSuivies(attendues: readonly Attendue[]): Promise<void> {
    const fin = Math.max(...attendues.map((a) => a.prochaine.getTime())) - Date.now();
    if (fin > 0) await new Promise((resolve) => setTimeout(resolve, fin));
    await jusqua(async () => (await this.retards(attendues)).get('manquent')?.[0] === 0, {
      quoi: 'chaque échéance suivie d’effet',
      indice: () => `${this.m.processus.worker.journal.slice(-800)}`,
    });
  }

  /** From the instant that was expected to the first fact written after it, which only the clock writes here; seconds, by lane. */
  private async retards(attendues: readonly Attendue[]): Promise<Map<string, number[]>> {
    const faits = await this.m.lire<{ dossier: string; instant: Date | null }>(
      `SELECT a.dossier, (SELECT min(j.instant) FROM journal j WHERE j.dossier = a.dossier AND j.instant >= a.prochaine) AS instant
         FROM unnest($1::uuid[], $2::timestamptz[]) AS a(dossier, prochaine)`,
      [attendues.map((a) => a.dossier), attendues.map((a) => a.prochaine)],
    );
    const vus = new Map<string, number[]>([['manquent', [faits.filter((f) => f.instant === null).length]]]);
    for (const [i, { voie, prochaine }] of attendues.entries()) {
      const instant = faits[i]?.instant;
      if (instant == null) continue;
      vus.set(voie, [...(vus.get(voie) ?? []), (instant.getTime() - prochaine.getTime()) / SECONDE]);
    }
    return vus;
  }

  /** The administrator's command: every open procedure runs again, nearest instant first. @returns seconds until all do */
  private async reconstruire(): Promise<number> {
    const { reconstruire } = await import('#libs/registre/reveils/reconstruire.js');
    const debut = performance.now();
    const combien = await reconstruire(this.m.admin, 1000);
    avancer(`${combien} procédures à relancer`);
    for (let reste = combien; reste > 0;) {
      await new Promise((resolve) => setTimeout(resolve, 500));
      reste = (await this.m.lire<{ n: number }>('SELECT count(*)::int AS n FROM reveil'))[0]?.n ?? 0;
      avancer(`${reste} procédures à relancer`);
    }
    return (performance.now() - debut) / SECONDE;
  }

  /** The same fact twice in one dossier. */
  private async actesEnDouble(dossiers: readonly string[]): Promise<number> {
    let doubles = 0;
    for (const dossier of dossiers) {
      const faits = (await this.m.journal(dossier)).map((l) => JSON.stringify(l.fait));
      doubles += faits.length - new Set(faits).size;
    }
    return doubles;
  }
}

const etendue = (nom: string, retards: readonly number[]): Valeurs => ({
  [`${nom}P50`]: [centile(retards, 0.5), 's'],
  [`${nom}P99`]: [centile(retards, 0.99), 's'],
  [`${nom}Max`]: [Math.max(...retards), 's'],
  [`${nom}Nombre`]: [retards.length, ''],
});
