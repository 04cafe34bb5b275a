import { writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { lireBoucle, lireSante } from '#libs/registre/lecteurs/sante.js';
import { uneMaison, type Maison } from '../../outils/maison.js';
import { pompesDe } from '../../outils/monde.js';
import { SmtpDouble } from '../../outils/smtp-double.js';
import { Atelier } from '../../outils/systeme/atelier.js';
import { jusqua } from '../../outils/systeme/attente.js';
import { Boite } from '../../outils/systeme/boite.js';
import type { Enfant } from '../../outils/systeme/enfant.js';
import { environnementNu, RACINE } from '../../outils/systeme/programmes.js';
import { portLibre, repond, repondHttp } from '../../outils/systeme/sondes.js';
import { autourDUnEvenement, courriels, declare, horloge } from '../../registre/evenement/outils.js';
import { nonPermis, valeurDe } from '../../registre/metriques/outils.js';

const CANARI = 'canari@vigie.relais.example';
const JETON = 'un-jeton-qui-ne-sert-que-dans-ce-test';
const DIX_MINUTES_MS = 600_000;

/** The real process, the real mail sink, a dead man's service; no Temporal, no worker, and the workers' relay is not there. */
describe('La vigie seule', () => {
  const atelier = new Atelier();
  let m: Maison;
  let vigie: Enfant;
  let boite: Boite;
  let poignee: Server;
  let porte: string;
  const tenues: string[] = [];
  let ref: string;
  const appels = (): Promise<string[]> => courriels(m, ref, 'appelDeLigne');

  beforeAll(async () => {
    m = await uneMaison(undefined, { depart: new Date(Date.now() - DIX_MINUTES_MS).toISOString() });
    const noms = ['boite', 'smtp', 'canari', 'sonde', 'poignee'] as const;
    const ports = Object.fromEntries(
      await Promise.all(noms.map(async (nom) => [nom, await portLibre()] as const)),
    ) as Record<(typeof noms)[number], number>;
    porte = `http://127.0.0.1:${ports.sonde}`;
    poignee = createServer((req, res) => {
      tenues.push(`${req.method} ${req.url}`);
      res.end();
    }).listen(ports.poignee, '127.0.0.1');
    const cles = join(atelier.dossier, 'cles.json');
    writeFileSync(cles, JSON.stringify(m.cles, enBase64));
    const noeud = (nom: string, fichier: string, env: Record<string, string>, pret: () => Promise<boolean>): Enfant =>
      atelier.enfant({
        nom,
        commande: process.execPath,
        args: ['--enable-source-maps', join(RACINE, fichier)],
        cwd: RACINE,
        env: { ...environnementNu(), ...env },
        pret,
      });
    boite = new Boite(`http://127.0.0.1:${ports.boite}`);
    const envBoite = {
      RELAIS_DONNEES: atelier.dossier,
      PORT: String(ports.boite),
      PORT_SMTP: String(ports.smtp),
      PORT_CANARI: String(ports.canari),
      ADRESSE_CANARI: CANARI,
    };
    await noeud('boite', 'apps/demo/boite.mjs', envBoite, () => repond(ports.smtp)).demarrer();
    vigie = noeud(
      'vigie',
      'dist/programmes/vigie.js',
      {
        RELAIS_PROCESSUS: 'vigie',
        DATABASE_URL: m.base.urls.vigie,
        CLES_DATABASE_URL: m.base.urls.cles,
        RELAIS_CLES_FICHIER: cles,
        TEMPORAL_ADDRESS: '127.0.0.1:1',
        SMTP_URL: 'smtp://127.0.0.1:1',
        VIGIE_SMTP_URL: `smtp://127.0.0.1:${ports.smtp}`,
        VIGIE_HOMME_MORT_URL: `http://127.0.0.1:${ports.poignee}/relais`,
        VIGIE_CANARI_ADRESSE: CANARI,
        VIGIE_CANARI_PORT: String(ports.canari),
        PORT_SANTE: String(ports.sonde),
        RELAIS_METRIQUES_JETON: JETON,
      },
      () => repondHttp(`http://127.0.0.1:${ports.sonde}/sante/pret`),
    );
  });
  afterAll(async () => {
    await atelier.fermer();
    await new Promise((fin) => poignee.close(fin));
    await m.fermer();
  });

  it('appelle la ligne à la place de tous les autres, puis la personne suivante (F-06, F-07)', async () => {
    const a = await autourDUnEvenement(m);
    ref = await declare(m, a.direction, { jour: m.temps.maintenant.toISOString().slice(0, 10), heure: '00:01' });
    await vigie.demarrer();
    await boite.attendre('ctr@dgfip-38.example');
    await jusqua(async () => (await appels()).length > 1, { quoi: 'le barreau suivant', indice: () => vigie.journal });
  });

  it('son canari revient par la vraie messagerie, et la boîte de démonstration ne le montre pas (F-30)', async () => {
    const parti = `UPDATE courriel c SET pas_avant = pas_avant - interval '61 s', prochain_essai = '-infinity' FROM dossier d
                    WHERE d.id = c.dossier AND d.nature = 'canari' AND c.etat = 'A_ENVOYER'`;
    const { registre } = m.horlogeBases;
    const boucle = await jusqua(
      async () => {
        await registre.query(parti); // a minute went by
        const lue = await lireBoucle(m.api.registre);
        return lue.ageSecondes !== null && lue;
      },
      { quoi: 'une boucle complète', indice: () => vigie.journal },
    );
    expect(boucle.ageSecondes).toBeLessThan(300);
    expect((await boite.lister()).map((c) => c.pour)).not.toContain(CANARI);
    const texte = await (await fetch(`${porte}/metriques`, { headers: { authorization: `Bearer ${JETON}` } })).text();
    expect(nonPermis(texte)).toEqual([]);
    expect(valeurDe(texte, 'relais_canari_age_secondes')).toBeLessThan(300);
    expect(valeurDe(texte, 'relais_processus_silence_secondes', { processus: 'vigie' })).toBeLessThan(60);
  });

  it('au retour des ouvriers, rien ne part ni ne se décide deux fois', async () => {
    m.temps.maintenant = new Date();
    await horloge(m, ref);
    expect(await appels()).toEqual(['ctr', 'voisine']);
    const smtp = await SmtpDouble.ouvrir();
    const pompes = pompesDe(m, smtp, () => undefined);
    await Promise.all(pompes.map((p) => p.viderMaintenant()));
    expect(smtp.recus.map((r) => r.a)).not.toContain('ctr@dgfip-38.example');
    await Promise.all(pompes.map((p) => p.arreter()));
    await smtp.fermer();
  });

  it('dit qu’elle vit au registre et à l’homme mort, sans un mot ; tuée, elle se tait et la page le saura', async () => {
    await jusqua(() => tenues.length > 0, { quoi: 'la poignée tenue' });
    expect(new Set(tenues)).toEqual(new Set(['POST /relais']));
    await vigie.tuer();
    const vue = async (): Promise<string | undefined> =>
      (await lireSante(m.api.registre)).processus.find((p) => p.nom === 'vigie')?.vuLe;
    const derniere = await vue();
    expect(derniere).toBeDefined();
    await vigie.demarrer();
    await jusqua(async () => (await vue()) !== derniere, { quoi: 'un nouveau signe de vie' });
    expect(await vigie.arreter()).toEqual({ code: 0, signal: null });
    expect(vigie.journal).not.toMatch(/démarrage impossible|étape en échec/);
  });
});

/** The file of the service keys, as `relais cles creer` writes it. */
function enBase64(_nom: string, valeur: unknown): unknown {
  const lu = valeur as { type?: string; data?: number[] } | null;
  return lu?.type === 'Buffer' && Array.isArray(lu.data) ? Buffer.from(lu.data).toString('base64') : valeur;
}
