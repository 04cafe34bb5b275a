import { randomUUID } from 'node:crypto';
import type { Auteur } from '#libs/domaine/acte.js';
import { information, informer, marquerLue } from '#libs/domaine/information/index.js';
import { conseil } from '#libs/registre/lecteurs/conseil.js';
import { lireCourrielsEnPanne } from '#libs/registre/lecteurs/courriels-en-panne.js';
import { informations } from '#libs/registre/lecteurs/informations.js';
import { transaction } from '#libs/registre/bases.js';
import { mesRetours } from '#libs/registre/lecteurs/mes-retours.js';
import { mesSignalements } from '#libs/registre/lecteurs/mes-signalements.js';
import { monRetour } from '#libs/registre/lecteurs/mon-retour.js';
import { partagesRecus } from '#libs/registre/lecteurs/partages-recus.js';
import { lireSante, type Sante } from '#libs/registre/lecteurs/sante.js';
import { voiesDuTiers } from '#libs/registre/lecteurs/voies-du-tiers.js';
import { accesDe, nouvelAgent, sousLaPopulation } from '../boucle/outils.js';
import { actes as deLAccompagnement, tenterSur } from '../accompagnement/outils.js';
import { accepte, type Maison } from '../../outils/maison.js';
import { actes, horloge, JOUR_MS, prepare, tenter, tenterOffre, uneMaisonDeRetour } from './outils.js';

const ACTE = 'Arrêté du 2 mars, à compter du 9 mars.';

describe('L’acte transmis par les ressources humaines et ce qui suit : mondes jumeaux (T-63, R-283)', () => {
  let m: Maison;
  let agent: Auteur;
  let acte: string;
  beforeAll(async () => {
    m = await uneMaisonDeRetour();
    await sousLaPopulation(m, 'equipement');
    agent = await nouvelAgent(m);
    const champs = {
      structure: m.reseau.service,
      quoi: 'congeLongueMaladie' as const,
      personne: 'Un agent du service',
      texte: ACTE,
      sansViePrivee: true,
    };
    const envoi = { champs, auteur: m.reseau.rh, cle: randomUUID() };
    acte = accepte(await m.registre.deposer(information, informer, envoi)).reference;
  });
  afterAll(async () => m?.fermer());

  /** All that somebody outside the service can be shown: every reader, and what row-level security lets him count. */
  async function face(): Promise<unknown> {
    const acces = accesDe(m);
    const dehors = [m.reseau.rh, m.reseau.chef, m.reseau.chefAilleurs, m.reseau.administratrice, m.reseau.autreAgent];
    const vus = [];
    for (const { id } of dehors) {
      const compter = (table: string): Promise<number> =>
        transaction(m.api.registre, m.empreinte, { personne: id }, async (client) => {
          const { rows } = await client.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${table}`);
          return rows[0]?.n ?? -1;
        });
      vus.push({
        signalements: await mesSignalements(acces, id),
        informations: await informations(acces, id),
        partages: await partagesRecus(acces, id),
        voies: await voiesDuTiers(acces, id),
        retours: [await mesRetours(acces, id), await monRetour(acces, id)],
        lignes: [await compter('dossier'), await compter('tache'), await compter('courriel'), await compter('journal')],
      });
    }
    // How late the clock is, by the wall: these worlds stand still in a spring gone by.
    const sante: Partial<Sante> = await lireSante(m.api.registre);
    for (const cle of ['instant', 'retardMaxSecondes', 'proceduresEnRetard'] as const) delete sante[cle];
    // Whoever leads counts the plans that are owed (design §3): she is of the service, and nothing of the offer is in it.
    const { instant: _heure, plans: _plans, ...ligne } = await conseil(acces, m.reseau.ctr.id);
    return { vus, sante, ligne, pannes: await lireCourrielsEnPanne(acces, m.reseau.administratrice.id) };
  }

  /** What HR's own dossier keeps, in clear and inside: not a byte of it moves. */
  async function deLActe(): Promise<unknown> {
    const { rows } = await m.horlogeBases.registre.query(
      `SELECT d.version, d.instant, d.ouvert, d.titulaire, d.appeles, d.devoir, encode(d.etat, 'hex') AS etat,
              (SELECT count(*)::int FROM journal j WHERE j.dossier = d.id) AS faits,
              (SELECT array_agg(p.prochaine) FROM procedure p WHERE p.dossier = d.id) AS prochaine
         FROM dossier d WHERE d.id = $1`,
      [acte],
    );
    return rows;
  }

  it('l’acte reçu n’ouvre rien, pour personne, même lu (T-63, R-283)', async () => {
    const avant = await face();
    accepte(
      await m.registre.acter(information, marquerLue, acte, {
        champs: {},
        auteur: m.reseau.assistante,
        cle: randomUUID(),
      }),
    );
    expect(await face()).toEqual(avant);
    expect(await monRetour(accesDe(m), agent.id)).toEqual([]);
    const { rows } = await m.horlogeBases.registre.query(`SELECT nature FROM dossier`);
    expect(rows).toEqual([{ nature: 'information' }]);
  });

  it('qu’elle propose ou non, que l’agent réponde oui, non, rien, ou prépare son retour : dehors, rien ne change (R-194, T-63, design §1.1)', async () => {
    const avant = await face();
    const acteAvant = await deLActe();
    const { reference } = accepte(await tenterOffre(m, agent.id));
    expect(await face()).toEqual(avant);
    await horloge(m, reference, 'offrirTot');
    expect(await face()).toEqual(avant);
    for (const valeur of ['oui', 'non', 'oui'] as const) {
      accepte(await tenter(m, actes.repondreAuLien, reference, agent, { valeur, rythme: 'quinzaine' }));
      expect(await face()).toEqual(avant);
    }
    const ne = accepte(await prepare(m, reference, agent)).reference;
    accepte(await tenterSur(m, deLAccompagnement.fixerReprise, ne, agent, { jour: '2026-06-01' }));
    const avec = 'Sonia Kaced, ressources humaines';
    // 2007 admits no sharing: the agent speaks to his service himself.
    expect(
      await tenterSur(m, deLAccompagnement.demanderAccueil, ne, m.reseau.assistante, { avec, phrases: 'Rien.' }),
    ).toMatchObject({ code: 'ACCUEIL_NON_PREVU' });
    expect(await face()).toEqual(avant);
    expect(await deLActe()).toEqual(acteAvant);
  });

  it('la comparaison peut échouer : un signalement se verrait (la face n’est pas vide)', async () => {
    const avant = await face();
    m.temps.avancer(JOUR_MS);
    const champs = { structure: m.reseau.service, quoi: 'projet' as const, texte: ACTE, sansViePrivee: true };
    accepte(await m.registre.deposer(information, informer, { champs, auteur: m.reseau.rh, cle: randomUUID() }));
    expect(await face()).not.toEqual(avant);
  });
});
