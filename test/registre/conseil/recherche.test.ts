import { signalement } from '#libs/domaine/signalement/index.js';
import type { Acces } from '#libs/registre/lecteurs/lecteur.js';
import { mesDossiersParNom } from '#libs/registre/lecteurs/recherche.js';
import { actes, agir, uneMaison, unSignalement, type Maison } from '../../outils/maison.js';

describe('Retrouver un de ses dossiers par le nom', () => {
  let m: Maison;
  let acces: Acces;
  let reference: string;
  beforeAll(async () => {
    m = await uneMaison();
    acces = { bases: m.api, coffre: m.coffre, empreinte: m.empreinte, horloge: m.horloge };
    reference = await unSignalement(m);
  });
  afterAll(() => m.fermer());

  const chercher = async (qui: string, saisie: string): Promise<string[]> =>
    (await mesDossiersParNom(acces, qui, saisie)).dossiers.map((d) => d.reference);

  it('sans accent, dans un ordre quelconque, parmi les siens seulement (T-45)', async () => {
    for (const saisie of ['menard', 'MÉNARD paul', ' mén ']) {
      expect(await chercher(m.reseau.assistante.id, saisie)).toEqual([reference]);
      for (const qui of [m.reseau.autreAssistante, m.reseau.ctr, m.reseau.chef, m.reseau.agent])
        expect(await chercher(qui.id, saisie)).toEqual([]);
    }
    expect(await chercher(m.reseau.assistante.id, 'm')).toEqual([]); // one letter finds nobody
    expect(await chercher(m.reseau.assistante.id, 'robert')).toEqual([]);
  });

  it('un dossier terminé se retrouve tant qu’il n’est pas effacé ; ce qui est montré est inscrit (R-280)', async () => {
    await agir(m, actes.accuserReception, reference, m.reseau.assistante, {});
    await agir(m, actes.proposerAide, reference, m.reseau.assistante, { voie: 'telephone' });
    m.temps.avancer(60 * 86_400_000);
    for (const etape of ['proposer', 'informerTiers', 'suivreOffre', 'suivreOffre'])
      await m.clock.etape(signalement, reference, 'traiterSignalement', etape);
    const { dossiers } = await mesDossiersParNom(acces, m.reseau.assistante.id, 'menard');
    expect(dossiers).toMatchObject([{ reference, agent: 'Paul Ménard', ouvert: false }]);
    const { rows } = await m.horlogeBases.registre.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM lecture WHERE dossier = $1 AND lecteur = $2 AND qualite = 'liste'`,
      [reference, m.reseau.assistante.id],
    );
    expect(rows[0]?.n).toBe(4);
    await m.horlogeBases.registre.query('UPDATE dossier SET efface_le = now() WHERE id = $1', [reference]);
    expect(await chercher(m.reseau.assistante.id, 'menard')).toEqual([]);
  });
});
