import { randomUUID } from 'node:crypto';
import type { Auteur } from '#libs/domaine/acte.js';
import { accepter, accompagnement, actes as aupres } from '#libs/domaine/accompagnement/index.js';
import { actes, deposer, signalement } from '#libs/domaine/signalement/index.js';
import { gabarits } from '#libs/domaine/gabarits.js';
import { lireRelaisSmtp } from '#libs/infra/courriel/adresse-smtp.js';
import { Remise } from '#libs/infra/courriel/remise.js';
import { dechiffreur } from '#libs/registre/coffre/dechiffreur.js';
import { Pompe } from '#libs/registre/courriels/pompe.js';
import { Compteurs } from '#libs/registre/metriques/compteurs.js';
import { mesurer } from '#libs/registre/metriques/mesurer.js';
import { Metriques } from '#libs/registre/metriques/metriques.js';
import { Actes, type Envoi } from '#apps/api/src/commun/actes.service.js';
import { valider } from '#apps/api/src/commun/validation.js';
import { SmtpDouble } from '../../outils/smtp-double.js';
import { accepte, situation, uneMaison, type Maison } from '../../outils/maison.js';
import { etape, nouvelAgent } from '../boucle/outils.js';
import { lire, sansLaMachine, valeurDe } from './outils.js';

const MINUTE = 60_000;

/** The same house twice: the same people, the same days, the same acts of everybody but the agent. */
class Monde {
  private constructor(
    readonly m: Maison,
    private readonly metriques: Metriques,
    private readonly actes: Actes,
    private readonly smtp: SmtpDouble,
    private readonly erreurs: unknown[],
  ) {}

  static async ouvrir(): Promise<Monde> {
    const m = await uneMaison();
    const erreurs: unknown[] = [];
    const metriques = new Metriques({
      lire: () => mesurer(m.api.registre, m.horloge),
      pret: async () => true,
      surErreur: (e) => erreurs.push(e),
    });
    const actesDeLApi = new Actes(m.registre, new Compteurs(metriques.registre));
    return new Monde(m, metriques, actesDeLApi, await SmtpDouble.ouvrir(), erreurs);
  }

  envoi(auteur: Auteur, corps: Record<string, unknown> = {}): Envoi {
    return { corps, auteur: auteur as Envoi['auteur'], cle: randomUUID(), lire: valider };
  }

  readonly faire = {
    deposer: (auteur: Auteur, agent?: Auteur) =>
      this.actes.deposer(
        signalement,
        deposer,
        this.envoi(auteur, { situation, ...(agent === undefined ? {} : { agentInforme: 'non', agent: agent.id }) }),
      ),
    surLeSignalement: (acte: keyof typeof actes, ref: string, auteur: Auteur, corps = {}) =>
      this.actes.acter(signalement, actes[acte], ref, this.envoi(auteur, corps)),
    accorder: (ref: string, agent: Auteur) =>
      this.actes.engendrer(
        { source: signalement, ne: accompagnement },
        accepter,
        ref,
        this.envoi(agent, { accord: true }),
      ),
    aupres: (acte: keyof typeof aupres, ref: string, auteur: Auteur, corps = {}) =>
      this.actes.acter(accompagnement, aupres[acte], ref, this.envoi(auteur, corps)),
  };

  /** Up to the offer, and one refusal on the way. */
  async jusquALOffre(): Promise<{ agent: Auteur; ref: string }> {
    const { chef, assistante } = this.m.reseau;
    const agent = await nouvelAgent(this.m);
    const { reference: ref } = accepte(await this.faire.deposer(chef, agent));
    expect(await this.faire.surLeSignalement('proposerAide', ref, assistante, { voie: 'telephone' })).toMatchObject({
      code: 'PRENDRE_EN_CHARGE_DABORD',
    });
    accepte(await this.faire.surLeSignalement('accuserReception', ref, assistante));
    accepte(await this.faire.surLeSignalement('proposerAide', ref, assistante, { voie: 'telephone' }));
    await etape(this.m, ref, 'proposer');
    return { agent, ref };
  }

  /** Some minutes go by, and the mails leave. */
  async attendre(): Promise<void> {
    this.m.temps.avancer(10 * MINUTE);
    await this.pompe().viderMaintenant();
  }

  private pompe(): Pompe {
    const { horlogeBases, horloge, coffre } = this.m;
    return new Pompe({
      voie: 'dossier',
      registre: horlogeBases.registre,
      horloge,
      dechiffreur: dechiffreur(coffre),
      gabarits,
      site: { url: 'http://relais.example', telephone: '01 99 00 00 00' },
      expedition: { domaine: 'relais.example', expediteur: 'service-social@relais.example' },
      remise: new Remise(lireRelaisSmtp(this.smtp.url)),
      surIncident: ({ erreur }) => this.erreurs.push(erreur),
    });
  }

  async texte(): Promise<string> {
    const { texte } = await this.metriques.exposer();
    expect(this.erreurs).toEqual([]);
    return sansLaMachine(texte);
  }

  async fermer(): Promise<void> {
    await this.smtp.fermer();
    await this.m.fermer();
  }
}

describe('deux mondes que seule la réponse de l’agent distingue', () => {
  let accepteur: Monde;
  let silencieux: Monde;
  beforeAll(async () => {
    accepteur = await Monde.ouvrir();
    silencieux = await Monde.ouvrir();
  });
  afterAll(async () => {
    await accepteur?.fermer();
    await silencieux?.fermer();
  });

  it('il accepte, est accompagné, se voit refuser un acte ; il se tait : les mêmes mesures, octet pour octet (T-37)', async () => {
    const [ici, la] = [await accepteur.jusquALOffre(), await silencieux.jusquALOffre()];
    const { faire, m } = accepteur;
    const { assistante } = m.reseau;
    accepte(await faire.surLeSignalement('repondre', ici.ref, ici.agent, { valeur: 'oui' }));
    const { reference: ref } = accepte(await faire.accorder(ici.ref, ici.agent));
    // Refused in each way: what he typed, what is not his, what he did already.
    expect(await faire.surLeSignalement('repondre', ici.ref, ici.agent, { valeur: 'peut-être' })).toMatchObject({
      code: 'SAISIE_INVALIDE',
    });
    expect(await faire.accorder(ici.ref, ici.agent)).toMatchObject({ refuse: true });
    expect(await faire.surLeSignalement('proposerAide', ici.ref, ici.agent, { voie: 'telephone' })).toMatchObject({
      code: 'INTROUVABLE',
    });
    const moments = {
      jour1: '2026-03-17',
      heure1: '14:30',
      duree: '45',
      lieu: 'permanence',
      precision: 'Porte du fond',
    };
    accepte(await faire.aupres('proposerEntretien', ref, assistante, moments));
    expect(await faire.aupres('proposerEntretien', ref, assistante, {})).toMatchObject({ code: 'SAISIE_INVALIDE' });
    accepte(await faire.aupres('choisirCreneau', ref, ici.agent, { entretien: '1', creneau: '1' }));

    for (const monde of [accepteur, silencieux]) await monde.attendre();
    const lus = [await accepteur.texte(), await silencieux.texte()] as const;
    expect(lus[0]).toBe(lus[1]);
    expect(la.ref).not.toBe(ici.ref);
    // And it is a text that says something.
    expect(valeurDe(lus[0], 'relais_actes_total')).toBe(3);
    expect(lire(lus[0]).filter((e) => e.nom === 'relais_refus_total')).toEqual([
      { nom: 'relais_refus_total', etiquettes: { code: 'PRENDRE_EN_CHARGE_DABORD' }, valeur: 1 },
    ]);
    expect(valeurDe(lus[0], 'relais_courriels', { voie: 'ordinaire', issue: 'accepte' })).toBeGreaterThan(0);
  });

  it('sa propre demande ne se compte pas plus que sa réponse', async () => {
    const avant = await accepteur.texte();
    const agent = await nouvelAgent(accepteur.m);
    accepte(await accepteur.faire.deposer(agent));
    expect(await accepteur.faire.deposer(agent, agent)).not.toMatchObject({ code: 'AGENT_INCONNU' });
    expect(await accepteur.faire.surLeSignalement('repondre', randomUUID(), agent, { valeur: 'oui' })).toMatchObject({
      code: 'INTROUVABLE',
    });
    const apres = await accepteur.texte();
    for (const nom of ['relais_actes_total', 'relais_refus_total'])
      expect(lire(apres).filter((e) => e.nom === nom)).toEqual(lire(avant).filter((e) => e.nom === nom));
  });

  it('le harnais voit une fuite : un acte compté de trop se lit', async () => {
    const avant = await silencieux.texte();
    const agent = await nouvelAgent(silencieux.m);
    accepte(await silencieux.faire.deposer(silencieux.m.reseau.chef, agent));
    expect(await silencieux.texte()).not.toBe(avant);
  });
});
