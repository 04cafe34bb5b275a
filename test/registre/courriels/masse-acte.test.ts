import type { Acte } from '#libs/domaine/acte.js';
import type { EnvoiDeMasse } from '#libs/domaine/courriel.js';
import { gabarits } from '#libs/domaine/gabarits.js';
import type { Signalement } from '#libs/domaine/signalement/etat.js';
import { lireRelaisSmtp } from '#libs/infra/courriel/adresse-smtp.js';
import { Remise } from '#libs/infra/courriel/remise.js';
import { dechiffreur } from '#libs/registre/coffre/dechiffreur.js';
import { envoisDe, type EnvoiVu } from '#libs/registre/courriels/envois.js';
import { Pompe } from '#libs/registre/courriels/pompe.js';
import { lireCourrielsEnPanne } from '#libs/registre/lecteurs/courriels-en-panne.js';
import { lireEnTantQue } from '#libs/registre/lecteurs/lecteur.js';
import { lireSante } from '#libs/registre/lecteurs/sante.js';
import { unAgent } from '../../fabriques/reseau.js';
import { agir, etatDe, uneMaison, type Maison } from '../../outils/maison.js';
import { SmtpDouble } from '../../outils/smtp-double.js';
import { accesDe, enAdministrateur, pris } from '../boucle/outils.js';
import { clefsDe, copieDe, toutLire } from '../effacement/lecture-brute.js';

/** Who works where is the annuaire's to know; nothing else may say whom a mailing reached. */
const ANNUAIRE = ['personne', 'identite', 'fonction', 'compte', 'annuaire_source', 'session'];

class Rien {}

/** An act that writes to a whole service, as that of an event does. */
const soutenir = (envoi: EnvoiDeMasse): Acte<Signalement, Rien> => ({
  type: 'soutenirLeService',
  champs: Rien,
  qui: () => true,
  decider: (etat, _champs, _contexte, auteur) => ({ etat, faits: [{ type: 'soutienEnvoye', par: auteur.id }], envoi }),
});

describe('Un acte qui écrit à tout un service', () => {
  let m: Maison;
  let relais: SmtpDouble;
  let pompe: Pompe;
  let reference: string;
  beforeEach(async () => {
    m = await uneMaison();
    relais = await SmtpDouble.ouvrir();
    pompe = new Pompe({
      voie: 'masse',
      registre: m.horlogeBases.registre,
      horloge: m.horloge,
      dechiffreur: dechiffreur(m.coffre),
      gabarits,
      site: { url: 'http://relais.example', telephone: '01 99 00 00 00' },
      expedition: { domaine: 'relais.example', expediteur: 'service-social@relais.example' },
      remise: new Remise(lireRelaisSmtp(relais.url), { delais: { inactif: 20 } }),
      surIncident: ({ erreur }) => {
        throw erreur;
      },
    });
    ({ reference } = await pris(m));
  });
  afterEach(async () => {
    await pompe.arreter();
    await relais.fermer();
    await m.fermer();
  });

  const envoi = (reste: Partial<EnvoiDeMasse> = {}): EnvoiDeMasse => ({
    cle: 'soutien:1',
    gabarit: 'soutienAuService',
    donnees: {},
    lieu: m.reseau.service,
    ...reste,
  });
  const ecrire = (reste: Partial<EnvoiDeMasse> = {}): Promise<unknown> =>
    agir(m, soutenir(envoi(reste)), reference, m.reseau.assistante, {});
  const vus = (qui = m.reseau.assistante.id): Promise<EnvoiVu[]> =>
    lireEnTantQue(accesDe(m), qui, (client) => envoisDe(client, reference));
  const lignes = async (): Promise<number> =>
    Number((await m.horlogeBases.registre.query(`SELECT 1 FROM courriel WHERE voie = 'masse'`)).rowCount);

  it('une ligne par agent du lieu et au-dessous, chacun une fois ; qui n’a pas d’adresse est compté, ailleurs ne l’est pas (T-37)', async () => {
    const sans = await unAgent(m.base.urls.admin, m.reseau.service, 'sans-adresse');
    await enAdministrateur(m, 'UPDATE identite SET courriel = NULL WHERE personne = $1', [sans.id]);
    const [bureau] = (
      await m.horlogeBases.registre.query<{ id: string }>('SELECT parent AS id FROM structure WHERE id = $1', [
        m.reseau.service,
      ])
    ).rows;
    // The same agent in two places of the direction is written to once.
    await enAdministrateur(m, `INSERT INTO fonction VALUES ($1, 'agent', $2)`, [m.reseau.agent.id, bureau?.id]);
    await ecrire();
    const [service] = await vus();
    await ecrire({ cle: 'soutien:2', lieu: bureau?.id ?? '' });
    const [, direction] = await vus();
    // chef, agent, the agent of the dossier, and the one without an address; below the direction, the agent of the other service too
    expect(service).toMatchObject({ total: 4, sansAdresse: 1, enAttente: 3, acceptes: 0 });
    expect(direction).toMatchObject({ cle: 'soutien:2', gabarit: 'soutienAuService', total: 5, enAttente: 4 });
    expect(await lignes()).toBe(7);
    expect(await pompe.viderMaintenant()).toEqual({ ACCEPTE: 7 });
    expect(await vus()).toMatchObject([
      { acceptes: 3, enAttente: 0 },
      { acceptes: 4, enAttente: 0 },
    ]);
    expect(relais.recus.filter((r) => r.a.startsWith('autreagent@'))).toHaveLength(1);
  });

  it('ne garde aucune personne : ni table, ni colonne, ni clé n’en dit plus rien une fois parti (T-37)', async () => {
    await ecrire();
    const pendant = await lu();
    expect(pendant).toContain(m.reseau.chef.id);
    await pompe.viderMaintenant();
    const apres = await lu();
    const destinataires = await m.horlogeBases.registre.query<{ personne: string }>(
      `SELECT personne FROM fonction WHERE structure = $1 AND role = 'agent'`,
      [m.reseau.service],
    );
    const avant = (await etatDe(m, reference)).agent;
    for (const { personne } of destinataires.rows.filter(
      (r) => r.personne !== m.reseau.chef.id && r.personne !== avant,
    ))
      expect(apres).not.toContain(personne);
    expect(apres.split(m.reseau.chef.id).length).toBeLessThan(pendant.split(m.reseau.chef.id).length);
    expect(await lignes()).toBe(0);
  });

  it('personne en session ne lit à qui : ni l’assistante qui l’a décidé, ni l’administratrice ; un inconnu ne voit rien du tout', async () => {
    await ecrire();
    for (const { id } of [m.reseau.assistante, m.reseau.administratrice, m.reseau.ctn]) {
      const { rowCount } = await lireEnTantQue(accesDe(m), id, (client) =>
        client.query(`SELECT 1 FROM courriel WHERE voie = 'masse'`),
      );
      expect(rowCount).toBe(0);
    }
    expect(await vus(m.reseau.autreAgent.id)).toEqual([]);
    expect(await vus()).toHaveLength(1);
  });

  it('la même clé deux fois abandonne l’acte entier ; un gabarit qui n’est pas de masse aussi', async () => {
    await ecrire();
    const faits = async (): Promise<number> =>
      (await m.horlogeBases.registre.query('SELECT 1 FROM journal')).rowCount ?? 0;
    const avant = await faits();
    await expect(ecrire()).rejects.toThrow(/duplicate key/);
    await expect(ecrire({ cle: 'soutien:2', gabarit: 'matin' })).rejects.toThrow('GABARIT_INCONNU');
    expect([await faits(), await lignes()]).toEqual([avant, 3]);
  });

  it('rien ne part avant son heure', async () => {
    await ecrire({ pasAvant: new Date(m.temps.maintenant.getTime() + 3_600_000).toISOString() });
    expect(await pompe.viderMaintenant()).toEqual({});
    m.temps.avancer(3_600_000);
    expect(await pompe.viderMaintenant()).toEqual({ ACCEPTE: 3 });
  });

  it('la santé les compte à part, et aucun n’est « en panne » un à un', async () => {
    const avant = await lireSante(m.api.registre);
    await ecrire();
    const pendant = await lireSante(m.api.registre);
    expect([pendant.courriels, pendant.masse]).toEqual([avant.courriels, { enAttente: 3, abandonnes: 0 }]);
    relais.scenario = { point: 'fin' };
    await pompe.viderMaintenant();
    m.temps.avancer(60_000);
    await pompe.viderMaintenant();
    const apres = await lireSante(m.api.registre);
    expect([apres.courriels, apres.masse, apres.taches]).toEqual([
      avant.courriels,
      { enAttente: 0, abandonnes: 3 },
      avant.taches,
    ]);
    expect(await lireCourrielsEnPanne(accesDe(m), m.reseau.administratrice.id)).toMatchObject({ nombre: 0 });
  });

  /** All that the record and every key can tell, the annuaire aside. */
  async function lu(): Promise<string> {
    const copie = await copieDe(m.base.urls.admin);
    for (const table of ANNUAIRE) copie.delete(table);
    return toutLire(copie, await clefsDe(m));
  }
});
