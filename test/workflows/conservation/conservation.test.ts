import { actes, tenterSur } from '../../registre/accompagnement/outils.js';
import { termine } from '../../registre/effacement/outils.js';
import { accepte } from '../../outils/maison.js';
import { unMonde, type Monde } from '../../outils/monde.js';

const JOUR_MS = 86_400_000;

/** Days instead of years, so that the calendar is short; the order is the same. */
const courtes = {
  defaut: {
    reouverture: { jours: 5 },
    conservation: { jours: 12 },
    preavisEffacement: { jours: 3 },
    silence: null,
  },
  structures: {},
} as const;

const malheurs = {
  'rien ne la trouble': async () => undefined,
  'ses exécutions sont arrêtées après chaque étape': (m: Monde) => m.terminerEtReveiller(),
};

describe('conserver, de la fin à l’effacement', () => {
  let m: Monde;
  beforeAll(async () => {
    m = await unMonde(courtes);
  });
  afterAll(async () => m?.fermer());

  it.each(Object.entries(malheurs))(
    'prévenir, faire viser, effacer, détruire la clé, en donner reçu, quand %s (R-275, R-276, design §6)',
    async (_quand, malheur) => {
      const { reference } = await termine(m);
      await m.apaiser();
      await m.passer(8 * JOUR_MS, malheur);
      await m.passer(10 * JOUR_MS, malheur);
      const { administratrice } = m.reseau;
      accepte(await tenterSur(m, actes.viser, reference, administratrice, { decision: 'detruire' }));
      await m.passer(6 * JOUR_MS, malheur);

      const { rows } = await m.horlogeBases.registre.query(
        `SELECT d.etat, d.agent, e.cle_detruite_le < e.fini_le AS cle_avant_fin, p.finie,
                (SELECT count(*)::int FROM courriel c WHERE c.dossier = d.id) AS courriels
           FROM dossier d JOIN effacement e ON e.dossier = d.id JOIN procedure p ON p.dossier = d.id WHERE d.id = $1`,
        [reference],
      );
      expect(rows).toEqual([{ etat: null, agent: null, cle_avant_fin: true, finie: true, courriels: 0 }]);
      const { rowCount } = await m.horlogeBases.cles.query('SELECT 1 FROM cle WHERE dossier = $1', [reference]);
      expect(rowCount).toBe(0);
      expect(m.incidents).toEqual([]);
      const aLAgent = m.smtp.recus.splice(0).filter((r) => r.a.includes('b-'));
      expect(aLAgent).toHaveLength(3); // the end, the notice, the receipt
      expect(aLAgent.filter((r) => sansCoupures(r.brut).includes('est d=C3=A9truite'))).toHaveLength(1);
    },
  );
});

/** Quoted-printable without its soft line breaks. */
const sansCoupures = (brut: string): string => brut.replaceAll(/=\r?\n/g, '');
