import { randomUUID } from 'node:crypto';
import type { Auteur } from '#libs/domaine/acte.js';
import { actes } from '#libs/domaine/signalement/index.js';
import { creerJournal } from '#libs/infra/journalisation.js';
import type { Porte } from '#libs/infra/exploitation/porte.js';
import { fermerBases, ouvrirBases, type Bases } from '#libs/registre/bases.js';
import { DE_L_API, DE_TEMPORAL, DU_PROCESSUS, DU_REGISTRE } from '#libs/registre/metriques/permises.js';
import { ouvrirPorteDuProcessus } from '#libs/registre/metriques/porte.js';
import { battre } from '#libs/registre/vigie/silences.js';
import { agir, situation, uneMaison, unSignalement, type Maison } from '../../outils/maison.js';
import { configurationDEssai, portLibre, unSite, type Site } from '../../unitaire/api/outils/site.js';
import { donnerAccord } from '../accompagnement/outils.js';
import { enAdministrateur, etape, nouvelAgent } from '../boucle/outils.js';
import { lire, nonPermis, valeurDe } from './outils.js';

const JETON = 'un-jeton-qui-ne-sert-que-dans-ce-test';
const muet = creerJournal({ processus: 'worker', niveau: 'error', destination: { write: () => undefined } });

describe('les portes de l’exploitant, dans une maison où l’on agit', () => {
  let m: Maison;
  let site: Site;
  const portes = new Map<string, string>();
  const aFermer: (() => Promise<void>)[] = [];
  const lirePorte = async (nom: string): Promise<string> => {
    const reponse = await fetch(`${portes.get(nom)}/metriques`, { headers: { authorization: `Bearer ${JETON}` } });
    expect([reponse.status, reponse.headers.get('content-type')]).toEqual([200, expect.stringContaining('text/plain')]);
    return reponse.text();
  };

  beforeAll(async () => {
    m = await uneMaison(undefined, { depart: new Date().toISOString() }); // the doors read the clock of the database
    const { urls } = m.base;
    const reglage = {
      RELAIS_METRIQUES_JETON: JETON,
      DATABASE_URL: urls.api,
      CLES_DATABASE_URL: urls.cles,
      cles: m.cles,
    };
    const PORT_SANTE = await portLibre();
    site = await unSite({ ...reglage, PORT: await portLibre(), PORT_SANTE });
    aFermer.push(() => site.fermer());
    portes.set('api', `http://127.0.0.1:${PORT_SANTE}`);
    for (const nom of ['worker', 'urgence', 'vigie'] as const) {
      const bases: Bases = ouvrirBases({ registre: urls[nom], cles: urls.cles, surRupture: () => undefined });
      const porte = (await ouvrirPorteDuProcessus({
        configuration: configurationDEssai({ ...reglage, PORT_SANTE: await portLibre() }),
        bases,
        journal: muet,
        pret: () => nom !== 'urgence',
        ...(nom === 'vigie' ? {} : { temporal: () => nom === 'worker' }),
      })) as Porte;
      aFermer.push(
        () => porte.fermer(),
        () => fermerBases(bases),
      );
      portes.set(nom, `http://127.0.0.1:${porte.port}`);
      await battre(bases.registre, nom);
    }
  });
  afterAll(async () => {
    for (const fermer of aFermer) await fermer();
    await m?.fermer();
  });

  /** Somebody who is logged in. */
  async function connecte({ id }: Auteur): Promise<(chemin: string, corps?: object) => Promise<Response>> {
    const sid = randomUUID();
    const cookie = { originalMaxAge: 1_800_000, httpOnly: true, path: '/' };
    const sess = JSON.stringify({ cookie, personne: id, expire: Date.now() + 3_600_000 });
    await enAdministrateur(m, `INSERT INTO session (sid, sess, expire) VALUES ($1, $2, now() + interval '1 hour')`, [
      sid,
      sess,
    ]);
    const entetes = { cookie: site.cookie(sid) };
    const moi = (await (await fetch(`${site.url}/api/v1/moi`, { headers: entetes })).json()) as { jetonCsrf: string };
    const jeton = { 'x-csrf-token': moi.jetonCsrf, 'content-type': 'application/json' };
    return (chemin, corps) =>
      fetch(`${site.url}${chemin}`, {
        redirect: 'manual',
        headers: corps === undefined ? entetes : { ...entetes, ...jeton, 'idempotency-key': randomUUID() },
        ...(corps === undefined ? {} : { method: 'POST', body: JSON.stringify(corps) }),
      });
  }

  it('après de vrais actes, dont le refus d’un agent et un accompagnement, rien ne sort qui ne soit sur la liste', async () => {
    const agent = await nouvelAgent(m);
    const chef = await connecte(m.reseau.chef);
    const lui = await connecte(agent);
    const elle = await connecte(m.reseau.assistante);
    const depose = await chef('/api/v1/signalements', { situation, agentInforme: 'non', agent: agent.id });
    expect(depose.status).toBe(201);
    const { reference: ref } = (await depose.json()) as { reference: string };
    expect((await chef('/api/v1/signalements', { situation: '', agent: agent.id })).status).toBe(400);
    expect((await elle(`/api/v1/signalements/${ref}/accuse-reception`, {})).status).toBe(201);
    const offre = await elle(`/api/v1/signalements/${ref}/proposition`, { voie: 'telephone' });
    expect(offre.status).toBe(201);
    await etape(m, ref, 'proposer');
    expect((await lui(`/api/v1/signalements/${ref}/reponse`, { valeur: 'peut-être' })).status).toBe(400);
    expect((await lui(`/api/v1/signalements/${ref}/reponse`, { valeur: 'oui' })).status).toBe(201);
    expect((await lui(`/mon-espace/${ref}`)).status).toBeLessThan(500);
    await donnerAccord(m, ref, agent);
    await Promise.all(['/', '/signalements', '/nulle-part', `/signalements/${ref}?nom=Malaquais`].map((p) => chef(p)));

    for (const nom of portes.keys()) {
      const texte = await lirePorte(nom);
      expect([nom, nonPermis(texte)]).toEqual([nom, []]);
      expect(texte).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}|Malaquais|accompagnement|partage|derogation|repondre/);
      const attendues = Object.keys({
        ...DU_PROCESSUS,
        ...DU_REGISTRE,
        ...(nom === 'vigie' ? {} : DE_TEMPORAL),
        ...(nom === 'api' ? DE_L_API : {}),
      });
      for (const attendue of attendues) expect(texte).toContain(`# TYPE ${attendue} `);
    }
    const api = await lirePorte('api');
    expect(valeurDe(api, 'relais_actes_total')).toBe(3);
    expect(lire(api).filter((e) => e.nom === 'relais_refus_total')).toEqual([
      { nom: 'relais_refus_total', etiquettes: { code: 'SAISIE_INVALIDE' }, valeur: 1 }, // the chef's, not the agent's
    ]);
    const routes = lire(api).filter((e) => e.nom === 'relais_http_requetes_total' && e.valeur > 0);
    expect(new Set(routes.map((e) => e.etiquettes['route']))).toEqual(new Set(['/', '/signalements']));
  });

  it('chaque processus dit la même chose du registre, et de lui-même ce qu’il est', async () => {
    const textes = new Map<string, string>();
    for (const nom of portes.keys()) textes.set(nom, await lirePorte(nom));
    for (const [nom, texte] of textes) {
      expect([nom, valeurDe(texte, 'relais_registre_lu')]).toEqual([nom, 1]);
      expect([nom, valeurDe(texte, 'relais_pret')]).toEqual([nom, nom === 'urgence' ? 0 : 1]);
      expect(valeurDe(texte, 'relais_courriels', { voie: 'ordinaire', issue: 'a_envoyer' })).toBe(
        valeurDe(textes.get('api') as string, 'relais_courriels', { voie: 'ordinaire', issue: 'a_envoyer' }),
      );
      expect(valeurDe(texte, 'relais_processus_silence_secondes', { processus: 'vigie' })).toBeLessThan(300);
    }
    expect([...textes].map(([nom, t]) => [nom, valeurDe(t, 'relais_temporal_joint')])).toEqual([
      ['api', 0],
      ['worker', 1],
      ['urgence', 0],
      ['vigie', undefined],
    ]);
  });

  it('l’API répond aux sondes à sa porte comme sur le site', async () => {
    const sonde = async (base: string, nom: string): Promise<[number, unknown]> => {
      const reponse = await fetch(`${base}/sante/${nom}`);
      return [reponse.status, await reponse.json()];
    };
    const porte = portes.get('api') as string;
    for (const nom of ['vif', 'pret', 'bout-en-bout'])
      expect(await sonde(porte, nom)).toEqual(await sonde(site.url, nom));
    expect((await sonde(porte, 'bout-en-bout'))[0]).toBe(503); // no canary ever came back here
    expect((await fetch(`${site.url}/metriques`, { headers: { authorization: `Bearer ${JETON}` } })).status).toBe(404);
    expect((await fetch(`${portes.get('vigie')}/sante/bout-en-bout`)).status).toBe(404);
  });

  it('un refus qui dépend de la réponse de l’agent n’est pas compté', async () => {
    const agent = await nouvelAgent(m);
    const ref = await unSignalement(m, { agent: agent.id });
    await agir(m, actes.accuserReception, ref, m.reseau.assistante, {});
    await agir(m, actes.proposerAide, ref, m.reseau.assistante, { voie: 'telephone' });
    await etape(m, ref, 'proposer');
    await agir(m, actes.repondre, ref, agent, { valeur: 'non' });
    const avant = await lirePorte('api');
    const elle = await connecte(m.reseau.assistante);
    expect((await elle(`/api/v1/signalements/${ref}/proposition`, { voie: 'telephone' })).status).toBe(409);
    const compte = (texte: string): unknown => lire(texte).filter((e) => e.nom === 'relais_refus_total');
    expect(compte(await lirePorte('api'))).toEqual(compte(avant));
  });
});
