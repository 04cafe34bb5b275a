import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SMTPServer } from 'smtp-server';
import { createTransport } from 'nodemailer';
import { jusqua } from '../../outils/systeme/attente.js';
import { demarrerService, portLibre } from './service.js';

interface Courriel {
  n: number;
  pour: string;
  sujet: string;
  messageId: string;
  texte: string;
  entetes: Record<string, string>;
}

let donnees: string;
let base: string;
let smtp: number;
let arreter: () => Promise<void>;
let robot: SMTPServer;
let portRobot: number;
let lus: string[];

async function demarrer(): Promise<void> {
  const [port, portSmtp] = [await portLibre(), await portLibre()];
  base = `http://127.0.0.1:${port}`;
  smtp = portSmtp;
  const env = {
    PORT: String(port),
    PORT_SMTP: String(portSmtp),
    RELAIS_DONNEES: donnees,
    ADRESSE_CANARI: 'canari@vigie.example',
    PORT_CANARI: String(portRobot),
  };
  arreter = await demarrerService('apps/demo/boite.mjs', env, `${base}/api/panne`);
}

beforeAll(async () => {
  donnees = mkdtempSync(join(tmpdir(), 'relais-boite-'));
  portRobot = await portLibre();
  robot = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    disableReverseLookup: true,
    onData: (flux, _session, suite) => {
      let lu = '';
      flux.on('data', (m: Buffer) => (lu += m.toString()));
      flux.on('end', () => {
        lus.push(lu);
        suite();
      });
    },
  });
  await new Promise<void>((fin) => robot.listen(portRobot, '127.0.0.1', () => fin()));
});
beforeEach(() => {
  lus = [];
});
beforeEach(demarrer);
afterEach(async () => {
  await fetch(`${base}/api/courriels`, { method: 'DELETE' });
  await arreter();
});
afterAll(async () => {
  await new Promise<void>((fin) => robot.close(() => fin()));
  rmSync(donnees, { recursive: true, force: true });
});

const lister = async (quoi = ''): Promise<Courriel[]> =>
  (await (await fetch(`${base}/api/courriels${quoi}`)).json()) as Courriel[];

const regler = (mode: string, combien?: number): Promise<Response> =>
  fetch(`${base}/api/panne`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ mode, ...(combien !== undefined && { combien }) }),
  });

async function envoyer(pour: string, sujet = 'Élan'): Promise<string> {
  const transport = createTransport({ host: '127.0.0.1', port: smtp, socketTimeout: 500, ignoreTLS: true });
  try {
    await transport.sendMail({
      from: 'service@relais.example',
      to: pour,
      subject: sujet,
      text: 'Bonjour : http://localhost:3000/offre.',
      html: '<p>Bonjour <script>alert(1)</script></p>',
      messageId: '<un@relais.example>',
      headers: { 'Auto-Submitted': 'auto-generated' },
    });
    return 'accepté';
  } catch (e) {
    const { responseCode, code } = e as { responseCode?: number; code?: string };
    return String(responseCode ?? code);
  } finally {
    transport.close();
  }
}

describe('la boîte aux lettres de démonstration', () => {
  it('rend chaque courriel par l’enveloppe, et ceux d’après un numéro', async () => {
    await envoyer('a@relais.example', 'un');
    await envoyer('b@relais.example', 'deux');
    await envoyer('a@relais.example', 'trois');
    const recus = await lister('?pour=A@relais');
    expect(recus.map(({ sujet, pour }) => [sujet, pour])).toEqual([
      ['un', 'a@relais.example'],
      ['trois', 'a@relais.example'],
    ]);
    expect(recus[0]).toMatchObject({
      messageId: '<un@relais.example>',
      entetes: { 'auto-submitted': 'auto-generated' },
    });
    expect((await lister(`?depuis=${recus[0]?.n}`)).map(({ sujet }) => sujet)).toEqual(['deux', 'trois']);
  });

  it('garde ses courriels d’un démarrage à l’autre', async () => {
    await envoyer('a@relais.example', 'gardé');
    await arreter();
    await demarrer();
    expect((await lister()).map(({ sujet }) => sujet)).toEqual(['gardé']);
  });

  it.each([
    ['refuse550', '550', 0],
    ['temporaire451', '451', 0],
    ['muet-apres-point', 'ETIMEDOUT', 1],
    ['coupe-apres-point', 'ECONNECTION', 1],
  ])('joue la panne « %s » une fois, puis redevient normale', async (mode, attendu, arrives) => {
    await regler(mode, 1);
    expect(await envoyer('a@relais.example')).toBe(attendu);
    expect(await lister()).toHaveLength(arrives);
    expect(await envoyer('a@relais.example')).toBe('accepté');
  });

  it('remet au robot de la vigie ce qui est pour lui, tel quel, et ne le montre pas', async () => {
    expect(await envoyer('Canari@vigie.example', 'pour le robot')).toBe('accepté');
    await jusqua(() => lus.length > 0, { quoi: 'le robot a reçu' });
    expect(lus[0]).toContain('Subject: pour le robot');
    expect(await lister()).toEqual([]);
  });

  it('une panne comptée en lettres ne se dépense pas sur le canari', async () => {
    await regler('refuse550', 1);
    expect(await envoyer('canari@vigie.example')).toBe('accepté');
    expect(await envoyer('a@relais.example')).toBe('550');
    await regler('refuse550');
    expect(await envoyer('canari@vigie.example')).toBe('550');
  });

  it('« perdu » : elle répond 250 et perd tout, le canari aussi (F-30)', async () => {
    await regler('perdu');
    expect([await envoyer('a@relais.example'), await envoyer('canari@vigie.example')]).toEqual(['accepté', 'accepté']);
    await regler('normal');
    await envoyer('canari@vigie.example', 'le suivant');
    await jusqua(() => lus.length > 0, { quoi: 'le robot a reçu' });
    expect(lus).toHaveLength(1);
    expect(await lister()).toEqual([]);
  });

  it('ne se laisse régler ni par un mode inconnu ni par un formulaire d’un autre site', async () => {
    expect((await regler('inconnu')).status).toBe(400);
    expect((await fetch(`${base}/api/panne`, { method: 'POST', body: '{"mode":"refuse550"}' })).status).toBe(415);
    expect(await envoyer('a@relais.example')).toBe('accepté');
  });

  it('montre le texte avec ses liens, et la mise en forme dans un cadre sans script', async () => {
    await envoyer('a@relais.example');
    const n = (await lister())[0]?.n;
    const page = await (await fetch(`${base}/courriels/${n}`)).text();
    expect(page).toContain('<a href="http://localhost:3000/offre">');
    expect(page).toContain('<iframe sandbox="allow-top-navigation-by-user-activation"');
    const cadre = await fetch(`${base}/courriels/${n}/html`);
    expect(cadre.headers.get('content-security-policy')).toContain("default-src 'none'");
  });
});
