import { randomUUID } from 'node:crypto';
import pg from 'pg';
import type { Acte, Auteur } from '#libs/domaine/acte.js';
import { actesDeDerogation, derogation } from '#libs/domaine/accompagnement/derogations/index.js';
import { refus } from '#libs/domaine/erreurs.js';
import type { Noun } from '#libs/domaine/noun.js';
import { actes as duSignalement } from '#libs/domaine/signalement/index.js';
import { derogations } from '#libs/registre/lecteurs/derogations.js';
import type { Relation } from '../../fabriques/matrice-accompagnement.js';
import {
  attenduDerogation,
  attenduLecturesDerogation,
  momentsDerogation,
  type MomentDerogation,
} from '../../fabriques/matrice-derogation.js';
import { accepte, agir, uneMaison, type Maison } from '../../outils/maison.js';
import { actes, tenterSur } from '../accompagnement/outils.js';
import { accesDe } from '../boucle/outils.js';
import { ouvrirDe, sourceDe, type NatureDeSource } from '../partage/outils-derogation.js';

const SONDE = refus('SONDE', 'La porte est ouverte.');
const CAS = (['accompagnement', 'signalement'] as const).flatMap((nature) =>
  (Object.keys(momentsDerogation) as MomentDerogation[]).map((moment) => [nature, moment] as const),
);

describe('Qui peut quoi sur une dérogation (R-094, T-13)', () => {
  let m: Maison;
  let cas = 0;
  beforeAll(async () => {
    m = await uneMaison();
  });
  afterAll(async () => {
    process.stdout.write(`Accès à une dérogation : ${cas} cas\n`);
    await m?.fermer();
  });

  async function scene(
    nature: NatureDeSource,
    moment: MomentDerogation,
  ): Promise<{ reference: string; gens: Partial<Record<Relation, Auteur>> }> {
    const { service: _service, agent: _autre, ...reseau } = m.reseau;
    const { agent, source } = await sourceDe(m, nature);
    const avec = moment === 'S' ? { seule: true } : { avec: m.reseau.ctr.id };
    const { reference } = accepte(await ouvrirDe(m, nature, source, avec));
    const acter = async <C extends object>(acte: Acte<never, C>, auteur: Auteur, champs: C): Promise<unknown> =>
      accepte(
        await m.registre.acter(derogation as unknown as Noun<never>, acte, reference, {
          champs,
          auteur,
          cle: randomUUID(),
        }),
      );
    if (moment === 'A') await acter(actesDeDerogation.donnerAvis as never, m.reseau.ctr, { avis: 'oui' });
    if (moment === 'F') await acter(actesDeDerogation.fermer as never, m.reseau.assistante, {});
    if (moment === 'H') {
      const a = { a: m.reseau.autreAssistante.id };
      if (nature === 'accompagnement') accepte(await tenterSur(m, actes.confier, source, m.reseau.ctr, a));
      else await agir(m, duSignalement.reaffecter, source, m.reseau.ctr, a);
    }
    return { reference, gens: { ...reseau, agent } };
  }

  it.each(CAS)(
    'née d’un %s, moment %s : chaque acte, chaque lecture, chaque table, par chaque personne',
    async (nature, moment) => {
      const { reference, gens } = await scene(nature, moment);
      const vus: string[] = [];
      const attendus: string[] = [];
      const noter = (quoi: string, relation: Relation, vu: boolean, permis: string | undefined): void => {
        cas += 1;
        vus.push(`${quoi} ${relation} ${vu}`);
        attendus.push(`${quoi} ${relation} ${permis?.includes(moment) ?? false}`);
      };
      expect(Object.keys(attenduDerogation).sort()).toEqual(Object.keys(actesDeDerogation).sort());
      for (const [relation, auteur] of Object.entries(gens) as [Relation, Auteur][]) {
        for (const [nom, acte] of Object.entries(actesDeDerogation)) {
          const sonde = { ...(acte as Acte<object>), decider: () => SONDE };
          const demande = { champs: {}, auteur, cle: randomUUID() };
          const reponse = await m.registre.acter(derogation as unknown as Noun<object>, sonde, reference, demande);
          noter(nom, relation, 'code' in reponse && reponse['code'] === 'SONDE', attenduDerogation[nom]?.[relation]);
        }
        const lue = (await derogations(accesDe(m), auteur.id)).some((d) => d.reference === reference);
        noter('liste', relation, lue, attenduLecturesDerogation.liste[relation]);
        for (const [table, colonne] of [
          ['dossier', 'id'],
          ['journal', 'dossier'],
        ] as const) {
          const vu = await voir(auteur.id, `SELECT 1 FROM ${table} WHERE ${colonne} = $1`, reference);
          noter(table, relation, vu, attenduLecturesDerogation[table][relation]);
        }
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
