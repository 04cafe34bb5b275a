import { randomUUID } from 'node:crypto';
import pg from 'pg';
import type { Acte, Auteur } from '#libs/domaine/acte.js';
import type { Noun } from '#libs/domaine/noun.js';
import { accompagnement, actes } from '#libs/domaine/accompagnement/index.js';
import { refus } from '#libs/domaine/erreurs.js';
import type { ActeDePartage, SurUnPartage } from '#libs/domaine/partage/actes/commun.js';
import { actes as duDestinataire, actesADeux, partage } from '#libs/domaine/partage/index.js';
import { mesAccompagnements } from '#libs/registre/lecteurs/mon-accompagnement.js';
import { partageLu, partagesRecus } from '#libs/registre/lecteurs/partages-recus.js';
import { unAccompagnement } from '#libs/registre/lecteurs/un-accompagnement.js';
import { visasAttendus } from '#libs/registre/lecteurs/visas.js';
import { mesNotes } from '#libs/registre/notes/mes-notes.js';
import {
  attenduActes,
  attenduADeux,
  attenduDestinataire,
  attenduLectures,
  attenduTables,
  moments,
  relations,
  type Droit,
  type Moment,
  type Relation,
} from '../../fabriques/matrice-accompagnement.js';
import { accepte, uneMaison, type Maison } from '../../outils/maison.js';
import { accompagne, tenterSur } from '../accompagnement/outils.js';
import { accesDe } from '../boucle/outils.js';
import { echu, JOUR_MS } from '../effacement/outils.js';
import { dire, envoyer, propose, unMedecin, type Scene } from '../partage/outils.js';

const SONDE = refus('SONDE', 'La porte est ouverte.');

describe.each(Object.keys(moments) as Moment[])(
  'Qui peut quoi sur un accompagnement (design §3) — moment %s',
  (moment) => {
    let m: Maison;
    let scene: Scene;
    let gens: Record<Relation, Auteur>;
    let cas = 0;
    const permis = (table: Droit | undefined, relation: Relation): boolean =>
      table?.[relation]?.includes(moment) ?? false;

    beforeAll(async () => {
      m = await uneMaison();
      const { service: _service, ...reseau } = m.reseau;
      const medecin = await unMedecin(m);
      scene = await propose(m, { personne: medecin.id }, accompagne);
      gens = { ...reseau, agent: scene.agent, medecin };
      const { source, agent } = scene;
      const { assistante, autreAssistante, ctr } = m.reseau;
      accepte(await tenterSur(m, actes.ecrireNote, source, assistante, { texte: 'Note pour moi.' }));
      const creneau = { jour1: '2026-03-17', heure1: '10:00', duree: '45', lieu: 'bureau' } as const;
      accepte(await tenterSur(m, actes.proposerEntretien, source, assistante, creneau));
      if (moment === 'A') return;
      accepte(await dire(m, scene, 'oui'));
      accepte(await envoyer(m, scene));
      if (moment === 'E') m.temps.avancer(40 * JOUR_MS);
      if (moment === 'H') accepte(await tenterSur(m, actes.confier, source, ctr, { a: autreAssistante.id }));
      if (moment === 'R' || moment === 'V') accepte(await tenterSur(m, actes.retirer, source, agent, {}));
      if (moment === 'V') await echu(m, source);
    });
    afterAll(async () => {
      process.stdout.write(`Accès à un accompagnement, ${moments[moment]} : ${cas} cas\n`);
      await m?.fermer();
    });

    /** Each act by each person through its own door, deciding nothing: what opens is seen, and nothing changes. */
    async function sonder(
      table: Record<string, Droit>,
      essayer: (nom: string, qui: Auteur) => Promise<object>,
    ): Promise<void> {
      const vus: string[] = [];
      const attendus: string[] = [];
      for (const nom of Object.keys(table))
        for (const relation of relations) {
          cas += 1;
          const reponse = await essayer(nom, gens[relation]);
          vus.push(`${nom} ${relation} ${'code' in reponse ? String(reponse.code) : 'FAIT'}`);
          attendus.push(`${nom} ${relation} ${permis(table[nom], relation) ? 'SONDE' : 'INTROUVABLE'}`);
        }
      expect(vus.filter((v, i) => v !== attendus[i])).toEqual(attendus.filter((v, i) => v !== vus[i]));
    }

    it('chaque acte, par chaque personne : la porte du registre s’ouvre ou il n’y a rien', async () => {
      const parNom = actes as unknown as Record<string, Acte<object>>;
      expect(Object.keys(attenduActes).sort()).toEqual(Object.keys(actes).sort());
      await sonder(attenduActes, (nom, auteur) => {
        const acte = { ...(parNom[nom] as Acte<object>), decider: () => SONDE };
        return m.registre.acter(accompagnement as unknown as Noun<object>, acte, scene.source, {
          champs: {},
          auteur,
          cle: randomUUID(),
        });
      });
    });

    it('chaque acte sur un partage, par chaque personne', async () => {
      const parNom = actesADeux as unknown as Record<string, ActeDePartage<SurUnPartage>>;
      expect(Object.keys(attenduADeux).sort()).toEqual(Object.keys(actesADeux).sort());
      await sonder(attenduADeux, (nom, auteur) => {
        const acte = { ...(parNom[nom] as ActeDePartage<SurUnPartage>), decider: () => SONDE };
        const demande = { champs: { partage: scene.reference }, auteur, cle: randomUUID() };
        return m.registre.conjoindre({ source: accompagnement, cible: partage }, acte, scene.source, demande);
      });
      expect(Object.keys(attenduDestinataire).sort()).toEqual(Object.keys(duDestinataire).sort());
      await sonder(attenduDestinataire, (_nom, auteur) => {
        const acte = { ...duDestinataire.accuserPartage, decider: () => SONDE };
        return m.registre.acter(partage, acte, scene.reference, { champs: {}, auteur, cle: randomUUID() });
      });
    });

    it('chaque lecture, par chaque personne', async () => {
      const acces = accesDe(m);
      const { source, reference } = scene;
      const lectures: Record<string, (p: string) => Promise<boolean>> = {
        contenu: async (p) => (await unAccompagnement(acces, p, source)) !== undefined,
        mien: async (p) => (await mesAccompagnements(acces, p)).some((a) => a.reference === source),
        notes: async (p) => (await mesNotes(acces, p, source)) !== undefined,
        partage: async (p) => (await partageLu(acces, p, reference)) !== undefined,
        partagesRecus: async (p) => (await partagesRecus(acces, p)).some((r) => r.reference === reference),
        visa: async (p) => (await visasAttendus(acces, p)).some((v) => v.reference === source),
      };
      for (const [nom, lire] of Object.entries(lectures))
        for (const relation of relations) {
          cas += 1;
          const vu = await lire(gens[relation].id);
          expect([nom, relation, vu]).toEqual([nom, relation, permis(attenduLectures[nom], relation)]);
        }
    });

    it('chaque table, par SQL, avec l’identité de chaque personne : PostgreSQL refuse de lui-même', async () => {
      for (const relation of relations)
        for (const table of Object.keys(attenduTables)) {
          cas += 1;
          const colonne = table === 'dossier' ? 'id' : table === 'partage_ouvert' ? 'accompagnement' : 'dossier';
          const vu = await voir(relation, `SELECT 1 FROM ${table} WHERE ${colonne} = $1`);
          expect([table, relation, vu]).toEqual([table, relation, permis(attenduTables[table], relation)]);
        }
    });

    /** As the API's own role with a person's identity, past all our code. */
    async function voir(relation: Relation, sql: string): Promise<boolean> {
      const client = new pg.Client({ connectionString: m.base.urls.api });
      await client.connect();
      try {
        const { id } = gens[relation];
        await client.query('BEGIN');
        await client.query(
          `SELECT set_config('relais.personne', $1, true), set_config('relais.agent', $2, true),
                set_config('relais.tiers', $3, true), set_config('relais.auteur', $4, true)`,
          [id, m.empreinte('agent', id), m.empreinte('tiers', id), m.empreinte('auteur', id)],
        );
        return ((await client.query(sql, [scene.source])).rowCount ?? 0) > 0;
      } finally {
        await client.end();
      }
    }
  },
);
