import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { refus } from '#libs/domaine/erreurs.js';
import { information, informer, marquerLue } from '#libs/domaine/information/index.js';
import { informations } from '#libs/registre/lecteurs/informations.js';
import { attenduInformation, momentsInformation } from '../../fabriques/matrice-accompagnement.js';
import { relations, type Relation } from '../../fabriques/matrice.js';
import { accepte, uneMaison, type Maison } from '../../outils/maison.js';
import { accesDe } from '../boucle/outils.js';

const SONDE = refus('SONDE', 'La porte est ouverte.');
const CENT_JOURS_MS = 100 * 86_400_000;

describe.each(Object.keys(momentsInformation))(
  'Qui peut quoi sur une information (design §3) — moment %s',
  (moment) => {
    let m: Maison;
    let reference: string;
    let cas = 0;
    beforeAll(async () => {
      m = await uneMaison();
      const texte = 'Deux guichets ferment en janvier.';
      const champs = { structure: m.reseau.service, quoi: 'projet', texte, sansViePrivee: true };
      const demande = { champs, auteur: m.reseau.chef, cle: randomUUID() };
      reference = accepte(await m.registre.deposer(information, informer, demande)).reference;
      if (moment === 'F') m.temps.avancer(CENT_JOURS_MS);
    });
    afterAll(async () => {
      process.stdout.write(`Accès à une information, ${moment} : ${cas} cas\n`);
      await m?.fermer();
    });

    const permis = (quoi: keyof typeof attenduInformation, relation: Relation): boolean =>
      (attenduInformation[quoi] as Partial<Record<Relation, string>>)[relation]?.includes(moment) ?? false;

    it.each(relations)('%s : lire, marquer lue, voir la ligne', async (relation) => {
      const auteur = m.reseau[relation];
      const sonde = { ...marquerLue, decider: () => SONDE };
      const vus = {
        lire: (await informations(accesDe(m), auteur.id)).some((i) => i.reference === reference),
        marquerLue: await m.registre
          .acter(information, sonde, reference, { champs: {}, auteur, cle: randomUUID() })
          .then((r) => 'code' in r && r['code'] === 'SONDE'),
        dossier: await voir(auteur.id),
      };
      cas += 3;
      const quois = Object.keys(vus) as (keyof typeof vus)[];
      expect(vus).toEqual(Object.fromEntries(quois.map((q) => [q, permis(q, relation)])));
    });

    async function voir(id: string): Promise<boolean> {
      const client = new pg.Client({ connectionString: m.base.urls.api });
      await client.connect();
      try {
        await client.query('BEGIN');
        await client.query(
          `SELECT set_config('relais.personne', $1, true), set_config('relais.agent', $2, true), set_config('relais.tiers', $3, true)`,
          [id, m.empreinte('agent', id), m.empreinte('tiers', id)],
        );
        return ((await client.query('SELECT 1 FROM dossier WHERE id = $1', [reference])).rowCount ?? 0) > 0;
      } finally {
        await client.end();
      }
    }
  },
);
