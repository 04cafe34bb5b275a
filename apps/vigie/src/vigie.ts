import { gabarits } from '#libs/domaine/gabarits.js';
import { Boucle } from '#libs/infra/boucle.js';
import type { Configuration } from '#libs/infra/configuration.js';
import { lireRelaisSmtp } from '#libs/infra/courriel/adresse-smtp.js';
import type { EcouteRetours } from '#libs/infra/courriel/ecoute-retours.js';
import { Remise } from '#libs/infra/courriel/remise.js';
import type { Porte } from '#libs/infra/exploitation/porte.js';
import { horlogeDuRegistre } from '#libs/infra/horloge.js';
import { champsErreur, type Journal } from '#libs/infra/journalisation.js';
import { ouvrirRegistre } from '#libs/registre/assembler.js';
import { fermerBases, type Bases } from '#libs/registre/bases.js';
import type { Coffre } from '#libs/registre/coffre/coffre.js';
import { dechiffreur } from '#libs/registre/coffre/dechiffreur.js';
import { Pompe } from '#libs/registre/courriels/pompe.js';
import { ouvrirPorteDuProcessus } from '#libs/registre/metriques/porte.js';
import { Canaris } from '#libs/registre/vigie/canaris.js';
import { battre, signalerSilences } from '#libs/registre/vigie/silences.js';
import { RETARD_S, veiller } from '#libs/registre/vigie/veiller.js';
import { tenirLaPoignee } from './homme-mort.js';
import { boiteDuRobot } from './robot.js';

const RONDE_MS = 15_000;
const MINUTE_MS = 60_000;
/** A watchdog that has made no round for this long does not say that it lives. */
const VIVANTE_MS = 60_000;
const CONNEXIONS = 4;

/**
 * The watchdog (design §2): knows nothing of Temporal, looks at the record every fifteen seconds, asks about what is urgent and a
 * minute late as the clock would have, and has its own way out for urgent mails that nobody took.
 */
export class Vigie {
  private readonly bases: Bases;
  private readonly boucles: Boucle[];
  private readonly pompe: Pompe;
  private readonly robot: EcouteRetours | undefined;
  private readonly poignee: Boucle | undefined;
  private porte: Porte | undefined;
  private derniereRonde = -Infinity;

  constructor(
    private readonly c: Configuration,
    private readonly journal: Journal,
  ) {
    const perdue = (erreur: string): void => journal.warn('base de données perdue', { erreur });
    const { bases, registre, coffre } = ouvrirRegistre(c, perdue, CONNEXIONS);
    this.bases = bases;
    const moyens = { pool: bases.registre, registre, coffre, horloge: horlogeDuRegistre };
    const canaris = c.VIGIE_CANARI_PORT === 0 ? undefined : new Canaris({ ...moyens, boite: c.VIGIE_CANARI_ADRESSE });
    this.robot = canaris === undefined ? undefined : boiteDuRobot(c, canaris, journal);
    this.pompe = this.pompeDeSecours(coffre);
    const { VIGIE_HOMME_MORT_URL: homme } = c;
    this.poignee =
      homme === undefined
        ? undefined
        : this.boucle('poignee', MINUTE_MS, () => (this.vivante ? tenirLaPoignee(homme) : Promise.resolve()));
    this.boucles = [
      this.boucle('ronde', RONDE_MS, async () => {
        const retard = await veiller({
          ...moyens,
          surEchec: (echue, erreur) => journal.warn('étape en échec', { ...echue, ...champsErreur(erreur) }),
        });
        if (retard > 0) journal.warn('urgences en retard', { nombre: retard });
        await battre(bases.registre, 'vigie');
        const revenue = !this.vivante;
        this.derniereRonde = performance.now();
        if (revenue) this.poignee?.reveiller();
      }),
      this.boucle('silences', RONDE_MS, async () => {
        for (const { processus, muet } of await signalerSilences(bases.registre, horlogeDuRegistre))
          journal.warn(muet ? 'processus muet' : 'processus revenu', { etape: processus });
      }),
      ...(canaris === undefined ? [] : [this.boucle('canari', MINUTE_MS, async () => void (await canaris.lacher()))]),
      ...(this.poignee === undefined ? [] : [this.poignee]),
    ];
  }

  /** It made its round of late: all that a probe, and the dead man's handle, say of it. */
  get vivante(): boolean {
    return performance.now() - this.derniereRonde < VIVANTE_MS;
  }

  async demarrer(): Promise<void> {
    if (this.c.VIGIE_SMTP_URL === undefined) this.journal.warn('la vigie emprunte la messagerie des autres processus');
    if (this.robot === undefined) this.journal.warn('aucun canari : la chaîne entière ne se vérifie pas');
    // Without its mailbox the health page turns red; the watch goes on.
    await this.robot?.ouvrir().catch((e: unknown) => this.journal.error('boîte du robot fermée', champsErreur(e)));
    for (const b of this.boucles) b.demarrer();
    this.pompe.demarrer();
    const { c: configuration, bases, journal } = this;
    this.porte = await ouvrirPorteDuProcessus({ configuration, bases, journal, pret: () => this.vivante });
  }

  async arreter(): Promise<void> {
    await Promise.all([
      this.porte?.fermer(),
      this.robot?.fermer(),
      this.pompe.arreter(),
      ...this.boucles.map((b) => b.arreter()),
    ]);
    await fermerBases(this.bases);
  }

  /** It fails as often as it must and never rests longer: whoever comes back is seen at the next round. */
  private boucle(nom: string, reposMs: number, tour: () => Promise<void>): Boucle {
    const dire = (erreur: unknown): void =>
      this.journal.warn('course interrompue', { etape: nom, ...champsErreur(erreur) });
    return new Boucle(() => tour().then(jamaisEncore, (e: unknown) => (dire(e), false)), reposMs, dire);
  }

  /** Comes second: what a worker's pump has taken, or sends within the minute, is never its business. */
  private pompeDeSecours(coffre: Coffre): Pompe {
    const { c } = this;
    return new Pompe({
      voie: 'urgence',
      registre: this.bases.registre,
      horloge: horlogeDuRegistre,
      dechiffreur: dechiffreur(coffre),
      gabarits,
      site: { url: c.RELAIS_URL, telephone: c.RELAIS_TELEPHONE_PERMANENCE },
      expedition: { domaine: c.RELAIS_COURRIEL_DOMAINE, expediteur: c.RELAIS_COURRIEL_EXPEDITEUR },
      remise: new Remise(lireRelaisSmtp(c.VIGIE_SMTP_URL ?? c.SMTP_URL), { taille: 2 }),
      surIncident: ({ quoi, erreur }) =>
        this.journal.warn('courriel en difficulté', { etape: quoi, ...champsErreur(erreur) }),
      reglage: { apresS: RETARD_S, reposMs: 1000 },
    });
  }
}

const jamaisEncore = (): boolean => false;
