import { mesurer, type Mesures } from '#libs/registre/metriques/mesurer.js';
import { Metriques } from '#libs/registre/metriques/metriques.js';
import { uneMaison, unSignalement, type Maison } from '../../outils/maison.js';
import { accompagne } from '../accompagnement/outils.js';
import { enAdministrateur } from '../boucle/outils.js';
import { lire, sansLaMachine, valeurDe } from './outils.js';

describe('ce que mesure une lecture du registre', () => {
  let m: Maison;
  const lireMesures = (): Promise<Mesures> => mesurer(m.api.registre, m.horloge);
  beforeAll(async () => {
    m = await uneMaison();
  });
  afterAll(() => m?.fermer());
  const vider = async (...tables: string[]): Promise<void> => {
    for (const t of tables) await enAdministrateur(m, `DELETE FROM ${t}`);
  };

  it('une horloge à l’heure : 0 partout ; une minute ne se dit pas, deux se disent, par voie', async () => {
    const ref = await unSignalement(m);
    await vider('reveil');
    expect(await lireMesures()).toMatchObject({
      retards: { urgence: { nombre: 0, age: 0 }, ordinaire: { nombre: 0, age: 0 } },
      reveils: { urgence: 0, ordinaire: 0 },
      attentes: { urgence: 0, ordinaire: 0, masse: 0 },
    });
    const enRetardDe = (voie: string, secondes: number): Promise<void> =>
      enAdministrateur(
        m,
        'UPDATE procedure SET voie = $2, prochaine = $3::timestamptz - make_interval(secs => $4) WHERE dossier = $1',
        [ref, voie, m.temps.maintenant.toISOString(), secondes],
      );
    await enRetardDe('dossier', 59);
    expect((await lireMesures()).retards.ordinaire).toEqual({ nombre: 0, age: 0 });
    await enRetardDe('dossier', 120);
    expect((await lireMesures()).retards).toEqual({
      ordinaire: { nombre: 1, age: 120 },
      urgence: { nombre: 0, age: 0 },
    });
    await enRetardDe('urgence', 600);
    expect((await lireMesures()).retards.urgence).toEqual({ nombre: 1, age: 600 });
    await enAdministrateur(m, 'UPDATE procedure SET finie = true');
  });

  it('un courriel que personne ne prend et un réveil que personne ne remet vieillissent ; ce qui attend la nuit n’attend pas', async () => {
    await vider('courriel', 'reveil');
    const ref = await unSignalement(m);
    m.temps.avancer(15 * 60_000);
    const le = m.temps.maintenant.toISOString();
    await enAdministrateur(m, `UPDATE reveil SET depuis = $1::timestamptz - interval '5 minutes'`, [le]);
    const { attentes, reveils } = await lireMesures();
    expect(attentes).toEqual({ urgence: 0, ordinaire: 900, masse: 0 });
    expect(reveils).toEqual({ urgence: 0, ordinaire: 300 });
    await enAdministrateur(m, `UPDATE reveil SET pas_avant = $1::timestamptz + interval '6 hours'`, [le]);
    await enAdministrateur(
      m,
      `UPDATE courriel SET pas_avant = $1::timestamptz + interval '6 hours' WHERE dossier = $2`,
      [le, ref],
    );
    expect(await lireMesures()).toMatchObject({ attentes: { ordinaire: 0 }, reveils: { ordinaire: 0 } });
    await enAdministrateur(m, 'UPDATE reveil SET quarantaine = true');
    expect((await lireMesures()).quarantaine).toBe(1);
    await vider('courriel', 'reveil');
  });

  it('les courriels d’un accompagnement, et ceux écrits à l’agent, ne sont dans aucun nombre ; seulement s’ils ne partent plus', async () => {
    const courriels = async (): Promise<unknown> => (await lireMesures()).courriels;
    const { reference } = await accompagne(m);
    const avant = await courriels();
    await enAdministrateur(
      m,
      `INSERT INTO courriel (cle, dossier, classe, voie, gabarit, message_id, destinataire, donnees, etat, pas_avant, maj)
         SELECT 'essai-' || classe, $1, classe, 'dossier', 'essai', '<' || classe || '@relais.example>', '', '', 'ACCEPTE', $2, $2
           FROM unnest(ARRAY['vital', 'offre', 'courtoisie']) AS classe`,
      [reference, m.temps.maintenant.toISOString()],
    );
    expect(await courriels()).toEqual(avant);
    await enAdministrateur(m, `UPDATE courriel SET etat = 'A_ENVOYER' WHERE dossier = $1`, [reference]);
    m.temps.avancer(3_600_000);
    expect(await courriels()).toEqual(avant);
    expect((await lireMesures()).attentes.ordinaire).toBeGreaterThanOrEqual(3600);
    await vider('courriel');
  });

  it('une retenue de courriels vieillit jusqu’à ce que quelqu’un la lève', async () => {
    expect((await lireMesures()).retenue).toBe(0);
    await enAdministrateur(
      m,
      `INSERT INTO retenue (motif, depuis) VALUES ('demande', clock_timestamp() - interval '2 hours')`,
    );
    expect((await lireMesures()).retenue).toBeGreaterThanOrEqual(7200);
    await enAdministrateur(m, 'UPDATE retenue SET levee_le = clock_timestamp() WHERE levee_le IS NULL');
    expect((await lireMesures()).retenue).toBe(0);
  });

  it('registre muet : la lecture le dit, et ne répète aucun chiffre d’avant', async () => {
    const erreurs: unknown[] = [];
    let lecture: () => Promise<Mesures> = lireMesures;
    const metriques = new Metriques({
      lire: () => lecture(),
      pret: async () => true,
      surErreur: (e) => erreurs.push(e),
    });
    const avant = (await metriques.exposer()).texte;
    expect(valeurDe(avant, 'relais_situations_sans_tenante')).toBe(0);
    lecture = async () => mesurer(m.api.registre, { sql: () => '1 / 0' });
    const apres = (await metriques.exposer()).texte;
    expect(erreurs).toHaveLength(1);
    expect(valeurDe(apres, 'relais_registre_lu')).toBe(0);
    expect(
      lire(sansLaMachine(apres))
        .map((e) => e.nom)
        .sort(),
    ).toEqual(['relais_pret', 'relais_registre_lu']);
    lecture = lireMesures;
    expect(sansLaMachine((await metriques.exposer()).texte)).toBe(sansLaMachine(avant));
  });

  it('aucun rôle ne lit plus que le total : la fonction des lieux n’est à personne', async () => {
    await expect(m.api.registre.query('SELECT * FROM lieux_sans_assistante(now())')).rejects.toMatchObject({
      code: '42501',
    });
  });

  it('les lieux dont toutes les assistantes sont absentes, puis dont les postes sont vacants', async () => {
    const lieux = async (): Promise<Mesures['sansAssistante']> => (await lireMesures()).sansAssistante;
    const avant = await lieux();
    await enAdministrateur(
      m,
      `INSERT INTO absence (personne, du) SELECT DISTINCT titulaire, $1::timestamptz FROM poste WHERE nature = 'assistant' AND titulaire IS NOT NULL`,
      [m.temps.maintenant.toISOString()],
    );
    const absente = await lieux();
    expect(absente.absentes).toBeGreaterThan(avant.absentes);
    expect(absente.vacants).toBe(avant.vacants);
    await enAdministrateur(m, `UPDATE poste SET titulaire = NULL WHERE nature = 'assistant'`);
    const vacant = await lieux();
    expect(vacant.vacants).toBeGreaterThan(avant.vacants);
    expect(vacant.absentes).toBe(0);
  });
});
