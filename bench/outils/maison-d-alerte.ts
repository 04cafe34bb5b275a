import pg from 'pg';
import { actes } from '#libs/domaine/evenement/index.js';
import { gabarits } from '#libs/domaine/gabarits.js';
import { lireRelaisSmtp } from '#libs/infra/courriel/adresse-smtp.js';
import { Remise } from '#libs/infra/courriel/remise.js';
import { assemblerRegistre } from '#libs/registre/assembler.js';
import { Avertisseur } from '#libs/registre/avertisseur.js';
import { dechiffreur } from '#libs/registre/coffre/dechiffreur.js';
import { Pompe } from '#libs/registre/courriels/pompe.js';
import { accepte, uneMaison, type Maison } from '../../test/outils/maison.js';
import { desVolontaires } from '../../test/registre/evenement/foule.js';
import { autourDUnEvenement, declare, surLEvenement, type Autour } from '../../test/registre/evenement/outils.js';

export const REGLAGES = { defaut: { jonctionEvenement: { secondes: 1 } }, structures: {} };

/** A record with that many volunteers and nobody else to call; its clock goes with the one on the wall, its haste is the site's own. */
export interface MaisonDAlerte extends Maison {
  admin: pg.Pool;
  combien: number;
  autour: Autour;
}

export async function uneMaisonDAlerte(combien: number): Promise<MaisonDAlerte> {
  const m = await uneMaison(REGLAGES);
  const autour = await autourDUnEvenement(m);
  const admin = new pg.Pool({ connectionString: m.base.urls.admin, max: 10 });
  await admin.query('DELETE FROM volontaire');
  await desVolontaires(m, combien, 'B');
  const [depart, debut] = [m.temps.maintenant.getTime(), performance.now()];
  let avance = 0;
  Object.defineProperty(m.temps, 'maintenant', {
    get: () => new Date(depart + avance + performance.now() - debut),
    set: (d: Date) => (avance = d.getTime() - depart - (performance.now() - debut)),
  });
  const prevenir = new Avertisseur(m.api.registre, (code) => console.error(code)).prevenir;
  const configuration = { cles: m.cles, reglages: REGLAGES, RELAIS_COURRIEL_DOMAINE: 'relais.example' };
  const { registre } = assemblerRegistre(m.api, configuration, m.empreinte, m.horloge, prevenir);
  return { ...m, registre, admin, combien, autour };
}

/** Declared and taken in charge: the team is the next act. */
export async function unePriseEnCharge(m: MaisonDAlerte): Promise<string> {
  m.temps.maintenant = new Date(m.temps.maintenant.getTime() + 10_000);
  const jour = m.temps.maintenant.toISOString().slice(0, 10);
  const reference = await declare(m, m.autour.direction, { jour, heure: '00:10' });
  accepte(await surLEvenement(m, actes.prendreEnCharge, reference, m.reseau.ctr, {}));
  await m.admin.query(`UPDATE courriel SET etat = 'ACCEPTE' WHERE etat = 'A_ENVOYER'`);
  return reference;
}

export const ordres = (m: MaisonDAlerte): { combien: string; ou: string; jour: string; heure: string } => ({
  combien: '9',
  ou: 'Accueil du service',
  jour: m.temps.maintenant.toISOString().slice(0, 10),
  heure: '00:20',
});

/** As the urgent worker has it (apps/worker), towards the sink. */
export const unePompe = (m: MaisonDAlerte, url: string): Pompe =>
  new Pompe({
    voie: 'urgence',
    registre: m.horlogeBases.registre,
    horloge: m.horloge,
    dechiffreur: dechiffreur(m.coffre),
    gabarits,
    site: { url: 'http://relais.example', telephone: '01 99 00 00 00' },
    expedition: { domaine: 'relais.example', expediteur: 'service-social@relais.example' },
    remise: new Remise(lireRelaisSmtp(url)),
    surIncident: ({ erreur }) => console.error(String(erreur)),
  });
