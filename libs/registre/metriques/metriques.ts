import { collectDefaultMetrics, Registry } from 'prom-client';
import { creerJauge, type Jauge } from './jauge.js';
import type { Mesures } from './mesurer.js';
import { DE_NODE, DE_TEMPORAL, DU_PROCESSUS, DU_REGISTRE, ISSUES } from './permises.js';

/** Where a process reads what it tells. */
export interface Sources {
  /** The record, in one reading. @throws when it does not answer */
  lire(): Promise<Mesures>;
  pret(): Promise<boolean>;
  /** Absent from a process that does not speak to Temporal. */
  temporal?: () => Promise<boolean>;
  surErreur(erreur: unknown): void;
}

/**
 * What one process tells Prometheus. A metric can only be made of a line of permises.ts, and the record is read anew each time: a
 * figure that could not be read is absent, never the one of before.
 */
export class Metriques {
  readonly registre = new Registry();
  private readonly duRegistre = new Map<string, Jauge>();
  private readonly duProcessus: Record<keyof typeof DU_PROCESSUS, Jauge>;
  private readonly temporal: Jauge | undefined;
  private enCours: Promise<string> | undefined;

  constructor(private readonly sources: Sources) {
    collectDefaultMetrics({ register: this.registre });
    for (const { name } of this.registre.getMetricsAsArray())
      if (!DE_NODE.includes(name)) this.registre.removeSingleMetric(name);
    for (const nom of Object.keys(DU_REGISTRE) as (keyof typeof DU_REGISTRE)[])
      this.duRegistre.set(nom, creerJauge(this.registre, nom, DU_REGISTRE[nom]));
    this.duProcessus = {
      relais_pret: creerJauge(this.registre, 'relais_pret', DU_PROCESSUS.relais_pret),
      relais_registre_lu: creerJauge(this.registre, 'relais_registre_lu', DU_PROCESSUS.relais_registre_lu),
    };
    if (sources.temporal !== undefined)
      this.temporal = creerJauge(this.registre, 'relais_temporal_joint', DE_TEMPORAL.relais_temporal_joint);
  }

  /** For the door: two who ask at once get the same reading. */
  async exposer(): Promise<{ type: string; texte: string }> {
    this.enCours ??= this.relever().finally(() => (this.enCours = undefined));
    return { type: this.registre.contentType, texte: await this.enCours };
  }

  private async relever(): Promise<string> {
    const { sources } = this;
    const [mesures, pret, temporal] = await Promise.all([
      sources.lire().catch((erreur: unknown) => void sources.surErreur(erreur)),
      sources.pret(),
      sources.temporal?.() ?? false,
    ]);
    this.duProcessus.relais_pret.poser(Number(pret));
    this.duProcessus.relais_registre_lu.poser(Number(mesures !== undefined));
    this.temporal?.poser(Number(temporal));
    for (const jauge of this.duRegistre.values()) jauge.vider();
    for (const [nom, valeur, etiquettes] of mesures === undefined ? [] : releve(mesures))
      if (valeur !== null) this.duRegistre.get(nom)?.poser(valeur, etiquettes);
    return this.registre.metrics();
  }
}

type Ligne = [nom: keyof typeof DU_REGISTRE, valeur: number | null, etiquettes?: Record<string, string>];

/** Each figure of the reading under its name. */
function releve(m: Mesures): Ligne[] {
  const voies = ['urgence', 'ordinaire'] as const;
  return [
    ...voies.flatMap((voie): Ligne[] => [
      ['relais_procedures_en_retard', m.retards[voie].nombre, { voie }],
      ['relais_horloge_retard_secondes', m.retards[voie].age, { voie }],
      ['relais_reveils_attente_secondes', m.reveils[voie], { voie }],
    ]),
    ...Object.entries(m.attentes).map(([voie, age]): Ligne => ['relais_courriels_attente_secondes', age, { voie }]),
    ...voies.flatMap((voie) => courriels(voie, parEtat(m, voie))),
    ...courriels('masse', m.masse),
    ['relais_courriels_retenue_secondes', m.retenue],
    ['relais_reveils_de_cote', m.quarantaine],
    ['relais_taches_techniques', m.taches],
    ['relais_situations_sans_tenante', m.sansTenante],
    ['relais_lieux_sans_assistante', m.sansAssistante.vacants, { cause: 'vacant' }],
    ['relais_lieux_sans_assistante', m.sansAssistante.absentes, { cause: 'absence' }],
    ['relais_lieux_trou_astreinte', m.trousAstreinte],
    ...Object.entries(m.silences).map(([processus, s]): Ligne => [
      'relais_processus_silence_secondes',
      s,
      { processus },
    ]),
    ['relais_canari_age_secondes', m.boucle.age],
    ['relais_canari_duree_secondes', m.boucle.duree],
    ['relais_canari_depart_secondes', m.boucle.partie],
  ];
}

const parEtat = ({ courriels: tous }: Mesures, voie: string): Record<string, number> =>
  Object.fromEntries(tous.filter((c) => c.voie === voie).map((c) => [c.etat, c.nombre]));

/** Every outcome, those that did not happen too: a rate can be drawn from the first one on. */
const courriels = (voie: string, nombres: Record<string, number>): Ligne[] =>
  Object.entries(ISSUES).map(([etat, issue]) => ['relais_courriels', nombres[etat] ?? 0, { voie, issue }]);
