import { Courses } from '#apps/worker/src/courses.js';
import type { Acte } from '#libs/domaine/acte.js';
import type { Signalement } from '#libs/domaine/signalement/etat.js';
import { creerJournal } from '#libs/infra/journalisation.js';
import { convertisseurTemporal } from '#libs/infra/temporal/convertisseur.js';
import { connexionTemporal } from '#libs/infra/temporal/sonneur.js';
import { ouvrirBases } from '#libs/registre/bases.js';
import { agir, uneMaison, type Maison } from '../../outils/maison.js';
import { SmtpDouble } from '../../outils/smtp-double.js';
import { configurationDEssai } from '../../unitaire/api/outils/site.js';
import { pris } from '../boucle/outils.js';

class Rien {}

describe('L’ouvrier ordinaire', () => {
  let m: Maison;
  let relais: SmtpDouble;
  beforeEach(async () => {
    m = await uneMaison();
    relais = await SmtpDouble.ouvrir();
  });
  afterEach(async () => {
    await relais.fermer();
    await m.fermer();
  });

  /** All that runs beside the ordinary worker, with no Temporal to talk to. */
  function courses(): Courses {
    const urls = { DATABASE_URL: m.base.urls.worker };
    return new Courses({
      bases: ouvrirBases({ registre: urls.DATABASE_URL, cles: m.base.urls.cles, surRupture: () => undefined }),
      coffre: m.coffre,
      registre: m.clock,
      empreinte: m.empreinte,
      voie: 'dossier',
      configuration: configurationDEssai({ ...urls, SMTP_URL: relais.url, cles: m.cles }),
      connexion: connexionTemporal({ address: '127.0.0.1:1' }),
      dataConverter: convertisseurTemporal(m.cles.service),
      journal: creerJournal({ processus: 'worker', niveau: 'error', destination: { write: () => undefined } }),
    });
  }

  it('envoie à tout un service, Temporal arrêté, puis s’arrête sans rien laisser', async () => {
    const { reference } = await pris(m);
    const envoi = { cle: 'soutien:1', gabarit: 'soutienAuService', donnees: {}, lieu: m.reseau.service };
    const soutenir: Acte<Signalement, Rien> = {
      type: 'soutenirLeService',
      champs: Rien,
      qui: () => true,
      decider: (etat, _champs, _contexte, { id }) => ({ etat, faits: [{ type: 'soutienEnvoye', par: id }], envoi }),
    };
    await agir(m, soutenir, reference, m.reseau.assistante, {});
    const soutiens = (): number => relais.recus.filter((r) => r.brut.includes('/soutien')).length;
    const dossier = courses();
    await dossier.onApplicationBootstrap();
    await relais.jusqua(() => soutiens() === 3);
    await dossier.beforeApplicationShutdown();
    await dossier.onApplicationShutdown();
    const { rows } = await m.horlogeBases.registre.query(
      `SELECT acceptes, (SELECT count(*)::int FROM courriel WHERE voie = 'masse') AS restants FROM envoi_masse`,
    );
    expect(rows).toEqual([{ acceptes: 3, restants: 0 }]);
  });
});
