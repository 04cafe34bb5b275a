import { createTransport } from 'nodemailer';
import type { Banc, Valeurs } from '../outils/banc.js';
import { avancer } from '../outils/avancement.js';
import { auRepos, compteurs, pente, type MaisonDuBanc } from '../outils/maison-du-banc.js';
import type { Plancher } from '../outils/plancher.js';
import { cpuMs } from '../outils/proc.js';
import { present, type Recu } from '../outils/puits.js';
import { appelables, deployer, unePriseEnCharge, type Gens } from './service.js';

type Texte = { text: string; html: string };

/** From the click to the relay's 250 for each call, whatever their number. */
export class Alertes {
  constructor(
    private readonly banc: Banc,
    private readonly m: MaisonDuBanc,
    private readonly gens: Gens,
    private readonly plancher: Plancher,
    private readonly texte: Texte,
    private readonly tailles: readonly number[],
  ) {}

  /** The first crisis of the day first: the processes have just started and have never written such a mail. */
  async relais(): Promise<void> {
    const { api, urgence } = this.m.processus;
    await Promise.all([api.arreter(), urgence.arreter()]);
    await Promise.all([api.demarrer(), urgence.demarrer()]);
    await this.m.horlogePrete();
    await this.banc.phase({ sujet: 'relais', variante: 'premiere', taille: 50 }, () => this.uneAlerte(50));
    const derniers: [number, number][] = [];
    for (const taille of this.tailles) {
      avancer(`relais · ${taille} appels`);
      const vu = await this.banc.phase({ sujet: 'relais', taille }, () => this.uneAlerte(taille));
      derniers.push([taille, vu['dernier']?.[0] ?? NaN]);
    }
    const grandes = derniers.filter(([n]) => n >= 50);
    if (grandes.length > 1) this.banc.noter({ sujet: 'relais' }, { pente: [pente(grandes), ''] });
  }

  async plancherSeul(): Promise<void> {
    await this.banc.phase({ sujet: 'plancher', variante: 'premiere', taille: 50 }, () => this.lePlancher(50));
    for (const taille of this.tailles) {
      avancer(`plancher · ${taille} appels`);
      await this.banc.phase({ sujet: 'plancher', taille }, () => this.lePlancher(taille));
    }
  }

  /** The same mails composed and sent by nodemailer, with no ledger at all: what one costs in CPU. */
  async nodemailer(): Promise<void> {
    const smtp = createTransport({
      pool: true,
      maxConnections: 4,
      maxMessages: Infinity,
      host: '127.0.0.1',
      port: this.m.puits.port,
      ignoreTLS: true,
    });
    const taille = Math.min(1000, Math.max(...this.tailles));
    const envoyer = async (combien: number): Promise<void> => {
      const un = (_: unknown, n: number): Promise<unknown> =>
        smtp.sendMail({
          from: 'a@relais.example',
          to: `v${n}@exemple.example`,
          subject: 'Vous avez un message',
          ...this.texte,
        });
      await Promise.all(Array.from({ length: combien }, un));
    };
    await envoyer(200);
    await this.banc.phase({ sujet: 'nodemailer', taille }, async () => {
      const avant = process.cpuUsage();
      await envoyer(taille);
      const { user, system } = process.cpuUsage(avant);
      return { cpu: [(user + system) / 1000 / taille, 'ms'] };
    });
    smtp.close();
  }

  private async uneAlerte(taille: number): Promise<Valeurs> {
    const { m } = this;
    await appelables(m, taille);
    const reference = await unePriseEnCharge(m, this.gens);
    const repos = await auCalme(m);
    const [avant, cpu] = [await compteurs(m), this.cpu()];
    await m.puits.vider(); // what the house wrote of its own while it was left alone is no call
    const { debut, acte } = await deployer(this.gens, reference);
    const recus = await m.puits.attendre(taille);
    await auRepos(m);
    const [apres, cpuApres] = [await compteurs(m), this.cpu()];
    const secondes = (apres.le - avant.le) / 1000;
    return {
      ...durees(recus, debut),
      acte: [acte, 'ms'],
      cpu: [(cpuApres - cpu) / taille, 'ms'],
      sql: [Math.max(0, apres.instructions - avant.instructions - repos * secondes) / taille, ''],
    };
  }

  private async lePlancher(taille: number): Promise<Valeurs> {
    await this.m.puits.vider();
    const debut = present();
    await this.plancher.envoyer(taille, 220, this.texte);
    return durees(await this.m.puits.attendre(taille), debut);
  }

  private cpu(): number {
    const { api, urgence } = this.m.processus;
    return cpuMs(api.pid ?? 0) + cpuMs(urgence.pid ?? 0);
  }
}

/** What the house says to its record in a second when nothing happens. */
async function auCalme(m: MaisonDuBanc): Promise<number> {
  const avant = await compteurs(m);
  await new Promise((resolve) => setTimeout(resolve, 1000));
  const apres = await compteurs(m);
  return (apres.instructions - avant.instructions) / ((apres.le - avant.le) / 1000);
}

function durees(recus: readonly Recu[], debut: number): Valeurs {
  const instants = recus.map((r) => r.le - debut).sort((x, y) => x - y);
  return {
    premier: [instants[0] ?? NaN, 'ms'],
    moitie: [instants[Math.ceil(instants.length / 2) - 1] ?? NaN, 'ms'],
    dernier: [instants.at(-1) ?? NaN, 'ms'],
  };
}
