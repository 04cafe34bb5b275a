import pg from 'pg';
import { lieux } from '#libs/registre/coffre/coffre.js';
import { unDossier } from '#libs/registre/lecteurs/un-dossier.js';
import { aFaire } from '#libs/registre/lecteurs/a-faire.js';
import { mesSignalements } from '#libs/registre/lecteurs/mes-signalements.js';
import { agentsDuPerimetre } from '#libs/registre/lecteurs/agents-du-perimetre.js';
import type { Auteur } from '#libs/domaine/acte.js';
import { signalement, deposer } from '#libs/domaine/signalement/index.js';
import { actes, agir, situation, tenter, uneMaison, unSignalement, type Maison } from '../../outils/maison.js';

/** What each role may see of one dossier, straight from design §3: tables by SQL as the API's role. */
const TABLES = ['dossier', 'suivi_tiers', 'procedure', 'journal', 'courriel', 'tache', 'cle_acte'] as const;
const ATTENDU: Record<string, readonly (typeof TABLES)[number][]> = {
  chef: ['suivi_tiers', 'cle_acte'],
  rh: [],
  chefAilleurs: [],
  assistante: ['dossier', 'procedure', 'journal', 'courriel', 'tache', 'cle_acte'],
  autreAssistante: [],
  ctr: [],
  ctn: [],
  administratrice: [],
  agent: ['dossier', 'procedure', 'journal', 'courriel', 'tache'],
  autreAgent: [],
  personne: [],
};

describe('Qui voit quoi (design §3), refusé aussi par PostgreSQL (R-275)', () => {
  let m: Maison;
  let reference: string;
  beforeAll(async () => {
    m = await uneMaison();
    reference = await unSignalement(m);
    await agir(m, actes.accuserReception, reference, m.reseau.assistante, {});
    const admin = new pg.Client({ connectionString: m.base.urls.admin });
    await admin.connect();
    await admin.query(
      `INSERT INTO tache (dossier, cle, nature, pour, depuis) VALUES ($1, 'essai', 'essai', $2, now())`,
      [reference, m.reseau.assistante.id],
    );
    await admin.end();
  });
  afterAll(async () => m.fermer());

  /** Counts the rows of a table as the API's own role, with a person's identity, past all our code. */
  async function voir(role: string, table: string): Promise<number> {
    const client = new pg.Client({ connectionString: m.base.urls.api });
    await client.connect();
    try {
      await client.query('BEGIN');
      const qui = (m.reseau as unknown as Record<string, Auteur | undefined>)[role]?.id;
      if (qui !== undefined) {
        await client.query(
          `SELECT set_config('relais.personne', $1, true), set_config('relais.agent', $2, true), set_config('relais.tiers', $3, true), set_config('relais.auteur', $4, true)`,
          [qui, m.empreinte('agent', qui), m.empreinte('tiers', qui), m.empreinte('auteur', qui)],
        );
      }
      return (await client.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${table}`)).rows[0]?.n ?? -1;
    } finally {
      await client.end();
    }
  }

  it.each(Object.entries(ATTENDU))('%s', async (role, tables) => {
    const vues: string[] = [];
    for (const table of TABLES) if ((await voir(role, table)) > 0) vues.push(table);
    expect(vues).toEqual(tables);
  });

  it('la conseillère technique appelée voit qu’une situation attend, et son âge ; le contenu ne s’ouvre qu’une fois qu’elle s’en charge', async () => {
    const autre = await unSignalement(m, { agent: m.reseau.autreAgent.id, de: m.reseau.rh });
    m.temps.avancer(4 * 86_400_000);
    await m.clock.etape(signalement, autre, 'traiterSignalement', 'prendreEnCharge');
    const acces = { bases: m.api, coffre: m.coffre, empreinte: m.empreinte, horloge: m.horloge };
    const avant = await aFaire(acces, m.reseau.ctr.id);
    expect(avant.miennes).toEqual([]);
    expect(avant.appels.map((a) => a.reference)).toEqual([autre]);
    expect(JSON.stringify(avant)).not.toContain('créanciers');
    expect(await unDossier(acces, m.reseau.ctr.id, autre)).toBeUndefined();
    await agir(m, actes.accuserReception, autre, m.reseau.ctr, {});
    expect((await unDossier(acces, m.reseau.ctr.id, autre))?.etat.paroles?.situation).toBe(situation);
    expect(await unDossier(acces, m.reseau.assistante.id, autre)).toBeUndefined();
  });

  it('chaque lecture du contenu laisse sa trace, dans la même instruction ; celle d’une liste aussi', async () => {
    const acces = { bases: m.api, coffre: m.coffre, empreinte: m.empreinte, horloge: m.horloge };
    const traces = async (): Promise<number> =>
      (await m.horlogeBases.registre.query('SELECT 1 FROM lecture WHERE dossier = $1', [reference])).rowCount ?? 0;
    const avant = await traces();
    await unDossier(acces, m.reseau.assistante.id, reference);
    await aFaire(acces, m.reseau.assistante.id);
    expect(await traces()).toBe(avant + 2);
    await unDossier(acces, m.reseau.autreAssistante.id, reference);
    expect(await traces()).toBe(avant + 2);
  });

  it('un agent inconnu et un agent hors du périmètre donnent la même réponse', async () => {
    const depot = (agent: string): Promise<unknown> =>
      m.registre.deposer(signalement, deposer, {
        champs: { agent, situation },
        auteur: m.reseau.chef,
        cle: `k-${agent}`,
      });
    const [inconnu, hors] = [await depot('00000000-0000-4000-8000-000000000000'), await depot(m.reseau.autreAgent.id)];
    expect(hors).toEqual(inconnu);
    expect(await agentsDuPerimetre(m.api.registre, m.reseau.chef.id, 'inès')).toEqual([]);
    expect((await agentsDuPerimetre(m.api.registre, m.reseau.rh.id, 'INES rob')).map((a) => a.nom)).toEqual([
      'Inès Robert',
    ]);
  });

  it('inconnu et « pas à vous » sont la même réponse, pour chaque acte et pour chacun', async () => {
    const inconnu = await tenter(m, actes.recuser, '00000000-0000-4000-8000-000000000000', m.reseau.assistante, {});
    for (const qui of [
      m.reseau.chef,
      m.reseau.rh,
      m.reseau.autreAssistante,
      m.reseau.ctn,
      m.reseau.administratrice,
      m.reseau.autreAgent,
    ]) {
      expect(await tenter(m, actes.accuserReception, reference, qui, {})).toEqual(inconnu);
      expect(await tenter(m, actes.recuser, reference, qui, {})).toEqual(inconnu);
      expect(await tenter(m, actes.proposerAide, reference, qui, { voie: 'telephone' })).toEqual(inconnu);
      expect(await tenter(m, actes.repondre, reference, qui, { valeur: 'oui' })).toEqual(inconnu);
    }
  });

  it('la demande de l’agent lui-même n’est suivie par personne et ne prévient que l’assistante', async () => {
    const demande = await unSignalement(m, { de: m.reseau.chef, agent: null });
    expect(
      await mesSignalements(
        { bases: m.api, coffre: m.coffre, empreinte: m.empreinte, horloge: m.horloge },
        m.reseau.chef.id,
      ),
    ).toHaveLength(1);
    const { rows } = await m.horlogeBases.registre.query<{ cle: string; gabarit: string; destinataire: Buffer }>(
      'SELECT cle, gabarit, destinataire FROM courriel WHERE dossier = $1',
      [demande],
    );
    expect(rows.map((r) => r.gabarit)).toEqual(['nouvelleAffaire']);
    const cle = (await m.coffre.cle(demande)) as Buffer;
    const [mail] = rows;
    expect(m.coffre.ouvrir(cle, lieux.destinataire(mail?.cle ?? ''), mail?.destinataire ?? Buffer.alloc(0))).toBe(
      m.reseau.assistante.id,
    );
  });
});
