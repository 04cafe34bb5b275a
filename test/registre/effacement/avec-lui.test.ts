import { actesDeConservation, signalement } from '#libs/domaine/signalement/index.js';
import { partageLu } from '#libs/registre/lecteurs/partages-recus.js';
import { mesSignalements } from '#libs/registre/lecteurs/mes-signalements.js';
import { actes as surLaccompagnement, tenterSur } from '../accompagnement/outils.js';
import { accesDe, courrielsDe, etape, nouvelAgent } from '../boucle/outils.js';
import { ouvert, unMedecin } from '../partage/outils.js';
import { effacementsDe } from '../../outils/effacements.js';
import {
  accepte,
  actes,
  agir,
  etatDe,
  situation,
  tenter,
  uneMaison,
  unSignalement,
  type Maison,
} from '../../outils/maison.js';
import { clefsDe, copieDe, toutLire } from './lecture-brute.js';
import { eteint, JOUR_MS } from './outils.js';

describe('Ce qui s’efface avec un dossier', () => {
  let m: Maison;
  beforeEach(async () => {
    m = await uneMaison();
  });
  afterEach(() => m?.fermer());

  const achever = async (reference: string): Promise<void> => {
    const effacements = effacementsDe(m);
    await effacements.achever(reference);
    await m.horlogeBases.registre.query(`UPDATE courriel SET etat = 'ACCEPTE' WHERE service`);
    expect(await effacements.achever(reference)).toEqual({ fini: true });
  };
  const cle = async (reference: string): Promise<number | null> =>
    (await m.horlogeBases.cles.query('SELECT 1 FROM cle WHERE dossier = $1', [reference])).rowCount;

  it('un partage se ferme avec l’accompagnement, et meurt avec lui (R-275, T-12)', async () => {
    const medecin = await unMedecin(m);
    const { source, reference } = await ouvert(m, { personne: medecin.id });
    const copie = await copieDe(m.base.urls.admin);
    expect(toutLire(copie, await clefsDe(m))).toContain('aménagement du poste');
    expect(await partageLu(accesDe(m), medecin.id, reference)).toBeDefined();
    accepte(await tenterSur(m, surLaccompagnement.clore, source, m.reseau.assistante, { motif: 'ensemble' }));
    expect(await partageLu(accesDe(m), medecin.id, reference)).toBeUndefined();

    await eteint(m, source);
    await achever(source);
    expect([await cle(source), await cle(reference)]).toEqual([0, 0]);
    const clefs = await clefsDe(m);
    expect(toutLire(copie, clefs) + toutLire(await copieDe(m.base.urls.admin), clefs)).not.toContain(
      'aménagement du poste',
    );
    const { rows } = await m.horlogeBases.registre.query('SELECT 1 FROM partage_ouvert');
    expect(rows).toEqual([]);
  });

  it('un signalement : paroles, lettre, code, suivi de celui qui a écrit ; qui n’en a rien su n’en reçoit rien (R-275)', async () => {
    const agent = await nouvelAgent(m);
    const reference = await unSignalement(m, { agent: agent.id });
    await agir(m, actes.accuserReception, reference, m.reseau.assistante, {});
    const adresse = '3 rue particuliere';
    await agir(m, actes.preparerLettre, reference, m.reseau.assistante, { adresse });
    const copie = await copieDe(m.base.urls.admin);
    for (const mot of [situation, adresse, agent.id]) expect(toutLire(copie, await clefsDe(m))).toContain(mot);
    expect(await mesSignalements(accesDe(m), m.reseau.chef.id)).toHaveLength(1);
    await agir(m, actes.declarerNonRecevable, reference, m.reseau.assistante, { motif: 'horsCompetence' });

    const conserver = (nom: string): ReturnType<typeof m.clock.etape> =>
      m.clock.etape(signalement, reference, 'conserver', nom);
    for (const nom of ['rapprocher', 'prendreEnCharge', 'proposer', 'informerTiers', 'suivreOffre'])
      await etape(m, reference, nom);
    expect((await etatDe(m, reference)).closLe).toBeDefined();
    m.temps.avancer(1827 * JOUR_MS);
    await conserver('prevenir');
    expect((await courrielsDe(m, reference)).map((c) => c.gabarit)).not.toContain('effacementAnnonce');
    accepte(await tenter(m, actesDeConservation.viser, reference, m.reseau.administratrice, { decision: 'detruire' }));
    m.temps.avancer(31 * JOUR_MS);
    expect(await conserver('effacer')).toEqual({ fini: true });
    await achever(reference);

    const clefs = await clefsDe(m);
    const apres = await copieDe(m.base.urls.admin);
    const lu = toutLire(copie, clefs) + toutLire(apres, clefs);
    for (const mot of [situation, adresse]) expect(lu).not.toContain(mot);
    for (const table of ['code_lettre', 'suivi_tiers', 'lecture', 'courriel', 'journal', 'cle_acte'])
      expect([table, apres.get(table)]).toEqual([table, []]);
    expect(await mesSignalements(accesDe(m), m.reseau.chef.id)).toEqual([]);
  });
});
