import pg from 'pg';
import type { Auteur } from '#libs/domaine/acte.js';
import { estRefus, type Refus } from '#libs/domaine/erreurs.js';
import { information, informer, marquerLue } from '#libs/domaine/information/index.js';
import type { SujetInformation } from '#libs/reglementation/profil.js';
import { aFaire } from '#libs/registre/lecteurs/a-faire.js';
import { informations } from '#libs/registre/lecteurs/informations.js';
import { ouvrirEtats, type Acces, type LigneEtat } from '#libs/registre/lecteurs/lecteur.js';
import { mesPropositions } from '#libs/registre/lecteurs/ma-proposition.js';
import { mesSignalements } from '#libs/registre/lecteurs/mes-signalements.js';
import type { Reponse } from '#libs/registre/une-fois.js';
import { uneMaison, type Maison } from '../../outils/maison.js';

const TEXTE = 'Deux guichets ferment en janvier ; les équipes seront réunies le 12.';
const JOUR_MS = 86_400_000;

/** Which text governs the small network: its population decides. */
async function uneMaisonSous(population: string): Promise<Maison> {
  const m = await uneMaison();
  await enAdministrateur(m, `UPDATE structure SET population = $1 WHERE population IS NOT NULL`, [population]);
  return m;
}

async function enAdministrateur({ base }: Maison, sql: string, valeurs: unknown[] = []): Promise<number> {
  const client = new pg.Client({ connectionString: base.urls.admin });
  await client.connect();
  try {
    return (await client.query(sql, valeurs)).rowCount ?? 0;
  } finally {
    await client.end();
  }
}

const acces = (m: Maison): Acces => ({ bases: m.api, coffre: m.coffre, empreinte: m.empreinte, horloge: m.horloge });
let numero = 0;
function dire(
  m: Maison,
  auteur: Auteur,
  reste: { quoi?: SujetInformation; personne?: string; sansViePrivee?: boolean } = {},
): Promise<Refus | Reponse> {
  const champs = { structure: m.reseau.service, quoi: 'projet' as const, texte: TEXTE, sansViePrivee: true, ...reste };
  return m.registre.deposer(information, informer, { auteur, cle: `info-${(numero += 1)}`, champs });
}
async function dite(m: Maison, auteur: Auteur, reste: Parameters<typeof dire>[2] = {}): Promise<string> {
  const reponse = await dire(m, auteur, reste);
  if (estRefus(reponse)) throw new Error(`${reponse.code} ${JSON.stringify(reponse.champs)}`);
  return reponse.reference;
}
const lus = async (m: Maison, qui: Auteur): Promise<string[]> =>
  (await informations(acces(m), qui.id)).map((i) => i.reference);
const lire = (m: Maison, qui: Auteur, reference: string): Promise<Refus | Reponse> =>
  m.registre.acter(information, marquerLue, reference, { auteur: qui, cle: `lue-${(numero += 1)}`, champs: {} });

describe('L’information due au service social (R-282, T-63)', () => {
  let m: Maison;
  let reference: string;
  beforeAll(async () => {
    m = await uneMaisonSous('mef');
    reference = await dite(m, m.reseau.chef);
  });
  afterAll(() => m.fermer());

  it('est lue par l’assistante du secteur, et par personne d’autre ; chaque lecture laisse sa trace', async () => {
    expect(await informations(acces(m), m.reseau.assistante.id)).toMatchObject([
      { reference, texte: TEXTE, quoi: 'projet', classement: 'discret', personne: null, luLe: null },
    ]);
    const { chef, rh, agent, autreAssistante, ctr, ctn, administratrice } = m.reseau;
    for (const autre of [chef, rh, agent, autreAssistante, ctr, ctn, administratrice])
      expect(await lus(m, autre)).toEqual([]);
    const { rows } = await m.horlogeBases.registre.query<{ lecteur: string; qualite: string }>(
      'SELECT lecteur, qualite FROM lecture WHERE dossier = $1',
      [reference],
    );
    expect(rows).toEqual([{ lecteur: m.reseau.assistante.id, qualite: 'destinataire' }]);
  });

  it('n’ouvre aucun dossier, ne devient pas un signalement, n’envoie aucun courriel (T-63)', async () => {
    const { rows } = await m.horlogeBases.registre.query('SELECT nature, agent FROM dossier');
    expect(rows).toEqual([{ nature: 'information', agent: null }]);
    for (const table of ['suivi_tiers', 'courriel'])
      expect((await m.horlogeBases.registre.query(`SELECT 1 FROM ${table}`)).rowCount).toBe(0);
    expect(await mesSignalements(acces(m), m.reseau.chef.id)).toEqual([]);
    expect(await mesPropositions(acces(m), m.reseau.agent.id)).toEqual([]);
    expect((await aFaire(acces(m), m.reseau.assistante.id)).miennes).toEqual([]);
  });

  it('ne peut être rattachée à aucun agent : PostgreSQL lui-même le refuse (R-277)', async () => {
    await expect(
      enAdministrateur(m, 'UPDATE dossier SET agent = $1 WHERE id = $2', [
        m.empreinte('agent', m.reseau.agent.id),
        reference,
      ]),
    ).rejects.toThrow(/fait_de_service/);
  });

  it('attend sur le jour de sa lectrice jusqu’à ce qu’elle l’ait lue ; qui l’a transmise n’en apprend rien', async () => {
    expect((await aFaire(acces(m), m.reseau.assistante.id)).informations).toEqual({
      nombre: 1,
      depuis: m.temps.maintenant.toISOString(),
    });
    for (const autre of [m.reseau.chef, m.reseau.autreAssistante, m.reseau.ctr, m.reseau.agent])
      expect(await lire(m, autre, reference)).toMatchObject({ code: 'INTROUVABLE' });
    expect(estRefus(await lire(m, m.reseau.assistante, reference))).toBe(false);
    expect((await aFaire(acces(m), m.reseau.assistante.id)).informations).toEqual({ nombre: 0, depuis: null });
    expect(await informations(acces(m), m.reseau.assistante.id)).toMatchObject([
      { luLe: m.temps.maintenant.toISOString() },
    ]);
    expect(await lus(m, m.reseau.chef)).toEqual([]);
  });

  it('a un terme : passé ce jour elle n’est plus là, l’horloge arrêtée ou non, et ses mots sont effacés', async () => {
    const [{ fin } = { fin: '' }] = await informations(acces(m), m.reseau.assistante.id);
    const jamaisLue = await dite(m, m.reseau.rh);
    m.temps.avancer(91 * JOUR_MS);
    expect(m.temps.maintenant.toISOString() > fin).toBe(true);
    expect(await lus(m, m.reseau.assistante)).toEqual([]);
    expect(await lire(m, m.reseau.assistante, jamaisLue)).toMatchObject({ code: 'INFORMATION_EFFACEE' });
    for (const r of [reference, jamaisLue]) {
      await m.clock.etape(information, r, 'garderInformation', 'effacer');
      expect(await m.clock.etape(information, r, 'garderInformation', 'effacer')).toEqual({ fini: true });
    }
    expect((await aFaire(acces(m), m.reseau.assistante.id)).informations.nombre).toBe(0);
    const { rows } = await m.horlogeBases.registre.query<{ ouvert: boolean }>('SELECT ouvert FROM dossier');
    expect(rows).toEqual([{ ouvert: false }, { ouvert: false }]);
    const etats = await m.horlogeBases.registre.query<LigneEtat>('SELECT id, version, etat FROM dossier');
    const lisibles = await ouvrirEtats(m.coffre, etats.rows);
    expect(lisibles).toHaveLength(2);
    expect(JSON.stringify(lisibles.map((l) => l.etat))).not.toContain('guichets');
  });
});

describe('Chaque texte dit qui doit quoi, et à qui', () => {
  const champs = (r: Refus | Reponse): string[] => (estRefus(r) ? Object.keys(r.champs ?? {}) : ['FAIT']);

  it('MEF : chefs de service et services RH, pas un responsable d’ailleurs ni un agent ; jamais un nom (R-282)', async () => {
    const m = await uneMaisonSous('mef');
    for (const autre of [m.reseau.chefAilleurs, m.reseau.agent, m.reseau.ctr])
      expect(await dire(m, autre)).toMatchObject({ code: 'INFORMATION_NON_PREVUE' });
    expect(champs(await dire(m, m.reseau.rh, { personne: 'Paul Ménard' }))).toEqual(['personne']);
    expect(champs(await dire(m, m.reseau.rh, { quoi: 'congeLongueMaladie', personne: 'Paul Ménard' }))).toEqual([
      'quoi',
    ]);
    expect(champs(await dire(m, m.reseau.rh, { sansViePrivee: false }))).toEqual(['sansViePrivee']);
    await m.fermer();
  });

  it('2007 : le bureau RH transmet un arrêté à l’assistante ; il est secret, et n’ouvre rien (R-283, T-63)', async () => {
    const m = await uneMaisonSous('equipement');
    expect(await dire(m, m.reseau.chef)).toMatchObject({ code: 'INFORMATION_NON_PREVUE' });
    expect(champs(await dire(m, m.reseau.rh, { quoi: 'arreteMutation' }))).toEqual(['personne']);
    await dite(m, m.reseau.rh, { quoi: 'arreteMutation', personne: 'Paul Ménard' });
    expect(await informations(acces(m), m.reseau.assistante.id)).toMatchObject([
      { quoi: 'arreteMutation', personne: 'Paul Ménard', classement: 'secret' },
    ]);
    expect(await mesPropositions(acces(m), m.reseau.agent.id)).toEqual([]);
    expect((await m.horlogeBases.registre.query(`SELECT 1 FROM dossier WHERE nature <> 'information'`)).rowCount).toBe(
      0,
    );
    await m.fermer();
  });

  it('2007 : les grands projets du service aussi, au plus tôt (R-284)', async () => {
    const m = await uneMaisonSous('equipement');
    await dite(m, m.reseau.rh, { quoi: 'projet' });
    expect(await lus(m, m.reseau.assistante)).toHaveLength(1);
    await m.fermer();
  });

  it('2014 : la DREAL, aux CTSS et aux ASS ; chacune a lu pour soi (R-285)', async () => {
    const m = await uneMaisonSous('ecologie');
    expect(await dire(m, m.reseau.chef)).toMatchObject({ code: 'INFORMATION_NON_PREVUE' });
    await enAdministrateur(
      m,
      `INSERT INTO fonction SELECT $1, 'direction', parent FROM structure WHERE id = (SELECT parent FROM structure WHERE id = $2)`,
      [m.reseau.chefAilleurs.id, m.reseau.service],
    );
    const reference = await dite(m, m.reseau.chefAilleurs);
    expect([await lus(m, m.reseau.assistante), await lus(m, m.reseau.ctr)]).toEqual([[reference], [reference]]);
    await lire(m, m.reseau.ctr, reference);
    expect((await aFaire(acces(m), m.reseau.ctr.id)).informations.nombre).toBe(0);
    expect((await aFaire(acces(m), m.reseau.assistante.id)).informations.nombre).toBe(1);
    await m.fermer();
  });

  it('2021 : le chef de service, au CTSS du recteur et non à l’assistante (R-286)', async () => {
    const m = await uneMaisonSous('education');
    expect(champs(await dire(m, m.reseau.chef, { quoi: 'projet' }))).toEqual(['quoi']);
    const reference = await dite(m, m.reseau.chef, { quoi: 'difficultes' });
    expect([await lus(m, m.reseau.assistante), await lus(m, m.reseau.ctr)]).toEqual([[], [reference]]);
    await m.fermer();
  });

  it('2002 : le texte est muet, rien ne passe par ici', async () => {
    const m = await uneMaisonSous('affairesSociales');
    for (const qui of [m.reseau.chef, m.reseau.rh])
      expect(await dire(m, qui)).toMatchObject({ code: 'INFORMATION_NON_PREVUE' });
    await m.fermer();
  });

  it('une assistante absente ne la laisse pas sans lectrice', async () => {
    const m = await uneMaisonSous('mef');
    await enAdministrateur(m, `INSERT INTO absence (personne, du) VALUES ($1, '2026-01-01'), ($2, '2026-01-01')`, [
      m.reseau.assistante.id,
      m.reseau.autreAssistante.id,
    ]);
    const reference = await dite(m, m.reseau.chef);
    expect(await lus(m, m.reseau.ctr)).toEqual([reference]);
    await m.fermer();
  });
});
