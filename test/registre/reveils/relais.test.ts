import { existsSync, readFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { signalement } from '#libs/domaine/signalement/index.js';
import { creerCodec } from '#libs/infra/temporal/codec.js';
import { connexionTemporal, creerSonneur, type Sonneur } from '#libs/infra/temporal/sonneur.js';
import { reconcilier } from '#libs/registre/reveils/reconciliateur.js';
import { reconstruire } from '#libs/registre/reveils/reconstruire.js';
import { Relais } from '#libs/registre/reveils/relais.js';
import { actes, agir, uneMaison, unSignalement, type Maison } from '../../outils/maison.js';

describe('Le relais (design §4, règles 7 et 8), sur un vrai serveur Temporal', () => {
  let m: Maison;
  const connexion = connexionTemporal({ address: adresse() });
  beforeAll(async () => {
    m = await uneMaison();
  });
  afterAll(async () => {
    await connexion.close();
    await m.fermer();
  });
  beforeEach(async () => {
    await m.horlogeBases.registre.query('DELETE FROM reveil');
  });

  const sonneur = (namespace = 'default'): Sonneur =>
    creerSonneur(connexion, namespace, { payloadCodecs: [creerCodec(m.cles.service)] });
  const relais = (s: Sonneur): Relais => new Relais(m.horlogeBases.registre, s, 'dossier', m.horloge);
  const lignes = async (): Promise<{ essais: number; demandes: number; quarantaine: boolean; remplacer: boolean }[]> =>
    (
      await m.horlogeBases.registre.query<{
        essais: number;
        demandes: number;
        quarantaine: boolean;
        remplacer: boolean;
      }>('SELECT essais, demandes, quarantaine, remplacer FROM reveil')
    ).rows;
  const etatDuWorkflow = async (reference: string): Promise<string> => {
    const reponse = await connexion.workflowService.describeWorkflowExecution({
      namespace: 'default',
      execution: { workflowId: `signalement/${reference}` },
    });
    return `${reponse.workflowExecutionInfo?.type?.name} ${reponse.workflowExecutionInfo?.execution?.runId}`;
  };

  it('un dépôt fait naître le workflow, et le réveil livré disparaît', async () => {
    const reference = await unSignalement(m);
    expect(await relais(sonneur()).passer()).toEqual({ vus: 1, injoignable: false });
    expect(await lignes()).toEqual([]);
    expect(await etatDuWorkflow(reference)).toContain('traiterSignalement');
  });

  it('un réveil demandé pendant la livraison est gardé et livré à son tour', async () => {
    const reference = await unSignalement(m);
    const vrai = sonneur();
    const bavard: Sonneur = {
      sonner: async (appel) => {
        await m.horlogeBases.registre.query('UPDATE reveil SET demandes = demandes + 1 WHERE dossier = $1', [
          reference,
        ]);
        return vrai.sonner(appel);
      },
    };
    await relais(bavard).passer();
    expect(await lignes()).toMatchObject([{ demandes: 2, essais: 0 }]);
    await relais(vrai).passer();
    expect(await lignes()).toEqual([]);
  });

  it('Temporal arrêté : rien n’est perdu, rien n’est mis en quarantaine, et le second de la file n’attend pas cinq secondes de plus', async () => {
    await unSignalement(m, { agent: m.reseau.agent.id });
    await unSignalement(m, { agent: m.reseau.autreAgent.id, de: m.reseau.rh });
    const morte = connexionTemporal({ address: `127.0.0.1:${await portFerme()}` });
    const sourd = creerSonneur(morte, 'default', {});
    for (let i = 0; i < 3; i += 1) {
      await m.horlogeBases.registre.query(`UPDATE reveil SET bail = '-infinity'`);
      expect(await relais(sourd).passer()).toEqual({ vus: 2, injoignable: true });
    }
    expect(await lignes()).toMatchObject([{ quarantaine: false }, { quarantaine: false }]);
    await morte.close();
    await m.horlogeBases.registre.query(`UPDATE reveil SET bail = '-infinity'`);
    await relais(sonneur()).passer();
    expect(await lignes()).toEqual([]);
  });

  it('refusé dix fois, un réveil est mis de côté et devient une tâche ; le réconciliateur le reprendra', async () => {
    const reference = await unSignalement(m);
    const ailleurs = relais(sonneur('un-espace-qui-n-existe-pas'));
    for (let i = 0; i < 10; i += 1) {
      await m.horlogeBases.registre.query(`UPDATE reveil SET bail = '-infinity'`);
      await ailleurs.passer();
    }
    expect(await lignes()).toMatchObject([{ quarantaine: true }]);
    const { rows } = await m.horlogeBases.registre.query('SELECT nature, pour FROM tache WHERE dossier = $1', [
      reference,
    ]);
    expect(rows).toEqual([{ nature: 'aReprendre', pour: null }]);
    m.temps.avancer(120_000);
    await reconcilier(m.horlogeBases.registre, m.horloge, 'dossier');
    expect(await lignes()).toContainEqual(expect.objectContaining({ quarantaine: false }));
  });

  it('ce qui est en retard est réveillé, puis remplacé à la seconde fois ; une procédure finie ne l’est plus', async () => {
    const reference = await unSignalement(m);
    await relais(sonneur()).passer();
    const avant = await etatDuWorkflow(reference);
    await m.horlogeBases.registre.query('UPDATE procedure SET finie = (dossier <> $1)', [reference]);
    for (const remplacer of [false, true]) {
      m.temps.avancer(120_000);
      expect(await reconcilier(m.horlogeBases.registre, m.horloge, 'dossier')).toBe(1);
      expect(await reconcilier(m.horlogeBases.registre, m.horloge, 'dossier')).toBe(0);
      expect(await lignes()).toMatchObject([{ remplacer }]);
      await relais(sonneur()).passer();
    }
    expect(await etatDuWorkflow(reference)).not.toBe(avant);
    await m.horlogeBases.registre.query('UPDATE procedure SET finie = true');
    m.temps.avancer(120_000);
    expect(await reconcilier(m.horlogeBases.registre, m.horloge, 'dossier')).toBe(0);
  });

  it('reconstruire l’horloge remplace chaque course ouverte par une neuve, la plus pressée d’abord', async () => {
    const reference = await unSignalement(m);
    await relais(sonneur()).passer();
    const avant = await etatDuWorkflow(reference);
    expect(await reconstruire(m.horlogeBases.registre, 1000)).toBeGreaterThanOrEqual(1);
    expect((await lignes()).every((l) => l.remplacer)).toBe(true);
    await m.horlogeBases.registre.query(`UPDATE reveil SET bail = '-infinity'`);
    await relais(sonneur()).passer();
    expect(await etatDuWorkflow(reference)).not.toBe(avant);
  });

  it('la réponse de l’agent ne réveille personne ; une échéance avancée, si', async () => {
    const reference = await unSignalement(m, { agent: m.reseau.autreAgent.id, de: m.reseau.rh });
    await agir(m, actes.accuserReception, reference, (await titulaire(reference)) ?? m.reseau.assistante, {});
    await relais(sonneur()).passer();
    for (const nom of ['rapprocher', 'prendreEnCharge', 'proposer'])
      await m.clock.etape(signalement, reference, 'traiterSignalement', nom); // the clock asks, and is told to come back later
    await agir(m, actes.proposerAide, reference, (await titulaire(reference)) ?? m.reseau.assistante, {
      voie: 'telephone',
    });
    expect(await lignes()).toHaveLength(1);
    await relais(sonneur()).passer();
    await agir(m, actes.repondre, reference, m.reseau.autreAgent, { valeur: 'oui' });
    await agir(m, actes.repondre, reference, m.reseau.autreAgent, { valeur: 'non' });
    expect(await lignes()).toEqual([]);
  });

  async function titulaire(reference: string): Promise<Maison['reseau']['assistante'] | undefined> {
    const { rows } = await m.horlogeBases.registre.query<{ titulaire: string }>(
      'SELECT titulaire FROM dossier WHERE id = $1',
      [reference],
    );
    return [m.reseau.assistante, m.reseau.autreAssistante].find((a) => a.id === rows[0]?.titulaire);
  }
});

function adresse(): string {
  const lu =
    process.env['RELAIS_TEST_TEMPORAL'] ??
    (existsSync('.relais/test.env')
      ? /^RELAIS_TEST_TEMPORAL=(.+)$/m.exec(readFileSync('.relais/test.env', 'utf8'))?.[1]
      : undefined);
  if (lu === undefined) throw new Error('No Temporal server: run `npm test`, which starts one.');
  return lu;
}

/** A port on which nobody listens. */
async function portFerme(): Promise<number> {
  const serveur = createServer();
  await new Promise<void>((ouvert) => serveur.listen(0, '127.0.0.1', ouvert));
  const { port } = serveur.address() as AddressInfo;
  await new Promise((ferme) => serveur.close(ferme));
  return port;
}
