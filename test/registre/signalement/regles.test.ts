import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { actes, deposer, signalement } from '#libs/domaine/signalement/index.js';
import type { Signalement } from '#libs/domaine/signalement/etat.js';
import type { Acte } from '#libs/domaine/acte.js';
import { estRefus } from '#libs/domaine/erreurs.js';
import { mesPropositions } from '#libs/registre/lecteurs/ma-proposition.js';
import { horizonDepasse, type Parcours } from './parcours.js';
import {
  accepte,
  agir,
  etatDe,
  faitsDe,
  situation,
  tenter,
  uneMaison,
  unSignalement,
  type Maison,
} from '../../outils/maison.js';
import { unAgent } from '../../fabriques/reseau.js';

const HEURE = 3_600_000;

describe('Les règles du registre (design §4)', () => {
  let m: Maison;
  beforeAll(async () => {
    m = await uneMaison();
  });
  afterAll(async () => m.fermer());

  const nouvelAgent = (): ReturnType<typeof unAgent> =>
    unAgent(m.base.urls.admin, m.reseau.service, `R-${randomUUID()}`);
  const etape = (reference: string, nom: string): ReturnType<Maison['clock']['etape']> =>
    m.clock.etape(signalement, reference, 'traiterSignalement', nom);
  const compter = async (table: string, reference: string): Promise<number> =>
    (
      await m.horlogeBases.registre.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${table} WHERE dossier = $1`, [
        reference,
      ])
    ).rows[0]?.n ?? -1;

  async function pris(): Promise<Parcours> {
    const agent = await nouvelAgent();
    const reference = await unSignalement(m, { agent: agent.id });
    await agir(m, actes.accuserReception, reference, m.reseau.assistante, {});
    return { agent, reference };
  }

  it('1. une échéance passée est passée, même si l’horloge ne l’a pas dit', async () => {
    const { agent, reference } = await pris();
    await agir(m, actes.proposerAide, reference, m.reseau.assistante, { voie: 'telephone' });
    await etape(reference, 'proposer');
    await agir(m, actes.repondre, reference, agent, { valeur: 'non' });
    await horizonDepasse(m, reference);
    expect(await tenter(m, actes.repondre, reference, agent, { valeur: 'oui' })).toMatchObject({
      code: 'OFFRE_HORIZON_PASSE',
    });
    const [vue] = await mesPropositions(
      { bases: m.api, coffre: m.coffre, empreinte: m.empreinte, horloge: m.horloge },
      agent.id,
    );
    expect(vue).toMatchObject({ ouverte: false, reponse: 'non' });
    expect((await etatDe(m, reference)).closLe).toBeUndefined();
  });

  it('2. les instants d’un dossier ne reculent jamais, même si l’horloge de la base recule', async () => {
    const { reference } = await pris();
    m.temps.avancer(-6 * HEURE);
    await agir(m, actes.proposerAide, reference, m.reseau.assistante, { voie: 'telephone' });
    m.temps.avancer(6 * HEURE);
    const { rows } = await m.horlogeBases.registre.query<{ instant: Date }>(
      'SELECT instant FROM journal WHERE dossier = $1 ORDER BY numero',
      [reference],
    );
    const instants = rows.map((r) => r.instant.getTime());
    expect([...instants].sort((a, b) => a - b)).toEqual(instants);
  });

  describe('3. les clés', () => {
    it('rejouées, elles redonnent la première réponse ; un double envoi en parallèle ne fait qu’un dossier', async () => {
      const agent = await nouvelAgent();
      const cle = randomUUID();
      const demande = { champs: { agent: agent.id, situation }, auteur: m.reseau.chef, cle };
      const reponses = await Promise.all(
        Array.from({ length: 8 }, () => m.registre.deposer(signalement, deposer, demande)),
      );
      const references = new Set(reponses.map((r) => accepte(r).reference));
      expect(references.size).toBe(1);
      expect(accepte(await m.registre.deposer(signalement, deposer, demande)).reference).toBe([...references][0]);
      expect(await compter('courriel', [...references][0] as string)).toBe(2);
    });

    it('un refus est rejoué comme une réponse', async () => {
      const { reference } = await pris();
      const cle = randomUUID();
      const premiere = await tenter(m, actes.accuserReception, reference, m.reseau.assistante, {}, cle);
      expect(premiere).toMatchObject({ code: 'DEJA_PRIS_EN_CHARGE' });
      expect(await tenter(m, actes.accuserReception, reference, m.reseau.assistante, {}, cle)).toEqual(premiere);
    });

    it('avec un autre contenu elles sont refusées ; chez une autre personne ce sont d’autres clés', async () => {
      const [agent, autre] = [await nouvelAgent(), await nouvelAgent()];
      const cle = randomUUID();
      const premiere = accepte(
        await m.registre.deposer(signalement, deposer, {
          champs: { agent: agent.id, situation },
          auteur: m.reseau.chef,
          cle,
        }),
      );
      expect(
        await m.registre.deposer(signalement, deposer, {
          champs: { agent: autre.id, situation },
          auteur: m.reseau.chef,
          cle,
        }),
      ).toMatchObject({ code: 'CLE_REUTILISEE' });
      const seconde = accepte(
        await m.registre.deposer(signalement, deposer, {
          champs: { agent: agent.id, situation },
          auteur: m.reseau.rh,
          cle,
        }),
      );
      expect(seconde.reference).not.toBe(premiere.reference);
    });

    it('un courriel de même clé métier fait échouer l’acte tout entier : rien n’est écrit', async () => {
      const { reference } = await pris();
      const deuxFois: Acte<Signalement> = {
        type: 'essai.deuxFois',
        champs: Object,
        qui: () => true,
        decider: (s) => ({
          etat: s,
          faits: [{ type: 'essai', par: 'horloge' }],
          courriels: [1, 2].map(() => ({
            cle: 'la-meme',
            gabarit: 'monteeDeLigne',
            destinataire: m.reseau.ctr.id,
            donnees: { echelon: 1, quoi: 'accuse' },
          })),
        }),
      };
      const avant = [await faitsDe(m, reference), await compter('courriel', reference)];
      await expect(tenter(m, deuxFois, reference, m.reseau.assistante, {})).rejects.toMatchObject({ code: '23505' });
      expect([await faitsDe(m, reference), await compter('courriel', reference)]).toEqual(avant);
    });
  });

  describe('4. les verrous', () => {
    it('personne ne reçoit une affaire pendant qu’elle s’absente', async () => {
      const agent = await nouvelAgent();
      const client = new pg.Client({ connectionString: m.base.urls.admin });
      await client.connect();
      await client.query('BEGIN');
      await client.query('SELECT 1 FROM personne WHERE id = $1 FOR UPDATE', [m.reseau.assistante.id]);
      await client.query('INSERT INTO absence (personne, du) VALUES ($1, $2)', [
        m.reseau.assistante.id,
        m.temps.maintenant,
      ]);
      const depot = unSignalement(m, { agent: agent.id });
      await attendreUnVerrou(client);
      await client.query('COMMIT');
      expect((await etatDe(m, await depot)).titulaire).toBe(m.reseau.autreAssistante.id);
      await client.query('DELETE FROM absence');
      await client.end();
    });

    it('deux actes au même instant prennent un ordre : un seul des deux a lieu', async () => {
      for (let i = 0; i < 5; i += 1) {
        const agent = await nouvelAgent();
        const reference = await unSignalement(m, { agent: agent.id });
        const [a, b] = await Promise.all([
          tenter(m, actes.accuserReception, reference, m.reseau.assistante, {}),
          tenter(m, actes.recuser, reference, m.reseau.assistante, {}),
        ]);
        expect([a, b].filter((r) => !estRefus(r))).toHaveLength(1);
        expect((await faitsDe(m, reference)).filter((f) => f === 'prisEnCharge' || f === 'recuse')).toHaveLength(1);
      }
    });

    it('un poste vacant ou une personne absente est sauté aussitôt', async () => {
      const agent = await nouvelAgent();
      const admin = new pg.Client({ connectionString: m.base.urls.admin });
      await admin.connect();
      await admin.query(`UPDATE poste SET titulaire = NULL WHERE code = 'P1'`);
      await admin.query('INSERT INTO absence (personne, du) VALUES ($1, $2)', [
        m.reseau.autreAssistante.id,
        new Date(m.temps.maintenant.getTime() - HEURE),
      ]);
      const reference = await unSignalement(m, { agent: agent.id });
      expect((await etatDe(m, reference)).titulaire).toBe(m.reseau.ctr.id);
      await admin.query('DELETE FROM absence');
      await admin.query(`UPDATE poste SET titulaire = $1 WHERE code = 'P1'`, [m.reseau.assistante.id]);
      await admin.end();
    });
  });

  describe('5. un second signalement du même agent (T-62)', () => {
    it('n’apprend rien au second signalant et rejoint l’assistante qui connaît déjà la situation', async () => {
      const agent = await nouvelAgent();
      const premier = await unSignalement(m, { agent: agent.id });
      await agir(m, actes.recuser, premier, m.reseau.assistante, {});
      m.temps.avancer(1000);
      const second = await unSignalement(m, { agent: agent.id, de: m.reseau.rh });
      expect((await etatDe(m, second)).titulaire).toBe(m.reseau.assistante.id);
      await etape(second, 'rapprocher');
      expect(await etatDe(m, second)).toMatchObject({ titulaire: m.reseau.autreAssistante.id, convergent: premier });
    });

    it('l’acte d’un humain rapproche d’abord, quand l’horloge est en retard', async () => {
      const agent = await nouvelAgent();
      const premier = await unSignalement(m, { agent: agent.id });
      await agir(m, actes.recuser, premier, m.reseau.assistante, {});
      m.temps.avancer(1000);
      const second = await unSignalement(m, { agent: agent.id, de: m.reseau.rh });
      expect(await tenter(m, actes.accuserReception, second, m.reseau.assistante, {})).toMatchObject({
        code: 'INTROUVABLE',
      });
      expect(await faitsDe(m, second)).toEqual(['depose', 'rapproche']);
      await agir(m, actes.accuserReception, second, m.reseau.autreAssistante, {});
    });

    it('un dossier effacé refuse tout acte et met fin à son horloge', async () => {
      const { reference } = await pris();
      const admin = new pg.Client({ connectionString: m.base.urls.admin });
      await admin.connect();
      await admin.query('UPDATE dossier SET efface_le = now(), ouvert = false WHERE id = $1', [reference]);
      await admin.end();
      expect(await tenter(m, actes.recuser, reference, m.reseau.assistante, {})).toMatchObject({ code: 'INTROUVABLE' });
      expect(await etape(reference, 'proposer')).toEqual({ fini: true });
    });
  });

  it('9. un dossier qui échoue cinq fois devient une tâche « à reprendre à la main », les autres avancent', async () => {
    const { reference } = await pris();
    const sain = await unSignalement(m, { agent: (await nouvelAgent()).id });
    const admin = new pg.Client({ connectionString: m.base.urls.admin });
    await admin.connect();
    await admin.query(`UPDATE dossier SET etat = 'abime' WHERE id = $1`, [reference]);
    const attentes: number[] = [];
    for (let tour = 0; tour < 5; tour += 1) {
      await expect(etape(reference, 'proposer')).rejects.toThrow('CHIFFRE_ILLISIBLE');
      attentes.push(await m.clock.noterEchec(reference, 'traiterSignalement'));
      const { rowCount } = await admin.query(
        `SELECT 1 FROM tache WHERE dossier = $1 AND nature = 'aReprendre' AND pour IS NULL`,
        [reference],
      );
      expect(rowCount).toBe(tour === 4 ? 1 : 0);
    }
    expect(attentes).toEqual([...attentes].sort((a, b) => a - b));
    expect(await etape(sain, 'rapprocher')).toEqual({ fini: true });
    await admin.end();
  });

  it('l’horloge interrogée deux fois ne fait rien deux fois, et en retard elle n’envoie qu’un rappel', async () => {
    const { reference } = await pris();
    await agir(m, actes.proposerAide, reference, m.reseau.assistante, { voie: 'telephone', rappels: '2' });
    for (const nom of ['rapprocher', 'prendreEnCharge', 'proposer', 'proposer']) await etape(reference, nom);
    m.temps.avancer(25 * 24 * HEURE); // both reminder dates have gone by
    await etape(reference, 'suivreOffre');
    const attente = await etape(reference, 'suivreOffre');
    expect((await faitsDe(m, reference)).filter((f) => f === 'rappelEchu')).toHaveLength(1);
    expect(attente).toMatchObject({ fini: false });
    expect((attente as { dans: number }).dans).toBeGreaterThanOrEqual(9 * 24 * HEURE);
  });
});

/** Waits until another session waits for a lock, asking PostgreSQL itself. */
async function attendreUnVerrou(client: pg.Client): Promise<void> {
  for (;;) {
    const { rowCount } = await client.query(
      `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
    );
    if ((rowCount ?? 0) > 0) return;
  }
}
