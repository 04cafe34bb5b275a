import type { BeforeApplicationShutdown, OnApplicationBootstrap, OnApplicationShutdown } from '@nestjs/common';
import type { DataConverter } from '@temporalio/common';
import type { Connection } from '@temporalio/client';
import { gabarits } from '#libs/domaine/gabarits.js';
import { Boucle } from '#libs/infra/boucle.js';
import type { Configuration } from '#libs/infra/configuration.js';
import type { Empreinte } from '#libs/infra/empreintes.js';
import { lireRelaisSmtp } from '#libs/infra/courriel/adresse-smtp.js';
import type { EcouteRetours } from '#libs/infra/courriel/ecoute-retours.js';
import { Remise } from '#libs/infra/courriel/remise.js';
import { horlogeDuRegistre } from '#libs/infra/horloge.js';
import { champsErreur, type Journal } from '#libs/infra/journalisation.js';
import { creerSonneur } from '#libs/infra/temporal/sonneur.js';
import { fermerBases, type Bases } from '#libs/registre/bases.js';
import type { Coffre } from '#libs/registre/coffre/coffre.js';
import { dechiffreur } from '#libs/registre/coffre/dechiffreur.js';
import { Debit } from '#libs/registre/courriels/debit.js';
import { Pompe } from '#libs/registre/courriels/pompe.js';
import { Ecoute } from '#libs/registre/ecoute.js';
import { sceller } from '#libs/registre/journal/sceller.js';
import { PAUSE_MS, reconcilier } from '#libs/registre/reveils/reconciliateur.js';
import { commencerLesTournees } from '#libs/registre/annuaire/tournees.js';
import { essayerLesVolontaires } from '#libs/registre/astreintes/essayer.js';
import { veillerAuxAstreintes } from '#libs/registre/astreintes/veiller.js';
import { detruireLesClesDesParties } from '#libs/registre/notes/detruire-cles.js';
import { commencerLesAbsences } from '#libs/registre/continuite/commencer-les-absences.js';
import { essayerLaContinuite } from '#libs/registre/continuite/essayer.js';
import { reveillerSansTenante } from '#libs/registre/continuite/sans-tenante.js';
import { reglagesDuLieu } from '#libs/registre/reglages.js';
import type { Registre } from '#libs/registre/registre.js';
import { Relais } from '#libs/registre/reveils/relais.js';
import { battre, signalerSilences } from '#libs/registre/vigie/silences.js';
import { porteDesRetours } from './porte-des-retours.js';

export interface ReglageCourses {
  bases: Bases;
  coffre: Coffre;
  registre: Registre;
  empreinte: Empreinte;
  voie: 'dossier' | 'urgence';
  configuration: Configuration;
  /** To Temporal; closed with the last of what runs here. */
  connexion: Connection;
  dataConverter: DataConverter;
  journal: Journal;
}

const BATTEMENT_MS = 10_000;
const SCELLEMENT_MS = 60_000;
const TOURNEES_MS = 10 * 60_000;
const ESSAIS_MS = 60 * 60_000;
const ABSENCES_MS = 60_000;
const ASTREINTES_MS = 60_000;

/** What runs beside the Temporal worker of a lane: relay, reconciler, heartbeat, hourly seal. A poll carries correctness, NOTIFY haste. */
export class Courses implements OnApplicationBootstrap, BeforeApplicationShutdown, OnApplicationShutdown {
  private readonly boucles: Boucle[];
  private readonly relais: Boucle;
  private readonly ecoute: Ecoute;
  private readonly pompes: readonly Pompe[];
  private readonly porte: EcouteRetours | undefined;

  constructor(private readonly r: ReglageCourses) {
    const { bases, voie, configuration, connexion, dataConverter, journal } = r;
    const relais = new Relais(
      bases.registre,
      creerSonneur(connexion, configuration.TEMPORAL_NAMESPACE, dataConverter),
      voie,
      horlogeDuRegistre,
    );
    const boucle = (
      nom:
        | 'relais'
        | 'reconciliateur'
        | 'battement'
        | 'scellement'
        | 'tournees'
        | 'absences'
        | 'departs'
        | 'essais'
        | 'astreintes',
      reposMs: number,
      tour: () => Promise<boolean>,
    ): Boucle =>
      new Boucle(tour, reposMs, (erreur) =>
        journal.warn('course interrompue', { etape: nom, ...champsErreur(erreur) }),
      );
    this.relais = boucle('relais', voie === 'urgence' ? 200 : 1000, async () => {
      const { vus, injoignable } = await relais.passer();
      if (injoignable) journal.warn('temporal injoignable', { voie });
      return vus > 0 && !injoignable;
    });
    this.boucles = [
      this.relais,
      boucle('reconciliateur', PAUSE_MS[voie], async () => {
        const retard = await reconcilier(bases.registre, horlogeDuRegistre, voie);
        if (retard > 0) journal.warn('procédures en retard', { voie, nombre: retard });
        return false;
      }),
      boucle('battement', BATTEMENT_MS, async () => {
        await battre(bases.registre, voie === 'urgence' ? 'urgence' : 'worker');
        for (const { processus, muet } of await signalerSilences(bases.registre, horlogeDuRegistre))
          journal.warn(muet ? 'processus muet' : 'processus revenu', { etape: processus });
        return false;
      }),
      ...(voie === 'dossier'
        ? [
            boucle('tournees', TOURNEES_MS, async () => {
              const { registre: pool } = bases;
              await commencerLesTournees(pool, r.registre, reglagesDuLieu(configuration.reglages), horlogeDuRegistre);
              return false;
            }),
            boucle('absences', ABSENCES_MS, async () => {
              await commencerLesAbsences(bases.registre, r.registre, horlogeDuRegistre);
              await reveillerSansTenante(bases.registre, horlogeDuRegistre);
              return false;
            }),
            boucle('essais', ESSAIS_MS, async () => {
              await essayerLaContinuite(bases.registre, reglagesDuLieu(configuration.reglages), horlogeDuRegistre);
              return false;
            }),
            boucle('astreintes', ASTREINTES_MS, async () => {
              const reglages = reglagesDuLieu(configuration.reglages);
              await veillerAuxAstreintes(bases.registre, r.registre, reglages, horlogeDuRegistre);
              await essayerLesVolontaires(bases.registre, r.registre, reglages, horlogeDuRegistre);
              return false;
            }),
            boucle('departs', TOURNEES_MS, async () => {
              const { notesApresDepart } = reglagesDuLieu(configuration.reglages)([]);
              await detruireLesClesDesParties(bases.registre, r.coffre, horlogeDuRegistre, notesApresDepart);
              return false;
            }),
            boucle('scellement', SCELLEMENT_MS, async () =>
              sceller(bases.registre, horlogeDuRegistre, configuration.cles.sceau),
            ),
          ]
        : []),
    ];
    this.pompes = (voie === 'dossier' ? (['dossier', 'masse'] as const) : ([voie] as const)).map((v) => pompeDe(r, v));
    this.porte = voie === 'dossier' ? porteDesRetours(r) : undefined;
    this.ecoute = new Ecoute(
      configuration.DATABASE_URL,
      { [`reveil_${voie}`]: () => this.relais.reveiller() },
      (erreur) => journal.warn('écoute interrompue', { erreur }),
    );
  }

  async onApplicationBootstrap(): Promise<void> {
    for (const b of this.boucles) b.demarrer();
    this.ecoute.demarrer();
    for (const p of this.pompes) p.demarrer();
    await this.porte?.ouvrir();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.ecoute.arreter();
    await Promise.all([this.porte?.fermer(), ...[...this.pompes, ...this.boucles].map((c) => c.arreter())]);
  }

  async onApplicationShutdown(): Promise<void> {
    await this.r.connexion.close();
    await fermerBases(this.r.bases);
  }
}

/** Each has its own SMTP connections; that of mass mail is held back, so that the others find the relay and the record free. */
function pompeDe(
  { bases, coffre, configuration, journal }: ReglageCourses,
  voie: 'dossier' | 'urgence' | 'masse',
): Pompe {
  return new Pompe({
    voie,
    registre: bases.registre,
    horloge: horlogeDuRegistre,
    dechiffreur: dechiffreur(coffre),
    gabarits,
    site: { url: configuration.RELAIS_URL, telephone: configuration.RELAIS_TELEPHONE_PERMANENCE },
    expedition: {
      domaine: configuration.RELAIS_COURRIEL_DOMAINE,
      expediteur: configuration.RELAIS_COURRIEL_EXPEDITEUR,
    },
    remise: new Remise(lireRelaisSmtp(configuration.SMTP_URL)),
    ...(voie === 'masse' ? { debit: new Debit(configuration.RELAIS_DEBIT_MASSE) } : {}),
    surIncident: ({ quoi, erreur }) =>
      journal.warn('courriel en difficulté', { voie, etape: quoi, ...champsErreur(erreur) }),
  });
}
