import pg from 'pg';
import type { Acte, Auteur } from '#libs/domaine/acte.js';
import type { Signalement } from '#libs/domaine/signalement/etat.js';
import { refus } from '#libs/domaine/erreurs.js';
import { actes } from '#libs/domaine/signalement/index.js';
import { aFaire } from '#libs/registre/lecteurs/a-faire.js';
import { mesPropositions } from '#libs/registre/lecteurs/ma-proposition.js';
import { mesSignalements } from '#libs/registre/lecteurs/mes-signalements.js';
import { unDossier } from '#libs/registre/lecteurs/un-dossier.js';
import {
  attenduActes,
  attenduLectures,
  attenduTables,
  moments,
  relations,
  type Moment,
  type Relation,
} from '../../fabriques/matrice.js';
import { agir, tenter, uneMaison, unSignalement, type Maison } from '../../outils/maison.js';
import { accesDe, etape } from '../boucle/outils.js';
import { horizonDepasse } from '../signalement/parcours.js';

const JOUR_MS = 86_400_000;
const SONDE = refus('SONDE', 'La porte est ouverte.');

/** The act with its own door and its own right, but which decides nothing: what opens is seen, and nothing changes. */
const sonder = (acte: Acte<Signalement>): Acte<Signalement> => ({ ...acte, decider: () => SONDE });

describe.each(Object.keys(moments) as Moment[])('Qui peut quoi (design §3) — moment %s', (moment) => {
  let m: Maison;
  let reference: string;
  let cas = 0;
  const qui = (relation: Relation): Auteur => m.reseau[relation];
  const permis = (table: Partial<Record<Relation, string>> | undefined, relation: Relation): boolean =>
    table?.[relation]?.includes(moment) ?? false;

  beforeAll(async () => {
    m = await uneMaison();
    reference = await unSignalement(m);
    if (moment === 'R') return;
    if (moment === 'X') {
      m.temps.avancer(4 * JOUR_MS);
      await etape(m, reference, 'prendreEnCharge');
      return;
    }
    await agir(m, actes.accuserReception, reference, m.reseau.assistante, {});
    await agir(m, actes.questionnerTiers, reference, m.reseau.assistante, { question: 'joindre' });
    if (moment === 'P') return;
    await agir(m, actes.proposerAide, reference, m.reseau.assistante, { voie: 'telephone' });
    await etape(m, reference, 'proposer');
    if (moment === 'A' || moment === 'N')
      await agir(m, actes.repondre, reference, m.reseau.agent, { valeur: moment === 'A' ? 'oui' : 'non' });
    if (moment === 'C') {
      await horizonDepasse(m, reference);
      await etape(m, reference, 'informerTiers');
      await etape(m, reference, 'suivreOffre');
    }
  });
  afterAll(async () => {
    process.stdout.write(`Accès, ${moments[moment]} : ${cas} cas\n`);
    await m.fermer();
  });

  it('chaque acte, par chaque personne : la porte du registre s’ouvre ou il n’y a rien', async () => {
    const vus: string[] = [];
    const attendus: string[] = [];
    for (const [nom, acte] of Object.entries(actes)) {
      for (const relation of relations) {
        cas += 1;
        const reponse = await tenter(m, sonder(acte as Acte<Signalement>), reference, qui(relation), {});
        vus.push(`${nom} ${relation} ${'code' in reponse ? String(reponse['code']) : 'FAIT'}`);
        attendus.push(`${nom} ${relation} ${permis(attenduActes[nom], relation) ? 'SONDE' : 'INTROUVABLE'}`);
      }
    }
    expect(vus).toEqual(attendus);
  });

  it('la table écrite à la main parle de chaque acte, et d’aucun autre', () => {
    expect(Object.keys(attenduActes).sort()).toEqual(Object.keys(actes).sort());
  });

  it('chaque lecture, par chaque personne', async () => {
    const lectures: Record<string, (personne: string) => Promise<boolean>> = {
      contenu: async (p) => (await unDossier(accesDe(m), p, reference)) !== undefined,
      suivi: async (p) => (await mesSignalements(accesDe(m), p)).some((s) => s.reference === reference),
      proposition: async (p) => (await mesPropositions(accesDe(m), p)).some((s) => s.reference === reference),
      aFaire: async (p) => (await aFaire(accesDe(m), p)).miennes.some((l) => l.reference === reference),
      appel: async (p) => (await aFaire(accesDe(m), p)).appels.some((l) => l.reference === reference),
    };
    for (const [nom, lire] of Object.entries(lectures)) {
      for (const relation of relations) {
        cas += 1;
        const vu = await lire(qui(relation).id);
        expect([nom, relation, vu]).toEqual([nom, relation, permis(attenduLectures[nom], relation)]);
      }
    }
  });

  it('chaque table, par SQL, avec l’identité de chaque personne : PostgreSQL refuse de lui-même', async () => {
    for (const relation of relations) {
      for (const table of Object.keys(attenduTables)) {
        cas += 1;
        const colonne = table === 'dossier' ? 'id' : 'dossier';
        const vu = await voir(relation, `SELECT 1 FROM ${table} WHERE ${colonne} = $1`);
        expect([table, relation, vu]).toEqual([table, relation, permis(attenduTables[table], relation)]);
      }
    }
  });

  /** As the API's own role with a person's identity, past all our code. */
  async function voir(relation: Relation, sql: string): Promise<boolean> {
    const client = new pg.Client({ connectionString: m.base.urls.api });
    await client.connect();
    try {
      const { id } = qui(relation);
      await client.query('BEGIN');
      await client.query(
        `SELECT set_config('relais.personne', $1, true), set_config('relais.agent', $2, true),
                set_config('relais.tiers', $3, true), set_config('relais.auteur', $4, true)`,
        [id, m.empreinte('agent', id), m.empreinte('tiers', id), m.empreinte('auteur', id)],
      );
      return ((await client.query(sql, [reference])).rowCount ?? 0) > 0;
    } finally {
      await client.end();
    }
  }
});
