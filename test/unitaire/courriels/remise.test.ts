import { lireRelaisSmtp } from '#libs/infra/courriel/adresse-smtp.js';
import type { Envoi } from '#libs/infra/courriel/connexion.js';
import { Remise, type ReglageRemise } from '#libs/infra/courriel/remise.js';
import type { Verdict } from '#libs/infra/courriel/verdict.js';
import { certificatAutoSigne } from '../../outils/certificat.js';
import { SmtpDouble, type Geste, type Scenario } from '../../outils/smtp-double.js';

/** Short only where the relay never answers: a busy machine is late, not silent. */
const IMPATIENT = { connexion: 500, accueil: 300, enveloppe: 300, apresPoint: 300 };
const delais = { inactif: 20_000 };
let double: SmtpDouble;
let remise: Remise;

async function ouvrir(scenario: Scenario = {}, reglage: ReglageRemise = {}, hote = '127.0.0.1'): Promise<void> {
  double = await SmtpDouble.ouvrir(scenario);
  const muet = Object.values(scenario).includes('silence');
  remise = new Remise(lireRelaisSmtp(`smtp://${hote}:${double.port}`), {
    delais: { ...delais, ...(muet ? IMPATIENT : {}) },
    nom: 'relais.example',
    ...reglage,
  });
}

afterEach(async () => {
  remise.fermer();
  await double.fermer();
});

function envoi(reste: Partial<Envoi> = {}): Envoi {
  return {
    retour: 'retour+abc@relais.example',
    destinataire: 'claire@exemple.gouv.fr',
    enveloppe: 'abc',
    octets: Buffer.from('Subject: x\r\n\r\n.corps\r\n'),
    avantDonnees: () => Promise.resolve(true),
    ...reste,
  };
}

const attendu = (issue: Verdict['issue'], code: number | null): object =>
  expect.objectContaining({ issue, code }) as object;

describe('la remise à la messagerie (S-1 à S-6)', () => {
  const cas: { quand: string; scenario: Scenario; issue: Verdict['issue']; code: number | null; engage: boolean }[] = [
    { quand: 'tout va bien', scenario: {}, issue: 'ACCEPTE', code: 250, engage: true },
    { quand: 'tout va bien, sans PIPELINING', scenario: { extensions: [] }, issue: 'ACCEPTE', code: 250, engage: true },
    {
      quand: "l'accueil n'arrive jamais",
      scenario: { accueil: 'silence' },
      issue: 'NON_REMIS',
      code: null,
      engage: false,
    },
    { quand: "l'accueil refuse", scenario: { accueil: '554 no' }, issue: 'NON_REMIS', code: 554, engage: false },
    {
      quand: 'la session est fermée à l’accueil',
      scenario: { accueil: 'fin' },
      issue: 'NON_REMIS',
      code: null,
      engage: false,
    },
    { quand: 'EHLO reste sans réponse', scenario: { ehlo: 'silence' }, issue: 'NON_REMIS', code: null, engage: false },
    { quand: 'EHLO est refusé 421', scenario: { ehlo: '421 no' }, issue: 'NON_REMIS', code: 421, engage: false },
    { quand: 'MAIL est refusé 451', scenario: { mail: '451 no' }, issue: 'NON_REMIS', code: 451, engage: false },
    { quand: 'MAIL est refusé 550', scenario: { mail: '550 no' }, issue: 'NON_REMIS', code: 550, engage: false },
    { quand: 'la session est coupée à MAIL', scenario: { mail: 'rst' }, issue: 'NON_REMIS', code: null, engage: false },
    { quand: 'RCPT est refusé 450', scenario: { rcpt: '450 later' }, issue: 'REFUSE_TEMP', code: 450, engage: false },
    {
      quand: 'RCPT est refusé 550',
      scenario: { rcpt: '550 no such user' },
      issue: 'REFUSE_DEF',
      code: 550,
      engage: false,
    },
    {
      quand: 'RCPT est refusé 550, sans PIPELINING',
      scenario: { rcpt: '550 no', extensions: [] },
      issue: 'REFUSE_DEF',
      code: 550,
      engage: false,
    },
    { quand: 'RCPT répond 421', scenario: { rcpt: '421 closing' }, issue: 'NON_REMIS', code: 421, engage: false },
    { quand: 'RCPT reste sans réponse', scenario: { rcpt: 'silence' }, issue: 'NON_REMIS', code: null, engage: false },
    { quand: 'DATA reste sans réponse', scenario: { data: 'silence' }, issue: 'NON_REMIS', code: null, engage: false },
    { quand: 'DATA est refusé 451', scenario: { data: '451 later' }, issue: 'REFUSE_TEMP', code: 451, engage: false },
    {
      quand: 'DATA est refusé 503',
      scenario: { data: '503 sequence' },
      issue: 'REFUSE_TEMP',
      code: 503,
      engage: false,
    },
    { quand: 'DATA est refusé 554', scenario: { data: '554 no' }, issue: 'REFUSE_DEF', code: 554, engage: false },
    {
      quand: 'le point est refusé 451',
      scenario: { point: '451 later' },
      issue: 'REFUSE_TEMP',
      code: 451,
      engage: true,
    },
    {
      quand: 'le point est refusé 421',
      scenario: { point: '421 closing' },
      issue: 'REFUSE_TEMP',
      code: 421,
      engage: true,
    },
    { quand: 'le point est refusé 550', scenario: { point: '550 no' }, issue: 'REFUSE_DEF', code: 550, engage: true },
    {
      quand: 'le point reste sans réponse',
      scenario: { point: 'silence' },
      issue: 'INCERTAIN',
      code: null,
      engage: true,
    },
    {
      quand: 'la session est fermée après le point',
      scenario: { point: 'fin' },
      issue: 'INCERTAIN',
      code: null,
      engage: true,
    },
    {
      quand: 'la session est coupée après le point',
      scenario: { point: 'rst' },
      issue: 'INCERTAIN',
      code: null,
      engage: true,
    },
    {
      quand: 'le point reçoit une réponse inconnue',
      scenario: { point: '354 ?' },
      issue: 'INCERTAIN',
      code: 354,
      engage: true,
    },
  ];

  it.each(cas)('$quand : $issue', async ({ scenario, issue, code, engage }) => {
    await ouvrir(scenario);
    const avantDonnees = jest.fn(() => Promise.resolve(true));
    expect(await remise.remettre(envoi({ avantDonnees }))).toEqual(attendu(issue, code));
    expect(avantDonnees).toHaveBeenCalledTimes(engage ? 1 : 0);
    expect(double.recus).toHaveLength(issue === 'ACCEPTE' ? 1 : 0);
  });

  it('personne ne répond à cette adresse : non remis', async () => {
    await ouvrir();
    await double.fermer();
    expect(await remise.remettre(envoi())).toEqual(attendu('NON_REMIS', null));
    double = await SmtpDouble.ouvrir();
  });

  it("garde le code, jamais les mots de la messagerie, qui répètent l'adresse", async () => {
    await ouvrir({ rcpt: '550 5.1.1 <claire@exemple.gouv.fr> user unknown' });
    expect(await remise.remettre(envoi())).toEqual({ issue: 'REFUSE_DEF', code: 550, motif: 'EENVELOPE' });
  });

  it('une adresse qui ne peut pas en être une est refusée sans appeler personne', async () => {
    await ouvrir();
    for (const destinataire of ['', 'claire', 'a@b@c', 'a@b>\r\nRCPT TO:<x@y', 'a b@c'])
      expect(await remise.remettre(envoi({ destinataire }))).toEqual(attendu('REFUSE_DEF', null));
    expect(double.connexions).toBe(0);
  });

  it('un fantôme ne laisse rien, pas même un message vide', async () => {
    await ouvrir();
    expect(await remise.remettre(envoi({ avantDonnees: () => Promise.resolve(false) }))).toEqual(
      attendu('FANTOME', null),
    );
    await remise.remettre(envoi());
    expect(double.recus).toHaveLength(1);
    expect(double.points).toBe(1);
  });

  it("ce qui ne peut pas être écrit au registre n'est pas remis", async () => {
    await ouvrir();
    expect(await remise.remettre(envoi({ avantDonnees: () => Promise.reject(new Error('base')) }))).toEqual(
      attendu('NON_REMIS', null),
    );
    await remise.remettre(envoi());
    expect(double.points).toBe(1);
  });

  it("une session perdue pendant l'écriture au registre n'a rien emporté", async () => {
    await ouvrir();
    let ecrire: (mien: boolean) => void = () => undefined;
    const avantDonnees = (): Promise<boolean> => {
      void double.fermer();
      return new Promise((resolve) => (ecrire = resolve));
    };
    expect(await remise.remettre(envoi({ avantDonnees }))).toEqual(attendu('NON_REMIS', null));
    ecrire(true);
    expect(double.points).toBe(0);
    double = await SmtpDouble.ouvrir();
  });

  it('une même session sert à plusieurs messages', async () => {
    await ouvrir({}, { taille: 1 });
    for (let i = 0; i < 5; i += 1) expect((await remise.remettre(envoi())).issue).toBe('ACCEPTE');
    expect([double.connexions, double.recus.length]).toEqual([1, 5]);
  });

  it('pas plus de sessions que la voie n’en a, et tous les messages passent', async () => {
    let ouvertes = 0;
    let plafond = 0;
    await ouvrir(
      {
        point: async (): Promise<Geste> => {
          plafond = Math.max(plafond, (ouvertes += 1));
          await new Promise((resolve) => setImmediate(resolve));
          ouvertes -= 1;
          return '250 ok';
        },
      },
      { taille: 3 },
    );
    const verdicts = await Promise.all(Array.from({ length: 20 }, () => remise.remettre(envoi())));
    expect(new Set(verdicts.map((v) => v.issue))).toEqual(new Set(['ACCEPTE']));
    expect(double.connexions).toBeLessThanOrEqual(3);
    expect(plafond).toBeLessThanOrEqual(3);
  });

  it('une session que la messagerie a fermée pendant son sommeil est remplacée sans perdre un essai', async () => {
    await ouvrir({}, { taille: 1 });
    await remise.remettre(envoi());
    double.scenario = { mail: () => (double.connexions === 1 ? '421 idle' : '250 ok') };
    expect((await remise.remettre(envoi())).issue).toBe('ACCEPTE');
    expect(double.connexions).toBe(2);
  });

  it('une session inactive se ferme poliment', async () => {
    await ouvrir({}, { delais: { ...delais, inactif: 1 } });
    await remise.remettre(envoi());
    await double.jusqua((d) => d.lignes.some((l) => l.ligne === 'QUIT'));
  });

  it('une session coupée par la messagerie ne vaut pas un refus', async () => {
    await ouvrir({ point: '550 no' }, { taille: 1 });
    await remise.remettre(envoi());
    double.scenario = {};
    expect((await remise.remettre(envoi())).issue).toBe('ACCEPTE');
    expect(double.connexions).toBe(2);
  });
});

describe('la confidentialité du transport (R-271)', () => {
  // 0.0.0.0 leads to this machine without being its loopback address: it is treated like any relay of the network.
  const ailleurs = '0.0.0.0';

  it("hors de la machine, rien n'est dit en clair à une messagerie qui n'offre pas STARTTLS", async () => {
    await ouvrir({}, {}, ailleurs);
    expect(await remise.remettre(envoi())).toEqual(attendu('NON_REMIS', 502));
    expect(double.lignes.map((l) => l.ligne)).toEqual(['EHLO relais.example', 'STARTTLS']);
  });

  it('hors de la machine, un certificat inconnu est refusé', async () => {
    await ouvrir({ tls: certificatAutoSigne(ailleurs) }, {}, ailleurs);
    expect(await remise.remettre(envoi())).toEqual(attendu('NON_REMIS', null));
    expect(double.lignes.map((l) => l.ligne)).toEqual(['EHLO relais.example', 'STARTTLS']);
  });

  it("hors de la machine, l'autorité du ministère suffit", async () => {
    const tls = certificatAutoSigne(ailleurs);
    await ouvrir({ tls }, { autorite: tls.certificat }, ailleurs);
    expect((await remise.remettre(envoi())).issue).toBe('ACCEPTE');
    expect(double.recus[0]?.tls).toBe(true);
    expect(double.lignes.filter((l) => !l.tls).map((l) => l.ligne)).toEqual(['EHLO relais.example', 'STARTTLS']);
  });

  it("un identifiant n'est donné qu'après STARTTLS", async () => {
    const tls = certificatAutoSigne(ailleurs);
    await ouvrir({ tls, extensions: ['AUTH PLAIN'] }, {}, ailleurs);
    remise = new Remise(lireRelaisSmtp(`smtp://relais:secret@${ailleurs}:${double.port}`), {
      delais,
      autorite: tls.certificat,
    });
    expect((await remise.remettre(envoi())).issue).toBe('ACCEPTE');
    expect(double.lignes.filter((l) => l.ligne.startsWith('AUTH')).map((l) => l.tls)).toEqual([true]);
  });
});
