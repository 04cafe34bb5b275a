import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { actesDAppui, appui, demanderAppui } from '#libs/domaine/accompagnement/appuis/index.js';
import { accompagnement } from '#libs/domaine/accompagnement/index.js';
import { refus } from '#libs/domaine/erreurs.js';
import { appuis } from '#libs/registre/lecteurs/appuis.js';
import type { Droit, Relation } from '../../fabriques/matrice-accompagnement.js';
import { accepte, uneMaison, type Maison } from '../../outils/maison.js';
import { accompagne } from '../accompagnement/outils.js';
import { accesDe } from '../boucle/outils.js';

const SONDE = refus('SONDE', 'La porte est ouverte.');

/** A: the question waits; C: the advice is given. Written by hand; a person who is not named finds nothing. */
const attendu: Record<'repondreAppui' | 'liste' | 'dossier' | 'journal' | 'lecture', Droit> = {
  repondreAppui: { ctr: 'AC' },
  liste: { assistante: 'AC', ctr: 'A' },
  dossier: { assistante: 'AC', ctr: 'AC' }, // ciphertext, of nobody: what is read is decided by the page
  journal: { assistante: 'AC', ctr: 'AC' },
  lecture: { assistante: 'AC', ctr: 'AC' },
};

describe('Qui peut quoi sur un appui technique (R-110, T-45)', () => {
  let m: Maison;
  beforeAll(async () => {
    m = await uneMaison();
  });
  afterAll(() => m?.fermer());

  it.each(['A', 'C'] as const)(
    'moment %s : chaque acte, chaque lecture, chaque table, par chaque personne',
    async (moment) => {
      const { service: _service, agent: _autre, ...reseau } = m.reseau;
      const { agent, reference: source } = await accompagne(m);
      const champs = { questionTechnique: 'Par où commencer avec une équipe qui se tait ?', anonyme: true };
      const { reference } = accepte(
        await m.registre.engendrer({ source: accompagnement, ne: appui }, demanderAppui, source, {
          champs,
          auteur: m.reseau.assistante,
          cle: randomUUID(),
        }),
      );
      if (moment === 'C')
        accepte(
          await m.registre.acter(appui, actesDAppui.repondreAppui, reference, {
            champs: { conseil: 'Par chacun, à part.' },
            auteur: m.reseau.ctr,
            cle: randomUUID(),
          }),
        );
      const vus: string[] = [];
      const attendus: string[] = [];
      const noter = (quoi: keyof typeof attendu, relation: Relation, vu: boolean): void => {
        vus.push(`${quoi} ${relation} ${vu}`);
        attendus.push(`${quoi} ${relation} ${attendu[quoi][relation]?.includes(moment) ?? false}`);
      };
      for (const [relation, auteur] of Object.entries({ ...reseau, agent }) as [Relation, typeof agent][]) {
        const sonde = { ...actesDAppui.repondreAppui, decider: () => SONDE };
        const reponse = await m.registre.acter(appui, sonde, reference, { champs: {}, auteur, cle: randomUUID() });
        noter('repondreAppui', relation, 'code' in reponse && reponse['code'] === 'SONDE');
        noter(
          'liste',
          relation,
          (await appuis(accesDe(m), auteur.id)).some((p) => p.reference === reference),
        );
        noter('dossier', relation, await voir(auteur.id, 'SELECT 1 FROM dossier WHERE id = $1', reference));
        noter('journal', relation, await voir(auteur.id, 'SELECT 1 FROM journal WHERE dossier = $1', reference));
        noter('lecture', relation, await voir(auteur.id, 'SELECT 1 FROM lecture WHERE dossier = $1', reference));
      }
      expect(vus.filter((v, i) => v !== attendus[i])).toEqual(attendus.filter((v, i) => v !== vus[i]));
    },
  );

  /** As the API's own role with a person's identity, past all our code. */
  async function voir(personne: string, sql: string, reference: string): Promise<boolean> {
    const client = new pg.Client({ connectionString: m.base.urls.api });
    await client.connect();
    try {
      await client.query('BEGIN');
      await client.query(`SELECT set_config('relais.personne', $1, true), set_config('relais.agent', $2, true)`, [
        personne,
        m.empreinte('agent', personne),
      ]);
      return ((await client.query(sql, [reference])).rowCount ?? 0) > 0;
    } finally {
      await client.end();
    }
  }
});
